"""The figures in units, each with its confidence and source in a mark."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import ceil

from mcda.brief.blocks import Block, Column, Heading, Table
from mcda.brief.fitting import width
from mcda.brief.section import Section
from mcda.brief.sections.ranked_table import shown_options
from mcda.brief.source_marks import marks_of
from mcda.decision.analysis import Analysis
from mcda.decision.criterion import Criterion
from mcda.decision.estimate import Estimate
from mcda.decision.noun import Confidence
from mcda.decision.words import number
from mcda.language import say, sentences

# Criteria that stand side by side on an upright page.
ABREAST = 7
# Letters of a unit for which a column gets its full width.
LONG_UNIT = 42
SIGNS: Mapping[Confidence, str] = {"high": "●", "medium": "◐", "low": "○"}
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
ACCEPTED, PROPOSED = "*", "†"


def _mark(estimate: Estimate, sources: Mapping[str, int]) -> str:
    """Proposal, confidence and source of a figure: '* ◐ ⁵'."""
    proposal = ""
    if estimate.proposal is not None:
        proposal = ACCEPTED if estimate.proposal.accepted_by.strip() else PROPOSED
    sign = SIGNS[estimate.confidence] if estimate.confidence else ""
    source = sources.get(estimate.source.strip(), 0)
    return f"{proposal}{sign}{str(source).translate(RAISED) if source else ''}"


def _cell(estimate: Estimate, sources: Mapping[str, int]) -> str:
    if estimate.value is None:
        return say("not known")
    mark = _mark(estimate, sources)
    return f"{number(estimate.value)}\u00a0{mark}" if mark else number(estimate.value)


def _abreast(analysis: Analysis) -> Iterator[list[str]]:
    """The criteria in parts as even as can be, each no wider than the page."""
    keys = list(analysis.case.criteria)
    size = ceil(len(keys) / ceil(len(keys) / ABREAST))
    for start in range(0, len(keys), size):
        yield keys[start : start + size]


def _column(criterion: Criterion) -> Column:
    """A criterion's column, wider for a long unit."""
    letters = min(width(criterion.unit), LONG_UNIT)
    return Column(criterion.name, criterion.unit, "right", 0.85 + 0.6 * letters / LONG_UNIT)


def _shown(analysis: Analysis) -> tuple[str, ...]:
    return (*shown_options(analysis), *(one.option for one in analysis.screened))


def _tables(analysis: Analysis) -> Iterator[Table]:
    case, sources = analysis.case, marks_of(analysis.case)
    for part in _abreast(analysis):
        heads = (_column(case.criteria[key]) for key in part)
        rows = tuple(
            (case.options[option].name,
             *(_cell(case.options[option].estimates[key], sources) for key in part))
            for option in _shown(analysis)
        )  # fmt: skip
        columns = (Column(say("Option"), share=2.1), *heads)
        yield Table(say("What each option would bring"), columns, rows, small=True)


def _legend(analysis: Analysis) -> str:
    """What the marks mean, of those that occur."""
    options = analysis.case.options
    every = [one for key in _shown(analysis) for one in options[key].estimates.values()]
    accepted = [bool(one.proposal.accepted_by.strip()) for one in every if one.proposal]
    return sentences(
        say("Most likely figures; ranges, notes and values are in the annex."),
        say("Confidence: ● high, ◐ medium, ○ low.") if any(one.confidence for one in every) else "",
        say("Raised numbers: the sources, listed in the annex.")
        if any(one.source for one in every) else "",
        say("* proposed from effect and need, and accepted.") if any(accepted) else "",
        say("† proposed, accepted by nobody yet.") if not all(accepted) else "",
        say("Not known: ranked at the middle of its scale, and drawn from all of it.")
        if any(one.value is None for one in every) else "",
    )  # fmt: skip


def _blocks(analysis: Analysis) -> Sequence[Block]:
    *others, last = _tables(analysis)
    return [Heading(say("Figures, in units")), *others, replace(last, notes=(_legend(analysis),))]


SECTION = Section(key="performance", name="Figures", order=110, page="summary", blocks=_blocks)
