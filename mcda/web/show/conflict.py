"""A conflict: who saved what meanwhile, what differs, and the three ways on."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from mcda.decision.saved import Clash, Conflict, Merged, Version
from mcda.faults import Fault, quoted
from mcda.language import say, sentences
from mcda.web import cached_comparisons, clock, saving, session
from mcda.web.show import faults
from mcda.web.show.words import html

_MOST = 8


def show() -> None:
    """Both versions, what each side changed, and what can be done; closing changes nothing."""
    found = saving.shelf().conflict
    if found is None:
        return
    theirs = found.theirs
    kept = say("Your work is kept whichever way you choose, also if you close this.")
    st.html(f'<p class="said">{html(_who_saved(theirs))}</p><p class="said">{html(kept)}</p>')
    mine = session.text()
    if found.yours is None:
        _lines(say("What differs in yours"), cached_comparisons.changes(theirs.text, mine))
    else:
        _lines(
            say("Changed by {who}", who=theirs.saved_by),
            cached_comparisons.changes(found.yours.text, theirs.text),
        )
        _lines(say("Changed by you"), cached_comparisons.changes(found.yours.text, mine))
    both = saving.merged(found)
    if isinstance(both, tuple):
        _lines(say("Both of you changed these, so they cannot be merged"), [*map(_clash, both)])
    _ways(found, isinstance(both, Merged))
    faults.as_said(say("This was not saved"), list(saving.shelf().said))


def _who_saved(theirs: Version) -> str:
    opened = session.state().saved.number
    note = say("The note says: “{note}”", note=theirs.note) if theirs.note else ""
    said = say("{who} saved version {number} at {when}, after you opened version {opened}.",
               who=theirs.saved_by, number=theirs.number, when=clock.told(theirs.saved_at),
               opened=opened)  # fmt: skip
    return sentences(said, note)


def _lines(heading: str, said: Sequence[str]) -> None:
    items = "".join(f"<li>{html(one)}</li>" for one in said[:_MOST])
    more = len(said) - _MOST
    rest = f"<li>{html(say('and {count} more', count=more))}</li>" if more > 0 else ""
    none = f"<li>{html(say('Nothing that a reader would see.'))}</li>"
    st.html(f'<p class="caption">{html(heading)}</p><ul class="lines">'
            f"{items or none}{rest}</ul>")  # fmt: skip


def _clash(one: Clash) -> str:
    where = faults.place(Fault.at(one.path, "", "", ""))
    return say("{place}: yours {mine}, theirs {theirs}", place=where, mine=quoted(one.mine),
               theirs=quoted(one.theirs))  # fmt: skip


def _ways(found: Conflict, can_merge: bool) -> None:
    following = found.theirs.number + 1
    with st.container(horizontal=True):
        if can_merge:
            st.button(say("Merge both as version {number}", number=following),
                      key="conflict/merge", type="primary",
                      on_click=session.handler(saving.save_merged))  # fmt: skip
        st.button(say("Save mine on top as version {number}", number=following), key="conflict/top",
                  on_click=session.handler(saving.save_on_top))  # fmt: skip
        st.button(say("Save mine as a copy"), key="conflict/copy",
                  on_click=session.handler(saving.save_copy))  # fmt: skip
