"""Two people's changes to one text put together where they do not touch."""

from __future__ import annotations

import json
from typing import Any

from mcda.decision.saved import Clash, Difference, Merged
from mcda.faults import CaseFaults, Path
from mcda.files.tree import parse
from mcda.files.writing import text_of
from mcda.library.line_merging import merged_lines
from mcda.library.together import bound_keys, is_whole

_MISSING = object()
_BLOCKS_DEEP = 1  # blocks that both add are put together key by key down to here


def _form(value: Any) -> str | None:
    """One form for what is the same: the order of keys does not count, 1 is not true."""
    return None if value is _MISSING else json.dumps(value, sort_keys=True)


def _same(one: Any, other: Any) -> bool:
    return one is other or _form(one) == _form(other)


def _said(value: Any) -> Any:
    return None if value is _MISSING else value


class _Merging:
    """A three-way merge under way, with the clashes met so far."""

    def __init__(self) -> None:
        self.clashes: list[Clash] = []

    def value(self, path: Path, base: Any, mine: Any, theirs: Any) -> Any:
        """The merged value of a place; `_MISSING` where it is gone."""
        if _same(mine, theirs) or _same(base, mine):
            return theirs
        if _same(base, theirs):
            return mine
        both = isinstance(mine, dict) and isinstance(theirs, dict) and not is_whole(path)
        if both and isinstance(base, dict):
            return self.block(path, base, mine, theirs)
        if both and base is _MISSING and len(path) <= _BLOCKS_DEEP:
            return self.block(path, {}, mine, theirs)
        self.clashes.append(Clash(path, _said(base), _said(mine), _said(theirs)))
        return theirs

    def block(self, path: Path, base: Any, mine: Any, theirs: Any) -> dict[str, Any]:
        """The merged keys of a block: theirs in their order, then what is mine alone."""
        bound = bound_keys(path)
        of_bound = self._bound(path, bound, base, mine, theirs)
        merged = {}
        for key in dict.fromkeys((*theirs, *mine)):
            if key in bound:
                one = of_bound.get(key, _MISSING)
            else:
                three = (side.get(key, _MISSING) for side in (base, mine, theirs))
                one = self.value((*path, key), *three)
            if one is not _MISSING:
                merged[key] = one
        return merged

    def _bound(self, path: Path, bound: frozenset[str], *sides: Any) -> dict[str, Any]:
        """The keys that are one statement, all from one side."""
        base, mine, theirs = ({k: side[k] for k in sorted(bound & set(side))} for side in sides)
        if _same(mine, theirs) or _same(base, mine):
            return theirs
        if not _same(base, theirs):
            keys = [k for k in sorted(bound) if not _same(mine.get(k), theirs.get(k))]
            self.clashes.append(Clash((*path, keys[0] if keys else ""), base, mine, theirs))
        return mine


def merge(base: str, mine: str, theirs: str) -> Merged | tuple[Clash, ...]:
    """The text with both sides' changes, or the places where they clash.

    base: the text both started from. The same change on both sides is no clash. Comments stay
    where the changed lines do not touch. Raises CaseFaults where a text cannot be read.
    """
    trees = [parse(text).value for text in (base, mine, theirs)]
    if _same(trees[0], trees[2]):
        return Merged(mine)
    if _same(trees[0], trees[1]) or _same(trees[1], trees[2]):
        return Merged(theirs)
    merging = _Merging()
    tree = merging.value((), *trees)
    if merging.clashes:
        return tuple(merging.clashes)
    return Merged(_text(tree, base, mine, theirs))


def _text(tree: dict[str, Any], base: str, mine: str, theirs: str) -> str:
    """The merged lines where they say just the merged tree, or else the tree written out."""
    text = merged_lines(base, mine, theirs)
    try:
        if text is not None and _same(parse(text).value, tree):
            return text
    except CaseFaults:
        pass
    return text_of(tree)


def _differing(path: Path, before: Any, after: Any) -> list[Difference]:
    if _same(before, after):
        return []
    if isinstance(before, dict) and isinstance(after, dict) and not is_whole(path):
        keys = dict.fromkeys((*before, *after))
        return [one for key in keys for one in _differing(
            (*path, key), before.get(key, _MISSING), after.get(key, _MISSING))]  # fmt: skip
    return [Difference(path, _said(before), _said(after))]


def tree_differences(before: dict[str, Any], after: dict[str, Any]) -> tuple[Difference, ...]:
    """The places where two trees say something else, in the order of the trees."""
    return tuple(_differing((), before, after))


def differences(before: str, after: str) -> tuple[Difference, ...]:
    """The places where two texts say something else, in the order of the texts.

    Raises CaseFaults where a text cannot be read.
    """
    return tree_differences(parse(before).value, parse(after).value)
