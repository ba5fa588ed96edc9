"""What a ranking method is: a formula, its words and its settings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

import numpy as np

from mcda.catalogue import WithSettings, collect
from mcda.decision.matrix import DecisionMatrix, Floats, Scaled
from mcda.faults import Fault
from mcda.language import Worded
from mcda.scaling.method import ScalingMethod

Settings = Mapping[str, float]
ScoreMany = Callable[[Scaled, Floats, Settings], Floats]
Refusals = Callable[[DecisionMatrix, ScalingMethod, Settings], Iterable[Fault]]
Details = Callable[[Scaled, Floats, Settings], dict[str, object]]


def _no_details(scaled: Scaled, weights: Floats, settings: Settings) -> dict[str, object]:
    return {}


def _takes_all(
    matrix: DecisionMatrix, scaling: ScalingMethod, settings: Settings
) -> Iterable[Fault]:
    return ()


@dataclass(frozen=True, kw_only=True)
class RankingMethod(WithSettings):
    """A method of ranking.

    score_many: scaled, weights (W, criteria), settings -> scores (W, options), higher is
    better. Where scaled.values is (W, options, criteria), draw i has its own figures.
    details: scaled, weights (criteria,), settings -> the method's own quantities by textbook
    symbol, each an array (options,) or plain data with option positions.
    refusals: matrix, scaling, settings -> a fault for each thing about the figures that the
    formula cannot take whatever the draws bring within low and high, path ('criteria', key) or
    ('options',); empty where it can.
    textbook: the method's classical scaling, a key of mcda.scaling.methods.
    may_fall: True where by the method's nature an improvement can lower the option it is made
    to, even on a fixed scale.
    compares_options: True where scores depend on the other options even on a fixed scale.
    linear: True where scores are linear in the weights for given figures.
    same_on_fixed: the method whose order it gives on a fixed scale, by arithmetic; '' for none.
    same_where: on which scales it gives that order: fixed ones, any whose ideal is 1 and
    anti-ideal 0, or any at all, both methods being given the same.
    same_beyond: the method whose order it takes beyond so many options; '' for none.
    slow: True where ten thousand rankings of up to fifty options may take more than a second.
    suits: where one would take it and where not, in two short sentences for a menu.
    stance: how it judges, to follow 'it': what parts it from other methods.
    """

    score_many: ScoreMany
    textbook: str
    details: Details = _no_details
    refusals: Refusals = _takes_all
    compares_options: bool = False
    may_fall: bool = False
    linear: bool = False
    same_on_fixed: str = ""
    same_where: Literal["fixed", "zero to one", "any"] = "fixed"
    same_beyond: tuple[str, int] = ("", 0)
    slow: bool = False
    suits: Worded = Worded()
    stance: Worded = Worded()

    def same_as(self, scaled: Scaled) -> str:
        """The method whose order it gives on that scale by arithmetic; '' for none."""
        other, most = self.same_beyond
        if other and scaled.values.shape[-2] > most:
            return other
        unit = bool((scaled.ideal == 1).all() and (scaled.anti_ideal == 0).all())
        holds = {"fixed": scaled.fixed, "zero to one": unit, "any": True}[self.same_where]
        return self.same_on_fixed if holds else ""


@cache
def methods() -> Mapping[str, RankingMethod]:
    """The ranking methods by key."""
    return collect("mcda.ranking.methods", RankingMethod)


def weighted_sums(values: Floats, weights: Floats) -> Floats:
    """Σⱼ wⱼ·vᵢⱼ for every draw.

    values: (options, criteria) or (W, options, criteria); weights: (W, criteria)
    -> (W, options).
    """
    if values.ndim == 2:
        return weights @ values.T
    sums: Floats = np.matmul(values, weights[:, :, None])[:, :, 0]
    return sums
