"""The table of estimates with what is unknown, off its scale, proposed or faulty in it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from mcda.decision.words import series
from mcda.language import say, say_many
from mcda.web import choices, entering, proposing, session
from mcda.web import draft as drafts
from mcda.web.proposing import Cell
from mcda.web.sheet import component, content
from mcda.web.show import faults, fields
from mcda.web.show.words import html

MOST_CELLS = 600
_MOST_NAMED = 12


def pages_of(options: Sequence[str], criteria: Sequence[str]) -> list[Sequence[str]]:
    """The options in pages of so many that the cells of one page stay below the limit."""
    step = max(1, MOST_CELLS // max(1, len(criteria)))
    return [options[at : at + step] for at in range(0, len(options), step)]


def grid() -> None:
    """The estimates of one page of options, then what is unknown, off its scale or faulty."""
    tree = session.draft()
    options, criteria = content.names(tree, "options"), content.names(tree, "criteria")
    pages = pages_of(list(options), list(criteria))
    if not pages or not criteria:
        st.text(say("There is nothing to estimate before the case has options and criteria."))
        component.mount(entering.POST, None)
        return
    page = pages[_page(pages, options)]
    wrong = [one for one in session.faults_at(("options",)) if "estimates" in one.path[2:3]]
    session.state().shown.difference_update(session.faults_at(("options",)))
    marks = content.marks_of(tree, wrong)
    with st.container(key="grid"):
        component.mount(entering.SHEET, content.content(tree, page, marks))
    session.state().shown.update(wrong)
    faults.listing(say("To mend in the table"), wrong)
    _strange()
    _own_figure(options, criteria)
    _lists([one for one in drafts.cells_off_scale(tree) if one in marks.off], options, criteria)


def _page(pages: list[Sequence[str]], options: dict[str, str]) -> int:
    if len(pages) == 1:
        return 0
    names = {
        str(at): say("{first} to {last}", first=options[page[0]], last=options[page[-1]])
        for at, page in enumerate(pages)
    }
    return int(fields.chooser(say("Options shown"), "estimates_page", names) or 0)


def place(option: str, criterion: str) -> tuple[str, ...]:
    """The path of an estimate."""
    return proposing.path_of(option, criterion)


def _strange() -> None:
    """The line that says that figures of another case were left out."""
    count = session.state().journal.strange
    if count:
        said = say_many(
            "{count} figure was typed while another case was open here; it was left out.",
            "{count} figures were typed while another case was open here; they were left out.",
            count, count=count)  # fmt: skip
        st.html(f'<p class="quiet" role="status">{html(said)}</p>')


def _own_figure(options: dict[str, str], criteria: dict[str, str]) -> None:
    """The line that says that a figure just typed took the place of a proposed one."""
    option, criterion = choices.from_aside(entering.REPLACED) or ("", "")
    if option in options and criterion in criteria:
        said = say(
            "{option}, {criterion} is now your own figure; the proposal, its lowest and its "
            "highest are gone.", option=options[option], criterion=criteria[criterion])  # fmt: skip
        st.html(f'<p class="quiet" role="status">{html(said)}</p>')


def _lists(off: list[Cell], options: dict[str, str], criteria: dict[str, str]) -> None:
    tree = session.draft()
    for heading, cells in (
        (say("Proposed, nobody has accepted them yet:"), proposing.open_cells(tree)),
        (say("Outside the scale, so counted as its nearer end:"), off),
        (say("Not known, so ranked at the middle of the scale and varied over all of it:"),
         drafts.unknown_cells(tree)),
    ):  # fmt: skip
        if cells:
            names = [f"{options[one]}, {criteria[other]}" for one, other in cells[:_MOST_NAMED]]
            st.html(f'<p class="said"><b>{html(heading)}</b> {html(_named(names, len(cells)))}</p>')


def _named(names: list[str], count: int) -> str:
    """Names of cells as the end of a sentence: at most a dozen, then how many more."""
    if count > len(names):
        return say("{names}; and {count} more.", names=series(names), count=count - len(names))
    return say("{names}.", names=series(names))
