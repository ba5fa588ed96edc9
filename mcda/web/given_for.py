"""For which ends of the scales a perspective's judgements were given."""

from __future__ import annotations

from typing import Any

from mcda.web.draft import Draft, block, criterion, is_number, read, write

# What makes a perspective's weights; its name, share, note and day do not.
JUDGED = ("weighting", "judgements", "weights")


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
    return [key for key, ends in given.items() if key in now and list(ends) != now[key]]


def confirm(tree: Draft, perspective: str) -> None:
    """Note that a perspective's judgements hold for the scales as they stand."""
    write(tree, ("perspectives", perspective, "given_for"), ends_of(tree))


def _changed_keys(before: object, after: object) -> list[str] | None:
    """The criteria judged anew where judgements are by criterion; None for judgements in common."""
    if not (isinstance(before, dict) and isinstance(after, dict)):
        return None
    return [key for key, one in after.items() if before.get(key) != one]


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
        given, keys = block(after, (*path, "given_for")), None
        if given and changed in (["judgements"], ["weights"]):
            keys = _changed_keys(was.get(changed[0]), now.get(changed[0]))
        if keys is None:
            confirm(after, key)
        else:
            ends = ends_of(after)
            fresh = {one: ends[one] for one in keys if one in ends}
            write(after, (*path, "given_for"), {**read(after, (*path, "given_for")), **fresh})
