"""The folder is the catalogue: each module of a folder defines one entry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Protocol, TypeVar

from mcda.language import Worded


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What every entry of a catalogue says of itself.

    `meaning` is what a planner reads, `assumes` says when not to use it,
    `reference` names author, year and DOI.
    """

    key: str
    name: Worded = Worded()
    meaning: Worded = Worded()
    assumes: Worded = Worded()
    reference: str


@dataclass(frozen=True, kw_only=True)
class Setting:
    """A number that a method lets its user choose, with its range and default."""

    key: str
    name: Worded = Worded()
    meaning: Worded = Worded()
    default: float
    low: float
    high: float


@dataclass(frozen=True, kw_only=True)
class WithSettings(Entry):
    """An entry whose user may choose settings."""

    settings: tuple[Setting, ...] = field(default=())

    def settle(self, chosen: Mapping[str, float]) -> dict[str, float]:
        """Every setting of the method: the chosen value or else the default."""
        return {one.key: chosen.get(one.key, one.default) for one in self.settings}


class Keyed(Protocol):
    """Anything that a folder may collect: it has a key."""

    @property
    def key(self) -> str:
        """The name by which it is chosen."""


E = TypeVar("E", bound=Keyed)


def collect(folder: str, kind: type[E]) -> Mapping[str, E]:
    """The entries of a folder of modules by key, in the order of the file names.

    folder: dotted name of a package; kind: the entry class that each module defines once.
    Raises TypeError where a module defines none or several, or repeats a key.
    """
    package = import_module(folder)
    entries: dict[str, E] = {}
    for module in sorted(iter_modules(package.__path__), key=lambda found: found.name):
        names = vars(import_module(f"{folder}.{module.name}")).values()
        found = [value for value in names if isinstance(value, kind)]
        if len(found) != 1:
            raise TypeError(f"{folder}.{module.name} defines {len(found)} entries, expected one")
        if found[0].key in entries:
            raise TypeError(f"{folder}.{module.name} repeats the key {found[0].key}")
        entries[found[0].key] = found[0]
    return MappingProxyType(entries)
