"""What a measure rests on: its formula with the arguments, its layer and its scale."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from criteria.formula import Formula
from mcda.decision.noun import Layer
from mcda.decision.region import Scale
from mcda.decision.region_table import Measure, RegionTable
from mcda.faults import CaseFaults, Fault, nearest
from mcda.files import library

FOLDER = "criteria.indicators"


@cache
def formulas() -> tuple[str, ...]:
    """The keys of criteria/indicators: each formula is in the module of its name."""
    return tuple(sorted(one.name for one in iter_modules(import_module(FOLDER).__path__)))


@cache
def formula(key: str) -> Formula:
    """One formula, without loading the others. Raises KeyError where there is none."""
    if key not in formulas():
        raise KeyError(key)
    found: Formula = import_module(f"{FOLDER}.{key}").FORMULA
    return found


def formula_of(measure: Measure) -> Formula | None:
    """The measure's formula; None where it is a column as published."""
    return formula(measure.formula) if measure.formula else None


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
    one = formula(word)
    if one.of_tables or one.figures:
        yield Fault.at((*path, "formula"), f"'{word}'", "a formula of columns alone",
                       f"{one.name} takes tables or figures of its own.")  # fmt: skip
        return
    if set(measure.of) != set(one.arguments):
        yield Fault.at((*path, "of"), ", ".join(measure.of) or "nothing",
                       f"what {one.name} takes: {', '.join(one.arguments)}",
                       "Name a column for each.")  # fmt: skip
    if measure.parts != one.over_parts:
        taken = "the parts of a region" if one.over_parts else "regions side by side"
        yield Fault.at((*path, "parts"), str(measure.parts).lower(), str(one.over_parts).lower(),
                       f"{one.name} is taken over {taken}.")  # fmt: skip


def _criterion_faults(key: str, measure: Measure) -> Iterator[Fault]:
    word = measure.criterion
    if word and library.criterion(word) is None:
        yield Fault.at(("measures", key, "criterion"), f"'{word}'", "a key in criteria/",
                       nearest(word, library.known("criteria")))  # fmt: skip


def unscaled(table: RegionTable) -> tuple[str, ...]:
    """The measures without a scale: regions are compared by them, but none is judged on them.

    The criterion has no scale in the measure's unit, and the measure states none.
    """
    return tuple(key for key, one in table.measures.items() if scale_of(one) is None)


def check(table: RegionTable) -> None:
    """Raises CaseFaults with every measure of a table that cannot be taken, and why."""
    faults = [fault for key, one in table.measures.items()
              for fault in (*_formula_faults(key, one), *_criterion_faults(key, one))]  # fmt: skip
    if faults:
        raise CaseFaults(faults)
