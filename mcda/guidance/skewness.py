"""How lopsided a row of figures is, and how heavy its tails."""

from __future__ import annotations

import numpy as np

from mcda.decision.matrix import Floats

FEWEST = 4  # figures, below which the kurtosis of a sample is not defined


def skewness_and_kurtosis(x: Floats) -> tuple[float, float]:
    """G1 and G2 of a sample, as SKEW and KURT of a spreadsheet give them.

    x: (n,), finite. G2 is 0 for a normal distribution. Both are 0 where the figures are all the
    same or fewer than four. Joanes and Gill (1998), doi:10.1111/1467-9884.00122.
    """
    n = len(x)
    if n < FEWEST or np.ptp(x) == 0:
        return 0.0, 0.0
    scaled = x / np.abs(x).max()
    away = scaled - scaled.mean()
    largest = np.abs(away).max()
    if largest <= np.finfo(np.float64).eps * n:  # the same but for rounding
        return 0.0, 0.0
    away /= largest
    m2, m3, m4 = (float(np.mean(away**power)) for power in (2, 3, 4))
    g1, g2 = m3 / m2**1.5, m4 / m2**2 - 3
    G1 = g1 * (n * (n - 1)) ** 0.5 / (n - 2)
    G2 = ((n + 1) * g2 + 6) * (n - 1) / ((n - 2) * (n - 3))
    return G1, G2
