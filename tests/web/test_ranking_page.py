"""Ranking: the answer before all else, bars that add up, reasons, and looks that change nothing."""

from __future__ import annotations

import copy
import re
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from benchmarks.sureness import made_up
from mcda.decision.analysis import Analysis
from mcda.decision.words import MINUS
from mcda.files.writing import case_text
from mcda.language import speaking
from mcda.ranking.method import methods
from mcda.web import cached
from tests.cases import SMALL
from tests.web.test_pages import app, draft, go, opened, words

ROW = re.compile(r"<tr>(.*?)</tr>", re.S)
CELL = re.compile(r"<t[hd][^>]*>(.*?)</t[hd]>", re.S)


def ranking(example: str = "anhui-2026") -> AppTest:
    return go(app(example), "ranking")


def table(at: AppTest, caption: str) -> list[list[str]]:
    """The rows of the table whose caption begins so, its head first."""
    found = [str(one.value) for one in at.get("html") if f"<caption>{caption}" in str(one.value)]
    assert len(found) == 1, (caption, len(found))
    return [[unescape(cell) for cell in CELL.findall(row)] for row in ROW.findall(found[0])]


def key(at: AppTest, *parts: str) -> str:
    return "/".join([str(at.session_state["ladder"].generation), *parts])


def take(at: AppTest, part: str, value: str) -> None:
    at.selectbox(key=key(at, "recipe", part)).set_value(value).run()
    assert not at.exception, at.exception


def analysis(at: AppTest) -> Analysis:
    found = cached.analysed(cached.text_of(draft(at))).analysis
    assert found is not None
    return found


def sentence(of: Analysis, question: str) -> str:
    found = of.finding(question)
    assert found is not None
    return found.sentence


def test_the_page_goes_from_the_answer_to_the_second_look() -> None:
    at = ranking()
    found, said = analysis(at), words(at)
    leader = found.case.options[found.robustness.in_order()[0]].name
    order = [
        sentence(found, "answer"), sentence(found, "support"),
        "Ranked by TOPSIS on anchored scales.", "The options in bands, by rank in 10,000 draws",
        "Why: what each criterion adds to the value", sentence(found, "sides"),
        f"The case against {leader}", "The leader’s weak side", "What would change it",
        "How it is ranked",
    ]  # fmt: skip
    # Headings and pieces of HTML come apart from each other here: each kind in its own order.
    html = unescape(" ".join(str(one.value) for one in at.get("html")))
    heads = [one.value for one in at.subheader]
    places = [html.index(one) for one in order if one not in heads]
    assert places == sorted(places) and all(one in said for one in order)
    assert heads == [one for one in order if one in heads] and len(heads) == 3
    folded = [one.label for one in at.expander]
    assert folded[-4:] == [
        "All 19 methods: which to take when",
        "A second look: the same figures scaled as in the textbooks",
        "A second look: the same figures ranked by other methods", "Notes on the case (2)",
    ]  # fmt: skip


@pytest.mark.parametrize("example", ["anhui-2026", "first-steps"])
def test_what_the_criteria_add_adds_up_to_the_value_shown(example: str) -> None:
    at = ranking(example)
    found = analysis(at)
    head, most, *rows = table(at, "What each criterion adds to the value")
    assert head[-1] == "Value" and len(rows) == len(found.matrix.options)
    for row in (most, *rows):
        *parts, whole = (float(cell) for cell in row[1:])
        assert round(sum(parts), 9) == whole
    assert float(most[-1]) == 1
    assert found.additive is not None
    values = dict(zip(found.matrix.options, found.additive.sum(axis=1), strict=True))
    for option, row in zip(found.robustness.in_order(), rows, strict=True):
        assert row[0] == found.case.options[option].name
        assert float(row[-1]) == round(values[option], 2)


def test_the_banded_table_gives_rank_and_share_of_each_option() -> None:
    at = ranking()
    found = analysis(at)
    _, *rows = table(at, "The options in bands")
    for option, row in zip(found.robustness.in_order(), rows, strict=True):
        assert row[0] == found.robustness.band_letter(option)
        assert row[1].startswith(found.case.options[option].name)
        assert int(row[2]) == found.ranking.rank_of(option)


def test_every_method_has_its_reason_or_why_it_cannot_be_taken() -> None:
    at = ranking("first-steps")
    said = words(at)
    assert all(one.suits in said for one in methods().values())
    take(at, "scaling", "textbook")
    refused = cached.refused_methods(cached.text_of(draft(at)))
    said = words(at)
    assert "weighted_sum" in refused and "topsis" not in refused
    for name, one in methods().items():
        assert (f"<b>{one.name}</b>" in " ".join(str(x.value) for x in at.get("html"))) == (
            name in refused
        )
    assert methods()["topsis"].suits in said


def test_the_looks_change_nothing_and_the_menu_does() -> None:
    at = ranking()
    before = copy.deepcopy(draft(at))
    head, *rows = table(at, "The stated figures on two scalings")
    assert head[1:3] == ["Rank, anchored scales", "Rank, “Vector length”"]
    for row in rows:
        assert int(row[2]) - int(row[1]) == int(row[3].replace(MINUS, "-"))
    assert draft(at) == before
    take(at, "scaling", "textbook")
    assert draft(at)["recipe"]["scaling"] == "textbook"
    assert "Ranked by TOPSIS on its textbook scaling." in words(at)
    turned = {row[0]: row[2] for row in rows}
    _, *rows = table(at, "The options in bands")
    ranks = {row[1].split(" (not ready")[0]: row[2] for row in rows}
    assert ranks == turned
    assert [one.label for one in at.expander if "anchored scales" in one.label] == [
        "A second look: the same figures on anchored scales"
    ]


def test_a_look_that_takes_long_is_left_to_the_page_that_waits() -> None:
    case = made_up(21, 3)
    slow = next(key for key, one in methods().items() if one.slow)
    recipe = case.recipe.model_copy(update={"ranking": slow, "draws": 100})
    at = go(opened(case_text(case.model_copy(update={"recipe": recipe}))), "ranking")
    assert not [one for one in at.expander if "scaled as in the textbooks" in one.label]
    assert [one for one in at.button if one.label.startswith("The same figures on another")]


def test_the_other_methods_rank_every_option_once() -> None:
    at = ranking()
    found = analysis(at)
    head, *rows = table(at, "Ranks by each unlike method")
    assert head[1] == "TOPSIS" and {row[0] for row in rows} == {
        one.name for one in found.case.options.values()
    }
    ranks = {found.case.options[one].name: found.ranking.rank_of(one)
             for one in found.ranking.options}  # fmt: skip
    assert {row[0]: int(row[1]) for row in rows} == ranks


def test_another_method_is_one_step_that_can_be_taken_back() -> None:
    at = ranking("first-steps")
    before, steps = copy.deepcopy(draft(at)), len(at.session_state["ladder"].steps.past)
    take(at, "ranking", "vikor")
    assert draft(at)["recipe"]["ranking"] == "vikor"
    assert len(at.session_state["ladder"].steps.past) == steps + 1
    line = key(at, "recipe", "settings", "v")
    at.text_input(key=line).set_value("0.3").run()
    take(at, "ranking", "topsis")
    assert "settings" not in draft(at)["recipe"]
    take(at, "ranking", "vikor")
    assert draft(at)["recipe"]["settings"] == {"v": 0.3}
    take(at, "ranking", str(before["recipe"]["ranking"]))
    assert not before["recipe"].pop("settings", None)  # that method has none
    assert draft(at) == before


PLAIN = (
    SMALL.replace("worst: 0, best: 100", "direction: more is better").replace(
        "cost: 0}", "cost: 5}"
    )
    + "recipe: {ranking: topsis, scaling: textbook}\n"
)


def test_a_criterion_without_a_scale_leaves_no_bars() -> None:
    at = go(opened(PLAIN), "ranking")
    said = words(at)
    assert 'class="answer"' in said and "what each criterion adds" not in said
    assert "cannot take the figures of Jobs" in said
    assert not [one for one in at.get("html") if "What each criterion adds" in str(one.value)]


@pytest.mark.parametrize("text", [
    SMALL.replace("best: 100", "best: 100, minimum: 50"),
    SMALL.replace("jobs: 60, cost: 40", "jobs: 30, cost: 10"),
    SMALL + "recipe: {ranking: weighted_sum, vary: {weights: fixed, estimates: false}}\n",
], ids=["one option left", "a tie", "nothing varied"])  # fmt: skip
def test_odd_cases_show_an_answer(text: str) -> None:
    at = go(opened(text), "ranking")
    assert not at.exception and 'class="answer"' in words(at)
    assert "nan" not in re.sub(r"\w*nan\w+|\w+nan\w*", "", words(at).lower())


def test_the_notes_name_what_they_are_about() -> None:
    at = ranking()
    assert "Regional integration, Feasibility: Not known" in words(at)
    assert "regional_integration" not in words(at)


def test_names_are_shown_as_they_stand() -> None:
    name = "<b>Tram</b> $x$ :red[no]"
    at = go(opened(SMALL.replace("name: Tram", f"name: '{name}'")), "ranking")
    raw = " ".join(str(one.value) for one in at.get("html"))
    assert name in unescape(raw) and "<b>Tram" not in raw


def test_the_page_speaks_chinese() -> None:
    at = app("first-steps")
    at.session_state["ladder"].language = "zh"
    go(at, "ranking")
    said = words(at)
    assert "对“" in said and "如何排序" in said and "各项准则对价值分的贡献" in said
    with speaking("zh"):
        assert methods()["topsis"].suits in said
    for english in ("Ranked by", "Why:", "Expected rank", "The case against", "How it is ranked"):
        assert english not in said
    labels = [at.selectbox(key=key(at, "recipe", one)).label for one in ("ranking", "scaling")]
    assert labels == ["方法", "归一化方法"]
