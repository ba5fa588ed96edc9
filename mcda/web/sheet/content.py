"""What the table of estimates shows, as plain data for its script."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from mcda.decision.words import sentence_case
from mcda.faults import Fault
from mcda.language import say, say_own, sentences
from mcda.web import draft as drafts
from mcda.web import numbers, proposing
from mcda.web.draft import Draft
from mcda.web.proposing import Cell
from mcda.web.show import faults

RANGE_PARTS = ("low", "high")


@dataclass(frozen=True)
class Marks:
    """Which cells are marked, and why; the faults of figures and of ranges by cell."""

    off: frozenset[Cell]
    proposed: frozenset[Cell]
    wrong: dict[Cell, list[Fault]]
    wrong_range: dict[Cell, list[Fault]]


def marks_of(tree: Draft, found: Iterable[Fault]) -> Marks:
    """The marks of a draft with the faults of its estimates."""
    wrong: dict[Cell, list[Fault]] = {}
    wrong_range: dict[Cell, list[Fault]] = {}
    for fault in found:
        if len(fault.path) > 3 and fault.path[2] == "estimates":
            cell = (str(fault.path[1]), str(fault.path[3]))
            given = drafts.behind(tree, *cell)
            part = fault.path[4] if len(fault.path) > 4 else None
            ranged = any(given.get(end) is not None for end in RANGE_PARTS)
            in_range = part in RANGE_PARTS or (part is None and ranged)
            (wrong_range if in_range else wrong).setdefault(cell, []).append(fault)
    faulty = {*wrong, *wrong_range}
    off = frozenset(cell for cell in drafts.cells_off_scale(tree) if cell not in faulty)
    return Marks(off, frozenset(proposing.open_cells(tree)), wrong, wrong_range)


def names(tree: Draft, section: str) -> dict[str, str]:
    """The keys of a section with their names in the language spoken."""
    return {key: say_own(name) for key, name in drafts.names(tree, section).items()}


def content(tree: Draft, page: Sequence[str], marks: Marks) -> dict[str, Any]:
    """The table of the options of a page: heads, rows of cells and the words of the script.

    A cell is its figure as it stands in the input, its range, its marks and what they mean.
    """
    criteria, options = names(tree, "criteria"), names(tree, "options")
    heads = []
    for key, name in criteria.items():
        words = drafts.criterion(tree, key)
        unit = say_own(str(words.get("unit") or "")) or say("no unit yet")
        scale = drafts.scale_words(words)
        heads.append({"key": key, "name": name, "unit": unit, "scale": scale})
    rows = [
        {"key": one, "name": options[one],
         "cells": [_cell(tree, (one, other), marks) for other in criteria]}
        for one in page
    ]  # fmt: skip
    return {"heads": heads, "rows": rows, "words": script_words()}


def _cell(tree: Draft, cell: Cell, marks: Marks) -> list[str]:
    given, value = drafts.behind(tree, *cell), drafts.figure(tree, *cell)
    shown = numbers.typed_from(value)
    ranged = numbers.range_typed(given.get("low"), given.get("high"))
    signs = [name for name, holds in (
        ("wrong", cell in marks.wrong), ("wrong-range", cell in marks.wrong_range),
        ("off", cell in marks.off), ("proposed", cell in marks.proposed),
        ("gap", value is None), ("known", bool(given.get("source") or given.get("confidence"))),
    ) if holds]  # fmt: skip
    return [shown, ranged, " ".join(signs), _meaning(cell, given, signs, marks)]


def _meaning(cell: Cell, given: Draft, signs: Sequence[str], marks: Marks) -> str:
    """What the marks of a cell mean, in sentences."""
    said = [faults.words(one) for one in (*marks.wrong.get(cell, ()),
                                          *marks.wrong_range.get(cell, ()))]  # fmt: skip
    if "off" in signs:
        said.append(say("Outside the scale, so counted as its nearer end."))
    if "proposed" in signs:
        said.append(say("Proposed; nobody has accepted it yet."))
    if "gap" in signs:
        said.append(say("Not known."))
    if given.get("source"):
        said.append(say("Source: {source}.", source=say_own(str(given["source"])).rstrip(".。")))
    sure = sure_words().get(str(given.get("confidence") or ""))
    if given.get("confidence") and sure:
        said.append(say("Confidence: {confidence}.", confidence=sure))
    return sentences(*(sentence_case(one) for one in said))


def sure_words() -> dict[str, str]:
    """How sure a figure is, by the word of the case file."""
    return {"": say("Not stated"), "high": say("High"), "medium": say("Medium"), "low": say("Low")}


def script_words() -> dict[str, str]:
    """What the script says; what stands in braces it fills in itself."""
    cell = {"option": "{option}", "criterion": "{criterion}", "unit": "{unit}"}
    return {
        "caption": say("Estimates of the options by criterion"),
        "option": say("Option"),
        "figure": say("{option}, {criterion}, {unit}, most likely", **cell),
        "range": say("{option}: lowest and highest of {criterion}, {unit}", **cell),
        "lowHigh": say("lowest–highest"),
        "scale": say("{ends} (worst to best)", ends="{ends}"),
        "showRanges": say("Show lowest and highest"),
        "keys": say(
            "Enter goes down, Tab to the right, the arrow keys to any cell; Escape takes back what "
            "you type. Shift and the arrow keys select a block, which can be copied to Excel and "
            "pasted from it. A range is typed as 0.2–0.6 or 0.2 to 0.6."
        ),
        "keysHead": say("Keys, blocks and ranges"),
        "beyond": say("Beyond the edge of the table, so left out: {left} of the {all} cells "
                      "pasted.", left="{left}", all="{all}"),
        "pasted": say("Cells pasted: {count}.", count="{count}"),
        "copied": say("Cells copied: {count}.", count="{count}"),
    }  # fmt: skip
