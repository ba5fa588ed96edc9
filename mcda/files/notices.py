"""What a reader of a case should know that is no fault."""

from __future__ import annotations

from collections.abc import Iterator

from mcda.decision.case import Case
from mcda.decision.criterion import Criterion
from mcda.decision.finding import Notice
from mcda.decision.words import listing, measured, number
from mcda.faults import Path, place_of
from mcda.files import library
from mcda.files.filling import block
from mcda.files.tree import Tree
from mcda.language import say, say_own

Told = Iterator[tuple[Path, str]]


def _differs_from_library(case: Case, tree: Tree) -> Told:
    """Definitions written in the case that today's library words differently."""
    for key, criterion in case.criteria.items():
        known = library.criterion(key)
        for field in ("name", "unit", "layer", "definition") if known else ():
            if field in block(tree.value, "criteria", key):
                here, there = getattr(criterion, field), getattr(known, field)
                if here != there:
                    said = say(
                        "The case says '{here}', today's library '{there}'. The case's holds.",
                        here=here, there=say_own(there),
                    )  # fmt: skip
                    yield ("criteria", key, field), said


def _unknown_figures(case: Case) -> Told:
    for key, option in case.options.items():
        for of, estimate in option.estimates.items():
            if estimate.value is None:
                said = say("Not known: ranked at mid-scale and varied over the whole scale.")
                yield ("options", key, "estimates", of), said


def _outside(criterion: Criterion, value: float) -> bool:
    if criterion.worst is None or criterion.best is None:
        return False
    low, high = sorted((criterion.worst, criterion.best))
    return not low <= value <= high


def _figures_off_scale(case: Case) -> Told:
    for key, option in case.options.items():
        for of, estimate in option.estimates.items():
            criterion = case.criteria[of]
            figures = (estimate.value, estimate.low, estimate.high)
            if any(figure is not None and _outside(criterion, figure) for figure in figures):
                best = measured(criterion.best or 0, say_own(criterion.unit))
                ends = say("{first} to {last}", first=number(criterion.worst or 0), last=best)
                yield (("options", key, "estimates", of), say(
                    "Reaches beyond the scale of {ends}: what lies beyond counts as its end. "
                    "Widen the scale if that is wrong.", ends=ends,
                ))  # fmt: skip


def _links_outside(case: Case) -> Told:
    """Policies that the library puts before an option and that are no option of the case."""
    here = {option.policy for option in case.options.values()}
    for key, option in case.options.items():
        known = library.policy(option.policy) if option.policy else None
        absent = [] if known is None else [one for one in known.requires if one not in here]
        names = [say_own(first.name) for one in absent if (first := library.policy(one))]
        if names:
            said = say("Usually comes after {names}, which is no option of this case.",
                       names=listing(names))  # fmt: skip
            yield ("options", key), said


def _proposed(case: Case) -> Told:
    for key, option in case.options.items():
        for of, estimate in option.estimates.items():
            if estimate.proposal is not None and not estimate.proposal.accepted_by.strip():
                said = say("Proposed from effect and need; nobody has accepted it yet.")
                yield ("options", key, "estimates", of), said


def notices_of(case: Case, tree: Tree) -> tuple[Notice, ...]:
    """Every notice of a case, with its place and line."""
    told = [*_differs_from_library(case, tree), *_unknown_figures(case),
            *_figures_off_scale(case), *_links_outside(case), *_proposed(case)]  # fmt: skip
    found = []
    for path, sentence in told:
        near = path
        while near and near not in tree.lines:
            near = near[:-1]
        found.append(Notice(place_of(path), tree.lines.get(near), sentence, path))
    return tuple(sorted(found, key=lambda notice: notice.line or 0))
