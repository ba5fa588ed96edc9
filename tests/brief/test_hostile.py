"""Whatever a planner types prints as text, in every place where she may type."""

from __future__ import annotations

import io
import re
from functools import cache
from html.parser import HTMLParser
from typing import Any

import pytest
from pypdf import PdfReader

from mcda.analysis import analyse, in_depth
from mcda.brief.printers.html import css_text
from mcda.brief.writing import html, pdf
from mcda.checking import read_case
from mcda.decision.analysis import Analysis
from mcda.files.writing import text_of
from mcda.guidance.gate import gates
from tests.brief.tagged import Tagged

HOSTILE = (
    "<script>alert(1)</script>",
    '</style></title><img src=x onerror="alert(1)">',
    '=HYPERLINK("http://x.example")',
    '#read("secrets.toml")',
    "#import sys: inputs; #eval(`1`)",
    "$x$ *bold* _it_ [a] @ref `raw` // no comment /* none */",
    "\\input{x} \\u{41} \\",
    "{{ 7*7 }} {% if 1 %} %s ${x} {page} {title}",
    "marks \u200f and \u061c of direction",
    "zero\u200bwidth\u200d\u2060 \ufefflet\u00adters",
    "a\tb &amp; &#60; ]]> --> '\"",
    "smile \U0001f600 thai \u0e01 end",
    "产业集群与研发激励 שלום عربى",
    "word" * 45,
)
# What carries no letter of its own, and what the brief's typefaces do not have.
INVISIBLE = re.compile("[\\s\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]")
LACKING = re.compile("[\u0590-\u06ff\u0e00-\u0e7f\U0001f000-\U0001faff?]")
PLACES = (
    "title", "question", "decider", "limits", "currency", "region", "figure", "release",
    "figure source", "figure note", "indicator", "indicator unit", "criterion", "criterion unit",
    "set by", "option", "how", "estimate source", "estimate note", "perspective", "given by",
    "caveat", "prepared by", "signed by", "version", "guidance answer", "answered by",
)  # fmt: skip


def tree_of(words: str, places: tuple[str, ...] = PLACES) -> dict[str, Any]:
    """A small case with the words behind its own number in every place."""

    def at(place: str) -> str:
        return f"{number(place)} {words}" if place in places else place

    scale = {"worst": 0, "best": 10, "because": "for the test"}
    skipped = "preferences_independent"
    assert skipped in gates()
    return {
        "format": 1, "title": at("title"), "question": at("question"), "decider": at("decider"),
        "limits": at("limits"), "currency": at("currency"), "budget": 5,
        "brief": {"version": at("version"), "date": "2026-11-02", "caveats": [at("caveat")],
                  "prepared_by": at("prepared by"), "signed_by": at("signed by")},
        "guidance": {skipped: {"answer": "skip", "because": at("guidance answer"),
                               "by": at("answered by"), "on": "2026-11-02"}},
        "region": {
            "name": at("region"), "country": "A country",
            "figures": {"f": {"name": at("figure"), "value": 1, "unit": "km", "year": 2024,
                              "source": at("figure source"), "release": at("release"),
                              "note": at("figure note")}},
            "indicators": {"h": {"name": at("indicator"), "layer": "hardware", "value": 3,
                                 "unit": at("indicator unit"), "year": 2024, "source": "a table",
                                 "scale": scale}}},
        "criteria": {
            "jobs": {"name": at("criterion"), "unit": at("criterion unit"), "layer": "territory",
                     "worst": 0, "best": 100, "set_by": at("set by")},
            "cost": {"name": "Cost", "unit": "CNY million", "layer": "delivery", "worst": 50,
                     "best": 0},
        },
        "options": {
            "stay": {"name": "Stay", "baseline": True, "how": at("how"),
                     "estimates": {"jobs": 0, "cost": 0}},
            "tram": {"name": at("option"), "cost": 4, "estimates": {
                "jobs": {"value": 60, "low": 20, "high": 90, "source": at("estimate source"),
                         "note": at("estimate note")}, "cost": 40}},
            "bus": {"name": "Bus", "estimates": {"jobs": 30, "cost": 10}},
        },
        "perspectives": {"all": {"name": at("perspective"), "by": at("given by"),
                                 "on": "2026-11-02", "weighting": "swing",
                                 "judgements": {"jobs": 100, "cost": 40}}},
        "recipe": {"draws": 500},
    }  # fmt: skip


def number(place: str) -> str:
    """What stands before the words in a place, so that they are told apart from those elsewhere."""
    return f"Q{PLACES.index(place):02d}Q"


@cache
def hostile(words: str) -> Analysis:
    return in_depth(analyse(read_case(text_of(tree_of(words)))))


class Page(HTMLParser):
    """What a browser would make of the page: tags, attributes, text and style sheets."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.said: list[str] = []
        self.styles: list[str] = []
        self._in_style = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        self._in_style = tag == "style"

    def handle_endtag(self, tag: str) -> None:
        self._in_style = False

    def handle_data(self, data: str) -> None:
        (self.styles if self._in_style else self.said).append(data)


def bare(text: str) -> str:
    """A text without white space, without what is invisible and what no typeface has."""
    return LACKING.sub("", INVISIBLE.sub("", text))


def pdf_text(raw: bytes) -> str:
    return bare("".join(page.extract_text() for page in PdfReader(io.BytesIO(raw)).pages))


@pytest.mark.parametrize("words", HOSTILE)
def test_a_page_shows_every_text_as_it_was_typed(words: str) -> None:
    page, plain = Page(html(hostile(words))), Page(html(hostile("plain words")))
    said = INVISIBLE.sub("", "".join(page.said))
    assert not [place for place in PLACES
                if INVISIBLE.sub("", f"{number(place)} {words}") not in said]  # fmt: skip
    assert set(page.tags) == set(plain.tags)
    lines = {("text", "stroke"), ("text", "stroke-width")}  # around strong Chinese letters
    assert {(tag, name) for tag, name, _ in page.attributes} - lines == {
        (tag, name) for tag, name, _ in plain.attributes
    }
    assert len(page.styles) == len(plain.styles) == 1
    assert page.styles[0].count("{") == plain.styles[0].count("{")


@pytest.mark.parametrize("words", HOSTILE)
def test_a_page_reaches_for_nothing_outside(words: str) -> None:
    text = html(hostile(words))
    page = Page(text)
    reaching = {"src", "href", "xlink:href", "srcset", "action", "data", "poster", "background"}
    links = [value for _, name, value in page.attributes if name in reaching]
    assert links and all(re.fullmatch(r"#[\w-]+", link) for link in links)
    assert [
        value for _, name, value in page.attributes if name == "content" and "src" in value
    ] == ["default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"]
    assert "@import" not in page.styles[0]
    urls = re.findall(r"url\(([^)]{1,5})", page.styles[0])
    assert urls and all(one == "data:" for one in urls)


@pytest.mark.parametrize("words", HOSTILE)
def test_a_pdf_shows_every_text_as_it_was_typed(words: str) -> None:
    raw = pdf(hostile(words))
    said = pdf_text(raw)
    assert not [place for place in PLACES if bare(f"{number(place)} {words}") not in said]
    found = Tagged(raw)
    assert not [one for one in found.objects() if "/URI" in one or "/JS" in one]
    title = found.root["/Metadata"].get_data().decode()
    assert "<script>" not in title and "<img" not in title
    assert found.reader.metadata is not None
    assert bare(str(found.reader.metadata.title)) == bare(f"{number('title')} {words}")


@pytest.mark.parametrize("words", [HOSTILE[0], HOSTILE[9], HOSTILE[11]])
def test_the_same_odd_words_give_the_same_bytes(words: str) -> None:
    again = in_depth(analyse(read_case(text_of(tree_of(words)))))
    assert pdf(again) == pdf(hostile(words)) and html(again) == html(hostile(words))


LONG_PLACES = ("limits", "how", "estimate note", "figure note", "caveat", "guidance answer")


@pytest.mark.parametrize("place", LONG_PLACES)
def test_ten_thousand_letters_are_printed_to_the_last(place: str) -> None:
    words = " ".join(f"w{at:05d}" for at in range(1400))
    assert 9_700 < len(words) < 10_000
    analysis = analyse(read_case(text_of(tree_of(words, (place,)))))
    for text in (pdf_text(pdf(analysis)), INVISIBLE.sub("", "".join(Page(html(analysis)).said))):
        assert INVISIBLE.sub("", words) in text or all(
            f"w{at:05d}" in text for at in range(1400)
        ), place


@pytest.mark.parametrize("words", HOSTILE)
def test_a_style_sheet_reads_a_text_as_a_text(words: str) -> None:
    """CSS Syntax 3, 4.3.7: an escape is up to six hexadecimal digits and one white space."""
    said = str(css_text(words))
    assert re.fullmatch(r'"(?:[A-Za-z0-9]|\\[0-9a-f]{1,6} )*"', said)
    back = re.sub(r"\\([0-9a-f]+) ", lambda found: chr(int(found[1], 16)), said[1:-1])
    assert back == words
