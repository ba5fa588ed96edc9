"""The tables of a comparison: who moved, and the shares of the blocks, which add up as shown."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.decision.comparison import Apart, Comparison, Shift
from mcda.decision.finding import Listed
from mcda.decision.words import adding_up, number, percent, sentence_case, signed
from mcda.language import say, say_in


def _row(one: Shift) -> tuple[str, ...]:
    return (one.name, number(one.before, 2), number(one.after, 2), signed(one.moved, 2),
            one.band_before, one.band_after, percent(one.leads_before),
            percent(one.leads_after))  # fmt: skip


def who_moved(found: Comparison, names: tuple[str, str] | None = None) -> Listed:
    """Each option that both rank: expected rank, band and first places.

    names: of the sides, before and after where none are given.
    """
    sides = names or (say_in("a side", "before"), say_in("a side", "after"))
    heads = (
        say("Option"), *(say("Expected rank, {side}", side=side) for side in sides),
        say("Places moved"), *(say("Band, {side}", side=side) for side in sides),
        *(say("First in, {side}", side=side) for side in sides),
    )  # fmt: skip
    caption = say("The options by expected rank after; of places moved, below 0 is towards the "
                  "first place")  # fmt: skip
    rows = tuple(_row(one) for one in found.shifts)
    return Listed(caption, heads, rows, (1, 2, 3, 6, 7))


def shares(found: Comparison, option: str, digits: int = 2) -> tuple[str, ...]:
    """What each block moves an option, in places, and last what all do; they add up as shown."""
    shift = found.shift(option)
    if shift is None:
        return ()
    return _shares([one.by_option[option] for one in found.because], shift.moved, digits)


def _shares(parts: Sequence[float], whole: float, digits: int) -> tuple[str, ...]:
    told = [*adding_up(parts, whole, digits), whole]
    return tuple(signed(one, digits) for one in told)


def _by_block(found: Comparison, caption: str, rows: Sequence[tuple[str, ...]]) -> Listed:
    blocks = (sentence_case(one.name) for one in found.because)
    heads = (say("Option"), *blocks, say("Together"))
    return Listed(caption, heads, tuple(rows), tuple(range(1, len(heads))))  # fmt: skip


def places_by_block(found: Comparison) -> Listed:
    """What each block moves each option; the blocks of a row add up to the last figure."""
    rows = [(one.name, *shares(found, one.option)) for one in found.shifts]
    caption = say("Places that each block moves an option; below 0 is towards the first place")
    return _by_block(found, caption, rows)


def firsts_by_block(found: Comparison) -> Listed:
    """What each block adds to the share of first places of the options that led."""
    leaders = [
        one for one in found.shifts if found.because and one.option in found.because[0].leads
    ]
    rows = [
        (one.name, *_shares([100 * block.leads[one.option] for block in found.because],
                            100 * (one.leads_after - one.leads_before), 1))
        for one in leaders
    ]  # fmt: skip
    caption = say("Percentage points that each block adds to the share of draws in which an option "
                  "comes first")  # fmt: skip
    return _by_block(found, caption, rows)


def _what(one: Apart) -> str:
    return say("option") if one.what == "option" else say("criterion")


def _side(one: Apart) -> str:
    return say_in("a side", "after") if one.side == "new" else say_in("a side", "before")


def _own_rank(one: Apart) -> str:
    if one.rank is None:
        return ""
    return say("{rank} of {among}", rank=number(one.rank, 1), among=one.among)


def only_one_side(found: Comparison) -> Listed:
    """The options and criteria that one side alone has, with their rank in their own case."""
    rows = tuple(
        (one.name, _what(one), _side(one), _own_rank(one), one.reason) for one in found.apart
    )
    heads = (say("Name"), say_in("a kind", "What"), say_in("a side", "Only"),
             say("Expected rank"), say("Left out because"))  # fmt: skip
    caption = say("What one side alone has, with the expected rank in its own case")
    return Listed(caption, heads, rows, (3,))
