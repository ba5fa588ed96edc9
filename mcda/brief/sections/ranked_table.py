"""The options in a line each: what they are, their band and rank, and those left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mcda.brief.blocks import Block, Bullets, Column, Heading, Paragraph, Table
from mcda.brief.dominated import dominated
from mcda.brief.exactness import points_off
from mcda.brief.fitting import shortened
from mcda.brief.money import price
from mcda.brief.section import Section
from mcda.brief.sections.readiness import layer_word
from mcda.decision.analysis import Analysis
from mcda.decision.words import counted, number, percent
from mcda.language import say, say_in, say_many, sentences
from mcda.upgrading.standing import two_digits

# Rows of a table in the summary, and letters of an option's own words in it.
MOST, ROOM = 20, 80
MOST_NAMED = 8


def shown_options(analysis: Analysis, most: int = MOST) -> tuple[str, ...]:
    """The options that a table of the summary shows: the first ones, and the baseline."""
    order = analysis.robustness.in_order()
    baselines = [key for key in order[most:] if analysis.case.options[key].baseline]
    return (*order[: most - len(baselines)], *baselines)


def _columns(analysis: Analysis) -> tuple[Column, ...]:
    draws = analysis.robustness
    ready = Column(say("Readiness"), say("capability of need"), share=1.75)
    return (
        Column(say("Band"), align="center", share=0.58),
        Column(say("Option"), say("cost, years"), share=2.45),
        Column(say("What it does"), share=3.65),
        *((ready,) if analysis.standing else ()),
        Column(say("Expected rank"), align="right", share=0.9),
        Column(say("Rank"), say("90\u202f% of draws"), "right", 0.95),
        Column(say("Comes first"), points_off(draws.leads.tolist(), draws.draws), "right", 1.2),
    )  # fmt: skip


def _ready(analysis: Analysis, key: str) -> tuple[str, ...]:
    """Whether the region is ready for it, and what holds it back; nothing without a region."""
    if analysis.standing is None:
        return ()
    found = analysis.standing.readiness[key]
    if found.held_by is None:
        return (say("not known") if found.unknown else say("ready"),)
    held = say(
        "{layer} {capability} of {need}", layer=layer_word(found.held_by),
        capability=two_digits(found.capability or 0), need=two_digits(found.need or 0),
    )  # fmt: skip
    return (say("not ready") + f"\n{held}",)


def _row(analysis: Analysis, key: str) -> tuple[str, ...]:
    draws, option = analysis.robustness, analysis.case.options[key]
    at = draws.options.index(key)
    low, high = (number(float(one[at]), 0) for one in (draws.rank_low, draws.rank_high))
    cost = price(analysis.case, option)
    return (
        draws.band_letter(key), f"{option.name}\n{cost}" if cost else option.name,
        shortened(option.how, ROOM) or say("not stated"), *_ready(analysis, key),
        number(float(draws.expected_rank[at]), 1),
        low if low == high else f"{low}–{high}", percent(float(draws.leads[at])),
    )  # fmt: skip


def _table(analysis: Analysis) -> Table:
    draws, keys = analysis.robustness, shown_options(analysis)
    places = {key: at for at, band in enumerate(draws.bands) for key in band}
    left = len(draws.options) - len(keys)
    more = say_many(
        "The other {count} stands in the annex.", "The other {count} stand in the annex.",
        left, count=counted(left),
    )  # fmt: skip
    return Table(
        say("The options in bands"), _columns(analysis),
        tuple(_row(analysis, key) for key in keys), (more,) if left else (),
        tuple(row for row, key in enumerate(keys) if places[key] % 2 == 0), small=True,
    )  # fmt: skip


def _left_out(analysis: Analysis) -> Iterator[Block]:
    name = {key: option.name for key, option in analysis.case.options.items()}
    if analysis.screened:
        reasons = [say("{name}: {reason}.", name=name[one.option], reason=one.reason)
                   for one in analysis.screened]  # fmt: skip
        yield Paragraph(say("These miss a minimum and are not ranked."), say("Left out:"))
        yield Bullets(tuple(reasons))
    by = dominated(analysis)
    said = [say("{name} (by {other})", name=name[key], other=name[other])
            for key, other in by.items()]  # fmt: skip
    if not said:
        return
    between = say_in("between items", "; ")
    rest = len(said) - MOST_NAMED
    more = "" if rest <= 0 else say_many(
        "{count} more is dominated.", "{count} more are dominated.",
        rest, count=counted(rest).capitalize(),
    )  # fmt: skip
    yield Paragraph(
        sentences(
            say("{options}: by the stated figures the other is as good on every criterion and "
                "better on one or more.", options=between.join(said[:MOST_NAMED])), more),
        say("Dominated:"),
    )  # fmt: skip


def _rule(analysis: Analysis) -> str:
    """What a band is."""
    draws = analysis.robustness
    if not draws.varied:
        return say(
            "Nothing was varied, so a band ends wherever one option is ahead of the next by the "
            "stated figures."
        )
    return say(
        "Every option of a band beats every option of a later one in at least {share} of {draws} "
        "draws.",
        share=percent(draws.settled), draws=number(draws.draws),
    )  # fmt: skip


def _blocks(analysis: Analysis) -> Sequence[Block]:
    return [
        Heading(say("The options")),
        Paragraph(_rule(analysis)),
        _table(analysis),
        *_left_out(analysis),
    ]


SECTION = Section(key="ranked_table", name="The options", order=105, page="summary", blocks=_blocks)
