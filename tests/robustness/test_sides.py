"""What the first three are strong and weak on: in the head, and against plain loops."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from mcda.analysis import analyse
from mcda.checking import read_case
from mcda.decision.case import Case
from mcda.decision.finding import Finding
from mcda.decision.matrix import Floats
from mcda.files.writing import text_of
from mcda.robustness.sides import NOISE, ends, of_the_others, possible, shown, whole
from tests.cases import SMALL
from tests.robustness.drawn_cases import case_of


def asked(text: str) -> Finding | None:
    return analyse(read_case(text)).finding("sides")


def told(text: str) -> tuple[str, ...]:
    finding = asked(text)
    assert finding is not None
    return (finding.sentence, *finding.further)


def test_a_small_case_in_the_head() -> None:
    """Weights 0.6 and 0.4. Bus: 0.18 on jobs, where the others add (0 + 0.36) / 2, the same;
    0.32 on cost, where they add (0.40 + 0.08) / 2. The tram is the other way round."""
    assert told(SMALL) == (
        "Bus: strongest on Cost (CNY\u00a010\u00a0million, adds 0.32 of 0.40 possible); on no "
        "criterion below the average of the others.",
        "Tram: strongest on Jobs (60 jobs, adds 0.36 of 0.60 possible); weakest on Cost "
        "(CNY\u00a040\u00a0million, adds 0.08 of 0.40 possible).",
        "Continue as now: strongest on Cost (CNY\u00a00\u00a0million, adds 0.40 of 0.40 possible); "
        "weakest on Jobs (0 jobs, adds 0.00 of 0.60 possible).",
    )  # fmt: skip


def test_the_figures_behind_the_sentences_stand_in_a_table() -> None:
    finding = asked(SMALL)
    assert finding is not None and finding.table is not None
    assert finding.table.rows[1:3] == (
        ("Tram", "strongest", "Jobs", "60 jobs", "0.36", "0.60", "0.09"),
        ("Tram", "weakest", "Cost", "CNY\u00a040\u00a0million", "0.08", "0.40", "0.36"),
    )


def test_options_that_are_all_alike_have_no_side() -> None:
    alike = {key: {"name": key.upper(), "estimates": {"jobs": 50, "cost": 10}} for key in "abcd"}
    tree = read_case(SMALL).model_dump(mode="json", exclude_defaults=True)
    text = text_of({**tree, "options": alike})
    said = told(text)
    assert len(said) == 3
    assert all(one.endswith(": on every criterion at the average of the others.") for one in said)


def test_a_figure_that_nobody_knows_is_no_side() -> None:
    text = SMALL.replace("Tram, estimates: {jobs: 60", "Tram, estimates: {jobs: null")
    said = dict(one.split(": ", 1) for one in told(text))
    assert "Jobs" not in said["Tram"] and "weakest on Cost" in said["Tram"]


@pytest.mark.parametrize(
    "case",
    [read_case(SMALL.replace("best: 100", "best: 100, minimum: 50")),
     case_of([[0.4], [0.5]], [[1]]),
     case_of([[0.4, 0.5], [0.5, 0.4]], [[3, 2]], scale=False, ranking="topsis",
             scaling="textbook")],
    ids=["one option left", "one criterion", "no scale"],
)  # fmt: skip
def test_it_does_not_arise_where_nothing_can_be_compared(case: Case) -> None:
    assert analyse(case).finding("sides") is None


def test_the_order_of_options_and_criteria_is_nothing() -> None:
    tree = read_case(SMALL).model_dump(mode="json", exclude_defaults=True)
    turned = {**tree, "options": dict(reversed(tree["options"].items())),
              "criteria": dict(reversed(tree["criteria"].items()))}  # fmt: skip
    assert set(told(text_of(turned))) == set(told(SMALL))


added = arrays(np.float64, st.tuples(st.integers(2, 6), st.integers(2, 6)),
               elements=st.floats(0, 0.3, allow_subnormal=False))  # fmt: skip


@given(added)
def test_the_mean_of_the_others_is_that_of_a_plain_loop(added: Floats) -> None:
    found = of_the_others(added)
    for row in range(len(added)):
        others = [added[other] for other in range(len(added)) if other != row]
        assert found[row] == pytest.approx(np.mean(others, axis=0))


@given(added)
def test_no_criterion_is_further_ahead_or_behind_than_those_named(added: Floats) -> None:
    ahead = added[0] - of_the_others(added)[0]
    known = np.array([at % 3 != 1 for at in range(len(ahead))])
    strong, weak = ends(ahead, known, np.full(len(ahead), 1 / len(ahead)))
    for at in np.flatnonzero(known):
        assert ahead[at] <= (ahead[strong] if strong is not None else 0) + 2 * NOISE
        assert ahead[at] >= (ahead[weak] if weak is not None else 0) - 2 * NOISE
    assert all(at is None or known[at] for at in (strong, weak))
    assert strong is None or ahead[strong] > 0
    assert weak is None or ahead[weak] < 0


@given(added)
def test_what_is_printed_adds_up_and_is_hardly_off(added: Floats) -> None:
    for row, parts, total in zip(added, shown(added), whole(added), strict=True):
        assert round(sum(parts), 9) == total == round(float(row.sum()), 2)
        assert np.abs(np.array(parts) - row).max() <= 0.01 + 1e-9


@given(arrays(np.float64, st.integers(1, 12), elements=st.floats(0.01, 1)))
def test_what_is_possible_adds_up_to_one(drawn: Floats) -> None:
    assert round(sum(possible(drawn / drawn.sum())), 9) == 1
