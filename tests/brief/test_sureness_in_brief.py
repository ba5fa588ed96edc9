"""How sure it is, as the brief prints it: every answer, picture and note is there."""

from __future__ import annotations

import io
import re
from functools import cache
from html import escape

import pytest
from pypdf import PdfReader

from mcda.analysis import analyse, in_depth
from mcda.brief.blocks import Answer, Block, Bullets, Heading, Pair, Paragraph, Picture, Table
from mcda.brief.printers.pdf import content
from mcda.brief.section import blocks_of, sections
from mcda.brief.sections.sureness import LINE, MARGINS, table_of, widths
from mcda.brief.writing import html, pdf
from mcda.checking import read_case
from mcda.decision.analysis import Analysis
from mcda.decision.finding import Listed
from mcda.files.examples import example_text

MOST_WORDS = 350  # of the decision page
KEYS = ("anhui-2026", "first-steps")


@cache
def at_once(key: str) -> Analysis:
    return analyse(read_case(example_text(key)))


@cache
def whole(key: str) -> Analysis:
    return in_depth(at_once(key))


@cache
def printed(key: str) -> bytes:
    return pdf(whole(key))


@cache
def page(key: str) -> str:
    return html(whole(key))


def bare(text: str) -> str:
    """A text without white space and soft breaks."""
    return re.sub(r"[\s\u200b\u00ad]", "", text)


@cache
def printed_text(key: str) -> str:
    pages = PdfReader(io.BytesIO(printed(key))).pages
    return bare("".join(one.extract_text() for one in pages))


def section_blocks(key: str) -> list[Block]:
    return list(sections()["sureness"].blocks(whole(key)))


@pytest.mark.parametrize("key", KEYS)
def test_every_answer_is_printed(key: str) -> None:
    as_page = bare(page(key))
    for finding in whole(key).findings:
        if finding.key in {"readiness", "orientation"} or not finding.sentence:
            continue
        if not any(isinstance(one, Paragraph) and one.text == finding.sentence
                   for one in section_blocks(key)):  # fmt: skip
            continue
        for said in (finding.sentence, *finding.further):
            assert bare(escape(said)).replace("&#x27;", "&#39;") in as_page, finding.key
            assert bare(said) in printed_text(key), finding.key


@pytest.mark.parametrize("key", KEYS)
def test_no_question_that_takes_longer_is_left_out(key: str) -> None:
    new = {one.key for one in whole(key).findings} - {one.key for one in at_once(key).findings}
    said = {one.text for one in section_blocks(key) if isinstance(one, Paragraph)}
    assert new
    for finding in whole(key).findings:
        assert finding.key not in new or finding.sentence in said, finding.key


@pytest.mark.parametrize("key", KEYS)
def test_every_picture_has_its_words(key: str) -> None:
    pictures = [one for one in section_blocks(key) if isinstance(one, Picture)]
    assert len(pictures) == 5
    raw = printed(key)
    reader = PdfReader(io.BytesIO(raw))
    spoken = {str(one.get_object().get("/Alt", "")) for one in _objects(reader)}
    for one in pictures:
        assert one.alt and bare(one.alt) in {bare(words) for words in spoken}, one.caption
        assert bare(str(escape(one.alt))).replace("&#x27;", "&#39;") in bare(page(key))


def _objects(reader: PdfReader) -> list[dict[str, object]]:
    found = (reader.get_object(at) for at in range(1, int(reader.trailer["/Size"])))
    return [one for one in found if isinstance(one, dict)]


@pytest.mark.parametrize("key", KEYS)
def test_the_decision_page_stays_short_with_one_chart(key: str) -> None:
    blocks = blocks_of(whole(key), "decision")
    assert sum(isinstance(one, Picture) for one in blocks) == 1
    assert len(" ".join(words_of(blocks)).split()) <= MOST_WORDS


def words_of(blocks: list[Block]) -> list[str]:
    said: list[str] = []
    for one in blocks:
        match one:
            case Answer():
                said += one.lines
            case Bullets():
                said += one.items
            case Pair():
                said += words_of([*one.left, *one.right])
            case Paragraph():
                said += [one.lead, one.text]
            case Heading():
                said.append(one.text)
            case Picture():
                said += [one.caption, one.note]
            case _:
                pass
    return said


def test_the_same_case_gives_the_same_bytes_with_every_answer() -> None:
    again = in_depth(analyse(read_case(example_text("first-steps"))))
    assert pdf(again) == printed("first-steps")
    assert html(again) == page("first-steps")


def test_the_printer_answers_what_was_left_open() -> None:
    assert not at_once("first-steps").is_in_depth
    assert pdf(at_once("first-steps")) == printed("first-steps")
    assert html(at_once("first-steps")) == page("first-steps")


@pytest.mark.parametrize("key", KEYS)
def test_a_note_follows_its_table(key: str) -> None:
    blocks = section_blocks(key)
    for at, one in enumerate(blocks):
        if isinstance(one, Paragraph) and one.quiet:
            assert not isinstance(blocks[at - 1], Table)
    noted = {finding.note for finding in whole(key).findings if finding.table and finding.note}
    shown = {note for one in blocks if isinstance(one, Table) for note in one.notes}
    assert shown and shown <= noted


def test_a_column_is_as_wide_as_what_stands_in_it() -> None:
    listed = Listed("Two", ("Name", "Share"), (("Cluster services", "5 %"), ("Tram", "15 %")), (1,))
    assert widths(listed) == [len("Cluster services") + MARGINS, len("Share") + 1 + MARGINS]
    shares = [column.share for column in table_of(listed).columns]
    assert shares == [1, widths(listed)[1] / widths(listed)[0]]


def test_the_widest_column_gives_way() -> None:
    listed = Listed("Two", ("Name", "Words"), (("Cluster services", "word " * 100),))
    name, words = widths(listed)
    assert name == len("Cluster services") + MARGINS
    assert name + words == LINE


def test_a_chinese_character_takes_two_letters() -> None:
    latin = Listed("A", ("N",), (("abcdefghij",),))
    chinese = Listed("A", ("N",), (("产业集群与",),))
    assert widths(latin) == widths(chinese)


def test_the_printers_take_every_block_as_plain_data() -> None:
    data = content(whole("first-steps"))
    headings = [one["text"] for one in data["annex"] if one["kind"] == "Heading"]
    assert "How sure this is, and what would change it" in headings
