"""Cases between two: each block taken from the one or from the other."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from mcda.comparison.outcomes import Outcome, outcomes_of
from mcda.comparison.shared import Shared, Side
from mcda.decision.case import Case
from mcda.decision.comparison import BLOCKS, Block
from mcda.decision.finding import PerspectiveWeights
from mcda.decision.matrix import frozen
from mcda.faults import Fault
from mcda.ranking.way import way_of
from mcda.robustness.plan import Plan, plan_of, refusals
from mcda.robustness.tally import tally
from mcda.scaling.matrix import matrix_of
from mcda.upgrading.readiness import discounted, readiness_of
from mcda.upgrading.tilt import tilted_perspectives
from mcda.weighting.method import methods as weightings
from mcda.weighting.spread import judged_of
from mcda.weighting.spread import refusals as spread_refusals

# Figures that the draws of all hybrids rank together, about a minute: beyond, each draws fewer.
MOST_FIGURES = 2_000_000_000
LEAST_DRAWS = 100


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

    def _draws_of(self, late: bool) -> int:
        """As many draws as the recipe's own case takes, or the two cases where both have one.

        Where a recipe lets the draws rise, the more that either case needs.
        """
        if late not in self._draws:
            sides = {True: self._shared.after, False: self._shared.before}
            own = sides[late].case.recipe
            if own.most_draws is None:
                self._draws[late] = own.draws
            else:
                alike = [at for at, side in sides.items() if (side.case.recipe.draws,
                         side.case.recipe.most_draws) == (own.draws, own.most_draws)]  # fmt: skip
                plans = [self.plan(BLOCKS if at else ()) for at in alike]
                self._draws[late] = max(tally(plan).draws for plan in plans)
        return self._draws[late]

    def outcomes(self, mixtures: Sequence[Collection[Block]]) -> list[Outcome]:
        """How each hybrid ranks the shared options."""
        plans = []
        for new in mixtures:
            plan = self.plan(new)
            most = MOST_FIGURES // (len(mixtures) * plan.matrix.figures.size)
            draws = min(self._draws_of("recipe" in new), max(LEAST_DRAWS, most))
            recipe = plan.recipe.model_copy(update={"draws": draws, "most_draws": None})
            plans.append(replace(plan, recipe=recipe))
        return outcomes_of(plans)
