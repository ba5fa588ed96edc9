"""Judgements by group: groups against each other, and criteria within their group."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from mcda.decision.matrix import frozen
from mcda.faults import Fault
from mcda.language import say, say_in
from mcda.weighting.groups import Groups, Members
from mcda.weighting.judgements import MERE_ORDER, block_faults, in_a_row, said
from mcda.weighting.method import Judged, Names, WeightingMethod

PARTS = ("groups", "within")


def is_grouped(names: Names, judgements: Any) -> bool:
    """True where the judgements are by group; no criterion may be called as their parts are."""
    return isinstance(judgements, dict) and any(
        part in judgements and part not in names for part in PARTS
    )


def _told(fault: Fault, instead: Mapping[str, str]) -> Fault:
    """The fault with words put in the place of others; of two that fit, the first."""
    others = "|".join(map(re.escape, instead))
    words = re.compile(rf"(?<![A-Za-z])(?:{others})(?![A-Za-z])")

    def told(text: str) -> str:
        return words.sub(lambda found: instead[found[0]], text)

    return replace(fault, expected=told(fault.expected), remedy=told(fault.remedy))


def _of_groups(fault: Fault) -> Fault:
    """A fault of criteria in words for groups."""
    return _told(fault, {
        say_in("within a fault", "criterion of the case"):
            say_in("within a fault", "group of the case"),
        say_in("within a fault", "criteria of the case"):
            say_in("within a fault", "groups of the case"),
        say_in("within a fault", "criterion"): say_in("within a fault", "group"),
        say_in("within a fault", "criteria"): say_in("within a fault", "groups"),
    })  # fmt: skip


def _of_one_group(fault: Fault) -> Fault:
    """A fault of a case's criteria in words for those of one group."""
    return _told(fault, {
        say_in("within a fault", "criterion of the case"):
            say_in("within a fault", "criterion of this group"),
        say_in("within a fault", "criteria of the case"):
            say_in("within a fault", "criteria of this group"),
    })  # fmt: skip


def _named(names: Names, group: Members) -> dict[str, str]:
    return {key: names[key] for key in group.criteria if key in names}


def _faults(method: WeightingMethod, names: Names, given: Any) -> Iterator[Fault]:
    """The faults of one part; a mere order says nothing of the weights of several parts."""
    yield from method.check(names, given)
    if isinstance(given, dict) and given.get("formula") == MERE_ORDER:
        yield Fault.at(
            ("formula",),
            said(MERE_ORDER),
            say("a formula that gives weights"),
            say("Use centroid, or order all criteria without groups."),
        )


def _within_faults(
    method: WeightingMethod, names: Names, groups: Groups, within: Any
) -> Iterator[Fault]:
    if within is not None and not isinstance(within, dict):
        yield Fault.at(
            ("within",),
            said(within),
            say("a block with the judgements of each group"),
            say("Write each group with its own."),
        )
        return
    given = within or {}
    for fault in block_faults(given, tuple(groups)):
        expected = say("one of the groups {names}", names=in_a_row(groups))
        yield replace(fault, expected=expected).within("within")
    for key, group in groups.items():
        inside = _named(names, group)
        if not inside or (len(inside) == 1 and given.get(key) is None):
            continue
        for fault in _faults(method, inside, given.get(key)):
            yield _of_one_group(fault).within("within", key)


def check(
    method: WeightingMethod, names: Names, groups: Groups, judgements: Any
) -> Iterator[Fault]:
    """Every fault of judgements for criteria, or for groups and within them."""
    if method.weigh is None or not is_grouped(names, judgements):
        yield from method.check(names, judgements)
        return
    yield from block_faults(judgements, PARTS)
    home = {key for group in groups.values() for key in group.criteria}
    if alone := [key for key in names if key not in home]:
        yield Fault.at(
            ("groups",),
            say("no group for {names}", names=in_a_row(alone)),
            say("every criterion in a group"),
            say("Add it to one of the case's groups."),
        )
    titles = {key: group.name for key, group in groups.items()}
    for fault in _faults(method, titles, judgements.get("groups")):
        yield _of_groups(fault).within("groups")
    yield from _within_faults(method, names, groups, judgements.get("within"))


def weigh(method: WeightingMethod, names: Names, groups: Groups, judgements: Any) -> Judged:
    """Weights without faults: of the criteria, or a group's times those within it."""
    assert method.weigh is not None
    if not is_grouped(names, judgements):
        return method.weigh(names, judgements)
    top = method.weigh({key: one.name for key, one in groups.items()}, judgements.get("groups"))
    within = judgements.get("within") or {}
    w: dict[str, float] = {}
    ratios = [top.consistency_ratio]
    remarks = [say("Among the groups: {remark}", remark=one) for one in top.remarks]
    for (key, group), share in zip(groups.items(), top.values.tolist(), strict=True):
        inside = _named(names, group)
        part = Judged(np.ones(1))
        if len(inside) > 1:
            part = method.weigh(inside, within.get(key))
        w |= {one: share * x for one, x in zip(inside, part.values.tolist(), strict=True)}
        ratios.append(part.consistency_ratio)
        remarks += [
            say("Within {group}: {remark}", group=group.name, remark=one) for one in part.remarks
        ]
    values = np.array([w[key] for key in names])
    known = [ratio for ratio in ratios if ratio is not None]
    return Judged(frozen(values / values.sum()), max(known, default=None), tuple(remarks))
