"""How several plans rank the same options: what they draw alike is drawn once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mcda.decision.finding import Robustness
from mcda.ranking.way import way_of
from mcda.robustness.blocks import Drawn, draw_block, in_blocks, ranks_of_drawn
from mcda.robustness.plan import Plan
from mcda.robustness.robustness import robustness_of
from mcda.robustness.tally import Tally, added, tally_of
from mcda.weighting.perspectives import combined

Key = tuple[object, ...]


@dataclass(frozen=True, eq=False)
class Outcome:
    """How a case ranks the options: over the draws, and by the stated figures."""

    draws: Robustness
    stated: tuple[int, ...]

    @property
    def front(self) -> frozenset[str]:
        """The options of the first band."""
        return frozenset(self.draws.bands[0])


def weights_key(plan: Plan) -> Key:
    """All that the weights drawn follow from."""
    recipe = plan.recipe
    parts: list[object] = ["weights", recipe.seed, recipe.weight_spread, recipe.vary.weights]
    for one in plan.perspectives:
        parts += [one.share, one.weights.values.tobytes()]
        if known := one.imprecise:
            bounds = (known.low, known.high, known.factors)
            parts += [known.order, known.ties]
            parts += [None if x is None else x.tobytes() for x in bounds]
    return tuple(parts)


def figures_key(plan: Plan) -> Key:
    """All that the figures drawn follow from."""
    matrix = plan.matrix
    arrays = (matrix.figures, matrix.known, matrix.low, matrix.high)
    return ("figures", plan.recipe.seed, plan.vary.estimates, *(one.tobytes() for one in arrays))


def ways_key(plan: Plan) -> Key:
    """All that the methods, scalings and criteria left out follow from."""
    counts = len(plan.methods), len(plan.scalings), len(plan.matrix.criteria)
    return ("ways", plan.recipe.seed, plan.vary.criteria, *counts)


def signature(plan: Plan) -> Key:
    """All that the ranks of a plan follow from: the same gives the same outcome."""
    matrix = plan.matrix
    arrays = (matrix.more_is_better, matrix.worst, matrix.best, matrix.has_scale)
    return (
        weights_key(plan), figures_key(plan), *(one.tobytes() for one in arrays),
        repr(matrix.curves), repr(matrix.preferences), plan.recipe.model_dump_json(),
    )  # fmt: skip


def _drawn(plan: Plan, block: int, held: dict[Key, Drawn]) -> Drawn:
    """A block of the plan's draws, each part as it was drawn for a plan that draws it alike."""
    keys = weights_key(plan), figures_key(plan), ways_key(plan)
    if not all(key in held for key in keys):
        drawn = draw_block(plan, block)
        for key in keys:
            held.setdefault(key, drawn)
    weights, figures, ways = (held[key] for key in keys)
    return Drawn(weights.weights, figures.figures, ways.method, ways.scaling, ways.left_out)


def _tallies(plans: Sequence[Plan]) -> list[Tally]:
    """The counts of each plan over its recipe's draws; all are over the same options."""
    most = max(plan.recipe.draws for plan in plans)

    def counted(block: int, _: int) -> list[Tally | None]:
        held: dict[Key, Drawn] = {}
        found: list[Tally | None] = []
        for plan in plans:
            count = min(plan.block, plan.recipe.draws - block * plan.block)
            if count <= 0:
                found.append(None)
                continue
            drawn = _drawn(plan, block, held).at(slice(count))
            found.append(tally_of(ranks_of_drawn(plan, drawn), drawn.weights))
        return found

    totals: list[Tally | None] = [None] * len(plans)
    for found in in_blocks(plans[0], most, counted):
        totals = [_both(one, other) for one, other in zip(totals, found, strict=True)]
    return [one for one in totals if one is not None]


def _both(one: Tally | None, other: Tally | None) -> Tally | None:
    there = [part for part in (one, other) if part is not None]
    return added(there) if there else None


def _stated(plan: Plan) -> tuple[int, ...]:
    way, weights = way_of(plan.recipe), combined(plan.perspectives).values[None]
    return tuple(int(one) for one in way.ranks(way.scaled(plan.matrix), weights)[0])


def outcomes_of(plans: Sequence[Plan]) -> list[Outcome]:
    """How each plan ranks the options; the same object for plans that cannot differ."""
    unlike = {signature(plan): plan for plan in plans}
    counts = _tallies(list(unlike.values()))
    found = {
        key: Outcome(robustness_of(plan, count), _stated(plan))
        for (key, plan), count in zip(unlike.items(), counts, strict=True)
    }
    return [found[signature(plan)] for plan in plans]
