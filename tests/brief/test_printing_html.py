"""The brief as a page in a real browser: printed on A4, on a narrow screen, read aloud."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from unicodedata import normalize

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from mcda.analysis import analyse, in_depth
from mcda.brief.blocks import Block, Heading, Picture, Table
from mcda.brief.section import pages_of
from mcda.brief.writing import html
from mcda.checking import read_case
from mcda.decision.analysis import Analysis
from mcda.files.examples import example_text
from tests.brief.chinese import CHINESE_CASE
from tests.browser.server import browsing

pytestmark = pytest.mark.browser
WIDE = 673  # CSS pixels between the margins of A4: 178 mm
NARROW = 360
BRIEFS = [("anhui", "en"), ("anhui", "zh"), ("chinese names", "zh")]
every_brief = pytest.mark.parametrize(("case", "language"), BRIEFS)
OVERFLOWING = """() => [...document.querySelectorAll('body *')]
  .filter(one => !one.closest('.scroll, svg') && one.getBoundingClientRect().right > innerWidth + 1)
  .map(one => one.outerHTML.slice(0, 200))"""
CUT = """() => [...document.querySelectorAll('th, td, caption')]
  .filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.innerText)"""


@cache
def analysed(case: str, language: str) -> Analysis:
    text = CHINESE_CASE if case == "chinese names" else example_text("anhui-2026")
    return in_depth(analyse(read_case(text), "zh" if language == "zh" else "en"))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with browsing() as found:
        yield found


@pytest.fixture
def shown(browser: Browser, tmp_path: Path, case: str, language: str) -> Iterator[Page]:
    source = tmp_path / "brief.html"
    source.write_text(html(analysed(case, language)), encoding="utf-8")
    page = browser.new_page(viewport={"width": WIDE, "height": 1000})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(source.as_uri())
    yield page
    page.close()
    assert not [url for url in asked if not url.startswith(("file:", "data:"))]


def everything(analysis: Analysis) -> list[Block]:
    pages = pages_of(analysis)
    return [*pages.decision, *pages.summary, *pages.annex]


def bare(text: str) -> str:
    """A text without white space, its ligatures as the letters they stand for."""
    return re.sub(r"[\s\u00ad\u200b]", "", normalize("NFKC", text))


def printed(page: Page) -> list[str]:
    """The text of every printed page."""
    raw = page.pdf(prefer_css_page_size=True, print_background=True)
    return [one.extract_text() for one in PdfReader(io.BytesIO(raw)).pages]


@pytest.mark.parametrize(("case", "language"), BRIEFS[:1])  # a machine may lack Chinese typefaces
def test_every_cell_is_printed_whole(shown: Page, case: str, language: str) -> None:
    text = bare("".join(printed(shown)))
    tables = [one for one in everything(analysed(case, language)) if isinstance(one, Table)]
    lines = {bare(line) for table in tables for row in table.rows for cell in row
             for line in cell.split("\n")}  # fmt: skip
    heads = {bare(part) for table in tables for one in table.columns
             for part in (one.name, one.unit)}  # fmt: skip
    assert len(tables) > 5 and not [line for line in lines | heads if line not in text]


@every_brief
def test_no_table_is_wider_than_the_sheet(shown: Page, case: str, language: str) -> None:
    shown.emulate_media(media="print")
    assert shown.evaluate("document.documentElement.scrollWidth") <= WIDE
    assert shown.evaluate(OVERFLOWING) == []
    assert shown.evaluate(CUT) == []
    wide = shown.evaluate("""() => [...document.querySelectorAll('.scroll')]
      .filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.innerText)""")
    assert wide == []


@pytest.mark.parametrize(("case", "language"), BRIEFS[:1])
def test_the_heads_of_a_long_table_stand_on_every_page(
    shown: Page, case: str, language: str
) -> None:
    texts = [bare(one) for one in printed(shown)]
    tables = [one for one in everything(analysed(case, language)) if isinstance(one, Table)]
    longest = max(tables, key=lambda one: sum(len(cell) for row in one.rows for cell in row))
    rows = [bare("".join(row[:2]).replace("\n", "")) for row in longest.rows]
    heads = bare("".join(one.name for one in longest.columns[:2]))
    pages = {at for at, text in enumerate(texts) for row in rows if row[:60] in text}
    assert len(pages) >= 3
    assert all(heads in texts[at] for at in range(min(pages), max(pages) + 1))


@pytest.mark.parametrize(("case", "language"), BRIEFS[:1])
def test_the_printed_parts_begin_pages_that_are_numbered(
    shown: Page, case: str, language: str
) -> None:
    texts = printed(shown)
    assert "\nSummary\n" in texts[1][:150]
    assert sum("\nAnnex\n" in text[:150] for text in texts[2:]) == 1
    for at, text in enumerate(texts, 1):
        assert f"Page {at} of {len(texts)}" in text
        assert f"{analysed(case, language).case.title} · For discussion" in text


@every_brief
def test_a_narrow_screen_scrolls_tables_alone(shown: Page, case: str, language: str) -> None:
    shown.set_viewport_size({"width": NARROW, "height": 800})
    assert shown.evaluate("document.documentElement.scrollWidth") <= NARROW
    assert shown.evaluate(OVERFLOWING) == []
    assert shown.evaluate(CUT) == []
    scrolled = shown.evaluate("""() => [...document.querySelectorAll('.scroll')]
      .filter(one => one.scrollWidth > one.clientWidth + 1).map(one =>
        [getComputedStyle(one).overflowX, one.tabIndex, one.ariaLabel])""")
    assert scrolled and all(one[:2] == ["auto", 0] and one[2] for one in scrolled)


@every_brief
def test_headings_are_in_order_below_one_title(shown: Page, case: str, language: str) -> None:
    levels = shown.evaluate("""() => [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')]
      .map(one => [Number(one.tagName[1]), one.innerText])""")
    assert levels[0] == [1, analysed(case, language).case.title]
    assert [level for level, _ in levels].count(1) == 1
    assert all(after[0] - before[0] <= 1 for before, after in pairwise(levels))
    stated = [one.text for one in everything(analysed(case, language)) if isinstance(one, Heading)]
    assert [text for _, text in levels][-len(stated) :] == stated


@every_brief
def test_the_page_has_landmarks_and_every_link_leads_somewhere(
    shown: Page, case: str, language: str
) -> None:
    assert shown.locator("main").count() == 1
    names = [one.get_attribute("aria-label") for one in shown.locator("main > section").all()]
    assert names == {"en": ["Decision page", "Summary", "Annex"],
                     "zh": ["决策页", "摘要", "附录"]}[language]  # fmt: skip
    assert shown.locator("html").get_attribute("lang") == {"en": "en", "zh": "zh-Hans"}[language]
    links = shown.evaluate("""() => [...document.querySelectorAll('nav a')].map(one =>
      [one.innerText, document.querySelector(one.getAttribute('href'))?.innerText])""")
    assert len(links) > 2 and all(said == found for said, found in links)


@every_brief
def test_tables_figures_and_marks_have_words(shown: Page, case: str, language: str) -> None:
    blocks = everything(analysed(case, language))
    captions = [one.caption for one in blocks if isinstance(one, Table)]
    assert (
        shown.evaluate("""() => [...document.querySelectorAll('table')]
      .map(one => one.caption.textContent)""")
        == captions
    )
    scopes = shown.evaluate("[...document.querySelectorAll('th')].map(one => one.scope)")
    assert scopes and set(scopes) == {"col"}
    said = shown.evaluate("""() => [...document.querySelectorAll('figure')].map(one =>
      [one.querySelector('figcaption').textContent,
       one.querySelector('[role=img]').ariaLabel,
       one.querySelector('svg').getAttribute('aria-hidden')])""")
    assert said == [[one.caption, one.alt, "true"] for one in blocks if isinstance(one, Picture)]
    marks = shown.evaluate("[...document.querySelectorAll('.mark')].map(one => one.ariaLabel)")
    states = {"en": {"met", "declared", "open"}, "zh": {"已满足", "已说明", "未满足"}}[language]
    assert len(marks) == len(analysed(case, language).gates) and set(marks) <= states


@every_brief
def test_chinese_and_latin_letters_have_their_typefaces(
    shown: Page, case: str, language: str
) -> None:
    loaded = shown.evaluate("""() => document.fonts.ready.then(() =>
      [...document.fonts].filter(one => one.status === 'loaded').map(one => one.family))""")
    assert {one.strip('"') for one in loaded} >= {"Source Sans Pro", "Source Serif Pro"}
    families = shown.evaluate("""() => [...document.querySelectorAll('body, figure svg text')]
      .map(one => getComputedStyle(one).fontFamily)""")
    assert all("Noto Sans CJK SC" in one and "Microsoft YaHei" in one for one in families)
