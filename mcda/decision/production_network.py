"""What is found of a region's production network: links, prices and wedges."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mcda.decision.finding import Finding
from mcda.decision.input_output import InputOutputTable
from mcda.decision.matrix import Floats
from mcda.faults import CaseFaults, Fault, nearest
from mcda.language import say


@dataclass(frozen=True, eq=False)
class ProductionNetwork:
    """How the sectors of a table hang together, and what wedges between them cost.

    All arrays are (sectors,), in the order of table.sectors; the table holds the sectors that
    have an output. wedges: shares charged on what a sector sells. multipliers: output in the
    whole region per unit of final demand. upstreamness: stages from final use, at least 1.
    prices: before the sector's own wedge, 1 at the prices of the table; paid: with it.
    cost: what the region finally uses, 1 at the prices of the table. removal: relative change
    of that cost if one wedge is removed and the others stay. what_if: its relative change from
    the prices of the table if one sector alone had a wedge of what_if_wedge.
    distortion_centrality: None where the wedges leave it undefined, which a remark explains.
    """

    table: InputOutputTable
    wedges: Floats
    multipliers: Floats
    upstreamness: Floats
    prices: Floats
    paid: Floats
    cost: float
    removal: Floats
    what_if: Floats
    what_if_wedge: float
    distortion_centrality: Floats | None
    findings: tuple[Finding, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def has_wedges(self) -> bool:
        """True where any sector has a wedge."""
        return bool(np.any(self.wedges != 0))

    @property
    def costliest(self) -> int:
        """The place of the sector whose wedge costs the region most, or would if it had one."""
        lowers = self.has_wedges and float(self.removal.min()) < 0
        return int(np.argmin(self.removal)) if lowers else int(np.argmax(self.what_if))

    def at(self, sector: str) -> int:
        """The place of a sector by its name. Raises CaseFaults where there is none."""
        if sector not in self.table.sectors:
            raise CaseFaults(
                [
                    Fault.at(
                        ("sectors",),
                        say("no sector '{sector}'", sector=sector),
                        say("a sector of the table that has an output"),
                        nearest(sector, self.table.sectors),
                    )
                ]
            )
        return self.table.sectors.index(sector)

    def largest(self, most: int) -> list[int]:
        """The places of the sectors with the largest output, at most so many."""
        return [int(at) for at in np.argsort(-self.table.output, kind="stable")[:most]]

    def finding(self, key: str) -> Finding | None:
        """The finding of a key, if it was made."""
        return next((one for one in self.findings if one.key == key), None)
