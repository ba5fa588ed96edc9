"""Cases with something to draw, built part by part."""

from __future__ import annotations

from typing import Any

from mcda.analysis import analyse
from mcda.checking import check_text
from mcda.decision.case import Case
from mcda.files.writing import text_of
from mcda.robustness.plan import Plan, plan_of

Rows = list[list[Any]]


def case_of(
    rows: Rows, weights: list[list[float]], shares: list[float] | None = None,
    scale: bool = True, **recipe: Any,
) -> Case:  # fmt: skip
    """Options o0, o1, … on criteria c0, c1, … from 0 to 1; a perspective per row of weights."""
    keys = [f"c{at}" for at in range(len(rows[0]))]
    ends = {"worst": 0, "best": 1} if scale else {"direction": "more is better"}
    tree = {
        "format": 1, "title": "A case to draw from",
        "criteria": {
            key: {"name": f"C {at}", "unit": "points", "layer": "delivery", **ends}
            for at, key in enumerate(keys)
        },
        "options": {
            f"o{at}": {"name": f"O {at}", "estimates": dict(zip(keys, row, strict=True))}
            for at, row in enumerate(rows)
        },
        "perspectives": {
            f"p{at}": {"name": f"P {at}", "share": share,
                       "weights": dict(zip(keys, row, strict=True))}
            for at, (row, share) in enumerate(
                zip(weights, shares or [1.0] * len(weights), strict=True)
            )
        },
        "recipe": {"ranking": "weighted_sum", **recipe},
    }  # fmt: skip
    checked = check_text(text_of(tree))
    assert checked.case is not None, checked.faults
    return checked.case


def ranged(low: float, value: float, high: float) -> dict[str, float]:
    return {"value": value, "low": low, "high": high}


ROWS: Rows = [
    [ranged(0.2, 0.5, 0.7), 0.4, 0.9],
    [0.6, None, ranged(0.1, 0.2, 0.6)],
    [0.3, ranged(0.5, 0.6, 1.0), ranged(0.3, 0.5, 0.6)],
    [0.45, 0.5, 0.55],
]


def drawn_case(**recipe: Any) -> Case:
    """Four options on three criteria, ranges, an unknown figure and two perspectives."""
    return case_of(ROWS, [[5, 3, 2], [1, 2, 2]], [2, 1], **recipe)


def plan_for(case: Case) -> Plan:
    analysis = analyse(case)
    return plan_of(case, analysis.matrix, analysis.perspectives)
