"""The saved cases on the page Start: the list, its search, and bringing files in."""

from __future__ import annotations

import streamlit as st

from mcda.decision.saved import Page, SavedCase
from mcda.decision.words import number
from mcda.web import autosave, clock, keeping, saving, session
from mcda.web.saving import Trouble, asked
from mcda.web.show import faults, fields, region
from mcda.web.show.words import html, plain

PER_PAGE = 20
_FEW = 3  # cases that nobody needs to search


def cases() -> None:
    """The saved cases, the newest first; nothing where there is none."""
    mine = saving.shelf()
    search, page, deleted = mine.search, mine.page, mine.shows_deleted
    found = asked(
        lambda library: (
            library.cases(search, page, PER_PAGE, deleted),
            library.cases(per_page=1, deleted=not deleted).total,
        )
    )
    if isinstance(found, Trouble):
        st.subheader("Saved cases", anchor=False)
        faults.as_said("The saved cases cannot be shown; everything else works", list(found.said))
        return
    listed, others = found
    if not (listed.total or others or search or mine.deleted):
        return
    st.subheader("Deleted cases" if deleted else "Saved cases", anchor=False)
    _undo_deleting()
    faults.as_said("This could not be done", [] if mine.dialog else list(mine.said))
    _controls(bool(search) or listed.total > _FEW, listed.total if deleted else others)
    with st.container(key="saved", gap=None):
        for place, one in enumerate(listed.items):
            _row(place, one)
    _foot(listed)


def _controls(searches: bool, deleted: int) -> None:
    """The search and the way to what was deleted, where there is something to find."""
    mine = saving.shelf()
    if not (searches or deleted or mine.shows_deleted):
        return
    line, tick = st.columns([3, 1], vertical_alignment="bottom", gap="large")
    with line:
        if searches:
            fields.typed("Find by title, region or any word of the case", mine.search, _look_for,
                     "saved", "search")  # fmt: skip
    with tick:
        if deleted or mine.shows_deleted:
            fields.switch(f"Show the deleted ({number(deleted)})", mine.shows_deleted,
                          _show_deleted, "saved", "deleted")  # fmt: skip


def _look_for(now: str) -> None:
    saving.shelf().search, saving.shelf().page = now.strip(), 1


def _show_deleted(now: object) -> None:
    saving.shelf().shows_deleted, saving.shelf().page = bool(now), 1


def _undo_deleting() -> None:
    key = saving.shelf().deleted
    if key:
        with st.container(key="undo_deleting", horizontal=True, vertical_alignment="center"):
            st.text(f"The case {key} was deleted.")
            st.button("Undo", key="undo_deleting_button",
                      on_click=session.handler(keeping.bring_back), args=(key,))  # fmt: skip


def _row(place: int, one: SavedCase) -> None:
    parts = (region.names().get(one.region, one.region), f"version {one.versions}",
             f"saved {clock.told(one.saved_at)} by {one.saved_by}")  # fmt: skip
    about = " · ".join(part for part in parts if part)
    with st.container(horizontal=True, vertical_alignment="center", key=f"saved-row-{place}"):
        st.html(f'<p class="saved-title">{html(one.title or one.key)}</p>'
                f'<p class="quiet">{html(about)}</p>')  # fmt: skip
        if not one.deleted:
            st.button("Open", key=f"saved/open/{one.key}", help=f"Open {plain(one.title)}",
                      on_click=session.handler(autosave.open_case), args=(one.key,))  # fmt: skip
        st.button("Restore or remove" if one.deleted else "History", type="tertiary",
                  key=f"saved/more/{one.key}", on_click=session.handler(_more),
                  args=(one.key, one.deleted))  # fmt: skip


def _more(key: str, is_deleted: bool) -> None:
    mine = saving.shelf()
    mine.dialog, mine.about, mine.is_deleted, mine.said = "history", key, is_deleted, ()
    mine.was_asked = False


def _foot(listed: Page[SavedCase]) -> None:
    """How many there are, and the way to the other pages."""
    if not listed.total:
        st.html('<p class="said">No saved case has these words.</p>' if saving.shelf().search
                else '<p class="said">There is none.</p>')  # fmt: skip
    if listed.pages == 1:
        return
    with st.container(key="saved-foot", horizontal=True, vertical_alignment="center"):
        st.button("Newer", key="saved/newer", disabled=listed.page <= 1,
                  on_click=session.handler(_turn), args=(listed.page - 1,))  # fmt: skip
        st.button("Older", key="saved/older", disabled=listed.page >= listed.pages,
                  on_click=session.handler(_turn), args=(listed.page + 1,))  # fmt: skip
        st.text(f"Page {number(listed.page)} of {number(listed.pages)}; "
                f"{number(listed.total)} cases")  # fmt: skip


def _turn(page: int) -> None:
    saving.shelf().page = page


def bring_in() -> None:
    """Case files into the saved cases, one or several at once."""
    mine = saving.shelf()
    told = mine.imported
    with st.expander("Import files into the saved cases", expanded=bool(told)):
        parts = {part: session.key("import", part, mine.saves) for part in ("who", "files")}
        with st.form(session.key("importing", mine.saves), border=False):
            st.file_uploader("Case files (.yaml)", type=["yaml", "yml"], key=parts["files"],
                             accept_multiple_files=True)  # fmt: skip
            st.text_input("Your name", mine.who, key=parts["who"], autocomplete="name")
            st.form_submit_button("Import", on_click=_import, args=(parts,))
        taken = "".join(f"<li>{html(one.name)}: {html(one.said)}</li>" for one in told if one.said)
        if taken:
            st.html(f'<ul class="lines">{taken}</ul>')
        for one in told:
            faults.as_said(one.name, list(one.wrong))


@session.handler
def _import(parts: dict[str, str]) -> None:
    mine = saving.shelf()
    mine.who = str(session.entered(parts["who"]) or "").strip()
    given = session.entered(parts["files"]) or []
    files = [(one.name, one.getvalue()) for one in given]
    if mine.who and files:
        keeping.import_files(files)
    else:
        mine.imported = keeping.nothing_imported(mine.who)
