"""An input–output table: what the sectors of a region sell to each other and to final use."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mcda.decision.matrix import Floats


@dataclass(frozen=True, eq=False)
class InputOutputTable:
    """The yearly flows between sectors, in one unit of money.

    flows: (sectors, sectors), row = seller, column = buyer. output, final_demand, value_added:
    (sectors,). remarks: what a reader of the table must know.
    """

    name: str
    sectors: tuple[str, ...]
    flows: Floats
    output: Floats
    final_demand: Floats
    value_added: Floats
    unit: str
    year: int | None
    source: str
    remarks: tuple[str, ...] = ()

    @property
    def coefficients(self) -> Floats:
        """A, (sectors, sectors): input from the row per unit of the column's output.

        0 in the column of a sector without output. Source: Miller & Blair (2009), ch. 2.
        """
        made = np.where(self.output == 0, np.inf, self.output)
        shares: Floats = np.asarray(self.flows / made, dtype=np.float64)
        return shares
