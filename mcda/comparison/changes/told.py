"""A change told: its place, what it was, what it is."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from mcda.decision.comparison import Block, Change, Kind
from mcda.decision.words import listing, measured, number, percent
from mcda.faults import place_of
from mcda.language import say

# A text of more letters than this is said to be reworded, and not set out in the sentence.
SHORT = 60


def plain_text(value: Any) -> str | None:
    """Anything a case holds as text, the same for the same content; None for nothing."""
    if value in (None, "", (), {}, []):
        return None
    if isinstance(value, str):
        return value
    return json.dumps(value, default=_plain, ensure_ascii=False, sort_keys=True)


def _plain(value: Any) -> Any:
    return value.model_dump(mode="json") if isinstance(value, BaseModel) else str(value)


def apart(before: float, after: float, least: int = 2) -> tuple[str, str]:
    """Two numbers with as few digits as show that they differ."""
    for digits in range(least, 10):
        told = number(before, digits), number(after, digits)
        if told[0] != told[1]:
            return told
    return number(before), number(after)


def _from_to(what: str, before: str | None, after: str | None) -> str:
    if before is None:
        return say("{what}: {after}, not stated before", what=what, after=after)
    if after is None:
        return say("{what}: no longer stated, {before} before", what=what, before=before)
    return say("{what}: from {before} to {after}", what=what, before=before, after=after)


def _reworded(what: str, before: str | None, after: str | None) -> str:
    if before is None:
        return say("{what}: newly written", what=what)
    if after is None:
        return say("{what}: taken away", what=what)
    if max(len(before), len(after)) > SHORT or "\n" in before + after or before[:1] in "[{":
        return say("{what}: reworded", what=what)
    return say("{what}: from “{before}” to “{after}”", what=what, before=before, after=after)


@dataclass(frozen=True)
class At:
    """A place of a case, at which changes are told."""

    block: Block
    path: tuple[str, ...]

    def _change(self, what: str, before: Any, after: Any, unit: str, kind: Kind,
                sentence: str) -> Change:  # fmt: skip
        return Change(self.block, place_of(self.path), self.path, what, before, after, unit, kind,
                      sentence)  # fmt: skip

    def on(self, *keys: str) -> At:
        """A place within this one."""
        return At(self.block, (*self.path, *keys))

    def figure(self, what: str, before: float | None, after: float | None,
               unit: str = "") -> Iterator[Change]:  # fmt: skip
        """A figure in its unit, where it differs."""
        if before == after:
            return
        told = [None if one is None else measured(one, unit) if unit else number(one)
                for one in (before, after)]  # fmt: skip
        yield self._change(what, before, after, unit, "figure", _from_to(what, *told))

    def told(self, what: str, before: float | None, after: float | None, unit: str, old: str,
             new: str) -> Change:  # fmt: skip
        """A figure that differs, each side in words of its own."""
        return self._change(what, before, after, unit, "figure", _from_to(what, old, new))

    def share(self, what: str, before: float, after: float) -> Iterator[Change]:
        """A number without a unit, where it differs by more than rounding."""
        if abs(before - after) > 1e-9:
            sentence = _from_to(what, *apart(before, after))
            yield self._change(what, before, after, "", "figure", sentence)

    def part(self, what: str, before: float, after: float) -> Iterator[Change]:
        """A part of a whole in per cent, with as many digits as show that it differs."""
        if abs(before - after) > 1e-12:
            told = [(percent(before, digits), percent(after, digits)) for digits in range(9)]
            first, second = next((pair for pair in told if pair[0] != pair[1]), told[-1])
            sentence = _from_to(what, first, second)
            yield self._change(what, before, after, "", "figure", sentence)

    def choice(self, what: str, before: str | None, after: str | None) -> Iterator[Change]:
        """Words that the ranking goes by, where they differ."""
        if before != after:
            yield self._change(what, before, after, "", "choice", _from_to(what, before, after))

    def linked(self, what: str, before: Mapping[str, str], after: Mapping[str, str]
               ) -> Iterator[Change]:  # fmt: skip
        """Names by key that the ranking goes by, where the keys differ: a new name is no change."""
        if before.keys() != after.keys():
            old, new = (listing([one[key] for key in sorted(one)]) or None
                        for one in (before, after))  # fmt: skip
            yield self._change(what, old, new, "", "choice", _from_to(what, old, new))

    def span(self, what: str, before: str | None, after: str | None) -> Iterator[Change]:
        """A range, or longer words that the ranking goes by, where they differ."""
        if before != after:
            none = say("none")
            sentence = say("{what}: {after} now, {before} before", what=what,
                           after=after or none, before=before or none)  # fmt: skip
            yield self._change(what, before, after, "", "choice", sentence)

    def words(self, what: str, before: Any, after: Any) -> Iterator[Change]:
        """Words that the ranking takes no notice of, where they differ."""
        old, new = plain_text(before), plain_text(after)
        if old != new:
            yield self._change(what, old, new, "", "words", _reworded(what, old, new))

    def fact(self, what: str, sentence: str, before: str | None, after: str | None,
             kind: Kind = "choice") -> Change:  # fmt: skip
        """A change with a sentence of its own."""
        return self._change(what, before, after, "", kind, sentence)

    def all_words(
        self, before: BaseModel, after: BaseModel, names: Mapping[str, str]
    ) -> Iterator[Change]:
        """The words of two nouns, by attribute and what it is called."""
        for attribute, what in names.items():
            yield from self.on(attribute).words(
                what, getattr(before, attribute), getattr(after, attribute)
            )
