"""Cases between two: each block taken from the one or from the other."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from mcda.comparison.shared import Shared, Side
from mcda.decision.case import Case
from mcda.decision.comparison import Block
from mcda.decision.finding import PerspectiveWeights, Robustness
from mcda.decision.matrix import frozen
from mcda.faults import Fault
from mcda.ranking.way import way_of
from mcda.robustness.plan import Plan, plan_of, refusals
from mcda.robustness.robustness import robustness
from mcda.robustness.tally import tally
from mcda.scaling.matrix import matrix_of
from mcda.upgrading.readiness import discounted, readiness_of
from mcda.upgrading.tilt import tilted_perspectives
from mcda.weighting.method import methods as weightings
from mcda.weighting.perspectives import combined
from mcda.weighting.spread import judged_of
from mcda.weighting.spread import refusals as spread_refusals

# Draws of all hybrids together: beyond, each takes fewer.
MOST_DRAWS = 8_000_000


@dataclass(frozen=True, eq=False)
class Outcome:
    """How a case ranks the shared options: over the draws, and by the stated figures."""

    draws: Robustness
    stated: tuple[int, ...]

    @property
    def front(self) -> frozenset[str]:
        """The options of the first band."""
        return frozenset(self.draws.bands[0])


def _by_figures(case: Case, one: PerspectiveWeights, judgements: object) -> PerspectiveWeights:
    """Weights read off the figures, off the hybrid's; as they were where these give none."""
    method = weightings().get(one.weighting)
    if method is None or method.from_values is None:
        return one
    if any(spread_refusals(case, method, judgements)):
        return one
    values = frozen(judged_of(case, method).values)
    return replace(one, weights=replace(one.weights, values=values))


class Hybrids:
    """The cases between two, and how each ranks what they share."""

    def __init__(self, shared: Shared) -> None:
        self._shared = shared
        self._found: dict[tuple[object, ...], Outcome] = {}
        self._draws: dict[bool, int] = {}

    def _side(self, block: Block, new: Collection[Block]) -> Side:
        return self._shared.after if block in new else self._shared.before

    def case(self, new: Collection[Block]) -> Case:
        """The case with some blocks as after and the others as before.

        The region goes with the estimates, which its readiness may lessen.
        """
        options = self._side("options", new).case.options
        figures = self._side("estimates", new).case
        weighed = self._side("weights", new).case
        return figures.model_copy(update={
            "criteria": self._side("criteria", new).case.criteria,
            "options": {key: one.model_copy(update={"estimates": figures.options[key].estimates})
                        for key, one in options.items()},
            "orientation": weighed.orientation,
            "perspectives": weighed.perspectives,
            "recipe": self._side("recipe", new).case.recipe,
        })  # fmt: skip

    def plan(self, new: Collection[Block]) -> Plan:
        """What the draws of a hybrid vary."""
        case, ranked = self.case(new), self._shared.options
        figured = case.model_copy(update={"options": {key: case.options[key] for key in ranked}})
        judged = tuple(
            _by_figures(figured, one, case.perspectives[one.key].judgements)
            for one in self._side("weights", new).judged
        )
        discounts = case.recipe.discount_by_readiness
        counted = discounted(case, readiness_of(case)) if discounts else case
        return plan_of(case, matrix_of(counted, ranked), tilted_perspectives(case, judged))

    def refused(self, new: Collection[Block]) -> Iterator[Fault]:
        """Why a hybrid's recipe cannot take its figures, if it cannot."""
        plan = self.plan(new)
        yield from way_of(plan.recipe).refusals(plan.matrix)
        yield from refusals(plan)

    def _draws_of(self, new: Collection[Block], most: int) -> int:
        """As many draws as the recipe's own case takes, within a bound."""
        whole: tuple[Block, ...] = ("options", "criteria", "estimates", "weights", "recipe")
        late = "recipe" in new
        if late not in self._draws:
            plan = self.plan(whole if late else ())
            raised = plan.recipe.most_draws is not None
            self._draws[late] = tally(plan).draws if raised else plan.recipe.draws
        return min(self._draws[late], most)

    def outcome(self, new: Collection[Block], hybrids: int = 2) -> Outcome:
        """How a hybrid ranks the shared options. hybrids: how many are asked for in all."""
        plan, count = self.plan(new), self._draws_of(new, MOST_DRAWS // hybrids)
        recipe = plan.recipe.model_copy(update={"draws": count, "most_draws": None})
        plan = replace(plan, recipe=recipe)
        key = _signature(plan)
        if key not in self._found:
            self._found[key] = outcome_of(plan)
        return self._found[key]


def _signature(plan: Plan) -> tuple[object, ...]:
    """All that the draws of a plan follow from: the same gives the same ranks."""
    matrix = plan.matrix
    arrays = (matrix.figures, matrix.known, matrix.low, matrix.high, matrix.more_is_better,
              matrix.worst, matrix.best, matrix.has_scale)  # fmt: skip
    weights = []
    for one in plan.perspectives:
        known = one.imprecise
        bounds = known and [None if part is None else part.tobytes()
                            for part in (known.low, known.high, known.factors)]  # fmt: skip
        weights.append((one.share, one.weights.values.tobytes(), repr(bounds),
                        known and known.order))  # fmt: skip
    return (*(one.tobytes() for one in arrays), repr(matrix.curves), repr(matrix.preferences),
            *weights, plan.recipe.model_dump_json())  # fmt: skip


def outcome_of(plan: Plan) -> Outcome:
    """How a plan's draws, and its stated figures, rank its options."""
    way = way_of(plan.recipe)
    weights = combined(plan.perspectives).values[None]
    stated = way.ranks(way.scaled(plan.matrix), weights)[0]
    return Outcome(robustness(plan), tuple(int(one) for one in stated))
