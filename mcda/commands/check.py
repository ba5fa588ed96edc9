"""Say what is wrong with cases, what a reader should know, and which checks are met."""

from __future__ import annotations

import argparse
from typing import Any

from mcda.commands.cases import Result, add_cases, for_each
from mcda.files.reading import Reading

NAME = "check"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The case files."""
    add_cases(parser)


def _checked(path: str, reading: Reading) -> Result:
    from mcda.analysis import analyse

    gates = analyse(reading.case).gates
    notices = [
        {"place": one.place, "line": one.line, "sentence": one.sentence} for one in reading.notices
    ]
    states = [{"key": one.key, "state": one.state, "sentence": one.sentence} for one in gates]
    result: dict[str, Any] = {
        "case": path, "ok": True, "faults": [], "notices": notices, "gates": states,
    }  # fmt: skip
    met = sum(one.state == "met" for one in gates)
    words = [f"{path}: no faults; {met} of {len(gates)} guidance checks met."]
    words += [f"  line {n['line']}: {n['place']}: {n['sentence']}" for n in notices]
    words += [f"  {one.state}: {one.sentence}" for one in gates if one.state != "met"]
    return result, "\n".join(words)


def run(chosen: argparse.Namespace) -> int:
    """Check every case; 1 if any has faults."""
    return for_each(chosen, _checked)
