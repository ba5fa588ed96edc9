"""How like each other rankings are: formulas of ranks, ties allowed."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from mcda.decision.matrix import Floats, frozen


def mean_ranks(ranks: npt.ArrayLike) -> Floats:
    """Ranks in which tied options share the mean of their places: 1, 1, 3 becomes 1.5, 1.5, 3.

    ranks: (…, options), 1 the best, equal where tied, with or without gaps -> the same shape.
    """
    given = np.asarray(ranks, dtype=np.float64)
    before = (given[..., None] > given[..., None, :]).sum(axis=-1)
    level = (given[..., None] == given[..., None, :]).sum(axis=-1)
    return frozen(before + (level + 1) / 2)


def kendall_w(ranks: npt.ArrayLike) -> float:
    """Kendall's W of rankings, 1 for full agreement and 0 for none, corrected for ties.

    ranks: (rankings, options); tied options share the mean of their places. W is
    12·Σᵢ (Rᵢ − R̄)² / (m²(n³ − n) − m·Σⱼ Tⱼ), Rᵢ being an option's sum of ranks and Tⱼ the sum of
    t³ − t over the ties of one ranking. One ranking, one option, or nothing but ties: 1.
    Source: Kendall and Babington Smith (1939), doi:10.1214/aoms/1177732186.
    """
    places = mean_ranks(ranks)
    m, n = places.shape
    # n³ − n − Tⱼ is 12 times the squared deviations of one ranking.
    within = np.square(places - (n + 1) / 2).sum()
    between = np.square(places.sum(axis=0) - m * (n + 1) / 2).sum()
    return 1.0 if within == 0 else float(between / (m * within))


def spearman(first: npt.ArrayLike, second: npt.ArrayLike) -> float:
    """Spearman's rho of two rankings, from −1 for the opposite to 1 for the same.

    first, second: (options,); tied options share the mean of their places. Where one of the two
    ties all options there is nothing to correlate: 0, or 1 where both do.
    """
    x, y = (mean_ranks(one) - (np.size(one) + 1) / 2 for one in (first, second))
    spread = float(np.sqrt(np.square(x).sum() * np.square(y).sum()))
    if spread == 0:
        return float(np.array_equal(x, y))
    return float(np.clip((x * y).sum() / spread, -1.0, 1.0))


def weighted_spearman(first: npt.ArrayLike, second: npt.ArrayLike) -> float:
    """Weighted Spearman of two rankings: differences near the top count more; 1 for the same.

    1 − 6·Σᵢ (xᵢ − yᵢ)²·((n − xᵢ + 1) + (n − yᵢ + 1)) / (n⁴ + n³ − n² − n).
    first, second: (options,); tied options share the mean of their places. One option: 1.
    Source: Pinto da Costa and Soares (2005), Australian and New Zealand Journal of Statistics
    47(4).
    """
    x, y = mean_ranks(first), mean_ranks(second)
    n = len(x)
    apart = float((np.square(x - y) * (2 * (n + 1) - x - y)).sum())
    return 1 - 6 * apart / (n**4 + n**3 - n**2 - n) if n > 1 else 1.0


def ws(reference: npt.ArrayLike, other: npt.ArrayLike) -> float:
    """WS of a ranking against a reference: the higher a place in it, the more a change counts.

    1 − Σᵢ 2^(−xᵢ)·|xᵢ − yᵢ| / max(xᵢ − 1, n − xᵢ), x being the reference; from 0 to 1, and not
    the same with the two exchanged.
    reference, other: (options,); tied options share the mean of their places. One option: 1.
    Source: Sałabun and Urbaniak (2020), doi:10.1007/978-3-030-50417-5_47.
    """
    x, y = mean_ranks(reference), mean_ranks(other)
    n = len(x)
    if n < 2:
        return 1.0
    return float(1 - (2.0**-x * np.abs(x - y) / np.maximum(x - 1, n - x)).sum())
