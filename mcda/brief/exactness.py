"""How exact a share of draws is, as a reader meets it."""

from __future__ import annotations

from math import ceil

from mcda.brief.likelihood import SAID_FROM
from mcda.decision.words import number, percent
from mcda.language import say
from mcda.robustness.tally import error_of


def about(share: float, draws: int) -> str:
    """A share to a whole percentage, with 'about' where the draws may be off by half a point."""
    said = percent(share)
    if error_of(share, draws) <= SAID_FROM or not 0.005 < share < 0.995:
        return said
    return say("about {share}", share=said)


def points_off(shares: list[float], draws: int) -> str:
    """For a column's head: '% of draws', and by how much its shares may be off."""
    worst = max((error_of(share, draws) for share in shares), default=0.0)
    if worst <= SAID_FROM:
        return say("% of draws")
    return say("% of draws, ± {points}", points=number(ceil(worst * 100)))
