"""The figures in units, each with its range, confidence and source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mcda.brief.blocks import Block, Bullets, Column, Heading, Paragraph, Table
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.decision.case import Case
from mcda.decision.estimate import Estimate
from mcda.decision.words import number

# Criteria that stand side by side on an upright page.
ABREAST = 7
MARKS = {"high": "high", "medium": "medium", "low": "low"}


def sources_of(case: Case) -> dict[str, int]:
    """Every source of an estimate with its number, in the order of the table."""
    numbers: dict[str, int] = {}
    for option in case.options.values():
        for criterion in case.criteria:
            if source := option.estimates[criterion].source:
                numbers.setdefault(source, len(numbers) + 1)
    return numbers


def _cell(estimate: Estimate, sources: dict[str, int]) -> str:
    if estimate.value is None:
        return "not known"
    lines = [number(estimate.value)]
    if estimate.low is not None and estimate.high is not None:
        lines.append(f"{number(estimate.low)} to {number(estimate.high)}")
    marks = [MARKS[estimate.confidence]] if estimate.confidence else []
    if estimate.source:
        marks.append(f"[{sources[estimate.source]}]")
    return "\n".join([*lines, " ".join(marks)]) if marks else "\n".join(lines)


def _tables(analysis: Analysis, sources: dict[str, int]) -> Iterator[Table]:
    case = analysis.case
    keys = list(case.criteria)
    order = [*analysis.robustness.in_order(), *(one.option for one in analysis.screened)]
    for start in range(0, len(keys), ABREAST):
        part = keys[start : start + ABREAST]
        columns = [Column("Option", share=1.5)]
        columns += [
            Column(case.criteria[key].name, case.criteria[key].unit, "right") for key in part
        ]
        rows = tuple(
            (case.options[option].name,
             *(_cell(case.options[option].estimates[key], sources) for key in part))
            for option in order
        )  # fmt: skip
        yield Table("What each option would bring", tuple(columns), rows, small=True)


def _blocks(analysis: Analysis) -> Sequence[Block]:
    case = analysis.case
    sources = sources_of(case)
    blocks: list[Block] = [
        Heading("Figures, in units"),
        Paragraph(
            "Each cell: the most likely figure; below it the lowest and the highest plausible one; "
            "then the confidence and the number of the source. A figure that is not known is "
            "ranked at mid-scale and varied over the whole scale."
        ),
        *_tables(analysis, sources),
    ]
    if sources:
        listed = tuple(f"[{at}] {source}" for source, at in sources.items())
        blocks += [Heading("Sources of the figures", 3), Bullets(listed, unmarked=True)]
    return blocks


SECTION = Section(key="performance", name="Figures", order=130, page="summary", blocks=_blocks)
