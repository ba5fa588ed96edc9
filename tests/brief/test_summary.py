"""The summary: three pages, each number with its unit, each weight with its swing."""

from __future__ import annotations

import io
import re

import pytest
from pypdf import PdfReader

from mcda.analysis import analyse, in_depth, in_language
from mcda.brief.blocks import Block, Bullets, Heading, Paragraph, Picture, Table
from mcda.brief.charts.capability_chart import rows_of
from mcda.brief.dominated import dominated
from mcda.brief.exactness import about, points_off
from mcda.brief.fitting import texts_of
from mcda.brief.section import blocks_of, pages_of
from mcda.brief.sections.holding import trials_of
from mcda.brief.sections.performance import ABREAST, SIGNS
from mcda.brief.sections.ranked_table import MOST
from mcda.brief.sections.weights import in_whole_parts
from mcda.brief.source_marks import sources_of
from mcda.brief.swings import whole_way
from mcda.brief.writing import pdf
from mcda.checking import read_case
from mcda.decision.agreement import Agreement, Reversal
from mcda.decision.analysis import Analysis
from mcda.decision.view import Views
from mcda.decision.words import percent
from mcda.files.examples import example_text
from mcda.language import Code
from tests.brief.odd_cases import ODD
from tests.cases import SMALL

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"


@pytest.fixture(scope="module")
def anhui() -> Analysis:
    return in_depth(analyse(read_case(example_text("anhui-2026"))))


def summary(analysis: Analysis) -> tuple[Block, ...]:
    return blocks_of(analysis, "summary")


def tables(analysis: Analysis) -> list[Table]:
    return [one for one in summary(analysis) if isinstance(one, Table)]


def table(analysis: Analysis, start: str) -> Table:
    (found,) = [one for one in tables(analysis) if one.caption.startswith(start)]
    return found


def said(analysis: Analysis) -> list[str]:
    return [text for block in summary(analysis) for text in texts_of(block)]


@pytest.mark.parametrize(("language", "summary_head", "annex_head"),
                         [("en", "Summary", "Annex"), ("zh", "摘要", "附录")])  # fmt: skip
def test_the_summary_of_the_example_takes_three_pages(
    anhui: Analysis, language: Code, summary_head: str, annex_head: str
) -> None:
    raw = pdf(in_language(anhui, language))
    pages = [one.extract_text().lstrip() for one in PdfReader(io.BytesIO(raw)).pages]
    assert pages[1].startswith(summary_head)
    assert next(at for at, text in enumerate(pages) if text.startswith(annex_head)) == 4


def test_the_parts_come_in_the_order_of_a_decision(anhui: Analysis) -> None:
    heads = [one.text for one in summary(anhui) if isinstance(one, Heading)]
    assert heads == [
        "Summary", "The options", "Figures, in units", "Weights, and whose they are",
        "Why, and what speaks against it", "Where perspectives part", "Who gains, who loses",
        "Does it hold?", "Is the region ready?", "Caveats",
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("key", sorted(ODD))
def test_no_odd_case_leaves_an_empty_heading_or_table(key: str, language: str) -> None:
    pages = pages_of(in_depth(analyse(ODD[key], language)))  # type: ignore[arg-type]
    blocks = (*pages.decision, *pages.summary)
    for one, following in zip(blocks, [*blocks[1:], Heading("", 1)], strict=True):
        if isinstance(one, Heading) and isinstance(following, Heading):
            assert following.level > one.level, one
        if isinstance(one, Table):
            assert one.rows and {len(row) for row in one.rows} == {len(one.columns)}
        if isinstance(one, Bullets):
            assert one.items and all(item.strip() for item in one.items)
        for text in texts_of(one):
            assert not re.search(r"\bnan\b|\bNone\b|[{}]|  |\.\.$", text), text


def test_an_option_has_band_rank_and_interval_in_one_line(anhui: Analysis) -> None:
    found, draws = table(anhui, "The options in bands"), anhui.robustness
    assert len(found.rows) == len(draws.options)
    for key, row in zip(draws.in_order(), found.rows, strict=True):
        at = draws.options.index(key)
        low, high = (int(one[at]) for one in (draws.rank_low, draws.rank_high))
        assert row[0] == draws.band_letter(key)
        assert row[1].partition("\n")[0] == anhui.case.options[key].name
        assert float(row[4]) == round(float(draws.expected_rank[at]), 1)
        assert row[5] == (f"{low}–{high}" if low != high else str(low))
        assert row[6] == percent(float(draws.leads[at]))


def test_a_cost_has_its_currency_and_years(anhui: Analysis) -> None:
    rows = {row[1].partition("\n")[0]: row[1] for row in table(anhui, "The options in").rows}
    assert rows["Business reform"].endswith("\nCNY\u00a0400\u00a0million, 2026–2028")


def test_of_many_options_the_first_stand_in_the_summary_and_the_rest_in_the_annex() -> None:
    analysis = in_depth(analyse(ODD["thirty options"]))
    found = table(analysis, "The options in bands")
    assert len(found.rows) == MOST
    assert found.notes == ("The other ten stand in the annex.",)
    behind = [text for block in blocks_of(analysis, "annex") for text in texts_of(block)]
    names = [one.name for one in analysis.case.options.values()]
    assert not [name for name in names if name not in behind]


def test_the_baseline_is_shown_however_far_behind_it_is() -> None:
    more = "".join(f"  o{at}: {{name: More {at}, estimates: {{jobs: {at + 20}, cost: 1}}}}\n"
                   for at in range(40))  # fmt: skip
    analysis = analyse(read_case(SMALL.replace("perspectives:", more + "perspectives:")))
    names = [row[1] for row in table(analysis, "The options in bands").rows]
    assert len(names) == MOST and "Continue as now" in names
    figures = [row[0] for row in table(analysis, "What each option").rows]
    assert "Continue as now" in figures


def test_an_option_outdone_on_everything_is_named_with_what_outdoes_it() -> None:
    """Bus brings more jobs than Slow bus for less money; Tram brings most and costs most."""
    text = SMALL.replace("perspectives:", "  slow: {name: Slow bus, estimates: {jobs: 20, cost: "
                         "12}}\nperspectives:")  # fmt: skip
    analysis = analyse(read_case(text))
    assert dominated(analysis) == {"slow": "bus"}
    (line,) = [one.text for one in summary(analysis)
               if isinstance(one, Paragraph) and one.lead == "Dominated:"]  # fmt: skip
    assert line.startswith("Slow bus (by Bus): by the stated figures the other is as good")
    unknown = analyse(read_case(text.replace("jobs: 20, cost", "jobs: null, cost")))
    assert dominated(unknown) == {}


def test_every_figure_has_its_unit_its_confidence_and_its_source(anhui: Analysis) -> None:
    found = table(anhui, "What each option would bring")
    criteria = list(anhui.case.criteria.values())
    assert [one.unit for one in found.columns[1:]] == [one.unit for one in criteria]
    rows, sources = {row[0]: row[1:] for row in found.rows}, sources_of(anhui.case)
    for option in anhui.case.options.values():
        for key, cell in zip(anhui.case.criteria, rows[option.name], strict=True):
            estimate = option.estimates[key]
            if estimate.value is None:
                assert cell == "not known"
                continue
            mark = "".join(str(RAISED.index(one)) for one in cell if one in RAISED)
            assert sources[int(mark) - 1] == estimate.source
            assert [one for one in SIGNS.values() if one in cell] == (
                [SIGNS[estimate.confidence]] if estimate.confidence else [])  # fmt: skip
            assert ("*" in cell) == bool(estimate.proposal and estimate.proposal.accepted_by)


def test_the_legend_explains_the_marks_that_occur_and_no_others(anhui: Analysis) -> None:
    (legend,) = table(anhui, "What each option").notes
    assert "● high, ◐ medium, ○ low" in legend and "* proposed" in legend
    assert "†" not in legend
    (bare,) = table(analyse(ODD["small"]), "What each option").notes
    assert not set("●◐○*†") & set(bare) and "Not known" not in bare


def test_more_criteria_than_a_page_is_wide_are_shared_out_evenly() -> None:
    from benchmarks.sureness import made_up

    found = [one for one in tables(analyse(made_up(4, 15)))
             if one.caption == "What each option would bring"]  # fmt: skip
    assert [len(one.columns) - 1 for one in found] == [5, 5, 5]
    assert max(len(one.columns) - 1 for one in found) <= ABREAST


def test_a_weight_in_a_table_has_its_swing_in_its_row(anhui: Analysis) -> None:
    found = table(anhui, "Weights, each with the swing it is for")
    swings = {one.name: whole_way(one) for one in anhui.case.criteria.values()}
    assert {row[0]: row[1] for row in found.rows} == swings
    assert all(swings.values())
    for at in range(2, len(found.columns)):
        assert sum(int(row[at]) for row in found.rows) == 100
    shown = [int(row[2]) for row in found.rows]
    assert shown == sorted(shown, reverse=True)


def test_a_weight_in_a_sentence_has_its_swing_beside_it(anhui: Analysis) -> None:
    """Wherever a text gives a criterion's name with a weight of 0.xx or a share of the whole."""
    texts = [text for text in said(anhui) if re.search(r"weight|of the whole|\(now 0\.", text)]
    numbered = [text for text in texts if re.search(r"\b0\.\d|of the whole", text)]
    assert len(numbered) >= 3
    for text in numbered:
        named = [one for one in anhui.case.criteria.values() if one.name in text]
        if "band A) is worth" in text or not named or "may turn out" in text:
            continue
        assert any(whole_way(one) in text for one in named), text


def test_whole_parts_add_up_and_a_small_one_is_not_nothing() -> None:
    import numpy as np

    assert in_whole_parts(np.array([1 / 3, 1 / 3, 1 / 3])) == ["34", "33", "33"]
    assert in_whole_parts(np.array([0.998, 0.002, 0.0])) == ["100", "<1", "0"]


def test_a_share_is_about_right_where_the_draws_leave_half_a_point() -> None:
    """1.96·√(0.5 · 0.5 / N) is 0.98 points for 10,000 draws and 0.098 for a million."""
    assert about(0.5, 10_000) == "about 50\u202f%"
    assert about(0.5, 1_000_000) == "50\u202f%"
    assert about(1.0, 100) == "100\u202f%"
    assert points_off([0.5, 0.1], 10_000) == "% of draws, ± 1"
    assert points_off([0.5], 1_000_000) == "% of draws"
    assert points_off([0.5], 400) == "% of draws, ± 5"


def test_no_share_has_digits_that_the_draws_do_not_know(anhui: Analysis) -> None:
    shares = [text for text in said(anhui) if "\u202f%" in text]
    assert len(shares) > 10
    assert not [text for text in shares if re.search(r"\d\.\d+\u202f%", text)]


def test_the_leader_is_put_to_every_test_the_findings_know(anhui: Analysis) -> None:
    leader = anhui.robustness.in_order()[0]
    found = {one.name: one for one in trials_of(anhui, leader)}
    assert list(found) == [row[0] for row in table(anhui, "Does ").rows]
    methods = anhui.finding("agreement")
    assert methods is not None and isinstance(methods.result, Agreement)
    unlike = [one for one in methods.result.methods if not one.same_as]
    agreeing = sum(leader in one.leaders for one in unlike)
    assert found["Ranking methods"].holds == f"in {agreeing} of {len(unlike)}"
    left = anhui.finding("leave_out")
    assert left is not None and isinstance(left.result, Reversal)
    held = sum(leader in one.leaders for one in left.result.criteria)
    assert found["Without one criterion"].holds == f"in {held} of {len(left.result.criteria)}"
    views = anhui.finding("perspectives")
    assert views is not None and isinstance(views.result, Views)
    behind = sum(leader in one.leaders for one in views.result.views)
    assert found["Perspective by perspective"].holds == f"in {behind} of 3"


def test_a_leader_that_nothing_moves_stays_first_in_every_test() -> None:
    """Tram is best on the one criterion there is: no weight, method or option can change that."""
    analysis = in_depth(analyse(ODD["one criterion"]))
    found = {one.name: one.holds for one in trials_of(analysis, analysis.robustness.in_order()[0])}
    assert found["Ranking methods"] == "yes" and found["Without one other option"] == "yes"
    assert "One weight at a time" not in found


def test_the_regions_layers_stand_beside_peers_and_nation(anhui: Analysis) -> None:
    assert anhui.standing is not None
    pictures = [one for one in summary(anhui) if isinstance(one, Picture)]
    (shown,) = [one for one in pictures if one.caption.endswith("Capability by layer")]
    assert anhui.case.region is not None
    rows = rows_of(anhui.case.region, anhui.case.peers)
    values = [one.value for one in anhui.standing.capability.values()]
    assert [row["figure"] for row in rows] == [f"{value:.2f}" for value in values]
    assert all(0 <= row[part] <= 1 for row in rows for part in ("region", "peers", "nation"))
    for row, layer in zip(rows, ("Hardware", "Firmware", "Software"), strict=True):
        assert f"{layer} ({layer[0]}): {row['figure']}" in shown.alt


def test_a_layer_of_which_nothing_is_known_says_so(anhui: Analysis) -> None:
    region = anhui.case.region
    assert region is not None
    kept = {key: one for key, one in region.indicators.items() if one.layer != "software"}
    rows = rows_of(region.model_copy(update={"indicators": kept}), None)
    assert (rows[2]["region"], rows[2]["peers"], rows[2]["figure"]) == (None, None, "not known")


def test_who_gains_and_who_loses_is_told_of_the_first_measures(anhui: Analysis) -> None:
    found = table(anhui, "Whom the first measures touch")
    first = [anhui.case.options[key] for key in anhui.robustness.bands[0]]
    assert [row[1:] for row in found.rows] == [(one.gains, one.loses) for one in first]
    silent = [one.text for one in summary(analyse(ODD["small"])) if isinstance(one, Paragraph)]
    assert (
        "The case does not say who gains and who loses by the measures that come first." in silent
    )


def test_caveats_begin_with_the_planners_own() -> None:
    text = SMALL.replace("jobs: 60, cost: 40}}\n  b", "jobs: null, cost: 40}}\n  b")
    analysis = analyse(read_case(text + "brief: {caveats: [Fares are left out, Rain is not!]}\n"))
    *_, last = [one for one in summary(analysis) if isinstance(one, Bullets)]
    assert last.items[:3] == (
        "Fares are left out.", "Rain is not!",
        "One of 6 figures is not known (Tram, Jobs): it is ranked at the middle of its scale.",
    )  # fmt: skip


def test_what_a_heavy_criterion_leaves_out_is_said_with_its_swing(anhui: Analysis) -> None:
    *_, last = [one for one in summary(anhui) if isinstance(one, Bullets)]
    told = [item for item in last.items if "does not cover" in item]
    assert told[0].startswith("Cluster strength (from 0 to 0.04 points of location quotient: 22")


def test_long_judgements_stand_in_the_annex(anhui: Analysis) -> None:
    behind = [text for block in blocks_of(anhui, "annex") for text in texts_of(block)]
    for one in anhui.case.perspectives.values():
        assert any(one.by.rstrip(".") in text for text in behind)
        assert not any(one.by.rstrip(".") in text for text in said(anhui))
