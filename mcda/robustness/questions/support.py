"""How sure the answer is: its share of the draws and how far it falls."""

from __future__ import annotations

from mcda.decision.finding import Finding
from mcda.decision.words import THIN, listing, number, ordinal, percent, several
from mcda.robustness.question import Evidence, Question
from mcda.robustness.tally import SMALL_ERROR, error_of


def _give_or_take(share: float, draws: int) -> str:
    """The error of a share where it reaches a point, which whole percentages do not show."""
    error = error_of(share, draws)
    return f", give or take {several(round(error * 100), 'point', 'points')}" if (
        error >= SMALL_ERROR
    ) else ""  # fmt: skip


def _support(evidence: Evidence) -> Finding:
    draws = evidence.robustness
    band = draws.bands[0]
    if not draws.varied:
        return Finding("support", "Nothing was varied, since no weight and no estimate has a "
                       "stated spread: how sure this is cannot be said.")  # fmt: skip
    base = f"{number(draws.draws)} draws of {listing(draws.parts)}"
    if len(band) == len(draws.options):
        share = draws.leads_in(band[:1])
        often = (f"{evidence.name(band[0])} comes first most often, in {percent(share)} of {base}"
                 f"{_give_or_take(share, draws.draws)}.")  # fmt: skip
        return Finding("support", often, {"share": share})
    share = draws.leads_in(band)
    lowest = int(max(draws.rank_high[draws.options.index(key)] for key in band))
    first = "It" if len(band) == 1 else "Either" if len(band) == 2 else "One of them"
    each = "it" if len(band) == 1 else "each"
    held = f"; {each} is {ordinal(lowest)} or better in 95{THIN}%" if lowest > 1 else ""
    sentence = (f"{first} comes first in {percent(share)} of {base}"
                f"{_give_or_take(share, draws.draws)}{held}.")  # fmt: skip
    return Finding("support", sentence, {"share": share, "lowest": lowest})


QUESTION = Question(
    key="support",
    name="How sure is that?",
    meaning="The share of the draws in which the first option, or one of the first band, leads.",
    assumes="The draws cover what was varied and nothing else: what stays as it is may be wrong "
    "as well.",
    reference="Lahdelma and Salminen (2001), doi:10.1287/opre.49.3.444.11220",
    order=2,
    answer=_support,
)
