"""Shares of a variance by pick and freeze: what each source of it does, alone and with others."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mcda.decision.matrix import Floats
from mcda.robustness.tally import WITHIN


@dataclass(frozen=True)
class VarianceShare:
    """One source's share of a variance, from 0 to 1.

    alone: first order, what knowing this source alone would take away; total: what stays while
    all others are known. alone_error, error: half a 95 % interval of each.
    """

    alone: float
    total: float
    alone_error: float
    error: float


def _error(of_each: Floats) -> float:
    return float(WITHIN * of_each.std() / np.sqrt(len(of_each)))


def _alone(same: Floats, mixed: Floats) -> tuple[float, float]:
    """First order and its error, of outcomes (draws,) that have the one source in common only.

    Source: the estimator T of Janon et al. (2014), doi:10.1051/ps/2013040; the error by the
    delta method.
    """
    middle = (same.mean() + mixed.mean()) / 2
    one, other = same - middle, mixed - middle
    squares = (one**2 + other**2) / 2
    variance = squares.mean()
    if variance <= 0:
        return 0.0, 0.0
    share = float((one * other).mean() / variance)
    return share, _error((one * other - share * squares) / variance)


def _total(a: Floats, b: Floats, mixed: Floats) -> tuple[float, float]:
    """Total share and its error: a and mixed differ in the one source and in nothing else.

    Source: Jansen (1999), doi:10.1016/S0010-4655(98)00154-4, which Saltelli et al. (2010),
    doi:10.1016/j.cpc.2009.09.018, recommend; the error by the delta method.
    """
    middle = (a.mean() + b.mean()) / 2
    squares = ((a - middle) ** 2 + (b - middle) ** 2) / 2
    variance, halves = squares.mean(), (a - mixed) ** 2 / 2
    share = float(halves.mean() / variance)
    return share, _error((halves - share * squares) / variance)


def variance_share(a: Floats, b: Floats, mixed: Floats) -> VarianceShare:
    """One source's share of the variance of an outcome; nothing where the outcome never varies.

    a, b: the outcome (draws,) in two independent sets of draws; mixed: in the first set with the
    source's part taken from the second.
    """
    if np.ptp(np.concatenate([a, b])) <= 0:
        return VarianceShare(0.0, 0.0, 0.0, 0.0)
    alone, alone_error = _alone(b, mixed)
    total, error = _total(a, b, mixed)
    if alone > total:  # by the error of the draws only: the one that is known better stands
        alone = total = alone if alone_error < error else total
    return VarianceShare(max(0.0, alone), min(1.0, max(0.0, total)), alone_error, error)
