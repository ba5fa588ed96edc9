"""The brief as PDF through Typst: tagged, fonts embedded, the same bytes for the same case."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from mcda.brief.blocks import Block, Masthead, Picture, Strip, Table
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
from mcda.brief.printers.typesetting import shown_as_text, typeset, where
from mcda.brief.section import pages_of
from mcda.brief.sections.masthead import day_of
from mcda.decision.analysis import Analysis
from mcda.decision.case import Case
from mcda.decision.words import as_sentence
from mcda.language import LANGUAGES, speaking

# Words longer than a narrow column may break anywhere, but a SHA-256 is there to be copied, and
# Chinese breaks between any two letters as it is.
LONG = re.compile(
    r"(?P<hash>\b[0-9a-f]{64}\b)|[^\s\u200b\u2e80-\u9fff\uff00-\uffef]{18}"
)  # fmt: skip
BREAK = "\u200b"
PARTS = ("decision", "summary", "annex")
REGIONS = {"zh": "cn"}
SIZES = re.compile(r'<svg[^>]*? width="([\d.]+)" height="([\d.]+)"')


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


def _text(shown: dict[str, Any]) -> str:
    """What the template takes; what introduces a table or a picture is told so."""
    for part in PARTS:
        flow = shown[part]
        for block, following in zip(flow, [*flow[1:], {"kind": ""}], strict=True):
            if block["kind"] == "Paragraph":
                block["introduces"] = following["kind"] in ("Table", "Picture")
                block["ends"] = following["kind"] == "Heading"
    return shown_as_text(json.dumps(shown, ensure_ascii=False, allow_nan=False))


def _spots(shown: dict[str, Any]) -> Spots:
    """Where the template puts every block."""
    found = where(_text(shown), "<spot>")
    return {(one["at"], one["edge"]): Spot(one["page"], one["y"]) for one in found}


def pdf(analysis: Analysis) -> bytes:
    """The brief as a PDF/UA-1 file, its pages filled as far as pictures and tables let."""
    shown = content(analysis)
    one_page(shown["decision"], lambda: _spots(shown))
    fill([shown["summary"], shown["annex"]], lambda: _spots(shown))
    return typeset(_text(shown), stated_day(analysis.case))
