"""What each figure is worth on its scale, and what it adds to the option's value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mcda.brief.abreast import abreast, part_of
from mcda.brief.blocks import Block, Column, Heading, Paragraph, Table
from mcda.brief.section import Section
from mcda.brief.sections.method import scaling_of
from mcda.decision.analysis import Analysis
from mcda.decision.words import adding_up, number, rounded
from mcda.language import say, sentences
from mcda.ranking.method import methods
from mcda.scaling.method import methods as scalings

DIGITS = 3  # of a contribution; the total has as many
LINEAR = "weighted_sum"


def _columns(analysis: Analysis, part: Sequence[int], total: bool) -> tuple[Column, ...]:
    case, keys = analysis.case, analysis.matrix.criteria
    named = (Column(case.criteria[keys[at]].name, align="right") for at in part)
    last = [Column(say("Together"), align="right", share=0.8)] if total else []
    return (Column(say("Option"), share=1.7), *named, *last)


def _values(analysis: Analysis) -> Iterator[Table]:
    """Values from 0 to 1 on the anchored scales, or else the figures as the method scales them."""
    matrix, scaling = analysis.matrix, scaling_of(analysis)
    is_anchored = bool(matrix.has_scale.all())
    if not is_anchored and scaling.key == "raw":
        return  # the figures as they stand, which the tables before show
    if is_anchored:
        caption = say("Values from 0 at the worst end of a scale to 1 at its best end")
        scaled = scalings()["anchored"].scale(matrix, matrix.figures).values
    else:
        caption, scaled = say("Figures as the ranking scales them"), analysis.scaled.values
    order = [matrix.options.index(key) for key in analysis.robustness.in_order()]
    parts = list(abreast(len(matrix.criteria)))
    for number_of, part in enumerate(parts, start=1):
        rows = tuple(
            (analysis.case.options[matrix.options[row]].name,
             *(number(float(scaled[row, at]), 2) if is_anchored
               else rounded(float(scaled[row, at])) for at in part))
            for row in order
        )  # fmt: skip
        yield Table(part_of(caption, number_of, len(parts)), _columns(analysis, part, False),
                    rows, small=True)  # fmt: skip


def _added(analysis: Analysis) -> Iterator[Table]:
    """Weight times value; as shown, the parts of a row add up to what stands last."""
    added, matrix = analysis.additive, analysis.matrix
    if added is None:
        return
    order = [matrix.options.index(key) for key in analysis.robustness.in_order()]
    shown = {row: adding_up(added[row].tolist(), float(added[row].sum()), DIGITS) for row in order}
    weights = adding_up(analysis.weights.values.tolist(), 1.0, DIGITS)
    parts = list(abreast(len(matrix.criteria)))
    for number_of, part in enumerate(parts, start=1):
        total = part is parts[-1]
        head = (say("Weight"), *(number(weights[at], DIGITS) for at in part),
                *([number(1, DIGITS)] if total else []))  # fmt: skip
        rows = tuple(
            (analysis.case.options[matrix.options[row]].name,
             *(number(shown[row][at], DIGITS) for at in part),
             *([number(float(added[row].sum()), DIGITS)] if total else []))
            for row in order
        )  # fmt: skip
        columns = _columns(analysis, part, total)
        caption = say("What each criterion adds: weight times value")
        yield Table(part_of(caption, number_of, len(parts)), columns, (head, *rows), washed=(0,),
                    small=True)  # fmt: skip


def _explained(analysis: Analysis) -> str:
    method = methods()[analysis.ranking.method]
    said = say("At the stated figures; an unknown one stands at mid-scale.")
    if analysis.undiscounted is not None:
        said = sentences(said, say("What readiness lessens is lessened here."))
    if analysis.additive is None or (method.key == LINEAR and analysis.scaled.fixed):
        return said
    return sentences(
        said,
        say("The ranking goes by {method}; the added values show what speaks for an option, and "
            "their order need not be the ranking's.", method=method.name),
    )  # fmt: skip


def _blocks(analysis: Analysis) -> Sequence[Block]:
    tables = [*_values(analysis), *_added(analysis)]
    if not tables:
        return []
    told = Paragraph(_explained(analysis), quiet=True)
    return [Heading(say("What the figures are worth")), told, *tables]


SECTION = Section(
    key="values", name="What the figures are worth", order=344, page="annex", blocks=_blocks
)
