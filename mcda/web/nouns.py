"""The parts of a draft that can be read as nouns already, whatever the rest of it holds."""

from __future__ import annotations

from typing import TypeVar

from pydantic import ValidationError

from mcda.decision.in_language import in_spoken_language
from mcda.decision.need import Need
from mcda.decision.noun import UPGRADING_LAYERS, Layer, Noun
from mcda.decision.region import Peers, Region
from mcda.files.filling import tuples
from mcda.web.draft import Draft, read

N = TypeVar("N", bound=Noun)


def noun(kind: type[N], given: object) -> N | None:
    """Plain data as a noun; None where it has a fault."""
    try:
        return kind.model_validate(tuples(given))
    except ValidationError:
        return None


def region_of(tree: Draft) -> Region | None:
    """The draft's region, the library's or written out, its library words in the spoken language.

    None without one or with a fault.
    """
    from mcda.upgrading import regions

    given = read(tree, ("region",))
    if isinstance(given, str):
        found = regions.region(given)
    else:
        found = noun(Region, given) if isinstance(given, dict) else None
    return found and in_spoken_language(found)


def peers_of(tree: Draft) -> Peers | None:
    """The draft's peers; None where it has none or they have a fault."""
    given = read(tree, ("peers",))
    found = noun(Peers, given) if isinstance(given, dict) else None
    return found and in_spoken_language(found)


def need_of(tree: Draft, criterion: str) -> Need | None:
    """The draft's need on a criterion; None where it has none or it has a fault."""
    given = read(tree, ("needs", criterion))
    return noun(Need, given) if isinstance(given, dict) else None


def layers_of(region: Region) -> list[Layer]:
    """The layers that the page shows: the papers' three, and others that have indicators."""
    further: tuple[Layer, ...] = ("territory", "delivery")
    known = {one.layer for one in region.indicators.values()}
    return [*UPGRADING_LAYERS, *(layer for layer in further if layer in known)]
