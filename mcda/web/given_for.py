"""For which ends of the scales a perspective's judgements were given."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from math import isclose
from typing import Any

from mcda.decision.perspective import ends_moved
from mcda.web import grouping
from mcda.web.draft import Draft, block, criterion, is_number, write

# What makes a perspective's weights; its name, share, note and day do not.
JUDGED = ("weighting", "judgements", "weights")
SAME = 1e-3  # of figures in proportion to the largest of their table


def ends_of(tree: Draft) -> dict[str, list[Any]]:
    """[worst, best] of every criterion of the draft that has both as numbers."""
    found = {}
    for key in block(tree, ("criteria",)):
        words = criterion(tree, key)
        ends = [words.get("worst"), words.get("best")]
        if all(map(is_number, ends)):
            found[key] = ends
    return found


def stale(tree: Draft, perspective: str) -> list[str]:
    """The criteria whose scale was changed since the perspective judged them."""
    given, now = block(tree, ("perspectives", perspective, "given_for")), ends_of(tree)
    return [key for key in ends_moved(given, now) if key in now]


def confirm(tree: Draft, perspective: str, keys: Collection[str] | None = None) -> None:
    """Note that a perspective's judgements hold for the scales as they stand, or some of them."""
    path, now = ("perspectives", perspective, "given_for"), ends_of(tree)
    if keys is None:
        write(tree, path, now)
    else:
        fresh = {key: now[key] for key in keys if key in now}
        write(tree, path, {**block(tree, path), **fresh})


def _changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """The keys with another figure; not where all keep their proportions to the largest."""
    most = [max((x for x in one.values() if is_number(x)), default=0) for one in (before, after)]

    def same(key: str) -> bool:
        pair = before.get(key), after[key]
        if pair[0] == pair[1]:
            return True
        if not (all(map(is_number, pair)) and all(most)):
            return False
        return isclose(pair[0] / most[0], pair[1] / most[1], rel_tol=SAME)  # type: ignore[operator]

    return [key for key in after if not same(key)]


def _by_group(before: Draft, after: Draft, tree: Draft) -> Iterator[str]:
    """The criteria of the groups that were judged anew, and those judged anew within theirs."""
    groups = grouping.groups(tree)
    was, now = before.get("groups"), after.get("groups")
    if was != now:
        tabled = isinstance(was, dict) and isinstance(now, dict)
        for group in _changed(was, now) if tabled else groups:  # type: ignore[arg-type]
            yield from groups[group].criteria if group in groups else ()
    was, now = block(before, ("within",)), block(after, ("within",))
    for group, part in now.items():
        old = was.get(group)
        if old == part:
            continue
        if isinstance(old, dict) and isinstance(part, dict) and "best" not in part:
            yield from _changed(old, part)
        elif group in groups:
            yield from groups[group].criteria


def _in_pairs(before: object, after: object) -> list[str] | None:
    """The criteria of the pairs that were judged anew; None for any other list."""
    lists = [one if isinstance(one, list) else [] for one in (before, after)]
    if not all(isinstance(row, list) and len(row) == 3 for one in lists for row in one):
        return None
    new = [row for row in lists[1] if row not in lists[0]]
    return [key for row in new for key in row[:2] if isinstance(key, str)] if lists[1] else None


def _of_ends(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str] | None:
    """The same for judgements against best and worst; None where one of the two is another."""
    rows = ("best_to_others", "others_to_worst")
    if any(before.get(part) != after.get(part) for part in after if part not in rows):
        return None
    return [key for row in rows for key, x in block(after, (row,)).items()
            if block(before, (row,)).get(key) != x]  # fmt: skip


def _changed_keys(before: object, after: object, tree: Draft) -> list[str] | None:
    """The criteria judged anew where judgements are by criterion; None for judgements in common."""
    if isinstance(after, list):
        return _in_pairs(before, after)
    if not (isinstance(before, dict) and isinstance(after, dict)):
        return None
    criteria = block(tree, ("criteria",))
    if {"groups", "within"} & after.keys() - criteria.keys():
        return list(_by_group(before, after, tree)) if before.keys() == after.keys() else None
    if "best_to_others" in after and "best_to_others" not in criteria:
        return _of_ends(before, after)
    return _changed(before, after) if after.keys() <= criteria.keys() else None


def note(before: Draft, after: Draft) -> None:
    """Write down the present ends for what a change of the draft judged anew."""
    if set(block(before, ("criteria",))) != set(block(after, ("criteria",))):
        return  # a criterion that comes or goes is no judgement
    for key in block(after, ("perspectives",)):
        path = ("perspectives", key)
        was, now = block(before, path), block(after, path)
        changed = [part for part in JUDGED if was.get(part) != now.get(part)]
        if not was or not changed:
            continue
        keys = None
        if block(after, (*path, "given_for")) and changed in (["judgements"], ["weights"]):
            keys = _changed_keys(was.get(changed[0]), now.get(changed[0]), after)
        confirm(after, key, keys)
