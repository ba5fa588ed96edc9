"""What the leader's uncertainty comes from, and what to find out next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

DriverSource = Literal["weights", "estimates", "ranking method", "scaling", "criteria"]


@dataclass(frozen=True)
class Driver:
    """One source's share of the variance of whether the leader leads.

    alone: what knowing this source alone would take away (first order); total: what stays while
    all others are known; both from 0 to 1. error: half a 95 % interval of the total.
    """

    source: DriverSource
    alone: float
    total: float
    error: float


@dataclass(frozen=True)
class Drivers:
    """The sources, the weightiest first. leads: the leader's share of first places in the draws."""

    leader: str
    leads: float
    draws: int
    sources: tuple[Driver, ...]


@dataclass(frozen=True)
class FindOut:
    """A figure worth finding out.

    changes: the share of what it may turn out to be for which another option would come first;
    to: the option that then comes first most often. low, high: its range in the draws, in units.
    only: True where no third option comes first for any of it.
    """

    option: str
    criterion: str
    changes: float
    to: str
    low: float
    high: float
    only: bool = True


@dataclass(frozen=True)
class FindOutNext:
    """Up to five figures whose knowledge would most often change who comes first."""

    leader: str
    tried: int
    draws: int
    figures: tuple[FindOut, ...]
