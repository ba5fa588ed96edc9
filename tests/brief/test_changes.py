"""What changed since the version before, as the brief prints it."""

from __future__ import annotations

import copy
from typing import Any

import yaml

from mcda.analysis import analyse, of_edition
from mcda.brief.blocks import Block, Bullets, Heading, Paragraph, Picture, Table
from mcda.brief.section import blocks_of, sections
from mcda.brief.writing import pdf
from mcda.checking import read_case
from mcda.comparison import compare
from mcda.decision.case import Case
from mcda.decision.edition import Edition
from mcda.files.examples import example_text
from mcda.files.writing import text_of
from mcda.language import Code, speaking
from tests.cases import SMALL

TREE: dict[str, Any] = {**yaml.safe_load(SMALL), "recipe": {"ranking": "weighted_sum",
                        "weight_spread": 0, "draws": 100}}  # fmt: skip


def case_of(cost_of_tram: float = 40, **changed: Any) -> Case:
    tree = {**copy.deepcopy(TREE), **changed}
    tree["options"]["tram"]["estimates"]["cost"] = cost_of_tram
    return read_case(text_of(tree))


def changes(case: Case, edition: Edition | None, language: Code = "en") -> list[Block]:
    analysis = of_edition(analyse(case, language), edition)
    with speaking(language):
        return list(sections()["changes"].blocks(analysis))


def words_of(blocks: list[Block]) -> list[str]:
    said = []
    for one in blocks:
        if isinstance(one, Heading | Paragraph):
            said.append(one.text)
        elif isinstance(one, Bullets):
            said += one.items
        elif isinstance(one, Table):
            said += [one.caption, *(cell for row in one.rows for cell in row)]
    return said


SECOND = Edition(2, "A. Planner", "2026-11-22", "Tram priced anew", case_of(), 1)


def test_a_case_that_was_not_saved_says_nothing_of_versions() -> None:
    assert changes(case_of(), None) == []


def test_a_first_version_has_nothing_to_compare() -> None:
    said = words_of(changes(case_of(), Edition(1, "A. Planner", "2026-11-22")))
    assert said == [
        "Changes since the last version",
        "Version 1, saved by A. Planner on 22 November 2026.",
        "First version: nothing to compare.",
    ]


def test_a_version_before_that_cannot_be_read_is_not_called_a_first() -> None:
    said = words_of(changes(case_of(), Edition(3, "A. Planner", "2026-11-22")))
    assert said[-1] == "The version before can no longer be read: nothing to compare."


def test_a_second_version_tells_what_changed_who_moved_and_because_of_what() -> None:
    """Tram for 20 in place of 40: 0.6 × 0.6 + 0.4 × 0.6 = 0.60 beats the bus's 0.50."""
    blocks = changes(case_of(20), SECOND)
    said = words_of(blocks)
    assert said[0] == "Changes since version 1"
    assert said[1] == (
        "Version 2, saved by A. Planner on 22 November 2026. Note: Tram priced anew."
    )
    assert said[2] == "The leader changed from Bus to Tram because Cost of Tram was revised."
    table, moved = (one for one in blocks if isinstance(one, Table))
    assert table.rows == (
        ("Estimates",
         "Cost of Tram: from CNY\u00a040\u00a0million to CNY\u00a020\u00a0million."),
    )  # fmt: skip
    assert [row[:4] for row in moved.rows] == [
        ("Tram", "2.00", "1.00", "−1.00"), ("Bus", "1.00", "2.00", "+1.00"),
        ("Continue as now", "3.00", "3.00", "0.00"),
    ]  # fmt: skip
    assert moved.notes
    (picture,) = (one for one in blocks if isinstance(one, Picture))
    assert "Tram" in picture.alt and picture.spec


def test_several_blocks_add_up_and_what_one_side_has_is_listed() -> None:
    tree = copy.deepcopy(TREE)
    tree["options"]["metro"] = {"name": "Metro", "estimates": {"jobs": 90, "cost": 50}}
    tree["perspectives"]["all"]["judgements"] = {"jobs": 30, "cost": 70}
    tree["options"]["tram"]["estimates"]["cost"] = 20
    blocks = changes(read_case(text_of(tree)), SECOND)
    captions = [one.caption for one in blocks if isinstance(one, Table)]
    assert captions[0] == "What was changed" and len(captions) == 5
    places = next(one for one in blocks if isinstance(one, Table)
                  and one.caption.startswith("Places that each block"))  # fmt: skip
    for row in places.rows:
        *parts, whole = (float(cell.replace("−", "-")) for cell in row[1:])
        assert round(sum(parts), 2) == whole
    last = [one for one in blocks if isinstance(one, Table)][-1]
    assert last.rows[0][:3] == ("Metro", "option", "after")


def test_an_unchanged_version_says_so_in_either_language() -> None:
    case = read_case(example_text("first-steps"))
    for language, said in (("en", "Nothing was changed."), ("zh", "没有任何改动。")):
        blocks = changes(case, Edition(2, "", "", "", case, 1), language)  # type: ignore[arg-type]
        assert isinstance(blocks[2], Paragraph) and blocks[2].text == said
        assert not [one for one in blocks if isinstance(one, Table)]


def test_a_change_is_told_in_chinese_with_the_same_figures() -> None:
    after = case_of(20)
    said = words_of(changes(after, SECOND, "zh"))
    assert "居首方案由Bus变为Tram，原因是Tram的Cost已修订。" in said
    with speaking("zh"):
        chinese = compare(case_of(), after)
    english = compare(case_of(), after)
    assert [one.block for one in chinese.because] == [one.block for one in english.because]
    assert [one.after for one in chinese.shifts] == [one.after for one in english.shifts]


def test_answers_to_checks_and_the_briefs_own_words_are_changes_of_words() -> None:
    after = case_of(brief={"version": "2"}, guidance={
        "real_options": {"answer": "skip", "because": "Only two are allowed."}})  # fmt: skip
    said = words_of(changes(after, SECOND))
    assert "Only words were changed: no option changes its place." in said
    assert "Version of the brief: newly written." in said
    assert any(text.startswith("Answer to the check “At least three real options”")
               for text in said)  # fmt: skip


def test_a_version_before_that_no_option_passes_is_told_without_fail() -> None:
    case = case_of()
    strict = case.criteria["jobs"].model_copy(update={"minimum": 99.0})
    before = case.model_copy(update={"criteria": {**case.criteria, "jobs": strict}})
    said = words_of(changes(case_of(), Edition(2, "", "", "", before, 1)))
    assert "The two share no option that both rank, so no shift can be worked out." in said
    assert "Minimum of Jobs: 99 jobs now, none before" not in said
    assert any(one.startswith("Minimum of Jobs: no longer stated") for one in said)


def test_the_section_stands_in_the_annex_and_prints_the_same_bytes_each_time() -> None:
    analysis = of_edition(analyse(case_of(20)), SECOND)
    headings = [one.text for one in blocks_of(analysis, "annex") if isinstance(one, Heading)]
    assert "Changes since version 1" in headings
    assert pdf(analysis) == pdf(analysis)
