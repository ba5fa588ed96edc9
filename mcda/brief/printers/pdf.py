"""The brief as PDF through Typst: tagged, fonts embedded, the same bytes for the same case."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from mcda.brief.blocks import Block, Masthead, Picture, Strip, Table
from mcda.brief.printers.fonts import folders
from mcda.brief.printers.layout import Drawn, Flow, Spot, Spots, fill, one_page
from mcda.brief.printers.parts import (
    below_title,
    contents_title,
    paging,
    running,
    sections_in,
)
from mcda.brief.printers.pictures import svg
from mcda.brief.printers.status import status_said
from mcda.brief.section import pages_of
from mcda.brief.sections.masthead import day_of
from mcda.decision.analysis import Analysis
from mcda.decision.case import Case
from mcda.decision.words import as_sentence
from mcda.language import LANGUAGES, speaking

ROOM = Path(__file__).parent / "typst"  # holds the template and nothing else
# Words longer than a narrow column may break anywhere, but a SHA-256 is there to be copied, and
# Chinese breaks between any two letters as it is.
LONG = re.compile(
    r"(?P<hash>\b[0-9a-f]{64}\b)|[^\s\u200b\u2e80-\u9fff\uff00-\uffef]{18}"
)  # fmt: skip
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
PARTS = ("decision", "summary", "annex")
REGIONS = {"zh": "cn"}
SIZES = re.compile(r'<svg[^>]*? width="([\d.]+)" height="([\d.]+)"')
# Typst's compiler refuses a second caller while it works.
ONE_AT_A_TIME = Lock()


def stated_day(case: Case) -> date:
    """The day that the file carries: the last judgement's, or else the case's year."""
    return day_of(case) or date(case.year or 2000, 1, 1)


def _soft(text: str) -> str:
    return LONG.sub(lambda found: found[0] + ("" if found["hash"] else BREAK), text)


def _own(value: Any) -> Drawn:
    """What the template needs of a block beside its fields."""
    match value:
        case Picture():
            drawn = svg(value.spec)
            wide, high = (float(one) for one in SIZES.findall(drawn)[0])
            return {"svg": drawn, "high": high / wide, "scale": 1.0}
        case Table():
            return {"short": value.short}
        case Masthead():
            return {"shown": status_said(value.status)}
        case Strip():
            return {"lead": _soft(as_sentence(value.lead))}
    return {}


def data_of(value: Any) -> Any:
    """A block as plain data for the template; charts become SVG."""
    if is_dataclass(value) and not isinstance(value, type):
        data = {one.name: data_of(getattr(value, one.name))
                for one in fields(value) if one.name != "spec"}  # fmt: skip
        data |= {"kind": type(value).__name__, "ends": False, "introduces": False}
        if "level" in data:
            data["depth"] = data["level"]
        return data | _own(value)
    if isinstance(value, tuple | list):
        return [data_of(one) for one in value]
    return _soft(value) if isinstance(value, str) else value


def _part(blocks: Sequence[Block], listed: bool = False) -> Flow:
    """A part's blocks as data, the depths of its headings settled.

    listed: with a table of contents before its first section.
    """
    deeper, flow = below_title(blocks), [data_of(one) for one in blocks]
    for block in flow:
        if "depth" in block:
            block["depth"] += deeper
    if listed and (places := sections_in(blocks)):
        depth = flow[places[0]]["depth"]
        flow.insert(places[0], {"kind": "Contents", "title": contents_title(), "depth": depth,
                                "introduces": False})  # fmt: skip
    return flow


def content(analysis: Analysis) -> dict[str, Any]:
    """Everything the template shows."""
    day, pages, language = stated_day(analysis.case), pages_of(analysis), analysis.language
    with speaking(language):
        parts = {"decision": _part(pages.decision), "summary": _part(pages.summary),
                 "annex": _part(pages.annex, listed=True)}  # fmt: skip
        said = {"footer": _soft(running(analysis)), "paging": paging()}
    for at, block in enumerate(block for part in parts.values() for block in part):
        block["at"] = at
    return {
        "title": analysis.case.title,
        "author": analysis.case.brief.prepared_by.strip(),
        "date": [day.year, day.month, day.day],
        "language": LANGUAGES[language].tag[:2],
        "region": REGIONS.get(language),
        "between": LANGUAGES[language].between_sentences,
        **said,
        **parts,
    }


@cache
def _typefaces() -> Any:
    import typst

    return typst.Fonts(False, False, [str(path) for path in folders()])


def _compiler(text: str) -> Any:
    import typst

    make: Any = typst.Compiler
    return make(ROOM / "brief.typ", root=ROOM, font_paths=_typefaces(), sys_inputs={"brief": text})


def _compiled(text: str, day: date) -> bytes:
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC)
    with ONE_AT_A_TIME:
        compiled: bytes = _compiler(text).compile(
            format="pdf", pdf_standards=["ua-1"], timestamp=int(moment.timestamp())
        )
    return compiled


def _text(shown: dict[str, Any]) -> str:
    """What the template takes; what introduces a table or a picture is told so."""
    for part in PARTS:
        flow = shown[part]
        for block, following in zip(flow, [*flow[1:], {"kind": ""}], strict=True):
            if block["kind"] == "Paragraph":
                block["introduces"] = following["kind"] in ("Table", "Picture")
                block["ends"] = following["kind"] == "Heading"
    return PICTURES.sub(UNKNOWN, json.dumps(shown, ensure_ascii=False, allow_nan=False))


def _spots(shown: dict[str, Any]) -> Spots:
    """Where the template puts every block."""
    with ONE_AT_A_TIME:
        found = json.loads(_compiler(_text(shown)).query("<spot>", field="value"))
    return {(one["at"], one["edge"]): Spot(one["page"], one["y"]) for one in found}


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
    """The brief as a PDF/UA-1 file, its pages filled as far as pictures and tables let."""
    shown = content(analysis)
    one_page(shown["decision"], lambda: _spots(shown))
    fill([shown["summary"], shown["annex"]], lambda: _spots(shown))
    return _compiled_at_last(_text(shown), stated_day(analysis.case))
