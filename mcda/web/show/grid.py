"""The table of estimates: a grid of single inputs, which loses no keystroke.

Streamlit's data editor loads its cell editor at the first key and loses that key; single
inputs are there before one types.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from mcda.faults import Fault
from mcda.web import choices, numbers, proposing, session
from mcda.web import draft as drafts
from mcda.web.show import faults, fields
from mcda.web.show.words import html

Align = Literal["top", "center", "bottom"]
MOST_CELLS = 250
_NAME_WIDTH, _CELL_WIDTH = 190, 88
_LEAST_NAME, _LEAST_CELL = 140, 98  # pixels; a narrower window scrolls the table
_MOST_NAMED = 12
_SAID = ("said", "estimates")
CELLS = "cells"


def pages_of(options: Sequence[str], criteria: Sequence[str]) -> list[Sequence[str]]:
    """The options in pages of so many that the cells of one page stay below the limit."""
    step = max(1, MOST_CELLS // max(1, len(criteria)))
    return [options[at : at + step] for at in range(0, len(options), step)]


def grid() -> None:
    """The estimates of one page of options, then what is unknown, off its scale or faulty."""
    tree = session.draft()
    options, criteria = drafts.names(tree, "options"), drafts.names(tree, "criteria")
    pages = pages_of(list(options), list(criteria))
    if not pages or not criteria:
        st.text("There is nothing to estimate before the case has options and criteria.")
        return
    page = pages[_page(pages, options)]
    wrong = session.faults_at(("options",))
    session.state().shown.difference_update(wrong)
    with st.container(key="grid"):
        least = _LEAST_NAME + _LEAST_CELL * len(criteria)
        st.html(f"<style>.st-key-sheet {{ min-width: {least}px; }}</style>")
        with st.container(key="sheet", gap=None):
            _heads(criteria)
            for option in page:
                _row(option, options[option], criteria)
    _marks(page, criteria, [fault for fault in wrong if "estimates" in fault.path[2:3]], options)


def _page(pages: list[Sequence[str]], options: dict[str, str]) -> int:
    if len(pages) == 1:
        return 0
    names = {str(at): f"{options[page[0]]} to {options[page[-1]]}" for at, page in enumerate(pages)}
    return int(fields.chooser("Options shown", "estimates_page", names) or 0)


def _columns(criteria: dict[str, str], align: Align = "center") -> Sequence[DeltaGenerator]:
    spec = [_NAME_WIDTH, *[_CELL_WIDTH] * len(criteria)]
    return st.columns(spec, gap=None, vertical_alignment=align, wrap=False)


def _heads(criteria: dict[str, str]) -> None:
    name, *cells = _columns(criteria, "bottom")
    name.html('<p class="row">&nbsp;</p>')
    for cell, (key, said) in zip(cells, criteria.items(), strict=True):
        words = drafts.criterion(session.draft(), key)
        cell.html(f'<p class="col"><b>{html(said)}</b><span>{html(words.get("unit") or "")}</span>'
                  f"<span>{html(drafts.scale_words(words))}</span></p>")  # fmt: skip


def _row(option: str, said: str, criteria: dict[str, str]) -> None:
    name, *cells = _columns(criteria)
    name.html(f'<p class="row">{html(said)}</p>')
    for cell, (criterion, measured) in zip(cells, criteria.items(), strict=True):
        with cell:
            value = drafts.figure(session.draft(), option, criterion)
            fields.typed(f"{said}, {measured}", value, _keeper(option, criterion),
                         *_key(option, criterion), label_visibility="collapsed",
                         placeholder="?")  # fmt: skip


def _key(option: str, criterion: str) -> tuple[str, ...]:
    """The key of a cell; another one where a figure followed anew from an effect or a need.

    What is typed in the table leaves it as it is: a cell drawn anew there loses keys.
    """
    turned = choices.turned(CELLS)
    return (*place(option, criterion), *([turned] if turned else []))


def place(option: str, criterion: str) -> tuple[str, ...]:
    """The path of an estimate."""
    return ("options", option, "estimates", criterion)


def _keeper(option: str, criterion: str) -> fields.Keep:
    def keep(now: str) -> None:
        figure = numbers.number_from(now)
        was = session.restructure(proposing.write_own, option, criterion, figure)
        choices.put_aside(_SAID, (option, criterion) if was else None)
        choices.choose("option", option)
        choices.choose("criterion", criterion)

    return keep


def _marks(page: Sequence[str], criteria: dict[str, str], wrong: list[Fault],
           options: dict[str, str]) -> None:  # fmt: skip
    tree = session.draft()
    faulty = [fault.path[1:4:2] for fault in wrong if len(fault.path) > 3]
    off = [pair for pair in drafts.cells_off_scale(tree) if pair not in faulty]
    _colour([pair for pair in faulty if pair[0] in page], "#c2412d")
    _colour([pair for pair in off if pair[0] in page], "#b07900")
    session.state().shown.update(wrong)
    faults.listing("To mend in the table", wrong)
    _own_figure(options, criteria)
    proposed = proposing.open_cells(tree)
    _dot([pair for pair in proposed if pair[0] in page])
    if proposed:
        _say("Proposed, nobody has accepted them yet", proposed, options, criteria)
    if off:
        _say("Outside the scale, so counted as its nearer end", off, options, criteria)
    unknown = drafts.unknown_cells(tree)
    if unknown:
        _say("Not known, so ranked at the middle of the scale and varied over all of it",
             unknown, options, criteria)  # fmt: skip


def _own_figure(options: dict[str, str], criteria: dict[str, str]) -> None:
    """The line that says that a figure just typed took the place of a proposed one."""
    option, criterion = choices.from_aside(_SAID) or ("", "")
    if option in options and criterion in criteria:
        st.html(f'<p class="quiet" role="status">{html(options[option])}, '
                f"{html(criteria[criterion])} is now your own figure; the proposal, its lowest and "
                "its highest are gone.</p>")  # fmt: skip


def _say(heading: str, pairs: list[tuple[str, str]], options: dict[str, str],
         criteria: dict[str, str]) -> None:  # fmt: skip
    said = [f"{options[one]}, {criteria[other]}" for one, other in pairs[:_MOST_NAMED]]
    more = len(pairs) - len(said)
    rest = f"; and {more} more" if more > 0 else ""
    st.html(f'<p class="said"><b>{html(heading)}:</b> {html("; ".join(said) + rest)}.</p>')


def _colour(pairs: Sequence[Sequence[object]], colour: str) -> None:
    """Mark the cells by a line below."""
    _mark(pairs, f"box-shadow: inset 0 -2px 0 {colour};")


def _dot(pairs: Sequence[Sequence[object]]) -> None:
    """Mark the cells by a quiet dotted line below."""
    _mark(pairs, "border-bottom: 2px dotted color-mix(in srgb, currentColor 55%, transparent);")


def _mark(pairs: Sequence[Sequence[object]], style: str) -> None:
    """Mark cells; their classes are made of letters and digits only."""
    marks = [re.sub(r"[^a-zA-Z0-9_-]", "-", session.key(*_key(str(one), str(other))).strip())
             for one, other in pairs]  # fmt: skip
    if marks:
        which = ", ".join(f'.st-key-grid .st-key-{mark} [data-testid="stTextInputRootElement"]'
                          for mark in marks)  # fmt: skip
        st.html(f"<style>{which} {{ {style} }}</style>")
