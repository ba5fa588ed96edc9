"""A comparison: sentence, pictures, tables, and what was changed block by block."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from mcda.comparison import listed
from mcda.comparison.apart import apart_in_words
from mcda.decision.comparison import BLOCKS, Comparison, block_name
from mcda.decision.finding import Listed
from mcda.decision.words import listing, sentence_case
from mcda.web import cached_comparisons, comparing, drawn
from mcda.web.comparing import Side
from mcda.web.show import faults, fields, findings
from mcda.web.show.tables import table
from mcda.web.show.words import html

MOST_LINES = 8
_BEHIND = "The figures behind it"
_Texts = tuple[str, str, tuple[str, str]]


def show(before: Side, after: Side) -> None:
    """The comparison of two sides without faults."""
    if before.perspective and before.perspective == after.perspective:
        _answer("Choose two different perspectives.")
        return
    texts = (before.text, after.text, (before.perspective, after.perspective))
    result = cached_comparisons.compared(*texts)
    if result.comparison is None:
        _answer("The two cannot be compared.")
        faults.as_said("Why", [one.sentence() for one in result.faults])
        return
    _told(texts, result.comparison)
    if _moves(result.comparison):
        comparing.note_shown(before, after)


def _answer(sentence: str) -> None:
    st.html(f'<p class="answer">{html(sentence)}</p>')


def _told(texts: _Texts, found: Comparison) -> None:
    _answer(found.sentence)
    if said := _further(found):
        st.html(_items(said))
    if _moves(found):
        _who_moved(texts, found)
        _because(texts, found)
    if found.changes:
        with st.container(key="asked-changed"):
            _changes(found)


def _moves(found: Comparison) -> bool:
    """True where both sides are ranked and something was changed."""
    return bool(found.shifts and found.changes)


def _further(found: Comparison) -> tuple[str, ...]:
    """The sentences that follow; what only one side has is left to its table where it is much."""
    if len(found.apart) <= MOST_LINES:
        return found.further
    return tuple(one for one in found.further if one not in apart_in_words(found.apart))


def _items(said: Sequence[str]) -> str:
    return f'<ul class="lines">{"".join(f"<li>{html(one)}</li>" for one in said)}</ul>'


def _table(of: Listed) -> None:
    table(of.caption, of.heads, of.rows, of.numbers)


def _who_moved(texts: _Texts, found: Comparison) -> None:
    with st.container(key="asked-moved"):
        st.subheader("Who moved", anchor=False)
        findings.show(drawn.slope_picture(*texts))
        with st.expander(_BEHIND, type="compact"):
            names = (found.before, found.after) if all(texts[2]) else None
            _table(listed.who_moved(found, names))


def _because(texts: _Texts, found: Comparison) -> None:
    """The shares of the blocks, which add up to the shift of the option that is looked at."""
    if not found.because or found.about is None:
        return
    with st.container(key="asked-because"):
        st.subheader("Because of what", anchor=False)
        if len(found.because) == 1:
            st.html(f'<p class="found">{html(_all_of_it(found))}</p>')
            return
        names = {one.option: one.name for one in found.shifts}
        names = {found.about: names[found.about], **names}
        with st.columns([2, 3])[0]:
            option = fields.chooser("Whose shift", "compared option", names) or found.about
        st.html(f'<p class="found">{html(_adding_up(found, option))}</p>')
        findings.show(drawn.because_picture(*texts, option))
        with st.expander(_BEHIND, type="compact"):
            _table(listed.places_by_block(found))
            _table(listed.firsts_by_block(found))


def _all_of_it(found: Comparison) -> str:
    return f"All of it comes from one block: the {found.because[0].name}."


def _adding_up(found: Comparison, option: str) -> str:
    *parts, whole = listed.shares(found, option)
    told = [f"{one.name} {part}" for one, part in zip(found.because, parts, strict=True)]
    shift = found.shift(option)
    name = shift.name if shift else option
    return f"{name}, in places: {listing(told)}. These add up to {whole}."


def _changes(found: Comparison) -> None:
    """What was changed, what only one side has, and what the figures rest on."""
    st.subheader("What was changed", anchor=False)
    for block in BLOCKS:
        changes = found.of_block(block)
        if changes:
            _block(sentence_case(block_name(block)), [f"{one.sentence}." for one in changes])
    if found.apart:
        with st.expander("What only one side has", type="compact"):
            _table(listed.only_one_side(found))
    if found.note:
        st.html(f'<p class="quiet">{html(found.note)}</p>')


def _block(name: str, said: Sequence[str]) -> None:
    st.html(f'<p class="caption">{html(name)}</p>{_items(said[:MOST_LINES])}')
    left = said[MOST_LINES:]
    if left:
        with st.expander(f"{len(left)} more", type="compact"):
            st.html(_items(left))
