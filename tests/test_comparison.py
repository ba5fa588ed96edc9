"""Two cases side by side: what changed, who moved, and because of what."""

from __future__ import annotations

import copy
import re
from itertools import permutations
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import mcda
from mcda.checking import check_text
from mcda.comparison import compare_perspectives, listed
from mcda.comparison.shapley import shapley
from mcda.decision.case import Case
from mcda.decision.comparison import Change, Comparison
from mcda.decision.words import several
from mcda.faults import CaseFaults
from mcda.files.writing import text_of
from mcda.language import speaking

Tree = dict[str, Any]

# Values by hand, weights 60 % and 40 %: bus 0.3 · 0.6 + 0.8 · 0.4 = 0.50, tram 0.44, stay 0.40.
SMALL: Tree = {
    "format": 1, "title": "A small case",
    "criteria": {
        "jobs": {"name": "Jobs", "unit": "jobs", "layer": "territory", "worst": 0, "best": 100},
        "cost": {"name": "Cost", "unit": "CNY million", "layer": "delivery",
                 "worst": 50, "best": 0},
    },
    "options": {
        "stay": {"name": "Stay", "estimates": {"jobs": 0, "cost": 0}},
        "tram": {"name": "Tram", "estimates": {"jobs": 60, "cost": 40}},
        "bus": {"name": "Bus", "estimates": {"jobs": 30, "cost": 10}},
    },
    "perspectives": {
        "all": {"name": "All", "weighting": "points", "judgements": {"jobs": 60, "cost": 40}}
    },
    "recipe": {"ranking": "weighted_sum", "weight_spread": 0, "draws": 100},
}  # fmt: skip


def case_of(tree: Tree) -> Case:
    return mcda.read_case(text_of(tree))


def edited(*edits: tuple[str, Any], base: Tree = SMALL) -> Tree:
    """The tree with other values at places such as 'options.tram.estimates.cost'."""
    tree = copy.deepcopy(base)
    for place, value in edits:
        *path, last = place.split(".")
        at = tree
        for key in path:
            at = at.setdefault(key, {})
        if value is None:
            del at[last]
        else:
            at[last] = value
    return tree


def compared(*edits: tuple[str, Any], base: Tree = SMALL) -> Comparison:
    return mcda.compare(case_of(base), case_of(edited(*edits, base=base)))


CHEAP_TRAM = ("options.tram.estimates.cost", 10)
THRIFT = ("perspectives.all.judgements", {"jobs": 30, "cost": 70})


def only(changes: tuple[Change, ...]) -> Change:
    assert len(changes) == 1, changes
    return changes[0]


def test_two_changed_blocks_for_the_head() -> None:
    # Ranks of stay, tram, bus: at first 3, 2, 1; with the cheap tram 3, 1, 2 (tram 0.68); with
    # thrift 1, 3, 2 (0.70, 0.32, 0.65); with both 2, 1, 3 (0.70, 0.74, 0.65).
    found = compared(CHEAP_TRAM, THRIFT)
    assert {one.option: (one.before, one.after) for one in found.shifts} == {
        "stay": (3, 2), "tram": (2, 1), "bus": (1, 3),
    }  # fmt: skip
    estimates, weights = found.because
    assert (estimates.block, weights.block) == ("estimates", "weights")
    assert estimates.by_option == pytest.approx({"stay": 0.5, "tram": -1.5, "bus": 1})
    assert weights.by_option == pytest.approx({"stay": -1.5, "tram": 0.5, "bus": 1})
    # First places of the old and of the new leader: bus 1, 0, 0, 0; tram 0, 1, 0, 1.
    assert estimates.leads == pytest.approx({"bus": -0.5, "tram": 1})
    assert weights.leads == pytest.approx({"bus": -0.5, "tram": 0})
    assert found.about == "tram" and estimates.share == pytest.approx(-1.5)
    assert found.sentence == (
        "The leader changed from Bus to Tram because Cost of Tram was revised; the new weights "
        "alone would have put Stay first."
    )


def test_the_change_that_did_it_is_told_from_the_one_that_did_not() -> None:
    found = compared(CHEAP_TRAM, ("perspectives.all.judgements", {"jobs": 62, "cost": 38}))
    assert found.sentence == (
        "The leader changed from Bus to Tram because Cost of Tram was revised; the new weights "
        "alone would not have changed it."
    )


def test_two_changes_of_which_only_both_together_change_the_leader() -> None:
    # Tram of 66 jobs: 0.476 below 0.50; at 64 to 36: 0.456 below 0.48; both: 0.494 above 0.48.
    more = ("options.tram.estimates.jobs", 66)
    jobs = ("perspectives.all.judgements", {"jobs": 64, "cost": 36})
    for one in (more, jobs):
        assert compared(one).front_after == ("bus",)
    assert compared(more, jobs).sentence == (
        "The leader changed from Bus to Tram because Jobs of Tram was revised and the weights "
        "were revised, together; neither alone would have changed it."
    )


def test_either_change_alone_would_have_done_it() -> None:
    jobs = ("perspectives.all.judgements", {"jobs": 90, "cost": 10})
    assert compared(CHEAP_TRAM, jobs).sentence == (
        "The leader changed from Bus to Tram because Cost of Tram was revised and the weights "
        "were revised; either of these alone would have changed it."
    )


def test_one_changed_block_is_the_whole_reason() -> None:
    found = compared(CHEAP_TRAM)
    assert found.sentence == (
        "The leader changed from Bus to Tram because Cost of Tram was revised."
    )
    assert only(found.changes).sentence == "Cost of Tram: from CNY\u00a040\u00a0million to " \
        "CNY\u00a010\u00a0million"  # fmt: skip


def test_who_moved_most_where_the_leader_stays() -> None:
    found = compared(("options.tram.estimates.cost", 48))  # tram 0.376: behind stay
    assert found.sentence == (
        "The leader stays Bus; Stay moved from 3.0 to 2.0, all of it by the new Cost of Tram."
    )


def test_nothing_and_next_to_nothing() -> None:
    assert compared().sentence == "Nothing was changed."
    assert compared().because == () and compared().changes == ()
    words = compared(("question", "Which line first?"), ("options.tram.name", "Light rail"))
    assert words.sentence == "Only words were changed: no option changes its place."
    assert {one.kind for one in words.changes} == {"words"} and words.because == ()
    slight = compared(("options.tram.estimates.cost", 39))
    assert slight.sentence == "No option changes its place."


def test_a_block_that_moves_nothing_has_no_share() -> None:
    found = compared(CHEAP_TRAM, ("budget", 100), ("recipe.settled", 0.9))
    shares = {one.block: one.by_option for one in found.because}
    assert shares["question"] == shares["recipe"] == {"stay": 0, "tram": 0, "bus": 0}
    assert shares["estimates"] == {one.option: one.moved for one in found.shifts}


@pytest.mark.parametrize(
    "written",
    [
        ("recipe.settings", {}), ("recipe.scaling", "anchored"), ("recipe.settled", 0.8),
        ("criteria.jobs.direction", "more is better"), ("perspectives.all.share", 1),
        ("options.tram.estimates.jobs", {"value": 60}), ("options.tram.baseline", False),
        ("recipe.vary", {"methods": ["weighted_sum"]}), ("recipe.confidence_spread",
        {"high": 0.05, "medium": 0.15, "low": 0.3}), ("perspectives.all.share", 7),
        ("recipe.most_draws", 100), ("orientation", None), ("needs", {}),
    ],
)  # fmt: skip
def test_a_default_written_out_is_no_change(written: tuple[str, Any]) -> None:
    base = edited(("orientation", {"value": 0.5})) if written[0] == "orientation" else SMALL
    tree = base if written[0] == "orientation" else edited(written)
    found = mcda.compare(case_of(base), case_of(tree))
    assert found.sentence == "Nothing was changed." and not found.changes


def test_the_order_of_keys_is_nothing() -> None:
    turned = {
        key: dict(reversed(part.items())) if isinstance(part, dict) else part
        for key, part in reversed(SMALL.items())
    }
    turned = {"format": 1, **turned}
    assert mcda.compare(case_of(SMALL), case_of(turned)).sentence == "Nothing was changed."
    changed = edited(CHEAP_TRAM, THRIFT, base=turned)
    straight, other = compared(CHEAP_TRAM, THRIFT), mcda.compare(case_of(SMALL), case_of(changed))
    assert set(other.changes) == set(straight.changes)
    assert other.shifts == straight.shifts and other.sentence == straight.sentence
    for one, same in zip(straight.because, other.because, strict=True):
        assert one.by_option == same.by_option


def test_changes_are_told_in_units_and_words() -> None:
    found = compared(
        ("options.tram.estimates.jobs", {"value": 65, "low": 50, "high": 80, "source": "A survey"}),
        ("criteria.cost.worst", 60), THRIFT, ("recipe.weight_spread", 0.1),
        ("perspectives.all.by", "The council"), ("options.bus.estimates.jobs", {"value": None}),
    )  # fmt: skip
    said = [one.sentence for one in found.changes]
    assert said == [
        "Worst end of the scale of Cost: from CNY\u00a050\u00a0million to CNY\u00a060\u00a0million",
        "Jobs of Tram: from 60 jobs to 65 jobs",
        "Range of Jobs of Tram: 50 to 80 jobs now, none before",
        "Source of Jobs of Tram: newly written",
        "Jobs of Bus: from 30 jobs to not known",
        "Weight of Jobs for All: from 0.60 to 0.30",
        "Weight of Cost for All: from 0.40 to 0.70",
        "Who gave the weights of All: newly written",
        "Spread of an average weight: from 0\u202f% to 10\u202f%",
    ]
    worst = found.of_block("criteria")[0]
    assert (worst.before, worst.after, worst.unit) == (50, 60, "CNY million")
    assert (worst.place, worst.kind) == ("criteria > cost > worst", "figure")


def test_a_small_change_is_told_with_as_many_digits_as_show_it() -> None:
    found = compared(("recipe.settled", 0.80004))
    assert only(found.changes).sentence == (
        "Share of draws that settles an order: from 80.000\u202f% to 80.004\u202f%"
    )
    slight = compared(("perspectives.all.judgements", {"jobs": 60.01, "cost": 40}))
    assert slight.changes[0].sentence == "Weight of Jobs for All: from 0.60000 to 0.60004"


def test_a_range_of_a_weight_that_widens_around_its_middle_is_a_change() -> None:
    first = ("perspectives.all", {"name": "All", "weights": {"jobs": [0.3, 0.4], "cost": 0.65}})
    wider = {"name": "All", "weights": {"jobs": [0.2999, 0.4001], "cost": 0.65}}
    found = compared(("perspectives.all", wider), base=edited(first))
    assert only(found.changes).sentence == (
        "Range of the weight of Jobs for All: 0.2999 to 0.4001 now, 0.3 to 0.4 before"
    )
    assert [one.block for one in found.because] == ["weights"]


def test_another_method_comes_with_the_settings_that_are_no_default() -> None:
    found = compared(("recipe.ranking", "vikor"), ("recipe.settings", {"v": 0.7}))
    assert [one.sentence for one in found.changes] == [
        "Ranking method: from Weighted sum to VIKOR",
        "Setting Weight of the whole of VIKOR: 0.7, not stated before",
    ]
    assert "because the ranking method was changed from Weighted sum to VIKOR" in found.sentence
    plain = compared(("recipe.ranking", "vikor"), ("recipe.settings", {"v": 0.5}))
    assert only(plain.changes).what == "Ranking method"


def test_new_and_gone_options_and_criteria_are_set_apart() -> None:
    tree = edited(
        ("options.stay", None), ("options.metro", {"name": "Metro"}),
        ("criteria.noise", {"name": "Noise", "unit": "dB", "layer": "territory", "worst": 80,
                            "best": 40}),
        ("perspectives.all.judgements", {"jobs": 60, "cost": 40, "noise": 100}),
    )  # fmt: skip
    for key, jobs, cost in (("tram", 60, 40), ("bus", 30, 10), ("metro", 100, 50)):
        tree["options"][key]["estimates"] = {"jobs": jobs, "cost": cost, "noise": 60}
    found = mcda.compare(case_of(SMALL), case_of(tree))
    apart = {(one.what, one.name, one.side) for one in found.apart}
    assert apart == {("option", "Metro", "new"), ("option", "Stay", "gone"),
                     ("criterion", "Noise", "new")}  # fmt: skip
    assert [one.option for one in found.shifts] == ["bus", "tram"]
    # 60 : 40 among the two that both have, as before: no weight changed between them.
    assert only(found.of_block("weights")).sentence == (
        "Judgements of All, which give the criteria that both have the same weights: reworded"
    )
    assert found.sentence == "No option changes its place among those that both cases rank."
    assert "the two options and two criteria that both cases rank by" in found.note
    metro = next(one for one in found.apart if one.name == "Metro")
    assert (metro.rank, metro.among) == (1, 3)  # 0.3 · 1 + 0.2 · 0 + 0.5 · 0.5 = 0.55


def test_an_option_that_misses_a_minimum_is_set_apart() -> None:
    found = compared(("criteria.jobs.minimum", 10))
    assert [one.option for one in found.shifts] == ["bus", "tram"]
    gone = found.apart[0]
    assert (gone.name, gone.side, gone.rank) == ("Stay", "gone", 3)
    assert "Stay is left out now (Jobs: 0 jobs, at least 10 jobs asked)" in {
        one.sentence for one in found.changes
    }


def test_figures_in_another_unit_go_with_their_scale() -> None:
    found = compared(
        ("criteria.cost", {**SMALL["criteria"]["cost"], "unit": "CNY thousand", "worst": 50000}),
        ("options.tram.estimates.cost", 40000), ("options.bus.estimates.cost", 10000), THRIFT,
    )  # fmt: skip
    assert [one.block for one in found.because] == ["criteria and estimates", "weights"]
    assert found.because[0].by_option == {"stay": 0, "tram": 0, "bus": 0}


def test_a_mixture_that_no_method_could_rank_is_not_made() -> None:
    bare = {"name": "Jobs", "unit": "jobs", "layer": "territory", "direction": "more is better"}
    found = compared(("criteria.jobs", bare), ("recipe.scaling", "minmax"), CHEAP_TRAM)
    assert [one.parts for one in found.because] == [("criteria", "recipe"), ("estimates",)]


def test_cases_that_share_nothing_are_told_so() -> None:
    other = edited(("options", {
        key: {"name": key, "estimates": {"jobs": 1, "cost": 2}} for key in ("x", "y")
    }))  # fmt: skip
    found = mcda.compare(case_of(SMALL), case_of(other))
    assert (
        found.sentence == "The two share no option that both rank, so no shift can be worked out."
    )
    assert found.shifts == () and found.because == ()
    assert mcda.compare(
        mcda.read_case("cases/anhui-2026.yaml"), mcda.read_case("cases/first-steps.yaml")
    ).sentence.startswith("The two share no criterion")


UNSURE = edited(
    ("options.tram.estimates.jobs", {"value": 60, "low": 30, "high": 95}),
    ("options.bus.estimates.jobs", {"value": 30, "low": 10, "high": 50}),
    ("recipe.weight_spread", 0.3), ("recipe.draws", 500),
)  # fmt: skip


def test_no_leader_is_named_where_the_draws_do_not_separate_one() -> None:
    before, after = case_of(UNSURE), case_of(edited(CHEAP_TRAM, base=UNSURE))
    found = mcda.compare(before, after)
    assert len(found.front_before) > 1 and found.front_after == ("tram",)
    assert "The leader changed" not in found.sentence
    assert found.sentence == (
        "Tram now leads alone: before, the draws did not separate it from Bus and Stay, because "
        "Cost of Tram was revised."
    )
    back = mcda.compare(after, before)
    assert "no longer leads alone" in back.sentence


def test_before_and_after_are_what_each_case_says_alone() -> None:
    before, after = case_of(UNSURE), case_of(edited(CHEAP_TRAM, THRIFT, base=UNSURE))
    found = mcda.compare(before, after)
    for case, part in ((before, "before"), (after, "after")):
        draws = mcda.analyse(case).robustness
        for one in found.shifts:
            at = draws.options.index(one.option)
            assert getattr(one, part) == draws.expected_rank[at]
            assert getattr(one, f"leads_{part}") == draws.leads[at]
            assert getattr(one, f"band_{part}") == draws.band_letter(one.option)
    assert mcda.compare(mcda.analyse(before), after) == found


ANHUI = mcda.read_case("cases/anhui-2026.yaml")


def of_anhui(**recipe: Any) -> Case:
    return ANHUI.model_copy(
        update={"recipe": ANHUI.recipe.model_copy(update={"draws": 500, **recipe})}
    )


def test_readiness_that_lessens_figures_is_of_the_recipe_and_the_region_of_the_estimates() -> None:
    plain, lessened = of_anhui(), of_anhui(discount_by_readiness=True)
    found = mcda.compare(plain, lessened)
    assert [one.block for one in found.because] == ["recipe"]
    assert only(found.changes).sentence == "Benefits lessened by readiness: from no to yes"
    draws = mcda.analyse(lessened).robustness
    for one in found.shifts:
        assert one.after == draws.expected_rank[draws.options.index(one.option)]
    assert ANHUI.region is not None
    weak = {
        key: one.model_copy(update={"value": one.scale.worst})
        for key, one in ANHUI.region.indicators.items()
    }
    update = {"region": ANHUI.region.model_copy(update={"indicators": weak})}
    counts = mcda.compare(lessened, lessened.model_copy(update=update))
    assert {one.block for one in counts.changes} == {"estimates"}
    assert any(one.moved for one in counts.shifts)
    context = mcda.compare(plain, plain.model_copy(update=update))
    assert {one.block for one in context.changes} == {"question"}
    assert context.sentence == "No option changes its place."


def test_other_bands_without_another_place() -> None:
    found = mcda.compare(of_anhui(), of_anhui(settled=0.6))
    others = sum(one.band_before != one.band_after for one in found.shifts)
    assert others and not any(one.moved for one in found.shifts)
    assert found.sentence == (
        f"No option changes its place; {several(others, 'option stands', 'options stand')} in "
        "another band."
    )
    lone = mcda.compare(case_of(UNSURE), case_of(edited(("recipe.settled", 0.55), base=UNSURE)))
    assert lone.sentence == (
        "Bus now leads alone: before, the draws did not separate it from Tram and Stay, because "
        "the share of draws that settles an order was changed."
    )


def test_the_first_two_may_change_places_without_being_separated() -> None:
    dear = {"value": 6900, "low": 5600, "high": 8300}
    options = dict(ANHUI.options)
    cluster = options["cluster_programme"]
    cost = cluster.estimates["public_cost"].model_copy(update=dear)
    estimates = {**cluster.estimates, "public_cost": cost}
    options["cluster_programme"] = cluster.model_copy(update={"estimates": estimates})
    after = of_anhui(settled=0.6).model_copy(update={"options": options})
    found = mcda.compare(of_anhui(), after)
    assert found.sentence.startswith("Business reform and Cluster services stay unseparated; ")
    assert found.further[0] == (
        "By expected rank Business reform now stands before Cluster services."
    )


def test_the_draws_that_a_recipe_raises_are_taken_for_its_side() -> None:
    raised = of_anhui(draws=100, most_draws=400)
    found = mcda.compare(raised, of_anhui(draws=100))
    assert found.draws == (mcda.analyse(raised).robustness.draws, 100)


def test_the_shares_are_those_of_cases_written_and_analysed_one_by_one() -> None:
    edits = (("criteria.cost.worst", 70), CHEAP_TRAM, THRIFT, ("recipe.weight_spread", 0.6))
    found = mcda.compare(case_of(UNSURE), case_of(edited(*edits, base=UNSURE)))
    assert [one.block for one in found.because] == ["criteria", "estimates", "weights", "recipe"]
    expected = []
    for made in range(2 ** len(edits)):
        some = [edit for at, edit in enumerate(edits) if made >> at & 1]
        expected.append(mcda.analyse(case_of(edited(*some, base=UNSURE))).robustness.expected_rank)
    for at, key in enumerate(("stay", "tram", "bus")):
        steps = mean_steps([float(ranks[at]) for ranks in expected])
        told = [one.by_option[key] for one in found.because]
        assert told == pytest.approx(steps, abs=1e-9)


def test_perspectives_of_one_case() -> None:
    two = edited(("perspectives.purse", {"name": "Purse", "weighting": "points",
                                         "judgements": {"jobs": 30, "cost": 70}}))  # fmt: skip
    found = compare_perspectives(case_of(two), "all", "purse")
    assert (found.before, found.after) == ("All", "Purse")
    assert found.sentence == (
        "For All Bus leads; for Purse Stay leads. Stay moves furthest, from 3.0 for All to 1.0 "
        "for Purse."
    )
    assert found.further[0] == (
        "Stay: expected rank 3.0 for All and 1.0 for Purse; first in 0\u202f% of the draws for "
        "All and in 100\u202f% of 100 draws for Purse."
    )
    assert [one.sentence for one in found.changes] == [
        "Weight of Jobs for Purse (before: All): from 0.60 to 0.30",
        "Weight of Cost for Purse (before: All): from 0.40 to 0.70",
    ]
    with pytest.raises(CaseFaults, match="pursee"):
        compare_perspectives(case_of(two), "all", "pursee")


def mean_steps(values: list[float]) -> list[float]:
    """Shapley (1953) as defined: the mean step of each change, order by order."""
    k = len(values).bit_length() - 1
    steps = np.zeros(k)
    orders = list(permutations(range(k)))
    for order in orders:
        made = 0
        for change in order:
            steps[change] += values[made | 1 << change] - values[made]
            made |= 1 << change
    found: list[float] = (steps / len(orders)).tolist()
    return found


@given(st.integers(0, 5).flatmap(lambda k: st.lists(
    st.floats(-9, 9), min_size=2**k, max_size=2**k)))  # fmt: skip
def test_the_value_is_the_mean_over_all_orders(values: list[float]) -> None:
    assert shapley(np.array(values)) == pytest.approx(mean_steps(values), abs=1e-9)


def test_the_glove_game() -> None:
    """One left glove and two right ones, a pair worth 1: 2/3, 1/6 and 1/6 (Shapley 1953's value).

    As worked out in Osborne and Rubinstein (1994), A Course in Game Theory, section 14.4.
    """
    worth = [float(made & 1 and made & 6 > 0) for made in range(8)]
    assert shapley(np.array(worth)) == pytest.approx([2 / 3, 1 / 6, 1 / 6])


def test_wrongly_many_values_are_refused() -> None:
    with pytest.raises(ValueError, match="1, 2, 4, 8"):
        shapley(np.zeros(3))


CRITERIA, OPTIONS = ("jobs", "cost", "green"), ("stay", "tram", "bus", "bike")
RANDOM: Tree = {
    "format": 1, "title": "Any case",
    "criteria": {
        key: {"name": key.title(), "unit": "points", "layer": layer, "worst": 0, "best": 10}
        for key, layer in zip(CRITERIA, ("territory", "delivery", "hardware"), strict=True)
    },
    "options": {
        key: {"name": key.title(), "estimates": {
            of: {"value": 1 + (3 * row + 5 * column) % 9, "confidence": "low"}
            for column, of in enumerate(CRITERIA)}}
        for row, key in enumerate(OPTIONS)
    },
    "perspectives": {
        "one": {"name": "One", "weighting": "points",
                "judgements": {"jobs": 50, "cost": 30, "green": 20}},
        "two": {"name": "Two", "weights": {"jobs": [0.1, 0.4], "cost": 0.3, "green": 0.5}},
    },
    "recipe": {"ranking": "weighted_sum", "draws": 100},
}  # fmt: skip

FIGURES = st.one_of(
    st.none(), st.integers(0, 12).map(float),
    st.tuples(*[st.floats(0, 10).map(lambda x: round(x, 2))] * 3).map(
        lambda x: dict(zip(("low", "value", "high"), sorted(x), strict=True))),
)  # fmt: skip
SCALES = st.sampled_from([
    {"worst": 0, "best": 10}, {"worst": 10, "best": 0}, {"worst": 2, "best": 7},
    {"direction": "more is better"}, {"direction": "less is better"},
    {"worst": 0, "best": 10, "minimum": 3}, {"worst": 0, "best": 10, "curve": [[0, 0], [5, 0.8]]},
    {"worst": 0, "best": 10, "unit": "other points"},
    {"worst": 0, "best": 10, "preference": {"shape": "linear", "q": 1, "p": 4}},
])  # fmt: skip
PERSPECTIVES = st.sampled_from([
    {"name": "Equal", "weighting": "equal"}, {"name": "Any", "weighting": "entropy"},
    {"name": "Spread", "weighting": "standard_deviation"},
    {"name": "Order", "weighting": "ranks",
     "judgements": {"order": ["green", "jobs", "cost"], "formula": "order_only"}},
    {"name": "Range", "weights": {"jobs": [0, 1], "cost": [0.2, 0.4], "green": 0}},
    {"name": "Pairs", "weighting": "ahp",
     "judgements": [["jobs", "cost", 3], ["cost", "green", 2], ["jobs", "green", 5]]},
])  # fmt: skip
RECIPES = st.fixed_dictionaries({}, optional={
    "ranking": st.sampled_from(["weighted_sum", "topsis", "vikor", "promethee_ii", "copras"]),
    "scaling": st.sampled_from(["anchored", "textbook", "minmax", "max", "sum", "vector"]),
    "seed": st.integers(0, 9), "draws": st.sampled_from([100, 150, 1200]),
    "most_draws": st.sampled_from([1200, 2400]),
    "weight_spread": st.sampled_from([0, 0.2, 1]), "settled": st.sampled_from([0.6, 0.95]),
    "vary": st.sampled_from([{"weights": "any"}, {"perspectives": False, "criteria": True},
                             {"estimates": False}, {"methods": ["topsis", "vikor"]}]),
})  # fmt: skip


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Any valid case near one: other figures, scales, weights, recipe; things left out."""
    tree = copy.deepcopy(RANDOM)
    for key in draw(st.lists(st.sampled_from(OPTIONS), max_size=3)):
        tree["options"][key]["estimates"][draw(st.sampled_from(CRITERIA))] = draw(FIGURES)
    for key in draw(st.lists(st.sampled_from(CRITERIA), max_size=2)):
        kept = {k: v for k, v in tree["criteria"][key].items() if k not in ("worst", "best")}
        tree["criteria"][key] = kept | draw(SCALES)
    if draw(st.booleans()):
        tree["perspectives"][draw(st.sampled_from(["one", "three"]))] = copy.deepcopy(
            draw(PERSPECTIVES)
        )
    if draw(st.booleans()):
        tree["orientation"] = {"value": 0.9, "tilt": draw(st.sampled_from([0.0, 0.7]))}
    tree["recipe"] |= draw(RECIPES)
    if draw(st.booleans()):
        del tree["options"][draw(st.sampled_from(OPTIONS))]
    if draw(st.integers(0, 3)) == 0:
        _without(tree, draw(st.sampled_from(CRITERIA)))
    found = check_text(text_of(tree))
    assume(found.case is not None)
    assert found.case is not None
    try:
        mcda.analyse(found.case)
    except CaseFaults:
        assume(False)
    return found.case


def _without(tree: Tree, key: str) -> None:
    del tree["criteria"][key]
    for option in tree["options"].values():
        option["estimates"].pop(key)
    kept = {one: person for one, person in tree["perspectives"].items()
            if person["name"] in ("One", "Two", "Equal", "Range")}  # fmt: skip
    for person in kept.values():
        person.get("judgements", {}).pop(key, None)
        person.get("weights", {}).pop(key, None)
    tree["perspectives"] = kept


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(cases(), cases())
def test_the_shares_add_up_to_the_shift_whatever_was_changed(one: Case, other: Case) -> None:
    found = mcda.compare(one, other)
    for shift in found.shifts:
        parts = [because.by_option[shift.option] for because in found.because]
        assert sum(parts) == pytest.approx(shift.moved, abs=1e-9)
    for key in found.because[0].leads if found.because else ():
        shift = found.shift(key)
        assert shift is not None
        parts = [because.leads[key] for because in found.because]
        assert sum(parts) == pytest.approx(shift.leads_after - shift.leads_before, abs=1e-9)
    if found.about and found.because:
        about = found.shift(found.about)
        assert about is not None
        assert sum(b.share for b in found.because) == pytest.approx(about.moved, abs=1e-9)
    assert found.sentence[0].isupper() or not found.sentence[0].isascii()
    assert found.sentence.endswith((".", "?"))


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(cases(), cases())
def test_turned_round_every_sign_turns(one: Case, other: Case) -> None:
    there, back = mcda.compare(one, other), mcda.compare(other, one)
    assert [x.block for x in there.because] == [x.block for x in back.because]
    for forth, reverse in zip(there.because, back.because, strict=True):
        for key, places in forth.by_option.items():
            assert reverse.by_option[key] == pytest.approx(-places, abs=1e-9)
    assert {(x.path, x.before, x.after) for x in there.changes if x.kind == "figure"} == {
        (x.path, x.after, x.before) for x in back.changes if x.kind == "figure"
    }


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(cases())
def test_with_itself_nothing_was_changed(one: Case) -> None:
    found = mcda.compare(one, one)
    assert found.changes == () and found.because == () and found.apart == ()
    assert found.sentence == "Nothing was changed."
    assert all(shift.moved == 0 for shift in found.shifts)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(cases(), cases())
def test_what_is_not_said_to_be_changed_is_the_same(one: Case, other: Case) -> None:
    """No share without a change: the ranks move only where something is listed."""
    found = mcda.compare(one, other)
    blocks = {change.block for change in found.changes if change.kind != "words"}
    parts = [part for because in found.because for part in because.parts]
    assert set(parts) <= blocks
    if not blocks:
        assert all(shift.moved == 0 for shift in found.shifts)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(cases(), cases())
def test_nothing_that_moves_a_rank_goes_unlisted(one: Case, other: Case) -> None:
    """Only listed changes are taken over, and they bring the one case to the other's ranks."""
    one, other = (
        case.model_copy(update={"recipe": case.recipe.model_copy(update={"most_draws": None})})
        for case in (one, other)
    )
    found = mcda.compare(one, other)
    assume("both cases rank by" not in found.note)
    for case, part in ((one, "before"), (other, "after")):
        draws = mcda.analyse(case).robustness
        for shift in found.shifts:
            at = draws.options.index(shift.option)
            assert getattr(shift, part) == draws.expected_rank[at]


CHINESE: Tree = {
    "format": 1, "title": "小案例", "question": "先做哪一项？", "currency": "亿元", "budget": 9,
    "criteria": {
        "jobs": {"name": "就业", "unit": "人", "layer": "territory", "worst": 0, "best": 100},
        "cost": {"name": "成本", "unit": "亿元", "layer": "delivery", "worst": 50, "best": 0},
    },
    "options": {
        "stay": {"name": "维持现状", "estimates": {"jobs": 0, "cost": 0}},
        "tram": {"name": "电车", "estimates": {"jobs": 60, "cost": 40}},
        "bus": {"name": "公交", "estimates": {"jobs": 30, "cost": 10}},
    },
    "perspectives": {
        "all": {"name": "全体", "weighting": "points", "judgements": {"jobs": 60, "cost": 40}},
        "few": {"name": "财政", "weighting": "points", "judgements": {"jobs": 20, "cost": 80}},
    },
    "recipe": {"ranking": "weighted_sum", "weight_spread": 0, "draws": 100},
}  # fmt: skip
# One list of edits for each way in which a sentence is built.
TOLD_IN_CHINESE: dict[str, list[tuple[str, Any]]] = {
    "nothing": [],
    "words": [("title", "另一个标题"), ("options.tram.how", "沿江而行"),
              ("brief", {"version": "2", "signed_by": "张三"}),
              ("guidance", {"real_options": {"answer": "skip", "because": "只有三项。"}})],
    "one figure": [("options.tram.estimates.cost", 5)],
    "a range": [("options.tram.estimates.jobs", {
        "value": 60, "low": 20, "high": 90, "confidence": "low", "source": "调查", "note": "注"})],
    "not known": [("options.tram.estimates.jobs", {"value": None})],
    "figures and weights": [("options.tram.estimates.cost", 20),
                            ("perspectives.all.judgements", {"jobs": 90, "cost": 10}),
                            ("perspectives.few.share", 3)],
    "weights": [("perspectives.few.weighting", "equal"), ("perspectives.few.judgements", None)],
    "a perspective less": [("perspectives.few", None)],
    "orientation": [("orientation", {"value": 0.2, "tilt": 0.5, "because": "需求"})],
    "scale": [("criteria.cost.worst", 80), ("criteria.jobs.curve", [[50, 0.9]])],
    "criterion": [("criteria.jobs.layer", "software"), ("criteria.jobs.unit", "千人"),
                  ("criteria.jobs.definition", "净增"), ("criteria.cost.set_by", "财政局")],
    "recipe": [("recipe.ranking", "vikor"), ("recipe.settings", {"v": 0.7}),
               ("recipe.seed", 7), ("recipe.settled", 0.9), ("recipe.weight_spread", 0.2),
               ("recipe.scaling", "textbook"), ("recipe.discount_by_readiness", True),
               ("recipe.vary", {"weights": "any", "estimates": False})],
    "a method alone": [("recipe.ranking", "topsis")],
    "new and gone": [("options.stay", None), ("options.metro", {
        "name": "地铁", "cost": 8, "years": [2026, 2027], "estimates": {"jobs": 90, "cost": 45}})],
    "a minimum": [("criteria.jobs.minimum", 40)],
    "options": [("options.tram.layer", "hardware"), ("options.tram.cost", 3),
                ("options.tram.requires", ["bus"]), ("options.stay.baseline", True),
                ("options.tram.needs", {"hardware": 0.5}), ("options.tram.gains", "居民")],
}  # fmt: skip


def told(found: Comparison) -> list[str]:
    """Every text of a comparison and of its tables that a reader meets."""
    tables = [listed.who_moved(found), listed.places_by_block(found),
              listed.firsts_by_block(found), listed.only_one_side(found)]  # fmt: skip
    said = [found.sentence, *found.further, found.note, *(one.sentence for one in found.changes)]
    for one in tables:
        said += [one.caption, *one.heads, *(cell for row in one.rows for cell in row)]
    return said


@pytest.mark.parametrize("name", TOLD_IN_CHINESE)
def test_a_comparison_is_told_in_chinese_with_the_same_figures(name: str) -> None:
    before, after = case_of(CHINESE), case_of(edited(*TOLD_IN_CHINESE[name], base=CHINESE))
    english = mcda.compare(before, after)
    with speaking("zh"):
        chinese = mcda.compare(before, after)
        said = told(chinese)
    for text in said:
        latin = set(re.findall(r"[A-Za-z]{2,}", text)) - {"TOPSIS", "VIKOR", "Shapley"}
        assert not latin, text
        assert not re.search(r"[\u4e00-\u9fff][,;:.!?]|[。，；：]{2}|\{", text), text
    assert [one.path for one in chinese.changes] == [one.path for one in english.changes]
    assert chinese.shifts == english.shifts
    assert [(one.block, one.by_option) for one in chinese.because] == [
        (one.block, one.by_option) for one in english.because
    ]


def test_two_perspectives_are_told_apart_in_chinese() -> None:
    case = case_of(CHINESE)
    with speaking("zh"):
        found = compare_perspectives(case, "all", "few")
    assert found.sentence == (
        "全体视角下公交居首；财政视角下维持现状居首。"
        "维持现状的名次变动最大，由全体视角的3.0变为财政视角的1.0。"
    )
    assert found.further[0].startswith("维持现状：期望名次在全体视角下为3.0，在财政视角下为1.0；")


def test_what_the_case_says_of_its_brief_is_a_change_of_words() -> None:
    found = compared(("brief", {"version": "2"}),
                     ("guidance", {"real_options": {"answer": "no"}}))  # fmt: skip
    assert {one.path[0] for one in found.changes} == {"brief", "guidance"}
    assert found.sentence == "Only words were changed: no option changes its place."


def test_links_and_groups_are_told_by_name_and_a_new_name_is_no_change() -> None:
    """Bus renamed: the tram still requires the same option."""
    groups = {"all": {"name": "Everything", "criteria": ["jobs", "cost"]}}
    first = edited(("options.tram.requires", ["bus"]), ("groups", groups))
    renamed = edited(("options.bus.name", "Fast bus"), base=first)
    assert {one.what for one in mcda.compare(case_of(first), case_of(renamed)).changes} == {
        "Name of bus"
    }
    alone = {"all": {"name": "Everything", "criteria": ["jobs"]},
             "money": {"name": "Money", "criteria": ["cost"]}}  # fmt: skip
    found = mcda.compare(case_of(first), case_of(edited(
        ("options.tram.requires", ["bus", "stay"]), ("groups", alone), base=first)))  # fmt: skip
    assert [one.sentence for one in found.changes] == [
        "What Tram requires: from Bus to Bus and Stay",
        "Criteria of the group Everything: from Cost and Jobs to Jobs",
        "Criteria of the group Money: Cost, not stated before",
    ]
