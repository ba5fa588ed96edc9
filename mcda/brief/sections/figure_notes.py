"""What the case notes beside single figures, by number."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Block, Bullets, Heading
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.decision.case import Case
from mcda.language import say


def note_numbers(case: Case) -> dict[tuple[str, str], int]:
    """The number of every figure's note by the keys of option and criterion, from 1."""
    noted = [
        (option, key)
        for option, one in case.options.items()
        for key in case.criteria
        if key in one.estimates and one.estimates[key].note.strip()
    ]
    return {cell: at for at, cell in enumerate(noted, start=1)}


def _blocks(analysis: Analysis) -> Sequence[Block]:
    case = analysis.case
    notes = tuple(
        say("{number}. {criterion} of {option}: {note}", number=at,
            criterion=case.criteria[key].name, option=case.options[option].name,
            note=case.options[option].estimates[key].note.strip())
        for (option, key), at in note_numbers(case).items()
    )  # fmt: skip
    return [Heading(say("Notes on the figures")), Bullets(notes, unmarked=True)] if notes else []


SECTION = Section(
    key="figure_notes", name="Notes on the figures", order=342, page="annex", blocks=_blocks
)
