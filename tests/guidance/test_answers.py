"""What the planner answers to a check, and what becomes of it."""

from __future__ import annotations

import pytest

from mcda.analysis import analyse
from mcda.checking import check_text, read_case
from mcda.decision.finding import GateResult
from mcda.guidance.gate import gates
from tests.guidance.sound import BREAKS, SOUND, answered, changed

JUDGED = sorted(key for key, gate in gates().items() if gate.judged)
SKIPPABLE = sorted(key for key, gate in gates().items() if key in BREAKS and gate.may_be_skipped)


def result(text: str, key: str) -> GateResult:
    return next(gate for gate in analyse(read_case(text)).gates if gate.key == key)


@pytest.mark.parametrize("key", JUDGED)
def test_a_yes_with_its_reason_meets_what_is_judged(key: str) -> None:
    before, after = result(BREAKS[key], key), result(answered(key, "yes", BREAKS[key]), key)
    assert (before.state, after.state) == ("open", "met")
    assert after.said == "We looked at it."
    assert after.sentence == (before.sentence if gates()[key].shown else gates()[key].met)


@pytest.mark.parametrize("key", JUDGED)
def test_a_no_leaves_it_open_and_says_so(key: str) -> None:
    found = result(answered(key, "no", BREAKS[key]), key)
    assert (found.state, found.said) == ("open", "We looked at it.")
    if gates()[key].shown:
        assert found.sentence.startswith("Answered with no. ")
    else:
        assert found.sentence == f"{gates()[key].asks} No."


@pytest.mark.parametrize("key", SKIPPABLE)
def test_what_is_skipped_with_a_reason_is_declared_and_may_be_final(key: str) -> None:
    text = answered(key, "skip", BREAKS[key])
    found = result(text, key)
    assert (found.state, found.said) == ("declared", "We looked at it.")
    assert found.sentence == result(BREAKS[key], key).sentence
    assert analyse(read_case(text)).status == "final"


@pytest.mark.parametrize("key", [key for key in SKIPPABLE if key not in JUDGED])
def test_a_yes_cannot_stand_in_the_place_of_what_the_case_must_show(key: str) -> None:
    found = result(answered(key, "yes", BREAKS[key]), key)
    assert (found.state, found.sentence) == ("open", result(BREAKS[key], key).sentence)


@pytest.mark.parametrize("key", [key for key, gate in gates().items() if gate.severity == "block"])
def test_what_blocks_cannot_be_skipped(key: str) -> None:
    (fault,) = check_text(answered(key, "skip", BREAKS[key])).faults
    assert fault.path == ("guidance", key, "answer")
    assert gates()[key].name in fault.remedy


@pytest.mark.parametrize("key", [key for key in sorted(BREAKS) if f"  {key}:" not in SOUND])
def test_an_answer_to_what_is_met_changes_nothing(key: str) -> None:
    found = result(answered(key, "no"), key)
    assert (found.state, found.sentence) == ("met", gates()[key].met)


def test_who_says_so_and_when_stands_beside_the_reason() -> None:
    by = changed(("because: A job is a job", "because: A job is a job, by: A. Person"))
    both = by.replace("by: A. Person", "by: A. Person, on: 2026-05-02")
    on = changed(("because: A job is a job", "because: A job is a job., on: 2026-05-02"))
    assert result(by, "preferences_independent").said == "A job is a job (A. Person)."
    assert result(both, "preferences_independent").said == "A job is a job (A. Person, 2 May 2026)."
    assert result(on, "preferences_independent").said == "A job is a job (2 May 2026)."
