"""The printed brief as PDF/UA-1: each test stands for checkpoints of the Matterhorn Protocol 1.1.

They are the checkpoints that a programme can look at and that a brief can meet: it has no form,
sound, film, formula or embedded file.
"""

from __future__ import annotations

import io
import re
from functools import cache
from itertools import pairwise

import pytest
from pypdf import PdfReader

from mcda.analysis import analyse, in_depth
from mcda.brief.blocks import Heading, Picture, Table
from mcda.brief.section import pages_of
from mcda.brief.writing import pdf
from mcda.checking import read_case
from mcda.decision.analysis import Analysis
from mcda.files.examples import example_text
from tests.brief.chinese import CHINESE_CASE
from tests.brief.tagged import Tagged
from tests.cases import SMALL

TEXTS = {"anhui": example_text("anhui-2026"), "small": SMALL, "chinese names": CHINESE_CASE}
BRIEFS = [("anhui", "en"), ("anhui", "zh"), ("small", "en"), ("chinese names", "en"),
          ("chinese names", "zh")]  # fmt: skip
STANDARD = {
    "/Document", "/Part", "/Art", "/Sect", "/Div", "/BlockQuote", "/Caption", "/TOC", "/TOCI",
    "/Index", "/NonStruct", "/Private", "/P", "/H", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6", "/L",
    "/LI", "/Lbl", "/LBody", "/Table", "/TR", "/TH", "/TD", "/THead", "/TBody", "/TFoot", "/Span",
    "/Quote", "/Note", "/Reference", "/BibEntry", "/Code", "/Link", "/Annot", "/Ruby", "/RB",
    "/RT", "/RP", "/Warichu", "/WT", "/WP", "/Figure", "/Formula", "/Form",
}  # fmt: skip
every_brief = pytest.mark.parametrize(("case", "language"), BRIEFS)


@cache
def analysed(case: str, language: str) -> Analysis:
    return in_depth(analyse(read_case(TEXTS[case]), "zh" if language == "zh" else "en"))


@cache
def printed(case: str, language: str) -> Tagged:
    return Tagged(pdf(analysed(case, language)))


@every_brief
def test_01_003_to_01_005_everything_shown_is_tagged_or_an_artifact(
    case: str, language: str
) -> None:
    found = printed(case, language)
    tagged = {mark for one in found.tree.walk() for mark in one.marks}
    shown = set()
    for at in range(len(found.reader.pages)):
        for operator, around in found.content(at):
            real = [known for _, known in around if known is not None]
            artifacts = [tag for tag, _ in around if tag == "/Artifact"]
            assert bool(real) != bool(artifacts), (at, operator, around)
            assert len(real) <= 1
            shown |= {(at, known) for known in real}
    assert shown <= tagged


@every_brief
def test_01_007_nothing_is_suspected(case: str, language: str) -> None:
    marks = printed(case, language).root["/MarkInfo"]
    assert marks["/Marked"].value is True
    assert "/Suspects" not in marks or marks["/Suspects"].value is False


@every_brief
def test_02_001_to_02_004_every_type_is_standard_or_stands_for_one(
    case: str, language: str
) -> None:
    found = printed(case, language)
    roles = {str(key): str(value) for key, value in found.tree.dictionary["/RoleMap"].items()}
    assert not set(roles) & STANDARD and set(roles.values()) <= STANDARD
    used = {one.kind for one in found.tree.walk()} - {"/StructTreeRoot"}
    assert used <= STANDARD | set(roles)
    assert len(found.tree.children) == 1 and found.tree.children[0].kind == "/Document"


@every_brief
def test_06_001_to_07_002_the_title_is_stated_and_shown(case: str, language: str) -> None:
    found, title = printed(case, language), analysed(case, language).case.title
    about = found.reader.xmp_metadata
    assert about is not None and about.dc_title == {"x-default": title}
    assert re.search(rb"<pdfuaid:part>1</pdfuaid:part>", found.raw)
    assert found.reader.metadata is not None and found.reader.metadata.title == title
    assert found.root["/ViewerPreferences"]["/DisplayDocTitle"].value is True


@every_brief
def test_09_004_a_table_is_rows_of_cells_with_a_caption(case: str, language: str) -> None:
    for table in printed(case, language).of("/Table"):
        assert [one.kind for one in table.children] == ["/Caption", "/THead", "/TBody"]
        widths = set()
        for rows in table.children[1:]:
            for row in rows.children:
                assert row.kind == "/TR"
                kind = "/TH" if rows.kind == "/THead" else "/TD"
                assert {one.kind for one in row.children} == {kind}
                widths.add(len(row.children))
        assert len(widths) == 1


@every_brief
def test_09_005_and_09_006_a_list_is_items_and_the_contents_are_links(
    case: str, language: str
) -> None:
    found = printed(case, language)
    for one in found.of("/L"):
        assert {item.kind for item in one.children} == {"/LI"}
        assert all([part.kind for part in item.children] == ["/Lbl", "/LBody"]
                   for item in one.children)  # fmt: skip
    inner = [one for one in found.of("/TOC") if {item.kind for item in one.children} == {"/TOCI"}]
    listed = [item for one in inner for item in one.children]
    annex = pages_of(analysed(case, language)).annex
    assert len(listed) == sum(isinstance(one, Heading) and one.level == 2 for one in annex)
    assert len(listed) > 2
    assert all([part.kind for part in item.walk()][1:] == ["/Reference", "/Link"]
               for item in listed)  # fmt: skip


@every_brief
def test_10_001_and_31_027_every_letter_is_known(case: str, language: str) -> None:
    for font in _fonts(printed(case, language)):
        assert "/ToUnicode" in font, font.get("/BaseFont")
    assert "\ufffd" not in "".join(
        page.extract_text() for page in printed(case, language).reader.pages
    )


@every_brief
def test_11_001_to_11_006_the_language_is_stated(case: str, language: str) -> None:
    found = printed(case, language)
    assert str(found.root["/Lang"]) == {"en": "en", "zh": "zh-CN"}[language]
    said = {str(one["/Lang"]) for one in found.objects() if "/Lang" in one}
    assert said == {str(found.root["/Lang"])}


@every_brief
def test_13_004_every_figure_has_words_and_a_caption(case: str, language: str) -> None:
    found, pages = printed(case, language), pages_of(analysed(case, language))
    pictures = [one for part in (pages.decision, pages.summary, pages.annex) for one in part
                if isinstance(one, Picture)]  # fmt: skip
    figures = found.of("/Figure")
    assert len(figures) == len(pictures) > 0
    said = {re.sub(r"[\s\u200b]", "", str(one.dictionary["/Alt"])) for one in figures}
    assert said == {re.sub(r"[\s\u200b]", "", one.alt) for one in pictures}
    for one in figures:
        assert {"/BBox", "/Placement"} <= set(one.attributes("/Layout"))
    held = [[child.kind for child in one.children] for one in found.tree.walk()]
    assert held.count(["/Caption", "/Figure"]) == len(pictures)


@every_brief
def test_14_002_and_14_003_headings_begin_with_the_title_and_leave_no_depth_out(
    case: str, language: str
) -> None:
    found = printed(case, language)
    headings = found.headings()
    title = analysed(case, language).case.title
    assert (headings[0][0], headings[0][1].replace("\u200b", "")) == (1, title)
    assert [depth for depth, _ in headings].count(1) == 1
    assert all(after - before <= 1 for (before, _), (after, _) in pairwise(headings))
    assert not found.of("/H")  # 14-006 and 14-007


@every_brief
def test_every_heading_of_the_brief_is_one_and_a_bookmark(case: str, language: str) -> None:
    found, pages = printed(case, language), pages_of(analysed(case, language))
    stated = [one.text for part in (pages.summary, pages.annex) for one in part
              if isinstance(one, Heading)]  # fmt: skip
    said = [re.sub("\u200b", "", text) for _, text in found.headings()]
    assert said[-len(stated) :] == stated
    assert found.outline() == found.headings()


@every_brief
def test_15_003_heads_of_columns_say_that_they_are(case: str, language: str) -> None:
    found, pages = printed(case, language), pages_of(analysed(case, language))
    heads = found.of("/TH")
    assert {str(one.attributes("/Table").get("/Scope")) for one in heads} == {"/Column"}
    tables = [one for part in (pages.decision, pages.summary, pages.annex) for one in part
              if isinstance(one, Table)]  # fmt: skip
    assert len(found.of("/Table")) == len(tables)
    assert len(heads) == sum(len(one.columns) for one in tables)
    cells = sum(len(one.columns) * len(one.rows) for one in tables)
    assert len(found.of("/TD")) == cells


@every_brief
def test_18_001_the_foot_of_a_page_is_an_artifact(case: str, language: str) -> None:
    found = printed(case, language)
    for at in range(len(found.reader.pages)):
        outside = [around for operator, around in found.content(at)
                   if operator in (b"Tj", b"TJ") and around[0][0] == "/Artifact"]  # fmt: skip
        assert outside, at


@every_brief
def test_20_to_28_nothing_is_hidden_embedded_locked_or_active(case: str, language: str) -> None:
    found = printed(case, language)
    assert not found.reader.is_encrypted
    assert not {"/OCProperties", "/AcroForm", "/OpenAction", "/AA", "/AF"} & set(found.root)
    for one in found.objects():
        assert not {"/JS", "/JavaScript", "/EF", "/XFA", "/RichMedia", "/URI", "/Launch"} & set(one)
        assert one.get("/S") not in ("/JavaScript", "/URI", "/Launch", "/GoToR", "/SubmitForm")
        assert one.get("/Subtype") not in ("/Movie", "/Sound", "/Screen", "/PS")


@every_brief
def test_28_011_to_28_018_links_are_told_and_pages_follow_the_structure(
    case: str, language: str
) -> None:
    found = printed(case, language)
    links = [one for one in found.objects() if one.get("/Subtype") == "/Link"]
    assert links
    for one in links:
        assert str(one["/Contents"]).strip() and "/StructParent" in one and "/Dest" in one
    for page in found.reader.pages:
        assert "/StructParents" in page
        assert "/Annots" not in page or page["/Tabs"] == "/S"


@every_brief
def test_30_001_no_content_is_taken_from_elsewhere(case: str, language: str) -> None:
    for one in printed(case, language).objects():
        assert not (one.get("/Subtype") == "/Form" and "/Ref" in one)
        assert "/F" not in one or one.get("/Type") == "/Annot"  # a stream kept in another file


@every_brief
def test_31_009_every_typeface_is_embedded(case: str, language: str) -> None:
    fonts = _fonts(printed(case, language))
    assert fonts
    for font in fonts:
        if font["/Subtype"] == "/Type0":
            [inner] = (one.get_object() for one in font["/DescendantFonts"])
            about = inner["/FontDescriptor"].get_object()
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(about), font["/BaseFont"]
        else:
            assert font["/Subtype"] == "/Type3", font["/Subtype"]


def _fonts(found: Tagged) -> list[dict[str, object]]:
    kinds = ("/Type0", "/Type1", "/TrueType", "/Type3", "/MMType1")
    return [one for one in found.objects()
            if one.get("/Type") == "/Font" and one.get("/Subtype") in kinds]  # fmt: skip


def test_the_contents_name_the_pages_where_the_sections_begin() -> None:
    found = printed("anhui", "en")
    texts = [page.extract_text() for page in found.reader.pages]
    at = next(n for n, text in enumerate(texts) if "In this annex" in text)
    listed = re.findall(r"^(.+?)[\s.]+(\d+)$", texts[at], re.MULTILINE)
    sections = [one.text for one in pages_of(analysed("anhui", "en")).annex
                if isinstance(one, Heading) and one.level == 2]  # fmt: skip
    places = {name.strip(" ."): int(page) for name, page in listed}
    for one in sections:
        assert one in texts[places[one] - 1], one


def test_page_numbers_run_to_the_last() -> None:
    reader = PdfReader(io.BytesIO(printed("anhui", "en").raw))
    for at, page in enumerate(reader.pages, 1):
        assert f"Page {at} of {len(reader.pages)}" in page.extract_text()
