"""Ranking methods side by side, and rankings with something left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class MethodRanks:
    """One method's ranks (by option, as in Agreement.options) and how like the case's they are.

    leaders: the options it ranks first. spearman, ws: against the case's own method. same_as:
    the method it equals by arithmetic on this scaling, '' for none. why: why its leader differs,
    '' where it does not.
    """

    method: str
    name: str
    ranks: tuple[int, ...]
    leaders: tuple[str, ...]
    spearman: float
    ws: float
    same_as: str
    why: str


@dataclass(frozen=True)
class Agreement:
    """The methods that take the figures, the case's own first; refused: names of those that do not.

    kendall_w: over the methods that are no other's equal, 1 for full agreement.
    distinct: how many those are.
    """

    options: tuple[str, ...]
    scaling: str
    methods: tuple[MethodRanks, ...]
    refused: tuple[str, ...]
    kendall_w: float
    distinct: int


@dataclass(frozen=True)
class Moved:
    """An option whose rank changed, among the options that both rankings hold."""

    option: str
    before: int
    after: int


@dataclass(frozen=True)
class Without:
    """The ranking without one thing. leaders: who is first then.

    moved: ranks that changed among those left; turned: pairs (was ahead, is ahead now) whose
    order turned.
    """

    kind: Literal["criterion", "option", "perspective"]
    key: str
    name: str
    leaders: tuple[str, ...]
    moved: tuple[Moved, ...]
    turned: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Reversal:
    """Each criterion, option and perspective left out in turn, by kind.

    leaders: who is first with everything. steady: True where removing an option cannot change
    the others' scores by how the case is ranked.
    """

    leaders: tuple[str, ...]
    steady: bool
    criteria: tuple[Without, ...]
    options: tuple[Without, ...]
    perspectives: tuple[Without, ...]
