"""What every formula asks of its figures before it measures."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from criteria.formula import NotMeasurable

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

# Between these, ratios and squares of figures stay within float64.
SMALLEST, LARGEST = 1e-15, 1e15
ROUNDING = 1e-9


def rows_of(bad: Flags) -> tuple[int, ...]:
    """The rows in which anything is marked; none of a single figure."""
    marked = bad.any(axis=tuple(range(1, bad.ndim))) if bad.ndim else np.zeros(0)
    return tuple(int(row) for row in np.flatnonzero(marked))


def refuse_where(bad: Flags, reason: str, argument: str, expected: str, remedy: str) -> None:
    """Raise NotMeasurable with the rows in which anything is marked, if there are any."""
    if bad.any():
        raise NotMeasurable(reason, argument, rows_of(bad), expected=expected, remedy=remedy)


def as_numbers(values: Any, argument: str) -> Floats:
    """The values as an array of float64; raises NotMeasurable where they are none."""
    try:
        return np.asarray(values, dtype=np.float64)
    except (TypeError, ValueError, OverflowError):
        raise NotMeasurable("something other than numbers", argument, expected="numbers",
                            remedy="Write figures only.") from None  # fmt: skip


def checked_cells(array: Floats, argument: str, *, negative: bool = False) -> Floats:
    """The array, where every cell is finite, not negative unless allowed, and within limits."""
    refuse_where(np.isnan(array), "a missing figure", argument, "a number",
                 "Fill in the figure, or leave the region out.")  # fmt: skip
    refuse_where(np.isinf(array), "an infinite figure", argument, "a finite number",
                 "Correct the figure.")  # fmt: skip
    if not negative:
        refuse_where(array < 0, "a negative figure", argument, "a figure of 0 or more",
                     "Correct the figure.")  # fmt: skip
    size = np.abs(array)
    refuse_where(size > LARGEST, "a figure too large to compute with", argument,
                 f"at most {LARGEST:g}", "Use a larger unit, such as millions.")  # fmt: skip
    refuse_where((size > 0) & (size < SMALLEST), "a figure too small to compute with", argument,
                 f"0, or at least {SMALLEST:g}", "Use a smaller unit.")  # fmt: skip
    return array


def shaped(values: Any, argument: str, *, dimensions: int = 1, fewest: int = 1) -> Floats:
    """The values as an array of that many dimensions with at least `fewest` rows."""
    array = as_numbers(values, argument)
    if array.ndim != dimensions:
        raise NotMeasurable(
            f"figures in {array.ndim} dimensions", argument,
            expected="one column of figures" if dimensions == 1 else "a table of figures",
            remedy="Give one row per region.",
        )  # fmt: skip
    if array.shape[0] < fewest or array.size == 0:
        raise NotMeasurable(f"{array.shape[0]} rows" if array.size else "no figures", argument,
                            expected=f"at least {fewest} rows",
                            remedy="Add regions, or leave the indicator out.")  # fmt: skip
    return array


def figures(
    values: Any, argument: str, *, dimensions: int = 1, fewest: int = 1, negative: bool = False
) -> Floats:
    """The values as an array whose shape and cells a formula can take."""
    array = shaped(values, argument, dimensions=dimensions, fewest=fewest)
    return checked_cells(array, argument, negative=negative)


def positive(array: Floats, argument: str) -> Floats:
    """The array, where every cell is above zero."""
    refuse_where(array <= 0, "zero", argument, "a figure above 0",
                 "Correct the figure, or leave the region out.")  # fmt: skip
    return array


def fitting(**arrays: Floats) -> None:
    """Raise NotMeasurable where the arrays differ in their number of rows."""
    lengths = {name: len(array) for name, array in arrays.items()}
    if len(set(lengths.values())) > 1:
        said = ", ".join(f"{count} rows of {name}" for name, count in lengths.items())
        raise NotMeasurable(said, expected="one row per region in each",
                            remedy="Take all figures of the same regions.")  # fmt: skip


def total(array: Floats, argument: str) -> float:
    """The sum of the array, where it is above zero."""
    found = float(array.sum())
    if found <= 0:
        raise NotMeasurable("figures that add up to zero", argument, expected="a sum above 0",
                            remedy="Correct the figures, or leave the indicator out.")  # fmt: skip
    return found


def number(value: Any, argument: str, low: float, high: float) -> float:
    """A single figure from low to high, such as a threshold."""
    array = as_numbers(value, argument)
    if array.ndim or not low <= array <= high:
        raise NotMeasurable("no single figure" if array.ndim else f"{array:g}", argument,
                            expected=f"one figure from {low:g} to {high:g}",
                            remedy="Correct the figure.")  # fmt: skip
    return float(array)


def shares(values: Any, argument: str, count: int) -> Floats:
    """Weights as given, one for each of `count`, scaled to add up to 1."""
    array = figures(values, argument)
    if len(array) != count:
        raise NotMeasurable(f"{len(array)} weights", argument, expected=f"{count} weights",
                            remedy="Give one weight for each.")  # fmt: skip
    return np.asarray(array / total(array, argument), dtype=np.float64)
