"""Judgements by group: groups against each other, and criteria within their group."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np

from mcda.decision.matrix import frozen
from mcda.faults import Fault
from mcda.language import say
from mcda.weighting.groups import Groups, Members
from mcda.weighting.judgements import MERE_ORDER, block_faults, listed, said
from mcda.weighting.method import Judged, Names, WeightingMethod

PARTS = ("groups", "within")


def is_grouped(names: Names, judgements: Any) -> bool:
    """True where the judgements are by group; no criterion may be called as their parts are."""
    return isinstance(judgements, dict) and any(
        part in judgements and part not in names for part in PARTS
    )


def _about(fault: Fault, one: str, many: str) -> Fault:
    """The fault in words for groups, or for the criteria of one group."""

    def told(text: str) -> str:
        text = text.replace("criterion of the case", one).replace("criteria of the case", many)
        if one.startswith("group"):
            text = re.sub(r"\bcriterion\b", "group", re.sub(r"\bcriteria\b", "groups", text))
        return text

    return replace(fault, expected=told(fault.expected), remedy=told(fault.remedy))


def _named(names: Names, group: Members) -> dict[str, str]:
    return {key: names[key] for key in group.criteria if key in names}


def _faults(method: WeightingMethod, names: Names, given: Any) -> Iterator[Fault]:
    """The faults of one part; a mere order says nothing of the weights of several parts."""
    yield from method.check(names, given)
    if isinstance(given, dict) and given.get("formula") == MERE_ORDER:
        yield Fault.at(("formula",), said(MERE_ORDER), "a formula that gives weights",
                       "Use centroid, or order all criteria without groups.")  # fmt: skip


def _within_faults(
    method: WeightingMethod, names: Names, groups: Groups, within: Any
) -> Iterator[Fault]:
    if within is not None and not isinstance(within, dict):
        yield Fault.at(("within",), said(within), "a block with the judgements of each group",
                       "Write each group with its own.")  # fmt: skip
        return
    given = within or {}
    for fault in block_faults(given, tuple(groups)):
        yield replace(fault, expected=f"one of the groups {listed(groups)}").within("within")
    for key, group in groups.items():
        inside = _named(names, group)
        if not inside or (len(inside) == 1 and given.get(key) is None):
            continue
        for fault in _faults(method, inside, given.get(key)):
            yield _about(fault, "criterion of this group", "criteria of this group").within(
                "within", key
            )


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
        yield Fault.at(("groups",), f"no group for {listed(alone)}", "every criterion in a group",
                       "Add it to one of the case's groups.")  # fmt: skip
    titles = {key: group.name for key, group in groups.items()}
    for fault in _faults(method, titles, judgements.get("groups")):
        yield _about(fault, "group of the case", "groups of the case").within("groups")
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
