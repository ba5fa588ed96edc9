"""What the catalogue says of a criterion, of a policy and of the papers' sections, in words."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mcda.decision.source import Source
from mcda.decision.words import number

Row = Mapping[str, Any]

OF_A_CRITERION = (
    "question", "not_covered", "indicator", "indicator_unit", "indicator_scale",
    "suggested_scale", "anchors", "double_counts",
)  # fmt: skip
OF_A_POLICY = (
    "lead_time", "needs", "needs_because", "requires", "excludes", "strengthens", "moves",
    "evidence", "failures",
)  # fmt: skip


def filled(text: str) -> str:
    """A text in lines of a terminal's width, set in by two."""
    return textwrap.fill(
        text, 96, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False
    )


def references(sources: Iterable[Source]) -> list[str]:
    """Each source as its paper and section; what comes from practice has no section."""
    return [one.paper if one.paper == one.section else f"{one.paper} {one.section}"
            for one in sources]  # fmt: skip


def _names(keys: Iterable[str]) -> str:
    from mcda.files.library import criteria, policies

    known = {key: one.name for key, one in criteria().items()}
    known |= {key: one.name for key, one in policies().items()}
    return "; ".join(known.get(key, key) for key in keys) or "none"


def _scale(scale: Row, unit: str) -> str:
    ends = f"{number(scale['worst'])} (worst) to {number(scale['best'])} (best)"
    return f"{ends}, {unit}. {scale['because']}"


def _of_criterion(row: Row) -> Iterator[str]:
    yield f"Question: {row['question']}"
    yield f"Not covered: {row['not_covered']}"
    yield f"A region's level: {row['indicator']}"
    if row["indicator_scale"]:
        yield f"Scale of levels: {_scale(row['indicator_scale'], row['indicator_unit'])}"
    if row["suggested_scale"]:
        yield f"Scale of effects to start from: {_scale(row['suggested_scale'], row['unit'])}"
    yield from (f"{mark} means: {text}" for mark, text in row["anchors"].items())
    if row["double_counts"]:
        yield f"Measures something close: {_names(row['double_counts'])}"


def _of_policy(row: Row) -> Iterator[str]:
    years = row["lead_time"]
    low, usual, high = (number(years[part]) for part in ("low", "usual", "high"))
    yield f"Layer: {row['layer']}"
    yield f"Half the effect after {low} to {high} years, usually {usual}. {years['because']}"
    needs = ", ".join(f"{layer} {number(share)}" for layer, share in row["needs"].items())
    yield f"Capability needed, of 1: {needs}. {row['needs_because']}"
    for label, part in (("Must come first", "requires"), ("Rules out", "excludes"),
                        ("Makes stronger", "strengthens")):  # fmt: skip
        if row[part]:
            yield f"{label}: {_names(row[part])}"
    for way in ("raises", "lowers"):
        if moved := [key for key, said in row["moves"].items() if said == way]:
            yield f"{way.capitalize()}: {_names(moved)}"
    yield f"Evidence to bring: {row['evidence']}"
    yield from (f"May go wrong: {failure}" for failure in row["failures"])


def described(row: Row) -> list[str]:
    """What a card says of a criterion or a policy beyond its meaning; nothing of other entries."""
    if "suggested_scale" in row:
        return list(_of_criterion(row))
    return list(_of_policy(row)) if "lead_time" in row else []


def covered(coverage: Mapping[str, Mapping[str, Mapping[str, Iterable[str]]]]) -> list[str]:
    """The lines that say, section by section, what measures it and what carries it out."""
    lines = ["What answers to each section of the papers on policy", ""]
    for paper, sections in coverage.items():
        for section, keys in sections.items():
            measured, done = _names(keys["criteria"]), _names(keys["policies"])
            lines.append(filled(f"{paper} {section}. Criteria: {measured}. Policies: {done}."))
    return lines
