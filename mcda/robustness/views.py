"""Each perspective's own view of an option, from the case's evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from mcda.decision.finding import PerspectiveWeights
from mcda.decision.matrix import Flags, Floats, one_per
from mcda.decision.view import Shift, View
from mcda.ranking.ranks import TOLERANCE
from mcda.robustness.blocks import Drawn, Ranks, ranks_of_drawn, sample
from mcda.robustness.plan import Plan
from mcda.robustness.question import Evidence
from mcda.robustness.regret import from_worst_to_best
from mcda.robustness.robustness import TAIL, rank_at
from mcda.robustness.weight_shift import (
    IsFirst,
    Lines,
    exact_amounts,
    moves_of,
    searched_amounts,
    towards,
)
from mcda.scaling.method import methods as scalings
from mcda.upgrading.tilt import tilted_perspectives
from mcda.weighting.perspectives import perspective_weights

# Draws of one perspective: error at most 2.2 points; fewer of many perspectives.
DRAWS, MOST_DRAWS, LEAST_DRAWS = 2_000, 10_000, 200
# Rankings looked at on the moves of one perspective, and of a method that takes long.
RANKINGS, FEW_RANKINGS = 2**13, 2**11
LEAST_STEPS, MOST_STEPS = 4, 64
# Scores held at a time.
SCORES = 2**20


def everyone(evidence: Evidence) -> tuple[PerspectiveWeights, ...]:
    """Every perspective's weights, where the draws take only their average too."""
    if evidence.plan.vary.perspectives or len(evidence.case.perspectives) == 1:
        return evidence.perspectives
    return tilted_perspectives(evidence.case, perspective_weights(evidence.case))


def alone(plan: Plan, one: PerspectiveWeights) -> Plan:
    """The plan of the draws with that perspective only, around the weights it states."""
    how = "stated" if plan.vary.weights == "any" else plan.vary.weights
    vary = plan.vary.model_copy(update={"weights": how})
    recipe = plan.recipe.model_copy(update={"vary": vary})
    return replace(plan, perspectives=(replace(one, share=1.0),), recipe=recipe)


def _drawn_weights(plan: Plan, draws: int) -> Floats:
    """The weights of the plan's draws, without the figures, which do not touch them."""
    vary = plan.vary.model_copy(update={"estimates": False})
    recipe = plan.recipe.model_copy(update={"vary": vary})
    return sample(replace(plan, recipe=recipe), draws).weights


def draws_each(evidence: Evidence, perspectives: int) -> int:
    """How many draws each of so many perspectives gets."""
    wished = max(LEAST_DRAWS, min(DRAWS, MOST_DRAWS // perspectives))
    return min(wished, evidence.sample.drawn.draws)


def ranks_alone(evidence: Evidence, one: PerspectiveWeights, draws: int) -> Ranks:
    """The options' ranks (draws, options) with the perspective's weights alone.

    The figures, methods and scalings are the case's own draws, the same for every perspective.
    """
    plan = alone(evidence.plan, one)
    rest = evidence.sample.drawn.at(slice(draws))
    drawn: Drawn = replace(rest, weights=_drawn_weights(plan, draws))
    return ranks_of_drawn(plan, drawn)


def values(evidence: Evidence, weights: Floats) -> Floats:
    """Values (perspectives, options) from 0 to 1 at weights (perspectives, criteria).

    Additive on the criteria's scales; where one has none, the method's scores by their place
    between the worst and the best option.
    """
    matrix = evidence.matrix
    if evidence.additive is not None:
        return weights @ scalings()["anchored"].scale(matrix, matrix.figures).values.T
    return from_worst_to_best(evidence.way.scores(evidence.scaled, weights))


def _is_first(evidence: Evidence, option: int) -> IsFirst:
    def first(weights: Floats) -> Flags:
        step = max(1, SCORES // len(evidence.matrix.options))
        parts = []
        for start in range(0, len(weights), step):
            scores = evidence.way.scores(evidence.scaled, weights[start : start + step])
            # Half: what is found at the very edge must stay within it when worked out again.
            parts.append(scores[:, option] >= scores.max(axis=1) - TOLERANCE / 2)
        return np.concatenate(parts)

    return first


def _amounts(evidence: Evidence, lines: Lines, option: int) -> Floats:
    if evidence.way.is_linear:
        corners = evidence.way.scores(evidence.scaled, np.eye(len(lines.start)))
        return exact_amounts(lines, corners, option)
    rankings = FEW_RANKINGS if evidence.way.method.slow else RANKINGS
    steps = max(LEAST_STEPS, min(MOST_STEPS, rankings // max(1, len(lines.most))))
    return searched_amounts(lines, _is_first(evidence, option), steps)


def shift(evidence: Evidence, weights: Floats, option: int) -> Shift | None:
    """The smallest move of weight that puts the option first, if any does.

    From one criterion to one other; where no such move will do, the smallest part of the way to
    the case's own weights. weights: (criteria,).
    """
    criteria = evidence.matrix.criteria
    pairs, lines = moves_of(weights)
    amounts = _amounts(evidence, lines, option) if len(pairs) else np.array([np.inf])
    best = int(amounts.argmin())
    if np.isfinite(amounts[best]):
        giving, taking = pairs[best]
        return Shift(float(amounts[best]), criteria[giving], criteria[taking])
    part = _amounts(evidence, towards(weights, evidence.weights.values), option)[0]
    return Shift(float(part), None, None) if np.isfinite(part) else None


def views_of(
    evidence: Evidence, perspectives: Sequence[PerspectiveWeights], regret: Floats, at: int,
    draws: int,
) -> tuple[View, ...]:  # fmt: skip
    """The view of each perspective on the option at that place.

    regret: (perspectives, options).
    """
    options = evidence.matrix.options
    weights = np.stack([one.weights.values for one in perspectives])
    stated = evidence.way.ranks(evidence.scaled, weights)
    found = []
    for place, one in enumerate(perspectives):
        ranks = ranks_alone(evidence, one, draws)
        first = ranks == 1
        leads = float((first[:, at] / first.sum(axis=1)).mean())
        spread = np.bincount(ranks[:, at] - 1, minlength=len(options))[None] / draws
        agrees = bool(stated[place, at] == 1)
        found.append(View(
            one.key, one.name, one.share,
            tuple(sorted(options[i] for i in np.flatnonzero(stated[place] == 1))),
            leads, int(rank_at(spread, TAIL)[0]), int(rank_at(spread, 1 - TAIL)[0]),
            one_per(options, regret[place]), agrees,
            None if agrees else shift(evidence, weights[place], at),
        ))  # fmt: skip
    return tuple(found)
