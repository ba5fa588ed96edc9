"""How far a weight or a figure may move before something changes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class WeightInterval:
    """The weights of one criterion, others in proportion, in which the leader stays first.

    weight: as it stands. low, high: the leader stays from one to the other, 0 and 1 where
    nothing ends it; below, above: who takes over beyond them, None where nobody does.
    order_low, order_high: the same for the whole order. exact: worked out, not searched.
    """

    criterion: str
    weight: float
    low: float
    high: float
    below: str | None
    above: str | None
    order_low: float
    order_high: float
    exact: bool

    def nearest(self) -> tuple[float, str] | None:
        """The crossing nearest to the weight and who takes over there; None for none."""
        ends = [(end, who) for end, who in ((self.low, self.below), (self.high, self.above)) if who]
        return min(ends, key=lambda end: abs(end[0] - self.weight), default=None)


@dataclass(frozen=True)
class WeightStability:
    """The weight intervals of every criterion around one leader."""

    leader: str
    intervals: tuple[WeightInterval, ...]


@dataclass(frozen=True)
class FigureInterval:
    """One estimate, in its unit, and where on its scale the leader changes.

    The leader stays from low to high, the ends of the scale where nothing ends it; below,
    above: who takes over beyond them. known: False for an unknown figure at mid-scale.
    reached: True where the estimate's own range passes a crossing. away: how far the nearest
    crossing is from the figure, as a part of the scale.
    """

    option: str
    criterion: str
    figure: float
    low: float
    high: float
    below: str | None
    above: str | None
    known: bool
    reached: bool
    away: float = 0.0

    def nearest(self) -> tuple[float, str] | None:
        """The crossing nearest to the figure and who takes over there; None for none."""
        ends = [(end, who) for end, who in ((self.low, self.below), (self.high, self.above)) if who]
        return min(ends, key=lambda end: abs(end[0] - self.figure), default=None)


@dataclass(frozen=True)
class FigureStability:
    """The estimates that can change the leader within their scale, the nearest first.

    tried: how many estimates were moved over their whole scale.
    """

    leader: str
    intervals: tuple[FigureInterval, ...]
    tried: int
