"""Pages without large gaps: what does not fit is made smaller, broken, or lets text pass it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Drawn = dict[str, Any]
Flow = list[Drawn]

TOP, BOTTOM = 19.0, 277.0  # mm from the upper edge of the page
LARGE = 60.0  # mm of white at a page's end that are worth mending
SAFE = 3.0
LEAST_SCALE = 0.8  # of a picture: its smallest letters are then 6.6 pt
LEAST_TABLE = 42.0  # mm of a table that may stand before a break
LEAST_ROWS, HEAD_ROWS = 3, 3  # that go over; the caption and the head are about three rows high
VERY_LARGE = 80.0
PASSES = 12
WIDE = 176.0  # mm of a picture at full size
SMALLER = (0.92, 0.84, 0.76, 0.68)  # the decision page's picture, step by step


@dataclass(frozen=True)
class Spot:
    """Where an edge of a block lies: the page, and mm from its upper edge."""

    page: int
    y: float


Spots = Mapping[tuple[int, str], Spot]
Look = Callable[[], Spots]


@dataclass(frozen=True)
class Gap:
    """White at the end of a page, in mm: the block that did not fit, and the room it had there."""

    at: int
    white: float
    room: float


def _page_of(block: Drawn, spots: Spots) -> int:
    """The page on which a block ends; 0 where nothing is known of it."""
    end = spots.get((block["at"], "end"))
    return end.page if end else 0


def gaps(flow: Sequence[Drawn], spots: Spots) -> list[Gap]:
    """The large gaps of a part that a picture or an unbroken table leaves before itself.

    Headings and sentences that go with it have moved along.
    """
    found = []
    for at, block in enumerate(flow):
        if not (block["kind"] == "Picture" or (block["kind"] == "Table" and block["short"])):
            continue
        start, before = spots[block["at"], "start"], at - 1
        while before >= 0 and _page_of(flow[before], spots) == start.page:
            if flow[before]["kind"] not in ("Heading", "Paragraph"):
                break
            before -= 1
        else:
            if before < 0 or any(one.get("level") == 1 for one in flow[before + 1 : at]):
                continue
            last = spots.get((flow[before]["at"], "end"))
            if last and last.page == start.page - 1 and BOTTOM - last.y >= LARGE:
                white = BOTTOM - last.y
                found.append(Gap(at, white, white - (start.y - TOP) - SAFE))
    return found


def _scaled(block: Drawn, gap: Gap, spots: Spots) -> bool:
    """Make a picture small enough for the room, if it stays readable."""
    high = WIDE * block["high"] * block["scale"]
    rest = spots[block["at"], "end"].y - spots[block["at"], "start"].y - high
    scale = (gap.room - rest) / (WIDE * block["high"])
    if not LEAST_SCALE <= scale < block["scale"]:
        return False
    block["scale"] = round(scale, 3)
    return True


def _breaks_well(block: Drawn, gap: Gap, spots: Spots) -> bool:
    """Whether a table leaves several rows on either page, or would leave a very large gap."""
    start, end = spots[block["at"], "start"], spots[block["at"], "end"]
    row = (end.y - start.y) / (len(block["rows"]) + HEAD_ROWS)
    over = (end.y - start.y - gap.room) / row
    return gap.room >= LEAST_TABLE and (over >= LEAST_ROWS or gap.white >= VERY_LARGE)


def _passed(flow: Flow, at: int) -> bool:
    """Let the text and the tables that follow a picture stand before it, up to what comes next."""
    end = at + 1
    kinds = ("Paragraph", "Bullets", "Table") if flow[at]["kind"] == "Picture" else ("Bullets",)
    while end < len(flow) and flow[end]["kind"] in kinds:
        end += 1
    if end == at + 1:
        return False
    flow.insert(end - 1, flow.pop(at))
    return True


def mended(flow: Flow, gap: Gap, spots: Spots) -> bool:
    """Mend a gap in the flow; False where nothing helps."""
    block = flow[gap.at]
    if block["kind"] == "Table":
        if _breaks_well(block, gap, spots):
            block["short"] = False
            return True
        return _passed(flow, gap.at)
    return _scaled(block, gap, spots) or _passed(flow, gap.at)


def one_page(flow: Flow, look: Look) -> None:
    """Make the pictures of a part smaller until it stands on one page."""
    pictures = [block for block in flow if block["kind"] == "Picture"]
    if not pictures:
        return
    for scale in SMALLER:
        spots = look()
        if max(_page_of(block, spots) for block in flow) <= 1:
            return
        for block in pictures:
            block["scale"] = scale


def fill(flows: Sequence[Flow], look: Look) -> None:
    """Mend the gaps of the parts, the first gap first, since it moves what follows."""
    tried: set[tuple[int, int]] = set()
    for _ in range(PASSES):
        spots = look()
        for flow in flows:
            for gap in gaps(flow, spots):
                key = (flow[gap.at]["at"], gap.at)
                if key not in tried:
                    tried.add(key)
                    if mended(flow, gap, spots):
                        break
            else:
                continue
            break
        else:
            return
