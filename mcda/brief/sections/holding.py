"""Does the leader hold? One row for each test."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mcda.brief import trials_by_draws as by_draws
from mcda.brief import trials_one_by_one as one_by_one
from mcda.brief.blocks import Block, Column, Heading, Paragraph, Table
from mcda.brief.section import Section
from mcda.brief.trial import Trial
from mcda.decision.analysis import Analysis
from mcda.language import say, sentences

TRIALS: tuple[Callable[[Analysis, str], Trial | None], ...] = (
    by_draws.draws, by_draws.ways, by_draws.figures_alone, one_by_one.each_weight,
    one_by_one.each_figure, by_draws.conditions, one_by_one.methods,
    one_by_one.without_criterion, one_by_one.without_option, by_draws.perspectives,
)  # fmt: skip


def trials_of(analysis: Analysis, leader: str) -> tuple[Trial, ...]:
    """Every trial that the findings know."""
    found = (trial(analysis, leader) for trial in TRIALS)
    return tuple(one for one in found if one is not None)


def _blocks(analysis: Analysis) -> Sequence[Block]:
    if len(analysis.robustness.options) < 2:
        return []
    leader = analysis.robustness.in_order()[0]
    rows = tuple((one.name, one.done, one.holds, one.other or "–")
                 for one in trials_of(analysis, leader))  # fmt: skip
    if not rows:
        return []
    name = analysis.case.options[leader].name
    lead = say("{name} (band A) is put to each test; the annex has each in full.", name=name)
    next_one = analysis.finding("find_out_next")
    columns = (
        Column(say("Test"), share=1.65), Column(say("What was done"), share=3.6),
        Column(say("Stays first"), share=1), Column(say("Otherwise first"), share=1.9),
    )  # fmt: skip
    table = Table(say("Does {name} stay first?", name=name), columns, rows, small=True)
    return [
        Heading(say("Does it hold?")),
        Paragraph(sentences(lead, next_one.sentence if next_one else "")),
        table,
    ]


SECTION = Section(key="holding", name="Does it hold?", order=130, page="summary", blocks=_blocks)
