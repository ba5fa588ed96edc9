"""Where a case's region stands in the papers' model, in figures and in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mcda.decision.analysis import Analysis
from mcda.decision.case import Case
from mcda.decision.layer_words import layer_name
from mcda.decision.noun import UPGRADING_LAYERS, Layer, UpgradingLayer
from mcda.decision.region import Indicator, Region
from mcda.decision.standing import Balance, Capability, Readiness, Standing
from mcda.decision.words import counted, listing, sentence_case
from mcda.language import say, say_in, say_many, sentences
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
    if not known:
        return say("No capability of {region} is known.", region=region)
    lacks = _unknown([layer for layer in UPGRADING_LAYERS if layer not in known])
    if weakest is None:
        layer, value = next(iter(known.items()))
        said = say("{region} stands at {value} in {layer}, on a scale of 0 to 1.", region=region,
                   value=two_digits(value), layer=layer_name(layer))  # fmt: skip
        return sentences(said, lacks)
    said = say(
        "{region} is weakest in {layer}: capability {value} on a scale of 0 to 1, with {others}.",
        region=region, layer=layer_name(weakest), value=two_digits(known[weakest]),
        others=_others({layer: value for layer, value in known.items() if layer != weakest}),
    )  # fmt: skip
    return sentences(said, lacks)


def _others(known: Mapping[UpgradingLayer, float]) -> str:
    """One other layer, or two, with their capability."""
    (first, value), *more = known.items()
    if not more:
        return say("{layer} at {value}", layer=layer_name(first), value=two_digits(value))
    second, beside = more[0]
    return say(
        "{layer} at {value} and {second} at {beside}", layer=layer_name(first),
        value=two_digits(value), second=layer_name(second), beside=two_digits(beside),
    )  # fmt: skip


def _unknown(layers: Sequence[str]) -> str:
    """Of which layers nothing is known; empty where there are none."""
    if not layers:
        return ""
    return say("No indicator of {layers} is known.", layers=listing([*map(layer_name, layers)]))


def layer_in_words(region: Region, layer: Layer, medians: Mapping[str, float]) -> str:
    """A layer's capability, and on which of its indicators the region is behind its peers."""
    mine = {key: one for key, one in region.indicators.items() if one.layer == layer}
    if not mine:
        return _unknown([layer])
    found = {str(one): each.value for one, each in capabilities(region.indicators).items()}
    said = _capability_in_words(found.get(layer), len(mine))
    beside = {key: one for key, one in mine.items() if key in medians}
    behind = [one.name for key, one in beside.items()
              if one.position < one.scale.position(medians[key])]  # fmt: skip
    if behind:
        names = say_in("between items", "; ").join(behind)
        return sentences(said, say("Behind the peers’ median on: {names}.", names=names))
    return sentences(said, say("Nowhere behind the peers’ median.") if beside else "")


def _capability_in_words(value: float | None, count: int) -> str:
    """A layer's capability, where it has one, and how many indicators there are."""
    if value is None:
        return say_many("{count} indicator.", "{count} indicators.", count,
                        count=sentence_case(counted(count)))  # fmt: skip
    return say_many(
        "Capability {value} of 1, from {count} indicator.",
        "Capability {value} of 1, from {count} indicators.", count, value=two_digits(value),
        count=counted(count),
    )  # fmt: skip


def balance_in_words(found: Balance) -> str:
    """The coupling coordination degree with its grade."""
    return say(
        "Taken together the three layers are graded {grade}: a coupling coordination degree of "
        "{degree} of 1, from {coupling} for how even they are and {development} for how high they "
        "stand.", grade=_grade(found.grade), degree=two_digits(found.coordination),
        coupling=two_digits(found.coupling), development=two_digits(found.development),
    )  # fmt: skip


def _grade(grade: str) -> str:
    """The name of a grade in the spoken language."""
    return {
        "extreme imbalance": say("extreme imbalance"),
        "severe imbalance": say("severe imbalance"),
        "moderate imbalance": say("moderate imbalance"),
        "slight imbalance": say("slight imbalance"),
        "near imbalance": say("near imbalance"),
        "bare coordination": say("bare coordination"),
        "primary coordination": say("primary coordination"),
        "intermediate coordination": say("intermediate coordination"),
        "good coordination": say("good coordination"),
        "superior coordination": say("superior coordination"),
    }[grade]


def readiness_in_words(case: Case, ready: Readiness) -> str:
    """Why an option is ready or not, with the layer, both figures and what would help."""
    name = case.options[ready.option].name
    if ready.held_by is None:
        if ready.unknown:
            return say("{option}: no indicator of {layers} is known.", option=name,
                       layers=listing([*map(layer_name, ready.unknown)]))  # fmt: skip
        return say("{option}: the region has what it needs.", option=name)
    said = say(
        "{option}: {layer} capability is {capability}, it needs {need}.", option=name,
        layer=layer_name(ready.held_by), capability=two_digits(ready.capability or 0),
        need=two_digits(ready.need or 0),
    )  # fmt: skip
    names = listing([case.options[key].name for key in ready.raised_by], "or")
    raised = say("{options} would raise it.", options=names) if names else ""
    return sentences(said, raised, _unknown(ready.unknown))


def mark_of(analysis: Analysis, option: str) -> str:
    """The mark of an option that the region is not ready for; empty where it is."""
    if analysis.standing is None:
        return ""
    ready = analysis.standing.readiness[option]
    if ready.held_by is None:
        return ""
    return say(
        "not ready: {layer} {capability}, it needs {need}", layer=layer_name(ready.held_by),
        capability=two_digits(ready.capability or 0), need=two_digits(ready.need or 0),
    )  # fmt: skip


def held_back_in_words(case: Case, found: Standing) -> str:
    """How many options the region is not ready for, and the layer that holds most of them."""
    held = [one for one in found.readiness.values() if one.held_by is not None]
    if not held:
        unknown = any(one.unknown for one in found.readiness.values())
        return "" if unknown else say("Nothing holds an option of this case back.")
    layers = [one.held_by for one in held]
    count = {layer: layers.count(layer) for layer in UPGRADING_LAYERS if layer in layers}
    ordered = sorted(count, key=lambda layer: -count[layer])
    where = listing([
        say("{count} in {layer}", count=counted(count[layer]), layer=layer_name(layer))
        for layer in ordered
    ])  # fmt: skip
    return say_many(
        "{held} of {all} options asks for more capability than there is: {where}.",
        "{held} of {all} options ask for more capability than there is: {where}.",
        len(held), held=len(held), all=len(found.readiness), where=where,
    )  # fmt: skip


def place_in_words(one: Indicator) -> str:
    """What a reader must know of an indicator: its place and whether it stands in."""
    place = say("Holds for {place} only.", place=one.place) if one.place else ""
    return sentences(place, one.stand_in, one.note)
