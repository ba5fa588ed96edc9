"""The words of a case's workbook: names of sheets, heads of columns, and words within cells."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from mcda.decision.confidence_words import confidence_in_words
from mcda.decision.layer_words import layer_name
from mcda.decision.noun import LAYERS
from mcda.files.headings import alike, bare
from mcda.language import LANGUAGES, say, say_in, speaking

CONFIDENCES = ("high", "medium", "low")
_YES = frozenset(("yes", "y", "true", "1", "x", "✓", "✔", "是", "√"))
_NO = frozenset(("", "no", "n", "false", "0", "否", "-", "–", "—"))


def sheet_words() -> dict[str, str]:
    """The sheets' names by what they hold."""
    return {"about": say("Read me"), "case": say_in("a sheet", "Case"),
            "options": say_in("a sheet", "Options"), "criteria": say_in("a sheet", "Criteria"),
            "estimates": say_in("a sheet", "Estimates"),
            "sources": say_in("a sheet", "Sources")}  # fmt: skip


def case_words() -> dict[str, str]:
    """The case's fields as their labels."""
    return {"title": say("Title"), "question": say("Question to decide"),
            "decider": say("Who decides"), "limits": say("What it does not decide"),
            "region": say("Region"), "year": say("First year"),
            "horizon": say("Years looked ahead"), "currency": say("Unit of money"),
            "budget": say("Budget")}  # fmt: skip


def option_words() -> dict[str, str]:
    """An option's fields as heads."""
    return {"name": say("Option"), "layer": say("Layer"), "cost": say("Cost"),
            "how": say("How it works"), "baseline": say("Baseline")}  # fmt: skip


def criterion_words() -> dict[str, str]:
    """A criterion's fields as heads."""
    return {"name": say("Criterion"), "unit": say("Unit"), "worst": say("Worst figure"),
            "best": say("Best figure"), "layer": say("Layer"), "minimum": say("Minimum"),
            "set_by": say("Who set the scale")}  # fmt: skip


def estimate_words() -> dict[str, str]:
    """The heads of the estimates' own columns, and what stands in them beside the options."""
    return {"option": say("Option"), "kind": say("Figure"), "unit": say("Unit"),
            "scale": say("From worst to best")}  # fmt: skip


def figure_words() -> dict[str, str]:
    """The three rows of an option."""
    return {"value": say("most likely"), "low": say("lowest"), "high": say("highest")}


def source_words() -> dict[str, str]:
    """The heads of the sources."""
    return {"option": say("Option"), "criterion": say("Criterion"), "source": say("Source"),
            "confidence": say("Confidence"), "note": say("Note"),
            "proposal": say("Proposed from")}  # fmt: skip


def confidence_words() -> dict[str, str]:
    """How sure a figure is, by key."""
    return {"high": confidence_in_words("high"), "medium": confidence_in_words("medium"),
            "low": confidence_in_words("low")}  # fmt: skip


def layer_words() -> dict[str, str]:
    """The layers by key."""
    return {key: layer_name(key) for key in LAYERS}


def yes() -> str:
    """The word for what holds."""
    return say_in("in a table", "yes")


Words = Callable[[], Mapping[str, str]]


def word_key(text: str) -> str:
    """A word of the workbook as it is compared: without brackets, case, spaces and signs."""
    return alike(bare(text))


def keys_of(words: Words) -> dict[str, str]:
    """What each word means, in whatever language it is written; keys mean themselves."""
    found: dict[str, str] = {}
    for code in LANGUAGES:
        with speaking(code):
            for key, word in words().items():
                found.setdefault(word_key(word), key)
    for key in words():
        found.setdefault(word_key(key), key)
    return found


def truth_in(text: str) -> bool | None:
    """Yes or no in whatever language; None for another word."""
    word = text.strip().casefold()
    return True if word in _YES else False if word in _NO else None
