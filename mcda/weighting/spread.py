"""What weightings from the figures share: nobody is asked, and spread is not preference."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from mcda.decision.case import Case
from mcda.decision.matrix import Floats, frozen
from mcda.faults import Fault
from mcda.language import say, say_in
from mcda.scaling.matrix import matrix_of, screen
from mcda.scaling.method import methods as scalings
from mcda.weighting.judgements import block_faults, said
from mcda.weighting.method import Judged, Names, WeightingMethod

DESPITE = "despite_few_options"
ASKS = f"Nothing; with fewer options than criteria {{{DESPITE}: true}}."
SAME = 1e-12


def as_shares(parts: Floats) -> Floats:
    """The parts over their sum; all 0 where there is nothing to share out."""
    whole = parts.sum()
    return np.asarray(parts / whole if whole > SAME else np.zeros(len(parts)))


def deviations(values: Floats) -> Floats:
    """Standard deviations (criteria,) of values (options, criteria); 0 where all are the same."""
    spread = values.std(axis=0, ddof=1) if len(values) > 1 else np.zeros(values.shape[1])
    return np.where(np.ptp(values, axis=0) > SAME, spread, 0.0)


def spread_faults(names: Names, judgements: Any) -> Iterator[Fault]:
    """A fault for anything but nothing, or the word that few options are no reason to refuse."""
    if judgements is None or judgements in ({}, [], (), ""):
        return
    if not isinstance(judgements, dict):
        yield Fault.at(
            (),
            said(judgements),
            say_in("a fault", "no judgements"),
            say("Remove them, or choose a weighting that uses them."),
        )
        return
    yield from block_faults(judgements, (DESPITE,))
    if DESPITE in judgements and not isinstance(judgements[DESPITE], bool):
        yield Fault.at(
            (DESPITE,),
            said(judgements[DESPITE]),
            say_in("a fault", "true or false"),
            say("Write true."),
        )


def values_of(case: Case) -> Floats:
    """The ranked options' values (options, criteria) from 0 to 1, higher better.

    Anchored where every criterion has a scale, from the worst to the best option elsewhere; an
    unknown figure stands at mid-scale.
    """
    matrix = matrix_of(case, screen(case)[0])
    scaling = scalings()["anchored" if matrix.has_scale.all() else "minmax"]
    return scaling.scale(matrix, matrix.figures).values


def refusals(case: Case, method: WeightingMethod, judgements: Any) -> Iterator[Fault]:
    """A fault where the case's figures cannot be weighed so, its path below the perspective."""
    options, criteria = len(screen(case)[0]), len(case.criteria)
    despite = isinstance(judgements, dict) and judgements.get(DESPITE) is True
    if options < criteria and not despite:
        yield Fault.at(
            ("weighting",),
            say(
                "{key} with {options} options for {criteria} criteria",
                key=method.key,
                options=options,
                criteria=criteria,
            ),
            say("as many options as criteria, or more"),
            say(
                "Add options, ask somebody, or add judgements: {{{despite}: true}}.",
                despite=DESPITE,
            ),
        )
        return
    values = values_of(case) if options > 1 else np.zeros((1, criteria))
    if method.from_values and not method.from_values(values).any():
        same = np.ptp(values, axis=0).max() <= SAME
        yield Fault.at(
            ("weighting",),
            say("{key} of figures without any difference to weigh", key=method.key),
            (
                say("options that differ on a criterion")
                if same
                else say("criteria that do not all say the same")
            ),
            say("Choose a weighting that asks somebody."),
        )


def _remark() -> str:
    return say(
        "Spread is not preference: these weights say how the options' figures differ, not what "
        "anybody holds important. Another option may change them."
    )


def judged_of(case: Case, method: WeightingMethod) -> Judged:
    """The weights of figures that are not refused."""
    assert method.from_values is not None
    return Judged(frozen(method.from_values(values_of(case))), remarks=(_remark(),))
