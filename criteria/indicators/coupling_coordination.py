"""Coupling coordination degree (to be replaced by the whole one)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
NAMES = ("extreme disorder", "severe disorder", "moderate disorder", "mild disorder",
         "verge of disorder", "bare coordination", "primary coordination",
         "intermediate coordination", "good coordination", "high-quality coordination")  # fmt: skip


def coupling_coordination(u: Floats) -> tuple[Floats, Floats, Floats]:
    """C, T and D of (regions, layers)."""
    mean = u.mean(axis=1)
    c = np.where(
        mean > 0, np.prod(u, axis=1) ** (1 / u.shape[1]) / np.where(mean > 0, mean, 1), 0.0
    )
    return c, mean, np.sqrt(c * mean)


def grade(d: float) -> str:
    """The grade's name."""
    return NAMES[min(9, int(d * 10))]
