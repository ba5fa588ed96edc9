"""The brief as PDF through Typst: tagged, fonts embedded, the same bytes for the same case."""

from __future__ import annotations

import json
import re
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from mcda.brief.blocks import Table
from mcda.brief.printers.fonts import folders
from mcda.brief.printers.pictures import svg
from mcda.brief.section import pages_of
from mcda.brief.sections.masthead import day_of
from mcda.decision.analysis import Analysis
from mcda.decision.case import Case
from mcda.language import LANGUAGES

ROOM = Path(__file__).parent / "typst"  # holds the template and nothing else
# Words longer than a narrow column may break anywhere.
LONG = re.compile(r"[^\s\u200b]{18}")
BREAK = "\u200b"
# What stands for a character that no typeface of the brief has.
UNKNOWN = "?"
NOT_SHOWN = re.compile(r'the text `?"(.*?)"`? could not be displayed', re.DOTALL)
ESCAPED = re.compile(r"\\u\{([0-9a-fA-F]+)\}")
PICTURES = re.compile("[\ufe00-\ufe0f\U0001f000-\U0001faff\U000e0000-\U000e0fff\ue000-\uf8ff]")
# All but Latin, Greek and Cyrillic, general punctuation and the Chinese typeface's blocks.
DOUBTFUL = re.compile(
    "[^\u0000-\u04ff\u1e00-\u206f\u2070-\u22ff\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]"
)
TRIES = 12
# Typst's compiler refuses a second caller while it works.
ONE_AT_A_TIME = Lock()


def stated_day(case: Case) -> date:
    """The day that the file carries: the last judgement's, or else the case's year."""
    return day_of(case) or date(case.year or 2000, 1, 1)


def _soft(text: str) -> str:
    return LONG.sub(lambda found: found[0] + BREAK, text)


def data_of(value: Any) -> Any:
    """A block as plain data for the template; charts become SVG."""
    if is_dataclass(value) and not isinstance(value, type):
        data = {one.name: data_of(getattr(value, one.name))
                for one in fields(value) if one.name != "spec"}  # fmt: skip
        data["kind"] = type(value).__name__
        if hasattr(value, "spec"):
            data["svg"] = svg(value.spec)
        if isinstance(value, Table):
            data["short"] = value.short
        if hasattr(value, "status"):
            data["shown"] = value.status.capitalize()
        return data
    if isinstance(value, tuple | list):
        return [data_of(one) for one in value]
    return _soft(value) if isinstance(value, str) else value


def content(analysis: Analysis) -> dict[str, Any]:
    """Everything the template shows."""
    day, pages = stated_day(analysis.case), pages_of(analysis)
    return {
        "title": analysis.case.title,
        "footer": _soft(analysis.case.title),
        "date": [day.year, day.month, day.day],
        "language": LANGUAGES[analysis.language].tag[:2],
        "decision": data_of(pages.decision),
        "summary": data_of(pages.summary),
        "annex": data_of(pages.annex),
    }


@cache
def _compiler() -> Any:
    import typst

    make: Any = typst.Compiler
    return make(
        ROOM / "brief.typ", root=ROOM, font_paths=[str(path) for path in folders()],
        ignore_system_fonts=True,
    )  # fmt: skip


def _compiled(text: str, day: date) -> bytes:
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC)
    with ONE_AT_A_TIME:
        compiled: bytes = _compiler().compile(
            format="pdf", pdf_standards=["ua-1"], sys_inputs={"brief": text},
            timestamp=int(moment.timestamp()),
        )  # fmt: skip
    return compiled


def _without(text: str, message: str) -> str:
    """The text with the characters that a refusal names replaced.

    Where it names none, whatever the typefaces may lack is replaced.
    """
    named = NOT_SHOWN.search(message)
    said = ESCAPED.sub(lambda code: chr(int(code[1], 16)), named[1]) if named else ""
    foreign = {character for character in said if not character.isascii()}
    for character in foreign:
        text = text.replace(character, UNKNOWN)
    return text if foreign else DOUBTFUL.sub(UNKNOWN, text)


def _compiled_at_last(text: str, day: date) -> bytes:
    """The file, with a mark for each character that no typeface of the brief has."""
    import typst

    text = PICTURES.sub(UNKNOWN, text)
    for _ in range(TRIES):
        try:
            return _compiled(text, day)
        except typst.TypstError as refused:
            cleaned = _without(text, str(refused))
            if cleaned == text:
                raise
            text = cleaned
    return _compiled(DOUBTFUL.sub(UNKNOWN, text), day)


def pdf(analysis: Analysis) -> bytes:
    """The brief as a PDF/UA-1 file."""
    text = json.dumps(content(analysis), ensure_ascii=False, allow_nan=False)
    return _compiled_at_last(text, stated_day(analysis.case))
