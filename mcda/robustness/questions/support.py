"""How sure the answer is: its share of the draws and how far it falls."""

from __future__ import annotations

from mcda.decision.finding import Finding, Listed, Robustness
from mcda.decision.words import THIN, listing, number, ordinal, percent, several
from mcda.robustness.question import Evidence, Question
from mcda.robustness.tally import SMALL_ERROR, error_of

HEADS = ("Band", "Option", "Expected rank", f"Rank in 90{THIN}% of draws", "First in",
         "Among the first three in")  # fmt: skip
FEW = 3
# Beyond so many options a square of shares is no table any more; the command has all of it.
MOST_LISTED = 50


def _give_or_take(share: float, draws: int) -> str:
    """The error of a share where it reaches a point, which whole percentages do not show."""
    error = error_of(share, draws)
    if error < SMALL_ERROR:
        return ""
    return f", give or take {several(round(error * 100), 'point', 'points')}"


def _within(share: float, draws: int) -> str:
    """How far off the draws leave the share, in words."""
    points = max(0.1, round(error_of(share, draws) * 100, 1))
    return (f"{number(draws)} draws give that share to within {number(points, 1)} points, 19 times "
            "in 20.")  # fmt: skip


def _span(low: float, high: float) -> str:
    return number(low, 0) if low == high else f"{number(low, 0)} to {number(high, 0)}"


def _row(evidence: Evidence, draws: Robustness, key: str) -> tuple[str, ...]:
    at = draws.options.index(key)
    few = float(draws.acceptability[at, :FEW].sum())
    return (
        draws.band_letter(key), evidence.name(key), number(float(draws.expected_rank[at]), 1),
        _span(float(draws.rank_low[at]), float(draws.rank_high[at])),
        percent(float(draws.leads[at])), percent(min(1.0, few)),
    )  # fmt: skip


def _listed(evidence: Evidence) -> Listed:
    draws = evidence.robustness
    rows = tuple(_row(evidence, draws, key) for key in draws.in_order())
    return Listed(f"Where {number(draws.draws)} draws rank the options", HEADS, rows, (2, 3, 4, 5))


def _shares(evidence: Evidence) -> tuple[Listed, ...]:
    """What the two pictures show: the share of draws at each rank, and of each before another."""
    draws, shown = evidence.robustness, evidence.robustness.in_order()[:MOST_LISTED]
    at = [draws.options.index(key) for key in shown]
    names = [evidence.name(key) for key in shown]
    numbers = tuple(range(1, min(MOST_LISTED, len(draws.options)) + 1))
    least = "" if len(shown) == len(draws.options) else f", the first {number(len(shown))} options"
    ranks = Listed(
        f"Share of {number(draws.draws)} draws at each rank{least}",
        ("Option", *(f"Rank {rank}" for rank in numbers)),
        tuple((name, *map(percent, draws.acceptability[row, : len(numbers)].tolist()))
              for name, row in zip(names, at, strict=True)),
        numbers,
    )  # fmt: skip
    wins = Listed(
        f"Share of {number(draws.draws)} draws in which the row comes before the column{least}",
        ("Option", *names),
        tuple((name, *("–" if row == column else percent(float(draws.pairwise[row, column]))
                       for column in at))
              for name, row in zip(names, at, strict=True)),
        tuple(range(1, len(names) + 1)),
    )  # fmt: skip
    return ranks, wins


def _sentence(evidence: Evidence, share: float) -> tuple[str, dict[str, object]]:
    draws, band = evidence.robustness, evidence.robustness.bands[0]
    base = f"{number(draws.draws)} draws of {listing(draws.parts)}"
    base += _give_or_take(share, draws.draws)
    if len(band) == len(draws.options):
        often = f"{evidence.name(band[0])} comes first most often, in {percent(share)} of {base}."
        return often, {"share": share}
    lowest = int(max(draws.rank_high[draws.options.index(key)] for key in band))
    first = "It" if len(band) == 1 else "Either" if len(band) == 2 else "One of them"
    each = "it" if len(band) == 1 else "each"
    held = f"; {each} is {ordinal(lowest)} or better in 95{THIN}%" if lowest > 1 else ""
    sentence = f"{first} comes first in {percent(share)} of {base}{held}."
    return sentence, {"share": share, "lowest": lowest}


def _support(evidence: Evidence) -> Finding:
    draws = evidence.robustness
    band = draws.bands[0]
    if not draws.varied:
        return Finding("support", "Nothing was varied, since no weight and no estimate has a "
                       "stated spread: how sure this is cannot be said.")  # fmt: skip
    share = draws.leads_in(band[:1] if len(band) == len(draws.options) else band)
    sentence, figures = _sentence(evidence, share)
    return Finding("support", sentence, figures, table=_listed(evidence),
                   more_tables=_shares(evidence), note=_within(share, draws.draws))  # fmt: skip


QUESTION = Question(
    key="support",
    name="How sure is that?",
    meaning="The share of the draws in which the first option, or one of the first band, leads. "
    "Each draw takes weights and figures from what is known of them and ranks the options anew.",
    assumes="The draws cover what was varied and nothing else: what stays as it is may be wrong "
    "as well.",
    reference="Lahdelma and Salminen (2001), doi:10.1287/opre.49.3.444.11220",
    order=2,
    answer=_support,
)
