"""Case text -> the case, or all of its faults at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from mcda.decision.case import FORMAT, Case
from mcda.decision.finding import Notice
from mcda.faults import CaseFaults, Fault, Path
from mcda.files.filling import Regions, filled
from mcda.files.notices import notices_of
from mcda.files.proposed import with_proposals
from mcda.files.rules import RULES
from mcda.files.structure import faults_of
from mcda.files.tree import parse
from mcda.language import say

Rule = Callable[[dict[str, Any]], Iterable[Fault]]


@dataclass(frozen=True)
class Reading:
    """A case, the line of each place in its text, and what its reader should know."""

    case: Case
    lines: dict[Path, int]
    notices: tuple[Notice, ...]


def _newer(tree: dict[str, Any]) -> Fault | None:
    given = tree.get("format")
    if isinstance(given, int) and not isinstance(given, bool) and given > FORMAT:
        remedy = say("A newer version of the program wrote this file; open it there.")
        return Fault.at(
            ("format",),
            say("format {given}", given=given),
            say("format {format} or older", format=FORMAT),
            remedy,
        )
    return None


def _built(tree: dict[str, Any]) -> tuple[Case | None, list[Fault]]:
    try:
        return Case.model_validate(tree), []
    except ValidationError as error:
        return None, faults_of(error, Case, tree)


def read(given: str | bytes, rules: Sequence[Rule] = (), region: Regions | None = None) -> Reading:
    """The case of a text, with the library's definitions written in.

    rules: further checks of the filled tree, from the catalogues of methods. region: a key in
    regions/ -> the region with what is measured of it; without it, with its figures alone.
    Raises CaseFaults with every fault of the text, in the order of its lines.
    """
    tree = parse(given)
    if newer := _newer(tree.value):
        raise CaseFaults([newer.located(tree.lines)])
    full, faults = filled(tree.value, region)
    case, wrong = _built(full)
    faults += wrong
    for rule in (*RULES, *rules):
        faults += rule(full)
    if case is not None and not faults:
        case, faults = with_proposals(case)
    if faults or case is None:
        once = {(fault.path, fault.found): fault.located(tree.lines) for fault in faults}
        raise CaseFaults(sorted(once.values(), key=lambda fault: fault.line or 0))
    return Reading(case, tree.lines, notices_of(case, tree))
