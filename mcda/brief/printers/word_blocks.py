"""Each kind of the brief's blocks as Word's elements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mcda.brief.blocks import (
    Answer,
    Block,
    Bullets,
    Heading,
    Masthead,
    Pair,
    Paragraph,
    Picture,
    Strip,
    Table,
    Title,
)
from mcda.brief.printers.status import status_said
from mcda.brief.printers.word_contents import contents, marked
from mcda.brief.printers.word_picture import picture
from mcda.brief.printers.word_place import Place
from mcda.brief.printers.word_table import table_of
from mcda.brief.printers.word_xml import Element, element, paragraph, run
from mcda.decision.words import as_sentence
from mcda.language import LANGUAGES, say, sentences, spoken

BETWEEN = 450  # twips between the lists of a pair
MARKS = {"met": "●", "declared": "◐", "open": "○"}
STRONG = "Strong"


def _masthead(block: Masthead) -> Iterator[Element]:
    style = "BriefStatusFinal" if block.status == "final" else "BriefStatus"
    # No-break spaces are the margins of the ground behind the status.
    status = run(f"\u00a0{status_said(block.status)}\u00a0", style)
    yield paragraph("BriefMasthead", f"{block.about}  ", status, f"\t{block.dated}")


def _title(block: Title) -> Iterator[Element]:
    yield paragraph("Title", block.text)
    if block.question:
        yield paragraph("BriefQuestion", block.question)


def _heading(block: Heading) -> Iterator[Element]:
    yield paragraph("BriefSmallHeading" if block.small else f"Heading{block.level}", block.text)


def _between() -> str:
    return LANGUAGES[spoken()].between_sentences


def _paragraph(block: Paragraph, place: Place) -> Iterator[Element]:
    lead = [run(block.lead, STRONG), run(_between())] if block.lead else []
    style = "BriefSmallPrint" if block.quiet else "Normal"
    yield paragraph(style, *lead, block.text, keep=place.introduces)


def _answer(block: Answer) -> Iterator[Element]:
    for at, line in enumerate(block.lines):
        yield paragraph("BriefAnswerFurther" if at else "BriefAnswer", line)


def _bullets(block: Bullets) -> Iterator[Element]:
    for item in block.items:
        yield paragraph("BriefList" if block.unmarked else "ListBullet", item)


def _side(blocks: Sequence[Block], place: Place, gap: int) -> Element:
    """A pair's list in its cell, which Word wants to end with a paragraph."""
    held = list(flow(blocks, replace(place, wide=place.wide - gap)))
    if not held or held[-1].tag != paragraph("Normal").tag:
        held.append(paragraph("BriefGap"))
    margins = [element("w:tcMar", element("w:right", w=gap, type="dxa"))] if gap else []
    looks = element("w:tcPr", element("w:tcW", w=place.wide, type="dxa"), *margins)
    return element("w:tc", looks, *held)


def _pair(block: Pair, place: Place) -> Iterator[Element]:
    left = (place.wide + BETWEEN) // 2
    right = place.wide - left
    looks = element(
        "w:tblPr", element("w:tblStyle", val="BriefPair"),
        element("w:tblW", w=place.wide, type="dxa"), element("w:tblLayout", type="fixed"),
    )  # fmt: skip
    grid = element("w:tblGrid", *(element("w:gridCol", w=one) for one in (left, right)))
    sides = (_side(block.left, replace(place, wide=left), BETWEEN),
             _side(block.right, replace(place, wide=right), 0))  # fmt: skip
    yield paragraph("BriefGap")
    yield element("w:tbl", looks, grid, element("w:tr", *sides))
    yield paragraph("BriefGap")


def _strip(block: Strip) -> Iterator[Element]:
    marks = "".join(MARKS.get(state, "○") for state in block.states)
    lead = run(as_sentence(block.lead), STRONG)
    yield paragraph("BriefChecks", f"{marks}  ", lead, run(_between() + block.text))
    key = as_sentence(say("● met, ◐ declared, ○ open"))
    yield paragraph("BriefNote", sentences(key, block.reproduce))


def _table(block: Table, place: Place) -> Iterator[Element]:
    yield from table_of(block, place.wide)
    if not block.notes and not isinstance(place.following, Heading | Table | Picture):
        yield paragraph("BriefGap")


def drawn(block: Block, place: Place) -> Iterator[Element]:
    """A block's elements, in their order."""
    match block:
        case Masthead():
            return _masthead(block)
        case Title():
            return _title(block)
        case Heading():
            return _heading(block)
        case Paragraph():
            return _paragraph(block, place)
        case Answer():
            return _answer(block)
        case Bullets():
            return _bullets(block)
        case Table():
            return _table(block, place)
        case Picture():
            return picture(block, place)
        case Pair():
            return _pair(block, place)
        case Strip():
            return _strip(block)


def flow(blocks: Sequence[Block], place: Place, listed: Sequence[int] = ()) -> Iterator[Element]:
    """The elements of blocks one below the other.

    listed: the places of the headings that a table of contents lists; it stands before the first.
    """
    for at, block in enumerate(blocks):
        if at in listed[:1]:
            yield from contents(blocks, listed)
        if at in listed and isinstance(block, Heading):
            yield marked(block, at)
            continue
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        yield from drawn(block, replace(place, following=following))
