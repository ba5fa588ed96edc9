"""Every page of the form is Chinese throughout where the reader asked for Chinese."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from mcda.web.show.pages import PAGES
from tests.language.visible import english, texts
from tests.language.walk import (
    CASES,
    allowed,
    example,
    go,
    left_in_english,
    on,
    sound,
    walked,
)
from tests.language.ways import WAYS


@pytest.mark.parametrize("page", [page.key for page in PAGES])
@pytest.mark.parametrize("case", CASES)
def test_no_page_shows_english(case: str, page: str) -> None:
    assert walked(case)[page] == []


@pytest.mark.parametrize("way", WAYS)
def test_nothing_that_a_planner_comes_to_shows_english(way: str) -> None:
    at, _ = WAYS[way]()
    assert left_in_english(at) == []


def test_the_names_of_the_pages_are_chinese_to_begin_with() -> None:
    """That the walk is in Chinese at all."""
    at = go(example("anhui-2026"), "estimates")
    assert at.title[0].value == "估计值"
    assert "估计值" in texts(at)


def test_a_fault_of_an_estimate_is_said_in_full() -> None:
    """Place, found, expected and remedy, all in the reader's language and by her names."""
    at = on(sound().replace("jobs: 4", "jobs: '12,5 %'"))
    said = "公交 > 就业：现为“12,5 %”，应为以万人计的数值。请填写估计值；未知时留空。"
    assert any(said in one for one in texts(go(at, "ranking")))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("方案的名称", ""),
        ("TOPSIS法", ""),
        ("ELECTRE III法", ""),
        ("Best", "Best"),
        ("The worst end", "The worst end"),
        ("方案 not ready: software 的说明", "not ready: software"),
        ("单位为R&D支出", ""),
        ("anhui-2026.yaml", ""),
        ("现为“twelve and a half”", ""),
        ("0–1", ""),
    ],
)
def test_what_is_english_is_told_from_what_is_a_name(text: str, found: str) -> None:
    assert english(text, allowed()) == found


def _every_kind() -> None:
    """A page with a text of every kind that the form has."""
    import streamlit as st

    st.title("one heading")
    st.text_input("one label", help="one help", placeholder="one placeholder")
    st.selectbox("two label", ["one choice", "two choice"])
    st.checkbox("three label")
    st.file_uploader("four label")
    st.download_button("five label", b"")
    st.html(
        '<table><caption>one caption</caption><tr><th aria-label="one name">one head</th>'
        '<td>one cell</td></tr></table><style>no text</style><img alt="one picture">'
    )
    st.markdown("one :gray[quiet] text")
    with st.popover("one popover"), st.container():
        st.caption("one hidden")
    with st.expander("one expander"):
        st.button("one button")
    st.tabs(["one tab"])[0].text("one tabbed")
    st.vega_lite_chart(
        {"title": {"text": "one title", "font": "no font"}, "mark": "bar",
         "data": {"values": [{"a": "one row", "b": 1}]},
         "encoding": {"x": {"field": "a", "axis": {"title": "one axis",
                      "labelExpr": "datum.value == 0 ? 'one end' : ''"}}}},
        alt="one chart",
    )  # fmt: skip
    st.dialog("one dialog")(lambda: st.text("one asked"))()


def test_every_kind_of_text_is_collected() -> None:
    at = AppTest.from_function(_every_kind, default_timeout=30).run()
    assert not at.exception, at.exception
    found = set(texts(at))
    kinds = ("heading", "label", "help", "placeholder", "choice", "caption", "name", "head", "cell",
             "picture", "popover", "hidden", "expander", "button", "tab", "tabbed", "title", "row",
             "axis", "end", "chart", "dialog", "asked")  # fmt: skip
    assert {f"one {kind}" for kind in kinds} | {"two label", "five label"} <= found
    assert not {one for one in found if one.startswith("no ")}
