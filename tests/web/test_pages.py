"""Every page opens, on every example and on a faulty draft, and none shows an exception."""

from __future__ import annotations

from html import unescape
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from mcda.web import cached, session
from mcda.web.show.pages import PAGES
from mcda.weighting.method import methods
from tests.web.table import table_of, type_in

APP = Path(__file__).resolve().parents[2] / "streamlit_app.py"
EXAMPLES = ("anhui-2026", "first-steps")


def app(example: str = EXAMPLES[0]) -> AppTest:
    at = AppTest.from_file(str(APP), default_timeout=60).run()
    at.button(key=f"example/{example}").click().run()
    assert not at.exception
    return at


def go(at: AppTest, page: str) -> AppTest:
    at.switch_page(f"mcda/web/views/{page}.py").run()
    assert not at.exception, at.exception
    return at


def words(at: AppTest) -> str:
    kinds = ("title", "text", "markdown", "html", "subheader")
    found = [one for kind in kinds for one in at.get(kind) if hasattr(one, "value")]
    return unescape(" ".join(str(one.value) for one in found))


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_page_opens_on_every_example(example: str) -> None:
    at = app(example)
    for page in PAGES:
        go(at, page.key)
        assert at.title[0].value == page.name


FAULTY = """
format: 1
title: ''
year: soon
criteria:
  a: {name: '**A** :red[x] $y$', unit: points, layer: delivery, worst: 3, best: 3}
options:
  x: {name: X, estimates: {a: '12,5 %'}}
  y: 7
perspectives:
  p: {name: P, weighting: swing, judgements: {a: lots}}
  q: {name: Q, weighting: ahp}
  r: {name: R, weighting: nonsense}
recipe: {ranking: toss}
"""

BROKEN = ("criteria: 5\noptions: [1]\nperspectives: {p: 3}\nrecipe: x\n", "title: T\n", "a: {}\n")


def opened(text: str) -> AppTest:
    at = AppTest.from_file(str(APP), default_timeout=60)
    at.session_state["ladder"] = _state(text)
    at.run()
    assert not at.exception, at.exception
    return at


def _state(text: str) -> session.State:
    return session.State(draft=cached.parse(text), generation=1)


@pytest.mark.parametrize("text", [FAULTY, *BROKEN])
def test_every_page_opens_on_a_faulty_draft(text: str) -> None:
    at = opened(text)
    for page in PAGES:
        go(at, page.key)
        assert at.title[0].value == page.name


def test_faults_stand_beside_their_inputs_and_by_page_on_the_ranking() -> None:
    at = opened(FAULTY)
    go(at, "question")
    assert "'soon'" in words(at)
    assert at.text_input(key="1/year").value == "soon"
    go(at, "estimates")
    assert "X, **A** :red[x] $y$: found '12,5 %'" in words(at)
    go(at, "ranking")
    said = words(at)
    assert "cannot be ranked yet" in said
    assert {one.key for one in at.button if one.key and "mend" in one.key} >= {
        f"go-mend-{page}" for page in ("question", "options", "criteria", "estimates", "weights")
    }


def draft(at: AppTest) -> dict[str, Any]:
    tree: dict[str, Any] = at.session_state["ladder"].draft
    return tree


def test_an_edit_goes_into_the_draft_and_stays() -> None:
    at = app("first-steps")
    tree = draft(at)
    generation = at.session_state["ladder"].generation
    go(at, "estimates")
    option, criterion = next(iter(tree["options"])), next(iter(tree["criteria"]))
    type_in(at, option, criterion, "1,250")
    assert draft(at)["options"][option]["estimates"][criterion]["value"] == 1250
    go(at, "question")
    at.text_input(key=f"{generation}/title").set_value("").run()
    assert "To mend" not in words(at) and draft(at)["title"] == ""
    assert "a name" in words(at)
    go(at, "estimates")
    assert table_of(at)["rows"][0]["cells"][0][0] == "1,250"


def test_judgements_of_a_method_are_there_when_one_returns_to_it() -> None:
    at = app("anhui-2026")
    tree, generation = draft(at), at.session_state["ladder"].generation
    key, before = next((key, one) for key, one in tree["perspectives"].items()
                       if one.get("weighting") == "swing")  # fmt: skip
    judged = dict(before["judgements"])
    at.session_state["ladder"].chosen["perspective"] = key
    go(at, "weights")
    menu = f"{generation}/perspectives/{key}/weighting"
    for way in (*sorted(methods().keys() - {"swing"}), "weights"):
        at.selectbox(key=menu).set_value(way).run()
        assert not at.exception, (way, at.exception)
        assert draft(at)["perspectives"][key].get("judgements") is None
        entries = {one.key: one.value for one in at.text_input if "/judgements/" in str(one.key)}
        assert not [entry for entry, value in entries.items() if value], way
    at.selectbox(key=menu).set_value("swing").run()
    assert draft(at)["perspectives"][key]["judgements"] == judged


def test_every_method_and_scaling_shows_a_ranking_or_says_why_not() -> None:
    at = app("first-steps")
    generation = at.session_state["ladder"].generation
    go(at, "ranking")
    menu = at.selectbox(key=f"{generation}/recipe/ranking")
    for key in menu.options:
        assert key
    for key in ("weighted_sum", "vikor", "promethee_ii", "topsis"):
        at.selectbox(key=f"{generation}/recipe/ranking").set_value(key).run()
        assert not at.exception, (key, at.exception)
        assert 'class="answer"' in words(at)
    at.selectbox(key=f"{generation}/recipe/scaling").set_value("textbook").run()
    assert not at.exception


def test_no_view_is_long_or_counts_for_itself() -> None:
    for path in (APP.parent / "mcda" / "web" / "views").glob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert len(text.splitlines()) < 80, path
        assert "session_state" not in text, path


def test_a_fault_of_a_judgement_speaks_of_criteria_by_name() -> None:
    at = app("first-steps")
    view = draft(at)["perspectives"]["council"]
    view |= {"weighting": "ahp", "judgements": [["new_jobs", "programme_cost", "much"]]}
    at.session_state["ladder"].written = (None, "")
    go(at, "weights")
    assert "nothing for New jobs and Local support" in words(at)
    assert "new_jobs" not in words(at)


def test_a_method_that_cannot_take_the_figures_says_so_in_the_menu() -> None:
    at = app("first-steps")
    generation = at.session_state["ladder"].generation
    go(at, "ranking")
    menu = f"{generation}/recipe/ranking"
    assert not [name for name in at.selectbox(key=menu).options if "not with these" in name]
    at.selectbox(key=f"{generation}/recipe/scaling").set_value("textbook").run()
    assert not at.exception
    refused = [name for name in at.selectbox(key=menu).options if "not with these figures" in name]
    assert "Weighted sum: not with these figures" in refused
    assert "Set scaling to 'anchored'" in words(at)
    at.selectbox(key=menu).set_value("topsis").run()
    assert not at.exception and 'class="answer"' in words(at)
