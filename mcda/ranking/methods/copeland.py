"""Copeland: how many options each beats by weighted majority, less how many beat it."""

from __future__ import annotations

from mcda.decision.matrix import Floats, Scaled
from mcda.ranking.majority import tournament
from mcda.ranking.method import RankingMethod, Settings


def _score_many(scaled: Scaled, weights: Floats, settings: Settings) -> Floats:
    wins, losses = tournament(scaled, weights)
    return wins - losses


def _details(scaled: Scaled, weights: Floats, settings: Settings) -> dict[str, object]:
    wins, losses = (one[0] for one in tournament(scaled, weights[None]))
    return {"wins": wins, "losses": losses, "ties": len(wins) - 1 - wins - losses}


RANKING = RankingMethod(
    key="copeland",
    name="Copeland",
    meaning="Two options at a time, the criteria vote with their weights: the one that is better "
    "on more weight wins. The score is how many options it beats, less how many beat it.",
    assumes="Only which of two figures is better counts, not by how much: a hair counts as a mile. "
    "Ties are frequent with few options, and adding or removing an option may turn the order of "
    "two others.",
    reference="Copeland (1951), A reasonable social welfare function, University of Michigan",
    score_many=_score_many,
    textbook="raw",
    details=_details,
    compares_options=True,
    suits="Take it where you trust which of two figures is better, but not by how much. Not where "
    "a large difference should count more than a small one.",
    stance="counts which of two is ahead on more weight, not by how much",
)
