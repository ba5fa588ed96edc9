"""Methods and weights read in Chinese as they do in English, and only where Chinese is spoken."""

from __future__ import annotations

import re
from typing import Any

import pytest

from mcda.analysis import analyse
from mcda.catalogue import Entry, WithSettings
from mcda.checking import check_text, read_case
from mcda.decision.case import Case
from mcda.files.examples import example_text
from mcda.files.writing import text_of
from mcda.language import speaking
from mcda.language.worded import worded_in
from mcda.ranking.method import methods as rankings
from mcda.scaling.matrix import screen
from mcda.scaling.method import methods as scalings
from mcda.weighting.method import methods as weightings
from mcda.weighting.perspectives import perspective_weights
from mcda.weighting.sentences import swing_sentences
from tests.language.chinese import assert_chinese, figures

ENTRIES: dict[str, Entry] = {
    f"{kind}/{key}": one
    for kind, found in (("ranking", rankings()), ("weighting", weightings()),
                        ("scaling", scalings()))
    for key, one in found.items()
}  # fmt: skip
# What Chinese papers leave in Latin letters.
NAMES = {
    "AHP", "ARAS", "BWM", "COPRAS", "CODAS", "CRITIC", "CoCoSo", "Copeland", "EDAS", "ELECTRE",
    "III", "II", "Kemeny", "MABAC", "MARCOS", "MEREC", "MOORA", "PROMETHEE", "RIM", "SPOTIS",
    "SWARA", "TOPSIS", "VIKOR", "WASPAS",
}  # fmt: skip
# A judgement as it is written in a case file, and the words that stand in one.
WRITTEN = re.compile(r"[\[{][^。；，“”]*[\]}]|reciprocal|order_only")


def texts(entry: Entry) -> dict[str, str]:
    """Every text that an entry says of itself and of its settings, as it reads now."""
    said = {name: getattr(entry, name) for name in worded_in(entry)}
    for one in entry.settings if isinstance(entry, WithSettings) else ():
        said |= {f"{one.key}.{name}": getattr(one, name) for name in worded_in(one)}
    return said


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
def test_an_entry_is_chinese_throughout(entry: Entry) -> None:
    with speaking("zh"):
        said = texts(entry)
    for text in said.values():
        assert_chinese(WRITTEN.sub("", text), NAMES)
    for name in ("meaning", "assumes"):
        assert said[name].endswith("。") and ". " not in said[name]
    if "stance" in said:  # it follows 'it' in a sentence
        assert not said["stance"].endswith("。")


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
def test_an_entry_keeps_its_numbers(entry: Entry) -> None:
    english = texts(entry)
    with speaking("zh"):
        chinese = texts(entry)
    for name, text in english.items():
        # Words for numbers may become figures; 'twice' and the like have none in either.
        assert figures(text) - figures(chinese[name]) == set(), (text, chinese[name])


def test_methods_are_told_apart_by_their_names() -> None:
    with speaking("zh"):
        for kind in (rankings(), weightings(), scalings()):
            names = [one.name for one in kind.values()]
            assert len(set(names)) == len(names)


# Weights in sentences

JOBS, AIR, RD, COST = "就业", "空气", "研发", "成本"
CRITERIA = {"jobs": JOBS, "air": AIR, "rd": RD, "cost": COST}
LAYERS = {"jobs": "territory", "air": "territory", "rd": "hardware", "cost": "delivery"}


def case_of(perspective: dict[str, Any], **more: Any) -> Case:
    """A case whose names are all Chinese."""
    tree = {
        "format": 1, "title": "测试案例",
        "criteria": {
            key: {"name": name, "unit": "分", "layer": LAYERS[key], "worst": 0, "best": 10}
            for key, name in CRITERIA.items()
        },
        "options": {
            f"o{i}": {"name": f"方案{i}",
                      "estimates": {key: (i * i + at) % 7 for at, key in enumerate(CRITERIA)}}
            for i in range(5)
        },
        "perspectives": {"all": {"name": "全部", **perspective}}, **more,
    }  # fmt: skip
    checked = check_text(text_of(tree))
    assert checked.case is not None, checked.faults
    return checked.case


ORDER = ["cost", "jobs", "rd", "air"]
GROUPS = {"people": {"name": "民生", "criteria": ["jobs", "air", "rd"]},
          "money": {"name": "资金", "criteria": ["cost"]}}  # fmt: skip
INSIDE = [["jobs", "air", 9], ["air", "rd", 9], ["rd", "jobs", 9]]
ALL_PAIRS = [["jobs", "air", 3], ["jobs", "rd", 12], ["jobs", "cost", 1], ["air", "rd", 1 / 3],
             ["air", "cost", 1], ["rd", "cost", 5]]  # fmt: skip
REMARKED: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "ranges": ({"weights": {"jobs": [10, 20], "air": 20, "rd": 30, "cost": 30}}, {}),
    "an order": ({"weighting": "ranks",
                  "judgements": {"order": ORDER, "formula": "order_only"}}, {}),
    "swings below 100": ({"weighting": "swing",
                          "judgements": {"jobs": 80, "air": 40, "rd": 0, "cost": 80}}, {}),
    "pairs that contradict": ({"weighting": "ahp", "judgements": ALL_PAIRS}, {}),
    "pairs left open": ({"weighting": "ahp", "judgements": ALL_PAIRS[:3]}, {}),
    "best and worst": ({"weighting": "bwm", "judgements": {
        "best": "cost", "worst": "rd", "best_to_others": {"jobs": 2, "air": 8, "rd": 6},
        "others_to_worst": {"cost": 6, "jobs": 9, "air": 2}}}, {}),
    "spread": ({"weighting": "entropy"}, {}),
    "equal in groups": ({"weighting": "equal"}, {"groups": GROUPS}),
    "pairs within a group": ({"weighting": "ahp", "judgements": {
        "groups": [["people", "money", 12]], "within": {"people": INSIDE}}}, {"groups": GROUPS}),
    "pairs within a layer": ({"weighting": "ahp", "judgements": {
        "groups": [["territory", "hardware", 2], ["hardware", "delivery", 8],
                   ["delivery", "territory", 4]],
        "within": {"territory": [["jobs", "air", 20]]}}}, {}),
}  # fmt: skip


@pytest.mark.parametrize("named", REMARKED)
def test_what_is_remarked_on_weights_is_chinese(named: str) -> None:
    case = case_of(REMARKED[named][0], **REMARKED[named][1])
    (english,) = perspective_weights(case)
    with speaking("zh"):
        (chinese,) = perspective_weights(case)
        swings = swing_sentences(case, chinese.weights)
    assert chinese.weights.remarks and len(english.weights.remarks) == len(chinese.weights.remarks)
    for before, said in zip(english.weights.remarks, chinese.weights.remarks, strict=True):
        assert before != said
        assert_chinese(said, {"AHP"})
        assert figures(before) <= figures(said)
    for said in swings:
        assert_chinese(said)
    assert (chinese.weights.values == english.weights.values).all()
    assert perspective_weights(case)[0].weights.remarks == english.weights.remarks


def test_many_pairs_beyond_the_scale_are_cut_and_counted() -> None:
    pairs = [[a, b, 99] for at, a in enumerate(ORDER) for b in ORDER[at + 1 :]]
    case = case_of({"weighting": "ahp", "judgements": pairs})
    with speaking("zh"):
        remark = perspective_weights(case)[0].weights.remarks[0]
    assert remark.endswith("“就业”对“空气”等，另有1项。")


def test_swings_read_as_a_planner_would_say_them() -> None:
    swings = {"jobs": 100, "air": 100, "rd": 50, "cost": 0}
    case = case_of({"weighting": "swing", "judgements": swings})
    with speaking("zh"):
        said = swing_sentences(case, perspective_weights(case)[0].weights)
    assert said == (
        "就业，从0至10分：最为重要，占总权重的40%。",
        "空气，从0至10分：同等重要，权重40%。",
        "研发，从0至10分：相当于“就业”全程变化的0.5倍，权重20%。",
        "成本，从0至10分：不计权重。",
    )


def test_what_misses_a_minimum_is_said_in_full() -> None:
    case = case_of({"weighting": "equal"})
    asked = {"jobs": 1.0, "air": 3.0}
    criteria = {key: one.model_copy(update={"minimum": asked.get(key)})
                for key, one in case.criteria.items()}  # fmt: skip
    with speaking("zh"):
        _, out = screen(case.model_copy(update={"criteria": criteria}))
    assert out[0].reason == "就业：0分，要求不低于1分；空气：1分，要求不低于3分"


@pytest.mark.parametrize("key", ["anhui-2026", "first-steps"])
def test_an_examples_weights_are_chinese_once_its_own_texts_are(key: str) -> None:
    case = read_case(example_text(key))
    analysis = analyse(case, "zh")
    with speaking("zh"):
        for one in analysis.judged:
            for said in (*swing_sentences(analysis.case, one.weights), *one.weights.remarks):
                assert_chinese(said, {"GDP"})
