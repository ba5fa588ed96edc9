"""Where a case's region stands in the papers' model, in figures and in words."""

from __future__ import annotations

from collections.abc import Mapping

from mcda.decision.analysis import Analysis
from mcda.decision.case import Case
from mcda.decision.noun import UPGRADING_LAYERS, Layer, UpgradingLayer
from mcda.decision.region import Indicator, Region
from mcda.decision.standing import Balance, Capability, Readiness, Standing
from mcda.decision.words import counted, listing, several
from mcda.upgrading.balance import balance
from mcda.upgrading.capability import capabilities
from mcda.upgrading.readiness import readiness_of


def standing(case: Case) -> Standing | None:
    """Capability, balance and readiness of a case's region; None without indicators."""
    if case.region is None or not case.region.indicators:
        return None
    found = capabilities(case.region.indicators)
    return Standing(found, balance(found), readiness_of(case))


def two_digits(value: float) -> str:
    """A share between 0 and 1 with two digits."""
    return f"{value:.2f}"


def weakest_in_words(
    region: str, capability: dict[UpgradingLayer, Capability], weakest: UpgradingLayer | None
) -> str:
    """Which layer is weakest, beside the others."""
    known = {layer: one.value for layer, one in capability.items() if one.value is not None}
    missing = [layer for layer in UPGRADING_LAYERS if layer not in known]
    lacks = f" No indicator of {listing(missing)} is known." if missing else ""
    if not known:
        return f"No capability of {region} is known."
    if weakest is None:
        layer, value = next(iter(known.items()))
        return f"{region} stands at {two_digits(value)} in {layer}, on a scale of 0 to 1.{lacks}"
    others = [f"{layer} at {two_digits(v)}" for layer, v in known.items() if layer != weakest]
    least = two_digits(known[weakest])
    return (f"{region} is weakest in {weakest}: capability {least} on a scale of 0 to 1, with "
            f"{listing(others)}.{lacks}")  # fmt: skip


def layer_in_words(region: Region, layer: Layer, medians: Mapping[str, float]) -> str:
    """A layer's capability, and on which of its indicators the region is behind its peers."""
    mine = {key: one for key, one in region.indicators.items() if one.layer == layer}
    if not mine:
        return f"No indicator of {layer} is known."
    found = {str(one): each.value for one, each in capabilities(region.indicators).items()}
    value, many = found.get(layer), several(len(mine), "indicator", "indicators")
    said = f"{many.capitalize()}." if value is None else (
        f"Capability {two_digits(value)} of 1, from {many}."
    )  # fmt: skip
    beside = {key: one for key, one in mine.items() if key in medians}
    behind = [one.name for key, one in beside.items()
              if one.position < one.scale.position(medians[key])]  # fmt: skip
    if behind:
        return f"{said} Behind the peers’ median on: {'; '.join(behind)}."
    return f"{said} Nowhere behind the peers’ median." if beside else said


def balance_in_words(found: Balance) -> str:
    """The coupling coordination degree with its grade."""
    return (f"Taken together the three layers are graded {found.grade}: a coupling coordination "
            f"degree of {two_digits(found.coordination)} of 1, from "
            f"{two_digits(found.coupling)} for how even they are and "
            f"{two_digits(found.development)} for how high they stand.")  # fmt: skip


def readiness_in_words(case: Case, ready: Readiness) -> str:
    """Why an option is ready or not, with the layer, both figures and what would help."""
    name = case.options[ready.option].name
    if ready.held_by is None:
        if ready.unknown:
            return f"{name}: no indicator of {listing(ready.unknown)} is known."
        return f"{name}: the region has what it needs."
    said = (f"{name}: {ready.held_by} capability is {two_digits(ready.capability or 0)}, it needs "
            f"{two_digits(ready.need or 0)}.")  # fmt: skip
    if ready.raised_by:
        names = listing([case.options[key].name for key in ready.raised_by], "or")
        said += f" {names} would raise it."
    if ready.unknown:
        said += f" No indicator of {listing(ready.unknown)} is known."
    return said


def mark_of(analysis: Analysis, option: str) -> str:
    """The mark of an option that the region is not ready for; empty where it is."""
    if analysis.standing is None:
        return ""
    ready = analysis.standing.readiness[option]
    if ready.held_by is None:
        return ""
    return (f"not ready: {ready.held_by} {two_digits(ready.capability or 0)}, it needs "
            f"{two_digits(ready.need or 0)}")  # fmt: skip


def held_back_in_words(case: Case, found: Standing) -> str:
    """How many options the region is not ready for, and the layer that holds most of them."""
    held = [one for one in found.readiness.values() if one.held_by is not None]
    if not held:
        unknown = any(one.unknown for one in found.readiness.values())
        return "" if unknown else "Nothing holds an option of this case back."
    layers = [one.held_by for one in held]
    count = {layer: layers.count(layer) for layer in UPGRADING_LAYERS if layer in layers}
    ordered = sorted(count, key=lambda layer: -count[layer])
    where = listing([f"{counted(count[layer])} in {layer}" for layer in ordered])
    verb = "asks" if len(held) == 1 else "ask"
    return (f"{len(held)} of {len(found.readiness)} options {verb} for more capability than there "
            f"is: {where}.")  # fmt: skip


def place_in_words(one: Indicator) -> str:
    """What a reader must know of an indicator: its place and whether it stands in."""
    said = [f"Holds for {one.place} only." if one.place else "", one.stand_in, one.note]
    return " ".join(part for part in said if part)
