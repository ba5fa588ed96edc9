"""How the ranking fares over the draws."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from mcda.decision.finding import Robustness
from mcda.decision.matrix import Floats, frozen
from mcda.robustness.bands import bands_of
from mcda.robustness.plan import Plan
from mcda.robustness.tally import Tally, error_of, tally
from mcda.robustness.varied import parts_varied, varied

# The interval leaves out one draw in twenty at either end.
TAIL = 0.05


def rank_at(acceptability: Floats, share: float) -> Floats:
    """The first rank by which `share` of the draws is reached.

    acceptability: (options, ranks), rows summing to 1 -> (options,)
    """
    reached = np.cumsum(acceptability, axis=1) >= share - 1e-12
    return np.asarray(np.argmax(reached, axis=1) + 1.0)


def _central(options: tuple[str, ...], counts: Tally) -> dict[str, Floats]:
    """The mean weights of the draws that an option leads; none for one that never does."""
    return {
        key: frozen(summed / leads)
        for key, summed, leads in zip(options, counts.weights_when_first, counts.leads, strict=True)
        if leads > 0
    }


def robustness_of(plan: Plan, counts: Tally) -> Robustness:
    """Rank acceptability, intervals, pairwise shares, central weights and bands of counts.

    Source: Lahdelma and Salminen (2001), doi:10.1287/opre.49.3.444.11220.
    """
    options = plan.matrix.options
    acceptability, leads = counts.at_rank / counts.draws, counts.leads / counts.draws
    pairwise = counts.beats / counts.draws
    expected = acceptability @ np.arange(1, len(options) + 1)
    bands = bands_of(options, expected, pairwise, plan.recipe.settled, leads)
    first = float(leads[options.index(bands[0][0])])
    return Robustness(
        options=options, draws=counts.draws, seed=plan.recipe.seed,
        settled=plan.recipe.settled, varied=varied(plan), parts=parts_varied(plan),
        acceptability=frozen(acceptability), leads=frozen(leads),
        expected_rank=frozen(expected),
        rank_low=frozen(rank_at(acceptability, TAIL)),
        rank_high=frozen(rank_at(acceptability, 1 - TAIL)),
        pairwise=frozen(pairwise), bands=bands,
        central_weights=_central(options, counts), error=error_of(first, counts.draws),
    )  # fmt: skip


def robustness(plan: Plan) -> Robustness:
    """How the ranking fares over the plan's draws."""
    return robustness_of(plan, tally(plan))


def said_again(known: Robustness, plan: Plan) -> Robustness:
    """What the same draws gave, its words in the language spoken."""
    return replace(known, varied=varied(plan), parts=parts_varied(plan))
