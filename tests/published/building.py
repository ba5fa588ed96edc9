"""Decision matrices for tests, from as little as a table of figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from mcda.decision.criterion import Preference
from mcda.decision.matrix import DecisionMatrix, frozen, frozen_flags


def matrix_of(
    figures: Any,
    directions: Sequence[str] | None = None,
    *,
    worst: Any = None,
    best: Any = None,
    low: Any = None,
    high: Any = None,
    curves: Any = None,
    preferences: Sequence[Preference | None] | None = None,
) -> DecisionMatrix:
    """A matrix of options o1, o2, … and criteria c1, c2, …; ends are the figures' if not given."""
    x = np.asarray(figures, dtype=float)
    n, m = x.shape
    more = np.array([one == "max" for one in directions or ["max"] * m])
    if worst is not None:
        more = np.asarray(best) > np.asarray(worst)
    return DecisionMatrix(
        options=tuple(f"o{i + 1}" for i in range(n)),
        criteria=tuple(f"c{j + 1}" for j in range(m)),
        figures=frozen(x),
        known=frozen_flags(np.ones((n, m))),
        low=frozen(x if low is None else low),
        high=frozen(x if high is None else high),
        more_is_better=frozen_flags(more),
        worst=frozen(np.where(more, x.min(0), x.max(0)) if worst is None else worst),
        best=frozen(np.where(more, x.max(0), x.min(0)) if best is None else best),
        has_scale=frozen_flags(np.full(m, worst is not None)),
        curves=curves or ((),) * m,
        preferences=tuple(preferences or (None,) * m),
    )
