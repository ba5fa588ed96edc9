"""What changed of the region and of its peers."""

from __future__ import annotations

from collections.abc import Iterator

from mcda.comparison.changes.told import At
from mcda.decision.case import Case
from mcda.decision.comparison import Block, Change
from mcda.decision.region import Region
from mcda.language import say


def region_changes(block: Block, old: Case, new: Case) -> Iterator[Change]:
    """The region: another one, or the same with other figures."""
    at = At(block, ("region",))
    first, second = old.region, new.region
    if first is None or second is None or first.name != second.name:
        named = [None if one is None else one.name for one in (first, second)]
        yield from at.choice(say("Region"), *named)
    else:
        yield from _same(at, first, second)


def _same(at: At, old: Region, new: Region) -> Iterator[Change]:
    for key in dict.fromkeys([*old.indicators, *new.indicators]):
        here = at.on("indicators", key)
        first, second = old.indicators.get(key), new.indicators.get(key)
        if first is None or second is None:
            name = (first or second).name  # type: ignore[union-attr]
            yield from here.choice(say("Indicator {name}", name=name), *(
                None if one is None else say("stated") for one in (first, second)))  # fmt: skip
            continue
        what = say("{name} of {region}", name=second.name, region=new.name)
        yield from here.on("value").figure(what, first.value, second.value, second.unit)
        ends = {"worst": say("Worst end of the scale of {name}", name=what),
                "best": say("Best end of the scale of {name}", name=what)}  # fmt: skip
        for end, called in ends.items():
            figures = getattr(first.scale, end), getattr(second.scale, end)
            yield from here.on("scale", end).figure(called, *figures, second.unit)
        left = {"value", "scale"}
        told = [one.model_dump(exclude=left) for one in (first, second)]
        yield from here.words(say("What is said of {name}", name=what), *told)
    for key in dict.fromkeys([*old.figures, *new.figures]):
        one, other = old.figures.get(key), new.figures.get(key)
        name = (other or one).name  # type: ignore[union-attr]
        yield from at.on("figures", key).words(
            say("{name} of {region}", name=name, region=new.name), one, other)  # fmt: skip


def peers_changes(old: Case, new: Case) -> Iterator[Change]:
    """The peers: they stand beside the region and move no figure."""
    at = At("question", ("peers",))
    first = old.peers and ", ".join(old.peers.names)
    second = new.peers and ", ".join(new.peers.names)
    yield from at.words(say("Peers"), first, second)
    if old.peers and new.peers and first == second:
        yield from at.words(say("What is said of the peers"), old.peers, new.peers)
