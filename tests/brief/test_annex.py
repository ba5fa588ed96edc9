"""The annex: every figure, value, source, check and answer is there, and can be read."""

from __future__ import annotations

import copy
import re
import tomllib
from decimal import Decimal
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
import yaml

from benchmarks.sureness import made_up
from mcda.analysis import analyse, in_depth
from mcda.brief.blocks import Block, Bullets, Heading, Paragraph, Picture, Table
from mcda.brief.charts.curves_chart import alt_text, bends_of, curves_chart, in_pictures
from mcda.brief.section import blocks_of, pages_of, sections
from mcda.brief.sections.figure_notes import note_numbers
from mcda.brief.sections.sureness import MOST_COLUMNS, parts_of
from mcda.brief.source_marks import cited_in, mark_of_source, marks_of, sources_of
from mcda.checking import read_case
from mcda.decision.analysis import Analysis
from mcda.decision.case import Case
from mcda.decision.criterion import Criterion
from mcda.decision.finding import Listed
from mcda.files.examples import example_text
from mcda.files.writing import case_text, text_of
from mcda.guidance.gate import gates
from mcda.language import speaking
from mcda.version import VERSION
from tests.cases import SMALL
from tests.upgrading.cases import CASE

HOUSE = Path(__file__).resolve().parents[2]
TREE: dict[str, Any] = yaml.safe_load(SMALL)
CHINESE = re.compile("[\u4e00-\u9fff]")


def case_of(**changed: Any) -> Case:
    """The small case with other parts, such as options."""
    return read_case(text_of({**copy.deepcopy(TREE), **changed}))


def without_scales() -> Case:
    tree = copy.deepcopy(TREE)
    tree["criteria"] = {
        "jobs": {"name": "Jobs", "unit": "jobs", "layer": "territory",
                 "direction": "more is better"},
        "cost": {"name": "Cost", "unit": "CNY million", "layer": "delivery",
                 "direction": "less is better"},
    }  # fmt: skip
    tree["recipe"] = {"ranking": "promethee_ii", "scaling": "textbook", "draws": 100}
    return read_case(text_of(tree))


def on_one_criterion() -> Case:
    options = {key: {**one, "estimates": {"jobs": one["estimates"]["jobs"]}}
               for key, one in TREE["options"].items()}  # fmt: skip
    return case_of(criteria={"jobs": TREE["criteria"]["jobs"]}, options=options,
                   perspectives={"all": {"name": "All", "weighting": "equal"}})  # fmt: skip


def with_minimum(asked: float) -> Case:
    return case_of(criteria={**TREE["criteria"], "jobs": {**TREE["criteria"]["jobs"],
                                                          "minimum": asked}})  # fmt: skip


def curved() -> Case:
    curve = [[20, 0.5], [60, 0.9]]
    return case_of(criteria={**TREE["criteria"], "jobs": {**TREE["criteria"]["jobs"],
                                                          "curve": curve}})  # fmt: skip


ODD = {
    "first steps": lambda: read_case(example_text("first-steps")),
    "nothing varied": lambda: case_of(
        recipe={"ranking": "weighted_sum", "weight_spread": 0, "draws": 100}
    ),
    "one criterion": on_one_criterion,
    "no scale": without_scales,
    "one option screened out": lambda: with_minimum(10),
    "one option left": lambda: with_minimum(50),
    "a curve": curved,
    "two options, nine criteria": lambda: made_up(2, 9),
    "twenty options, ten criteria": lambda: made_up(20, 10),
}


@cache
def whole(name: str, language: str = "en") -> Analysis:
    case = ODD[name]() if name in ODD else read_case(example_text(name))
    return in_depth(analyse(case, language))  # type: ignore[arg-type]


@cache
def annex(name: str, language: str = "en") -> tuple[Block, ...]:
    return blocks_of(whole(name, language), "annex")


def tables(blocks: tuple[Block, ...]) -> dict[str, Table]:
    return {one.caption: one for one in blocks if isinstance(one, Table)}


def section(name: str, key: str) -> tuple[Block, ...]:
    return tuple(sections()[key].blocks(whole(name)))


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", ODD)
def test_no_heading_is_empty_and_no_table_too_wide(name: str, language: str) -> None:
    blocks = annex(name, language)
    for one, after in zip(blocks, [*blocks[1:], None], strict=True):
        if isinstance(one, Heading):
            assert one.text.strip() and after is not None
            deeper = isinstance(after, Heading) and after.level > one.level
            assert deeper or not isinstance(after, Heading), one.text
        if isinstance(one, Table):
            assert one.rows and len(one.columns) <= MOST_COLUMNS, one.caption
            assert {len(row) for row in one.rows} == {len(one.columns)}, one.caption
            assert not [cell for row in one.rows for cell in row if re.search(r"\bnan\b", cell)]


def test_the_annex_begins_on_its_own_page_and_keeps_its_order() -> None:
    blocks = annex("anhui-2026")
    assert blocks[0] == Heading("Annex", 1)
    headings = [one.text for one in blocks if isinstance(one, Heading) and one.level == 2]
    wanted = [
        "How this was worked out", "Criteria and scales", "Every figure", "Notes on the figures",
        "What the figures are worth", "How sure this is, and what would change it",
        "Figures proposed from need", "Where Anhui stands", "Figures of Anhui", "Sources",
        "What guidance asks for", "To reproduce",
    ]  # fmt: skip
    assert [one for one in headings if one in wanted] == wanted


def test_no_picture_is_printed_twice() -> None:
    pages = pages_of(whole("anhui-2026"))
    blocks = (*pages.decision, *pages.summary, *pages.annex)
    specs = [str(one.spec) for one in blocks if isinstance(one, Picture)]
    assert len(set(specs)) == len(specs) > 8


def test_every_figure_stands_with_range_confidence_source_and_note() -> None:
    case, found = whole("anhui-2026").case, tables(annex("anhui-2026"))
    listed = {row[0]: row[1] for row in found["Every source of the case"].rows}
    notes = [item for one in section("anhui-2026", "figure_notes") if isinstance(one, Bullets)
             for item in one.items]  # fmt: skip
    for key, criterion in case.criteria.items():
        table = found[f"{criterion.name}, in {criterion.unit}"]
        heads = [column.name for column in table.columns]
        rows = {row[0]: dict(zip(heads, row, strict=True)) for row in table.rows}
        assert next(iter(rows)) == case.options[whole("anhui-2026").robustness.in_order()[0]].name
        for option, one in case.options.items():
            row, estimate = rows[one.name], one.estimates[key]
            shown = row["Figure"].replace(",", "").replace("−", "-")
            assert shown == "not known" if estimate.value is None else float(
                shown) == pytest.approx(estimate.value)  # fmt: skip
            assert (" to " in row["Lowest to highest"]) == (estimate.low is not None)
            assert row["Confidence"] == (estimate.confidence or "")
            if estimate.source:
                assert listed[row["Source"].strip("[]")] == estimate.source
            if estimate.note:
                (note,) = [item for item in notes if item.startswith(f"{row['Note']}. ")]
                assert note.endswith(f"{criterion.name} of {one.name}: {estimate.note}")
                assert note_numbers(case)[option, key] == int(row["Note"])


def test_fewer_options_than_criteria_give_a_table_per_option() -> None:
    found = tables(section("two options, nine criteria", "matrix"))
    assert sorted(found) == ["Option 1", "Option 2"]
    assert {len(table.rows) for table in found.values()} == {9}


def test_bare_figures_stand_side_by_side() -> None:
    (table,) = tables(section("nothing varied", "matrix")).values()
    assert table.rows == (("Bus", "30", "10"), ("Tram", "60", "40"), ("Continue as now", "0", "0"))


def test_an_option_left_out_is_marked_in_the_matrix() -> None:
    (table,) = tables(section("one option screened out", "matrix")).values()
    assert table.rows[-1] == ("Continue as now\nleft out: it misses a minimum", "0", "0")


def test_values_and_contributions_are_those_done_in_the_head() -> None:
    """The head of the case file: 0.5 × 50 + 0.8 × 30 + 0.8 × 20 = 65; then 58, 52 and 40."""
    found = tables(annex("first-steps"))
    values = found["Values from 0 at the worst end of a scale to 1 at its best end"]
    assert values.rows[0] == ("One-stop office", "0.50", "0.80", "0.80")
    added = found["What each criterion adds: weight times value"]
    assert added.rows[0] == ("Weight", "0.500", "0.300", "0.200", "1.000")
    assert [row[-1] for row in added.rows[1:]] == ["0.650", "0.580", "0.520", "0.400"]
    assert added.rows[1] == ("One-stop office", "0.250", "0.240", "0.160", "0.650")


@pytest.mark.parametrize("name", ["anhui-2026", "twenty options, ten criteria"])
def test_contributions_add_up_as_they_are_shown(name: str) -> None:
    parts: dict[str, list[Decimal]] = {}
    for one in annex(name):
        if isinstance(one, Table) and one.caption.startswith("What each criterion adds"):
            for row in one.rows:
                parts.setdefault(row[0], []).extend(Decimal(cell) for cell in row[1:])
    assert len(parts) == len(whole(name).matrix.options) + 1
    for row_name, (*added, total) in parts.items():
        assert len(added) == len(whole(name).matrix.criteria)
        assert sum(added) == total, row_name


def test_a_figure_that_readiness_lessens_stands_beside_the_one_stated() -> None:
    """The tram gains 60 jobs over nothing; the region is half ready for it, so 30 are ranked."""
    asked = "recipe: {discount_by_readiness: true, draws: 200}\nperspectives:"
    analysis = analyse(read_case(CASE.replace("perspectives:", asked)))
    found = tables(tuple(sections()["matrix"].blocks(analysis)))
    assert [column.name for column in found["Jobs, in jobs"].columns] == [
        "Option", "Figure", "As ranked",
    ]  # fmt: skip
    assert ("Tram", "60", "30") in found["Jobs, in jobs"].rows
    values = tables(tuple(sections()["values"].blocks(analysis)))
    (row,) = [row for row in next(iter(values.values())).rows if row[0] == "Tram"]
    assert row[1] == "0.30"


def test_sources_are_numbered_in_the_order_of_first_use() -> None:
    options = copy.deepcopy(TREE["options"])
    options["stay"]["estimates"]["cost"] = {"value": 0, "source": "Plans of today"}
    options["tram"]["estimates"]["jobs"] = {"value": 60, "source": "A survey"}
    options["tram"]["estimates"]["cost"] = {"value": 40, "source": "Plans of today"}
    criteria = copy.deepcopy(TREE["criteria"])
    criteria["jobs"]["set_by"] = "The council"
    criteria["cost"]["sources"] = [{"paper": "chen-y-2025", "section": "5.1.1"}]
    case = case_of(options=options, criteria=criteria)
    *named, paper = sources_of(case)
    assert named == ["Plans of today", "A survey", "The council"]
    assert paper.startswith("Chen, Yixin (2025)")
    assert mark_of_source(case, " A survey ") == 2
    assert [(use.name, use.of) for use in cited_in(case)["Plans of today"]] == [
        ("Cost", "Continue as now"), ("Cost", "Tram"),
    ]  # fmt: skip
    with pytest.raises(KeyError):
        mark_of_source(case, "Nobody")
    table = tables(blocks_of(analyse(case), "annex"))["Every source of the case"]
    assert table.rows[0] == ("1", "Plans of today", "Figures: Cost of Continue as now and Tram")
    assert table.rows[3][2] == "Criteria, with sections: Cost (5.1.1)"


def test_every_source_of_the_case_text_is_listed_once() -> None:
    case = whole("anhui-2026").case
    listed = sources_of(case)
    assert len(set(listed)) == len(listed) and marks_of(case)[listed[-1]] == len(listed)
    stated = {one.source for option in case.options.values() for one in option.estimates.values()}
    stated |= {one.set_by for one in case.criteria.values()}
    stated |= {one.source for one in case.needs.values()}
    assert case.region and case.peers
    stated |= {one.source for one in case.region.indicators.values()}
    stated |= {one.source for one in case.region.figures.values()} | {case.peers.source}
    assert {one.strip() for one in stated if one.strip()} <= set(listed)


def test_a_case_without_sources_has_no_list_of_them() -> None:
    assert section("nothing varied", "sources") == ()


def test_a_table_too_wide_is_parted_and_loses_no_cell() -> None:
    heads = ("Option", *(f"Rank {at}" for at in range(1, 21)))
    rows = tuple((f"o{row}", *(f"{row}.{at}" for at in range(1, 21))) for row in range(3))
    parts = parts_of(Listed("Shares", heads, rows, tuple(range(1, 21))))
    assert [len(part.heads) for part in parts] == [8, 7, 8]
    assert all(part.heads[0] == "Option" for part in parts)
    assert [part.caption for part in parts] == [f"Shares (part {at} of 3)" for at in (1, 2, 3)]
    again = [tuple(cell for part in parts for cell in part.rows[row][1:]) for row in range(3)]
    assert again == [row[1:] for row in rows]
    assert all(part.numbers == tuple(range(1, len(part.heads))) for part in parts)


def test_every_table_of_every_answer_is_printed() -> None:
    analysis = whole("anhui-2026")
    rows = {row[0]: row for one in section("anhui-2026", "sureness") if isinstance(one, Table)
            for row in one.rows}  # fmt: skip
    captions = {one.caption for one in section("anhui-2026", "sureness")
                if isinstance(one, Table)}  # fmt: skip
    said = {one.text for one in section("anhui-2026", "sureness") if isinstance(one, Paragraph)}
    more = 0
    for finding in analysis.findings:
        assert finding.sentence in said, finding.key
        for listed in filter(None, (finding.table, *finding.more_tables)):
            more += 1
            assert {part.caption for part in parts_of(listed)} <= captions
            assert {row[0] for row in listed.rows} <= set(rows)
    assert more > len([one for one in analysis.findings if one.table])


def test_a_curve_is_drawn_with_its_bends_and_straight_lines_are_said() -> None:
    (picture,) = [one for one in section("a curve", "scales") if isinstance(one, Picture)]
    assert "20 is worth 0.50" in picture.alt and "100 is worth 1.00" in picture.alt
    table = tables(section("a curve", "scales"))["The bends of the value curves"]
    assert table.rows == (("Jobs", "0", "0.00"), ("", "20", "0.50"), ("", "60", "0.90"),
                          ("", "100", "1.00"))  # fmt: skip
    straight = section("nothing varied", "scales")
    assert not [one for one in straight if isinstance(one, Picture)]
    assert any(isinstance(one, Paragraph) and "straight line on every criterion" in one.text
               for one in straight)  # fmt: skip
    bare = section("no scale", "scales")
    assert any(isinstance(one, Paragraph) and "No scale states" in one.text for one in bare)


def test_the_bends_of_a_curve_are_the_values_that_the_ranking_takes() -> None:
    """Bus brings 30 jobs: a quarter of the way from (20, 0.5) to (60, 0.9), so 0.6."""
    analysis = whole("a curve")
    values = tables(annex("a curve"))[
        "Values from 0 at the worst end of a scale to 1 at its best end"
    ]
    assert {row[0]: row[1] for row in values.rows}["Bus"] == "0.60"
    for figure, value in bends_of(analysis.case.criteria["jobs"]):
        options = copy.deepcopy(TREE["options"])
        options["bus"]["estimates"]["jobs"] = figure
        case = curved()
        told = read_case(case_text(case)).options["bus"].model_copy(
            update={"estimates": {**case.options["bus"].estimates,
                                  "jobs": case.options["bus"].estimates["jobs"].model_copy(
                                      update={"value": figure})}})  # fmt: skip
        found = analyse(case.model_copy(update={"options": {**case.options, "bus": told}}))
        at = found.matrix.options.index("bus"), found.matrix.criteria.index("jobs")
        assert found.scaled.values[at] == pytest.approx(value)


def test_a_curve_whose_value_stays_keeps_both_its_points() -> None:
    level = Criterion(name="Jobs", unit="jobs", layer="territory", worst=0, best=100,
                      curve=((20.0, 0.5), (60.0, 0.5)))  # fmt: skip
    assert bends_of(level) == ((0, 0), (20, 0.5), (60, 0.5), (100, 1))
    falling = level.model_copy(update={"worst": 100.0, "best": 0.0, "curve": ((40.0, 0.9),)})
    assert bends_of(falling) == ((100, 0), (40, 0.9), (0, 1))


def test_many_curves_take_several_pictures() -> None:
    curve = Criterion(name="Jobs", unit="jobs", layer="territory", worst=0, best=100,
                      curve=((20.0, 0.5),))  # fmt: skip
    straight = curve.model_copy(update={"curve": ()})
    parts = list(in_pictures([curve] * 11 + [straight]))
    assert [len(part) for part in parts] == [9, 2]
    assert curves_chart(parts[1]).to_dict()["description"] == alt_text(parts[1])


def test_the_method_card_names_the_software_as_installed() -> None:
    said = dict(tables(annex("first-steps"))["Method card"].rows)  # type: ignore[arg-type]
    project = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == VERSION
    assert said["Software"].startswith(f"Policy Ladder {VERSION}, Python 3.")
    for library in ("numpy", "scikit-learn", "altair", "vl-convert-python", "typst"):
        assert f"{library} {version(library)}" in said["Software"]
    assert said["Draws"] == "10,000 joint draws, seed 20261121."
    assert said["What they left as it is"].startswith("The estimates, the ranking method")
    nothing = dict(tables(annex("nothing varied"))["Method card"].rows)  # type: ignore[arg-type]
    assert nothing["What the draws varied"].startswith("Nothing: no weight")


def test_every_check_is_listed_with_its_state_and_its_source() -> None:
    analysis = whole("anhui-2026")
    table = tables(annex("anhui-2026"))["Every check and its state"]
    assert len(table.rows) == len(analysis.gates) == len(gates())
    for row, result in zip(table.rows, analysis.gates, strict=True):
        gate = gates()[result.key]
        assert row[0].split("\n") == [one for one in (gate.name, gate.asks, gate.reference) if one]
        assert row[1].lower() == result.state
        assert row[2:] == (result.sentence, result.said or "–")


def test_who_signed_is_said_and_so_is_that_nobody_did() -> None:
    brief = {"prepared_by": "The data office", "signed_by": "A. Director"}
    for case, signed in ((case_of(brief=brief), "A. Director."),
                         (case_of(), "Nobody has signed.")):  # fmt: skip
        told = {one.lead: one.text for one in sections()["guidance"].blocks(analyse(case))
                if isinstance(one, Paragraph)}  # fmt: skip
        assert told["Data, assumptions and decisions signed by:"] == signed
        assert told.get("Data and brief prepared by:") == (
            "The data office." if case.brief.prepared_by else None
        )


def test_what_reproduces_the_brief_is_the_hash_of_the_case_written_out() -> None:
    case = read_case(example_text("first-steps"))
    said = dict(tables(annex("first-steps"))["To make this brief again"].rows)  # type: ignore[arg-type]
    assert said["SHA-256 of the case"] == sha256(case_text(case).encode()).hexdigest()
    assert said["Command"] == "python -m mcda brief CASE.yaml -o BRIEF.pdf"
    chinese = [row[1] for row in tables(annex("first-steps", "zh"))["重新生成本简报"].rows]
    assert "python -m mcda brief CASE.yaml -o BRIEF.pdf --language zh" in chinese
    assert said["SHA-256 of the case"] in chinese


def test_headings_captions_and_heads_are_said_in_chinese() -> None:
    keys = ("annex_head", "method", "scales", "matrix", "values", "sources", "guidance",
            "reproduce")  # fmt: skip
    for key in keys:
        with speaking("zh"):
            blocks = sections()[key].blocks(whole("first-steps", "zh"))
        for one in blocks:
            said = [one.text] if isinstance(one, Heading | Paragraph) else []
            if isinstance(one, Table):
                said = [one.caption, *(column.name for column in one.columns)]
            assert all(CHINESE.search(text) for text in said), (key, said)


def test_a_layers_picture_is_never_shown_in_another_language() -> None:
    english, chinese = (
        [one.caption for one in blocks_of(analyse(read_case(example_text("anhui-2026")), code),
                                          "annex") if isinstance(one, Picture)]
        for code in ("en", "zh")
    )  # fmt: skip
    assert len(english) == len(chinese) and not set(english) & set(chinese)
