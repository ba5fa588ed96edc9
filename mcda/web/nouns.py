"""The parts of a draft that can be read as nouns already, whatever the rest of it holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from pydantic import ValidationError

from mcda.decision.need import Need
from mcda.decision.noun import UPGRADING_LAYERS, Layer, Noun
from mcda.decision.region import Peers, Region
from mcda.decision.words import several
from mcda.files.filling import tuples
from mcda.upgrading.capability import capabilities
from mcda.upgrading.standing import two_digits
from mcda.web.draft import Draft, read

N = TypeVar("N", bound=Noun)


def noun(kind: type[N], given: object) -> N | None:
    """Plain data as a noun; None where it has a fault."""
    try:
        return kind.model_validate(tuples(given))
    except ValidationError:
        return None


def region_of(tree: Draft) -> Region | None:
    """The draft's region, the library's or written out; None without one or with a fault."""
    from mcda.upgrading import regions

    given = read(tree, ("region",))
    if isinstance(given, str):
        return regions.region(given)
    return noun(Region, given) if isinstance(given, dict) else None


def peers_of(tree: Draft) -> Peers | None:
    """The draft's peers; None where it has none or they have a fault."""
    given = read(tree, ("peers",))
    return noun(Peers, given) if isinstance(given, dict) else None


def need_of(tree: Draft, criterion: str) -> Need | None:
    """The draft's need on a criterion; None where it has none or it has a fault."""
    given = read(tree, ("needs", criterion))
    return noun(Need, given) if isinstance(given, dict) else None


def layers_of(region: Region) -> list[Layer]:
    """The layers that the page shows: the papers' three, and others that have indicators."""
    further: tuple[Layer, ...] = ("territory", "delivery")
    known = {one.layer for one in region.indicators.values()}
    return [*UPGRADING_LAYERS, *(layer for layer in further if layer in known)]


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
