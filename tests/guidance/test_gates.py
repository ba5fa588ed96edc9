"""Each gate opens when its thing is missing, and the status follows."""

from __future__ import annotations

import pytest

from mcda.analysis import analyse
from mcda.checking import read_case
from mcda.decision.finding import GateResult
from mcda.files.examples import example_text
from mcda.guidance.gate import gates, status_of
from tests.cases import SMALL

# A small case that meets every gate; each break below opens the gate it names.
SOUND = """\
format: 1
title: A sound case
question: Which first?
decider: The council
limits: Nothing beyond this.
criteria:
  jobs:
    {name: Jobs, definition: Net jobs after a year, unit: jobs, layer: territory,
     worst: 0, best: 100, set_by: The office}
  cost:
    {name: Cost, definition: Cost to the purse, unit: CNY million, layer: delivery,
     worst: 50, best: 0, set_by: The office}
options:
  stay:
    name: Continue as now
    baseline: true
    estimates:
      jobs: {value: 0, confidence: high, source: a}
      cost: {value: 0, confidence: high, source: a}
  tram:
    name: Tram
    estimates:
      jobs: {value: 60, confidence: high, source: a}
      cost: {value: 40, confidence: high, source: a}
  bus:
    name: Bus
    estimates:
      jobs: {value: 30, confidence: high, source: a}
      cost: {value: 10, confidence: high, source: a}
  bike:
    name: Bike
    estimates:
      jobs: {value: 9, confidence: high, source: a}
      cost: {value: 2, confidence: high, source: a}
perspectives:
  all:
    {name: All, by: The office, on: 2026-11-02,
     weighting: swing, judgements: {jobs: 100, cost: 40}}
"""
TRIADS = "[[jobs, cost, 9], [jobs, air, 1], [cost, air, 9]]"
BREAKS = {
    "decision_stated": ("decider: The council", "decider: ''"),
    "baseline_present": ("baseline: true", "baseline: false"),
    "scales_stated": ("best: 100, set_by: The office", "best: 100"),
    "definitions_stated": (" definition: Net jobs after a year,", ""),
    "weights_as_swings": ("weighting: swing", "weighting: points"),
    "weights_signed": ("by: The office, ", ""),
    "figures_sourced": (
        "{value: 60, confidence: high, source: a}",
        "{value: 60, confidence: high}",
    ),
    "uncertainty_stated": ("{value: 60, confidence: high, source: a}", "{value: 60, source: a}"),
}


def opened(text: str) -> set[str]:
    return {gate.key for gate in analyse(read_case(text)).gates if gate.state == "open"}


def test_a_sound_case_is_final() -> None:
    assert opened(SOUND) == set()
    assert analyse(read_case(SOUND)).status == "final"


@pytest.mark.parametrize("key", sorted(BREAKS))
def test_each_gate_opens_alone(key: str) -> None:
    assert BREAKS[key][0] in SOUND
    assert opened(SOUND.replace(*BREAKS[key])) == {key}


def test_two_real_options_are_no_choice() -> None:
    without = SOUND.partition("  bike:")[0] + "perspectives:" + SOUND.partition("perspectives:")[2]
    assert opened(without) == {"real_options"}


def test_figures_of_low_confidence_keep_it_from_being_final() -> None:
    assert opened(SOUND.replace("confidence: high", "confidence: low")) == {"figures_confident"}


def test_contradicting_pairs_open_their_gate() -> None:
    air = (
        "  air: {name: Air, definition: d, unit: points, layer: territory, worst: 0, best: 10, "
        "set_by: o}\noptions:"
    )
    text = SOUND.replace("options:", air, 1)
    text = text.replace("weighting: swing, judgements: {jobs: 100, cost: 40}",
                        f"weighting: ahp, judgements: {TRIADS}")  # fmt: skip
    assert "judgements_consistent" in opened(text)
    fitting = text.replace(TRIADS, "[[jobs, cost, 9], [jobs, air, 3], [air, cost, 3]]")
    assert "judgements_consistent" not in opened(fitting)


def test_a_proposal_that_nobody_accepted_opens_its_gate() -> None:
    need = "{level: 2, unit: points, benchmark: 6, far_end: 0, against: target, benchmark_is: ours}"
    text = SOUND.replace("options:", f"needs:\n  jobs: {need}\noptions:", 1)
    text = text.replace("{value: 60, confidence", "{proposal: {effect: 90}, confidence")
    assert opened(text) == {"proposals_accepted"}
    assert opened(text.replace("effect: 90", "effect: 90, accepted_by: The office")) == set()


def test_every_gate_is_tried_here() -> None:
    tried = {
        *BREAKS, "real_options", "figures_confident", "judgements_consistent",
        "proposals_accepted",
    }  # fmt: skip
    assert tried == set(gates())


def test_what_blocks_makes_a_draft_and_what_warns_a_discussion() -> None:
    block = GateResult("a", "open", "block", "")
    warn = GateResult("b", "open", "warn", "")
    met = GateResult("c", "met", "block", "")
    assert status_of([block, warn, met]) == "draft"
    assert status_of([warn, met]) == "for discussion"
    assert status_of([met]) == "final"
    assert analyse(read_case(SMALL)).status == "draft"


def test_an_example_of_judgements_never_calls_itself_final() -> None:
    assert analyse(read_case(example_text("anhui-2026"))).status == "for discussion"
