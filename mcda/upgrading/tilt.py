"""The tilt of the layers' weights by orientation: a visible rule, off by default.

Source: chen-l-2024, section II and figure 3: where demand drives an industry the software layer
adds more value, where supply drives it the hardware layer does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from mcda.decision.case import Case, Orientation
from mcda.decision.finding import Imprecise, PerspectiveWeights
from mcda.decision.matrix import Floats, Weights, frozen
from mcda.decision.noun import LAYERS
from mcda.decision.words import number
from mcda.language import say


def layer_factors(orientation: float, tilt: float) -> dict[str, float]:
    """What each layer's weights are multiplied by; 1 throughout at orientation 0.5 or tilt 0."""
    lean = tilt * (2 * orientation - 1)
    return {layer: {"hardware": 1 + lean, "software": 1 - lean}.get(layer, 1.0) for layer in LAYERS}


def tilted(weights: Floats, factors: Floats) -> Floats:
    """Weights times their factors, summing to 1 again; within a layer they keep proportion.

    weights: (…, criteria); factors: (criteria,), above 0.
    """
    parts = weights * factors
    return np.asarray(parts / parts.sum(axis=-1, keepdims=True))


def is_tilted(orientation: Orientation | None) -> bool:
    """True where the case's orientation moves any weight."""
    return orientation is not None and orientation.tilt > 0 and orientation.value != 0.5


def factors_of(case: Case) -> Floats:
    """The factor of each criterion's weight, (criteria,)."""
    stated = case.orientation
    if stated is None:
        return frozen(np.ones(len(case.criteria)))
    by_layer = layer_factors(stated.value, stated.tilt)
    return frozen([by_layer[one.layer] for one in case.criteria.values()])


def _imprecise(known: Imprecise | None, factors: Floats) -> Imprecise | None:
    if known is None or known.low is None or known.high is None:
        return known if known is None else replace(known, factors=factors)
    return replace(known, low=frozen(known.low * factors), high=frozen(known.high * factors))


def tilted_perspectives(
    case: Case, perspectives: Sequence[PerspectiveWeights]
) -> tuple[PerspectiveWeights, ...]:
    """The perspectives with the case's tilt in their weights; as they are where it is off."""
    if not is_tilted(case.orientation):
        return tuple(perspectives)
    factors = factors_of(case)
    return tuple(
        replace(
            one,
            weights=_tilted_weights(one.weights, factors),
            imprecise=_imprecise(one.imprecise, factors),
        )
        for one in perspectives
    )


def _tilted_weights(weights: Weights, factors: Floats) -> Weights:
    return replace(weights, values=frozen(tilted(weights.values, factors)))


def rule_in_words() -> str:
    """The rule itself, with the formula."""
    return say(
        "The hardware layer's weights are multiplied by 1 + tilt × (2 × orientation − 1), the "
        "software layer's by 1 − the same, and all are brought back to a sum of 1."
    )


def in_words(orientation: Orientation) -> str:
    """The rule with the case's own figures."""
    hardware, software = (
        number(round(layer_factors(orientation.value, orientation.tilt)[layer], 4))
        for layer in ("hardware", "software")
    )
    return say(
        "Orientation {orientation} (0 demand-driven, 1 supply-driven) and tilt {tilt} multiply the "
        "weights of hardware by {hardware} and of software by {software}.",
        orientation=number(orientation.value), tilt=number(orientation.tilt), hardware=hardware,
        software=software,
    )  # fmt: skip
