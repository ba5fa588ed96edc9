"""EDAS: how far above and how far below the average."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from mcda.decision.matrix import DecisionMatrix, Floats, Scaled
from mcda.faults import Fault
from mcda.language import say
from mcda.ranking.method import RankingMethod, Settings, weighted_sums
from mcda.ranking.parts import in_parts
from mcda.scaling.method import ScalingMethod

# A smaller distance from the average, as a part of it, is rounding.
NOISE = 1e-12


def from_average(scaled: Scaled) -> Floats:
    """(x − AV) / |AV|, above 0 where better than the average: PDA − NDA.

    -> (…, options, criteria). AV is the mean of the options; on a fixed scale its middle, 0.5.
    """
    values = scaled.values
    AV = 0.5 * np.ones(1) if scaled.fixed else values.mean(axis=-2, keepdims=True)
    gaps = (values - AV) / np.where(AV == 0, 1.0, np.abs(AV))
    return np.where(np.abs(gaps) > NOISE, gaps, 0.0)


def share_of_most(x: Floats, fixed: bool) -> Floats:
    """x / max x, and 0 where all are 0; on a fixed scale x itself, whose most is 1 there.

    x: (W, options), from 0 -> (W, options).
    """
    most = x.max(axis=1, keepdims=True)
    return x if fixed else x / np.where(most == 0, 1.0, most)


def measures(scaled: Scaled, weights: Floats) -> dict[str, Floats]:
    """SP, SN, and the appraisal score AS = (SP/max SP + 1 − SN/max SN) / 2.

    weights: (W, criteria) -> arrays (W, options).
    """
    gaps = from_average(scaled)
    SP = weighted_sums(np.maximum(gaps, 0.0), weights)
    SN = weighted_sums(np.maximum(-gaps, 0.0), weights)
    AS = (share_of_most(SP, scaled.fixed) + 1 - share_of_most(SN, scaled.fixed)) / 2
    return {"AS": AS, "SP": SP, "SN": SN}


def _score_many(scaled: Scaled, weights: Floats, settings: Settings) -> Floats:
    return measures(scaled, weights)["AS"]


def _details(scaled: Scaled, weights: Floats, settings: Settings) -> dict[str, object]:
    return {symbol: one[0] for symbol, one in measures(scaled, weights[None]).items()}


def _below_zero(matrix: DecisionMatrix) -> Iterator[Fault]:
    columns = matrix.low.min(axis=0), matrix.high.max(axis=0)
    for key, least, most in zip(matrix.criteria, *columns, strict=True):
        if least < 0 or most == 0:
            zero = say("0 for every option")
            found = say("a figure of {least:g}", least=least) if least < 0 else zero
            yield Fault.at(
                ("criteria", key),
                found,
                say("figures from 0, not all of them 0"),
                say("Set scaling to 'anchored', which takes any figure."),
            )


def _refusals(
    matrix: DecisionMatrix, scaling: ScalingMethod, settings: Settings
) -> Iterable[Fault]:
    return _below_zero(matrix) if scaling.key == "raw" else ()


RANKING = RankingMethod(
    key="edas",
    name="EDAS",
    meaning="Each option is compared with the average: how far it lies above on some criteria, and "
    "how far below on others. Half the score rewards the first, half spares the second.",
    assumes="Figures count from a true zero. With its own scaling the average is the options', "
    "and adding or removing one may turn the order of two others. On anchored scales the average "
    "is the middle of the scale and the scores are the weighted sum's, so their agreement is no "
    "second opinion.",
    reference="Keshavarz Ghorabaee et al. (2015), doi:10.15388/Informatica.2015.57",
    score_many=in_parts(_score_many),
    textbook="raw",
    details=_details,
    refusals=_refusals,
    same_on_fixed="weighted_sum",
    suits="Take it where being above or below the average is the natural way to judge. Not as a "
    "second opinion beside the weighted sum: on anchored scales the order is the same.",
    stance="adds up how far an option lies above the average, and takes off how far below",
)
