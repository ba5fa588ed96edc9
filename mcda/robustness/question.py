"""What a question is: the evidence in, a finding out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from mcda.catalogue import Entry, collect
from mcda.decision.case import Case
from mcda.decision.finding import Finding, Robustness
from mcda.decision.matrix import DecisionMatrix, Floats, Ranking, Scaled, Weights
from mcda.decision.standing import Standing


@dataclass(frozen=True, eq=False)
class Evidence:
    """What a question may look at: the case, its figures, ranking and draws."""

    case: Case
    matrix: DecisionMatrix
    scaled: Scaled
    weights: Weights
    ranking: Ranking
    robustness: Robustness
    additive: Floats | None
    standing: Standing | None = None
    untilted: Ranking | None = None
    undiscounted: Ranking | None = None

    def name(self, option: str) -> str:
        """The option's name as the planner wrote it."""
        return self.case.options[option].name

    def contenders(self) -> tuple[str, ...]:
        """The options to speak of, by band and expected rank, best first."""
        return self.robustness.in_order()


@dataclass(frozen=True, kw_only=True)
class Question(Entry):
    """A question that a reviewer asks; `answer` gives None where it does not arise."""

    order: int
    answer: Callable[[Evidence], Finding | None]


@cache
def questions() -> Mapping[str, Question]:
    """The questions by key, in the order in which they are answered."""
    found = collect("mcda.robustness.questions", Question)
    return dict(sorted(found.items(), key=lambda item: item[1].order))
