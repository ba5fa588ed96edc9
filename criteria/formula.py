"""What a formula that measures a region says of itself, and how it refuses figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


class NotMeasurable(ValueError):
    """Figures that a formula cannot take.

    argument: the name of the array at fault, or '' where it is several; at: the positions of the
    regions (rows), none where it is the whole; reason: what is wrong, for a reader.
    """

    def __init__(self, reason: str, argument: str = "", at: tuple[int, ...] = ()) -> None:
        self.reason, self.argument, self.at = reason, argument, at
        where = f" ({argument}, rows {', '.join(map(str, at))})" if at else ""
        super().__init__(reason + where)


@dataclass(frozen=True, kw_only=True)
class Formula:
    """A formula of arrays over regions.

    measure: keyword arrays -> array, one number per region; or, with `over_parts`, arrays over
    the parts of one region -> one number. arguments: the arrays' names. pools: true where the
    formula of the regions' sums is the figure of all of them together.
    """

    key: str
    name: str
    meaning: str
    assumes: str
    reference: str
    unit: str
    measure: Callable[..., Any]
    arguments: tuple[str, ...]
    over_parts: bool = False
    pools: bool = False
