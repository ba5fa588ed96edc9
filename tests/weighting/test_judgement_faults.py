"""Poor judgements are faults, all at once; nothing makes a check raise."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mcda.faults import Fault
from mcda.weighting.method import methods

NAMES = {"cost": "Public cost", "jobs": "Jobs gained", "rd": "R&D intensity"}
TABLE = {"cost": 100, "jobs": 50, "rd": 20}
PAIRS = [["cost", "jobs", 3], ["jobs", "rd", 2], ["cost", "rd", 5]]


def faults(key: str, judgements: Any) -> list[Fault]:
    return list(methods()[key].check(NAMES, judgements))


def only(key: str, judgements: Any) -> Fault:
    (fault,) = faults(key, judgements)
    return fault


TABLES = pytest.mark.parametrize("key", ["points", "swing"])


@TABLES
@pytest.mark.parametrize("given", [-1, True, "30", None, math.nan, math.inf, 10**400, [3], {}])
def test_a_table_takes_numbers_only(key: str, given: Any) -> None:
    fault = only(key, {**TABLE, "jobs": given})
    assert fault.path == ("jobs",) and fault.expected.startswith("a number")


def test_a_swing_goes_up_to_100_and_points_go_on() -> None:
    assert only("swing", {**TABLE, "jobs": 100.5}).path == ("jobs",)
    assert faults("points", {**TABLE, "jobs": 1e308}) == []


@TABLES
def test_an_unknown_criterion_is_told_with_what_may_be_meant(key: str) -> None:
    assert only(key, {**TABLE, "job": 3}).remedy == "Did you mean 'jobs'?"
    assert only(key, {**TABLE, "public cost": 3}).remedy == "Did you mean 'cost'?"
    assert only(key, {**TABLE, "zzz": 3}).remedy == "The criteria are cost, jobs, rd."
    assert only(key, {**TABLE, 7: 3}).path == ("'7'",)


@TABLES
def test_a_table_is_complete_and_not_all_zero(key: str) -> None:
    assert only(key, {"cost": 100}).found == "nothing for jobs, rd"
    assert only(key, dict.fromkeys(NAMES, 0)).found == "0 for every criterion"
    assert only(key, {}).found == "nothing for cost, jobs, rd"


@TABLES
@pytest.mark.parametrize("given", [None, "cost", 3, ["cost", "jobs", "rd"]])
def test_a_table_is_a_table(key: str, given: Any) -> None:
    assert only(key, given).path == ()


def test_all_faults_of_a_table_are_told_together() -> None:
    found = faults("swing", {"cost": 120, "job": "x"})
    assert [fault.path for fault in found] == [("cost",), ("job",), ("job",), ()]


@pytest.mark.parametrize("key", [key for key, one in methods().items() if one.from_values])
def test_weights_from_the_figures_take_one_word_only(key: str) -> None:
    assert faults(key, None) == faults(key, {"despite_few_options": True}) == []
    assert only(key, {"cost": 1}).path == ("cost",)
    assert only(key, {"despite_few_options": "yes"}).path == ("despite_few_options",)
    for judgements in (["cost"], 3, "x", False):
        assert only(key, judgements).path == ()


@pytest.mark.parametrize("given", [{"cost": 1}, ["cost"], "x", 0, False, 1.5])
def test_equal_weights_take_no_judgements(given: Any) -> None:
    assert only("equal", given).expected == "no judgements"


@pytest.mark.parametrize(
    ("given", "path", "found"),
    [
        (["cost", "jobs", "rd", "cost"], (3,), "'cost' again"),
        (["cost", "jobs"], (), "nothing for rd"),
        (["cost", "jobs", "rd", "rdd"], (3,), "'rdd'"),
        (["cost", "jobs", "rd", ["rd"]], (3,), "a list"),
        ({"cost": 1}, (), "a block of keys"),
        ("cost", (), "'cost'"),
        (None, (), "nothing"),
    ],
)
def test_an_order_holds_each_criterion_once(
    given: Any, path: tuple[str | int, ...], found: str
) -> None:
    fault = only("ranks", given)
    assert (fault.path, fault.found) == (path, found)


@pytest.mark.parametrize("x", [0, -2, True, "3", None, math.nan, math.inf, 1e300, 1e-300, 10**400])
def test_a_pair_has_a_number_above_0(x: Any) -> None:
    assert only("ahp", [*PAIRS[:2], ["cost", "rd", x]]).path == (2, 2)


@pytest.mark.parametrize(
    ("given", "path", "found"),
    [
        (PAIRS[:1], (), "nothing for cost and rd, jobs and rd"),
        ([*PAIRS, ["rd", "cost", 2]], (3,), "'rd' and 'cost' again"),
        ([*PAIRS, ["cost", "cost", 1]], (3,), "'cost' against itself"),
        ([*PAIRS, ["cost", "rdd", 1]], (3, 1), "'rdd'"),
        ([*PAIRS[:2], ["cost", "rd"]], (2,), "a list of 2"),
        ([*PAIRS, "cost"], (3,), "'cost'"),
        ({"cost": 1}, (), "a block of keys"),
        (None, (), "nothing for cost and jobs, cost and rd, jobs and rd"),
    ],
)
def test_each_pair_is_judged_once(given: Any, path: tuple[str | int, ...], found: str) -> None:
    fault = only("ahp", given)
    assert (fault.path, fault.found) == (path, found)


def test_missing_pairs_are_listed_up_to_five() -> None:
    names = {f"c{j}": f"Criterion {j}" for j in range(6)}
    (fault,) = methods()["ahp"].check(names, [["c0", "c1", 2]])
    assert fault.found.count(" and c") == 5 and fault.found.endswith("and 9 more")


ENDS = {
    "best": "cost", "worst": "rd", "best_to_others": {"jobs": 2, "rd": 6},
    "others_to_worst": {"cost": 6, "jobs": 3},
}  # fmt: skip


@pytest.mark.parametrize(
    ("change", "path", "found"),
    [
        ({"best": "costs"}, ("best",), "'costs'"),
        ({"worst": ["rd"]}, ("worst",), "a list"),
        ({"most": 1}, ("most",), "the unknown key 'most'"),
        ({"best_to_others": [2, 6]}, ("best_to_others",), "a list"),
        ({"best_to_others": {"rd": 6}}, ("best_to_others",), "nothing for jobs"),
        ({"best_to_others": {"jobs": 0.5, "rd": 6}}, ("best_to_others", "jobs"), "'0.5'"),
        ({"best_to_others": {"jobs": 12, "rd": 6}}, ("best_to_others", "jobs"), "'12'"),
        ({"best_to_others": {**TABLE, "jobs": 2, "rd": 6}}, ("best_to_others", "cost"), "'100'"),
        ({"others_to_worst": {"cost": 5, "jobs": 3}}, ("others_to_worst", "cost"), "'5'"),
    ],
)
def test_the_answers_against_best_and_worst_are_complete(
    change: dict[str, Any], path: tuple[str, ...], found: str
) -> None:
    assert faults("bwm", ENDS) == []
    told = faults("bwm", {**ENDS, **change})
    assert (told[0].path, told[0].found) == (path, found)


@pytest.mark.parametrize(
    ("given", "path", "found"),
    [
        (["cost", "jobs", ["rd", 0.2]], (1,), "'jobs'"),
        ([["cost", 0.1], ["jobs", 0], ["rd", 0]], (0,), "a list"),
        (["cost", ["jobs", -0.1], ["rd", 0]], (1, 1), "'-0.1'"),
        (["cost", ["jobs", 10**400], ["rd", 0]], (1, 1), "a number that is too large"),
        (["cost", ["jobs", 0.1]], (), "nothing for rd"),
        (["cost", ["jobs", 0], ["rd", 0], ["jobs", 0]], (3,), "'jobs' again"),
        (["cost", ["job", 0], ["rd", 0], ["jobs", 0]], (1, 0), "'job'"),
        ({"cost": 1}, (), "a block of keys"),
        (None, (), "nothing"),
    ],
)
def test_each_step_is_a_criterion_and_a_number(
    given: Any, path: tuple[str | int, ...], found: str
) -> None:
    told = faults("swara", given)
    assert (told[0].path, told[0].found) == (path, found)


@pytest.mark.parametrize("formula", ["middle", None, ["sum"], 3])
def test_a_formula_is_one_of_those_there_are(formula: Any) -> None:
    order = {"order": list(NAMES), "formula": formula}
    assert only("ranks", order).path == ("formula",)
    assert only("ranks", {"order": ["cost", "jobs"]}).path == ("order",)
    assert only("ranks", {"order": list(NAMES), "how": 1}).path == ("how",)


KEYS = st.one_of(st.sampled_from(["cost", "jobs", "rd", "job"]), st.text(max_size=5))
SCALARS = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(), KEYS)
HASHABLE = st.one_of(SCALARS, st.just(10**400), st.tuples(st.integers(), KEYS))
NUMBERS = st.one_of(st.floats(), st.integers(-5, 200), st.just(10**400))
GARBAGE = st.one_of(
    st.recursive(
        st.one_of(SCALARS, st.just(10**400)),
        lambda deeper: st.one_of(
            st.lists(deeper, max_size=4),
            st.lists(deeper, max_size=4).map(tuple),
            st.dictionaries(HASHABLE, deeper, max_size=4),
        ),
        max_leaves=12,
    ),
    st.dictionaries(st.sampled_from(list(NAMES)), NUMBERS, min_size=2),
    st.permutations(list(NAMES)),
    st.lists(st.tuples(KEYS, KEYS, NUMBERS), max_size=5),
    st.fixed_dictionaries(
        {
            "best": KEYS,
            "worst": KEYS,
            "best_to_others": st.dictionaries(KEYS, NUMBERS),
            "others_to_worst": st.dictionaries(KEYS, NUMBERS),
        }
    ),
    st.permutations(list(NAMES)).flatmap(
        lambda order: st.tuples(
            st.just(order[0]), *(st.tuples(st.just(key), NUMBERS) for key in order[1:])
        )
    ),
    st.fixed_dictionaries(
        {
            "order": st.permutations(list(NAMES)),
            "formula": st.sampled_from(["centroid", "sum", "reciprocal", "order_only", "x"]),
        }
    ),
    st.tuples(*(st.tuples(st.just(a), st.just(b), NUMBERS) for a, b, _ in PAIRS)),
)


@pytest.mark.parametrize("key", methods())
@settings(max_examples=200, deadline=None, derandomize=True)
@given(judgements=GARBAGE)
def test_any_judgements_are_faulted_or_weighed(key: str, judgements: Any) -> None:
    found = faults(key, judgements)
    for fault in found:
        assert fault.found and fault.expected and fault.remedy.endswith((".", "?"))
        assert fault.within("perspectives", "planning", "judgements").sentence()
    weigh = methods()[key].weigh
    if not found and weigh is not None:
        judged = weigh(NAMES, judgements)
        assert np.isfinite(judged.values).all() and (judged.values >= 0).all()
        assert judged.values.sum() == pytest.approx(1, abs=1e-12)


@pytest.mark.parametrize("key", methods())
def test_a_number_too_long_to_print_is_a_fault(key: str) -> None:
    long = 10**5000
    for judgements in (long, [long], {long: long}, {"cost": long}, [["cost", "jobs", long]]):
        assert all(fault.sentence() for fault in faults(key, judgements))
        assert faults(key, judgements)
