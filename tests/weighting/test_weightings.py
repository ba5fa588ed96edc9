"""Weights that can be followed in the head, and what is said about poor judgements."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import numpy as np
import pytest

from mcda.decision.finding import Imprecise
from mcda.faults import Fault
from mcda.robustness.sampling import draw_imprecise
from mcda.weighting.method import Judged, methods
from mcda.weighting.pairs import consistency_ratio, principal_vector

NAMES = {
    "cost": "Public cost",
    "jobs": "Jobs gained",
    "rd": "R&D intensity",
    "support": "Local support",
}


def weighed(key: str, judgements: Any, names: dict[str, str] = NAMES) -> Judged:
    assert faults(key, judgements, names) == []
    weigh = methods()[key].weigh
    assert weigh is not None
    judged = weigh(names, judgements)
    assert judged.values.sum() == pytest.approx(1, abs=1e-12)
    assert not judged.values.flags.writeable
    return judged


def faults(key: str, judgements: Any, names: dict[str, str] = NAMES) -> list[Fault]:
    return list(methods()[key].check(names, judgements))


def from_weights(weights: dict[str, float]) -> list[list[Any]]:
    """Pairwise judgements that agree perfectly with the weights."""
    return [[a, b, weights[a] / weights[b]] for a, b in combinations(weights, 2)]


CONSISTENT = {"cost": 0.48, "jobs": 0.24, "rd": 0.16, "support": 0.12}


@pytest.mark.parametrize("judgements", [None, {}, [], ()])
def test_equal_weights_ask_nothing(judgements: Any) -> None:
    assert weighed("equal", judgements).values.tolist() == [0.25] * 4


def test_points_are_parts_of_all_points() -> None:
    judged = weighed("points", {"jobs": 30, "cost": 50, "support": 0, "rd": 20.0})
    assert judged.values == pytest.approx([0.5, 0.3, 0.2, 0])
    assert judged.remarks == () and judged.consistency_ratio is None


def test_swings_are_judged_against_the_largest() -> None:
    judged = weighed("swing", {"cost": 100, "jobs": 50, "rd": 25, "support": 25})
    assert judged.values == pytest.approx([0.5, 0.25, 0.125, 0.125])
    assert judged.remarks == ()


def test_a_largest_swing_below_100_is_remarked_with_its_name() -> None:
    (remark,) = weighed("swing", {"cost": 80, "jobs": 40, "rd": 20, "support": 20}).remarks
    assert "80" in remark and "Public cost" in remark


def test_an_order_gives_its_centroid() -> None:
    judged = weighed("ranks", ["rd", "cost", "support", "jobs"])
    assert judged.values == pytest.approx(np.array([13, 3, 25, 7]) / 48, abs=1e-12)


def test_an_order_of_one_criterion_is_that_criterion() -> None:
    assert weighed("ranks", ("cost",), {"cost": "Public cost"}).values.tolist() == [1]


@pytest.mark.parametrize(
    ("formula", "parts"),
    [("centroid", [13, 3, 25, 7]), ("sum", [3, 1, 4, 2]), ("reciprocal", [6, 3, 12, 4])],
)
def test_an_order_may_name_its_formula(formula: str, parts: list[int]) -> None:
    order = {"order": ["rd", "cost", "support", "jobs"], "formula": formula}
    w = weighed("ranks", order, dict(zip(["cost", "jobs", "rd", "support"], "abcd", strict=True)))
    expected = np.array(parts) / sum(parts)
    assert w.values == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("first", ["cost", ["cost"]])
def test_steps_divide_the_weight_before(first: Any) -> None:
    judged = weighed("swara", [first, ["rd", 1], ["jobs", 0], ["support", 1.0]])
    assert judged.values == pytest.approx(np.array([4, 2, 2, 1]) / 9)


def against_ends(weights: dict[str, float]) -> dict[str, Any]:
    """Judgements against the best and the worst that agree perfectly with the weights."""
    best, worst = max(weights, key=weights.__getitem__), min(weights, key=weights.__getitem__)
    return {
        "best": best, "worst": worst,
        "best_to_others": {key: weights[best] / w for key, w in weights.items() if key != best},
        "others_to_worst": {key: w / weights[worst] for key, w in weights.items() if key != worst},
    }  # fmt: skip


def test_perfect_answers_against_best_and_worst_give_their_weights_back() -> None:
    judged = weighed("bwm", against_ends(CONSISTENT))
    assert judged.values == pytest.approx(list(CONSISTENT.values()), abs=1e-9)
    assert judged.consistency_ratio is None
    (remark,) = judged.remarks
    assert "ξ = 0.000" in remark and "not AHP's" in remark


def test_the_answer_against_best_and_worst_that_fits_least_is_named() -> None:
    judgements = against_ends(CONSISTENT)
    judgements["best_to_others"]["jobs"] = 8
    (remark,) = weighed("bwm", judgements).remarks
    assert "Public cost matters 8 times Jobs gained, and that 2 times Local support" in remark
    assert "which makes 16; 4 was said" in remark


def test_one_criterion_is_its_own_best_and_worst() -> None:
    alone = {"best": "cost", "worst": "cost", "best_to_others": {}, "others_to_worst": {}}
    assert weighed("bwm", alone, {"cost": "Public cost"}).values.tolist() == [1]


def test_perfect_pairs_give_their_weights_back() -> None:
    judged = weighed("ahp", from_weights(CONSISTENT))
    assert judged.values == pytest.approx(list(CONSISTENT.values()), abs=1e-12)
    assert judged.consistency_ratio == pytest.approx(0, abs=1e-12)
    assert judged.remarks == ()


def test_a_pair_may_be_stated_from_either_side() -> None:
    turned = [(b, a, 1 / x) for a, b, x in from_weights(CONSISTENT)]
    assert weighed("ahp", turned[::-1]).values == pytest.approx(list(CONSISTENT.values()))


def test_the_judgement_that_spoils_the_others_is_named_with_what_would_fit() -> None:
    judgements = from_weights(CONSISTENT)
    judgements[1] = ["cost", "rd", 1 / 9]  # the others imply 3
    judged = weighed("ahp", judgements)
    assert judged.consistency_ratio is not None and judged.consistency_ratio > 0.1
    (remark,) = judged.remarks
    assert f"{judged.consistency_ratio:.2f}" in remark
    assert "yet R&D intensity matters 9 times Public cost" in remark
    assert "'Public cost matters 3 times R&D intensity' would fit" in remark


def test_the_three_that_agree_least_are_named_among_many() -> None:
    """Six criteria, all consistent but one answer: its triple is found and 4 would mend it."""
    weights = {"a": 32.0, "b": 16.0, "c": 8.0, "d": 4.0, "e": 2.0, "f": 1.0}
    judgements = from_weights(weights)
    spoilt = next(at for at, (x, y, _) in enumerate(judgements) if (x, y) == ("b", "d"))
    judgements[spoilt] = ["b", "d", 1 / 9]
    (remark,) = [one for one in weighed("ahp", judgements, {key: key.upper() for key in weights})
                 .remarks if "contradict" in one]  # fmt: skip
    assert "yet D matters 9 times B" in remark
    assert "'B matters 4 times D' would fit" in remark


def test_pairs_may_be_left_open_while_the_answers_tie_all_together() -> None:
    """A chain of consistent answers says the weights: 6 to 3 to 1 (Harker 1987)."""
    names = {key: NAMES[key] for key in ("cost", "jobs", "rd")}
    judged = weighed("ahp", [["cost", "jobs", 2], ["jobs", "rd", 3]], names)
    assert judged.values == pytest.approx([0.6, 0.3, 0.1], abs=1e-12)
    assert judged.consistency_ratio is None
    (remark,) = judged.remarks
    assert remark.startswith("1 of 3 pairs are left open")


def test_the_consistency_ratio_is_saatys() -> None:
    """a over b 2, b over c 2, c over a 2: λ = 1 + 2 + 1/2, CI = 0.25, over 0.58."""
    names = {key: NAMES[key] for key in ("cost", "jobs", "rd")}
    circle = [["cost", "jobs", 2], ["jobs", "rd", 2], ["rd", "cost", 2]]
    judged = weighed("ahp", circle, names)
    assert judged.values == pytest.approx([1 / 3] * 3, abs=1e-12)
    assert judged.consistency_ratio == pytest.approx(0.25 / 0.58, abs=1e-9)


def test_the_random_indices_are_saatys() -> None:
    printed = [0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59]
    ours = [consistency_ratio(2 * n - 1, n) for n in range(3, 16)]
    assert ours == pytest.approx([1 / index for index in printed])


def test_small_weights_keep_their_digits() -> None:
    """Judgements far beyond any scale: each weight is what the matrix only stretches."""
    upper = np.zeros((6, 6))
    upper[np.triu_indices(6, 1)] = [-6, -3, -6, -6, -3, -6, 6, 6, 3, 3, -6, 3, -6, -6, 3]
    pairwise = 10 ** (upper - upper.T)
    w, largest = principal_vector(pairwise)
    assert pairwise @ w / w == pytest.approx(np.full(6, largest), rel=1e-9)


def test_points_may_be_of_any_size() -> None:
    assert weighed("points", dict.fromkeys(NAMES, 1.7e308)).values.tolist() == [0.25] * 4
    assert weighed("points", dict.fromkeys(NAMES, 5e-324)).values.tolist() == [0.25] * 4


@pytest.mark.parametrize(("count", "ratio"), [(1, 0.0), (2, 0.0), (3, 0.0), (15, 0.0), (16, None)])
def test_a_ratio_is_given_from_3_to_15_criteria(count: int, ratio: float | None) -> None:
    weights = {f"c{j}": 1.0 + j % 2 for j in range(count)}
    judged = weighed("ahp", from_weights(weights), {key: key.upper() for key in weights})
    if ratio is None:
        assert judged.consistency_ratio is None and "15" in judged.remarks[0]
    else:
        assert judged.consistency_ratio == pytest.approx(ratio, abs=1e-12)


def test_a_judgement_beyond_saatys_scale_is_remarked() -> None:
    (remark,) = weighed(
        "ahp", from_weights({"cost": 0.6, "jobs": 0.05, "rd": 0.15, "support": 0.2})
    ).remarks
    assert "Public cost against Jobs gained" in remark
    two = {"cost": "Cost", "jobs": "Jobs"}
    for x, remarks in ((0.111, 0), (1 / 9, 0), (9, 0), (0.1, 1), (9.5, 1)):
        assert len(weighed("ahp", [["cost", "jobs", x]], two).remarks) == remarks


@pytest.mark.parametrize(
    ("key", "swings"),
    [
        ("points", False),
        ("swing", True),
        ("ranks", True),
        ("swara", True),
        ("ahp", False),
        ("bwm", False),
        ("equal", False),
    ],
)
def test_it_is_known_which_judgements_refer_to_the_scales(key: str, swings: bool) -> None:
    assert methods()[key].as_swings is swings


@pytest.mark.parametrize("key", methods())
def test_an_entry_speaks_for_itself(key: str) -> None:
    entry = methods()[key]
    for words in (entry.name, entry.meaning, entry.assumes, entry.reference, entry.asks):
        assert words.strip()
        assert not {"optimal", "proves", "scenario"} & set(words.lower().split())


def test_criteria_that_share_a_place_share_what_their_places_have() -> None:
    judged = weighed("ranks", ["rd", ["cost", "support"], "jobs"])
    assert judged.values == pytest.approx(np.array([10, 3, 25, 10]) / 48, abs=1e-12)
    order = {"order": [["cost", "jobs", "rd", "support"]], "formula": "sum"}
    assert weighed("ranks", order).values == pytest.approx([0.25] * 4)


def test_draws_of_a_mere_order_take_those_of_one_place_either_way() -> None:
    order = {"order": ["rd", ["cost", "support"], "jobs"], "formula": "order_only"}
    judged = weighed("ranks", order)
    known = Imprecise(order=judged.order, ties=judged.ties)
    w = draw_imprecise(np.random.default_rng(1), known, judged.values, 4000)
    cost, jobs, rd, support = w.T
    assert (rd >= np.maximum(cost, support)).all() and (jobs <= np.minimum(cost, support)).all()
    assert (cost > support).mean() == pytest.approx(0.5, abs=0.03)
    assert w.mean(axis=0) == pytest.approx(judged.values, abs=0.01)


@pytest.mark.parametrize(
    ("order", "path", "found"),
    [
        (["rd", ["cost", "rd"], "jobs", "support"], (1, 1), "'rd' again"),
        (["rd", ["cost", "jbs"], "jobs", "support"], (1, 1), "'jbs'"),
        (["rd", ["cost"], "jobs", "support"], (1,), "a list"),
    ],
)
def test_a_tie_names_criteria_once(order: Any, path: tuple[int, ...], found: str) -> None:
    fault = faults("ranks", order)[0]
    assert (fault.path, fault.found) == (path, found)


def test_a_third_may_be_written_as_a_third() -> None:
    two = {"cost": "Cost", "jobs": "Jobs"}
    for x in ("1/3", " 1 / 3 ", 1 / 3):
        assert weighed("ahp", [["cost", "jobs", x]], two).values == pytest.approx([0.25, 0.75])
    for x in ("1/0", "2/3", "1/", "third", "1/-3"):
        assert faults("ahp", [["cost", "jobs", x]], two)[0].path == (0, 2)
