"""What two regions are alike in, in words."""

from __future__ import annotations

import numpy as np

from mcda.decision.matrix import Floats
from mcda.decision.region_table import RegionTable
from mcda.decision.words import listing
from mcda.language import say, say_in, say_own

NAMED = 2  # indicators named as alike
APART = 1.0  # standard deviations, from which an indicator is named as unlike


def in_words(name: str) -> str:
    """An indicator's name within a sentence: 'trade openness', 'R&D intensity'."""
    return name[0].lower() + name[1:] if name[1:2].islower() else name


def row_of(names: list[str] | tuple[str, ...]) -> str:
    """Names in a row, apart even where a name holds a comma."""
    if any("," in name for name in names):
        return say_in("between items", "; ").join(names)
    return listing(names)


def alike(table: RegionTable, measures: tuple[str, ...], gaps: Floats) -> str:
    """What is alike, and what is not: the smallest gaps, and the largest where it is wide."""
    names = [in_words(say_own(table.measures[key].name)) for key in measures]
    known = [at for at in np.argsort(gaps, kind="stable") if np.isfinite(gaps[at])]
    closest = listing([names[at] for at in known[:NAMED]])
    if len(known) > NAMED and gaps[known[-1]] >= APART:
        return say("closest on {names}; least alike in {other}", names=closest,
                   other=names[known[-1]])  # fmt: skip
    return say("closest on {names}", names=closest)
