"""Why a policy is suggested, in words."""

from __future__ import annotations

from mcda.decision.layer_words import layer_name
from mcda.decision.words import listing, sentence_case
from mcda.files import library
from mcda.language import say, say_own, sentences
from mcda.upgrading.standing import two_digits
from mcda.upgrading.suggesting import Suggestion


def reasons(one: Suggestion, region: str) -> str:
    """What speaks for a policy in a region, and what holds it back."""
    speaks = sentences(_fits(one), _weakest(one, region), _need(one))
    return sentences(speaks or say_own(library.policies()[one.policy].how), _ready(one))


def _fits(one: Suggestion) -> str:
    if not one.fits:
        return ""
    named = [say_own(library.criteria()[key].name) for key in one.fits]
    return say("Fits the question: it works on {criteria}.", criteria=listing(named))


def _weakest(one: Suggestion, region: str) -> str:
    if one.weakest is None:
        return ""
    return say("{layer} is {region}’s weakest layer ({capability} of 1).", region=region,
               layer=sentence_case(layer_name(one.layer)),
               capability=two_digits(one.weakest))  # fmt: skip


def _need(one: Suggestion) -> str:
    if one.need <= 0 or one.of in one.fits:
        return ""
    return say("Works where the region is behind the nation: {criterion} (need {need} of 1).",
               criterion=say_own(library.criteria()[one.of].name),
               need=two_digits(one.need))  # fmt: skip


def _ready(one: Suggestion) -> str:
    if one.readiness is None:
        return ""
    if one.held_by is None:
        return say("The region is ready for it.")
    return say("Not ready yet: {layer} stands at {capability}, it needs {asked}.",
               layer=layer_name(one.held_by), capability=two_digits(one.capability),
               asked=two_digits(one.asked))  # fmt: skip
