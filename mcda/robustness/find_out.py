"""The value of knowing one figure: who would come first, whatever it turned out to be."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from mcda.decision.matrix import Floats

# Of the curve that is fitted to expected ranks: a step at a crossing is met to half a point.
DEGREE = 7
# A slope nearer to nothing than so many of its standard errors counts as none.
STEEP = 4.0
# The chance that any slope of all that are tried passes for one by noise alone.
BY_CHANCE = 0.01
# Expected ranks so near to each other are one.
EQUAL = 1e-9


@dataclass(frozen=True)
class Turn:
    """What knowing one figure would do to who comes first.

    changes: the share of its draws for which another option than the leader has the lowest
    expected rank; to: the place among the others of the one that then has it most often, None
    where none does; only: True where no third option has it.
    """

    changes: float
    to: int | None
    only: bool = True


def steep(tests: int) -> float:
    """How many standard errors a slope must be from nothing, where so many are tried."""
    chance = BY_CHANCE / (2 * max(1, tests))
    return max(STEEP, -NormalDist().inv_cdf(chance))


def standardised(columns: Floats) -> Floats:
    """Columns (draws, k) of mean 0 and standard deviation 1; a column that never varies is 0."""
    off = columns - columns.mean(axis=0)
    spread = off.std(axis=0)
    spread = np.where(spread > 1e-12 * np.abs(columns).max(axis=0), spread, np.inf)
    return np.asarray(off / spread)


def _told_from_noise(slopes: Floats, spread: Floats, draws: int, least: float) -> Floats:
    """The slopes on standardised columns, those within noise set to nothing.

    slopes: (k, others); spread: (others,), standard deviations of what they explain.
    """
    left = np.sqrt(np.maximum(spread**2 - slopes**2, 0.0) / draws)
    return np.where(np.abs(slopes) >= least * left, slopes, 0.0)


def nearness(columns: Floats, behind: Floats, mean: Floats, least: float) -> Floats:
    """How near each figure (k,) comes to a turn, by a straight line: below 0 where it turns.

    columns: (draws, k), standardised; behind: (draws, others), the rank of each other option
    less the leader's; mean: (others,), the same over all draws; least: standard errors of a slope.
    """
    slopes = columns.T @ (behind - behind.mean(axis=0)) / len(columns)
    slopes = _told_from_noise(slopes, behind.std(axis=0), len(columns), least)
    ends = (columns.min(axis=0)[:, None], columns.max(axis=0)[:, None])
    return np.asarray(np.minimum(*(mean + slopes * end for end in ends)).min(axis=1))


def turn(column: Floats, behind: Floats, mean: Floats, least: float) -> Turn:
    """Who has the lowest expected rank for each value of a figure, by polynomial regression.

    column: (draws,), standardised; behind, mean, least: as for `nearness`. Powers that noise may
    have made are left out, so that a straight line stays straight.
    Source: Strong, Oakley and Brennan (2014), doi:10.1177/0272989X13505910.
    """
    reach = float(np.abs(column).max())
    if reach == 0:
        return Turn(0.0, None)
    powers = np.polynomial.chebyshev.chebvander(column / reach, DEGREE)
    orthogonal = np.linalg.qr(powers)[0][:, 1:] * np.sqrt(len(column))
    slopes = orthogonal.T @ behind / len(column)
    slopes = _told_from_noise(slopes, behind.std(axis=0), len(column), least)
    expected = mean + orthogonal @ slopes
    best = expected.argmin(axis=1)
    turned = expected[np.arange(len(column)), best] < -EQUAL
    if not turned.any():
        return Turn(0.0, None)
    takes = np.bincount(best[turned], minlength=behind.shape[1])
    return Turn(float(turned.mean()), int(takes.argmax()), only=bool((takes > 0).sum() == 1))
