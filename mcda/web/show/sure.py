"""The questions to the draws, one below the other: sentence, picture, table.

What is answered with every analysis is drawn at once; the others follow as they are answered.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing

import streamlit as st

from mcda.decision.analysis import Analysis
from mcda.decision.finding import Finding
from mcda.language import say
from mcda.robustness.question import Question, questions
from mcda.web import asking, cached, choices, drawn, session
from mcda.web.show import findings
from mcda.web.show.tables import listed
from mcda.web.show.words import html, plain

# The answer's support opens the page; the Ranking page shows what stands between the two.
SUPPORT = 2
FROM = 8
# More sentences and pictures than these are folded away with the figures.
MOST_LINES = 3
MOST_PICTURES = 2
_STOPPED = "stopped"


def here() -> dict[str, Question]:
    """The questions that this page answers, by key and in their order."""
    return {key: one for key, one in questions().items() if one.order == SUPPORT
            or one.order >= FROM or one.depth == "on asking"}  # fmt: skip


class Answers:
    """The page's answers, each in its place, and the word on what is still worked out."""

    def __init__(self, text: str, analysis: Analysis) -> None:
        self._text, self._analysis = text, analysis
        self._places = {key: st.empty() for key in here()}
        self._work = st.empty()

    def at_once(self) -> None:
        """Draw what every analysis answers."""
        for key in self._places:
            finding = self._analysis.finding(key)
            if finding:
                self._draw(finding)

    def one_by_one(self) -> None:
        """Go on to the questions that take longer, unless the reader has stopped that."""
        inquiry = cached.inquiry(self._text)
        if is_stopped(self._text):
            answered = inquiry.known()  # once the question at hand is answered
            if inquiry.left():
                self._draw_known(answered)
                self._offer_to_go_on(len(answered))
                return
        progress = Progress(self._work, self._text)
        with closing(asking.one_by_one(inquiry)) as steps:
            for step in steps:
                if isinstance(step, asking.Waiting):
                    progress.show(step)
                elif step.finding:
                    self._draw(step.finding)
        self._work.empty()
        cached.settle()

    def _draw_known(self, answered: dict[str, Finding | None]) -> None:
        for finding in answered.values():
            if finding:
                self._draw(finding)

    def _draw(self, finding: Finding) -> None:
        with self._places[finding.key].container():
            section(self._text, here()[finding.key], finding)

    def _offer_to_go_on(self, done: int) -> None:
        with self._work.container(key="asking", horizontal=True, vertical_alignment="center"):
            all_of_them = len(questions("on asking"))
            st.text(say("Stopped: {done} of {of} answered.", done=done, of=all_of_them))
            st.button(say("Go on"), key="ask_on", on_click=session.handler(choices.choose),
                      args=(_STOPPED, ""))  # fmt: skip


class Progress:
    """How far the questions are, in words, with the way to stop."""

    def __init__(self, place: st.delta_generator.DeltaGenerator, text: str) -> None:
        self._place, self._text = place, text
        self._bar: st.delta_generator.DeltaGenerator | None = None

    def show(self, step: asking.Waiting) -> None:
        """Say what is being worked out."""
        said = say("{done} of {of} answered: {question}", done=step.done, of=step.of,
                   question=questions()[step.key].name)  # fmt: skip
        how_far = step.done / step.of, plain(said)
        if self._bar is not None:
            self._bar.progress(*how_far)
            return
        box = self._place.container(key="asking", horizontal=True, vertical_alignment="center")
        self._bar = box.empty()
        self._bar.progress(*how_far)
        box.button(say("Stop"), key="stop_asking", on_click=session.handler(choices.choose),
                   args=(_STOPPED, self._text))  # fmt: skip


def is_stopped(text: str) -> bool:
    """True where the reader stopped the questions to this very text."""
    if choices.chosen(_STOPPED, ("", text)) == text:
        return True
    choices.choose(_STOPPED, "")
    return False


def section(text: str, question: Question, finding: Finding) -> None:
    """One question: its name, what it means, the sentence, the pictures and the rest."""
    with st.container(key=f"asked-{question.key}"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.subheader(question.name, anchor=False, width="content")
            _explain(question)
        if question.order != SUPPORT:  # that one stands at the head of the page
            st.html(f'<p class="found">{html(finding.sentence)}</p>')
        pictures = drawn.question_pictures(text, finding)
        for picture in pictures[:MOST_PICTURES]:
            findings.show(picture, captioned=len(pictures) > 1)  # else the heading says it
        _rest(finding, pictures[MOST_PICTURES:])


def _explain(question: Question) -> None:
    with st.popover(say("What this means"), type="tertiary"):
        given = f"<b>{html(say('What it takes as given.'))}</b>"
        st.html(
            f"<p>{html(question.meaning)}</p>"
            f"<p>{given} {html(question.assumes)}</p>"
            f'<p class="quiet">{html(question.reference)}</p>'
        )


def _rest(finding: Finding, pictures: Sequence[drawn.Picture]) -> None:
    """The sentences that follow, the note, and folded away what only some will read."""
    _lines(finding.further[:MOST_LINES])
    if finding.note:
        st.html(f'<p class="quiet">{html(finding.note)}</p>')
    left = finding.further[MOST_LINES:]
    if left or pictures or finding.table:
        with st.expander(_more(bool(left or pictures), bool(finding.table)), type="compact"):
            _lines(left)
            for picture in pictures:
                findings.show(picture)
            if finding.table:
                listed(finding.table)
            for one in finding.more_tables:
                listed(one)


def _more(words: bool, figures: bool) -> str:
    """What is folded away."""
    if words and figures:
        return say("More, and the figures behind it")
    return say("The figures behind it") if figures else say("More")


def _lines(said: Sequence[str]) -> None:
    if said:
        st.html(f'<ul class="lines">{"".join(f"<li>{html(one)}</li>" for one in said)}</ul>')
