"""Pairwise majorities: how much weight prefers one option to another, and the orders that agree."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import numpy as np
from numpy.typing import NDArray

from mcda.decision.matrix import Floats, Scaled

# Entries of one table of margins: 1 MiB.
TABLE = 2**17
# Differences up to this part of the figures' size are rounding.
NOISE = 1e-12
# Weights sum to 1; a majority by less is rounding.
SAME = 1e-12
# Orders whose agreement differs by less agree alike.
ALIKE = 1e-9
Positions = NDArray[np.intp]


def noise_of(scaled: Scaled) -> Floats:
    """Differences up to here are rounding: (criteria,), or (draws, criteria) for joint draws."""
    size = np.abs(scaled.values).max(axis=-2)
    if scaled.fixed:
        size = np.ones_like(size)
    noise: Floats = np.maximum(NOISE * size, np.finfo(np.float64).tiny)
    return noise


def signs(rows: Floats, values: Floats, noise: Floats) -> Floats:
    """1 where the row's value is higher, −1 where it is lower, 0 where the two are equal.

    rows: (…, r, criteria); values: (…, n, criteria); noise: (…, criteria) -> (…, r·n, criteria).
    """
    gaps = rows[..., :, None, :] - values[..., None, :, :]
    small = noise[..., None, None, :]
    table = (gaps > small).astype(np.float64) - (gaps < -small)
    return table.reshape(*table.shape[:-3], -1, table.shape[-1])


def margins(scaled: Scaled, weights: Floats) -> Iterator[tuple[slice, slice, Floats]]:
    """The weight for the row's option less the weight against it, in tables of bounded size.

    weights: (W, criteria) -> draws, rows and a table (draws, rows, options) from −1 to 1, in
    which a margin of rounding is 0.
    """
    x, noise = scaled.values, noise_of(scaled)
    n, m = x.shape[-2:]
    several = TABLE // (n * n * (m if scaled.is_batch else 1))
    rows_at_once = n if several else max(1, TABLE // (n * m))
    for top in range(0, n, rows_at_once):
        rows = slice(top, min(top + rows_at_once, n))
        fixed = None if scaled.is_batch else signs(x[rows], x, noise)
        for start in range(0, len(weights), max(1, several)):
            draws = slice(start, min(start + max(1, several), len(weights)))
            if fixed is None:
                own = signs(x[draws, rows], x[draws], noise[draws])
                table = np.matmul(own, weights[draws, :, None])[..., 0]
            else:
                table = weights[draws] @ fixed.T
            table[np.abs(table) <= SAME] = 0.0
            yield draws, rows, table.reshape(len(table), -1, n)


def tournament(scaled: Scaled, weights: Floats) -> tuple[Floats, Floats]:
    """How many options each beats and loses to by weighted majority.

    weights: (W, criteria) -> two arrays (W, options).
    """
    wins = np.zeros((len(weights), scaled.values.shape[-2]))
    losses = np.zeros_like(wins)
    for draws, rows, table in margins(scaled, weights):
        wins[draws, rows] = (table > 0).sum(axis=2)
        losses[draws, rows] = (table < 0).sum(axis=2)
    return wins, losses


@cache
def steps(k: int) -> tuple[tuple[int, int, Positions, Positions], ...]:
    """Every way to put one option behind a set of others, small sets first.

    -> (size with it, the option, the sets with it, the same sets without), a set as its bits.
    """
    sets = np.arange(1 << k)
    size = sum((sets >> i) & 1 for i in range(k))
    with_it = [
        (c, i, np.flatnonzero((size == c) & ((sets >> i) & 1 == 1)))
        for c in range(1, k + 1)
        for i in range(k)
    ]
    return tuple((c, i, found, found ^ (1 << i)) for c, i, found in with_it)


def gains(table: Floats) -> Floats:
    """The agreement that putting an option right behind a set adds.

    table: (draws, k, k) margins -> (k, 2^k, draws), the option first, then the set.
    """
    k = table.shape[1]
    gain = np.zeros((k, 1 << k, len(table)))
    for j in range(k):
        half = 1 << j
        gain[:, half : 2 * half] = gain[:, :half] + table[:, j].T[:, None]
    return gain


def ways_to_best(table: Floats) -> tuple[Floats, list[Floats]]:
    """How many orders of each set agree best, going through the sets as Held and Karp.

    table: (draws, k, k) margins -> orders (2^k, draws), and for each step those that end in it.
    """
    draws, k = table.shape[:2]
    gain, most = gains(table), np.full((1 << k, draws), -np.inf)
    orders, ways = np.zeros_like(most), []
    most[0], orders[0] = 0.0, 1.0
    for size in range(k):
        these = steps(k)[size * k : (size + 1) * k]
        reached = [most[rest] + gain[i, rest] for _, i, _, rest in these]
        for (_, _, whole, _), agreement in zip(these, reached, strict=True):
            most[whole] = np.maximum(most[whole], agreement)
        for (_, _, whole, rest), agreement in zip(these, reached, strict=True):
            ways.append(np.where(agreement >= most[whole] - ALIKE, orders[rest], 0.0))
            orders[whole] += ways[-1]
    return orders, ways


def behind_in_best(table: Floats) -> Floats:
    """How many options stand behind each, the mean over all orders that agree best.

    table: (draws, k, k) margins -> (draws, k).
    """
    draws, k = table.shape[:2]
    behind, share = np.zeros((draws, k)), np.zeros((1 << k, draws))
    share[-1] = 1.0
    orders, ways = ways_to_best(table)
    for (size, i, whole, rest), ending in zip(reversed(steps(k)), reversed(ways), strict=True):
        part = share[whole] * ending / orders[whole]
        share[rest] += part
        behind[:, i] += (k - size) * part.sum(axis=0)
    return behind
