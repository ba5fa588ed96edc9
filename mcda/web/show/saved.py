"""The saved cases on the page Start: the list, its search, and bringing files in."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from mcda.decision.gist import Gist
from mcda.decision.saved import Page, SavedCase
from mcda.decision.words import number
from mcda.language import say
from mcda.web import autosave, clock, gists, keeping, saving, session
from mcda.web.saving import Trouble, asked
from mcda.web.show import faults, fields, region
from mcda.web.show.words import html, plain

PER_PAGE = 20
_FEW = 3  # cases that nobody needs to search


Waiting = list[tuple[SavedCase, DeltaGenerator]]


def cases() -> Waiting:
    """The saved cases, the newest first; nothing where there is none.

    Gives those whose leader is not known yet, each with the place for it.
    """
    mine = saving.shelf()
    search, page, deleted = mine.search, mine.page, mine.shows_deleted
    found = asked(
        lambda library: (
            library.cases(search, page, PER_PAGE, deleted),
            library.cases(per_page=1, deleted=not deleted).total,
        )
    )
    if isinstance(found, Trouble):
        st.subheader(say("Saved cases"), anchor=False)
        faults.as_said(say("The saved cases cannot be shown; everything else works"),
                       list(found.said))  # fmt: skip
        return []
    listed, others = found
    if not (listed.total or others or search or mine.deleted):
        return []
    st.subheader(say("Deleted cases") if deleted else say("Saved cases"), anchor=False)
    _undo_deleting()
    faults.as_said(say("This could not be done"), [] if mine.dialog else list(mine.said))
    _controls(bool(search) or listed.total > _FEW, listed.total if deleted else others)
    with st.container(key="saved", gap=None):
        places = [_row(place, one) for place, one in enumerate(listed.items)]
    _foot(listed)
    return [(one, place) for one, place in zip(listed.items, places, strict=True)
            if one.gist is None]  # fmt: skip


def fill(waiting: Waiting) -> None:
    """Work out who leads the cases that wait for it, for a second at most."""
    places = {one.key: (one, place) for one, place in waiting}
    for key, gist in gists.missing(one for one, _ in waiting):
        one, place = places[key]
        place.html(_about(one, gist))


def _controls(searches: bool, deleted: int) -> None:
    """The search and the way to what was deleted, where there is something to find."""
    mine = saving.shelf()
    if not (searches or deleted or mine.shows_deleted):
        return
    line, tick = st.columns([3, 1], vertical_alignment="bottom", gap="large")
    with line:
        if searches:
            fields.typed(say("Find by title, region or any word of the case"), mine.search,
                     _look_for, "saved", "search")  # fmt: skip
    with tick:
        if deleted or mine.shows_deleted:
            fields.switch(say("Show the deleted ({count})", count=number(deleted)),
                          mine.shows_deleted, _show_deleted, "saved", "deleted")  # fmt: skip


def _look_for(now: str) -> None:
    saving.shelf().search, saving.shelf().page = now.strip(), 1


def _show_deleted(now: object) -> None:
    saving.shelf().shows_deleted, saving.shelf().page = bool(now), 1


def _undo_deleting() -> None:
    key = saving.shelf().deleted
    if key:
        with st.container(key="undo_deleting", horizontal=True, vertical_alignment="center"):
            st.text(say("The case {key} was deleted.", key=key))
            st.button(say("Undo"), key="undo_deleting_button",
                      on_click=session.handler(keeping.bring_back), args=(key,))  # fmt: skip


def _row(place: int, one: SavedCase) -> DeltaGenerator:
    with st.container(horizontal=True, vertical_alignment="center", key=f"saved-row-{place}"):
        told = st.empty()
        told.html(_about(one, one.gist))
        if not one.deleted:
            st.button(say("Open"), key=f"saved/open/{one.key}",
                      help=say("Open {title}", title=plain(one.title)),
                      on_click=session.handler(autosave.open_case), args=(one.key,))  # fmt: skip
        label = say("Restore or remove") if one.deleted else say("History")
        st.button(label, type="tertiary", key=f"saved/more/{one.key}",
                  on_click=session.handler(_more), args=(one.key, one.deleted))  # fmt: skip
    return told


def _about(one: SavedCase, gist: Gist | None) -> str:
    """A case in three lines: its title, who leads, and how far it is."""
    who = {"when": clock.told(one.saved_at), "who": one.saved_by}
    parts = (gist.standing() if gist else "", region.names().get(one.region, one.region),
             say("version {number}", number=one.versions), say("saved {when} by {who}", **who),
             )  # fmt: skip
    about = " · ".join(part for part in parts if part)
    leader = gist.leader() if gist else ""
    first = say("First: {options}", options=leader) if leader else ""
    said = "".join(f'<p class="said">{html(one)}</p>' for one in (first,) if one)
    return (f'<p class="saved-title">{html(one.title or one.key)}</p>{said}'
            f'<p class="quiet">{html(about)}</p>')  # fmt: skip


def _more(key: str, is_deleted: bool) -> None:
    mine = saving.shelf()
    mine.dialog, mine.about, mine.is_deleted, mine.said = "history", key, is_deleted, ()
    mine.was_asked = False


def _foot(listed: Page[SavedCase]) -> None:
    """How many there are, and the way to the other pages."""
    if not listed.total:
        said = (say("No saved case has these words.") if saving.shelf().search
                else say("There is none."))  # fmt: skip
        st.html(f'<p class="said">{html(said)}</p>')
    if listed.pages == 1:
        return
    with st.container(key="saved-foot", horizontal=True, vertical_alignment="center"):
        st.button(say("Newer"), key="saved/newer", disabled=listed.page <= 1,
                  on_click=session.handler(_turn), args=(listed.page - 1,))  # fmt: skip
        st.button(say("Older"), key="saved/older", disabled=listed.page >= listed.pages,
                  on_click=session.handler(_turn), args=(listed.page + 1,))  # fmt: skip
        st.text(say("Page {page} of {pages}; {total} cases", page=number(listed.page),
                    pages=number(listed.pages), total=number(listed.total)))  # fmt: skip


def _turn(page: int) -> None:
    saving.shelf().page = page


def bring_in() -> None:
    """Case files into the saved cases, one or several at once."""
    mine = saving.shelf()
    told = mine.imported
    with st.expander(say("Import files into the saved cases"), expanded=bool(told)):
        parts = {part: session.key("import", part, mine.saves) for part in ("who", "files")}
        with st.form(session.key("importing", mine.saves), border=False):
            st.file_uploader(say("Case files (.yaml)"), type=["yaml", "yml"], key=parts["files"],
                             accept_multiple_files=True)  # fmt: skip
            st.text_input(say("Your name"), mine.who, key=parts["who"], autocomplete="name")
            st.form_submit_button(say("Import"), on_click=_import, args=(parts,))
        taken = "".join(f"<li>{html(one.said)}</li>" for one in told if one.said)
        if taken:
            st.html(f'<ul class="lines">{taken}</ul>')
        for one in told:
            faults.as_said(one.name, list(one.wrong))


@session.handler
def _import(parts: dict[str, str]) -> None:
    mine = saving.shelf()
    saving.sign(str(session.entered(parts["who"]) or ""))
    given = session.entered(parts["files"]) or []
    files = [(one.name, one.getvalue()) for one in given]
    if mine.who and files:
        keeping.import_files(files)
    else:
        mine.imported = keeping.nothing_imported(mine.who)
