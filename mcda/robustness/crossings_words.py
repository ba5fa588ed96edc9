"""Crossings in a planner's words: the weight or the figure at which another option leads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import floor, log10

from mcda.decision.stability import FigureInterval, WeightStability
from mcda.decision.words import measured, number
from mcda.language import say, say_in
from mcda.robustness.crossings import END

# Digits after which two numbers that still read alike are called alike.
MOST_DIGITS = 9


@dataclass(frozen=True)
class Turn:
    """A criterion's weight at which another option leads, moved upwards or downwards."""

    criterion: str
    weight: float
    at: float
    option: str
    upwards: bool

    @property
    def away(self) -> float:
        """How far the weight must move, without the digits of rounding."""
        return round(abs(self.at - self.weight), MOST_DIGITS)

    @property
    def is_here(self) -> bool:
        """True where the least move is enough: the weight stands at the crossing."""
        return self.away < END


def turns(stability: WeightStability) -> list[Turn]:
    """For every criterion that can change the leader its nearest crossing, the nearest first."""
    found = []
    for one in stability.intervals:
        near = one.nearest()
        if near is not None:
            up = one.above is not None and near == (one.high, one.above)
            found.append(Turn(one.criterion, one.weight, *near, up))
    return sorted(found, key=lambda turn: turn.away)


def order_turn(stability: WeightStability) -> Turn | None:
    """The nearest crossing at which any two options change places; its option is not said."""
    found = [
        Turn(one.criterion, one.weight, end, "", up)
        for one in stability.intervals
        for end, up in ((one.order_low, False), (one.order_high, True))
        if 0 < end < 1
    ]
    return min(found, key=lambda turn: turn.away, default=None)


def digits_apart(value: float, others: Iterable[float], digits: int) -> int:
    """So many digits after the point, or more where the number would read as another.

    others: numbers that it must not be taken for unless it is one of them.
    """
    apart = [other for other in others if abs(other - value) > 10.0**-MOST_DIGITS]
    for places in range(digits, MOST_DIGITS):
        text = number(value, places)
        if all(number(other, places) != text for other in apart):
            return places
    return MOST_DIGITS


def weight_digits(weight: float, crossings: Iterable[float]) -> int:
    """Two digits, or more where a crossing would read as the weight, as 0 or as 1."""
    return max([digits_apart(at, (weight, 0.0, 1.0), 2) for at in crossings], default=2)


def moved_past(turn: Turn) -> str:
    """The weight a criterion must pass, and the present one: '0.34 (now 0.18)'."""
    digits = weight_digits(turn.weight, (turn.at,))
    return say("{at} (now {now})", at=number(turn.at, digits), now=number(turn.weight, digits))


def passes(turn: Turn) -> str:
    """What the weight does at the crossing, after 'the weight of …'."""
    past = moved_past(turn)
    if turn.at in (0, 1):
        if turn.upwards:
            return say_in("a weight", "reaches {past}", past=past)
        return say_in("a weight", "falls to {past}", past=past)
    if turn.upwards:
        return say_in("a weight", "passes {past}", past=past)
    return say_in("a weight", "falls below {past}", past=past)


def figure_words(figure: float) -> str:
    """A figure as it was given, or to six significant digits."""
    return number(float(f"{figure:.6g}"))


def crossing_figure(
    one: FigureInterval, at: float, ends: tuple[float, float], unit: str
) -> str:  # fmt: skip
    """The figure at which the leader changes, with its unit.

    To a thousandth of the scale between its ends, or finer where it would read as the figure
    itself or as an end.
    """
    length = abs(ends[1] - ends[0])
    digits = max(0, 3 - floor(log10(length))) if length > 0 else 3
    return measured(round(at, digits_apart(at, (one.figure, *ends), digits)), unit)


def crossing_words(one: FigureInterval, at: float, ends: tuple[float, float], unit: str) -> str:
    """Where the leader changes: 'above 70 jobs', 'at 0 jobs'; 'at' only for an end itself."""
    if _is_here(one, at, ends):
        return say_in("a figure", "any rise") if rises(one) else say_in("a figure", "any fall")
    figure = crossing_figure(one, at, ends, unit)
    if at in ends:
        return say_in("a figure", "at {figure}", figure=figure)
    if rises(one):
        return say_in("a figure", "above {figure}", figure=figure)
    return say_in("a figure", "below {figure}", figure=figure)


def _is_here(one: FigureInterval, at: float, ends: tuple[float, float]) -> bool:
    """True where the least move is enough: the figure stands at the crossing."""
    return at not in ends and abs(at - one.figure) <= END * abs(ends[1] - ends[0])


def _moves_at_all(one: FigureInterval, what: str, unit: str) -> str:
    start = measured(float(f"{one.figure:.6g}"), unit) if one.known else say("mid-scale")
    if rises(one):
        return say("{what} rises at all from {start}", what=what, start=start)
    return say("{what} falls at all from {start}", what=what, start=start)


def moves_to(
    one: FigureInterval, what: str, at: float, ends: tuple[float, float], unit: str
) -> str:  # fmt: skip
    """What must happen to a figure: 'its figure for Jobs falls from 90 to below 70 jobs'.

    what: the figure's name, to begin with.
    """
    if _is_here(one, at, ends):
        return _moves_at_all(one, what, unit)
    start = figure_words(one.figure)
    if not one.known:
        start = say("mid-scale, {figure},", figure=start)
    said = {"what": what, "start": start, "figure": crossing_figure(one, at, ends, unit)}
    if rises(one):
        if at in ends:
            return say("{what} rises from {start} to {figure}", **said)
        return say("{what} rises from {start} to above {figure}", **said)
    if at in ends:
        return say("{what} falls from {start} to {figure}", **said)
    return say("{what} falls from {start} to below {figure}", **said)


def rises(one: FigureInterval) -> bool:
    """True where the figure reaches its nearest crossing upwards."""
    return one.above is not None and one.nearest() == (one.high, one.above)
