"""Say what there is: methods, criteria, policies, indicators, questions and checks."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from typing import Any

from mcda.catalogue import Entry
from mcda.commands import cards
from mcda.commands.cases import say
from mcda.upgrading.coverage import Coverage, coverage

NAME = "catalogue"
Rows = list[dict[str, Any]]


def _entries(entries: Iterable[Entry]) -> Rows:
    parts = ("key", "name", "meaning", "assumes", "reference")
    rows = []
    for entry in entries:
        row: dict[str, Any] = {part: getattr(entry, part) for part in parts}
        if settings := getattr(entry, "settings", ()):
            row["settings"] = [vars(setting) for setting in settings]
        rows.append(row)
    return rows


def rankings() -> Rows:
    """The ranking methods."""
    from mcda.ranking.method import methods

    return _entries(methods().values())


def weightings() -> Rows:
    """The weighting methods."""
    from mcda.weighting.method import methods

    return _entries(methods().values())


def scalings() -> Rows:
    """The scalings."""
    from mcda.scaling.method import methods

    return _entries(methods().values())


def criteria() -> Rows:
    """The library's criteria."""
    from mcda.files.library import criteria as library

    return [{"key": key, "name": one.name, "meaning": one.definition, "layer": one.layer,
             "unit": one.unit, "direction": one.direction,
             **one.model_dump(mode="json", include=set(cards.OF_A_CRITERION)),
             "reference": cards.references(one.sources)}
            for key, one in library().items()]  # fmt: skip


def policies() -> Rows:
    """The library's policies."""
    from mcda.files.library import policies as library

    return [{"key": key, "name": one.name, "meaning": one.how, "layer": one.layer,
             **one.model_dump(mode="json", include=set(cards.OF_A_POLICY)),
             "reference": cards.references(one.sources)}
            for key, one in library().items()]  # fmt: skip


def indicators() -> Rows:
    """The formulas that measure a region."""
    from criteria.formula import Formula
    from mcda.catalogue import collect

    return [{"key": key, "name": one.name, "meaning": one.meaning, "assumes": one.assumes,
             "reference": one.reference, "measured_in": one.unit,
             "of": [*one.arguments, *one.figures]}
            for key, one in collect("criteria.indicators", Formula).items()]  # fmt: skip


def questions() -> Rows:
    """The questions asked of the draws."""
    from mcda.robustness.question import questions as asked

    return _entries(asked().values())


def gates() -> Rows:
    """The checks that official guidance asks for."""
    from mcda.guidance.gate import gates as checks

    more = ({"asks": one.asks, "severity": one.severity} for one in checks().values())
    return [row | own for row, own in zip(_entries(checks().values()), more, strict=True)]


PARTS: dict[str, Callable[[], Rows]] = {
    "rankings": rankings, "weightings": weightings, "scalings": scalings, "criteria": criteria,
    "policies": policies, "questions": questions, "gates": gates, "indicators": indicators,
}  # fmt: skip


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The part to show; all of them without one."""
    parser.add_argument("part", nargs="?", choices=list(PARTS), help="one part alone")


def _card(row: dict[str, Any]) -> str:
    lines = [f"{row['name']} ({row['key']})"]
    if "unit" in row:
        lines.append(f"  {row['layer']}; {row['unit']}; {row['direction']}")
    if "measured_in" in row:
        lines.append(f"  {row['measured_in']}; of {', '.join(row['of'])}")
    if "asks" in row:
        lines.append(cards.filled(f"{row['asks']} ({row['severity']})"))
    for label, part in (("", "meaning"), ("Assumes: ", "assumes")):
        if row.get(part):
            lines.append(cards.filled(label + str(row[part])))
    lines += [cards.filled(text) for text in cards.described(row)]
    for setting in row.get("settings", ()):
        span = f"{setting['low']:g} to {setting['high']:g}, {setting['default']:g} unless said"
        lines.append(f"  {setting['key']}: {span}. {setting['meaning']}")
    reference = row["reference"]
    lines.append("  " + (reference if isinstance(reference, str) else "; ".join(reference)))
    return "\n".join(lines)


def _coverage(parts: Iterable[str]) -> dict[str, Coverage]:
    """The papers' sections and what answers to them, where criteria or policies are shown."""
    from mcda.files.library import criteria, policies

    shown = {"criteria", "policies"} & set(parts)
    return {"coverage": coverage(criteria(), policies())} if shown else {}


def run(chosen: argparse.Namespace) -> int:
    """Show the catalogue, or one part of it."""
    shown = {part: PARTS[part]() for part in ([chosen.part] if chosen.part else PARTS)}
    covered = _coverage(shown)
    if chosen.json:
        say({**shown, **covered})
        return 0
    for part, rows in shown.items():
        print(f"{part.capitalize()}\n")
        print("\n\n".join(_card(row) for row in rows), end="\n\n")
    for sections in covered.values():
        print("\n".join(cards.covered(sections)), end="\n\n")
    return 0
