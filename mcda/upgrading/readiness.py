"""Readiness: what a region can carry out with the capability that it has.

Source: chen-l-2024, section II: without capability in hardware, upgrades of the other layers are
hard to carry out; without the other two, those of hardware do not last.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from mcda.decision.case import Case
from mcda.decision.estimate import Estimate
from mcda.decision.matrix import Floats
from mcda.decision.noun import UpgradingLayer
from mcda.decision.option import Option
from mcda.decision.standing import Capability, Readiness
from mcda.upgrading.capability import capabilities

MOST_NAMED = 3


def readiness_ratios(capability: Floats, need: Floats) -> Floats:
    """Capability over need, at most 1, per option and layer; 1 where nothing is needed.

    capability: (layers,); need: (options, layers), each 0 to 1 -> (options, layers)
    """
    asked = np.where(need > 0, need, 1.0)
    return np.where(need > 0, np.minimum(capability, need) / asked, 1.0)


def baseline_of(case: Case) -> Option | None:
    """The option that carries on as now, if the case marks one."""
    return next((one for one in case.options.values() if one.baseline), None)


def _gain(case: Case, option: Option, layer: UpgradingLayer) -> float:
    """By how much of their scales an option beats the baseline on a layer's criteria."""
    base = baseline_of(case)
    total = 0.0
    for key, criterion in case.criteria.items():
        figure = option.estimates[key].value
        if criterion.layer != layer or criterion.worst is None or criterion.best is None:
            continue
        start = base.estimates[key].value if base else 0.0
        if figure is not None and start is not None:
            total += (figure - start) / (criterion.best - criterion.worst)
    return total


def raisers(case: Case, layer: UpgradingLayer, held: str) -> tuple[str, ...]:
    """The other options that would raise a layer, by how much they gain on its criteria.

    An option of the layer counts even where the case has no criterion of it.
    """
    gains = {
        key: _gain(case, option, layer)
        for key, option in case.options.items()
        if key != held and not option.baseline
    }
    raising = [k for k, gain in gains.items() if gain > 0 or case.options[k].layer == layer]
    return tuple(sorted(raising, key=lambda key: -gains[key])[:MOST_NAMED])


def _readiness(case: Case, key: str, capability: Mapping[UpgradingLayer, Capability]) -> Readiness:
    needs = {layer: need for layer, need in case.options[key].needs.items() if need > 0}
    unknown = tuple(layer for layer in needs if capability[layer].value is None)
    known = [layer for layer in needs if layer not in unknown]
    able = np.array([capability[layer].value for layer in known], dtype=float)
    ratios = readiness_ratios(able, np.array([[needs[layer] for layer in known]]))[0]
    least = int(np.argmin(ratios)) if known else 0
    if known and ratios[least] < 1:
        layer = known[least]
        value = None if unknown else float(ratios[least])
        return Readiness(key, value, layer, needs[layer], capability[layer].value, unknown,
                         raisers(case, layer, key))  # fmt: skip
    return Readiness(key, None if unknown else 1.0, unknown=unknown)


def readiness_of(case: Case) -> dict[str, Readiness]:
    """How ready the case's region is for each of its options; none without indicators."""
    if case.region is None or not case.region.indicators:
        return {}
    capability = capabilities(case.region.indicators)
    return {key: _readiness(case, key, capability) for key in case.options}


def _lessened(figure: float | None, start: float, share: float, more: bool) -> float | None:
    """A figure whose gain over the start is multiplied by a share; a loss stays whole."""
    if figure is None:
        return None
    gains = figure > start if more else figure < start
    return start + share * (figure - start) if gains else figure


def _discounted(estimate: Estimate, start: float, share: float, more: bool) -> Estimate:
    parts = {
        part: _lessened(getattr(estimate, part), start, share, more)
        for part in ("low", "value", "high")
    }
    return estimate.model_copy(update=parts)


def discounted(case: Case, readiness: Mapping[str, Readiness]) -> Case:
    """The case with the benefits of options that are not ready lessened by their readiness.

    What an option gains over the baseline (or over no change, where there is none) is multiplied
    by its readiness on every criterion but those of delivery; what it loses stays whole.
    """
    base = baseline_of(case)
    options = dict(case.options)
    for key, ready in readiness.items():
        if ready.value is None or ready.value >= 1:
            continue
        estimates = dict(options[key].estimates)
        for of, criterion in case.criteria.items():
            start = base.estimates[of].value if base else 0.0
            if criterion.layer != "delivery" and start is not None:
                estimates[of] = _discounted(
                    estimates[of], start, ready.value, criterion.more_is_better
                )
        options[key] = options[key].model_copy(update={"estimates": estimates})
    return case.model_copy(update={"options": options})
