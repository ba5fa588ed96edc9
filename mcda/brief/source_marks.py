"""Every source of a case once, with its number and what rests on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType
from typing import Literal

from mcda.decision.case import Case
from mcda.decision.source import Source
from mcda.language import say

Kind = Literal["figure", "effect", "need", "scale", "lead time", "indicator", "region figure",
               "peers", "criterion", "option"]  # fmt: skip
PAPERS: Mapping[str, str] = MappingProxyType({
    "chen-y-2025": "Chen, Yixin (2025): Industrial upgrading and structural transformation under "
    "the context of globalization: theoretical pathways and policy implications. "
    "doi:10.62177/apemr.v2i3.393",
    "chen-l-2024": "Chen, Laifang (2024): Exploring the paths and insights for regional industrial "
    "upgrading based on HFS model",
})  # fmt: skip
PRACTICE = "practice"


@dataclass(frozen=True)
class Use:
    """What rests on a source: a figure of an option, a scale, an indicator and so on.

    name: of the criterion, indicator or option; of: the option of a figure, or the section of a
    paper; empty where there is none.
    """

    kind: Kind
    name: str = ""
    of: str = ""


Cited = tuple[str, Use]


def _of_figures(case: Case) -> Iterator[Cited]:
    for option in case.options.values():
        for key, criterion in case.criteria.items():
            if estimate := option.estimates.get(key):
                yield estimate.source, Use("figure", criterion.name, option.name)


def _of_effects(case: Case) -> Iterator[Cited]:
    for option in case.options.values():
        for key, criterion in case.criteria.items():
            estimate = option.estimates.get(key)
            if estimate and estimate.proposal:
                yield estimate.proposal.source, Use("effect", criterion.name, option.name)
    for key, need in case.needs.items():
        name = case.criteria[key].name if key in case.criteria else key
        yield need.source, Use("need", name)


def _of_scales(case: Case) -> Iterator[Cited]:
    for criterion in case.criteria.values():
        yield criterion.set_by, Use("scale", criterion.name)
    for option in case.options.values():
        if option.lead_time:
            yield option.lead_time.because, Use("lead time", option.name)


def _of_region(case: Case) -> Iterator[Cited]:
    if case.region:
        for indicator in case.region.indicators.values():
            yield indicator.source, Use("indicator", indicator.name)
        for figure in case.region.figures.values():
            yield figure.source, Use("region figure", figure.name)
    if case.peers:
        yield case.peers.source, Use("peers")


def no_single_paper() -> str:
    """What is said where a statement is common practice."""
    return say("Common practice of appraisal; no single paper")


def paper_in_full(source: Source) -> str:
    """A paper with author, year and title; its id where it is none of the library's."""
    if source.paper == PRACTICE:
        return no_single_paper()
    return PAPERS.get(source.paper, source.paper)


def _section(source: Source) -> str:
    return "" if source.paper == PRACTICE else source.section


def _of_papers(case: Case) -> Iterator[Cited]:
    for criterion in case.criteria.values():
        for one in criterion.sources:
            yield paper_in_full(one), Use("criterion", criterion.name, _section(one))
    for option in case.options.values():
        for one in option.sources:
            yield paper_in_full(one), Use("option", option.name, _section(one))


def cited_in(case: Case) -> Mapping[str, tuple[Use, ...]]:
    """Every distinct source with all that rests on it, in the order of first use.

    Figures come first, options by criteria as the case has them; then effects and needs, scales,
    the region, papers.
    """
    found: dict[str, dict[Use, None]] = {}
    parts = (_of_figures, _of_effects, _of_scales, _of_region, _of_papers)
    for source, use in chain.from_iterable(part(case) for part in parts):
        if source.strip():
            found.setdefault(source.strip(), {})[use] = None
    return {source: tuple(uses) for source, uses in found.items()}


def sources_of(case: Case) -> tuple[str, ...]:
    """Every distinct source of a case in the order of its numbers."""
    return tuple(cited_in(case))


def marks_of(case: Case) -> Mapping[str, int]:
    """The number of every source, from 1; for a table, which asks for many."""
    return {source: at for at, source in enumerate(sources_of(case), start=1)}


def mark_of_source(case: Case, source: str) -> int:
    """The number of one source, from 1. Raises KeyError where the case does not name it."""
    return marks_of(case)[source.strip()]
