"""Charts in either language: the words of the language, the names as they were typed."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from functools import cache

import pytest

from mcda.analysis import analyse, in_depth
from mcda.brief.blocks import Picture
from mcda.brief.charts import palette
from mcda.brief.charts.spoken import words_in
from mcda.brief.printers.pictures import in_chinese, svg
from mcda.brief.section import pages_of
from mcda.checking import read_case
from mcda.decision.analysis import Analysis
from mcda.decision.noun import LAYERS
from mcda.files.examples import example_text
from mcda.language import LANGUAGES, Code, speaking
from tests.brief.chinese import CHINESE_CASE

CHINESE = re.compile("[\u3400-\u9fff]")
# Latin words that stand in a Chinese picture: layers' initials, bands, and methods' own names.
LATIN = re.compile(r"[A-Za-z]{2,}")
METHODS = re.compile(
    r"TOPSIS|VIKOR|PROMETHEE|ELECTRE|II+|ARAS|COPRAS|EDAS|MABAC|MARCOS|MOORA|SPOTIS|RIM|CoCoSo|"
    r"CODAS|WASPAS|Copeland|Kemeny|GDP|R&D"
)
CASES = {"anhui": example_text("anhui-2026"), "chinese names": CHINESE_CASE}
every_brief = pytest.mark.parametrize("code", list(LANGUAGES))


@cache
def pictures(case: str, code: Code) -> tuple[Analysis, list[Picture]]:
    analysis = in_depth(analyse(read_case(CASES[case]), code))
    pages = pages_of(analysis)
    blocks = (*pages.decision, *pages.summary, *pages.annex)
    return analysis, [one for one in blocks if isinstance(one, Picture)]


def texts(drawn: str) -> list[str]:
    """What a picture says, without its attributes."""
    found = ET.fromstring(drawn).iter("{http://www.w3.org/2000/svg}text")
    return ["".join(one.itertext()) for one in found]


@every_brief
def test_chinese_names_stand_whole_in_every_picture(code: Code) -> None:
    analysis, drawn = pictures("chinese names", code)
    names = {one.name for one in analysis.case.options.values()}
    assert len(drawn) >= 5
    for one in drawn:
        said = texts(svg(one.spec))
        shown = [text for text in said if CHINESE.search(text)]
        assert not [text for text in shown if text.endswith("…")], one.caption
    assert names <= set(texts(svg(drawn[0].spec)))


def test_a_chinese_picture_has_no_english_word() -> None:
    for one in pictures("chinese names", "zh")[1]:
        for text in (*texts(svg(one.spec)), one.caption, one.alt, one.note):
            assert not LATIN.search(METHODS.sub("", text)), (one.caption, text)


def test_an_english_picture_of_english_names_has_no_chinese_word() -> None:
    for one in pictures("anhui", "en")[1]:
        for text in (*texts(svg(one.spec)), one.caption, one.alt, one.note):
            assert not CHINESE.search(text), (one.caption, text)


@every_brief
def test_either_language_shows_the_same_marks(code: Code) -> None:
    drawn = pictures("anhui", code)[1]
    assert len(drawn) == len(pictures("anhui", "en")[1])
    for one, other in zip(drawn, pictures("anhui", "en")[1], strict=True):
        circles = [svg(each.spec).count("symbol") for each in (one, other)]
        assert circles[0] == circles[1], one.caption


@every_brief
def test_every_layer_has_its_own_colour_and_name(code: Code) -> None:
    with speaking(code):
        names = palette.layer_names()
        scale = palette.legend({"software", "hardware"})
    assert tuple(names) == tuple(palette.COLOURS) == tuple(palette.INITIALS) == LAYERS
    assert len(set(names.values())) == len(set(palette.COLOURS.values())) == len(LAYERS)
    assert all(palette.INITIALS[key] in name for key, name in names.items())
    assert scale == {"domain": [names["hardware"], names["software"]],
                     "range": ["#0072B2", "#009E73"]}  # fmt: skip


@every_brief
def test_what_is_said_for_a_picture_is_no_longer_than_one_listens_to(code: Code) -> None:
    for case in CASES:
        for one in pictures(case, code)[1]:
            assert 0 < words_in(one.alt) < 200, one.caption


def test_chinese_texts_take_the_chinese_typeface_and_others_keep_theirs() -> None:
    drawn = ('<svg><text font-family="Source Sans Pro" font-weight="600" fill="#1B2733">甲 A</text>'
             '<text font-family="Source Sans Pro" font-weight="600" fill="#1B2733">A</text>'
             '<text font-family="Source Sans Pro" fill="#1B2733">乙</text></svg>')  # fmt: skip
    first, second, third = ET.fromstring(in_chinese(drawn))
    assert first.attrib["font-family"] == third.attrib["font-family"] == "Noto Sans CJK SC"
    assert second.attrib["font-family"] == "Source Sans Pro"
    assert [one.attrib.get("stroke") for one in (first, second, third)] == ["#1B2733", None, None]
    assert in_chinese(in_chinese(drawn)).count('stroke="#1B2733"') >= 1
