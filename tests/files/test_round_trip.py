"""A saved and reopened case is equal and says the same to the last bit."""

from __future__ import annotations

import pytest

from mcda.analysis import analyse
from mcda.checking import check_text, read_case
from mcda.files.examples import example_text, examples, new_case
from mcda.files.library import criteria, policies
from mcda.files.writing import case_text, text_of
from tests.cases import SMALL

CASES = sorted(examples())


@pytest.mark.parametrize("key", CASES)
def test_saved_and_reopened_is_equal(key: str) -> None:
    case = read_case(example_text(key))
    assert read_case(case_text(case)) == case
    assert case_text(read_case(case_text(case))) == case_text(case)


@pytest.mark.parametrize("key", CASES)
def test_saved_and_reopened_gives_the_same_to_the_last_bit(key: str) -> None:
    case = read_case(example_text(key))
    first, again = analyse(case), analyse(read_case(case_text(case)))
    assert first.fingerprint == again.fingerprint
    assert first.ranking.scores.tobytes() == again.ranking.scores.tobytes()
    assert first.ranking.details == again.ranking.details
    assert first.findings == again.findings
    for part in ("acceptability", "leads", "expected_rank", "rank_low", "rank_high", "pairwise"):
        one, two = getattr(first.robustness, part), getattr(again.robustness, part)
        assert one.tobytes() == two.tobytes(), part


def test_a_saved_case_stands_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    case = read_case(example_text("anhui-2026"))
    text = case_text(case)
    monkeypatch.setattr("mcda.files.library.criterion", lambda key: None)
    monkeypatch.setattr("mcda.files.library.policy", lambda key: None)
    monkeypatch.setattr("mcda.files.library.region", lambda key: None)
    assert read_case(text) == case


def test_every_estimate_stands_in_the_saved_text() -> None:
    text = example_text("first-steps")
    case = read_case(text.replace("local_support: {value: 5, source: Illustrative}", ""))
    assert "local_support: null" in case_text(case)


def test_a_difference_from_the_library_is_a_notice() -> None:
    text = case_text(read_case(example_text("anhui-2026")))
    changed = text.replace("name: R&D intensity", "name: R&D effort")
    said = [notice.sentence for notice in check_text(changed).notices]
    assert any("'R&D effort'" in sentence and "'R&D intensity'" in sentence for sentence in said)


@pytest.mark.parametrize(("part", "most"), [("options", 500), ("criteria", 60)])
def test_the_number_of_parts_is_bounded_and_said(part: str, most: int) -> None:
    criteria = {f"c{at}": {"name": "C", "unit": "u", "layer": "delivery", "worst": 0, "best": 1}
                for at in range(most if part == "criteria" else 1)}  # fmt: skip
    options: dict[str, object] = {
        f"o{at}": {"name": "O"} for at in range(most if part == "options" else 2)
    }
    tree = {"format": 1, "title": "Many", "criteria": criteria, "options": options,
            "perspectives": {"p": {"name": "P", "weighting": "equal"}}}  # fmt: skip
    assert check_text(text_of(tree)).case is not None
    one_more = {**tree, part: {**tree[part], "more": next(iter(tree[part].values()))}}
    (fault,) = check_text(text_of(one_more)).faults
    assert (
        fault.sentence()
        == f"{part}: found {most + 1} {part}, expected at most {most}. Split the case."
    )


def test_a_new_case_of_the_whole_library_asks_only_for_scales() -> None:
    tree = new_case("New", "china/anhui", criteria(), policies())
    faults = check_text(text_of(tree)).faults
    assert {fault.expected for fault in faults} == {"worst and best in the criterion's unit"}
    assert len(faults) == len(criteria())


@pytest.mark.parametrize("part", ["needs", "requires", "sources"])
def test_what_a_planner_took_away_from_a_policy_stays_away(part: str) -> None:
    """An option may need less than its policy in the library: the text must say that it does."""
    empty = "{}" if part == "needs" else "[]"
    options = f"""\
options:
  tools: {{policy: machine_tool_programme, {part}: {empty}, estimates: {{jobs: 3, cost: 4}}}}
  labs: {{policy: research_platforms, estimates: {{jobs: 3, cost: 4}}}}
  links: {{policy: cluster_programme, estimates: {{jobs: 3, cost: 4}}}}
"""
    start, _, rest = SMALL.partition("options:")
    text = start + options + "perspectives:" + rest.partition("perspectives:")[2]
    case = read_case(text)
    assert not getattr(case.options["tools"], part)
    assert getattr(read_case(text.replace(f" {part}: {empty},", "")).options["tools"], part)
    assert read_case(case_text(case)) == case


def test_what_a_planner_took_away_from_a_criterion_stays_away() -> None:
    blank = "rd_intensity: {worst: 0, best: 1, not_covered: '', double_counts: []}"
    text = SMALL.replace("  jobs: {", f"  {blank}\n  jobs: {{", 1)
    text = text.replace("{jobs: ", "{rd_intensity: 1, jobs: ")
    case = read_case(text)
    assert case.criteria["rd_intensity"].not_covered == ""
    assert read_case(case_text(case)) == case
