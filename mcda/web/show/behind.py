"""What stands behind one figure: its range or its proposal, source, confidence and note."""

from __future__ import annotations

import streamlit as st

from mcda.language import say, say_own, sentences
from mcda.web import draft as drafts
from mcda.web import numbers, session
from mcda.web.sheet.content import names, sure_words
from mcda.web.show import faults, fields, proposals
from mcda.web.show.grid import place
from mcda.web.show.words import html


def behind() -> None:
    """One figure, chosen by option and criterion, with all that stands behind it."""
    tree = session.draft()
    left, right = st.columns(2)
    with left:
        option = fields.chooser(say("Option"), "option", names(tree, "options"))
    with right:
        criterion = fields.chooser(say("Criterion"), "criterion", names(tree, "criteria"))
    if option is None or criterion is None:
        return
    _figure(option, criterion)
    proposals.effect(option, criterion)
    proposals.accept(option, criterion)
    sure, source = st.columns([1, 2])
    with sure:
        _confidence(option, criterion)
    with source:
        _part(say("Source"), option, criterion, "source")
    _part(say("Note"), option, criterion, "note")


def _figure(option: str, criterion: str) -> None:
    tree = session.draft()
    words, value = drafts.criterion(tree, criterion), drafts.figure(tree, option, criterion)
    said = say("The figure: {figure}, in {unit}, on a scale from {ends} (worst to best).",
               figure=numbers.typed_from(value) or say("not known"),
               unit=say_own(str(words.get("unit") or "?")),
               ends=drafts.scale_words(words))  # fmt: skip
    given = drafts.behind(tree, option, criterion)
    ends = numbers.range_typed(given.get("low"), given.get("high"))
    ranged = say("Lowest to highest: {ends}.", ends=ends) if ends else ""
    st.html(f'<p class="quiet">{html(sentences(said, ranged))}</p>')


def _confidence(option: str, criterion: str) -> None:
    path = (*place(option, criterion), "confidence")
    given = str(drafts.read(session.draft(), path) or "")
    fields.choose(say("Confidence in the figure"), {given: given, **sure_words()}, given,
                  _part_keeper(option, criterion, "confidence"), *path)  # fmt: skip


def _part(label: str, option: str, criterion: str, part: str) -> None:
    path = (*place(option, criterion), part)
    given = drafts.behind(session.draft(), option, criterion).get(part)
    fields.typed(label, given, _part_keeper(option, criterion, part), *path)
    faults.beside(path)


def _part_keeper(option: str, criterion: str, part: str) -> fields.Keep:
    def keep(now: str) -> None:
        session.restructure(drafts.write_behind, option, criterion, part, now)

    return keep
