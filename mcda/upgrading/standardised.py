"""Indicators of many regions on one footing: standard deviations from the table's mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from mcda.decision.matrix import Floats
from mcda.decision.region_table import RegionTable
from mcda.decision.words import listing
from mcda.language import say, say_in, say_own
from mcda.upgrading.measure_rules import scale_of
from mcda.upgrading.measuring import Measured

FEWEST_REGIONS, FEWEST_MEASURES = 3, 2
MOST_NAMED = 5  # regions left out
DECIMALS = 9  # what a change of unit may shift in the arithmetic is below


@dataclass(frozen=True)
class Standardised:
    """Regions × measures in standard deviations, both in the order of their keys.

    values: (regions, measures), NaN where not known. left_out: sentences on what is not in it.
    """

    regions: tuple[str, ...]
    measures: tuple[str, ...]
    values: Floats
    left_out: tuple[str, ...]

    @property
    def is_enough(self) -> bool:
        """True where regions can be compared at all."""
        return len(self.regions) >= FEWEST_REGIONS and len(self.measures) >= FEWEST_MEASURES


def _usable(table: RegionTable, found: Mapping[str, Measured]) -> tuple[list[str], list[str]]:
    """The measures to compare regions by, in order of their keys, and the names of the others."""
    kept: list[str] = []
    out: list[str] = []
    for key in sorted(found):
        figures = found[key].known
        if not table.measures[key].for_peers:
            continue
        half = 2 * len(figures) > len(table.rows)
        differ = half and np.ptp(_within_scale(table, key, figures)) > 0
        (kept if differ else out).append(key)
    return kept, [say_own(table.measures[key].name) for key in out]


def _within_scale(table: RegionTable, key: str, figures: Floats) -> Floats:
    """The figures, those beyond an end of the measure's scale at that end."""
    scale = scale_of(table.measures[key])
    if scale is None:
        return figures
    low, high = sorted((scale.worst, scale.best))
    clipped: Floats = np.clip(figures, low, high)
    return clipped


def standardised(table: RegionTable, found: Mapping[str, Measured]) -> Standardised:
    """The measures of a table by which its regions can be compared.

    A figure beyond an end of its scale counts as the end, so that one odd region does not make
    all others alike. A measure that is known for half of the regions or fewer, or the same for
    all of them, is left out; so is a region that lacks half of the measures or more. Both are
    said.
    """
    kept, out = _usable(table, found)
    rows = sorted(table.rows)
    order = [list(table.rows).index(row) for row in rows]
    columns = [_within_scale(table, key, found[key].figures[order]) for key in kept]
    raw = np.array(columns).reshape(len(kept), len(rows)).T
    enough = 2 * np.isfinite(raw).sum(axis=1) > len(kept)
    lacking = [table.rows[row].name for row, known in zip(rows, enough, strict=True) if not known]
    said = _left_out(out, [say_own(name) for name in lacking] if kept else [])
    regions = tuple(row for row, known in zip(rows, enough, strict=True) if known)
    values = _deviations(raw[enough]) if regions else np.empty((0, len(kept)))
    return Standardised(regions, tuple(kept), values, said)


def _left_out(measures: list[str], regions: list[str]) -> tuple[str, ...]:
    """What regions are not compared by, and which regions are not compared."""
    said = []
    if measures:
        said.append(say("Not compared by {names}: known for too few, or the same for all.",
                        names=listing(measures)))  # fmt: skip
    if len(regions) > MOST_NAMED + 1:
        shown = say_in("between names", ", ").join(regions[:MOST_NAMED])
        said.append(say("Left out for lack of figures: {names} and {more} more.", names=shown,
                        more=len(regions) - MOST_NAMED))  # fmt: skip
    elif regions:
        said.append(say("Left out for lack of figures: {names}.", names=listing(regions)))
    return tuple(said)


def _deviations(raw: Floats) -> Floats:
    """Columns in standard deviations from their mean, over what is known; 0 without spread."""
    known = np.isfinite(raw)
    count = np.maximum(known.sum(axis=0), 1)
    mean = np.where(known, raw, 0).sum(axis=0) / count
    gaps = raw - mean
    spread = np.sqrt(np.where(known, gaps**2, 0).sum(axis=0) / count)
    deviations: Floats = np.round(gaps / np.where(spread > 0, spread, 1), DECIMALS)
    return deviations
