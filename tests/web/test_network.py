"""The production network on a page: sentence, picture, table, and the estimate it writes."""

from __future__ import annotations

from html import unescape
from typing import Any

from streamlit.testing.v1 import AppTest

from mcda.web import draft as drafts


def page() -> None:
    import streamlit as st

    from mcda.web import choices, session
    from mcda.web.show.network import upload_and_show
    from tests.upgrading.tables import MILLER_BLAIR

    def read(content: bytes, name: str, unit: str, year: int | None, source: str) -> object:
        from dataclasses import replace

        from mcda.faults import CaseFaults, Fault

        if content != b"two":
            raise CaseFaults([Fault.at(("flows",), "no table", "a table", "Choose another file.")])
        return replace(MILLER_BLAIR, name=name, unit=unit, year=year, source=source)

    session.state()
    for kept, content in st.query_params.items():
        choices.put_aside(("network", "file"), (kept, content.encode()))
    upload_and_show(read)


def opened(content: str = "two") -> AppTest:
    at = AppTest.from_function(page, default_timeout=30)
    at.query_params["two.csv"] = content
    return ran(at)


def ran(at: AppTest) -> AppTest:
    at.run()
    assert not at.exception, at.exception
    return at


def words(at: AppTest) -> str:
    return unescape(" ".join(str(one.value) for one in at.get("html") if hasattr(one, "value")))


def enter(at: AppTest, label: str, typed: str) -> AppTest:
    next(one for one in at.text_input if one.label == label).set_value(typed)
    return ran(at)


def test_without_a_table_nothing_is_shown() -> None:
    at = AppTest.from_function(page, default_timeout=30).run()
    assert not at.exception
    assert not at.subheader


def test_sentence_then_table() -> None:
    at = opened()
    said = words(at)
    assert "A wedge of 1\u202f% on Manufacturing would raise" in said
    at = enter(at, "Agriculture, %", "12")
    said = words(at)
    assert "Removing the wedge of 12\u202f% on Agriculture lowers" in said
    assert said.index('class="answer"') < said.index("two.csv, year not stated: all sectors")
    at = enter(at, "Year", "2009")
    assert "two.csv, 2009: all sectors" in words(at)


def test_what_is_typed_wrong_is_said() -> None:
    at = enter(opened(), "Agriculture, %", "12,5 %")
    assert "Agriculture: found '12,5 %', expected a number in %" in words(at)
    at = enter(opened(), "Manufacturing, %", "-100")
    assert "expected a wedge above −100 %" in words(at)
    assert "expected a year from 1800 to 2200" in words(enter(opened(), "Year", "soon"))
    assert "Choose another file." in words(opened("none"))


def test_the_estimate_is_written_and_can_be_undone() -> None:
    at = enter(opened(), "Direct effect on the sector", "10")
    state = at.session_state["ladder"]
    option = next(iter(state.draft["options"]))
    criterion = next(iter(state.draft["criteria"]))
    before = drafts.figure(state.draft, option, criterion)
    next(one for one in at.button if one.label == "Use as an estimate").click()
    ran(at)
    written: Any = at.session_state["ladder"].draft["options"][option]["estimates"][criterion]
    assert written["value"] == 15.18  # 10 times the multiplier of agriculture, 1.518
    assert written["source"].startswith("Output multiplier of Agriculture, 1.518, from two.csv")
    assert 'role="status"' in words(at)
    assert at.session_state["ladder"].undo is not None
    assert drafts.figure(at.session_state["ladder"].undo[1], option, criterion) == before
