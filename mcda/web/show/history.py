"""One saved case: its versions, its trail, the record of its weights, and taking it away."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from mcda.decision.saved import VersionRow
from mcda.decision.words import number
from mcda.language import say
from mcda.web import autosave, clock, keeping, saving, session
from mcda.web.saving import Trouble, asked
from mcda.web.show import faults, fields
from mcda.web.show.tables import table
from mcda.web.show.words import html

_NEWEST = 30  # versions that are listed; the menu has all


def show() -> None:
    """The case that is asked about."""
    key = saving.shelf().about
    found = asked(lambda library: (library.open_case(key), library.history(key),
                                   library.weights_record(key)))  # fmt: skip
    if isinstance(found, Trouble):
        faults.as_said(say("The library cannot show this case"), list(found.said))
        return
    newest, versions, record = found
    is_deleted = saving.shelf().is_deleted
    st.html(f'<p class="answer">{html(saving.title_of(newest.text) or key)}</p>'
            f'<p class="said">{html(record.sentence())}</p>')  # fmt: skip
    _versions(versions)
    _of_one(key, versions, is_deleted)
    _files(key)
    _name()
    faults.as_said(say("This could not be done"), list(saving.shelf().said))
    _bring_back(key) if is_deleted else _take_away(key)


def _versions(versions: Sequence[VersionRow]) -> None:
    rows = [(one.number, clock.told(one.saved_at, say("today, ")), one.saved_by, one.note)
            for one in versions[:_NEWEST]]  # fmt: skip
    if len(versions) > _NEWEST:
        shown = say("The newest {newest} of {count} versions", newest=_NEWEST,
                    count=number(len(versions)))  # fmt: skip
    else:
        shown = say("Versions, the newest first")
    table(shown, (say("Version"), say("Saved"), say("By"), say("Note")), rows)


def _of_one(key: str, versions: Sequence[VersionRow], is_deleted: bool) -> None:
    among = {
        str(one.number): say("{number}: {when}, {who}", number=one.number, who=one.saved_by,
                             when=clock.told(one.saved_at, say("today, ")))
        for one in versions
    }  # fmt: skip
    menu, *presses = st.columns([5, 2, 3, 3], vertical_alignment="bottom")
    with menu:
        picked = fields.chooser(say("Version"), f"version of {key}", among)
    if picked is None:
        return
    at = int(picked)
    presses[0].button(say("Open"), key="history/open", width="stretch", disabled=is_deleted,
                      on_click=session.handler(_open),
                      args=(key, at, versions[0].number))  # fmt: skip
    presses[1].button(say("Restore as the next"), key="history/restore", width="stretch",
                      disabled=is_deleted or at == versions[0].number,
                      on_click=session.handler(keeping.restore_version),
                      args=(key, at))  # fmt: skip
    text = asked(lambda library: library.export_text(key, at))
    if isinstance(text, str):
        presses[2].download_button(say("Download"), text.encode(), f"{key}-version-{at}.yaml",
                                   "application/yaml", key="history/download", width="stretch",
                                   on_click=session.handler(keeping.note_taken),
                                   args=("exported", key,
                                         say("version {number}", number=at)))  # fmt: skip


def _open(key: str, at: int, newest: int) -> None:
    if at == newest:
        autosave.open_case(key)
    else:
        saving.open_version(key, at)


def _files(key: str) -> None:
    """The case with all its versions in one file, and who changed what when."""
    files = asked(lambda library: (library.export_with_history(key), library.trail_csv(key)))
    if isinstance(files, Trouble):
        return
    whole, trail = files
    with st.container(horizontal=True):
        st.download_button(say("Download with history"), whole.encode(), f"{key}.yaml",
                           "application/yaml", key="history/whole",
                           on_click=session.handler(keeping.note_taken),
                           args=("exported", key, say("with history")))  # fmt: skip
        st.download_button(say("Download the trail (CSV)"), ("\ufeff" + trail).encode(),
                           f"{key}-trail.csv", "text/csv", key="history/trail",
                           on_click="ignore")  # fmt: skip


def _name() -> None:
    """Who is at work, where nobody said so yet."""
    mine = saving.shelf()
    if not mine.who or mine.was_asked:
        mine.was_asked = True
        fields.typed(say("Your name"), mine.who, _named, "who", "history",
                     help=say("It goes on record with what you do here."), width=320)  # fmt: skip


def _named(now: str) -> None:
    saving.sign(now)


def _take_away(key: str) -> None:
    st.button(say("Delete this case"), key="history/delete", type="tertiary",
              help=say("It is taken off the list and can be brought back."),
              on_click=session.handler(keeping.delete), args=(key,))  # fmt: skip


def _bring_back(key: str) -> None:
    """A deleted case: back on the list, or gone for good once its key is typed."""
    st.button(say("Bring it back"), key="history/back", type="primary",
              on_click=session.handler(keeping.bring_back), args=(key,))  # fmt: skip
    said = say("Or remove every version for good. This cannot be undone; the trail keeps its "
               "lines. Type {key} to confirm.", key=key)  # fmt: skip
    st.html(f'<p class="said">{html(said)}</p>')
    widget = session.key("purge", key)
    with st.form(session.key("purging", key), border=False):
        line, press = st.columns([3, 1], vertical_alignment="bottom")
        line.text_input(say("The key of the case"), key=widget, autocomplete="off")
        press.form_submit_button(say("Remove for good"), width="stretch", on_click=_purge,
                                 args=(key, widget))  # fmt: skip


@session.handler
def _purge(key: str, widget: str) -> None:
    keeping.purge(key, str(session.entered(widget) or "").strip())
