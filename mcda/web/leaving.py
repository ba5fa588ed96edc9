"""Another region in a draft: what held for the old one is put aside, and comes back with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from mcda.web.draft import Draft, block, cells, forget, read, write
from mcda.web.proposing import Cell, is_proposed, path_of


@dataclass
class Aside:
    """What is kept of a region that was left: its peers, its needs and what they proposed."""

    peers: Any = None
    needs: Any = None
    estimates: dict[Cell, Any] = field(default_factory=dict)


def change_region(tree: Draft, region: object, kept: Aside | None) -> Aside:
    """Put another region, by key or as a block, None for none; what held for the old one.

    kept: what was put aside when that region was left.
    """
    left = _leave(tree)
    if region is None:
        forget(tree, ("region",))
    else:
        write(tree, ("region",), region)
    if kept is not None:
        _return(tree, kept)
    return left


def _leave(tree: Draft) -> Aside:
    """Take away what holds for the old region only; a proposed figure is then not known."""
    left = Aside(read(tree, ("peers",)), read(tree, ("needs",)))
    for pair in cells(tree):
        if is_proposed(tree, *pair):
            left.estimates[pair] = read(tree, path_of(*pair))
            write(tree, path_of(*pair), None)
    forget(tree, ("peers",))
    forget(tree, ("needs",))
    return left


def _return(tree: Draft, kept: Aside) -> None:
    """Put back what was kept of a region; a figure typed meanwhile stays."""
    known, present = block(tree, ("criteria",)), set(cells(tree))
    needs = kept.needs if isinstance(kept.needs, dict) else {}
    for criterion, one in needs.items():
        if criterion in known:
            write(tree, ("needs", criterion), one)
    if kept.peers is not None:
        write(tree, ("peers",), kept.peers)
    for pair, one in kept.estimates.items():
        if pair in present and pair[1] in needs and read(tree, path_of(*pair)) is None:
            write(tree, path_of(*pair), one)
