"""What would change it: the sentences, for cases whose crossings one can do in the head."""

from __future__ import annotations

import re

import pytest

from mcda.analysis import analyse
from mcda.brief.blocks import Answer
from mcda.brief.sections.answer import SECTION
from mcda.checking import read_case
from mcda.decision.finding import Finding
from mcda.decision.stability import WeightStability
from mcda.ranking.method import methods
from tests.cases import SMALL

SUM = SMALL + "recipe: {ranking: weighted_sum, weight_spread: 0}\n"
BUS = "Bus, estimates: {jobs: 30, cost: 10}"
TRAM = "Tram, estimates: {jobs: 60, cost: 40}"


def finding(text: str, key: str = "change") -> Finding:
    found = analyse(read_case(text)).finding(key)
    assert found is not None
    return found


def test_the_nearest_crossing_of_a_weight_is_the_answer() -> None:
    """Bus, 0.3 t + 0.8 (1 − t), meets Tram, 0.6 t + 0.2 (1 − t), where jobs weigh 2/3."""
    found = finding(SUM)
    assert found.sentence == (
        "It would change if Jobs weighed more than 0.67 (now 0.60): then Tram would come first."
    )
    assert found.further == (
        "Bus also ceases to be first if the figure of Tram for Jobs rises from 60 to above 70 "
        "jobs.",
    )
    assert found.figures["option"] == "tram"
    assert found.figures["at"] == pytest.approx(2 / 3)


def test_in_a_band_of_two_it_says_which_of_them_is_first() -> None:
    text = SUM.replace("weight_spread: 0", "weight_spread: 0.4")
    text = text.replace("{jobs: 0, cost: 0}", "{jobs: 0, cost: 40}")
    assert "Bus and Tram" in finding(text, "answer").sentence
    assert finding(text).sentence == (
        "Which of the two is first turns on Jobs: above a weight of 0.67 (now 0.60) Tram leads."
    )


def test_where_the_draws_put_another_first_the_sentence_says_whose_place_it_is() -> None:
    """Stated, Bus has 0.50 and Tram 0.44; Bus's jobs are drawn from 0 to 30, so about 25."""
    text = SUM.replace(BUS, "Bus, estimates: {jobs: {value: 30, low: 0, high: 30}, cost: 10}")
    text = text.replace(TRAM, "Tram, estimates: {jobs: 69, cost: 40}")
    assert finding(text, "answer").sentence == "Begin with Tram."
    assert finding(text).sentence.startswith(
        "Bus is first by the stated figures; it would change if Jobs weighed more than 0.61"
    )


def test_a_leader_on_everything_is_changed_by_no_weight_but_by_a_figure() -> None:
    text = SUM.replace(BUS, "Bus, estimates: {jobs: 70, cost: 0}")
    assert finding(text).sentence == (
        "No change of a single weight would put another option first. Bus ceases to be first if "
        "its figure for Jobs falls from 70 to below 6.7 jobs."
    )


def test_where_no_weight_and_no_figure_changes_it_the_sentence_says_so() -> None:
    text = SUM.replace(BUS, "Bus, estimates: {jobs: 100, cost: 0}").replace(
        TRAM, "Tram, estimates: {jobs: 1, cost: 40}"
    )
    text = text.replace("{jobs: 0, cost: 0}", "{jobs: 0, cost: 45}")
    assert finding(text).sentence == (
        "No change of a single weight would put another option first, nor would that of a single "
        "figure."
    )


def test_two_that_share_the_first_place_part_at_the_least_change() -> None:
    text = SUM.replace(BUS, "Bus, estimates: {jobs: 20, cost: 10}")
    assert finding(text).sentence == (
        "Bus and Tram share the first place. The least rise in the weight of Jobs puts Tram first."
    )


def test_identical_options_share_the_first_place_whatever_the_weights() -> None:
    """Continue as now, 1 − t, meets both, 0.3 t + 0.8 (1 − t), at 0.4; jobs weigh 0.6."""
    text = SUM.replace(TRAM, "Tram, estimates: {jobs: 30, cost: 10}")
    assert finding(text).sentence == (
        "Bus and Tram share the first place. It would change if Jobs weighed less than 0.40 "
        "(now 0.60): then Continue as now would come first."
    )


def test_with_one_criterion_only_a_figure_can_change_it() -> None:
    single = "\n".join(line for line in SUM.splitlines() if "name: Cost" not in line)
    assert finding(re.sub(r", cost: \d+", "", single)).sentence == (
        "Tram ceases to be first if its figure for Jobs falls from 60 to below 30 jobs."
    )


def test_a_method_that_forgives_no_zero_changes_at_the_weight_of_nothing() -> None:
    """By the weighted product Bus without jobs has nothing, unless jobs weigh nothing."""
    text = SUM.replace("weighted_sum", "weighted_product")
    text = text.replace(BUS, "Bus, estimates: {jobs: 0, cost: 5}")
    stability = finding(text, "weight_stability").result
    assert isinstance(stability, WeightStability)
    jobs = stability.intervals[0]
    assert (stability.leader, jobs.low, jobs.below) == ("tram", 0.0, "stay")
    assert "falls to 0.00 (now 0.60)" in finding(text, "weight_stability").sentence


def test_one_option_raises_no_such_question() -> None:
    text = SUM.replace("worst: 0, best: 100", "worst: 0, best: 100, minimum: 50")
    assert analyse(read_case(text)).finding("change") is None


@pytest.mark.parametrize("key", sorted(methods()))
def test_every_method_answers_it_in_a_sentence_that_fits_its_line(key: str) -> None:
    found = finding(SUM.replace("weighted_sum", key))
    assert found.sentence.endswith(".")
    assert len(found.sentence.split()) <= 36
    assert "nan" not in found.sentence and "inf " not in found.sentence


def test_the_brief_says_it_in_the_third_line() -> None:
    analysis = analyse(read_case(SUM))
    (block,) = SECTION.blocks(analysis)
    assert isinstance(block, Answer)
    assert block.lines[2].startswith(finding(SUM).sentence)
    assert len(block.lines) == 3
