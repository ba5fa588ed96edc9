"""Balance: whether a region's three layers develop together."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from criteria.indicators.coupling_coordination import coupling_coordination, grade
from mcda.decision.noun import UPGRADING_LAYERS, UpgradingLayer
from mcda.decision.standing import Balance, Capability


def balance(capability: Mapping[UpgradingLayer, Capability]) -> Balance | None:
    """The coupling coordination degree of the three layers; None where one is not known.

    The layers count alike. Source: Liao (1999), as in criteria.indicators.coupling_coordination.
    """
    values = [capability[layer].value for layer in UPGRADING_LAYERS]
    if any(value is None for value in values):
        return None
    found = coupling_coordination(np.array([values], dtype=float))
    degree = float(found.coordination[0])
    return Balance(float(found.coupling[0]), float(found.development[0]), degree, grade(degree))
