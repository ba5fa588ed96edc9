"""Whatever the case, the checks answer in whole sentences."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.sureness import made_up
from mcda.analysis import analyse
from mcda.checking import check_text, read_case
from mcda.faults import CaseFaults
from mcda.files.examples import example_text
from mcda.files.writing import text_of
from mcda.guidance.gate import examine, gates, status_of
from mcda.language import speaking
from mcda.ranking.method import methods as rankings
from mcda.weighting.method import methods as weightings
from tests.guidance.sound import BREAKS, SOUND

UNREADABLE = re.compile(r"(?i:\bnan\b|\binf\b)|\bNone\b|[{}]| {2}|\.\.")
FROM_FIGURES = sorted(key for key, one in weightings().items() if one.from_values)
UNITS = ("jobs", "% of GDP", "CNY million", "-", "points (0–10)")
LAYERS = ("hardware", "firmware", "software", "territory", "delivery")
FIGURES = st.one_of(
    st.none(), st.integers(-5, 15), st.sampled_from([0, 1, 1e15, -1e15, 1e-12, 0.1 + 0.2])
)


@st.composite
def criteria(draw: st.DrawFn, keys: list[str], textbook: bool) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for at, key in enumerate(keys):
        one: dict[str, Any] = {"name": f"Criterion {at + 1}", "unit": draw(st.sampled_from(UNITS)),
                               "layer": draw(st.sampled_from(LAYERS)), "worst": 0, "best": 10,
                               "double_counts": [draw(st.sampled_from([*keys, "elsewhere"]))]
                               }  # fmt: skip
        one["indicator"] = draw(st.sampled_from(["", " ", "One for all"]))
        if draw(st.booleans()):
            one |= {"worst": 10, "best": 0, "definition": " ", "set_by": " "}
        if draw(st.booleans()):
            one["minimum"] = 0 if one["best"] else 15
        if textbook and draw(st.booleans()):
            del one["worst"], one["best"]
            one["direction"] = draw(st.sampled_from(["more is better", "less is better"]))
        found[key] = one
    return found


@st.composite
def estimates(draw: st.DrawFn) -> dict[str, Any]:
    value = draw(FIGURES)
    more = {"note": "Nobody asked."} if draw(st.booleans()) else {}
    if draw(st.booleans()):
        more["confidence"] = draw(st.sampled_from(["high", "medium", "low"]))
    return {"value": value, **more}


@st.composite
def options(draw: st.DrawFn, keys: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    twins = draw(st.booleans())  # two criteria with the same figures
    for at in range(draw(st.integers(2, 9))):
        brings = {key: draw(estimates()) for key in keys}
        if twins:
            brings[keys[-1]] = brings[keys[0]]
        found[f"o{at}"] = {"name": f"Option {at + 1}", "estimates": brings}
    found["o0"]["baseline"] = draw(st.booleans())
    return found


@st.composite
def cases(draw: st.DrawFn) -> str:
    keys = [f"c{at}" for at in range(draw(st.integers(1, 9)))]
    textbook = draw(st.booleans())
    weighing = draw(st.sampled_from(["equal", "points", "swing", *FROM_FIGURES]))
    judgements = {key: draw(st.sampled_from([0, 1, 50])) for key in keys} | {keys[0]: 100}
    judged = {"judgements": judgements} if weighing in ("points", "swing") else {}
    if weighing in FROM_FIGURES:
        judged = {"judgements": {"despite_few_options": True}}
    ends = {key: [0, draw(st.sampled_from([10, 20]))] for key in keys if draw(st.booleans())}
    tree = {
        "format": 1, "title": "Any case", "criteria": draw(criteria(keys, textbook)),
        "groups": {"near": {"name": "Near", "criteria": keys}} if draw(st.booleans()) else {},
        "options": draw(options(keys)),
        "perspectives": {
            "all": {"name": "All", "weighting": weighing, "given_for": ends, **judged}
        },
        "recipe": {"ranking": draw(st.sampled_from(sorted(rankings()))), "draws": 100,
                   "scaling": "textbook" if textbook else "anchored",
                   "weight_spread": draw(st.sampled_from([0, 0.2])),
                   "vary": {"weights": draw(st.sampled_from(["stated", "any", "fixed"])),
                            "estimates": draw(st.booleans())}},
        "guidance": {
            key: {"answer": draw(st.sampled_from(["yes", "no"])), "because": "Because."}
            for key in gates() if draw(st.booleans())
        },
    }  # fmt: skip
    return text_of(tree)


@settings(deadline=None, max_examples=150)
@given(cases(), st.sampled_from(["en", "zh"]))
def test_no_check_fails_or_says_nothing_on_any_case(text: str, language: Any) -> None:
    try:
        case = read_case(text)
        analysis = analyse(case, language)
    except CaseFaults:  # a method that cannot take the figures
        return
    assert [one.key for one in analysis.gates] == list(gates())
    for one in analysis.gates:
        assert one.sentence.strip(), one.key
        assert not UNREADABLE.search(one.sentence + one.said), one
    assert {one.state for one in analysis.gates} <= {"met", "open"}
    assert analysis.status in ("draft", "for discussion")


def test_the_cases_tried_here_are_read() -> None:
    """The strategy writes the options of the case text as the reader knows them."""
    from hypothesis import find

    def is_ranked(text: str) -> bool:
        return check_text(text).case is not None

    assert find(cases(), is_ranked)


@pytest.mark.parametrize("text", [*BREAKS.values(), SOUND, example_text("anhui-2026")])
def test_the_states_are_the_same_in_every_language(text: str) -> None:
    case = read_case(text)
    states = [[(gate.key, gate.state) for gate in analyse(case, code).gates]
              for code in ("en", "zh")]  # fmt: skip
    assert states[0] == states[1]


def test_examining_is_a_pure_function_of_the_analysis() -> None:
    analysis = analyse(made_up(12, 6))
    bare = replace(analysis, gates=(), status="draft")
    assert examine(bare) == examine(bare) == analysis.gates
    assert status_of(examine(bare)) == analysis.status


def test_a_case_of_random_figures_meets_what_can_be_met_without_words() -> None:
    found = {gate.key: gate.state for gate in analyse(made_up(20, 10)).gates}
    assert {key for key, state in found.items() if state == "met"} >= {
        "real_options", "percentages_based", "correlations_seen", "outliers_seen",
        "varied_jointly", "sensitivity_named", "decomposition_shown", "unknowns_explained",
    }  # fmt: skip
    with speaking("zh"):
        assert {gate.key: gate.state for gate in analyse(made_up(20, 10)).gates} == found
