"""Options and Criteria: the catalogue, scales in words, what to look at, and groups."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from mcda.files.library import criteria, policies
from mcda.web import cached
from mcda.web import criteria_groups as groups
from mcda.web import criteria_looked_at as found_in
from mcda.web.searching import holding
from mcda.web.show.scale import follows
from tests.web.test_pages import app, draft, go, opened, words


def case(criteria: dict[str, Any], figures: dict[str, list[float]] | None = None) -> dict[str, Any]:
    """A draft of some criteria; figures: by criterion, of the options in turn."""
    many = len(next(iter(figures.values()))) if figures else 2
    options = {
        f"o{at}": {"name": f"Option {at}",
                   "estimates": {key: figures[key][at] if figures else None for key in criteria}}
        for at in range(many)
    }  # fmt: skip
    return {"format": 1, "title": "T", "criteria": criteria, "options": options,
            "perspectives": {"p": {"name": "P", "weighting": "equal"}}}  # fmt: skip


def own(name: str, **more: object) -> dict[str, Any]:
    return {"name": name, "unit": "points", "layer": "delivery", "worst": 0, "best": 10, **more}


def test_close_criteria_are_found_by_what_they_say_and_by_their_indicator() -> None:
    tree = case({
        "a": own("A", double_counts=["b"]), "b": own("B"), "c": own("C", indicator="Head counts"),
        "d": own("D", indicator="head counts "), "e": own("E"),
    })  # fmt: skip
    assert found_in.close(tree) == [("a", "b"), ("c", "d")]
    assert found_in.share_an_indicator(tree, ("c", "d")) == "Head counts"
    assert found_in.share_an_indicator(tree, ("a", "b")) == ""


def test_figures_that_move_together_are_found_over_five_options_or_more() -> None:
    """b is twice a, so r = 1; c is a turned round, so r = −1; d has no line in common."""
    figures = {"a": [1.0, 2, 3, 4, 5], "b": [2.0, 4, 6, 8, 10], "c": [5.0, 4, 3, 2, 1],
               "d": [1.0, 5, 2, 5, 1]}  # fmt: skip
    tree = case({key: own(key.upper()) for key in figures}, figures)
    found = {one.pair: round(one.r, 9) for one in found_in.together(tree)}
    assert found == {("a", "b"): 1.0, ("a", "c"): -1.0, ("b", "c"): -1.0}
    fewer = case({key: own(key.upper()) for key in figures},
                 {key: one[:4] for key, one in figures.items()})  # fmt: skip
    assert found_in.together(fewer) == []


def test_seven_criteria_can_be_weighed_at_once_and_eight_are_too_many() -> None:
    seven, eight = ({f"c{at}": own(f"C{at}") for at in range(count)} for count in (7, 8))
    assert found_in.crowds(case(seven)) == []
    tree = case(eight)
    assert [one.count for one in found_in.crowds(tree)] == [8]
    groups.add(tree, "Halves", ["c0", "c1", "c2", "c3"])
    assert found_in.crowds(tree) == []


@pytest.mark.parametrize("given", [
    {"criteria": 5}, {"criteria": {"a": 3, "b": {}}, "options": [1]},
    {"criteria": {"a": {}, "b": {}}, "groups": {"g": 3, "h": {"criteria": "a"}},
     "options": {str(at): {"estimates": {"a": "x", "b": float("nan")}} for at in range(6)}},
])  # fmt: skip
def test_what_to_look_at_is_never_an_error(given: dict[str, Any]) -> None:
    assert found_in.close(given) == [] and found_in.together(given) == []
    assert found_in.crowds(given) == []


def test_the_ends_of_a_scale_say_what_a_tenth_of_it_is() -> None:
    said = follows({"worst": 0, "best": 1, "unit": "percentage points of GDP"})
    assert said == ("More is better, since best is above worst. So a step of 0.1 percentage "
                    "points of GDP is a tenth of the whole scale.")  # fmt: skip
    said = follows({"worst": 12000, "best": 0, "unit": "CNY million"})
    assert "Less is better" in said and "1,200" in said
    assert "once both ends" in follows({"worst": 3, "best": 3, "unit": "points"})
    assert "once both ends" in follows({"worst": "x", "best": 3})


def test_a_criterion_stands_in_one_group_at_most_and_no_group_is_empty() -> None:
    tree = case({key: own(key.upper()) for key in "abcd"})
    first = groups.add(tree, "First", ["a", "b"])
    second = groups.add(tree, "Second", ["b", "c"])
    assert groups.members_of(tree, first) == ["a"]
    assert groups.members_of(tree, second) == ["b", "c"] and groups.ungrouped(tree) == ["d"]
    groups.put(tree, second, ["a", "b", "c", "d"])
    assert list(tree["groups"]) == [second] and groups.ungrouped(tree) == []
    groups.put(tree, second, [])
    assert "groups" not in tree


def test_grouping_by_layer_gives_a_case_without_faults() -> None:
    tree = dict(cached.example("anhui-2026"))
    groups.by_layer(tree)
    assert not cached.check(cached.text_of(tree)).faults
    assert {len(one["criteria"]) for one in tree["groups"].values()} == {1, 2, 3}
    groups.dissolve(tree)
    assert "groups" not in tree


def test_the_catalogue_is_searched_by_every_word_names_first() -> None:
    texts = {"a": ("Talent", "pays researchers"), "b": ("Research", "finds talent"), "c": ("C", "")}
    assert holding("talent", texts) == ["a", "b"]
    assert holding("RESEARCH tal", texts) == ["a", "b"]
    assert holding("  ", texts) == ["a", "b", "c"] and holding("talent x", texts) == []


def labels(at: AppTest) -> list[str]:
    return [one.label for one in at.button]


def test_a_measure_is_found_by_word_and_layer_explained_and_added() -> None:
    at = go(app("first-steps"), "options")
    place = f"{at.session_state['ladder'].generation}/search"
    at.text_input(key=f"{place}/policy").set_value("cluster").run()
    at.selectbox(key=f"{place}/layer/policy").set_value("firmware").run()
    [menu] = [one for one in at.selectbox if one.label == "Measure"]
    assert menu.options[0] == policies()["cluster_programme"].name
    assert policies()["cluster_programme"].how in words(at)
    next(one for one in at.button if one.label == "Add this measure").click().run()
    assert "cluster_programme" in draft(at)["options"]
    at.text_input(key=f"{place}/policy").set_value("no such word").run()
    assert "Nothing in the catalogue has these words" in words(at)
    assert "Add this measure" not in labels(at)


def test_close_criteria_are_warned_of_and_can_be_told_apart_or_dropped() -> None:
    at = go(app("anhui-2026"), "criteria")
    assert "To look at" not in words(at)
    at.session_state["ladder"].chosen["library"] = "talent"
    at.run()
    next(one for one in at.button if one.label == "Add this criterion").click().run()
    said = words(at)
    assert "R&D intensity and Talent measure something close" in said
    assert "The case has eight criteria at one level" in said and "Miller 1956" in said
    place = f"{at.session_state['ladder'].generation}/apart"
    for pair in (("rd_intensity", "talent"), ("talent", "rd_intensity")):
        at.text_input(key="/".join((place, *pair))).set_value("People against money.").run()
    assert len(draft(at)["apart"]) == 2
    assert "It is said what each counts" in words(at)
    steps = len(at.session_state["ladder"].steps.past)
    next(one for one in at.button if one.label == "Drop Talent").click().run()
    assert not at.exception
    assert "talent" not in draft(at)["criteria"] and "apart" not in draft(at)
    assert len(at.session_state["ladder"].steps.past) == steps + 1
    assert "To look at" not in words(at)


def test_a_correlation_is_said_to_show_nothing_by_itself() -> None:
    figures = {"a": [1.0, 2, 3, 4, 5], "b": [2.0, 4, 6, 8, 10]}
    tree = case({key: own(key.upper()) for key in figures}, figures)
    at = go(opened(cached.text_of(tree)), "criteria")
    said = words(at)
    assert "Over five options the figures of A and B move together (r = 1.00)" in said
    assert "A correlation alone does not show that they measure the same" in said


def test_groups_are_made_renamed_and_dissolved_on_the_page() -> None:
    at = go(app("anhui-2026"), "criteria")
    next(one for one in at.button if one.label == "Group them by layer").click().run()
    assert set(draft(at)["groups"]) == {"hardware", "firmware", "territory", "delivery"}
    generation = at.session_state["ladder"].generation
    at.multiselect(key=f"{generation}/groups/firmware/criteria").set_value(
        ["cluster_strength", "business_environment", "rd_intensity"]).run()  # fmt: skip
    assert not at.exception and "hardware" not in draft(at)["groups"]
    next(one for one in at.button if one.label == "Dissolve all groups").click().run()
    assert "groups" not in draft(at)
    at.button(key="step_back").click().run()
    assert "firmware" in draft(at)["groups"]


def test_options_and_criteria_are_in_chinese_throughout() -> None:
    at = app("first-steps")
    at.session_state["ladder"].language = "zh"
    for page in ("options", "criteria"):
        go(at, page)
        said = words(at)
        assert "Add from the catalogue" not in said and "从目录添加" in said
        menu = next(one for one in at.selectbox if one.label in ("措施", "目录中的准则"))
        known = {one.name for one in (*policies().values(), *criteria().values())}
        assert menu.options and not set(menu.options) & known
