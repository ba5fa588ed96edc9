"""Faults: what is wrong with a text, said so that its writer can mend it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches

Path = tuple[str | int, ...]

# Keys that structure the file but name nothing a reader would look for.
SILENT_KEYS = frozenset({"estimates"})


def place_of(path: Path) -> str:
    """The reader's name of a place: its keys joined by ' > '."""
    said = [f"{key + 1}" if isinstance(key, int) else key for key in path if key not in SILENT_KEYS]
    return " > ".join(said) or "the file"


def quoted(value: object) -> str:
    """A value as a fault shows it: in quotes, shortened, or 'nothing'."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "a block of keys"
    if isinstance(value, list | tuple):
        return "a list"
    text = str(value).replace("\n", " ")
    return f"'{text[:57]}…'" if len(text) > 60 else f"'{text}'"


def nearest(word: str, known: Iterable[str]) -> str:
    """A remedy for an unknown word: the known word it resembles, or else all of them."""
    words = sorted(known)
    close = get_close_matches(word, words, n=1)
    if close:
        return f"Did you mean '{close[0]}'?"
    shown = ", ".join(words[:12]) + (", …" if len(words) > 12 else "")
    return f"Use one of: {shown}." if words else "Remove it."


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake: where it is, what was found, what was expected and how to mend it."""

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
        return f"{self.place}: found {self.found}, expected {self.expected}. {self.remedy}"


class CaseFaults(ValueError):
    """All faults of one text, raised together."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(fault.sentence() for fault in self.faults))
