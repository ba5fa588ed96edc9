"""Which weights favour which option: what those who put it first would typically hold."""

from __future__ import annotations

import numpy as np

from mcda.decision.finding import Finding, Listed
from mcda.decision.matrix import Floats, one_per
from mcda.decision.view import Favour, Favoured
from mcda.decision.words import listing, number, percent
from mcda.robustness.central import confidence_factors
from mcda.robustness.question import Evidence, Question

DRAWS, LEAST_DRAWS = 1_000, 200
# Figures looked at for all the confidence factors together; a method that compares options looks
# at each as often as there are options.
MOST_FIGURES = 2**25
# Options that lead less often get a line of the table, and so many at most a sentence.
LEAST_SAID, MOST_SAID = 0.005, 6
# A weight that differs by less is about the same.
NOTABLE = 0.02
MOST_WEIGHTS = 2
# An option first in fewer draws at its own typical weights is not favoured by them.
HALF = 0.5


def _figures(evidence: Evidence, leaders: int) -> Floats:
    """Draws of the figures (draws, options, criteria); the stated ones alone where none varies."""
    matrix = evidence.matrix
    if not evidence.plan.figures_vary:
        return matrix.figures[None]
    drawn = evidence.sample.drawn.figures
    assert drawn is not None
    looks = len(matrix.options) if evidence.way.method.compares_options else 1
    fitting = MOST_FIGURES // (leaders * matrix.figures.size * looks)
    return drawn[: max(LEAST_DRAWS, min(DRAWS, fitting))]


def favour_of(evidence: Evidence) -> Favour:
    """Every option that leads in a draw, its central weights and its confidence factor."""
    draws, options = evidence.robustness, evidence.matrix.options
    leading = sorted((key for key in options if key in draws.central_weights),
                     key=lambda key: (-draws.leads[options.index(key)], key))  # fmt: skip
    figures = _figures(evidence, len(leading))
    places = np.array([options.index(key) for key in leading])
    central = np.stack([draws.central_weights[key] for key in leading])
    sure = confidence_factors(evidence.way, evidence.matrix, figures, central, places)
    return Favour(len(figures), tuple(
        Favoured(key, float(draws.leads[place]), one_per(evidence.matrix.criteria, weights),
                 float(share))
        for key, place, weights, share in zip(leading, places, central, sure, strict=True)
    ))  # fmt: skip


def _notable(evidence: Evidence, one: Favoured) -> tuple[list[str], list[str]]:
    """The criteria with the largest differences from the case's own weights: more, less."""
    own = evidence.weights.by_key()
    by = {key: one.central_weights[key] - own[key] for key in own}
    order = sorted((key for key in own if abs(by[key]) >= NOTABLE), key=lambda key: -abs(by[key]))
    more = [key for key in order if by[key] > 0][:MOST_WEIGHTS]
    less = [key for key in order if by[key] < 0][:MOST_WEIGHTS]
    return more, less


def _contrast(evidence: Evidence, one: Favoured, most: int = MOST_WEIGHTS) -> list[str]:
    """'more on A' and 'less on B' than the case's own weights; none where they hardly differ."""
    parts = zip(("more", "less"), _notable(evidence, one), strict=True)
    return [
        f"{how} on {listing([evidence.criterion(key) for key in keys[:most]])}"
        for how, keys in parts
        if keys
    ]


def _weighed(evidence: Evidence, one: Favoured) -> str:
    """'public cost at 0.31 (0.18 in the case) and cluster strength at 0.10 (0.22)'."""
    own, (more, less) = evidence.weights.by_key(), _notable(evidence, one)
    return listing([
        f"{evidence.criterion(key)} at {number(one.central_weights[key], 2)} "
        f"(the case: {number(own[key], 2)})" for key in (*more, *less)
    ])  # fmt: skip


def _starts(evidence: Evidence, option: str) -> str:
    name = evidence.name(option)
    baseline = evidence.case.options[option].baseline
    return f"would put {name} first" if baseline else f"would begin with {name}"


def _said(evidence: Evidence, found: Favour, one: Favoured) -> str:
    who, often = _weighed(evidence, one), percent(one.leads)
    if one.confidence < HALF:
        now = (
            "not first" if found.draws == 1 else f"first in {percent(one.confidence)} of the draws"
        )
        with_these = f"with {who}" if who else "with weights about as the case has them"
        return (f"Weights alone do not settle it for {evidence.name(one.option)}, first in {often} "
                f"of all draws: even {with_these} it is {now}.")  # fmt: skip
    start = f"Who weighs {who}" if who else "Who weighs about as the case does"
    sure = "first" if found.draws == 1 else f"in {percent(one.confidence)}"
    return (f"{start} {_starts(evidence, one.option)} (first in {often} of all draws; {sure} once "
            "the weights are these).")  # fmt: skip


def _sentence(evidence: Evidence, found: Favour) -> str:
    first, *others = found.options
    name = evidence.name(first.option)
    if not others:
        return f"{name} comes first whatever weights are drawn: no other option leads in any draw."
    rival = evidence.name(others[0].option)
    mine, other = (listing(_contrast(evidence, one, most=1)) for one in (first, others[0]))
    if not mine and not other:
        return (f"The weights decide little between {name} and {rival}: both lead at about the "
                "case's own.")  # fmt: skip
    for_first = mine.replace(" on ", " weight on ", 1) or "weights about as the case has them"
    verb = "speaks" if mine else "speak"
    for_rival = other or "weights about as the case has them"
    return f"{for_first[0].upper()}{for_first[1:]} {verb} for {name}; {for_rival}, for {rival}."


def _listed(evidence: Evidence, found: Favour) -> Listed:
    rows = tuple(
        (evidence.name(one.option), percent(one.leads), percent(one.confidence),
         "; ".join(_contrast(evidence, one)) or "about the case's own")
        for one in found.options
    )  # fmt: skip
    heads = ("Option", "First in", "First at its typical weights in", "Its typical weights")
    return Listed("The weights that favour each option", heads, rows, (1, 2))


def _note(evidence: Evidence, found: Favour) -> str:
    base = f"Typical weights are the mean of the {number(evidence.robustness.draws)} draws' weights"
    sure = ("no figure varies, so one ranking shows whether it is first at these"
            if found.draws == 1 else
            f"then {number(found.draws)} draws of the figures are ranked at these")  # fmt: skip
    return f"{base} where the option leads; {sure} ({evidence.way.method.name})."


def _favour(evidence: Evidence) -> Finding | None:
    if len(evidence.matrix.options) < 2 or "weights" not in evidence.robustness.parts:
        return None
    found = favour_of(evidence)
    spoken = [one for one in found.options if one.leads >= LEAST_SAID][:MOST_SAID]
    figures: dict[str, object] = {
        one.option: {"leads": one.leads, "confidence": one.confidence} for one in found.options
    }
    return Finding(
        "favour", _sentence(evidence, found), figures,
        further=tuple(_said(evidence, found, one) for one in spoken),
        table=_listed(evidence, found), note=_note(evidence, found), result=found,
    )  # fmt: skip


QUESTION = Question(
    key="favour",
    name="Which weights favour which option?",
    meaning="For each option that ever leads, the mean weights of the draws in which it does: what "
    "somebody who prefers it would typically hold. Then how often it is first at just these "
    "weights, over the draws of the figures: low where the figures, not the weights, decide.",
    assumes="Covers the weights that were drawn and no others. An option that leads for opposite "
    "reasons has typical weights in the middle, which may not favour it at all.",
    reference="Lahdelma and Salminen (2001), doi:10.1287/opre.49.3.444.11220",
    order=13,
    answer=_favour,
    depth="on asking",
)
