"""The criteria and their scales: both ends, who set them, what is measured, which curve."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mcda.brief.blocks import Block, Column, Heading, Paragraph, Picture, Table
from mcda.brief.charts.curves_chart import alt_text, bends_of, curves_chart, in_pictures
from mcda.brief.charts.palette import PRINT_FONT
from mcda.brief.section import Section
from mcda.brief.sections.method import scaling_of
from mcda.brief.source_marks import marks_of
from mcda.decision.analysis import Analysis
from mcda.decision.case import Case
from mcda.decision.criterion import Criterion
from mcda.decision.words import listing, number
from mcda.language import say, sentences


def _end(end: float | None) -> str:
    return say("not stated") if end is None else number(end)


def _ends(case: Case) -> Table:
    marks = marks_of(case)

    def row(criterion: Criterion) -> tuple[str, ...]:
        who = criterion.set_by.strip()
        said = f"{who} [{marks[who]}]" if who else say("not stated")
        if criterion.minimum is not None:
            asked = say("Minimum asked: {figure}", figure=number(criterion.minimum))
            said = f"{said}\n{asked}"
        ends = _end(criterion.worst), _end(criterion.best)
        return (criterion.name, criterion.unit, *ends, said)

    columns = (
        Column(say("Criterion"), share=1.3), Column(say("Unit"), share=1.2),
        Column(say("Worst"), align="right", share=0.6),
        Column(say("Best"), align="right", share=0.6),
        Column(say("Who set the ends, and on what grounds"), share=3),
    )  # fmt: skip
    rows = tuple(row(criterion) for criterion in case.criteria.values())
    return Table(say("Both ends of every scale"), columns, rows)


def _measured(case: Case) -> Iterator[Table]:
    """What is measured, what it leaves out, and which criteria lie close to it."""
    rows = []
    for one in case.criteria.values():
        close = listing([case.criteria[key].name for key in one.double_counts
                         if key in case.criteria])  # fmt: skip
        rows.append((one.name, one.definition, one.not_covered, close))
    heads = (
        Column(say("Criterion"), share=1.2), Column(say("What is measured"), share=2.6),
        Column(say("What it leaves out"), share=2), Column(say("Close to it"), share=1),
    )  # fmt: skip
    kept = [0, *(at for at in (1, 2, 3) if any(row[at] for row in rows))]
    if len(kept) > 1:
        columns = tuple(heads[at] for at in kept)
        cells = tuple(tuple(row[at] or "–" for at in kept) for row in rows if any(row[1:]))
        yield Table(say("What is measured, and what is left out"), columns, cells)


def _anchors(case: Case) -> Iterator[Table]:
    rows = tuple(
        (one.name if at == 0 else "", mark, meaning)
        for one in case.criteria.values()
        for at, (mark, meaning) in enumerate(one.anchors.items())
    )
    if rows:
        columns = (Column(say("Criterion"), share=1.2),
                   Column(say("Mark"), align="right", share=0.4),
                   Column(say("What it stands for"), share=5))  # fmt: skip
        yield Table(say("What the marks mean"), columns, rows)


def _shape(analysis: Analysis) -> str:
    """Which values run along straight lines, in a sentence or two."""
    case = analysis.case
    if not any(one.has_scale for one in case.criteria.values()):
        return say(
            "No scale states both of its ends; the figures are scaled as the method card says."
        )
    straight = say("A figure at the worst end is worth 0, one at the best end 1.")
    if any(one.curve for one in case.criteria.values()):
        bent = say("Between them the value rises in a straight line, except on the criteria whose "
                   "curve is drawn here.")  # fmt: skip
    else:
        bent = say("Between them the value rises in a straight line on every criterion: no curve "
                   "is stated.")  # fmt: skip
    used = "" if scaling_of(analysis).key == "anchored" else say(
        "The ranking itself scales the figures as the method card says.")  # fmt: skip
    return sentences(straight, bent, used)


def _curves(case: Case) -> Iterator[Block]:
    curved = [one for one in case.criteria.values() if one.curve]
    for part in in_pictures(curved):
        yield Picture(
            say("Value curves"), curves_chart(part, PRINT_FONT).to_dict(validate=False),
            alt_text(part),
            say("Across: the figure in its unit, from worst to best; up: its value from 0 to 1. "
                "Dashed: the straight line."),
        )  # fmt: skip
    rows = tuple(
        (one.name if at == 0 else "", number(figure), f"{value:.2f}")
        for one in curved
        for at, (figure, value) in enumerate(bends_of(one))
    )
    if rows:
        columns = (Column(say("Criterion"), share=3), Column(say("Figure"), align="right"),
                   Column(say("Value"), say("0 to 1"), "right"))  # fmt: skip
        yield Table(say("The bends of the value curves"), columns, rows, small=True)


def _blocks(analysis: Analysis) -> Sequence[Block]:
    case = analysis.case
    return [
        Heading(say("Criteria and scales")), _ends(case), *_measured(case), *_anchors(case),
        Heading(say("Value curves"), 3), Paragraph(_shape(analysis)), *_curves(case),
    ]  # fmt: skip


SECTION = Section(key="scales", name="Criteria and scales", order=330, page="annex", blocks=_blocks)
