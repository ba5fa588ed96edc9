"""What the commands that take cases have in common."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any, TypeVar

from mcda.decision.case import Case
from mcda.faults import CaseFaults, Fault, nearest, quoted
from mcda.files.reading import Reading

if TYPE_CHECKING:
    from mcda.decision.edition import Edition
    from mcda.library.store import Library

T = TypeVar("T")
LIBRARY = "library:"
Result = tuple[dict[str, Any], str]


def add_cases(parser: argparse.ArgumentParser) -> None:
    """The argument for one or more case files."""
    parser.add_argument(
        "cases", nargs="+", metavar="CASE", help="a case file, or library:KEY[@VERSION]"
    )


def load(path: str) -> Reading:
    """The case of a file, or of library:KEY[@VERSION], with the lines of its places.

    Raises CaseFaults.
    """
    from mcda.checking import read_text
    from mcda.files.text import read_bytes

    if path.startswith(LIBRARY):
        return read_text(_saved(path.removeprefix(LIBRARY)))
    return read_text(read_bytes(FilePath(path)))


def at_version(given: str) -> tuple[str, int | None]:
    """KEY or KEY@VERSION -> the key and the number. Raises CaseFaults."""
    key, mark, version = given.partition("@")
    if not mark:
        return key, None
    if version.isascii() and version.isdigit() and int(version[:9]) > 0:
        return key, int(version[:9])
    raise CaseFaults([Fault("the library", None, quoted(given), "a key, or KEY@3 for its third "
                            "version", "Write a whole number after the @.")])  # fmt: skip


def _in_library(work: Callable[[Library], T]) -> T:
    """Ask the library, which is loaded here alone: a file needs none. Raises CaseFaults."""
    from mcda.library.store import Library
    from mcda.library.trouble import LibraryTrouble

    try:
        library = Library.open()
        try:
            return work(library)
        finally:
            library.close()
    except LibraryTrouble as trouble:
        raise trouble.as_faults() from None


def _saved(given: str) -> str:
    """The text of a saved case."""
    key, number = at_version(given)
    return _in_library(lambda library: library.open_case(key, number).text)


def edition(path: str) -> Edition | None:
    """The saved version that library:KEY[@VERSION] names; None for a file. Raises CaseFaults."""
    if not path.startswith(LIBRARY):
        return None
    from mcda.comparison.editions import edition_of

    key, number = at_version(path.removeprefix(LIBRARY))
    return _in_library(lambda library: edition_of(library, key, number))


def say(value: dict[str, Any]) -> None:
    """One JSON object on one line; what is not finite is refused."""
    print(json.dumps(value, ensure_ascii=False, allow_nan=False))


def as_json(fault: Fault) -> dict[str, object]:
    """A fault under the contract's keys."""
    parts = ("place", "line", "found", "expected", "remedy")
    return {part: getattr(fault, part) for part in parts}


def fault_line(path: str, fault: Fault) -> str:
    """`file:line: place: found …, expected …. remedy`, on one line."""
    where = f"{path}:{fault.line}" if fault.line else path
    return f"{where}: {fault.sentence()}".replace("\n", " ")


def tell_faults(path: str, faults: CaseFaults, in_json: bool) -> None:
    """Every fault, one a line on standard error, or what `check --json` says of them."""
    if in_json:
        told = [as_json(fault) for fault in faults.faults]
        say({"case": path, "ok": False, "faults": told, "notices": [], "gates": []})
    for fault in () if in_json else faults.faults:
        print(fault_line(path, fault), file=sys.stderr)


def for_each(chosen: argparse.Namespace, work: Callable[[str, Reading], Result]) -> int:
    """Do the work for every case in turn; 1 if any had faults, else 0.

    work: path, reading -> the JSON object and the words to print instead of it.
    """
    status = 0
    for path in chosen.cases:
        lines = {}
        try:
            reading = load(path)
            lines = reading.lines
            result, words = work(path, reading)
        except CaseFaults as wrong:
            located = [f if f.line or not f.path else f.located(lines) for f in wrong.faults]
            tell_faults(path, CaseFaults(located), chosen.json)
            status = 1
            continue
        if chosen.json:
            say(result)
        else:
            print(words)
    return status


def changed_recipe(case: Case, **keys: Any) -> Case:
    """The case with other recipe keys, where they are given."""
    given = {key: value for key, value in keys.items() if value is not None}
    return case.model_copy(update={"recipe": case.recipe.model_copy(update=given)})


def only_perspective(case: Case, key: str | None) -> Case:
    """The case with one perspective alone. Raises CaseFaults where it is not there."""
    if key is None:
        return case
    if key not in case.perspectives:
        raise CaseFaults([Fault.at(("perspectives",), f"no perspective '{key}'", "one of the case",
                                   nearest(key, case.perspectives))])  # fmt: skip
    return case.model_copy(update={"perspectives": {key: case.perspectives[key]}})
