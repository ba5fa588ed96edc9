"""What this is, its version, status and days, its title and question, and who decides."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from mcda.brief.blocks import Block, Masthead, Paragraph, Title
from mcda.brief.fitting import shortened
from mcda.brief.money import money
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.decision.case import Case
from mcda.decision.words import counted, day_in_words
from mcda.language import say, say_many, sentences

# Letters of a text on the decision page; the whole stands in the summary.
ROOM_FOR_QUESTION, ROOM_FOR_DECIDER, ROOM_FOR_MISSING = 190, 110, 150
MOST_MISSING = 2


def judged_on(case: Case) -> date | None:
    """The day of the last judgement."""
    days = [one.on for one in case.perspectives.values() if one.on]
    return date.fromisoformat(max(days)) if days else None


def day_of(case: Case) -> date | None:
    """The brief's own day, or else that of the last judgement."""
    return date.fromisoformat(case.brief.date) if case.brief.date else judged_on(case)


def version_of(analysis: Analysis) -> str:
    """The version a reader holds: the case's, or else the saved one's number; '' for none."""
    if analysis.case.brief.version:
        return analysis.case.brief.version
    return str(analysis.edition.number) if analysis.edition else ""


def _about(analysis: Analysis) -> str:
    region, version = analysis.case.region, version_of(analysis)
    if region and version:
        return say("{region} · Policy brief, version {version}", region=region.name,
                   version=version)  # fmt: skip
    if region:
        return say("{region} · Policy brief", region=region.name)
    return say("Policy brief, version {version}", version=version) if version else (
        say("Policy brief"))  # fmt: skip


def _dated(analysis: Analysis) -> str:
    stated, judged = analysis.case.brief, judged_on(analysis.case)
    saved = analysis.edition.saved_on[:10] if analysis.edition else ""
    if own := stated.date or saved:
        day = day_in_words(date.fromisoformat(own))
    elif judged:
        day = say("Judgements of {day}", day=day_in_words(judged))
    else:
        day = say("No day of judgement stated")
    if not stated.valid_until:
        return day
    until = day_in_words(date.fromisoformat(stated.valid_until))
    return say("{day}, valid until {until}", day=day, until=until)


def _facts(case: Case) -> str:
    said = []
    if case.decider:
        decider = shortened(case.decider, ROOM_FOR_DECIDER).rstrip(".。")
        said.append(say("Decided by: {decider}.", decider=decider))
    if case.budget is not None:
        said.append(say("Money: {money}.", money=money(case, case.budget)))
    if case.year is not None and case.horizon is not None:
        last = case.year + case.horizon - 1
        said.append(say("Years: {first}–{last}.", first=case.year, last=last))
    return sentences(*said)


def _missing(analysis: Analysis) -> str:
    """What keeps the brief a draft; nothing where it is none."""
    lacking = [one.sentence for one in analysis.gates
               if one.state == "open" and one.severity == "block"]  # fmt: skip
    if not lacking or analysis.status != "draft":
        return ""
    said = [shortened(one, ROOM_FOR_MISSING) for one in lacking[:MOST_MISSING]]
    if more := len(lacking) - MOST_MISSING if len(lacking) > MOST_MISSING else 0:
        said.append(say_many("{count} thing more is missing.", "{count} things more are missing.",
                             more, count=counted(more).capitalize()))  # fmt: skip
    return sentences(*said)


def _blocks(analysis: Analysis) -> Sequence[Block]:
    case = analysis.case
    blocks: list[Block] = [
        Masthead(_about(analysis), analysis.status, _dated(analysis)),
        Title(case.title, shortened(case.question, ROOM_FOR_QUESTION)),
    ]
    if facts := _facts(case):
        blocks.append(Paragraph(facts, quiet=True))
    if missing := _missing(analysis):
        blocks.append(Paragraph(missing, say("A draft, since something is missing:")))
    return blocks


SECTION = Section(key="masthead", name="Masthead", order=10, page="decision", blocks=_blocks)
