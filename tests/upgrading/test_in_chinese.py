"""The regional model in Chinese: whole sentences, the same figures, nothing left in English."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from criteria.indicators.coupling_coordination import GRADES
from mcda.analysis import analyse, fingerprint
from mcda.checking import read_case
from mcda.decision.analysis import Analysis
from mcda.decision.case import Case
from mcda.decision.estimate import Estimate
from mcda.decision.in_language import in_spoken_language
from mcda.decision.input_output import InputOutputTable
from mcda.decision.noun import LAYERS, UPGRADING_LAYERS
from mcda.decision.region import Peers
from mcda.decision.region_table import RegionTable
from mcda.decision.standing import Balance, Capability, Standing
from mcda.files import library
from mcda.files.examples import example_text
from mcda.files.own_table import own_table
from mcda.files.sheets import read_sheet
from mcda.language import speaking
from mcda.upgrading.clusters import apart_in_words
from mcda.upgrading.elsewhere import in_region
from mcda.upgrading.formula_names import formula_name
from mcda.upgrading.measure_rules import formula, formulas
from mcda.upgrading.measuring import measured
from mcda.upgrading.nation import many
from mcda.upgrading.network_sentences import share
from mcda.upgrading.over_years import in_words as years_in_words
from mcda.upgrading.over_years import over_years
from mcda.upgrading.peers import peers, peers_of
from mcda.upgrading.placed import placed
from mcda.upgrading.production_network import production_network
from mcda.upgrading.proposals import Against, arithmetic, need_in_words, need_of, needs_of
from mcda.upgrading.regions import region
from mcda.upgrading.spill_over import sentence, spill_over
from mcda.upgrading.standing import (
    balance_in_words,
    held_back_in_words,
    layer_in_words,
    mark_of,
    place_in_words,
    readiness_in_words,
    weakest_in_words,
)
from mcda.upgrading.tilt import in_words, rule_in_words
from tests.language.chinese import assert_chinese, figures
from tests.upgrading.cases import CASE
from tests.upgrading.region_tables import SCALE, table
from tests.upgrading.tables import table_of

NAMES = {
    "Middle": "中部", "Research": "研究", "Machines": "机器", "Clusters": "集群",
    "Brands": "品牌", "Markets": "市场", "A case with a region": "一个地区的案例",
    "Jobs": "就业", "unit: jobs": "unit: 个", "Fame": "声誉", "Sway": "影响", "Cost": "成本",
    "CNY million": "百万元", "points": "分", "made up for this test": "为本测试编造",
    "a round number": "取整数", "the nation": "全国", "Continue as now": "维持现状",
    "Tram": "有轨电车", "Bus": "公交", "Bike": "自行车", "name: All": "name: 全部",
}  # fmt: skip


def in_chinese(text: str) -> str:
    """The made-up case with Chinese names."""
    weighting = "weighting: points"
    text = text.replace(weighting, "weighting: WEIGHTING")
    for name in sorted(NAMES, key=len, reverse=True):
        text = text.replace(name, NAMES[name])
    return text.replace("weighting: WEIGHTING", weighting)


CHINESE = in_chinese(CASE)
PROPOSED = (
    CHINESE
    + """\
needs:
  jobs: {level: 2, unit: 分, benchmark: 6, far_end: 0, against: nation, benchmark_is: 全国}
orientation: {value: 0.25, tilt: 0.4, because: 为本测试}
"""
)


def told(analysis: Analysis) -> Iterator[str]:
    """Every sentence on the region of a case, in the language that is spoken."""
    case, found = analysis.case, analysis.standing
    assert case.region is not None and found is not None
    yield weakest_in_words(case.region.name, found.capability, found.weakest)
    if found.balance:
        yield balance_in_words(found.balance)
    yield held_back_in_words(case, found)
    medians = case.peers.medians if case.peers else {"research": 5.0, "brands": 5.0}
    yield from (layer_in_words(case.region, layer, medians) for layer in LAYERS)
    yield from (readiness_in_words(case, one) for one in found.readiness.values())
    yield from (mark_of(analysis, key) for key in case.options)
    yield from (need_in_words(case.region.name, need) for need in case.needs.values())
    if case.orientation:
        yield in_words(case.orientation)
    yield rule_in_words()


def spoken_of(case: Case) -> tuple[list[str], list[str]]:
    """The same sentences in English and in Chinese, the empty ones left out."""
    english = [one for one in told(analyse(case)) if one]
    analysis = analyse(case, "zh")
    with speaking("zh"):
        chinese = [one for one in told(analysis) if one]
    assert [one for one in told(analyse(case)) if one] == english
    assert len(english) == len(chinese)
    return english, chinese


@pytest.mark.parametrize("text", [CHINESE, PROPOSED], ids=["plain", "with needs and a tilt"])
def test_a_chinese_case_is_told_in_chinese_with_the_same_figures(text: str) -> None:
    for before, said in zip(*spoken_of(read_case(text)), strict=True):
        assert_chinese(said)
        assert figures(before) <= figures(said), (before, said)


def test_the_anhui_case_is_told_in_chinese() -> None:
    _, chinese = spoken_of(read_case(example_text("anhui-2026")))
    assert len(chinese) > 25
    for said in chinese:
        assert_chinese(said, {"GDP"})


def test_the_sentences_are_those_that_a_planner_would_write() -> None:
    _, said = spoken_of(read_case(PROPOSED))
    for sentence_ in (
        "中部的硬件能力最弱，在0至1的标度上为0.30；固件为0.60，软件为0.50。",
        "4个方案中有1个所需的能力超过现有水平：受限于硬件的1个。",
        "能力值为0.30（满分1），取自2项指标。低于同类地区中位数的指标：研究。",
        "有轨电车：硬件能力为0.30，所需为0.60。公交或自行车可以提升这一能力。",
        "公交：该地区已具备所需能力。",
        "就绪不足：硬件能力0.30，所需0.60",
        "中部为2 分，参照值为6（全国）；处于远端0时差距记为1：(6 − 2) / (6 − 0) = 0.67。",
        "导向0.25（0为需求驱动，1为供给驱动）与倾斜0.4使硬件层的权重乘以0.8，"
        "软件层的权重乘以1.2。",
    ):  # fmt: skip
        assert sentence_ in said


LAYER_SETS = st.dictionaries(st.sampled_from(UPGRADING_LAYERS), st.floats(0, 1))


@settings(max_examples=60, deadline=None)
@given(LAYER_SETS)
def test_whatever_is_known_of_the_layers_is_said_whole(known: dict[str, float]) -> None:
    capability = {layer: Capability(layer, known.get(layer), ()) for layer in UPGRADING_LAYERS}
    weakest = Standing(capability, None).weakest
    english = weakest_in_words("中部", capability, weakest)
    with speaking("zh"):
        said = weakest_in_words("中部", capability, weakest)
    assert_chinese(said)
    assert figures(english) == figures(said)
    for layer, name in (("hardware", "硬件"), ("firmware", "固件"), ("software", "软件")):
        assert (layer in english) == (name in said)


@pytest.mark.parametrize("grade", [grade for _, grade in GRADES])
def test_every_grade_has_its_chinese_name(grade: str) -> None:
    """Liao (1999) grades from 极度失调 to 优质协调."""
    found = Balance(0.9, 0.4, 0.6, grade)
    assert f"graded {grade}: " in balance_in_words(found)
    with speaking("zh"):
        said = balance_in_words(found)
    assert_chinese(said)
    assert re.search("“..(失调|协调)”", said)
    assert ("失调" in said) == ("imbalance" in grade)


def test_a_need_of_nought_and_a_whole_need_are_said_too() -> None:
    case = read_case(PROPOSED)
    for level, ending in ((7, "因此没有差距：差距为0。"), (0, "差距为1。")):
        need = case.needs["jobs"].model_copy(update={"level": float(level)})
        with speaking("zh"):
            said = need_in_words("中部", need)
        assert_chinese(said)
        assert said.endswith(ending)


def test_a_need_is_made_in_the_language_that_is_spoken_and_keeps_its_figures() -> None:
    case = read_case(CHINESE)
    assert case.region is not None
    beside = Peers(names=("甲", "乙"), because="相似", medians={"research": 4.0})
    for against, peers_ in (("nation", None), ("peers", beside)):
        english = need_of(case.region, "jobs", against, peers_)  # type: ignore[arg-type]
        with speaking("zh"):
            chinese = need_of(case.region, "jobs", against, peers_)  # type: ignore[arg-type]
        assert english is not None and chinese is not None
        assert english.share == chinese.share
        for text in (chinese.benchmark_is, chinese.source):
            assert_chinese(text)
    with speaking("zh"):
        target = need_of(case.region, "jobs", "target", target=5.0)
        assert target is not None and target.benchmark_is == "目标值"
        assert needs_of(case.region, case.criteria, "nation").keys() == {"jobs"}


def test_the_arithmetic_of_a_proposal_is_said() -> None:
    case = read_case(PROPOSED)
    estimate = Estimate.model_validate({"proposal": {"effect": 90.0}})
    with speaking("zh"):
        said = arithmetic(case.criteria["jobs"], estimate, case.needs["jobs"])
    assert said == "充分发挥作用时90个 × 差距0.67 = 60。"


def test_a_figure_not_known_in_another_region_says_so() -> None:
    case = read_case(PROPOSED.replace("jobs: 60", "jobs: {proposal: {effect: 90}}"))
    assert case.region is not None
    with speaking("zh"):
        moved = in_region(case, case.region, "peers")
    assert_chinese(moved.options["tram"].estimates["jobs"].note)


# The library's regions


@pytest.mark.parametrize("against", ["nation", "peers"])
def test_the_needs_of_a_region_of_the_library_are_chinese(against: Against) -> None:
    here, criteria = region("china/anhui"), library.criteria()
    assert here is not None
    with speaking("zh"):
        found = needs_of(here, criteria, against, peers_of("china/anhui").noun)
        said = [need_in_words("安徽", in_spoken_language(need)) for need in found.values()]
    assert len(found) >= 4
    for text in (*said, *(one.source for one in found.values())):
        assert_chinese(text, {"GDP"})


def test_a_region_fills_a_case_alike_whatever_is_spoken() -> None:
    text = example_text("anhui-2026")
    region.cache_clear()
    with speaking("zh"):
        chinese = read_case(text)
    region.cache_clear()
    english = read_case(text)
    assert chinese == english and fingerprint(chinese) == fingerprint(english)


def test_the_peers_of_a_region_are_the_same_in_chinese_words() -> None:
    english = peers_of("china/anhui")
    with speaking("zh"):
        chinese = peers_of("china/anhui")
    assert [one.key for one in chinese.peers] == [one.key for one in english.peers]
    assert chinese.clustering == english.clustering
    assert chinese.noun is not None and english.noun is not None
    assert chinese.noun.medians == english.noun.medians
    assert set(chinese.noun.names) == {"湖北", "湖南", "江西", "山东", "河南"}
    texts = [chinese.noun.because, chinese.noun.source, *(one.because for one in chinese.peers)]
    for text in texts:
        assert_chinese(text, {"GDP"})


def test_what_is_made_today_reads_as_the_example_that_keeps_it() -> None:
    """The Anhui case keeps peers and needs as they were made; both ways come to the same words."""
    with speaking("zh"):
        case = in_spoken_language(read_case(example_text("anhui-2026")))
        assert case.peers == peers_of("china/anhui").noun
        here = region("china/anhui")
        assert here is not None
        for key, need in case.needs.items():
            follows = need_of(here, key, need.against, case.peers, need.benchmark)
            assert follows is not None and follows.source == need.source
            if need.against != "target":
                assert follows.benchmark_is == need.benchmark_is


def test_figures_over_years_find_the_peers_by_their_chinese_names() -> None:
    english = over_years("china/anhui", peers_of("china/anhui").noun)
    with speaking("zh"):
        chinese = over_years("china/anhui", peers_of("china/anhui").noun)
        said = [years_in_words(one) for one in chinese]
    assert [one.peers for one in chinese] == [one.peers for one in english]
    for text in said:
        assert text.startswith("安徽：")
        assert_chinese(text, {"GDP"})
    (one,) = [one for one in chinese if one.key == "rd_intensity"]
    bare = replace(one, own=(None,) * (len(one.own) - 1) + one.own[-1:])
    with speaking("zh"):
        assert years_in_words(bare).startswith("安徽：2024年为2.76 %")


@pytest.mark.parametrize("key", sorted({one.unit_name for one in library.tables().values()}))
def test_what_a_row_of_the_library_is_has_a_chinese_word(key: str) -> None:
    assert many(key) == {"city": "cities"}.get(key, f"{key}s")
    with speaking("zh"):
        assert_chinese(many(key))


@pytest.mark.parametrize("key", formulas())
def test_every_formula_has_a_name_within_a_sentence(key: str) -> None:
    assert formula_name(formula(key)) == formula(key).name.lower()
    with speaking("zh"):
        assert_chinese(formula_name(formula(key)))


# A planner's own table

OWN = """\
城市,研发强度,营商环境
甲市,1.2,70
乙市,2.4,80
丙市,2.0,60
丁市,1.0,65
"""
PICKED = {1: "rd_intensity", 2: "business_environment"}


def own() -> RegionTable:
    sheet = read_sheet(OWN.encode(), "own.csv")
    return own_table(sheet, PICKED, name="各市", country="中国", year=2024, source="市统计局")


def test_a_region_of_an_own_table_is_told_in_chinese() -> None:
    with speaking("zh"):
        here, group = placed(own(), "甲市")
        texts = [place_in_words(one) for one in here.indicators.values()]
        nations = {one.nation_is for one in here.indicators.values()}
        need = need_of(here, "rd_intensity", "peers", group.noun)
    assert group.noun is not None and need is not None
    texts += [group.noun.because, group.noun.source, *nations, need.benchmark_is, need.source]
    for text in texts:
        assert_chinese(text, {"GDP", "own", "csv"})
    assert nations == {"4个地区的中位数"}


def many_rows(count: int, lacking: int) -> RegionTable:
    """Regions with three figures each; the last ones have one of them."""
    rows = {f"地区{at}": {"甲": float(at), "乙": at % 3.0, "丙": 2.0 * at} for at in range(count)}
    for at in range(count - lacking, count):
        rows[f"地区{at}"] = {"甲": float(at)}
    return table(rows)


@pytest.mark.parametrize("lacking", [1, 3, 9])
def test_what_is_left_out_of_the_choice_of_peers_is_said(lacking: int) -> None:
    given_table = many_rows(30, lacking)
    found = measured(given_table)
    english = [peers(given_table, row, found).remarks for row in ("地区0", "地区29")]
    with speaking("zh"):
        chinese = [peers(given_table, row, found).remarks for row in ("地区0", "地区29")]
    for before, after in zip(english, chinese, strict=True):
        assert len(before) == len(after) > 0
        for one, said in zip(before, after, strict=True):
            assert_chinese(said)
            assert figures(one) <= figures(said)


def test_too_few_regions_and_measures_without_spread_are_said() -> None:
    flat = table({"子": {"甲": 1, "乙": 2}, "丑": {"甲": 1, "乙": 3}})
    with speaking("zh"):
        said = peers(flat, "子", measured(flat)).remarks
    assert said == (
        "未按甲比较：有数值的地区太少，或所有地区数值相同。",
        "没有同类地区：可供比较的地区或指标太少。",
    )


@pytest.mark.parametrize("silhouette", [-0.1, 0.3, 0.6, 0.9])
def test_how_far_groups_are_apart_is_said(silhouette: float) -> None:
    with speaking("zh"):
        assert_chinese(apart_in_words(silhouette))


def test_a_computed_figure_names_its_formula_and_its_origins() -> None:
    columns = {"part": {"name": "部分", "unit": "元", "year": 2024, "source": "甲局"},
               "whole": {"name": "全部", "unit": "元", "year": 2023, "source": "乙局",
                         "release": "修订数"}}  # fmt: skip
    measures = {"share": {"name": "占比", "unit": "%", "formula": "share", "times": 100.0,
                          "of": {"part": "part", "whole": "whole"}, "layer": "hardware",
                          "scale": SCALE}}  # fmt: skip
    rows = {key: {"name": key, "figures": {"part": 1.0 + at, "whole": 10.0}}
            for at, key in enumerate("甲乙丙丁")}  # fmt: skip
    given_table = RegionTable.model_validate(
        {"name": "表", "country": "中国", "unit_name": "city", "columns": columns,
         "measures": measures, "rows": rows}
    )  # fmt: skip
    with speaking("zh"):
        here, _ = placed(given_table, "甲")
    one = here.indicators["share"]
    assert one.source == "自行计算（占比），依据2024年部分和2023年全部：甲局；乙局；修订数"
    assert one.nation_is == "中国（4个城市合计）"


# The production network

SECTORS = "农业 制造业"
TWO = table_of([[150, 500], [200, 100]], [350, 1700], SECTORS)
EVEN = table_of([[100, 100], [100, 100]], [300, 300], SECTORS)
UNEVEN = replace(TWO, final_demand=np.array([350.0, 1800.0]))
IDLE = table_of([[150, 500, 0], [200, 100, 0], [0, 0, 0]], [350, 1700, 0], f"{SECTORS} 空部门")
WEDGES: dict[str, dict[str, float]] = {
    "none": {}, "one": {"农业": 0.12}, "a subsidy": {"农业": -0.05},
    "both": {"农业": 0.1, "制造业": 0.1}, "heavy": {"农业": 0.9, "制造业": 0.3},
}  # fmt: skip


@pytest.mark.parametrize("wedges", WEDGES.values(), ids=WEDGES)
@pytest.mark.parametrize("made", [TWO, EVEN, UNEVEN, IDLE], ids=["two", "even", "off", "idle"])
def test_a_network_is_told_in_chinese_with_the_same_figures(
    made: InputOutputTable, wedges: dict[str, float]
) -> None:
    given_table = replace(made, unit="百万元", name="投入产出表", source="测试")
    english = production_network(given_table, wedges)
    with speaking("zh"):
        chinese = production_network(given_table, wedges)
    assert [one.key for one in english.findings] == [one.key for one in chinese.findings]
    for before, said in zip(english.findings, chinese.findings, strict=True):
        assert_chinese(said.sentence, {"Liu"})
        assert figures(before.sentence) - {"1"} <= figures(said.sentence)
        assert before.figures == said.figures
    for said in chinese.remarks:
        assert_chinese(said, {"Antràs"})
    assert len(english.remarks) == len(chinese.remarks)


def test_many_sectors_alike_are_cut_and_counted() -> None:
    six = table_of(np.zeros((6, 6)), [10.0] * 6, "甲 乙 丙 丁 戊 己")
    with speaking("zh"):
        said = production_network(six).findings[0].sentence
        assert share(0.0184) == "1.8%"
    assert "甲、乙、丙和另外3个部门中任何一个部门" in said


@pytest.mark.parametrize("made", [TWO, replace(TWO, year=None, source="")], ids=["dated", "bare"])
def test_a_spill_over_is_noted_in_chinese(made: InputOutputTable) -> None:
    network = production_network(replace(made, unit="百万元", name="投入产出表"))
    direct = Estimate(value=10.0, note="直接效应为判断。", source="判断")
    english = spill_over(network, "农业", direct)
    says: Callable[[], str] = lambda: sentence(network, "农业")  # noqa: E731
    with speaking("zh"):
        chinese, said = spill_over(network, "农业", direct), says()
    assert chinese.value == english.value
    source = chinese.source.replace("made for a test", "")
    for text in (source, chinese.note, said):
        assert_chinese(text)
    assert figures(english.source) <= figures(chinese.source)
    assert figures(english.note) <= figures(chinese.note)
