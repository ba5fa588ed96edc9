"""Proposals: effect × need, shown with its arithmetic, accepted by somebody or not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda.analysis import analyse
from mcda.checking import check_text, read_case
from mcda.decision.need import Need
from mcda.decision.region import Peers
from mcda.files.writing import case_text
from mcda.upgrading.proposals import arithmetic, need_in_words, need_of, needs_of, open_proposals
from tests.upgrading.cases import CASE

NEED = ("needs:\n  jobs: {level: 2, unit: points, benchmark: 6, far_end: 0, against: nation, "
        "benchmark_is: the nation}\n")  # fmt: skip
PROPOSED = CASE.replace("criteria:\n", NEED + "criteria:\n", 1).replace(
    "estimates: {jobs: 60, fame: 4",
    "estimates: {jobs: {proposal: {effect: 90, low: 60, high: 120}}, fame: 4",
)


def need(level: float, benchmark: float, far_end: float) -> Need:
    return Need(level=level, unit="points", benchmark=benchmark, far_end=far_end, against="target",
                benchmark_is="a target")  # fmt: skip


def test_need_is_the_part_of_the_way_from_benchmark_to_far_end() -> None:
    """From 6 to 0, at 2: two thirds of the way."""
    assert need(2, 6, 0).share == pytest.approx(2 / 3)
    assert need(6, 6, 0).share == 0 and need(9, 6, 0).share == 0
    assert need(0, 6, 0).share == 1 and need(-1, 6, 0).share == 1
    assert need(9, 4, 10).share == pytest.approx(5 / 6)  # less is better


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_need_is_a_share(level: float, benchmark: float, far_end: float) -> None:
    if benchmark != far_end:
        assert 0 <= need(level, benchmark, far_end).share <= 1


def test_a_proposed_figure_is_effect_times_need() -> None:
    estimate = read_case(PROPOSED).options["tram"].estimates["jobs"]
    assert (estimate.low, estimate.value, estimate.high) == pytest.approx((40, 60, 80))


def test_it_is_ranked_like_the_same_figure_by_hand() -> None:
    figure = "estimates: {jobs: {value: 60, low: 40, high: 80},"
    by_hand = CASE.replace("estimates: {jobs: 60,", figure)
    proposed, stated = analyse(read_case(PROPOSED)), analyse(read_case(by_hand))
    assert proposed.ranking.scores == pytest.approx(stated.ranking.scores)


def test_the_arithmetic_is_said() -> None:
    case = read_case(PROPOSED)
    estimate = case.options["tram"].estimates["jobs"]
    assert arithmetic(case.criteria["jobs"], estimate, case.needs["jobs"]) == (
        "90 jobs at full leverage × need 0.67 = 60."
    )
    assert need_in_words("Middle", case.needs["jobs"]) == (
        "Middle stands at 2 points, against the nation: 6; the need is whole at 0: (6 − 2) / "
        "(6 − 0) = 0.67."
    )


def test_it_stays_open_until_somebody_accepts_it() -> None:
    accepted = PROPOSED.replace("high: 120}", "high: 120, accepted_by: The office}")
    gates = [{gate.key: gate.state for gate in analyse(read_case(text)).gates}
             for text in (PROPOSED, accepted)]  # fmt: skip
    assert [gate["proposals_accepted"] for gate in gates] == ["open", "met"]
    assert open_proposals(read_case(PROPOSED)) == [("tram", "jobs")]
    assert open_proposals(read_case(accepted)) == []
    said = [notice.sentence for notice in check_text(PROPOSED).notices]
    assert "Proposed from effect and need; nobody has accepted it yet." in said


def test_the_written_case_holds_the_figure_and_reads_back_as_the_same() -> None:
    case = read_case(PROPOSED)
    text = case_text(case)
    assert "value: 60" in text
    assert read_case(text) == case
    assert case_text(read_case(text)) == text


def test_a_proposal_beside_another_figure_is_a_fault() -> None:
    wrong = PROPOSED.replace("{proposal:", "{value: 70, proposal:")
    (fault,) = check_text(wrong).faults
    assert fault.sentence().startswith(
        "options > tram > jobs > value: found 70 beside a proposal that gives 60, expected the "
        "proposed figure, or a figure without 'proposal'."
    )


def test_needs_come_from_the_indicator_and_a_named_benchmark() -> None:
    case = read_case(CASE)
    assert case.region is not None
    peers = Peers(names=("East", "West"), because="alike", medians={"research": 4})
    nation, median, target = (
        need_of(case.region, "jobs", against, peers, 3) for against in ("nation", "peers", "target")
    )
    assert nation is not None and nation.share == pytest.approx(2 / 3)
    assert median is not None and median.share == pytest.approx(1 / 2)
    assert target is not None and target.share == pytest.approx(1 / 3)
    assert median.benchmark_is == "the median of the peers East and West"
    assert nation.source == "Research 2024: made up for this test"
    assert need_of(case.region, "jobs", "peers") is None
    assert need_of(case.region, "fame", "nation") is None
    assert list(needs_of(case.region, case.criteria, "nation")) == ["jobs"]
