"""A comparison: sentence, pictures, tables, and what was changed block by block."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from mcda.comparison import listed
from mcda.comparison.apart import apart_in_words
from mcda.decision.comparison import BLOCKS, Comparison, block_name
from mcda.decision.words import as_sentence, listing, sentence_case
from mcda.language import say
from mcda.web import cached_comparisons, comparing, drawn
from mcda.web.comparing import Side
from mcda.web.show import faults, fields, findings, tables, waiting
from mcda.web.show.words import html

MOST_LINES = 8
_Texts = tuple[str, str, tuple[str, str]]


def show(before: Side, after: Side) -> None:
    """The comparison of two sides without faults."""
    if before.perspective and before.perspective == after.perspective:
        _answer(say("Choose two different perspectives."))
        return
    texts = (before.text, after.text, (before.perspective, after.perspective))
    work = cached_comparisons.comparing(*texts)
    if not waiting.is_done(work, "\n".join((*texts[:2], *texts[2]))):
        return
    result = work.result()
    if result.comparison is None:
        _answer(say("The two cannot be compared."))
        faults.as_said(say("Why"), [one.sentence() for one in result.faults])
        return
    _told(texts, result.comparison)
    if _moves(result.comparison):
        comparing.note_shown(before, after)


def _answer(sentence: str) -> None:
    st.html(f'<p class="answer">{html(sentence)}</p>')


def _told(texts: _Texts, found: Comparison) -> None:
    _answer(found.sentence)
    if not (found.changes or found.apart):
        st.html(f'<p class="quiet">{html(_nothing())}</p>')
    if said := _further(found):
        st.html(_items(said))
    if _moves(found):
        _who_moved(texts, found)
        _because(texts, found)
    if found.changes:
        with st.container(key="asked-changed"):
            _changes(found)


def _nothing() -> str:
    return say("The two are alike in every figure, weight and setting. Pick another version, an "
               "example or a file above, or change the case and come back.")  # fmt: skip


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


def _who_moved(texts: _Texts, found: Comparison) -> None:
    with st.container(key="asked-moved"):
        st.subheader(say("Who moved"), anchor=False)
        findings.show(drawn.slope_picture(*texts))
        with st.expander(say("The figures behind it"), type="compact"):
            names = (found.before, found.after) if all(texts[2]) else None
            tables.listed(listed.who_moved(found, names))


def _because(texts: _Texts, found: Comparison) -> None:
    """The shares of the blocks, which add up to the shift of the option that is looked at."""
    if not found.because or found.about is None:
        return
    with st.container(key="asked-because"):
        st.subheader(say("Because of what"), anchor=False)
        if len(found.because) == 1:
            st.html(f'<p class="found">{html(_all_of_it(found))}</p>')
            return
        names = {one.option: one.name for one in found.shifts}
        names = {found.about: names[found.about], **names}
        with st.columns([2, 3])[0]:
            option = fields.chooser(say("Whose shift"), "compared option", names) or found.about
        st.html(f'<p class="found">{html(_adding_up(found, option))}</p>')
        findings.show(drawn.because_picture(*texts, option))
        with st.expander(say("The figures behind it"), type="compact"):
            tables.listed(listed.places_by_block(found))
            tables.listed(listed.firsts_by_block(found))


def _all_of_it(found: Comparison) -> str:
    return say("All of it comes from one block: the {block}.", block=found.because[0].name)


def _adding_up(found: Comparison, option: str) -> str:
    *parts, whole = listed.shares(found, option)
    told = [say("{name} {places}", name=one.name, places=part)
            for one, part in zip(found.because, parts, strict=True)]  # fmt: skip
    shift = found.shift(option)
    name = shift.name if shift else option
    return say("{name}, in places: {parts}. These add up to {whole}.", name=name,
               parts=listing(told), whole=whole)  # fmt: skip


def _changes(found: Comparison) -> None:
    """What was changed, what only one side has, and what the figures rest on."""
    st.subheader(say("What was changed"), anchor=False)
    for block in BLOCKS:
        changes = found.of_block(block)
        if changes:
            _block(sentence_case(block_name(block)), [as_sentence(one.sentence) for one in changes])
    if found.apart:
        with st.expander(say("What only one side has"), type="compact"):
            tables.listed(listed.only_one_side(found))
    if found.note:
        st.html(f'<p class="quiet">{html(found.note)}</p>')


def _block(name: str, said: Sequence[str]) -> None:
    st.html(f'<p class="caption">{html(name)}</p>{_items(said[:MOST_LINES])}')
    left = said[MOST_LINES:]
    if left:
        with st.expander(say("{count} more", count=len(left)), type="compact"):
            st.html(_items(left))
