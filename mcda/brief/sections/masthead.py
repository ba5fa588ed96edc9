"""What this is, its status and date, its title and question."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from mcda.brief.blocks import Block, Masthead, Paragraph, Title
from mcda.brief.money import money
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.decision.case import Case
from mcda.decision.words import day_in_words

ROOM = 280  # letters of a text on the decision page


def day_of(case: Case) -> date | None:
    """The day of the last judgement: the only day that a case states."""
    days = [one.on for one in case.perspectives.values() if one.on]
    return date.fromisoformat(max(days)) if days else None


def shortened(text: str) -> str:
    """The text as far as the decision page has room for it; the whole stands behind."""
    if len(text) <= ROOM:
        return text
    return text[:ROOM].rsplit(" ", 1)[0].rstrip(",.;:") + " …"


def _facts(case: Case) -> str:
    said = []
    if case.decider:
        said.append(f"Decided by: {shortened(case.decider).rstrip('.')}.")
    if case.budget is not None:
        said.append(f"Money: {money(case, case.budget)}.")
    if case.year is not None and case.horizon is not None:
        said.append(f"Years: {case.year}–{case.year + case.horizon - 1}.")
    return " ".join(said)


def _blocks(analysis: Analysis) -> Sequence[Block]:
    case = analysis.case
    region = f"{case.region.name} · " if case.region else ""
    day = day_of(case)
    dated = f"Judgements of {day_in_words(day)}" if day else "No day of judgement stated"
    blocks: list[Block] = [
        Masthead(f"{region}Policy brief", analysis.status, dated),
        Title(case.title, shortened(case.question)),
    ]
    if facts := _facts(case):
        blocks.append(Paragraph(facts, quiet=True))
    return blocks


SECTION = Section(key="masthead", name="Masthead", order=10, page="decision", blocks=_blocks)
