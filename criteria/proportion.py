"""A part of a whole, region by region: what shares and rates have in common."""

from __future__ import annotations

from typing import Any

import numpy as np

from criteria.checks import ROUNDING, Floats, figures, fitting, positive, refuse_where


def proportion(
    part: Any, whole: Any, names: tuple[str, str], *, contained: bool = True, negative: bool = False
) -> Floats:
    """Part over whole, shape (regions,).

    names: what a refusal calls the two. contained: the part may not exceed the whole. negative:
    the part may be below zero. Raises NotMeasurable.
    """
    upper, lower = figures(part, names[0], negative=negative), figures(whole, names[1])
    fitting(**{names[0]: upper, names[1]: lower})
    positive(lower, names[1])
    if contained:
        refuse_where(upper > lower * (1 + ROUNDING), "more than the whole", names[0],
                     f"at most {names[1].replace('_', ' ')}",
                     "Check that both are in one unit and in the right columns.")  # fmt: skip
    return np.asarray(upper / lower, dtype=np.float64)
