"""The Shapley value: what each of several changes contributes, over all orders of making them."""

from __future__ import annotations

from math import factorial

import numpy as np

from mcda.decision.matrix import Floats


def shapley(values: Floats) -> Floats:
    """The mean step that each change makes over all orders of making them.

    values: (2^k, ...), what comes of the changes whose bits are set in the place, in any unit ->
    (k, ...), which add up to values[-1] - values[0].
    Source: Shapley (1953), A value for n-person games, doi:10.1515/9781400881970-018.
    """
    values = np.asarray(values, dtype=float)
    k = len(values).bit_length() - 1
    if len(values) != 2**k:
        raise ValueError(f"{len(values)} values: one for each set of changes is 1, 2, 4, 8, …")
    found = np.zeros((k, *values.shape[1:]))
    for made in range(2**k):
        size = made.bit_count()
        for change in range(k):
            if not made >> change & 1:
                orders = factorial(size) * factorial(k - size - 1) / factorial(k)
                found[change] += orders * (values[made | 1 << change] - values[made])
    return found
