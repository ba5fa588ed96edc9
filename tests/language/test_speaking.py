"""What is said is said in the language that is spoken, and only there."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda.analysis import analyse, in_language
from mcda.checking import read_case
from mcda.decision import words
from mcda.guidance.gate import gates
from mcda.language import say, say_own, sentences, speaking, spoken
from mcda.language.worded import worded_in
from mcda.robustness.question import questions
from tests.cases import SMALL


def test_english_is_spoken_unless_told_otherwise() -> None:
    assert spoken() == "en"
    with speaking("zh"):
        assert spoken() == "zh"
        with speaking("en"):
            assert spoken() == "en"
        assert spoken() == "zh"
    assert spoken() == "en"


def test_a_thread_of_its_own_speaks_english() -> None:
    with speaking("zh"), ThreadPoolExecutor(1) as pool:
        assert pool.submit(spoken).result() == "en"


def test_a_language_ends_with_its_block_even_by_an_error() -> None:
    with pytest.raises(ZeroDivisionError), speaking("zh"):
        raise ZeroDivisionError
    assert spoken() == "en"


def test_numbers_lists_and_days_in_chinese() -> None:
    with speaking("zh"):
        assert words.listing(["甲", "乙", "丙"]) == "甲、乙和丙"
        assert words.percent(0.82) == "82%"
        assert words.percent(0.001) == "不到1%"
        assert words.day_in_words(date(2026, 11, 2)) == "2026年11月2日"
        assert words.counted(3) == "3"
        assert words.ordinal(3) == "第3"
        assert sentences("甲。", "", "乙。") == "甲。乙。"
    assert words.listing(["a", "b", "c"]) == "a, b and c"
    assert sentences("A.", "", "B.") == "A. B."


@given(st.text(alphabet="{}abc甲 ", max_size=20))
def test_what_is_filled_in_is_never_read_as_a_text(name: str) -> None:
    assert say("{first} and {last}", first=name, last=name) == f"{name} and {name}"
    with speaking("zh"):
        assert say("{first} and {last}", first=name, last=name) == f"{name}和{name}"


def test_an_entry_reads_in_the_spoken_language() -> None:
    question, gate = questions()["answer"], gates()["baseline_present"]
    english = question.name, gate.asks
    with speaking("zh"):
        assert question.name != english[0]
        assert gate.asks != english[1]
    assert (question.name, gate.asks) == english
    assert worded_in(question)["name"] == english[0]


def test_a_planners_own_words_stand_as_written() -> None:
    with speaking("zh"):
        assert say_own("A measure of our own") == "A measure of our own"


def test_the_same_case_in_another_language_has_the_same_numbers() -> None:
    english = analyse(read_case(SMALL))
    chinese = in_language(english, "zh")
    assert chinese.language == "zh"
    assert in_language(chinese, "zh") is chinese
    assert chinese.fingerprint == english.fingerprint
    assert chinese.ranking.best_first() == english.ranking.best_first()
    assert (chinese.robustness.acceptability == english.robustness.acceptability).all()
    assert [one.state for one in chinese.gates] == [one.state for one in english.gates]
    assert chinese.status == english.status
    anew = analyse(read_case(SMALL), "zh")
    assert chinese.findings == anew.findings
    assert chinese.robustness.varied == anew.robustness.varied != english.robustness.varied
    assert chinese.robustness.parts == anew.robustness.parts
