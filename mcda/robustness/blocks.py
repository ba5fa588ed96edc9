"""Blocks of joint draws, and the ranks that each draw gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from mcda.decision.matrix import DecisionMatrix, Floats, Whole
from mcda.ranking.way import Way
from mcda.robustness.plan import Plan
from mcda.robustness.sampling import draw_figures, draw_weights
from mcda.robustness.streams import Source, stream
from mcda.robustness.without import without_criterion

Ranks = NDArray[np.int16]
# Figures ranked at a time: 512 KiB of float64.
CHUNK = 2**16
# Two cores share the blocks; more would only wait for memory.
WORKERS = 2
PARTS = ("weights", "figures", "method", "scaling", "left_out")
T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Drawn:
    """Joint draws, one part per source, so that one source may be put in another's place.

    weights: (draws, criteria); figures: (draws, options, criteria) in units, None where none
    vary; method, scaling: (draws,), places in the plan; left_out: (draws,), the place of the
    criterion left out, or the number of criteria for none.
    """

    weights: Floats
    figures: Floats | None
    method: Whole
    scaling: Whole
    left_out: Whole

    @property
    def draws(self) -> int:
        """How many draws there are."""
        return len(self.weights)

    def at(self, of: slice | NDArray[np.intp]) -> Drawn:
        """Some of the draws."""
        figures = None if self.figures is None else self.figures[of]
        return Drawn(self.weights[of], figures, self.method[of], self.scaling[of],
                     self.left_out[of])  # fmt: skip


def draw_block(plan: Plan, block: int, sample: int = 0) -> Drawn:
    """A whole block of draws. sample: 0 for the case's own, 1 for an independent set."""
    count, vary = plan.block, plan.vary

    def rng(source: Source) -> np.random.Generator:
        return stream(plan.recipe.seed, source, block, sample)

    figures = None
    if plan.figures_vary:
        figures = draw_figures(rng("ranges"), rng("unknown"), plan.matrix, count)
    criteria = len(plan.matrix.criteria)
    none = np.full(count, criteria)
    may_leave = vary.criteria and criteria > 1
    return Drawn(
        draw_weights(rng("weights"), plan.perspectives, count, plan.recipe.weight_spread,
                     vary.weights),
        figures,
        rng("method").integers(len(plan.methods), size=count),
        rng("scaling").integers(len(plan.scalings), size=count),
        rng("criterion").integers(criteria + 1, size=count) if may_leave else none,
    )  # fmt: skip


def without(weights: Floats, left_out: Whole) -> Floats:
    """The weights (draws, criteria) with those left out at nothing, the others in proportion.

    left_out: (draws,), the number of criteria for none. A criterion with all the weight stays.
    """
    kept = np.arange(weights.shape[1]) != left_out[:, None]
    if kept.all():
        return weights
    whole = (weights * kept).sum(axis=1, keepdims=True)
    return np.where(whole > 0, weights * kept / np.where(whole > 0, whole, 1.0), weights)


def _rank_part(matrix: DecisionMatrix, way: Way, weights: Floats, figures: Floats | None) -> Ranks:
    """Ranks (draws, options) at weights (draws, criteria), a chunk of the draws at a time."""
    ranks = np.empty((len(weights), len(matrix.options)), dtype=np.int16)
    if figures is None:
        ranks[:] = way.ranks(way.scaled(matrix), weights)
        return ranks
    step = max(1, CHUNK // matrix.figures.size)
    for start in range(0, len(weights), step):
        part = slice(start, start + step)
        ranks[part] = way.ranks(way.scaled(matrix, figures[part]), weights[part])
    return ranks


def _rank_without(plan: Plan, way: Way, out: int, drawn: Drawn) -> Ranks:
    """Ranks of draws that all leave the same criterion out, by its place; none if beyond.

    The others keep their proportions. A criterion with all the weight of a draw stays in it.
    """
    if out >= len(plan.matrix.criteria):
        return _rank_part(plan.matrix, way, drawn.weights, drawn.figures)
    weights = without(drawn.weights, drawn.left_out)
    alone = weights[:, out] > 0
    ranks = np.empty((drawn.draws, len(plan.matrix.options)), dtype=np.int16)
    for those, matrix in ((~alone, without_criterion(plan.matrix, out)), (alone, plan.matrix)):
        at = np.flatnonzero(those)
        if len(at):
            kept = [plan.matrix.criteria.index(key) for key in matrix.criteria]
            figures = None if drawn.figures is None else drawn.figures[at][:, :, kept]
            ranks[at] = _rank_part(matrix, way, weights[at][:, kept], figures)
    return ranks


def _alike(plan: Plan, drawn: Drawn) -> Iterator[tuple[Way, int, NDArray[np.intp]]]:
    """The draws that are ranked in one way without the same criterion: way, criterion, places."""
    scalings, outs = len(plan.scalings), len(plan.matrix.criteria) + 1
    groups = (drawn.method * scalings + drawn.scaling) * outs + drawn.left_out
    for group in np.unique(groups).tolist():
        ways, out = divmod(group, outs)
        method, scaling = divmod(ways, scalings)
        yield plan.ways[method][scaling], out, np.flatnonzero(groups == group)


def ranks_of_drawn(plan: Plan, drawn: Drawn) -> Ranks:
    """The options' ranks (draws, options) in each draw, by its own method and scaling."""
    ranks = np.empty((drawn.draws, len(plan.matrix.options)), dtype=np.int16)
    for way, out, at in _alike(plan, drawn):
        if len(at) == drawn.draws:
            return _rank_without(plan, way, out, drawn)
        ranks[at] = _rank_without(plan, way, out, drawn.at(at))
    return ranks


def in_blocks(plan: Plan, draws: int, work: Callable[[int, int], T]) -> Iterator[T]:
    """The work on each block of so many draws, in order, none kept once it is handed over.

    work: block, how many of its draws count -> anything.
    """
    starts = range(0, draws, plan.block)
    counts = [min(plan.block, draws - start) for start in starts]
    if len(counts) < 2:
        yield work(0, draws)
        return
    with ThreadPoolExecutor(WORKERS) as pool:
        yield from pool.map(work, range(len(counts)), counts)


def sample(plan: Plan, draws: int, which: int = 0, first: int = 0) -> Drawn:
    """So many draws in one piece.

    which: 0 for the case's own, 1 for an independent set; first: the block to begin with.
    """
    n, m = plan.matrix.figures.shape
    whole = Drawn(
        np.empty((draws, m)), np.empty((draws, n, m)) if plan.figures_vary else None,
        *(np.empty(draws, dtype=np.int64) for _ in range(3)),
    )  # fmt: skip

    def put(block: int, count: int) -> None:
        drawn, at = draw_block(plan, first + block, which), block * plan.block
        for name in PARTS:
            part, into = getattr(drawn, name), getattr(whole, name)
            if into is not None:
                into[at : at + count] = part[:count]

    list(in_blocks(plan, draws, put))
    return whole
