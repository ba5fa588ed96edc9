"""What a question is: the evidence in, a finding out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal

from mcda.catalogue import Entry, collect
from mcda.decision.case import Case
from mcda.decision.finding import Finding, PerspectiveWeights, Robustness
from mcda.decision.matrix import DecisionMatrix, Floats, Ranking, Scaled, Weights
from mcda.decision.stability import FigureStability, WeightStability
from mcda.decision.standing import Standing
from mcda.ranking.way import Way
from mcda.robustness.blocks import Drawn, Ranks, ranks_of_drawn, sample
from mcda.robustness.crossings_weights import weight_stability
from mcda.robustness.moves import figure_stability
from mcda.robustness.plan import Plan

# Draws that a question may keep to look at one by one, and the figures in them: 64 MiB.
MOST_KEPT = 10_000
MOST_FIGURES = 2**23

Depth = Literal["at once", "on asking"]


@dataclass(frozen=True, eq=False)
class Sample:
    """Draws kept one by one, with the options' ranks (draws, options) in each."""

    drawn: Drawn
    ranks: Ranks


@dataclass(frozen=True, eq=False)
class Evidence:
    """What a question may look at: the case, its figures, ranking and draws.

    counted: the case as its figures are ranked, lessened by readiness where it asks for that.
    plan: what the draws vary. The sample is made when a question first asks for them.
    """

    case: Case
    counted: Case
    matrix: DecisionMatrix
    scaled: Scaled
    weights: Weights
    ranking: Ranking
    robustness: Robustness
    additive: Floats | None
    plan: Plan
    standing: Standing | None = None
    untilted: Ranking | None = None
    undiscounted: Ranking | None = None

    def name(self, option: str) -> str:
        """The option's name as the planner wrote it."""
        return self.case.options[option].name

    def criterion(self, key: str) -> str:
        """The criterion's name as the planner wrote it."""
        return self.case.criteria[key].name

    def contenders(self) -> tuple[str, ...]:
        """The options to speak of, by band and expected rank, best first."""
        return self.robustness.in_order()

    @property
    def way(self) -> Way:
        """The recipe's method on its scaling."""
        return self.plan.ways[0][0]

    @property
    def perspectives(self) -> tuple[PerspectiveWeights, ...]:
        """The perspectives' weights as the draws take them."""
        return self.plan.perspectives

    @cached_property
    def sample(self) -> Sample:
        """The first of the case's draws, up to ten thousand."""
        fitting = MOST_FIGURES // self.matrix.figures.size
        drawn = sample(self.plan, min(self.robustness.draws, MOST_KEPT, fitting))
        return Sample(drawn, ranks_of_drawn(self.plan, drawn))

    @cached_property
    def weight_stability(self) -> WeightStability:
        """How far each weight may move before another option leads by the stated figures."""
        return weight_stability(self.way, self.scaled, self.weights, self.matrix.options,
                                self.ranking.best_first()[0])  # fmt: skip

    @cached_property
    def figure_stability(self) -> FigureStability:
        """How far each figure may move before another option leads by the stated figures."""
        return figure_stability(self.way, self.matrix, self.weights, self.ranking.best_first()[0])


@dataclass(frozen=True, kw_only=True)
class Question(Entry):
    """A question that a reviewer asks; `answer` gives None where it does not arise.

    depth: 'at once' with every analysis, or 'on asking' for what takes longer.
    """

    order: int
    answer: Callable[[Evidence], Finding | None]
    depth: Depth = "at once"


@cache
def questions(depth: Depth | None = None) -> Mapping[str, Question]:
    """The questions by key, in the order in which they are answered; of one depth, or all."""
    found = collect("mcda.robustness.questions", Question)
    chosen = {key: one for key, one in found.items() if depth in (None, one.depth)}
    return dict(sorted(chosen.items(), key=lambda item: item[1].order))
