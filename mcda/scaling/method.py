"""What a scaling is: figures in units in, values where higher is better out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from mcda.catalogue import Entry, collect
from mcda.decision.matrix import DecisionMatrix, Floats, Scaled
from mcda.faults import Fault

Names = Mapping[str, str]  # criterion key -> name


@dataclass(frozen=True, kw_only=True)
class ScalingMethod(Entry):
    """A way of bringing figures onto one scale.

    scale: matrix, figures (options, criteria) or (draws, options, criteria) -> Scaled.
    refusals: matrix -> a fault for each criterion that cannot be scaled so, path
    ('criteria', key); empty where all can, whatever the draws bring within low and high.
    needs_scale: True where every criterion must state worst and best.
    by_name: False where only a ranking method's textbook may choose it, never a recipe.
    """

    scale: Callable[[DecisionMatrix, Floats], Scaled]
    refusals: Callable[[DecisionMatrix], Iterable[Fault]]
    needs_scale: bool = False
    by_name: bool = True


@cache
def methods() -> Mapping[str, ScalingMethod]:
    """The scalings by key."""
    return collect("mcda.scaling.methods", ScalingMethod)
