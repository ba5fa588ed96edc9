"""Needs and proposals in a draft: a proposed figure stays in step with effect × need.

Nothing here assumes that the draft is free of faults. A figure whose effect cannot be read is
taken away; one whose need cannot be read stays as it is until it can.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import isclose

from mcda.decision.estimate import Estimate
from mcda.decision.need import Need
from mcda.files.proposed import figures_of
from mcda.web.draft import (
    Draft,
    behind,
    block,
    cells,
    figure,
    forget,
    is_number,
    read,
    write,
    write_behind,
    write_figure,
)
from mcda.web.nouns import need_of, noun

FIGURES = ("value", "low", "high")
_ACCEPTED = ("accepted_by", "on")
Cell = tuple[str, str]


def path_of(option: str, criterion: str) -> tuple[str, ...]:
    """The path of an estimate."""
    return ("options", option, "estimates", criterion)


def proposal(tree: Draft, option: str, criterion: str) -> Draft:
    """The proposal behind an estimate; an empty one where there is none."""
    return block(tree, (*path_of(option, criterion), "proposal"))


def is_proposed(tree: Draft, option: str, criterion: str) -> bool:
    """True where the estimate follows from an effect and a need."""
    return isinstance(read(tree, (*path_of(option, criterion), "proposal")), dict)


def open_cells(tree: Draft) -> list[Cell]:
    """The pairs whose figure is proposed and accepted by nobody."""
    return [
        pair for pair in cells(tree)
        if is_proposed(tree, *pair) and not str(proposal(tree, *pair).get("accepted_by") or "")
    ]  # fmt: skip


def _estimate(given: Draft) -> Estimate | None:
    """An estimate of a proposal; of its effect alone where its range has a fault."""
    return noun(Estimate, {"proposal": given}) or noun(
        Estimate, {"proposal": {"effect": given.get("effect")}}
    )


def _figures(given: Draft, need: Need) -> dict[str, float]:
    estimate = _estimate(given)
    found = {} if estimate is None else figures_of(estimate, need)
    return {part: one for part, one in found.items() if one is not None}


def _same(before: object, after: object) -> bool:
    if is_number(before) and is_number(after):
        return isclose(before, after, rel_tol=1e-6, abs_tol=1e-12)  # type: ignore[arg-type]
    return before is None and after is None


def _settle_cell(tree: Draft, option: str, criterion: str, need: Need) -> None:
    path = path_of(option, criterion)
    cell = read(tree, path)
    if not is_proposed(tree, option, criterion):
        return
    figures, given = _figures(cell["proposal"], need), dict(cell["proposal"])
    stated = any(cell.get(part) is not None for part in FIGURES)
    if stated and not all(_same(cell.get(part), figures.get(part)) for part in FIGURES):
        given = {key: one for key, one in given.items() if key not in _ACCEPTED}
    rest = {key: one for key, one in cell.items() if key not in (*FIGURES, "proposal")}
    write(tree, path, {**figures, **rest, "proposal": given})


def settle(tree: Draft, criterion: str) -> None:
    """Work out every proposed figure of a criterion; one that changes is no longer accepted."""
    need = need_of(tree, criterion)
    for option in block(tree, ("options",)) if need else ():
        _settle_cell(tree, option, criterion, need)  # type: ignore[arg-type]


def fill(tree: Draft) -> None:
    """Work out the proposed figures that a file leaves to be worked out."""
    for option, criterion in cells(tree):
        need, cell = need_of(tree, criterion), read(tree, path_of(option, criterion))
        proposed = need and is_proposed(tree, option, criterion)
        if proposed and all(cell.get(part) is None for part in FIGURES):
            _settle_cell(tree, option, criterion, need)  # type: ignore[arg-type]


def write_effect(tree: Draft, option: str, criterion: str, part: str, value: object) -> None:
    """Put one part of a proposal and what follows from it; without an effect there is none."""
    path = path_of(option, criterion)
    before = proposal(tree, option, criterion)
    if value in (None, "") and part not in before:
        return
    given = {**before, part: value}
    if part != "source" and before.get(part) != value:
        given = {key: one for key, one in given.items() if key not in _ACCEPTED}
    kept = {key: one for key, one in given.items() if one not in (None, "")}
    if part != "effect" and "effect" not in kept:
        return
    if "effect" not in kept:
        _unpropose(tree, option, criterion)
        write_figure(tree, option, criterion, None)
        return
    cell = read(tree, path)
    rest = cell if isinstance(cell, dict) else {"value": cell}
    write(tree, path, {**rest, "proposal": kept})
    settle(tree, criterion)


def rewrite_effect(tree: Draft, option: str, criterion: str, part: str, value: object) -> None:
    """Put one part of a proposal that still stands.

    An input that showed it may report what it held after a figure of one's own took its place.
    """
    if is_proposed(tree, option, criterion):
        write_effect(tree, option, criterion, part, value)


def _unpropose(tree: Draft, option: str, criterion: str) -> None:
    for part in ("proposal", "low", "high"):
        forget(tree, (*path_of(option, criterion), part))


def write_own(tree: Draft, option: str, criterion: str, value: object) -> bool:
    """Put a figure of one's own in a cell; True where it takes the place of a proposed one.

    A proposed figure entered as it stands stays proposed.
    """
    was = is_proposed(tree, option, criterion)
    if was and _same(figure(tree, option, criterion), value):
        return False
    if was:
        _unpropose(tree, option, criterion)
    write_figure(tree, option, criterion, value)
    return was


def write_own_range(tree: Draft, option: str, criterion: str, low: object, high: object) -> bool:
    """Put a lowest and a highest of one's own; True where they take the place of proposed ones.

    The figure stays as it is, and is then one's own too.
    """
    was, given = is_proposed(tree, option, criterion), behind(tree, option, criterion)
    if _same(given.get("low"), low) and _same(given.get("high"), high):
        return False
    if was:
        _unpropose(tree, option, criterion)
    for part, end in (("low", low), ("high", high)):
        write_behind(tree, option, criterion, part, end)
    return was


def accept(tree: Draft, option: str, criterion: str, by: str, on: str) -> None:
    """Note who stands behind a proposed figure, and since which day."""
    if is_proposed(tree, option, criterion):
        path = (*path_of(option, criterion), "proposal")
        write(tree, (*path, "accepted_by"), by)
        write(tree, (*path, "on"), on)


def accept_all(tree: Draft, by: str, on: str) -> None:
    """Note who stands behind every proposed figure that nobody has accepted."""
    for pair in open_cells(tree):
        accept(tree, *pair, by, on)


def write_needs(tree: Draft, needs: Mapping[str, Draft]) -> None:
    """Put needs by criterion, and the figures that follow from them."""
    for criterion, one in needs.items():
        write(tree, ("needs", criterion), dict(one))
        settle(tree, criterion)


def write_target(tree: Draft, criterion: str, value: object) -> None:
    """Put another target in a need, not yet named, and the figures that follow."""
    write(tree, ("needs", criterion, "benchmark"), value)
    write(tree, ("needs", criterion, "benchmark_is"), "a target")
    settle(tree, criterion)


def forget_need(tree: Draft, criterion: str) -> None:
    """Take a need away; the figures that it proposed stay as one's own."""
    forget(tree, ("needs", criterion))
    if not block(tree, ("needs",)):
        forget(tree, ("needs",))
    for option in block(tree, ("options",)):
        if is_proposed(tree, option, criterion):
            forget(tree, (*path_of(option, criterion), "proposal"))
