"""The groups that criteria are weighed in: the case's own, or its layers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mcda.decision.case import Case
from mcda.decision.layer_words import layer_name
from mcda.decision.words import listing, percent, sentence_case
from mcda.files.filling import block
from mcda.language import say


@dataclass(frozen=True)
class Members:
    """A group's name and the keys of its criteria."""

    name: str
    criteria: tuple[str, ...]


Groups = Mapping[str, Members]


def by_layer(layers: Mapping[str, str]) -> Groups:
    """Criteria by their layer, the layers in the order of their first criterion."""
    return {
        layer: Members(
            sentence_case(layer_name(layer)), tuple(k for k, one in layers.items() if one == layer)
        )
        for layer in dict.fromkeys(layers.values())
    }


def groups_of(case: Case) -> Groups:
    """The case's groups, or its layers where it states none."""
    if case.groups:
        return {key: Members(one.name, one.criteria) for key, one in case.groups.items()}
    return by_layer({key: str(one.layer) for key, one in case.criteria.items()})


def groups_in(tree: dict[str, Any]) -> Groups:
    """The groups of a case's tree, which may hold any faults, or its layers."""
    criteria, stated = block(tree, "criteria"), block(tree, "groups")
    if not stated:
        return by_layer({key: str(block(criteria, key).get("layer", "")) for key in criteria})
    found = {}
    for key in stated:
        named = block(stated, key).get("criteria")
        members = named if isinstance(named, tuple | list) else ()
        found[key] = Members(str(block(stated, key).get("name", key)),
                             tuple(one for one in members if isinstance(one, str)))  # fmt: skip
    return found


def count_remarks(case: Case) -> tuple[str, ...]:
    """What equal weights of the criteria give the case's groups, where the sizes differ."""
    sizes = {one.name: len(one.criteria) for one in case.groups.values()}
    if len(set(sizes.values())) < 2:
        return ()
    shares = [
        say("{group} {share}", group=name, share=percent(size / len(case.criteria)))
        for name, size in sizes.items()
    ]
    return (say("By the mere count of criteria the groups get: {shares}.", shares=listing(shares)),)
