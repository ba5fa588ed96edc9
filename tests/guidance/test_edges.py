"""What each gate lets pass, just beside what it opens for."""

from __future__ import annotations

from mcda.guidance.few import few
from mcda.guidance.gate import gates
from tests.guidance.sound import BREAKS, SOUND, changed, opened, sentence, with_options

FIGURE = "jobs: {value: 60, confidence: high, source: a}"
BARE = changed(
    ("\n     worst: 0, best: 100, set_by: The office", " set_by: I, direction: more is better"),
    ("weighted_sum}", "topsis, scaling: textbook}"),
    ("jobs: [0, 100], ", ""),
)
ALONE = changed(
    ("  cost:\n    {name: Cost, definition: Cost to the purse, unit: CNY million, "
     "layer: delivery,\n     worst: 50, best: 0, set_by: The office}\n", ""),
    ("      cost: {value: 0, confidence: high, source: a}\n", ""),
    ("      cost: {value: 40, confidence: high, source: a}\n", ""),
    ("      cost: {value: 10, confidence: high, source: a}\n", ""),
    ("      cost: {value: 2, confidence: high, source: a}\n", ""),
    (", cost: [50, 0]", ""), (", cost: 40}", "}"),
).partition("guidance:")[0]  # fmt: skip


def met(text: str, key: str) -> bool:
    return sentence(text, key) == gates()[key].met


def test_one_criterion_alone_asks_for_nothing_between_criteria() -> None:
    assert opened(ALONE) == set()
    fixed = ALONE.replace("weighted_sum}", "weighted_sum, weight_spread: 0}")
    assert opened(fixed) == set()


def test_the_baseline_may_be_beaten() -> None:
    assert met(with_options(("walk", 5, 0)), "dominated_seen")


def test_a_leader_that_is_behind_on_nothing_has_nothing_to_make_up_for() -> None:
    best = with_options(("walk", 100, 0)).partition("guidance:")[0]
    assert met(best, "compensation_reasoned")


def test_two_perspectives_say_how_far_weights_may_be_off() -> None:
    text = changed(("weighted_sum}", "weighted_sum, weight_spread: 0}"),
                   ("recipe:", "  few: {name: Few, by: The office, on: 2026-11-02, given_for: "
                    "{jobs: [0, 100], cost: [50, 0]}, weighting: swing, judgements: "
                    "{jobs: 40, cost: 100}}\nrecipe:"))  # fmt: skip
    assert opened(text) == set()


def test_a_criterion_without_ends_is_named_where_ends_are_asked_for() -> None:
    assert sentence(BARE, "scales_stated") == "Scale ends or their author are missing for Jobs."
    assert sentence(BARE, "definitions_stated") == "No scale ends for Jobs."
    assert met(BARE, "weights_current")  # no ends are there to be recorded
    lost = BARE.replace("cost: [50, 0]", "jobs: [0, 9], cost: [50, 0]")
    assert sentence(lost, "weights_current") == (
        "All weighed Jobs for 0 to 9 jobs; it has no ends now."
    )


def test_a_dash_is_no_unit() -> None:
    assert sentence(changed(("unit: jobs", "unit: '-'")), "definitions_stated") == (
        "No unit for Jobs."
    )
    assert met(changed(("unit: jobs", "unit: '€'")), "definitions_stated")


def test_an_unknown_figure_with_its_reason_is_explained() -> None:
    assert opened(changed((FIGURE, "jobs: {value: null, note: Nobody counted}"))) == set()
    assert opened(BREAKS["unknowns_explained"]) == {"unknowns_explained"}


def test_half_of_the_figures_may_be_of_low_confidence() -> None:
    head, _, tail = SOUND.partition("  bus:")
    half = head.replace("confidence: high", "confidence: low") + "  bus:" + tail
    assert half.count("confidence: low") == half.count("confidence: high") == 4
    assert opened(half) == set()


def test_the_baseline_need_not_say_how_sure_it_is() -> None:
    assert opened(changed(("{value: 0, confidence: high, source: a}", "{value: 0, source: a}"))) \
        == set()  # fmt: skip


def test_both_signatures_are_asked_for() -> None:
    assert sentence(changed(("brief: {prepared_by: The office, signed_by: Its head}\n", "")),
                    "brief_signed") == (
        "Not stated: who prepared the data and the brief and who signed for data, assumptions and "
        "decisions."
    )  # fmt: skip


def test_four_are_named_and_of_five_three() -> None:
    assert few([]) == ""
    assert few(["a"]) == "a"
    assert few(["a", "b", "c", "d"]) == "a, b, c and d"
    assert few(["a", "b", "c", "d", "e"]) == "a, b, c and two more"
