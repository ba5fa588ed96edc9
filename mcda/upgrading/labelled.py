"""A formula measured on named regions: what it cannot take becomes faults in a planner's words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from inspect import signature

import numpy as np

from criteria.formula import Formula, NotMeasurable
from mcda.decision.matrix import Floats
from mcda.faults import CaseFaults, Fault, nearest


def _wrongly_named(formula: Formula, given: Mapping[str, Floats]) -> Iterator[Fault]:
    """Arguments that the formula lacks, and such as it does not have."""
    known = (*formula.arguments, *formula.figures)
    settled = {one.name for one in signature(formula.measure).parameters.values()
               if one.default is not one.empty and one.name in formula.figures}  # fmt: skip
    for name in (one for one in known if one not in settled):
        if name not in given:
            yield Fault.at((formula.name, name), "nothing", f"figures for '{name}'",
                           f"Name the column that holds them: {formula.name} takes "
                           f"{', '.join(known)}.")  # fmt: skip
    for name in given:
        if name not in known:
            yield Fault.at((formula.name, name), f"'{name}'", f"one of {', '.join(known)}",
                           nearest(name, known))  # fmt: skip


def _faults(
    refused: NotMeasurable, formula: Formula, regions: Sequence[str], columns: Mapping[str, str]
) -> Iterator[Fault]:
    """One fault for each region at fault, or one for the column, or one for the formula."""
    argument = refused.argument
    column = columns.get(argument, argument) or formula.name
    expected = f"{refused.expected}, for {formula.name}"
    for row in refused.at:
        place = (column, row) if argument in formula.figures else (regions[row], column)
        yield Fault.at(place, refused.reason, expected, refused.remedy)
    if not refused.at:
        yield Fault.at((column,), refused.reason, expected, refused.remedy)


def measure(
    formula: Formula,
    arguments: Mapping[str, Floats],
    regions: Sequence[str],
    columns: Mapping[str, str],
) -> Floats:
    """What the formula measures: one number per region, or a single one over parts (no axis).

    arguments: arrays and figures by the formula's own names, rows in the order of `regions`;
    regions: their names, or those of the parts; columns: the reader's name of each argument.
    Raises CaseFaults, which name region and column.
    """
    if wrong := [*_wrongly_named(formula, arguments)]:
        raise CaseFaults(wrong)
    for name in formula.arguments:
        rows = np.shape(arguments[name])[:1]
        if rows != (len(regions),):
            counted = f"{rows[0]} figures" if rows else "one figure"
            raise CaseFaults([Fault.at((columns.get(name, name),), counted,
                                       f"{len(regions)}, one for each region",
                                       "Take all figures of the same regions.")])  # fmt: skip
    try:
        return np.asarray(formula.measure(**arguments), dtype=np.float64)
    except NotMeasurable as refused:
        raise CaseFaults(_faults(refused, formula, regions, columns)) from None
