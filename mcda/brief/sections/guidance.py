"""Every guidance check with its state, the planner's own words and its source; who signed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mcda.brief.blocks import Block, Column, Heading, Paragraph, Table
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.decision.finding import GateResult, GateState, Status
from mcda.decision.words import as_sentence, counted
from mcda.guidance.gate import gates
from mcda.language import say, say_in, say_many


def state_in_words(state: GateState) -> str:
    """What became of a check, in a word."""
    match state:
        case "met":
            return say_in("a check", "Met")
        case "declared":
            return say_in("a check", "Declared")
        case "open":
            return say_in("a check", "Open")


def _because(status: Status, count: int) -> str:
    """What the brief calls itself, and why. count: of checks that are open."""
    match status:
        case "draft":
            return say("This brief is a draft: a check is open without which it has no meaning.")
        case "for discussion":
            return say_many(
                "This brief is for discussion: {count} check is open. It is final once each is "
                "met, or is skipped with a reason.",
                "This brief is for discussion: {count} checks are open. It is final once each is "
                "met, or is skipped with a reason.", count, count=counted(count),
            )  # fmt: skip
        case "final":
            return say("This brief is final: every check is met, or is skipped with a reason.")


def _row(result: GateResult) -> tuple[str, ...]:
    gate = gates()[result.key]
    asked = "\n".join(filter(None, (gate.name, gate.asks, gate.reference)))
    return (asked, state_in_words(result.state), result.sentence, result.said)


def _table(analysis: Analysis) -> Iterator[Table]:
    rows = [_row(result) for result in analysis.gates]
    heads = (
        Column(say("Check"), say("its question, and its source"), share=3),
        Column(say_in("a check", "State"), share=0.8),
        Column(say("In this case"), share=2.4), Column(say("The planner's own words"), share=2.2),
    )  # fmt: skip
    kept = [at for at in range(len(heads)) if any(row[at] for row in rows)]
    if rows:
        cells = tuple(tuple(row[at] or "–" for at in kept) for row in rows)
        columns = tuple(heads[at] for at in kept)
        yield Table(say("Every check and its state"), columns, cells, small=True)


def _signed(analysis: Analysis) -> Iterator[Paragraph]:
    brief = analysis.case.brief
    if brief.prepared_by.strip():
        yield Paragraph(as_sentence(brief.prepared_by), say("Data and brief prepared by:"))
    nobody = say("Nobody has signed.")
    yield Paragraph(as_sentence(brief.signed_by) or nobody,
                    say("Data, assumptions and decisions signed by:"))  # fmt: skip


def _blocks(analysis: Analysis) -> Sequence[Block]:
    still_open = sum(result.state == "open" for result in analysis.gates)
    return [
        Heading(say("What guidance asks for")), Paragraph(_because(analysis.status, still_open)),
        *_table(analysis), *_signed(analysis),
    ]  # fmt: skip


SECTION = Section(key="guidance", name="Guidance", order=390, page="annex", blocks=_blocks)
