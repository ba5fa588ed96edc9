"""How the ranking fares over the draws."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from mcda.decision.case import Case
from mcda.decision.finding import PerspectiveWeights, Robustness
from mcda.decision.matrix import DecisionMatrix, Floats, frozen
from mcda.decision.words import counted, listing, percent, several
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


def _weights_varied(case: Case, perspectives: Sequence[PerspectiveWeights]) -> list[str]:
    """How the draws vary each perspective's weights, in words."""
    precise = [one for one in perspectives if one.imprecise is None]
    ordered = [one for one in perspectives if one.imprecise and one.imprecise.order]
    bounded = [one for one in perspectives if one.imprecise and not one.imprecise.order]
    spread = f"an average one by {percent(case.recipe.weight_spread)} of itself"
    ways = (
        (precise if case.recipe.weight_spread > 0 else [], spread),
        (bounded, "each within its stated range"),
        (ordered, "any that keep the stated order"),
    )
    said = []
    for those, how in ways:
        whose = "" if len(those) == len(perspectives) else f" of {listing([p.name for p in those])}"
        said += [f"the weights{whose}, {how}"] if those else []
    return said


def varied(
    case: Case, matrix: DecisionMatrix, perspectives: Sequence[PerspectiveWeights]
) -> tuple[str, ...]:
    """What the draws varied, in words."""
    ranged, unknown = uncertain(matrix)
    said = []
    if len(perspectives) > 1:
        count = counted(len(perspectives))
        said.append(f"whose weights hold, {count} perspectives by their shares")
    if len(matrix.criteria) > 1:
        said += _weights_varied(case, perspectives)
    if ranged.any():
        count = several(int(ranged.sum()), "estimate", "estimates")
        said.append(f"{count}, each within its range")
    if unknown.any():
        count = several(int(unknown.sum()), "unknown figure", "unknown figures")
        said.append(f"{count}, each over its whole scale")
    return tuple(said)


def parts_varied(
    case: Case, matrix: DecisionMatrix, perspectives: Sequence[PerspectiveWeights]
) -> tuple[str, ...]:
    """What the draws varied in a word each, weights and estimates."""
    spreads = len(matrix.criteria) > 1 and bool(_weights_varied(case, perspectives))
    moves = {
        "weights": spreads or len(perspectives) > 1,
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
        varied=varied(case, matrix, perspectives),
        parts=parts_varied(case, matrix, perspectives),
        acceptability=frozen(acceptability),
        leads=frozen(counts.leads / counts.draws), expected_rank=frozen(expected),
        rank_low=frozen(rank_at(acceptability, TAIL)),
        rank_high=frozen(rank_at(acceptability, 1 - TAIL)),
        pairwise=frozen(pairwise),
        bands=bands_of(matrix.options, expected, pairwise, case.recipe.settled),
    )  # fmt: skip
