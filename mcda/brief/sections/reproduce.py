"""What it takes to make this brief again."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Block, Column, Heading, Paragraph, Table
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.decision.words import number
from mcda.language import ENGLISH, LANGUAGES, say
from mcda.version import NAME, VERSION


def _version(analysis: Analysis) -> str:
    """The version of the saved case, or else what the case calls its own."""
    if analysis.edition is not None:
        return number(analysis.edition.number)
    return analysis.case.brief.version or ""


def _command(analysis: Analysis) -> str:
    language = "" if analysis.language == ENGLISH else f" --language {analysis.language}"
    return f"python -m mcda brief CASE.yaml -o BRIEF.pdf{language}"


def _rows(analysis: Analysis) -> list[tuple[str, str]]:
    version = _version(analysis)
    return [
        (say("Command"), _command(analysis)),
        (say("Case"), analysis.case.title),
        *([(say("Version of the case"), version)] if version else []),
        (say("SHA-256 of the case"), analysis.fingerprint),
        (say("Seed of the draws"), str(analysis.robustness.seed)),
        (say("Language"), LANGUAGES[analysis.language].name),
        (say("Program"), f"{NAME} {VERSION}"),
    ]


def _blocks(analysis: Analysis) -> Sequence[Block]:
    told = say(
        "The same case, the same versions of the software and the same language give the same "
        "bytes. The SHA-256 is that of the case's text written out in full, as the program saves "
        "it; the versions stand in the method card."
    )
    columns = (Column(say("What"), share=1), Column(say("Value"), share=3.6))
    table = Table(say("To make this brief again"), columns, tuple(_rows(analysis)))
    return [Heading(say("To reproduce")), Paragraph(told), table]


SECTION = Section(key="reproduce", name="To reproduce", order=400, page="annex", blocks=_blocks)
