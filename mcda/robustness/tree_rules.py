"""Rules of at most three conditions under which something holds, found by a tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from mcda.decision.matrix import Flags, Floats
from mcda.robustness.tally import error_of

DEPTH = 3
# A rule holds in more than so much of the draws that meet it, its Monte Carlo error taken off.
HOLDS = 0.80
# Fewer draws than these that meet a rule do not show that it holds.
FEWEST = 50
# The tree is fitted to so many draws at most; its leaves are measured on all.
FITTED = 5000
# A further rule brings at least so much more of the draws in question.
ADDS = 0.15


@dataclass(frozen=True, order=True)
class Bound:
    """A feature, by its column, above or else below a number."""

    column: int
    above: bool
    at: float


Box = tuple[Bound, ...]


@dataclass(frozen=True)
class Measured:
    """How a rule fares on draws.

    inside: draws that meet it; holds: the part of these that are in question (precision);
    share: the part of those in question that meet it (coverage); met: the part of all draws
    that meet it.
    """

    inside: int
    holds: float
    share: float
    met: float


def within(box: Box, features: Floats) -> Flags:
    """Which draws meet every bound of the box (draws,). features: (draws, columns)."""
    met = np.ones(len(features), dtype=np.bool_)
    for bound in box:
        column = features[:, bound.column]
        met &= column > bound.at if bound.above else column < bound.at
    return met


def measure(box: Box, features: Floats, target: Flags) -> Measured:
    """How a rule fares on draws: features (draws, columns), target (draws,)."""
    met = within(box, features)
    inside, both, wanted = int(met.sum()), int((met & target).sum()), int(target.sum())
    return Measured(inside, both / max(1, inside), both / max(1, wanted), inside / len(target))


def needed(base: float) -> float:
    """What a rule must hold in: 80 %, and wrong at most half as often as no rule at all.

    base: the part of all draws in question.
    """
    return max(HOLDS, 1 - (1 - base) / 2)


def is_kept(found: Measured, base: float) -> bool:
    """True where enough draws meet the rule and it surely holds in what is needed of them."""
    if found.inside < FEWEST:
        return False
    return found.holds - error_of(found.holds, found.inside) > needed(base)


def tree_boxes(features: Floats, target: Flags) -> Iterator[Box]:
    """The leaves of a decision tree in which most draws are in question.

    features: (draws, columns), target: (draws,).
    """
    from sklearn.tree import DecisionTreeClassifier

    every = -(-len(target) // FITTED)
    fewest = -(-FEWEST // every)
    model = DecisionTreeClassifier(max_depth=DEPTH, min_samples_leaf=fewest, random_state=0)
    tree = model.fit(features[::every].astype(np.float32), target[::every]).tree_
    if tree.value.shape[2] < 2:
        return
    paths: list[tuple[int, dict[tuple[int, bool], float]]] = [(0, {})]
    while paths:
        node, bounds = paths.pop()
        if tree.children_left[node] < 0:
            if tree.value[node, 0, -1] > tree.value[node, 0, 0]:
                yield tuple(Bound(*side, at) for side, at in sorted(bounds.items()))
            continue
        column, at = int(tree.feature[node]), float(tree.threshold[node])
        # A deeper bound on the same side is the tighter one, so it takes the other's place.
        paths.append((int(tree.children_right[node]), bounds | {(column, True): at}))
        paths.append((int(tree.children_left[node]), bounds | {(column, False): at}))


def rounded(box: Box, places: Sequence[int]) -> Box:
    """The box with its bounds as they are told, to so many decimal places by column."""
    return tuple(Bound(one.column, one.above, round(one.at, places[one.column])) for one in box)


def simplified(box: Box, features: Floats, target: Flags) -> Box:
    """The box without the bounds it can do without, the widest coverage first.

    As the pruning of PRIM: Friedman and Fisher (1999), doi:10.1023/A:1008894516817.
    """
    base = float(target.mean())
    while len(box) > 1:
        shorter = [tuple(one for one in box if one != dropped) for dropped in box]
        fares = [(measure(one, features, target), one) for one in shorter]
        kept = [(found.share, one) for found, one in fares if is_kept(found, base)]
        if not kept:
            break
        box = max(kept, key=lambda pair: pair[0])[1]
    return box


def _widest(boxes: Sequence[Box], features: Floats, target: Flags, most: int) -> list[Box]:
    """Up to `most` boxes, each the one that adds most of the draws in question."""
    chosen: list[Box] = []
    left = target.copy()
    while boxes and len(chosen) < most:
        adds = [float((within(box, features) & left).sum()) / target.sum() for box in boxes]
        best = int(np.argmax(adds))
        if chosen and adds[best] < ADDS:
            break
        chosen.append(boxes[best])
        left &= ~within(boxes[best], features)
    return chosen


def rules_of(
    features: Floats, target: Flags, places: Sequence[int], fresh: Floats, anew: Flags, most: int
) -> list[tuple[Box, Measured]]:
    """Up to `most` rules for the draws in question, with how each fares on fresh draws.

    features, fresh: (draws, columns); target, anew: (draws,), which draws are in question;
    places: decimal places of a bound, by column. Bounds are rounded before they are measured.
    Source: Bryant and Lempert (2010), doi:10.1016/j.techfore.2009.08.002.
    """
    if target.all() or not target.any():
        return []
    base, anew_base = float(target.mean()), float(anew.mean())
    found: dict[Box, Measured] = {}
    for leaf in tree_boxes(features, target):
        box = rounded(leaf, places)
        if not box or not is_kept(measure(box, features, target), base):
            continue
        box = simplified(box, features, target)
        fares = measure(box, fresh, anew)
        if is_kept(fares, anew_base):
            found[box] = fares
    return [(box, found[box]) for box in _widest(list(found), features, target, most)]
