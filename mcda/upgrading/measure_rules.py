"""What a measure needs before it can be taken: a formula, its arguments, a layer and a scale."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from criteria.formula import Formula
from mcda.catalogue import collect
from mcda.decision.noun import Layer
from mcda.decision.region import Scale
from mcda.decision.region_table import Measure, RegionTable
from mcda.faults import CaseFaults, Fault, nearest
from mcda.files import library


@cache
def formulas() -> dict[str, Formula]:
    """The formulas of criteria/indicators by key."""
    return dict(collect("criteria.indicators", Formula))


def formula_of(measure: Measure) -> Formula | None:
    """The measure's formula; None where it is a column as published."""
    return formulas()[measure.formula] if measure.formula else None


def scale_of(measure: Measure) -> Scale | None:
    """The measure's own scale, or else its criterion's, where the unit is the same."""
    criterion = library.criterion(measure.criterion) if measure.criterion else None
    if measure.scale or criterion is None or criterion.indicator_unit != measure.unit:
        return measure.scale
    return criterion.indicator_scale


def layer_of(measure: Measure) -> Layer | None:
    """The measure's own layer, or else its criterion's."""
    criterion = library.criterion(measure.criterion) if measure.criterion else None
    return measure.layer or (criterion.layer if criterion else None)


def _formula_faults(key: str, measure: Measure) -> Iterator[Fault]:
    path, word = ("measures", key), measure.formula
    if word is None:
        return
    if word not in formulas():
        yield Fault.at((*path, "formula"), f"'{word}'", "a formula", nearest(word, formulas()))
        return
    formula = formulas()[word]
    if set(measure.of) != set(formula.arguments):
        yield Fault.at((*path, "of"), ", ".join(measure.of) or "nothing",
                       f"what {formula.name} takes: {', '.join(formula.arguments)}",
                       "Name a column for each.")  # fmt: skip
    if measure.parts != formula.over_parts:
        taken = "the parts of a region" if formula.over_parts else "regions side by side"
        yield Fault.at((*path, "parts"), str(measure.parts).lower(),
                       str(formula.over_parts).lower(),
                       f"{formula.name} is taken over {taken}.")  # fmt: skip


def _scale_faults(key: str, measure: Measure) -> Iterator[Fault]:
    path, word = ("measures", key), measure.criterion
    if word and library.criterion(word) is None:
        yield Fault.at((*path, "criterion"), f"'{word}'", "a key in criteria/",
                       nearest(word, library.known("criteria")))  # fmt: skip
    elif scale_of(measure) is None:
        yield Fault.at((*path, "scale"), "nothing", f"worst and best in {measure.unit}",
                       "Add a scale with its reason: the criterion has none in this "
                       "unit.")  # fmt: skip


def check(table: RegionTable) -> None:
    """Raises CaseFaults with every measure of a table that cannot be taken, and why."""
    faults = [fault for key, one in table.measures.items()
              for fault in (*_formula_faults(key, one), *_scale_faults(key, one))]  # fmt: skip
    if faults:
        raise CaseFaults(faults)
