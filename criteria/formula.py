"""What a formula that measures a region says of itself, and how it refuses figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


class NotMeasurable(ValueError):
    """Figures that a formula cannot take.

    argument: the name of the array at fault, or '' where it is several; at: the positions of the
    regions (rows), none where it is the whole; reason: what is wrong, for a reader; expected and
    remedy: what would be right, and what to do.
    """

    def __init__(
        self,
        reason: str,
        argument: str = "",
        at: tuple[int, ...] = (),
        *,
        expected: str = "figures that the formula can take",
        remedy: str = "Correct the figures, or leave the indicator out.",
    ) -> None:
        self.reason, self.argument, self.at = reason, argument, at
        self.expected, self.remedy = expected, remedy
        rows = f"rows {', '.join(map(str, at))}" if at else ""
        where = ", ".join(filter(None, (argument, rows)))
        super().__init__(f"{reason} ({where})" if where else reason)


@dataclass(frozen=True, kw_only=True)
class Formula:
    """A formula of arrays over regions.

    measure: keyword arrays -> array, one number per region; or, with `over_parts`, arrays over
    the parts of one region -> one number. arguments: the arrays' names. figures: further
    arguments that hold for all regions alike, such as weights and thresholds; they are stated
    where the formula is used. of_tables: true where the arrays are tables (regions, columns) and
    not one column each. pools: true where the formula of the regions' sums is the figure of all
    of them together.
    """

    key: str
    name: str
    meaning: str
    assumes: str
    reference: str
    unit: str
    measure: Callable[..., Any]
    arguments: tuple[str, ...]
    figures: tuple[str, ...] = ()
    over_parts: bool = False
    of_tables: bool = False
    pools: bool = False
