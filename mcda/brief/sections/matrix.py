"""Every figure with its range, confidence, source and note: the full matrix."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from mcda.brief.abreast import abreast, part_of
from mcda.brief.blocks import Block, Column, Heading, Paragraph, Table
from mcda.brief.section import Section
from mcda.brief.sections.figure_notes import note_numbers
from mcda.brief.source_marks import marks_of
from mcda.decision.analysis import Analysis
from mcda.decision.case import Case
from mcda.decision.confidence_words import confidence_in_words
from mcda.decision.estimate import Estimate
from mcda.decision.words import number, rounded
from mcda.language import say, sentences

Cell = tuple[str, str]  # an option's and a criterion's key


@dataclass(frozen=True)
class Part:
    """One column of the tables: its head, and what it says of a figure."""

    column: Column
    cell: Callable[[Cell, Estimate], str]


def _range(_: Cell, one: Estimate) -> str:
    if one.low is None or one.high is None:
        return ""
    return say("{low} to {high}", low=number(one.low), high=number(one.high))


def _proposed(_: Cell, one: Estimate) -> str:
    if one.proposal is None:
        return ""
    return say("accepted") if one.proposal.accepted_by.strip() else say("not accepted")


def _as_ranked(analysis: Analysis) -> list[Part]:
    """The figure that was ranked, where readiness lessens those stated."""
    if analysis.undiscounted is None:
        return []
    matrix = analysis.matrix

    def cell(at: Cell, one: Estimate) -> str:
        if at[0] not in matrix.options or one.value is None:
            return ""
        row, column = matrix.options.index(at[0]), matrix.criteria.index(at[1])
        return rounded(float(matrix.figures[row, column]))

    return [Part(Column(say("As ranked"), align="right"), cell)]


def _parts(analysis: Analysis) -> list[Part]:
    """The columns that have anything to say in this case; the figure always."""
    case = analysis.case
    marks, notes = marks_of(case), note_numbers(case)
    asked = [
        Part(Column(say("Lowest to highest"), align="right", share=1.5), _range),
        *_as_ranked(analysis),
        Part(Column(say("Confidence")),
             lambda _, one: confidence_in_words(one.confidence) if one.confidence else ""),
        Part(Column(say("Source"), align="center", share=0.7),
             lambda _, one: f"[{marks[one.source.strip()]}]" if one.source.strip() else ""),
        Part(Column(say("From need"), share=1.1), _proposed),
        Part(Column(say("Note"), align="right", share=0.6),
             lambda at, _: str(notes[at]) if at in notes else ""),
    ]  # fmt: skip
    every = [
        ((option, key), one.estimates[key])
        for option, one in case.options.items()
        for key in case.criteria
    ]
    kept = [part for part in asked if any(part.cell(at, one) for at, one in every)]
    figure = Part(
        Column(say("Figure"), align="right", share=1.1),
        lambda _, one: say("not known") if one.value is None else number(one.value),
    )
    return [figure, *kept]


def options_in_order(analysis: Analysis) -> list[str]:
    """The options as they rank, then those left out."""
    return [*analysis.robustness.in_order(), *(one.option for one in analysis.screened)]


def name_of(analysis: Analysis, option: str) -> str:
    """An option's name, and below it that it was left out."""
    name = analysis.case.options[option].name
    left = any(one.option == option for one in analysis.screened)
    return f"{name}\n{say('left out: it misses a minimum')}" if left else name


def _table(case: Case, parts: Sequence[Part], caption: str, head: str,
           cells: Sequence[tuple[str, Cell]]) -> Table:  # fmt: skip
    """A row per cell of the matrix; a column that has nothing to say here is left out."""
    estimates = [(at, case.options[at[0]].estimates[at[1]]) for _, at in cells]
    kept = [part for part in parts if any(part.cell(*one) for one in estimates)]
    columns = (Column(head, share=2.6), *(part.column for part in kept))
    rows = tuple(
        (name, *(part.cell(*one) for part in kept))
        for (name, _), one in zip(cells, estimates, strict=True)
    )
    return Table(caption, columns, rows, small=True)


def _bare(analysis: Analysis, figure: Part) -> Iterator[Table]:
    """Criteria side by side, where nothing but the figures is stated."""
    case, keys = analysis.case, list(analysis.case.criteria)
    parts = list(abreast(len(keys)))
    for at, part in enumerate(parts, start=1):
        chosen = [keys[at] for at in part]
        columns = (
            Column(say("Option"), share=1.7),
            *(Column(case.criteria[key].name, case.criteria[key].unit, "right") for key in chosen),
        )
        rows = tuple(
            (name_of(analysis, option),
             *(figure.cell((option, key), case.options[option].estimates[key]) for key in chosen))
            for option in options_in_order(analysis)
        )  # fmt: skip
        yield Table(part_of(say("Figures, in units"), at, len(parts)), columns, rows, small=True)


def _tables(analysis: Analysis) -> Iterator[Table]:
    """A table per criterion, or per option where these are fewer."""
    case, parts, order = analysis.case, _parts(analysis), options_in_order(analysis)
    if len(parts) == 1:
        yield from _bare(analysis, parts[0])
        return
    if len(case.criteria) <= len(order):
        for key, criterion in case.criteria.items():
            caption = say("{criterion}, in {unit}", criterion=criterion.name, unit=criterion.unit)
            cells = [(name_of(analysis, option), (option, key)) for option in order]
            yield _table(case, parts, caption, say("Option"), cells)
        return
    for option in order:
        named = [(f"{criterion.name}\n{criterion.unit}", (option, key))
                 for key, criterion in case.criteria.items()]  # fmt: skip
        caption = name_of(analysis, option).replace("\n", ", ")
        yield _table(case, parts, caption, say("Criterion"), named)


def _blocks(analysis: Analysis) -> Sequence[Block]:
    case = analysis.case
    told = say("A figure that is not known is ranked at mid-scale and varied over the whole scale.")
    figures = (one for option in case.options.values() for one in option.estimates.values())
    if any(one.source.strip() for one in figures):
        told = sentences(told, say("Sources are listed by their number further behind."))
    if note_numbers(case):
        told = sentences(told, say("Notes are listed by their number behind the tables."))
    return [Heading(say("Every figure")), Paragraph(told, quiet=True), *_tables(analysis)]


SECTION = Section(key="matrix", name="Every figure", order=340, page="annex", blocks=_blocks)
