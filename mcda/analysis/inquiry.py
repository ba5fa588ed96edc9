"""The questions to an analysis that take longer, each answered when it is first asked."""

from __future__ import annotations

from dataclasses import replace
from threading import Lock

from threadpoolctl import threadpool_limits

from mcda.analysis.steps import evidence_of
from mcda.decision.analysis import Analysis
from mcda.decision.finding import Finding
from mcda.language import speaking
from mcda.robustness.question import Evidence, questions


class Inquiry:
    """The questions that take longer, each answered when it is first asked."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._evidence: Evidence | None = evidence_of(analysis)
        self._answers: dict[str, Finding | None] = {}
        self._lock = Lock()

    def left(self) -> tuple[str, ...]:
        """The keys of the questions not asked yet, in their order."""
        return tuple(key for key in questions("on asking") if key not in self._answers)

    def answer(self, key: str) -> Finding | None:
        """The answer to a question; None where it does not arise."""
        with self._lock:
            if key not in self._answers and self._evidence is not None:
                language = self._analysis.language
                with speaking(language), threadpool_limits(limits=1, user_api="blas"):
                    self._answers[key] = questions()[key].answer(self._evidence)
                if not self.left():
                    self._evidence = None  # its samples are large and asked for no more
            return self._answers[key]

    def known(self) -> dict[str, Finding | None]:
        """The answers found so far; waits for the one at hand."""
        with self._lock:
            return dict(self._answers)

    def rest(self) -> None:
        """Let go of the draws, which are large; they are made again when a question is asked."""
        with self._lock:
            if self._evidence is not None:
                self._evidence = evidence_of(self._analysis)

    def whole(self) -> Analysis:
        """The analysis with the answers to every question, in their order."""
        if self._analysis.is_in_depth:
            return self._analysis
        found = {key: self._analysis.finding(key) for key in questions("at once")}
        found |= {key: self.answer(key) for key in questions("on asking")}
        ordered = (found[key] for key in questions())
        answered = tuple(one for one in ordered if one is not None)
        return replace(self._analysis, findings=answered, is_in_depth=True)


def in_depth(analysis: Analysis) -> Analysis:
    """The same analysis with the questions answered that take longer."""
    return analysis if analysis.is_in_depth else Inquiry(analysis).whole()
