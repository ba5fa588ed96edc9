"""Faults: what is wrong with a text, said so that its writer can mend it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from mcda.faults.places import Path, place_of
from mcda.language import say


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake: where it is, what was found, what was expected and how to mend it.

    It is worded when it is made, in the language that is spoken then.
    """

    place: str
    line: int | None
    found: str
    expected: str
    remedy: str
    path: Path = ()

    @classmethod
    def at(cls, path: Path, found: str, expected: str, remedy: str) -> Fault:
        """A fault at a path of the case; its line is filled in where the text is known."""
        return cls(place_of(path), None, found, expected, remedy, path)

    def within(self, *parents: str | int) -> Fault:
        """The same fault, its path continued upwards."""
        path = (*parents, *self.path)
        return replace(self, path=path, place=place_of(path))

    def located(self, lines: Mapping[Path, int]) -> Fault:
        """The same fault with the line of the nearest written place."""
        path = self.path
        while path and path not in lines:
            path = path[:-1]
        return replace(self, line=lines.get(path))

    def sentence(self) -> str:
        """One line: place, found, expected, remedy."""
        return say("{place}: found {found}, expected {expected}. {remedy}", place=self.place,
                   found=self.found, expected=self.expected, remedy=self.remedy)  # fmt: skip


class CaseFaults(ValueError):
    """All faults of one text, raised together."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(fault.sentence() for fault in self.faults))
