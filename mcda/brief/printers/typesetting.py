"""Typst at work: a text set as PDF/UA-1, whatever characters it holds."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from mcda.brief.printers.fonts import folders

ROOM = Path(__file__).parent / "typst"  # holds the template and nothing else
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
KEPT_FOR = 10
_kept: list[str] = []  # the text that Typst keeps


@cache
def _typefaces() -> Any:
    import typst

    return typst.Fonts(False, False, [str(path) for path in folders()])


def _compiler(text: str) -> Any:
    import typst

    make: Any = typst.Compiler
    return make(ROOM / "brief.typ", root=ROOM, font_paths=_typefaces(), sys_inputs={"brief": text})


@cache
def _sheet() -> Any:
    import typst

    return typst.Compiler(font_paths=_typefaces())


def _make_room(text: str) -> None:
    """Let Typst forget every text but this one, which it need not lay out again.

    It keeps what it worked out, some 200 MiB for a brief, until so many more were set.
    """
    if _kept != [text]:
        for _ in range(KEPT_FOR + 1):
            _sheet().compile(b"", format="pdf")
        _kept[:] = [text]


def _compiled(text: str, day: date) -> bytes:
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC)
    with ONE_AT_A_TIME:
        _make_room(text)
        compiled: bytes = _compiler(text).compile(
            format="pdf", pdf_standards=["ua-1"], timestamp=int(moment.timestamp())
        )
        _make_room("")
    return compiled


def shown_as_text(text: str) -> str:
    """The text with a mark for each picture letter, which no typeface of the brief has."""
    return PICTURES.sub(UNKNOWN, text)


def where(text: str, label: str) -> list[Any]:
    """The values that the template notes under a label, where it stands with this text."""
    with ONE_AT_A_TIME:
        _make_room(text)
        found: list[Any] = json.loads(_compiler(text).query(label, field="value"))
    return found


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


def typeset(text: str, day: date) -> bytes:
    """The file, with a mark for each character that no typeface of the brief has."""
    import typst

    for _ in range(TRIES):
        try:
            return _compiled(text, day)
        except typst.TypstError as refused:
            cleaned = _without(text, str(refused))
            if cleaned == text:
                raise
            text = cleaned
    return _compiled(DOUBTFUL.sub(UNKNOWN, text), day)
