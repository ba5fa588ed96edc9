"""What stands behind one figure: its range or its proposal, source, confidence and note."""

from __future__ import annotations

import streamlit as st

from mcda.web import draft as drafts
from mcda.web import numbers, proposing, session
from mcda.web.show import faults, fields, proposals
from mcda.web.show.grid import place
from mcda.web.show.words import html, plain

SURE = {"": "Not stated", "high": "High", "medium": "Medium", "low": "Low"}


def behind() -> None:
    """One figure, chosen by option and criterion, with all that stands behind it."""
    tree = session.draft()
    left, right = st.columns(2)
    with left:
        option = fields.chooser("Option", "option", drafts.names(tree, "options"))
    with right:
        criterion = fields.chooser("Criterion", "criterion", drafts.names(tree, "criteria"))
    if option is None or criterion is None:
        return
    proposed = proposing.is_proposed(tree, option, criterion)
    _figure(option, criterion)
    if not proposed:
        _range(option, criterion)
    proposals.effect(option, criterion)
    proposals.accept(option, criterion)
    sure, source = st.columns([1, 2])
    with sure:
        _confidence(option, criterion)
    with source:
        _part("Source", option, criterion, "source")
    _part("Note", option, criterion, "note")


def _figure(option: str, criterion: str) -> None:
    tree = session.draft()
    words, value = drafts.criterion(tree, criterion), drafts.figure(tree, option, criterion)
    said = numbers.typed_from(value) or "not known"
    st.html(f'<p class="quiet">The figure: {html(said)}, in {html(words.get("unit") or "?")}, '
            f"on a scale from {html(drafts.scale_words(words))} (worst to best).</p>")  # fmt: skip


def _range(option: str, criterion: str) -> None:
    low, high = st.columns(2)
    with low:
        _part("Lowest plausible", option, criterion, "low")
    with high:
        _part("Highest plausible", option, criterion, "high")


def _confidence(option: str, criterion: str) -> None:
    path = (*place(option, criterion), "confidence")
    given = str(drafts.read(session.draft(), path) or "")
    fields.choose("Confidence in the figure", {given: given, **SURE}, given,
                  _part_keeper(option, criterion, "confidence"), *path)  # fmt: skip


def _part(label: str, option: str, criterion: str, part: str) -> None:
    path = (*place(option, criterion), part)
    given = drafts.behind(session.draft(), option, criterion).get(part)
    fields.typed(plain(label), given, _part_keeper(option, criterion, part), *path)
    faults.beside(path)


def _part_keeper(option: str, criterion: str, part: str) -> fields.Keep:
    def keep(now: str) -> None:
        value = numbers.number_from(now) if part in ("low", "high") else now
        session.restructure(drafts.write_behind, option, criterion, part, value)

    return keep
