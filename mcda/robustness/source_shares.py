"""What each source of the draws does to whether an option comes first."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from mcda.decision.driver import DriverSource
from mcda.decision.matrix import Floats
from mcda.robustness.blocks import (
    WORKERS,
    Drawn,
    Ranks,
    draw_block,
    ranks_of_drawn,
    sample,
)
from mcda.robustness.plan import Plan
from mcda.robustness.variance_shares import VarianceShare, variance_share

# Draws ranked at a time: enough that each way of ranking has some of them.
PIECE = 1000
# The part of the draws that each source fills.
PARTS: dict[DriverSource, str] = {
    "weights": "weights",
    "estimates": "figures",
    "ranking method": "method",
    "scaling": "scaling",
    "criteria": "left_out",
}


@dataclass(frozen=True)
class SourceShares:
    """The sources that vary, the weightiest first, and the option's mean share of first place."""

    leads: float
    sources: tuple[tuple[DriverSource, VarianceShare], ...]


def first_place(ranks: Ranks, option: int) -> Floats:
    """The option's share of first place in each draw (draws,): 1, 1/k among k, or 0."""
    first = ranks == 1
    return np.asarray(first[:, option] / first.sum(axis=1))


def exchanged(drawn: Drawn, other: Drawn, source: DriverSource) -> Drawn:
    """The draws with one source's part taken from others."""
    part = PARTS[source]
    return replace(drawn, **{part: getattr(other, part)})


def varies(drawn: Drawn, other: Drawn, source: DriverSource) -> bool:
    """True where the source's part differs between two sets of draws."""
    one, two = (getattr(of, PARTS[source]) for of in (drawn, other))
    return one is not None and not np.array_equal(one, two)


def _sources(plan: Plan) -> list[DriverSource]:
    a, b = draw_block(plan, 0, 0), draw_block(plan, 0, 1)
    return [source for source in PARTS if varies(a, b, source)]


def _pieces(plan: Plan, draws: int) -> Iterator[tuple[int, int]]:
    """The draws in pieces of whole blocks: the first block and how many draws."""
    size = plan.block * max(1, PIECE // plan.block)
    return ((start // plan.block, min(size, draws - start)) for start in range(0, draws, size))


def _outcomes(plan: Plan, option: int, draws: int, sources: list[DriverSource]) -> Floats:
    """The option's share of first place in two sets of draws, and in the first with each source
    of the second: (2 + sources, draws), a piece at a time since the draws are large."""
    found = []
    with ThreadPoolExecutor(WORKERS) as pool:
        for first, count in _pieces(plan, draws):
            a, b = (sample(plan, count, which, first) for which in (0, 1))
            mixed = [exchanged(a, b, source) for source in sources]
            ranked = pool.map(partial(ranks_of_drawn, plan), [a, b, *mixed])
            found.append([first_place(ranks, option) for ranks in ranked])
    return np.concatenate([np.stack(piece) for piece in found], axis=1)


def source_shares(plan: Plan, option: int, draws: int) -> SourceShares:
    """Each source's share of the variance of whether the option, by its place, comes first.

    draws: of each of two sets; the plan is ranked on as many sets more as there are sources.
    Source: Sobol (1993); Saltelli et al. (2010), doi:10.1016/j.cpc.2009.09.018.
    """
    sources = _sources(plan)
    only = len(sources) == 1  # the only source is the whole of it
    in_a, in_b, *others = _outcomes(plan, option, draws, [] if only else sources)
    leads = float((in_a.mean() + in_b.mean()) / 2)
    if np.ptp(np.concatenate([in_a, in_b])) <= 0:
        return SourceShares(leads, ())
    if only:
        return SourceShares(leads, ((sources[0], VarianceShare(1.0, 1.0, 0.0, 0.0)),))
    shares = [variance_share(in_a, in_b, one) for one in others]
    order = sorted(zip(sources, shares, strict=True), key=lambda pair: -pair[1].total)
    return SourceShares(leads, tuple(order))
