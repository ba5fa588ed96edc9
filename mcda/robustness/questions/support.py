"""How sure the answer is: its share of the draws and how far it falls."""

from __future__ import annotations

from mcda.decision.finding import Finding, Listed, Robustness
from mcda.decision.words import counted, listing, number, ordinal, percent
from mcda.language import say, say_many
from mcda.robustness.question import Evidence, Question
from mcda.robustness.tally import SMALL_ERROR, error_of
from mcda.robustness.varied import part_in_words

FEW = 3
# Beyond so many options a square of shares is no table any more; the command has all of it.
MOST_LISTED = 50


def _base(draws: Robustness, share: float) -> str:
    """The draws a share is of, with its error where whole percentages do not show it."""
    count, parts = number(draws.draws), listing([part_in_words(one) for one in draws.parts])
    error = error_of(share, draws.draws)
    if error < SMALL_ERROR:
        return say("{count} draws of {parts}", count=count, parts=parts)
    off = round(error * 100)
    points = say_many("{count} point", "{count} points", off, count=counted(off))
    return say("{count} draws of {parts}, give or take {points}",
               count=count, parts=parts, points=points)  # fmt: skip


def _within(share: float, draws: int) -> str:
    """How far off the draws leave the share, in words."""
    points = max(0.1, round(error_of(share, draws) * 100, 1))
    return say("{draws} draws give that share to within {points} points, 19 times in 20.",
               draws=number(draws), points=number(points, 1))  # fmt: skip


def _span(low: float, high: float) -> str:
    if low == high:
        return number(low, 0)
    return say("{low} to {high}", low=number(low, 0), high=number(high, 0))


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
    heads = (
        say("Band"), say("Option"), say("Expected rank"),
        say("Rank in {share} of draws", share=percent(0.9)), say("First in"),
        say("Among the first three in"),
    )  # fmt: skip
    caption = say("Where {draws} draws rank the options", draws=number(draws.draws))
    return Listed(caption, heads, rows, (2, 3, 4, 5))


def _caption_of_ranks(draws: Robustness, shown: int) -> str:
    count = number(draws.draws)
    if shown == len(draws.options):
        return say("Share of {draws} draws at each rank", draws=count)
    return say("Share of {draws} draws at each rank, the first {shown} options",
               draws=count, shown=number(shown))  # fmt: skip


def _caption_of_wins(draws: Robustness, shown: int) -> str:
    count = number(draws.draws)
    if shown == len(draws.options):
        return say("Share of {draws} draws in which the row comes before the column", draws=count)
    return say("Share of {draws} draws in which the row comes before the column, the first {shown} "
               "options", draws=count, shown=number(shown))  # fmt: skip


def _shares(evidence: Evidence) -> tuple[Listed, ...]:
    """What the two pictures show: the share of draws at each rank, and of each before another."""
    draws, shown = evidence.robustness, evidence.robustness.in_order()[:MOST_LISTED]
    at = [draws.options.index(key) for key in shown]
    names = [evidence.name(key) for key in shown]
    numbers = tuple(range(1, min(MOST_LISTED, len(draws.options)) + 1))
    ranks = Listed(
        _caption_of_ranks(draws, len(shown)),
        (say("Option"), *(say("Rank {rank}", rank=rank) for rank in numbers)),
        tuple((name, *map(percent, draws.acceptability[row, : len(numbers)].tolist()))
              for name, row in zip(names, at, strict=True)),
        numbers,
    )  # fmt: skip
    wins = Listed(
        _caption_of_wins(draws, len(shown)),
        (say("Option"), *names),
        tuple((name, *("–" if row == column else percent(float(draws.pairwise[row, column]))
                       for column in at))
              for name, row in zip(names, at, strict=True)),
        tuple(range(1, len(names) + 1)),
    )  # fmt: skip
    return ranks, wins


def _sentence(evidence: Evidence, share: float) -> tuple[str, dict[str, object]]:
    draws, band = evidence.robustness, evidence.robustness.bands[0]
    base, said = _base(draws, share), percent(share)
    if len(band) == len(draws.options):
        often = say("{name} comes first most often, in {share} of {base}.",
                    name=evidence.name(band[0]), share=said, base=base)  # fmt: skip
        return often, {"share": share}
    lowest = int(max(draws.rank_high[draws.options.index(key)] for key in band))
    sentence = _held(len(band), said, base, lowest) if lowest > 1 else _first(len(band), said, base)
    return sentence, {"share": share, "lowest": lowest}


def _first(band: int, share: str, base: str) -> str:
    """How often one of the band is first."""
    if band == 1:
        return say("It comes first in {share} of {base}.", share=share, base=base)
    if band == 2:
        return say("Either comes first in {share} of {base}.", share=share, base=base)
    return say("One of them comes first in {share} of {base}.", share=share, base=base)


def _held(band: int, share: str, base: str, lowest: int) -> str:
    """The same, and how far each of them falls."""
    said = {"share": share, "base": base, "place": ordinal(lowest), "most": percent(0.95)}
    if band == 1:
        return say("It comes first in {share} of {base}; it is {place} or better in {most}.",
                   **said)  # fmt: skip
    if band == 2:
        return say("Either comes first in {share} of {base}; each is {place} or better in {most}.",
                   **said)  # fmt: skip
    return say("One of them comes first in {share} of {base}; each is {place} or better in {most}.",
               **said)  # fmt: skip


def _support(evidence: Evidence) -> Finding:
    draws = evidence.robustness
    band = draws.bands[0]
    if not draws.varied:
        return Finding("support", say("Nothing was varied, since no weight and no estimate has a "
                       "stated spread: how sure this is cannot be said."))  # fmt: skip
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
