"""Capability: how able a region is in each layer, from its indicators."""

from __future__ import annotations

from collections.abc import Mapping

from mcda.decision.noun import UPGRADING_LAYERS, UpgradingLayer
from mcda.decision.region import Indicator
from mcda.decision.standing import Capability


def mean_position(positions: list[float]) -> float | None:
    """The mean of positions between 0 and 1; None where there is none."""
    return sum(positions) / len(positions) if positions else None


def mean_elsewhere(
    indicators: Mapping[str, Indicator], layer: UpgradingLayer, figures: Mapping[str, float]
) -> float | None:
    """The capability in a layer, 0 to 1, of who has these figures on a region's indicators.

    figures: by indicator, each in its unit and placed on the region's scale; None without any.
    """
    return mean_position([
        one.scale.position(figures[key])
        for key, one in indicators.items() if one.layer == layer and key in figures
    ])  # fmt: skip


def capabilities(indicators: Mapping[str, Indicator]) -> dict[UpgradingLayer, Capability]:
    """The capability of a region in hardware, firmware and software, each 0 to 1.

    It is the mean of the layer's indicators, each at its place on its own scale; a layer without
    an indicator is not known. Source: chen-l-2024, section II, for the layers.
    """
    found = {}
    for layer in UPGRADING_LAYERS:
        keys = tuple(key for key, one in indicators.items() if one.layer == layer)
        value = mean_position([indicators[key].position for key in keys])
        found[layer] = Capability(layer, value, keys)
    return found
