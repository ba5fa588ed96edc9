"""How sure a figure is, in a word."""

from __future__ import annotations

from mcda.decision.noun import Confidence
from mcda.language import say_in


def confidence_in_words(confidence: Confidence) -> str:
    """High, medium or low, as a table names it."""
    match confidence:
        case "high":
            return say_in("confidence", "high")
        case "medium":
            return say_in("confidence", "medium")
        case "low":
            return say_in("confidence", "low")
