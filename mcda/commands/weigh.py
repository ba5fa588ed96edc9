"""Turn the judgements of cases into weights."""

from __future__ import annotations

import argparse
from typing import Any

from mcda.commands.cases import Result, add_cases, for_each, only_perspective
from mcda.decision.case import Case
from mcda.faults import CaseFaults
from mcda.files.reading import Reading

NAME = "weigh"
ALL = "all"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The case files and what to take in place of the perspectives' own weighting."""
    from mcda.weighting.method import methods

    add_cases(parser)
    parser.add_argument("--weighting", choices=list(methods()), help="in place of the case's own")
    parser.add_argument("--perspective", metavar="KEY", help="one perspective alone")


def _reweighted(case: Case, weighting: str | None) -> Case:
    """The case with every perspective's judgements read by another method."""
    if weighting is None:
        return case
    from mcda.weighting.groups import groups_of
    from mcda.weighting.hierarchy import check
    from mcda.weighting.method import methods

    names = {key: criterion.name for key, criterion in case.criteria.items()}
    asks_nothing = weighting == "equal" or methods()[weighting].from_values is not None
    perspectives, faults = {}, []
    for key, one in case.perspectives.items():
        judgements = None if asks_nothing else one.judgements or one.weights
        found = check(methods()[weighting], names, groups_of(case), judgements)
        faults += [fault.within("perspectives", key, "judgements") for fault in found]
        changed = {"weighting": weighting, "judgements": judgements, "weights": None}
        perspectives[key] = one.model_copy(update=changed)
    if faults:
        raise CaseFaults(faults)
    return case.model_copy(update={"perspectives": perspectives})


def _one(key: str, weighting: str, weights: Any) -> dict[str, Any]:
    return {"perspective": key, "weighting": weighting, "weights": weights.by_key(),
            "remarks": list(weights.remarks),
            "consistency_ratio": weights.consistency_ratio}  # fmt: skip


def _weighed(path: str, case: Case) -> Result:
    from mcda.weighting.perspectives import combined, perspective_weights
    from mcda.weighting.sentences import swing_sentences

    each = perspective_weights(case)
    parts = [_one(one.key, one.weighting, one.weights) for one in each]
    result = parts[0]
    if len(each) > 1:
        ways = {one.weighting for one in each}
        result = _one(ALL, ways.pop() if len(ways) == 1 else "several", combined(each))
        result["perspectives"] = parts
    words = [case.title]
    for one in each:
        words += ["", f"{one.name} ({one.weighting})", *swing_sentences(case, one.weights)]
        words += one.weights.remarks
    if len(each) > 1:
        words += ["", "All perspectives by their shares", *swing_sentences(case, combined(each))]
    return {"case": path, **result}, "\n".join(words)


def run(chosen: argparse.Namespace) -> int:
    """Weigh every case; 1 if any has faults."""

    def weighed(path: str, reading: Reading) -> Result:
        case = only_perspective(reading.case, chosen.perspective)
        return _weighed(path, _reweighted(case, chosen.weighting))

    return for_each(chosen, weighed)
