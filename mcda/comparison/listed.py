"""The tables of a comparison: who moved, and the shares of the blocks, which add up as shown."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.decision.comparison import Comparison, Shift
from mcda.decision.finding import Listed
from mcda.decision.words import adding_up, number, percent, signed

TOWARDS = "below 0 is towards the first place"


def _row(one: Shift) -> tuple[str, ...]:
    return (one.name, number(one.before, 2), number(one.after, 2), signed(one.moved, 2),
            one.band_before, one.band_after, percent(one.leads_before),
            percent(one.leads_after))  # fmt: skip


def who_moved(found: Comparison, names: tuple[str, str] = ("before", "after")) -> Listed:
    """Each option that both rank: expected rank, band and first places. names: of the sides."""
    heads = ("Option", *(f"Expected rank, {name}" for name in names), "Places moved",
             *(f"Band, {name}" for name in names),
             *(f"First in, {name}" for name in names))  # fmt: skip
    return Listed(f"The options by expected rank after; of places moved, {TOWARDS}", heads,
                  tuple(_row(one) for one in found.shifts), (1, 2, 3, 6, 7))  # fmt: skip


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
    heads = ("Option", *(one.name.capitalize() for one in found.because), "Together")
    return Listed(caption, heads, tuple(rows), tuple(range(1, len(heads))))  # fmt: skip


def places_by_block(found: Comparison) -> Listed:
    """What each block moves each option; the blocks of a row add up to the last figure."""
    rows = [(one.name, *shares(found, one.option)) for one in found.shifts]
    return _by_block(found, f"Places that each block moves an option; {TOWARDS}", rows)


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
    return _by_block(found, "Percentage points that each block adds to the share of draws in which "
                     "an option comes first", rows)  # fmt: skip


def only_one_side(found: Comparison) -> Listed:
    """The options and criteria that one side alone has, with their rank in their own case."""
    rows = tuple(
        (one.name, one.what, "after" if one.side == "new" else "before",
         "" if one.rank is None else f"{number(one.rank, 1)} of {one.among}", one.reason)
        for one in found.apart
    )  # fmt: skip
    return Listed("What one side alone has, with the expected rank in its own case",
                  ("Name", "What", "Only", "Expected rank", "Left out because"),
                  rows, (3,))  # fmt: skip
