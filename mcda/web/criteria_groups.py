"""Groups of criteria in a draft: each criterion in one at most, none without a criterion."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.web.draft import Draft, block, criterion, forget, read, write
from mcda.web.parts import key_from
from mcda.web.show.layers import layer_names


def members_of(tree: Draft, group: str) -> list[str]:
    """The criteria of a group that the case has."""
    listed = read(tree, ("groups", group, "criteria"))
    known = block(tree, ("criteria",))
    return [one for one in listed if one in known] if isinstance(listed, list) else []


def ungrouped(tree: Draft) -> list[str]:
    """The criteria that stand in no group."""
    taken = {one for key in block(tree, ("groups",)) for one in members_of(tree, key)}
    return [key for key in block(tree, ("criteria",)) if key not in taken]


def put(tree: Draft, group: str, members: Sequence[str]) -> None:
    """Give a group these criteria, which leave other groups; a group that is left empty goes."""
    for key in list(block(tree, ("groups",))):
        left = list(members) if key == group else [
            one for one in members_of(tree, key) if one not in members
        ]  # fmt: skip
        if left:
            write(tree, ("groups", key, "criteria"), left)
        else:
            forget(tree, ("groups", key))
    if not block(tree, ("groups",)):
        forget(tree, ("groups",))


def add(tree: Draft, name: str, members: Sequence[str]) -> str:
    """A new group of criteria, which leave other groups; its key."""
    key = key_from(name, block(tree, ("groups",)), "group")
    write(tree, ("groups", key), {"name": name, "criteria": list(members)})
    put(tree, key, members)
    return key


def by_layer(tree: Draft) -> None:
    """Put every criterion into the group of its layer."""
    names = layer_names()
    layers: dict[str, list[str]] = {}
    for key in block(tree, ("criteria",)):
        layers.setdefault(str(criterion(tree, key).get("layer") or "delivery"), []).append(key)
    write(tree, ("groups",), {
        key_from(layer, {}, "group"): {"name": names.get(layer, layer), "criteria": members}
        for layer, members in layers.items()
    })  # fmt: skip


def dissolve(tree: Draft) -> None:
    """Take all groups away; the criteria stay."""
    forget(tree, ("groups",))
