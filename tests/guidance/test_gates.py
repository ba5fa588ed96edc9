"""Each gate opens when its thing is missing, and the status follows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mcda.analysis import analyse
from mcda.checking import read_case
from mcda.decision.finding import GateResult
from mcda.files.examples import example_text
from mcda.guidance.gate import examine, gates, status_of
from tests.cases import SMALL
from tests.guidance.sound import (
    BREAKS,
    FITTING,
    SOUND,
    TRIADS,
    changed,
    further_option,
    opened,
    sentence,
    with_criteria,
    with_options,
)


def opened_of(analysis: object) -> set[str]:
    return {gate.key for gate in examine(analysis) if gate.state == "open"}  # type: ignore[arg-type]


def test_a_sound_case_is_final() -> None:
    assert opened(SOUND) == set()
    assert analyse(read_case(SOUND)).status == "final"


@pytest.mark.parametrize("key", sorted(BREAKS))
def test_each_gate_opens_alone(key: str) -> None:
    assert opened(BREAKS[key]) == {key}
    assert analyse(read_case(BREAKS[key])).status == (
        "draft" if gates()[key].severity == "block" else "for discussion"
    )


def test_an_answer_that_names_nothing_that_would_change_it_opens_its_gate() -> None:
    sound = analyse(read_case(SOUND))
    left = tuple(one for one in sound.findings if one.key != "change")
    assert opened_of(replace(sound, findings=left)) == {"sensitivity_named"}


def test_a_value_that_cannot_be_taken_apart_opens_its_gate() -> None:
    sound = analyse(read_case(SOUND))
    assert opened_of(replace(sound, additive=None)) == {"decomposition_shown"}
    bare = changed(("\n     worst: 0, best: 100, set_by: The office", " direction: more is better"),
                   ("weighted_sum}", "topsis, scaling: textbook}"))  # fmt: skip
    assert sentence(bare, "decomposition_shown") == (
        "Values cannot be taken apart without scale ends for Jobs."
    )


def test_every_gate_is_tried_here() -> None:
    assert {*BREAKS, "sensitivity_named", "decomposition_shown"} == set(gates())


def test_the_gates_stand_in_the_order_of_a_decision() -> None:
    assert [gate.order for gate in gates().values()] == list(range(1, len(gates()) + 1))
    assert [key for key, gate in gates().items() if gate.severity == "block"] == [
        "decision_stated", "baseline_present", "scales_stated",
    ]  # fmt: skip


def test_only_what_the_planner_judges_is_declared() -> None:
    for key, gate in gates().items():
        assert gate.judged == (gate.severity == "declare"), key
        assert gate.judged or not gate.shown, key
        assert gate.asks.endswith("?") and gate.met.endswith("."), key
        assert all((gate.name, gate.meaning, gate.assumes, gate.reference)), key


def test_pairs_that_fit_do_not_contradict_each_other() -> None:
    fitting = BREAKS["judgements_consistent"].replace(TRIADS, FITTING)
    assert opened(fitting) == set()


def test_a_proposal_that_somebody_accepted_is_closed() -> None:
    text = BREAKS["proposals_accepted"]
    assert opened(text.replace("effect: 90", "effect: 90, accepted_by: The office")) == set()


def test_only_a_new_look_at_both_directions_tells_two_criteria_apart() -> None:
    twin = BREAKS["double_counting_answered"]
    one_way = "apart:\n  - {criterion: air, beside: jobs, because: Lungs}\n"
    other_way = "  - {criterion: jobs, beside: air, because: Wages}\n"
    assert sentence(twin, "double_counting_answered").endswith(
        ": Jobs beside Air and Air beside Jobs."
    )
    assert sentence(twin + one_way, "double_counting_answered") == (
        "Not said what the first counts that the second does not: Jobs beside Air."
    )
    assert opened(twin + one_way + other_way) == set()


def test_two_criteria_with_one_indicator_are_close() -> None:
    twins = with_criteria("air", "noise", more=", indicator: Points of the panel of 2026")
    assert opened(twins) == {"double_counting_answered"}


def test_percentages_are_known_by_their_unit() -> None:
    for unit in ("'% of jobs'", "percentage points", "per cent", "个百分点"):
        text = changed(("unit: jobs", f"unit: {unit}"))
        assert opened(text) == {"percentages_based"}, unit
    for unit in ("hundredths of the coefficient", "变异系数的百分之一", "points"):
        assert opened(changed(("unit: jobs", f"unit: {unit}"))) == set(), unit


def test_more_than_seven_criteria_in_a_group_are_too_many() -> None:
    eight = with_criteria("a1", "a2", "a3", "a4", "a5", "a6", "a7")
    assert sentence(eight, "groups_balanced") == (
        "More than seven criteria in one group: Territory (eight). "
        "Uneven groups: Territory has eight criteria, Delivery one."
    )
    grouped = "groups:\n  near: {name: Near, criteria: [jobs, a1, a2, a3]}\n  far: {name: Far, " \
        "criteria: [cost, a4, a5, a6, a7]}\noptions:"  # fmt: skip
    assert opened(eight.replace("options:", grouped)) == set()


def test_seven_in_a_group_and_three_to_one_are_still_weighed() -> None:
    assert opened(with_criteria("air", "noise")) == set()
    many = with_criteria("a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8")
    grouped = "groups:\n  near: {name: Near, criteria: [jobs, a1, a2, a3, a4, a5, a6]}\n" \
        "  far: {name: Far, criteria: [cost, a7, a8]}\noptions:"  # fmt: skip
    assert opened(many.replace("options:", grouped)) == set()


def test_stale_weights_are_told_then_and_now() -> None:
    text = changed(("jobs: [0, 100], cost: [50, 0]", "jobs: [0, 50], cost: [20, 0]"))
    assert sentence(text, "weights_current") == (
        "All weighed Jobs for 0 to 50 jobs; it is 0 to 100 jobs now. "
        "All weighed Cost for CNY\u00a020 to 0\u00a0million; "
        "it is CNY\u00a050 to 0\u00a0million now."
    )
    assert sentence(changed((" given_for: {jobs: [0, 100], cost: [50, 0]},", "")),
                    "weights_current") == (
        "Not recorded for which scale ends the swings were given: All."
    )  # fmt: skip
    assert sentence(changed(("jobs: [0, 100], ", "")), "weights_current") == (
        "Not recorded for which scale ends the swings were given: All (Jobs)."
    )


def test_no_more_than_three_stale_scales_are_told_in_full() -> None:
    text = with_criteria("a1", "a2", "a3")
    said = sentence(text.replace(": [0, 10]", ": [0, 9]").replace("[50, 0]", "[40, 0]"),
                    "weights_current")  # fmt: skip
    assert said.startswith("All weighed A1 for 0 to 9 points; it is 0 to 10 points now. ")
    assert said.endswith(" now. One more scale has moved since.")


def test_weights_that_are_no_swings_are_never_stale() -> None:
    points = changed(("weighting: swing", "weighting: points"), ("jobs: [0, 100]", "jobs: [0, 9]"))
    assert opened(points) == {"weights_as_swings"}
    outright = changed(("weighting: swing, judgements: ", "weights: "), ("jobs: [0", "jobs: [5"))
    assert opened(outright) == {"weights_as_swings"}


@pytest.mark.parametrize(
    "recipe",
    ["weight_spread: 0.1", "weight_spread: 0, vary: {weights: order}"],
)
def test_a_spread_or_an_order_says_how_far_weights_may_be_off(recipe: str) -> None:
    assert opened(changed(("weighted_sum}", f"weighted_sum, {recipe}}}"))) == set()


def test_weights_that_nothing_moves_are_named_by_both_gates() -> None:
    fixed = changed(("weighted_sum}", "weighted_sum, weight_spread: 0}"))
    assert opened(fixed) == {"weights_spread", "varied_jointly"}
    ranges = fixed.replace("weighting: swing, judgements: {jobs: 100, cost: 40}",
                           "weights: {jobs: [1, 3], cost: 1}")  # fmt: skip
    assert opened(ranges) == {"weights_as_swings"}


def test_neither_weights_nor_figures_varied_is_said_so() -> None:
    text = changed(("weighted_sum}", "weighted_sum, vary: {weights: fixed, estimates: false}}"))
    assert sentence(text, "varied_jointly") == "The draws vary neither weights nor estimates."


def test_correlated_criteria_are_shown_with_r_and_not_called_redundant() -> None:
    assert sentence(BREAKS["correlations_seen"], "correlations_seen") == (
        "Figures move together: Jobs with Cost (r = 0.99). That alone is no reason to drop a "
        "criterion."
    )


def test_four_options_are_too_few_to_speak_of_correlation() -> None:
    straight = changed(("jobs: {value: 9,", "jobs: {value: 3,"),
                       ("jobs: {value: 30,", "jobs: {value: 15,"))  # fmt: skip
    assert opened(straight) == set()


def test_a_figure_beyond_its_scale_is_shown_with_its_unit() -> None:
    assert sentence(BREAKS["outliers_seen"], "outliers_seen") == (
        "Beyond an end of the scale: Tram with 120 jobs on Jobs."
    )


def test_a_figure_far_from_all_others_is_shown() -> None:
    low = [(f"line{at}", 1 + at / 10, 5 - at / 10) for at in range(4)]
    text = with_options(*low).replace("jobs: {value: 30", "jobs: {value: 3")
    text = text.replace("jobs: {value: 9", "jobs: {value: 2")
    assert sentence(text, "outliers_seen") == (
        "Far from the rest: Tram with 60 jobs on Jobs "
        "and Tram with CNY\u00a040\u00a0million on Cost."
    )


def test_a_dominated_option_is_named_with_what_beats_it() -> None:
    assert sentence(BREAKS["dominated_seen"], "dominated_seen") == (
        "Beaten or equalled on every criterion: Coach (by Tram)."
    )


def test_a_dominated_option_in_the_first_band_is_said_to_stand_there() -> None:
    near = with_options(("metro", 60, 40.1)).replace("jobs: 100, cost: 40", "jobs: 100, cost: 10")
    assert sentence(near, "dominated_seen") == (
        "Beaten or equalled on every criterion: Metro (by Tram). In the first band even so: Metro."
    )


def test_a_method_that_only_counts_wins_makes_up_for_nothing() -> None:
    text = BREAKS["compensation_reasoned"]
    assert sentence(text, "compensation_reasoned") == (
        "Tram is weakest on Cost, with CNY\u00a040\u00a0million; its other sides make up for that."
    )
    for recipe in ("kemeny", "copeland", "electre_iii, settings: {veto: 0.5}"):
        voting = text.replace("weighted_sum", recipe)
        assert "compensation_reasoned" not in opened(voting), recipe
    assert "compensation_reasoned" in opened(text.replace("weighted_sum", "electre_iii"))


def test_weights_from_figures_want_three_options_for_each_criterion() -> None:
    few = BREAKS["data_weights_founded"]
    assert sentence(few, "data_weights_founded") == (
        "Weights taken from figures, four options for two criteria: All; six options are asked."
    )
    more = further_option("metro", 31, 39) + further_option("ferry", 10, 9)
    assert opened(few.replace("perspectives:\n", f"{more}perspectives:\n")) == set()


def test_no_more_than_four_things_are_named() -> None:
    many = with_criteria("a1", "a2", "a3", "a4").replace("definition: Points by the panel, ", "")
    many = many.replace("definition: Net jobs after a year, ", "")
    assert sentence(many, "definitions_stated") == ("No definition for Jobs, A1, A2 and two more.")


def test_what_blocks_makes_a_draft_and_what_warns_a_discussion() -> None:
    block = GateResult("a", "open", "block", "")
    warn = GateResult("b", "open", "warn", "")
    declare = GateResult("c", "open", "declare", "")
    declared = GateResult("d", "declared", "warn", "")
    met = GateResult("e", "met", "block", "")
    assert status_of([block, warn, met]) == "draft"
    assert status_of([warn, met]) == status_of([declare, met]) == "for discussion"
    assert status_of([met, declared]) == "final"
    assert analyse(read_case(SMALL)).status == "draft"


def test_an_example_of_judgements_never_calls_itself_final() -> None:
    assert analyse(read_case(example_text("anhui-2026"))).status == "for discussion"
    assert analyse(read_case(example_text("first-steps"))).status == "for discussion"


@pytest.mark.parametrize("answer", ["yes", "skip"])
def test_an_answer_without_its_reason_leaves_the_check_open(answer: str) -> None:
    bare = SOUND.replace('{answer: "yes", because: A job is a job}', f'{{answer: "{answer}"}}')
    (found,) = [one for one in analyse(read_case(bare)).gates if one.state == "open"]
    assert found.key == "preferences_independent"
    assert found.sentence.startswith("An answer is given without its reason.")
