"""For whom a recommendation holds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Shift:
    """Weight moved from one criterion to another so that the recommended option comes first.

    amount: of a whole of 1. from_criterion None: instead all weights move by that part of the
    way towards the case's own.
    """

    amount: float
    from_criterion: str | None
    to_criterion: str | None


@dataclass(frozen=True)
class View:
    """One perspective, its weights alone.

    leaders: who is first by the stated figures. leads: the share of its draws in which the
    recommended option is first; rank_low, rank_high: the recommended option's rank in 90 % of
    them. regret: by option, how much less value than the best it brings, in points of a value
    from 0 to 1. shift: what would bring it round; None where it agrees, or nothing does.
    """

    perspective: str
    name: str
    share: float
    leaders: tuple[str, ...]
    leads: float
    rank_low: int
    rank_high: int
    regret: dict[str, float]
    agrees: bool
    shift: Shift | None


@dataclass(frozen=True)
class Views:
    """Every perspective's view of the recommended option.

    least_regret: the option whose largest regret is least, with it (largest_regret by option).
    """

    recommended: str
    draws: int
    views: tuple[View, ...]
    largest_regret: dict[str, float]
    least_regret: str


@dataclass(frozen=True)
class Favoured:
    """The mean weights of the draws that an option leads, and how often it leads at just those.

    confidence: the share of draws of the figures in which it is first at its central weights.
    """

    option: str
    leads: float
    central_weights: dict[str, float]
    confidence: float


@dataclass(frozen=True)
class Favour:
    """The options that lead at times, most often first. draws: of the figures, for confidence."""

    draws: int
    options: tuple[Favoured, ...]
