"""What an analysis found, in a sentence and in figures."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from mcda.decision.matrix import Floats, Weights

GateState = Literal["met", "declared", "open"]
Severity = Literal["block", "warn", "declare"]
Status = Literal["draft", "for discussion", "final"]


@dataclass(frozen=True)
class Listed:
    """A table of words: its caption, heads and rows; the columns in numbers stand to the right."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True)
class Finding:
    """An answer to one question: the sentence a planner reads, and its figures.

    further: sentences that follow the first; table: what its picture shows, for who cannot see
    it; more_tables: what further pictures show; note: what the figures rest on. result: the noun
    that pictures and commands take.
    """

    key: str
    sentence: str
    figures: dict[str, object] = field(default_factory=dict)
    further: tuple[str, ...] = ()
    table: Listed | None = None
    note: str = ""
    result: object | None = None
    more_tables: tuple[Listed, ...] = ()


@dataclass(frozen=True)
class Notice:
    """Something a reader should know that is no fault, and where: in words and as a path."""

    place: str
    line: int | None
    sentence: str
    path: tuple[str | int, ...] = ()


@dataclass(frozen=True)
class GateResult:
    """Whether one check of official guidance is met, and in which words.

    said: the planner's own answer or reason, with who gave it and when; empty where the case
    itself shows it.
    """

    key: str
    state: GateState
    severity: Severity
    sentence: str
    said: str = ""


@dataclass(frozen=True)
class Screened:
    """An option left out of the ranking because it misses a minimum."""

    option: str
    reason: str


@dataclass(frozen=True, eq=False)
class Imprecise:
    """Weights that are known within bounds only, or by their order only.

    low, high: (criteria,), not below 0, on one footing and not yet summing to 1;
    order: the criteria's places, the weightiest first, in place of bounds; ties: those of them
    that share a place, in either order. factors: (criteria,), what weights drawn from an order
    are multiplied by before they sum to 1; None for nothing.
    """

    low: Floats | None = None
    high: Floats | None = None
    order: tuple[int, ...] = ()
    factors: Floats | None = None
    ties: tuple[tuple[int, ...], ...] = ()


@dataclass(frozen=True, eq=False)
class PerspectiveWeights:
    """The weights of one perspective and its share of the whole (shares sum to 1).

    imprecise: what the draws take in place of the weights, where less than they is known.
    """

    key: str
    name: str
    share: float
    weighting: str
    weights: Weights
    imprecise: Imprecise | None = None


@dataclass(frozen=True, eq=False)
class Robustness:
    """How the ranking fares over joint draws of weights and estimates.

    options: as in the decision matrix. acceptability: (options, ranks), the share of draws
    at each rank. leads: (options,), the share of first places, which tied options divide.
    expected_rank: (options,). rank_low, rank_high: (options,), the ranks that
    hold 90 % of the draws. pairwise: (options, options), the share of draws in which the
    row beats the column. bands: option keys by band, best first, each band in the order of
    expected rank. varied: what the draws varied, in words; parts: the same in a word each, such
    as 'weights' and 'estimates'. central_weights: (criteria,) by option, the mean weights of the
    draws that it leads; none for an option that never does. error: half the width of the
    interval that holds the first option's share of first places with 95 %.
    """

    options: tuple[str, ...]
    draws: int
    seed: int
    settled: float
    varied: tuple[str, ...]
    parts: tuple[str, ...]
    acceptability: Floats
    leads: Floats
    expected_rank: Floats
    rank_low: Floats
    rank_high: Floats
    pairwise: Floats
    bands: tuple[tuple[str, ...], ...]
    central_weights: dict[str, Floats] = field(default_factory=dict)
    error: float = 0.0

    def band_letter(self, option: str) -> str:
        """The letter of an option's band: A, B, …, Z, AA, AB, …"""
        number = next(i for i, band in enumerate(self.bands, 1) if option in band)
        letters = ""
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(65 + rest) + letters
        return letters

    def in_order(self) -> tuple[str, ...]:
        """Option keys by band and, within it, by expected rank."""
        return tuple(key for band in self.bands for key in band)

    def leads_in(self, options: tuple[str, ...]) -> float:
        """The share of draws in which one of the options leads."""
        return float(sum(self.leads[self.options.index(key)] for key in options))
