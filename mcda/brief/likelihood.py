"""A share of draws in a word, never a stronger one than the error of the draws allows."""

from __future__ import annotations

from typing import Literal

from mcda.language import say

Likelihood = Literal["virtually certain", "very likely", "likely", "more likely than not",
                     "about as likely as not", "unlikely"]  # fmt: skip
# Mastrandrea et al. (2010), Guidance note for lead authors of the IPCC Fifth Assessment Report on
# consistent treatment of uncertainties, table 1.
FROM: tuple[tuple[float, Likelihood], ...] = (
    (0.99, "virtually certain"), (0.90, "very likely"), (0.66, "likely"),
    (0.50, "more likely than not"), (0.33, "about as likely as not"),
)  # fmt: skip
# An error of a share above which it is said, half a point.
SAID_FROM = 0.005


def likelihood(share: float, error: float) -> Likelihood:
    """The word for a share: of what it is at least, its error taken off.

    share: 0 to 1; error: half the width of its 95 % interval.
    """
    least = share - error
    return next((word for start, word in FROM if least >= start), "unlikely")


def holds_in_words(word: Likelihood) -> str:
    """How likely it is that the answer above holds, in a sentence."""
    match word:
        case "virtually certain":
            return say("This is virtually certain to hold.")
        case "very likely":
            return say("This is very likely to hold.")
        case "likely":
            return say("This is likely to hold.")
        case "more likely than not":
            return say("This is more likely than not to hold.")
        case "about as likely as not":
            return say("This is about as likely to hold as not.")
    return say("This is unlikely to hold.")


def scale_in_words() -> str:
    """What the words stand for."""
    return say(
        "Words for shares of draws, the error of the draws taken off (IPCC, 2010): virtually "
        "certain from 99\u202f%, very likely from 90\u202f%, likely from 66\u202f%, more likely "
        "than not from 50\u202f%, about as likely as not from 33\u202f%, else unlikely."
    )
