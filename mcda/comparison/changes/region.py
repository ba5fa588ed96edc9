"""What changed of the region and of its peers."""

from __future__ import annotations

from collections.abc import Iterator

from mcda.comparison.changes.told import At
from mcda.decision.case import Case
from mcda.decision.comparison import Block, Change
from mcda.decision.region import Region


def region_changes(block: Block, old: Case, new: Case) -> Iterator[Change]:
    """The region: another one, or the same with other figures."""
    at = At(block, ("region",))
    first, second = old.region, new.region
    if first is None or second is None or first.name != second.name:
        named = [None if one is None else one.name for one in (first, second)]
        yield from at.choice("Region", *named)
    else:
        yield from _same(at, first, second)


def _same(at: At, old: Region, new: Region) -> Iterator[Change]:
    for key in dict.fromkeys([*old.indicators, *new.indicators]):
        here = at.on("indicators", key)
        first, second = old.indicators.get(key), new.indicators.get(key)
        if first is None or second is None:
            name = (first or second).name  # type: ignore[union-attr]
            yield from here.choice(f"Indicator {name}", *(
                None if one is None else "stated" for one in (first, second)))  # fmt: skip
            continue
        what = f"{second.name} of {new.name}"
        yield from here.on("value").figure(what, first.value, second.value, second.unit)
        for end in ("worst", "best"):
            yield from here.on("scale", end).figure(
                f"{end.capitalize()} end of the scale of {what}",
                getattr(first.scale, end), getattr(second.scale, end), second.unit)  # fmt: skip
        left = {"value", "scale"}
        yield from here.words(f"What is said of {what}", first.model_dump(exclude=left),
                              second.model_dump(exclude=left))  # fmt: skip
    for key in dict.fromkeys([*old.figures, *new.figures]):
        one, other = old.figures.get(key), new.figures.get(key)
        name = (other or one).name  # type: ignore[union-attr]
        yield from at.on("figures", key).words(f"{name} of {new.name}", one, other)


def peers_changes(old: Case, new: Case) -> Iterator[Change]:
    """The peers: they stand beside the region and move no figure."""
    at = At("question", ("peers",))
    first = old.peers and ", ".join(old.peers.names)
    second = new.peers and ", ".join(new.peers.names)
    yield from at.words("Peers", first, second)
    if old.peers and new.peers and first == second:
        yield from at.words("What is said of the peers", old.peers, new.peers)
