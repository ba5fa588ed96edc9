"""Kemeny: the order that agrees best with the weighted majorities of all pairs."""

from __future__ import annotations

from itertools import combinations

import numpy as np

from mcda.decision.matrix import Floats, Scaled
from mcda.ranking.majority import behind_in_best, margins, tournament
from mcda.ranking.method import RankingMethod, Settings

# Beyond, the subsets of the options are too many to go through.
MOST = 12
# Entries of one table of subsets: 8 MiB.
TABLE = 2**20


def best_of_block(table: Floats) -> Floats:
    """behind_in_best in chunks, equal tables once."""
    draws, k = table.shape[:2]
    if k == 1:
        return np.zeros((draws, 1))
    flat, back = np.unique(table.reshape(draws, -1), axis=0, return_inverse=True)
    step = max(1, TABLE // (k << k))
    found = [
        behind_in_best(flat[start : start + step].reshape(-1, k, k))
        for start in range(0, len(flat), step)
    ]
    return np.concatenate(found)[back.reshape(-1)]


def best_places(table: Floats) -> Floats:
    """How many options stand behind each in the orders that agree best.

    table: (draws, n, n) margins -> (draws, n). Where all of one block beat all of the next, the
    blocks stand in that order in every best order, and only inside a block is it searched.
    """
    draws, n = table.shape[:2]
    order = np.argsort(-np.sign(table).sum(axis=2), axis=1, kind="stable")
    inside = np.take_along_axis(table, order[:, :, None], axis=1)
    inside = np.take_along_axis(inside, order[:, None, :], axis=2)
    cut = np.ones((draws, n + 1), dtype=np.bool_)
    for at in range(1, n):
        cut[:, at] = (inside[:, :at, at:] > 0).all(axis=(1, 2))
    behind = np.empty((draws, n))
    for a, b in combinations(range(n + 1), 2):
        here = np.flatnonzero(cut[:, a] & cut[:, b] & ~cut[:, a + 1 : b].any(axis=1))
        if len(here):
            behind[here, a:b] = n - b + best_of_block(inside[here, a:b, a:b])
    placed = np.empty_like(behind)
    np.put_along_axis(placed, order, behind, axis=1)
    return placed


def agreement(scaled: Scaled, weights: Floats, behind: Floats) -> float:
    """The share of weight that agrees with an order, over all pairs, a tie counting half.

    weights: (criteria,); behind: (options,) -> 0 to 1, and 1 for one option alone.
    """
    n, agreed = len(behind), 0.0
    for _, rows, table in margins(scaled, weights[None]):
        agreed += float(table[0][behind[rows, None] > behind + 1e-9].sum())
    return 0.5 + agreed / (n * (n - 1)) if n > 1 else 1.0


def _score_many(scaled: Scaled, weights: Floats, settings: Settings) -> Floats:
    n = scaled.values.shape[-2]
    if n > MOST:
        wins, losses = tournament(scaled, weights)
        return np.asarray((n - 1 + wins - losses) / 2)
    behind = np.empty((len(weights), n))
    for draws, _, table in margins(scaled, weights):
        behind[draws] = best_places(table)
    return behind


def _details(scaled: Scaled, weights: Floats, settings: Settings) -> dict[str, object]:
    wins, losses = (one[0] for one in tournament(scaled, weights[None]))
    behind = _score_many(scaled, weights[None], settings)[0]
    return {
        "wins": wins,
        "losses": losses,
        "ties": len(wins) - 1 - wins - losses,
        "agreement": agreement(scaled, weights, behind),
        "exact": len(wins) <= MOST,
    }


RANKING = RankingMethod(
    key="kemeny",
    name="Kemeny",
    meaning="Two options at a time, the criteria vote with their weights. The options stand in the "
    "order that agrees with the most weight over all pairs; the score is how many stand behind, "
    "and where several orders agree equally well, the mean over them.",
    assumes="Only which of two figures is better counts, not by how much. Adding or removing an "
    f"option may turn the order of two others. Beyond {MOST} options the search is too long: the "
    "order is then Copeland's, by pairs won less pairs lost, and may agree less well.",
    reference="Kemeny (1959), Mathematics without numbers, Daedalus 88(4); Young (1988), "
    "doi:10.2307/1961757",
    score_many=_score_many,
    textbook="raw",
    details=_details,
    compares_options=True,
    same_beyond=("copeland", MOST),
    slow=True,
    suits="Take it where you want the one order that the criteria, voting by weight, contradict "
    "least. Not where a large difference should count more than a small one.",
    stance="seeks the order that the weighted criteria contradict least, whatever the distances",
)
