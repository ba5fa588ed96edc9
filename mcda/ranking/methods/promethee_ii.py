"""PROMETHEE II: each option against each other, criterion by criterion."""

from __future__ import annotations

import numpy as np

from mcda.decision.criterion import Preference
from mcda.decision.matrix import Floats, Scaled
from mcda.ranking.method import RankingMethod, Settings, weighted_sums
from mcda.ranking.sorted_flows import can_sort, sorted_flows

USUAL = Preference(shape="usual")
# Entries of one table of differences: 256 KiB.
TABLE = 2**15
# Differences up to this part of the figures' size are rounding.
NOISE = 1e-12
# From so many options on, one matrix is sorted where each would be compared with each.
MANY = 100
# The options that each outranks are listed up to so many options.
LISTED = 40
# Flows that differ by less are equal.
SAME = 1e-9
# 1 − exp(−x²/2) is 1 beyond.
FAR = 40.0


def degree(d: Floats, preference: Preference, noise: Floats) -> Floats:
    """P(d), from 0 for no preference to 1: the six shapes of Brans and Vincke (1985).

    d: differences, any shape, in the thresholds' unit; noise: above 0, broadcasts with d;
    differences within noise of a step have not passed it -> the shape of d.
    """
    q, p, s = preference.q, preference.p, preference.s
    if preference.shape == "usual":
        return np.where(d > noise, 1.0, 0.0)
    if preference.shape == "u":
        return np.where(d > q + noise, 1.0, 0.0)
    if preference.shape == "level":
        return np.where(d > q + noise, 0.5, 0.0) + np.where(d > p + noise, 0.5, 0.0)
    if preference.shape == "gaussian":
        bend = np.maximum(s, noise)
        return -np.expm1(-0.5 * np.square(np.clip(d / bend, 0.0, FAR)))
    start = q if preference.shape == "linear" else 0.0
    width = np.maximum(p - start, noise)
    return np.clip(d - start, 0.0, width) / width


def criterion_flows(x: Floats, preference: Preference, noise: Floats) -> tuple[Floats, Floats]:
    """How far each option is preferred to the others on one criterion, and they to it.

    x: (options, draws), higher is better; noise: (draws,) -> two arrays (options, draws), 0 to 1.
    """
    n, draws = x.shape
    if draws == 1 and n >= MANY and can_sort(x, preference):
        out, into = sorted_flows(x[:, 0], preference, float(noise[0]))
        return out[:, None], into[:, None]
    return pairwise_flows(x, preference, noise)


def pairwise_flows(x: Floats, preference: Preference, noise: Floats) -> tuple[Floats, Floats]:
    """criterion_flows by comparing each option with each."""
    n, draws = x.shape
    plus, minus = np.zeros_like(x), np.zeros_like(x)
    step = max(1, TABLE // n)
    for start in range(0, draws, step):
        part = slice(start, start + step)
        here, out, into, small = x[:, part], plus[:, part], minus[:, part], noise[part]
        for i in range(n):
            table = degree(here[i] - here, preference, small)
            out[i] = table.sum(axis=0)
            into += table
    return plus / max(n - 1, 1), minus / max(n - 1, 1)


def flows(scaled: Scaled) -> tuple[Floats, Floats]:
    """The flows of every criterion by itself, before any weight.

    -> leaving and entering flows, each in the shape of scaled.values.
    """
    by_criterion = np.ascontiguousarray(scaled.values.reshape(-1, *scaled.values.shape[-2:]).T)
    plus, minus = np.empty_like(by_criterion), np.empty_like(by_criterion)
    for j, x in enumerate(by_criterion):
        size = np.ones(x.shape[1]) if scaled.fixed else np.abs(x).max(axis=0)
        noise = np.maximum(NOISE * size, np.finfo(np.float64).tiny)
        plus[j], minus[j] = criterion_flows(x, scaled.preferences[j] or USUAL, noise)
    return plus.T.reshape(scaled.values.shape), minus.T.reshape(scaled.values.shape)


def partial(plus: Floats, minus: Floats) -> list[list[int]]:
    """PROMETHEE I: the pairs of options of which the first outranks the second by both flows.

    plus, minus: (options,) -> pairs of option positions; a pair not listed either way is equal
    or cannot be compared.
    """
    more, less = plus[:, None] - plus, minus - minus[:, None]
    as_good = (more >= -SAME) & (less >= -SAME)
    pairs: list[list[int]] = np.argwhere(as_good & ((more > SAME) | (less > SAME))).tolist()
    return pairs


def _score_many(scaled: Scaled, weights: Floats, settings: Settings) -> Floats:
    plus, minus = flows(scaled)
    return weighted_sums(plus - minus, weights)


def _details(scaled: Scaled, weights: Floats, settings: Settings) -> dict[str, object]:
    plus, minus = (weighted_sums(one, weights[None])[0] for one in flows(scaled))
    found: dict[str, object] = {"phi": plus - minus, "phi_plus": plus, "phi_minus": minus}
    if len(plus) <= LISTED:
        found["partial"] = partial(plus, minus)
    return found


RANKING = RankingMethod(
    key="promethee_ii",
    name="PROMETHEE II",
    meaning="Each option is compared with each other on every criterion. The score is how far it "
    "is preferred to the others, less how far they are preferred to it: 1 if it beats all on "
    "everything, −1 if all beat it.",
    assumes="Scores depend on which options are compared: adding or removing one may turn the "
    "order of two others, on any scale. A criterion without a stated preference counts every "
    "difference in full, however small; thresholds in units count only on anchored scales and on "
    "the figures as they are.",
    reference="Brans and Vincke (1985), doi:10.1287/mnsc.31.6.647",
    score_many=_score_many,
    textbook="raw",
    details=_details,
    compares_options=True,
    linear=True,
    suits="Take it where small differences should not count and you can say from where on a "
    "difference does. Not where a further option must leave the order of the others as it is.",
    stance="compares options pair by pair, and counts any difference in full where no preference "
    "is stated",
)
