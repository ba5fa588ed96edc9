"""The brief: what it says, that text stays text, and that the same case gives the same bytes."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from pypdf import PdfReader

from mcda.analysis import analyse
from mcda.brief.blocks import Answer, Block, Bullets, Heading, Pair, Paragraph, Picture, Table
from mcda.brief.section import blocks_of, sections
from mcda.brief.sections.performance import SIGNS
from mcda.brief.source_marks import sources_of
from mcda.brief.writing import html, pdf, write_brief
from mcda.checking import read_case
from mcda.decision.analysis import Analysis
from mcda.decision.noun import LAYERS
from mcda.faults import CaseFaults
from mcda.files.examples import example_text, examples
from mcda.files.writing import text_of
from mcda.ranking.method import methods
from tests.browser.server import chromium
from tests.cases import SMALL

HOUSE = Path(__file__).resolve().parents[2]
A4 = (595, 842)  # points
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    '=HYPERLINK("http://x.example")',
    '#read("secrets.toml")',
    "$x$ *bold* _it_ [a] @ref `raw`",
    "\\input{x} \\u{41}",
    "{{ 7*7 }} {% if 1 %} %s ${x}",
    "right-to-left \u200f mark",
    "产业集群与研发激励",
    "smile \U0001f600 thai \u0e01 end",
    "an " + "x" * 150 + " word",
)


@pytest.fixture(scope="module")
def anhui() -> Analysis:
    return analyse(read_case(example_text("anhui-2026")))


@pytest.fixture(scope="module")
def anhui_pdf(anhui: Analysis) -> bytes:
    return pdf(anhui)


def hostile(words: str) -> Analysis:
    """The small case with the words wherever a planner may type."""
    case = read_case(SMALL)
    scale = {"worst": 0, "best": 10, "because": words}
    tree = {
        "format": 1, "title": words, "question": words, "decider": words, "limits": words,
        "currency": words, "budget": 5,
        "region": {"name": words, "country": words,
                   "figures": {"f": {"name": words, "value": 1, "unit": words, "year": 2024,
                                     "source": words, "release": words, "note": words}},
                   "indicators": {layer: {
                       "name": words, "layer": layer, "value": 3, "unit": words, "year": 2024,
                       "source": words, "scale": scale, "stand_in": words, "place": words,
                       "nation": 4, "nation_is": words} for layer in LAYERS[:4]}},
        "peers": {"names": [words], "because": words, "source": words, "medians": {"hardware": 5}},
        "needs": {"jobs": {"level": 2, "unit": words, "benchmark": 8, "far_end": 0,
                           "against": "target", "benchmark_is": words, "source": words}},
        "orientation": {"value": 0.2, "because": words, "tilt": 0.3},
        "criteria": {
            "jobs": {"name": words, "unit": words, "layer": "territory", "worst": 0, "best": 100,
                     "set_by": words},
            "cost": {"name": "Cost", "unit": "CNY million", "layer": "delivery", "worst": 50,
                     "best": 0, "minimum": 45},
        },
        "options": {
            "stay": {"name": "Stay", "baseline": True, "how": words,
                     "estimates": {"jobs": 0, "cost": 0}},
            "tram": {"name": words, "cost": 4, "needs": {"hardware": 0.9}, "needs_because": words,
                     "estimates": {"jobs": {"source": words, "note": words, "proposal": {
                         "effect": 120, "source": words, "accepted_by": words}}, "cost": 4}},
            "dear": {"name": f"dear {words}", "estimates": {"jobs": 1, "cost": 49}},
        },
        "perspectives": {"all": {"name": words, "by": words, "weighting": "swing",
                                 "judgements": {"jobs": 100, "cost": 40}}},
    }  # fmt: skip
    changed = read_case(text_of(tree))
    assert changed != case
    return analyse(changed)


def hostile_note(words: str) -> Analysis:
    """The small case with a long text in a table's narrow cell."""
    text = SMALL.replace("best: 100", f'best: 100, set_by: "{words}"', 1)
    case = read_case(text)
    assert case != read_case(SMALL)
    return analyse(case)


class Page(HTMLParser):
    """What a browser would make of the page: tags, attributes, text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.said: list[str] = []
        self.hidden = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        self.hidden = tag == "style"

    def handle_endtag(self, tag: str) -> None:
        self.hidden = False

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.said.append(data)


def pdf_text(raw: bytes) -> str:
    """The text of a PDF without white space and soft breaks."""
    pages = (page.extract_text() for page in PdfReader(io.BytesIO(raw)).pages)
    return re.sub(r"[\s\u200b]", "", "".join(pages))


@pytest.mark.parametrize("words", HOSTILE)
def test_no_text_becomes_markup_in_html(words: str) -> None:
    page = Page(html(hostile(words)))
    plain = Page(html(hostile("plain words")))
    assert "script" not in page.tags and "img" not in page.tags
    assert sorted(set(page.tags)) == sorted(set(plain.tags))
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    assert " ".join(words.split()) in " ".join(" ".join(page.said).split())


@pytest.mark.parametrize("words", HOSTILE)
def test_no_text_becomes_markup_in_pdf(words: str) -> None:
    shown = words.replace("\U0001f600", "?").replace("\u0e01", "?").replace("\u200f", "")
    text = pdf_text(pdf(hostile(words))).replace("\u200f", "")
    assert re.sub(r"\s", "", shown) in text


def test_a_page_reaches_for_nothing_outside(anhui: Analysis) -> None:
    page = Page(html(anhui))
    reaching = {"src", "href", "xlink:href", "srcset", "action", "data", "poster"}
    links = [value for name, value in page.attributes if name in reaching]
    assert not [link for link in links if not link.startswith("#")]
    policies = [value for _, value in page.attributes if "default-src 'none'" in value]
    assert len(policies) == 1
    urls = re.findall(r"url\(([^)]{1,5})", html(anhui))
    assert urls and not [url for url in urls if not url.startswith(("data:", "#"))]


def test_a_long_note_stays_on_the_page(tmp_path: Path) -> None:
    words = " ".join(f"word{at}" for at in range(1100))
    source = tmp_path / "long.pdf"
    source.write_bytes(pdf(hostile_note(words)))
    boxes = subprocess.run(
        ["pdftotext", "-bbox", str(source), "-"], check=True, capture_output=True, text=True
    ).stdout
    ends = {said: float(end) for end, said in re.findall(r'yMax="([\d.]+)">(word\d+)<', boxes)}
    assert len(ends) == 1100
    assert max(ends.values()) < A4[1]


def test_two_readers_print_at_once(anhui: Analysis, anhui_pdf: bytes) -> None:
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(lambda _: pdf(anhui), range(8))) == {anhui_pdf}


@pytest.mark.browser
def test_a_browser_prints_the_page_on_a4(anhui: Analysis, tmp_path: Path) -> None:
    from playwright.sync_api import sync_playwright

    source = tmp_path / "brief.html"
    source.write_text(html(anhui), encoding="utf-8")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        page = browser.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(source.as_uri())
        raw = page.pdf(prefer_css_page_size=True, print_background=True)
        browser.close()
    assert not [url for url in asked if not url.startswith(("file:", "data:"))]
    reader = PdfReader(io.BytesIO(raw))
    sizes = {(round(float(one.mediabox.width)), round(float(one.mediabox.height)))
             for one in reader.pages}  # fmt: skip
    assert {(abs(w - A4[0]) <= 1, abs(h - A4[1]) <= 1) for w, h in sizes} == {(True, True)}
    texts = [" ".join(one.extract_text().split()) for one in reader.pages]
    assert "guidance checks met" in texts[0]
    assert "Compared with" in texts[1] and "Compared with" not in texts[0]
    for option, row in performance_rows(anhui):
        assert any(letters(row) in letters(text) for text in texts), option


def letters(text: str) -> str:
    """A text without white space, raised figures as figures."""
    return re.sub(r"\s", "", normalize("NFKC", text))


def performance_rows(analysis: Analysis) -> list[tuple[str, str]]:
    """Each option with a row's last cell as it is printed: figure, range, confidence, source."""
    rows = tables(analysis)["What each option would bring"].rows
    return [(row[0], " ".join(row[-1].split())) for row in rows]


@pytest.mark.parametrize("key", sorted(examples()))
def test_the_same_case_gives_the_same_bytes(key: str, tmp_path: Path) -> None:
    case = read_case(example_text(key))
    other = tmp_path / "other.pdf"
    subprocess.run(
        [sys.executable, "-m", "mcda", "brief", f"cases/{key}.yaml", "-o", str(other)],
        cwd=HOUSE, check=True, capture_output=True,
    )  # fmt: skip
    assert pdf(analyse(case)) == other.read_bytes()
    assert html(analyse(case)) == html(analyse(case))


def test_the_pdf_is_tagged_titled_and_dated_by_the_case(anhui: Analysis, anhui_pdf: bytes) -> None:
    reader = PdfReader(io.BytesIO(anhui_pdf))
    root = reader.trailer["/Root"]
    assert reader.metadata is not None and reader.metadata.title == anhui.case.title
    assert bool(root["/MarkInfo"]["/Marked"])
    assert root["/Lang"] == "en"
    assert b"pdfuaid" in anhui_pdf
    assert reader.metadata.creation_date is not None
    days = {one.on for one in anhui.case.perspectives.values()} | {anhui.case.brief.date}
    assert reader.metadata.creation_date.date().isoformat() in days
    assert len(titles(reader.outline)) > 15


def titles(outline: list[Any]) -> list[str]:
    """Every bookmark of a PDF, those below others included."""
    return [title for one in outline
            for title in (titles(one) if isinstance(one, list) else [one.title])]  # fmt: skip


def dark_above_the_footer(page: Path) -> int:
    """Dark pixels of a page without its footer, which stands on a page that is blank too."""
    raw = page.read_bytes()
    kind, width, height, _ = raw.split(maxsplit=4)[:4]
    assert kind == b"P5"
    pixels = raw[-int(width) * int(height) :]
    body = pixels[: int(width) * int(int(height) * 0.93)]
    return sum(value < 128 for value in body)


def test_the_pdf_renders_and_names_the_first_option(
    anhui: Analysis, anhui_pdf: bytes, tmp_path: Path
) -> None:
    source = tmp_path / "brief.pdf"
    source.write_bytes(anhui_pdf)
    tool = shutil.which("pdftoppm")
    assert tool
    subprocess.run([tool, "-r", "40", "-gray", str(source), str(tmp_path / "page")], check=True)
    pages = sorted(tmp_path.glob("page*.pgm"))
    assert len(pages) == len(PdfReader(io.BytesIO(anhui_pdf)).pages)
    marks = [dark_above_the_footer(page) for page in pages]
    assert marks[0] > 500, "the decision page carries the answer and the chart"
    assert min(marks) > 50, marks
    first = anhui.case.options[anhui.robustness.in_order()[0]].name
    assert re.sub(r"\s", "", first) in pdf_text(anhui_pdf)


def test_the_decision_fits_one_page(anhui: Analysis, anhui_pdf: bytes) -> None:
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(anhui_pdf)).pages]
    assert "guidance checks met" in pages[0]
    assert "Compared with" in pages[1]


def test_a_decision_with_many_options_fits_one_page_too() -> None:
    more = "".join(
        f"  o{at}: {{name: Option number {at}, estimates: {{jobs: {at}, cost: {at}}}}}\n"
        for at in range(40)
    )
    analysis = analyse(read_case(SMALL.replace("perspectives:", more + "perspectives:")))
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(pdf(analysis))).pages]
    assert "guidance checks met" in pages[0]
    assert "Option number 39" in "".join(pages[1:])


def test_a_long_question_leaves_room_for_the_decision() -> None:
    words = " ".join(f"word{at}" for at in range(1200))
    raw = pdf(analyse(read_case(SMALL + f"question: {words}\ndecider: {words}\n")))
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(raw)).pages]
    assert "guidance checks met" in pages[0]
    assert "word1199" in "".join(pages[1:])


def words_of(blocks: list[Block]) -> list[str]:
    said: list[str] = []
    for block in blocks:
        if isinstance(block, Answer):
            said += block.lines
        elif isinstance(block, Bullets):
            said += block.items
        elif isinstance(block, Pair):
            said += words_of([*block.left, *block.right])
        elif isinstance(block, Paragraph):
            said += [block.lead, block.text]
        elif isinstance(block, Heading):
            said.append(block.text)
        elif isinstance(block, Picture):
            said += [block.caption, block.note]
    return said


def tables(analysis: Analysis) -> dict[str, Table]:
    found = (block for block in blocks_of(analysis, "summary") if isinstance(block, Table))
    return {table.caption: table for table in found}


def test_every_figure_is_printed_with_its_confidence_and_source(anhui: Analysis) -> None:
    table = tables(anhui)["What each option would bring"]
    assert [column.unit for column in table.columns[1:]] == [
        one.unit for one in anhui.case.criteria.values()
    ]
    rows = {row[0]: row[1:] for row in table.rows}
    assert len(rows) == len(anhui.case.options)
    for option in anhui.case.options.values():
        for cell, estimate in zip(rows[option.name], option.estimates.values(), strict=True):
            if estimate.value is None:
                assert cell == "not known"
                continue
            assert not estimate.confidence or SIGNS[estimate.confidence] in cell
            mark = "".join(str("⁰¹²³⁴⁵⁶⁷⁸⁹".index(one)) for one in cell if one in "⁰¹²³⁴⁵⁶⁷⁸⁹")
            assert sources_of(anhui.case)[int(mark) - 1] == estimate.source, (option.name, cell)


def test_the_ranked_table_has_bands_and_no_false_digits(anhui: Analysis) -> None:
    table = tables(anhui)["The options in bands"]
    assert [row[1].partition("\n")[0] for row in table.rows] == [
        anhui.case.options[key].name for key in anhui.robustness.in_order()
    ]
    assert {row[0] for row in table.rows} == set("AB")
    assert not [cell for row in table.rows for cell in row if re.search(r"\.\d{3}", cell)]


def test_weights_are_swing_sentences_of_every_perspective(anhui: Analysis) -> None:
    said = words_of(blocks_of(anhui, "annex"))
    counted = [sentence for sentence in said if "counts most" in sentence]
    assert len(counted) == len(anhui.case.perspectives)
    assert any(
        "Public cost, from CNY\u00a012,000 to 0\u00a0million" in sentence for sentence in said
    )


def test_an_option_left_out_is_listed_with_its_reason() -> None:
    said = words_of(blocks_of(hostile("words"), "summary"))
    assert (
        "dear words: Cost: CNY\u00a049\u00a0million, at most CNY\u00a045\u00a0million asked."
        in said
    )


def test_a_bare_case_is_a_draft_that_says_what_is_missing() -> None:
    analysis = analyse(read_case(SMALL))
    page = " ".join(Page(html(analysis)).said)
    assert analysis.status == "draft" and "Draft" in page
    assert "Not stated: the question, who decides and what the result does not decide." in page


def test_sections_have_distinct_places() -> None:
    places = [section.order for section in sections().values()]
    assert len(set(places)) == len(places) > 10


@pytest.mark.parametrize("scaling", ["textbook", "anchored"])
@pytest.mark.parametrize("ranking", sorted(methods()))
def test_every_method_prints_its_card(ranking: str, scaling: str) -> None:
    text = SMALL.replace("cost: 0}}", "cost: 1}}").replace("jobs: 0,", "jobs: 2,")
    text += f"recipe: {{ranking: {ranking}, scaling: {scaling}, draws: 200}}\n"
    blocks = blocks_of(analyse(read_case(text)), "annex")
    (card,) = [one for one in blocks if isinstance(one, Table) and one.caption == "Method card"]
    said = " ".join(cell for row in card.rows for cell in row)
    assert methods()[ranking].meaning in said and methods()[ranking].reference in said


def test_write_brief_counts_pages_and_refuses_other_forms(tmp_path: Path) -> None:
    analysis = analyse(read_case(SMALL))
    written = write_brief(analysis, tmp_path / "brief.PDF")
    assert written.pages == len(PdfReader(tmp_path / "brief.PDF").pages)
    assert write_brief(analysis, tmp_path / "brief.html").pages is None
    with pytest.raises(CaseFaults, match=r"\.pdf, \.docx, \.html or \.xlsx"):
        write_brief(analysis, tmp_path / "brief")
