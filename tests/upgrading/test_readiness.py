"""Capability, readiness and balance: what one can do in the head, and what must always hold."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda.analysis import analyse
from mcda.checking import read_case
from mcda.decision.analysis import Analysis
from mcda.upgrading.readiness import discounted, readiness_of, readiness_ratios
from mcda.upgrading.standing import (
    balance_in_words,
    held_back_in_words,
    readiness_in_words,
    weakest_in_words,
)
from tests.upgrading.cases import CASE, indicator

SHARES = st.floats(0, 1)


def analysed(text: str = CASE) -> Analysis:
    return analyse(read_case(text))


def test_capability_is_the_mean_of_the_places_on_the_scales() -> None:
    found = analysed().standing
    assert found is not None
    layers = {layer: one.value for layer, one in found.capability.items()}
    assert layers == pytest.approx({"hardware": 0.3, "firmware": 0.6, "software": 0.5})
    assert found.weakest == "hardware"


def test_a_figure_beyond_its_scale_counts_as_the_end() -> None:
    text = CASE.replace(indicator("Machines", "hardware", 4), indicator("M", "hardware", 99))
    found = analysed(text).standing
    assert found is not None and found.capability["hardware"].value == pytest.approx(0.6)


def test_readiness_is_the_least_of_capability_over_need() -> None:
    """Tram needs 0.6 of hardware, of which there is 0.3: half; bus needs all that there is."""
    ready = readiness_of(read_case(CASE))
    assert ready["tram"].value == pytest.approx(0.5)
    assert ready["tram"].held_by == "hardware"
    assert ready["bus"].value == 1 and ready["bus"].is_ready
    assert ready["bike"].value == 1 and ready["stay"].value == 1


def test_what_would_raise_the_layer_is_named_the_strongest_first() -> None:
    """Of hardware: the bus brings 30 of 100 jobs, the bike 10 and is hardware itself."""
    assert readiness_of(read_case(CASE))["tram"].raised_by == ("bus", "bike")


def test_an_option_of_the_layer_counts_without_a_criterion_of_it() -> None:
    text = CASE.replace("jobs: {name: Jobs, unit: jobs, layer: hardware",
                        "jobs: {name: Jobs, unit: jobs, layer: territory")  # fmt: skip
    assert readiness_of(read_case(text))["tram"].raised_by == ("bike",)


def test_a_layer_without_an_indicator_is_not_known_and_is_said() -> None:
    text = "\n".join(line for line in CASE.splitlines() if "clusters:" not in line)
    case = read_case(text)
    ready = readiness_of(case)["tram"]
    assert ready.value is None and ready.is_ready is None
    assert ready.unknown == ("firmware",) and ready.held_by == "hardware"
    assert readiness_of(case)["bus"].value is None
    assert "No indicator of firmware is known." in readiness_in_words(case, ready)
    found = analyse(case).standing
    assert found is not None and found.balance is None


def test_without_a_region_there_is_no_standing() -> None:
    text = CASE.partition("region:")[0] + "criteria:" + CASE.partition("criteria:")[2]
    assert analysed(text).standing is None
    assert analysed(text).finding("readiness") is None


def test_it_is_said_in_words() -> None:
    analysis = analysed()
    found = analysis.standing
    assert found is not None and found.balance is not None
    said = weakest_in_words("Middle", found.capability, found.weakest)
    assert said == ("Middle is weakest in hardware: capability 0.30 on a scale of 0 to 1, with "
                    "firmware at 0.60 and software at 0.50.")  # fmt: skip
    assert readiness_in_words(analysis.case, found.readiness["tram"]) == (
        "Tram: hardware capability is 0.30, it needs 0.60. Bus or Bike would raise it."
    )
    held = held_back_in_words(analysis.case, found)
    assert held == "1 of 4 options asks for more capability than there is: one in hardware."
    assert (
        "graded primary coordination: a coupling coordination degree of 0.67 of 1"
        in balance_in_words(found.balance)
    )


def test_balance_is_the_root_of_coupling_times_development() -> None:
    """(0.3 × 0.6 × 0.5)^(1/3) = 0.4481 over a mean of 0.4667, then √(0.9603 × 0.4667)."""
    found = analysed().standing
    assert found is not None and found.balance is not None
    assert found.balance.coupling == pytest.approx(0.4481405 / (1.4 / 3), abs=1e-6)
    assert found.balance.coordination == pytest.approx(0.6694330, abs=1e-6)


def test_what_is_not_ready_is_ranked_and_said() -> None:
    analysis = analysed()
    assert "tram" in analysis.ranking.options
    finding = analysis.finding("readiness")
    assert finding is not None and finding.figures == {"options": ["tram"]}
    assert finding.sentence == (
        "Tram asks for more capability than the region has: ranked, and marked."
    )


@given(st.lists(SHARES, min_size=3, max_size=3), st.lists(SHARES, min_size=3, max_size=3),
       st.lists(SHARES, min_size=3, max_size=3))  # fmt: skip
def test_readiness_never_rises_when_capability_falls(
    need: list[float], high: list[float], by: list[float]
) -> None:
    above, lost, asked = np.array(high), np.array(by), np.array([need])
    before = readiness_ratios(above, asked).min()
    after = readiness_ratios(above * (1 - lost), asked).min()
    assert after <= before
    assert 0 <= after <= 1


def test_a_discount_takes_the_share_of_the_gain_that_the_region_is_not_ready_for() -> None:
    """Tram is half ready: of 60 jobs 30 remain; its cost stays what it is."""
    case = read_case(CASE)
    less = discounted(case, readiness_of(case)).options["tram"].estimates
    assert less["jobs"].value == pytest.approx(30) and less["fame"].value == pytest.approx(2)
    assert less["cost"].value == 40


def test_a_discount_leaves_a_loss_whole() -> None:
    text = CASE.replace("estimates: {jobs: 60, fame: 4", "estimates: {jobs: -5, fame: 4")
    text = text.replace("worst: 0, best: 100", "worst: -10, best: 100")
    case = read_case(text)
    less = discounted(case, readiness_of(case)).options["tram"].estimates
    assert less["jobs"].value == -5


def test_the_discount_is_asked_for_and_its_change_is_said() -> None:
    text = CASE.replace("perspectives:", "recipe: {discount_by_readiness: true}\nperspectives:")
    analysis, plain = analysed(text), analysed()
    at = analysis.matrix.options.index("tram")
    assert analysis.matrix.figures[at, 0] == pytest.approx(30)
    assert plain.matrix.figures[at, 0] == 60
    assert plain.undiscounted is None and analysis.undiscounted is not None
    np.testing.assert_array_equal(analysis.undiscounted.scores, plain.ranking.scores)
    finding = analysis.finding("readiness")
    assert finding is not None and "lessened by their readiness" in finding.sentence
