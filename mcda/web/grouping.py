"""Judgements by group in a draft: whether they are, whether they may be, and turning to it."""

from __future__ import annotations

from typing import Any

from mcda.web.draft import Draft, block, criterion, forget, write
from mcda.weighting.groups import Groups, by_layer, groups_in
from mcda.weighting.hierarchy import PARTS


def groups(tree: Draft) -> Groups:
    """The groups that a draft states, or the layers of its criteria."""
    if block(tree, ("groups",)):
        return groups_in(tree)
    keys = block(tree, ("criteria",))
    return by_layer({key: str(criterion(tree, key).get("layer") or "") for key in keys})


def is_grouped(tree: Draft, perspective: str) -> bool:
    """True where a perspective's judgements are by group."""
    judged, criteria = block(tree, ("perspectives", perspective, "judgements")), block(
        tree, ("criteria",))  # fmt: skip
    return any(part in judged and part not in criteria for part in PARTS)


def may_be_grouped(tree: Draft, way: str) -> bool:
    """True where there are two groups or more, fewer than criteria, and somebody is asked."""
    from mcda.weighting.method import methods

    method = methods().get(way)
    asks_somebody = method is not None and method.weigh is not None
    return asks_somebody and 1 < len(groups(tree)) < len(block(tree, ("criteria",)))


def turn(tree: Draft, perspective: str, known: Any) -> None:
    """Judge by group instead of all together, or the other way round.

    known: judgements given that way before, if any.
    """
    path = ("perspectives", perspective, "judgements")
    if known is not None:
        write(tree, path, known)
    elif is_grouped(tree, perspective):
        forget(tree, path)
    else:
        write(tree, path, {"groups": None})
