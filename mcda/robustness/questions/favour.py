"""Which weights favour which option: what those who put it first would typically hold."""

from __future__ import annotations

import numpy as np

from mcda.decision.finding import Finding, Listed
from mcda.decision.matrix import Floats, one_per
from mcda.decision.view import Favour, Favoured
from mcda.decision.words import listing, number, percent, series
from mcda.language import say, say_in
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


def _contrast(evidence: Evidence, one: Favoured) -> str:
    """'more on A; less on B' than the case's own weights."""
    more, less = (listing([evidence.criterion(key) for key in keys])
                  for keys in _notable(evidence, one))  # fmt: skip
    said = []
    if more:
        said.append(say("more on {criteria}", criteria=more))
    if less:
        said.append(say("less on {criteria}", criteria=less))
    return series(said) or say("about the case's own")


def _weighed(evidence: Evidence, one: Favoured) -> str:
    """'public cost at 0.31 (the case: 0.18) and cluster strength at 0.10 (the case: 0.22)'."""
    own, (more, less) = evidence.weights.by_key(), _notable(evidence, one)
    return listing([
        say("{criterion} at {weight} (the case: {own})", criterion=evidence.criterion(key),
            weight=number(one.central_weights[key], 2), own=number(own[key], 2))
        for key in (*more, *less)
    ])  # fmt: skip


def _unsettled(evidence: Evidence, found: Favour, one: Favoured) -> str:
    """That an option's typical weights do not put it first."""
    weighed = _weighed(evidence, one)
    said = {"name": evidence.name(one.option), "often": percent(one.leads)}
    if found.draws == 1:
        if weighed:
            return say("Weights alone do not settle it for {name}, first in {often} of all draws: "
                       "even with {weighed} it is not first.", weighed=weighed, **said)  # fmt: skip
        return say("Weights alone do not settle it for {name}, first in {often} of all draws: even "
                   "with weights about as the case has them it is not first.", **said)  # fmt: skip
    said["sure"] = percent(one.confidence)
    if weighed:
        return say("Weights alone do not settle it for {name}, first in {often} of all draws: even "
                   "with {weighed} it is first in {sure} of the draws.",
                   weighed=weighed, **said)  # fmt: skip
    return say("Weights alone do not settle it for {name}, first in {often} of all draws: even "
               "with weights about as the case has them it is first in {sure} of the draws.",
               **said)  # fmt: skip


def _said(evidence: Evidence, found: Favour, one: Favoured) -> str:
    if one.confidence < HALF:
        return _unsettled(evidence, found, one)
    weighed, baseline = _weighed(evidence, one), evidence.case.options[one.option].baseline
    who = say("Who weighs {weighed}", weighed=weighed) if weighed else (
        say("Who weighs about as the case does"))  # fmt: skip
    said = {"who": who, "name": evidence.name(one.option), "often": percent(one.leads)}
    if found.draws == 1:
        if baseline:
            return say("{who} would put {name} first (first in {often} of all draws; first once "
                       "the weights are these).", **said)  # fmt: skip
        return say("{who} would begin with {name} (first in {often} of all draws; first once the "
                   "weights are these).", **said)  # fmt: skip
    said["sure"] = percent(one.confidence)
    if baseline:
        return say("{who} would put {name} first (first in {often} of all draws; in {sure} once "
                   "the weights are these).", **said)  # fmt: skip
    return say("{who} would begin with {name} (first in {often} of all draws; in {sure} once the "
               "weights are these).", **said)  # fmt: skip


def _of_first(more: str, less: str) -> str:
    """The weights that speak for the first, to begin a sentence; one criterion each."""
    if more and less:
        return say("More weight on {more} and less on {less}", more=more, less=less)
    if more:
        return say("More weight on {criterion}", criterion=more)
    if less:
        return say("Less weight on {criterion}", criterion=less)
    return say("Weights about as the case has them")


def _of_rival(more: str, less: str) -> str:
    """The weights that speak for the other, to follow."""
    if more and less:
        return say("more on {more} and less on {less}", more=more, less=less)
    if more:
        return say_in("of two options", "more on {criterion}", criterion=more)
    if less:
        return say_in("of two options", "less on {criterion}", criterion=less)
    return say("weights about as the case has them")


def _sentence(evidence: Evidence, found: Favour) -> str:
    first, *others = found.options
    name = evidence.name(first.option)
    if not others:
        return say("{name} comes first whatever weights are drawn: no other option leads in any "
                   "draw.", name=name)  # fmt: skip
    rival = evidence.name(others[0].option)
    mine, other = ([evidence.criterion(keys[0]) if keys else "" for keys in _notable(evidence, one)]
                   for one in (first, others[0]))  # fmt: skip
    if not any(mine) and not any(other):
        return say("The weights decide little between {name} and {rival}: both lead at about the "
                   "case's own.", name=name, rival=rival)  # fmt: skip
    said = {"first": _of_first(*mine), "name": name, "second": _of_rival(*other), "rival": rival}
    if any(mine):
        return say("{first} speaks for {name}; {second}, for {rival}.", **said)
    return say("{first} speak for {name}; {second}, for {rival}.", **said)


def _listed(evidence: Evidence, found: Favour) -> Listed:
    rows = tuple(
        (evidence.name(one.option), percent(one.leads), percent(one.confidence),
         _contrast(evidence, one))
        for one in found.options
    )  # fmt: skip
    heads = (say("Option"), say("First in"), say("First at its typical weights in"),
             say("Its typical weights"))  # fmt: skip
    return Listed(say("The weights that favour each option"), heads, rows, (1, 2))


def _note(evidence: Evidence, found: Favour) -> str:
    draws, method = number(evidence.robustness.draws), evidence.way.method.name
    if found.draws == 1:
        return say("Typical weights are the mean of the {draws} draws' weights where the option "
                   "leads; no figure varies, so one ranking shows whether it is first at these "
                   "({method}).", draws=draws, method=method)  # fmt: skip
    return say("Typical weights are the mean of the {draws} draws' weights where the option leads; "
               "then {figures} draws of the figures are ranked at these ({method}).",
               draws=draws, figures=number(found.draws), method=method)  # fmt: skip


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
