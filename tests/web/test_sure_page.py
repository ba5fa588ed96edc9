"""How sure?: what is varied goes into the case and out again, and every answer has its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from threading import Event
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from mcda import analyse, read_case
from mcda.analysis import Inquiry, in_depth, what_may_vary
from mcda.brief.charts.of_questions import drawings_of
from mcda.catalogue import collect
from mcda.decision.finding import Finding, Listed
from mcda.files.examples import example_text
from mcda.language import LANGUAGES, speaking
from mcda.ranking.way import way_of
from mcda.robustness import question as asked
from mcda.robustness.question import Evidence, Question, questions
from mcda.scaling.matrix import matrix_of
from mcda.web import asking, cached
from mcda.web.show import fields
from mcda.web.show.pages import page_of
from tests.web.test_pages import app, draft, go, opened, words
from tests.web.test_session import held

_number = count(1)


def sure(example: str = "first-steps") -> AppTest:
    """The page of an example that no other test has asked anything about."""
    at = app(example)
    key = f"{at.session_state['ladder'].generation}/title"
    go(at, "question")
    at.text_input(key=key).set_value(f"Asked of this test alone {next(_number)}").run()
    return go(at, "sure")


def place(at: AppTest, *parts: str) -> str:
    return "/".join([str(at.session_state["ladder"].generation), *parts])


def vary(at: AppTest) -> Any:
    return draft(at)["recipe"].get("vary")


@pytest.fixture
def three_slow_questions(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Three further questions on asking; the list of those that were worked out."""
    worked_out: list[str] = []

    def made_up(key: str, order: int) -> Question:
        def answer(evidence: Evidence) -> Finding | None:
            worked_out.append(key)
            return None if key == "unasked" else Finding(
                key, f"The <b>sentence</b> of {key}.", further=(f"More of {key}.",),
                table=Listed(f"Table of {key}", ("Name", "Figure"), (("$x$", "7"),), (1,)),
                note=f"Note of {key}.",
            )  # fmt: skip

        return Question(key=key, name=f"Is it {key}?", meaning=f"Meaning of {key}.",
                        assumes=f"Assumed by {key}.", reference="", order=order, answer=answer,
                        depth="on asking")  # fmt: skip

    further = {key: made_up(key, 900 + at) for at, key in enumerate(("one", "unasked", "two"))}
    real = {key: one for key, one in collect("mcda.robustness.questions", Question).items()
            if one.depth == "at once"}  # fmt: skip
    monkeypatch.setattr(asked, "collect", lambda *of: {**real, **further})
    questions.cache_clear()
    yield worked_out
    questions.cache_clear()


TICKS = ("perspectives", "estimates", "methods", "scalings", "criteria")


@pytest.mark.parametrize("part", TICKS)
def test_a_tick_goes_into_the_case_and_out_again(part: str) -> None:
    at = sure("anhui-2026")
    before, tick = draft(at), place(at, "recipe", "vary", part)
    was = at.checkbox(key=tick).value
    at.checkbox(key=tick).set_value(not was).run()
    assert not at.exception and list(vary(at)) == [part]
    case = cached.check(cached.text_of(draft(at))).case
    assert case is not None and bool(getattr(case.recipe.vary, part)) is not was
    at.checkbox(key=tick).set_value(was).run()
    assert draft(at) == before


@pytest.mark.parametrize("how", ["order", "any", "fixed"])
def test_the_weights_go_into_the_case_and_what_is_varied_is_said(how: str) -> None:
    at = sure()
    before, menu = draft(at), place(at, "recipe", "vary", "weights")
    usual = words(at)
    assert "draws varies the weights, an average one by 20" in usual
    at.selectbox(key=menu).set_value(how).run()
    assert vary(at) == {"weights": how}
    said = {"order": "any that keep the order", "any": "the weights, any at all",
            "fixed": "Nothing is varied."}[how]  # fmt: skip
    assert said in words(at)
    at.selectbox(key=menu).set_value("stated").run()
    assert draft(at) == before and "an average one by 20" in words(at)


def test_the_usual_number_of_draws_stays_out_of_the_text() -> None:
    at = sure()
    line = place(at, "recipe", "draws")
    at.text_input(key=line).set_value("2,000").run()
    assert draft(at)["recipe"]["draws"] == 2000 and "Each of 2,000 draws" in words(at)
    at.text_input(key=line).set_value("10,000").run()
    assert "draws" not in draft(at)["recipe"] and "Each of 10,000 draws" in words(at)
    at.text_input(key=line).set_value("few").run()
    assert draft(at)["recipe"]["draws"] == "few"
    assert "cannot be ranked yet" in words(at) and "'few'" in words(at)
    assert {page_of(fault) for fault in cached.check(cached.text_of(draft(at))).faults} == {"sure"}
    at.text_input(key=line).set_value("").run()
    assert "draws" not in draft(at)["recipe"] and 'class="answer"' in words(at)


def test_an_input_that_comes_with_what_it_shows_changes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tree = draft(app("anhui-2026"))
    stated = {"methods": ["vikor"], "weights": "stated", "estimates": True}
    tree["recipe"] |= {"vary": stated, "draws": 10_000}
    at = opened(cached.text_of(tree))
    comes: list[tuple[object, Callable[[Any], object]]] = []
    for name, value in (("switch", 1), ("choose", 2), ("typed", 1)):
        real = getattr(fields, name)

        def noted(*args: Any, real: Any = real, value: int = value, **more: Any) -> None:
            comes.append((args[value], args[value + 1]))
            real(*args, **more)

        monkeypatch.setattr(fields, name, noted)
    go(at, "sure")
    before = draft(at)
    assert len(comes) == len(TICKS) + 3 and before["recipe"]["vary"] == stated
    for shown, keep in comes:
        with held(at.session_state["ladder"]):
            keep(shown if isinstance(shown, bool) else str(shown))
        assert draft(at) == before, shown
    with held(at.session_state["ladder"]):
        comes[-1][1](not comes[-1][0])
    assert draft(at) != before


@pytest.mark.parametrize("example", ["anhui-2026", "first-steps"])
@pytest.mark.parametrize("scaling", ["anchored", "textbook"])
def test_what_is_offered_takes_the_figures(example: str, scaling: str) -> None:
    case = read_case(example_text(example))
    recipe = case.recipe.model_copy(update={"ranking": "topsis", "scaling": scaling})
    case = case.model_copy(update={"recipe": recipe})
    methods, scalings = what_may_vary(case)
    matrix = matrix_of(case, tuple(case.options))
    assert methods and "topsis" not in methods and scaling not in scalings
    for method in ("topsis", *methods):
        for word in (scaling, *scalings):
            assert not way_of(recipe, method, word).refusals(matrix), (method, word)
    vary = recipe.vary.model_copy(update={"methods": methods, "scalings": scalings})
    all_of_it = recipe.model_copy(update={"vary": vary, "draws": 200})
    parts = analyse(case.model_copy(update={"recipe": all_of_it})).robustness.parts
    assert {"ranking methods"} <= set(parts) and ("scalings" in parts) is bool(scalings)


def test_a_method_that_no_longer_takes_the_figures_can_be_taken_out_on_the_page() -> None:
    at = sure()
    tree = draft(at)
    tree["recipe"] |= {"ranking": "topsis", "scaling": "textbook",
                       "vary": {"methods": ["weighted_sum"]}}  # fmt: skip
    at = opened(cached.text_of(tree))
    go(at, "sure")
    assert "cannot be ranked yet" in words(at) and "Weighted sum on the scaling" in words(at)
    at.checkbox(key=place(at, "recipe", "vary", "methods")).set_value(False).run()
    assert not at.exception and 'class="answer"' in words(at)
    at.checkbox(key=place(at, "recipe", "vary", "methods")).set_value(True).run()
    assert "weighted_sum" not in vary(at)["methods"] and 'class="answer"' in words(at)


@pytest.mark.parametrize("example", ["anhui-2026", "first-steps"])
def test_every_answer_of_the_depth_is_on_the_page(example: str) -> None:
    at = sure(example)
    case = cached.check(cached.text_of(draft(at))).case
    assert case is not None
    found, said = in_depth(analyse(case)), words(at)
    for key, one in questions().items():
        finding = found.finding(key)
        if finding and (one.order in (1, 2) or one.order >= 8):
            assert finding.sentence in said, key
            assert all(line in said for line in finding.further), key
    assert not [one for one in at.button if one.key in ("stop_asking", "ask_on")]


def test_a_further_question_appears_by_itself_with_all_its_parts(
    three_slow_questions: list[str],
) -> None:
    at = sure()
    said, raw = words(at), " ".join(str(one.value) for one in at.get("html"))
    assert three_slow_questions == ["one", "unasked", "two"]
    for key in ("one", "two"):
        at_once = [said.index(part) for part in (
            f"Is it {key}?", f"The <b>sentence</b> of {key}.")]  # fmt: skip
        assert at_once
        for part in ("More of", "Table of", "Note of", "Meaning of", "Assumed by"):
            assert f"{part} {key}" in said
    assert "Is it unasked?" not in said
    assert said.index("Is it one?") < said.index("Is it two?")
    assert "<b>sentence</b>" not in raw and "$x$" in raw
    go(at, "ranking")
    go(at, "sure")
    assert three_slow_questions == ["one", "unasked", "two"]


def test_stop_keeps_what_is_answered_and_go_on_ends_with_all(
    three_slow_questions: list[str],
) -> None:
    at = app("first-steps")
    state = at.session_state["ladder"]
    go(at, "question")
    at.text_input(key=place(at, "title")).set_value("Stopped after one").run()
    text = cached.text_of(draft(at))
    cached.inquiry(text).answer("one")
    state.chosen["stopped"] = text
    go(at, "sure")
    assert three_slow_questions == ["one"] and "The <b>sentence</b> of one." in words(at)
    assert "Stopped: 1 of 3 answered." in words(at) and "Is it two?" not in words(at)
    at.button(key="ask_on").click().run()
    assert three_slow_questions == ["one", "unasked", "two"] and "Is it two?" in words(at)
    assert not [one for one in at.button if one.key in ("stop_asking", "ask_on")]
    state.chosen["stopped"] = text
    go(at, "sure")
    assert words(at).count("The <b>sentence</b> of two.") == 1
    assert not [one for one in at.button if one.key in ("stop_asking", "ask_on")]


def test_an_edit_takes_the_stop_away(three_slow_questions: list[str]) -> None:
    at = sure()
    three_slow_questions.clear()
    at.session_state["ladder"].chosen["stopped"] = cached.text_of(draft(at))
    at.text_input(key=place(at, "recipe", "draws")).set_value("500").run()
    assert three_slow_questions == ["one", "unasked", "two"] and "Is it two?" in words(at)


def inquiry() -> Inquiry:
    return Inquiry(analyse(read_case(example_text("first-steps"))))


def test_nothing_is_said_of_waiting_where_the_answers_come_in_time(
    three_slow_questions: list[str],
) -> None:
    steps = list(asking.one_by_one(inquiry(), patience=60))
    assert [step.key for step in steps] == ["one", "unasked", "two"]
    assert not [step for step in steps if isinstance(step, asking.Waiting)]


def test_who_waits_is_told_what_for_and_who_leaves_keeps_the_answer_at_hand(
    three_slow_questions: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    hold, found = Event(), inquiry()
    real = found.answer

    def held(key: str) -> Finding | None:
        hold.wait(60)
        return real(key)

    monkeypatch.setattr(found, "answer", held)
    steps = asking.one_by_one(found, patience=0)
    assert next(steps) == asking.Waiting("one", 0, 3)
    hold.set()
    first = next(steps)
    assert isinstance(first, asking.Answered) and first.key == "one"
    hold.clear()
    assert next(steps) == asking.Waiting("unasked", 1, 3)
    hold.set()
    steps.close()
    assert three_slow_questions == ["one", "unasked"] and set(found.known()) == {"one", "unasked"}
    assert [one.key for one in found.whole().findings][-2:] == ["one", "two"]
    assert three_slow_questions == ["one", "unasked", "two"]


def test_an_inquiry_that_rests_lets_go_of_its_draws(three_slow_questions: list[str]) -> None:
    found = inquiry()
    assert found._evidence is not None
    drawn = found._evidence.sample
    found.rest()
    assert "sample" not in vars(found._evidence)
    assert (found._evidence.sample.ranks == drawn.ranks).all()


NO_BLOCKS = (
    5, [], {"methods": 3, "weights": [1], "estimates": "soon"},
    {"methods": ["toss", 7], "scalings": "x", "criteria": {}},
)  # fmt: skip


@pytest.mark.parametrize("vary", NO_BLOCKS, ids=str)
def test_a_block_of_what_varies_that_is_none_is_named_and_can_be_mended(vary: object) -> None:
    tree = draft(app("first-steps"))
    tree["recipe"] |= {"vary": vary, "draws": {}}
    at = opened(cached.text_of(tree))
    go(at, "sure")
    assert "cannot be ranked yet" in words(at)
    for part in TICKS[1:]:
        tick = place(at, "recipe", "vary", part)
        box = next(one for one in at.checkbox if str(one.key).startswith(tick))
        was = box.value
        assert was or not box.disabled or part in ("methods", "scalings")
        if not box.disabled:
            box.set_value(not was).run()
            assert not at.exception, (part, at.exception)
            box = next(one for one in at.checkbox if str(one.key).startswith(tick))
            assert box.value is not was


def test_perspectives_are_asked_of_where_there_are_several_and_they_matter() -> None:
    at = sure("first-steps")
    tick = "recipe/vary/perspectives"
    assert not [one for one in at.checkbox if str(one.key).endswith(tick)]
    at = sure("anhui-2026")
    assert not at.checkbox(key=place(at, tick)).disabled
    at.selectbox(key=place(at, "recipe", "vary", "weights")).set_value("any").run()
    idle = at.checkbox(key=place(at, tick, "idle"))
    assert idle.disabled and idle.value


ODD = """
format: 1
title: Odd {0}
criteria:
  a: {{name: A, unit: points, layer: delivery, worst: 0, best: 10}}
  b: {{name: B, unit: points, layer: delivery{1}}}
options:
  x: {{name: X, estimates: {{a: {2}, b: 3}}}}
  y: {{name: Y, estimates: {{a: 4, b: {3}}}}}
perspectives:
  p: {{name: P, weights: {{a: 1, b: {4}}}}}
recipe: {{draws: 200, scaling: {5}{6}}}
"""
SCALE = ", worst: 0, best: 10"
ODD_CASES = {
    "with nothing varied": (SCALE, 5, 6, 1, "anchored", ", vary: {weights: fixed}"),
    "with two alike": (SCALE, 4, 3, 1, "anchored", ""),
    "with a weight of nothing": (SCALE, 5, 6, 0, "anchored", ""),
    "with an unknown figure": (SCALE, "null", 6, 1, "anchored", ", vary: {weights: any}"),
    "without a scale": (
        ", direction: more is better",
        5,
        6,
        1,
        "textbook",
        ", vary: {weights: order}",
    ),
    "with all varied": (SCALE, 5, 6, 1, "anchored", ", vary: {criteria: true, methods: [vikor]}"),
}


@pytest.mark.parametrize("odd", ODD_CASES)
def test_the_page_opens_on_an_odd_case(odd: str) -> None:
    at = opened(ODD.format(odd, *ODD_CASES[odd]))
    go(at, "sure")
    assert 'class="answer"' in words(at) and "cannot be ranked" not in words(at)
    assert "nan" not in words(at).lower().split()
    go(at, "brief")


def test_the_page_speaks_chinese() -> None:
    at = sure("anhui-2026")
    at.session_state["ladder"].language = "zh"
    go(at, "sure")
    said = words(at)
    assert "次抽样中，每次都变动：" in said and "前提：" in said
    labels = [one.label for one in (*at.checkbox, *at.selectbox, *at.expander)]
    assert "估计值：各在其区间内变动" in labels and "更改变动的内容" in labels
    assert any(label.startswith("排序方法：另用") for label in labels)
    english = ("What this means", "draws varies", "The figures behind it", "within its range")
    assert not [one for one in english if one in said or one in " ".join(labels)]


def test_every_picture_has_its_words_and_a_table_with_its_figures() -> None:
    for example in ("anhui-2026", "first-steps"):
        case = cached.check(example_text(example)).case
        assert case is not None
        for code in LANGUAGES:
            found = in_depth(analyse(case, code))
            with speaking(code):
                for finding in found.findings:
                    drawn = drawings_of(found, finding)
                    assert all(len(one.alt) > 20 for one in drawn), finding.key
                    assert not drawn or finding.table, finding.key
