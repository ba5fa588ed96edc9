"""Proposals: a score made of an option's effect and the region's need, with its arithmetic."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from mcda.decision.case import Case
from mcda.decision.criterion import Criterion
from mcda.decision.estimate import Estimate
from mcda.decision.need import Need
from mcda.decision.region import Indicator, Peers, Region
from mcda.decision.words import listing, measured, number, rounded
from mcda.files.proposed import scored
from mcda.language import say, say_own

Against = Literal["peers", "nation", "target"]


def indicator_of(region: Region, criterion: str) -> tuple[str, Indicator] | None:
    """The region's indicator of a criterion, with its key; the criterion's own before others."""
    found = [(key, one) for key, one in region.indicators.items() if one.criterion == criterion]
    found.sort(key=lambda pair: (bool(pair[1].stand_in), pair[0] != criterion))
    return found[0] if found else None


def _benchmark(
    key: str, one: Indicator, against: Against, peers: Peers | None, target: float | None
) -> tuple[float, str] | None:
    if against == "target":
        return None if target is None else (target, say("a target"))
    if against == "nation":
        return None if one.nation is None else (one.nation, say_own(one.nation_is))
    if peers is None or key not in peers.medians:
        return None
    names = listing(peers.names)
    return peers.medians[key], say("the median of the peers {names}", names=names)


def need_of(
    region: Region,
    criterion: str,
    against: Against,
    peers: Peers | None = None,
    target: float | None = None,
) -> Need | None:
    """How far the region stands from a benchmark on a criterion.

    None where the region has no indicator of it, the benchmark is not known, or it lies at the
    far end of the indicator's scale.
    """
    found = indicator_of(region, criterion)
    if found is None:
        return None
    key, one = found
    benchmark = _benchmark(key, one, against, peers, target)
    if benchmark is None or benchmark[0] == one.scale.worst:
        return None
    return Need(
        level=one.value, unit=one.unit, benchmark=benchmark[0], far_end=one.scale.worst,
        against=against, benchmark_is=benchmark[1],
        source=_source(one),
    )  # fmt: skip


def _source(one: Indicator) -> str:
    indicator, source = say_own(one.name), say_own(one.source)
    if one.place:
        return say("{indicator} {year}, {place}: {source}", indicator=indicator, year=one.year,
                   place=say_own(one.place), source=source)  # fmt: skip
    return say("{indicator} {year}: {source}", indicator=indicator, year=one.year,
               source=source)  # fmt: skip


def needs_of(region: Region, criteria: Mapping[str, Criterion], against: Against,
             peers: Peers | None = None) -> dict[str, Need]:  # fmt: skip
    """The needs of a region on every criterion for which it has an indicator and a benchmark."""
    found = {key: need_of(region, key, against, peers) for key in criteria}
    return {key: need for key, need in found.items() if need is not None}


def need_in_words(region: str, need: Need) -> str:
    """Why the need is what it is, with the figures."""
    level, benchmark, far = (rounded(x, 4) for x in (need.level, need.benchmark, need.far_end))
    if need.share == 0:
        return say("{region} stands at {level} {unit}, at or beyond {benchmark_is}: {benchmark}, "
                   "so nothing is needed: need 0.", region=region, level=level, unit=need.unit,
                   benchmark_is=need.benchmark_is, benchmark=benchmark)  # fmt: skip
    if need.share == 1:
        return say("{region} stands at {level} {unit}, at or beyond the far end of {far}, against "
                   "{benchmark_is}: {benchmark}: need 1.", region=region, level=level,
                   unit=need.unit, far=far, benchmark_is=need.benchmark_is,
                   benchmark=benchmark)  # fmt: skip
    return say("{region} stands at {level} {unit}, against {benchmark_is}: {benchmark}; the need "
               "is whole at {far}: ({benchmark} − {level}) / ({benchmark} − {far}) = {need}.",
               region=region, level=level, unit=need.unit, benchmark_is=need.benchmark_is,
               benchmark=benchmark, far=far, need=rounded(need.share, 2))  # fmt: skip


def arithmetic(criterion: Criterion, estimate: Estimate, need: Need) -> str:
    """How a proposed figure came about: effect × need."""
    if estimate.proposal is None:
        return ""
    effect = measured(estimate.proposal.effect, criterion.unit)
    value = number(scored(estimate.proposal.effect, need.share))
    return say("{effect} at full leverage × need {need} = {value}.", effect=effect,
               need=rounded(need.share, 2), value=value)  # fmt: skip


def is_open(estimate: Estimate) -> bool:
    """True where the figure is proposed and nobody has accepted it."""
    return estimate.proposal is not None and not estimate.proposal.accepted_by.strip()


def open_proposals(case: Case) -> list[tuple[str, str]]:
    """The option and criterion of every proposed figure that nobody has accepted."""
    return [
        (key, of)
        for key, option in case.options.items()
        for of, estimate in option.estimates.items()
        if is_open(estimate)
    ]
