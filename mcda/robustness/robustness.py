"""How the ranking fares over the draws."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from mcda.decision.case import Case
from mcda.decision.finding import PerspectiveWeights, Robustness
from mcda.decision.matrix import DecisionMatrix, Floats, frozen
from mcda.decision.words import counted, percent, several
from mcda.ranking.method import RankingMethod
from mcda.robustness.bands import bands_of
from mcda.robustness.draws import Tally, tally, uncertain
from mcda.scaling.method import ScalingMethod

# The interval leaves out one draw in twenty at either end.
TAIL = 0.05


def rank_at(acceptability: Floats, share: float) -> Floats:
    """The first rank by which `share` of the draws is reached.

    acceptability: (options, ranks), rows summing to 1 -> (options,)
    """
    reached = np.cumsum(acceptability, axis=1) >= share - 1e-12
    return np.asarray(np.argmax(reached, axis=1) + 1.0)


def varied(case: Case, matrix: DecisionMatrix, perspectives: int) -> tuple[str, ...]:
    """What the draws varied, in words."""
    ranged, unknown = uncertain(matrix)
    said = []
    if perspectives > 1:
        said.append(f"whose weights hold, {counted(perspectives)} perspectives by their shares")
    if case.recipe.weight_spread > 0 and len(matrix.criteria) > 1:
        spread = percent(case.recipe.weight_spread)
        said.append(f"the weights, an average one by {spread} of itself")
    if ranged.any():
        count = several(int(ranged.sum()), "estimate", "estimates")
        said.append(f"{count}, each within its range")
    if unknown.any():
        count = several(int(unknown.sum()), "unknown figure", "unknown figures")
        said.append(f"{count}, each over its whole scale")
    return tuple(said)


def parts_varied(case: Case, matrix: DecisionMatrix, perspectives: int) -> tuple[str, ...]:
    """What the draws varied in a word each, weights and estimates."""
    spreads = case.recipe.weight_spread > 0 and len(matrix.criteria) > 1
    moves = {
        "weights": spreads or perspectives > 1,
        "estimates": any(part.any() for part in uncertain(matrix)),
    }
    return tuple(part for part, does in moves.items() if does)


def robustness(
    case: Case,
    matrix: DecisionMatrix,
    perspectives: Sequence[PerspectiveWeights],
    method: RankingMethod,
    scaling: ScalingMethod,
) -> Robustness:
    """Rank acceptability, intervals, pairwise shares and bands over the case's draws.

    Source: Lahdelma and Salminen (2001), doi:10.1287/opre.49.3.444.11220.
    """
    counts: Tally = tally(matrix, perspectives, method, scaling, case.recipe)
    acceptability = counts.at_rank / counts.draws
    pairwise = counts.beats / counts.draws
    expected = acceptability @ np.arange(1, len(matrix.options) + 1)
    return Robustness(
        options=matrix.options, draws=counts.draws, seed=case.recipe.seed,
        settled=case.recipe.settled,
        varied=varied(case, matrix, len(perspectives)),
        parts=parts_varied(case, matrix, len(perspectives)),
        acceptability=frozen(acceptability),
        leads=frozen(counts.leads / counts.draws), expected_rank=frozen(expected),
        rank_low=frozen(rank_at(acceptability, TAIL)),
        rank_high=frozen(rank_at(acceptability, 1 - TAIL)),
        pairwise=frozen(pairwise),
        bands=bands_of(matrix.options, expected, pairwise, case.recipe.settled),
    )  # fmt: skip
