"""A region of a planner's own table: where it stands, and its peers among the other rows."""

from __future__ import annotations

from dataclasses import replace
from statistics import median

from mcda.decision.region import Peers, Region
from mcda.decision.region_table import RegionTable
from mcda.language import say
from mcda.upgrading.measuring import measured
from mcda.upgrading.peers import PeerGroup, peers
from mcda.upgrading.regions import region_in

MOST_TAKEN_WHOLE = 30


def _all_others(table: RegionTable, row: str) -> Peers | None:
    """All other regions of a small table, where it holds too little to choose among them."""
    others = [key for key in table.rows if key != row]
    if not 0 < len(others) <= MOST_TAKEN_WHOLE:
        return None
    known = {key: [cell.value for other in others if (cell := table.cell(other, key))]
             for key in table.columns}  # fmt: skip
    return Peers(
        names=tuple(table.rows[key].name for key in others),
        because=say(
            "All other regions of the table: it holds too little to choose the most alike."
        ),
        source=say("The table {table}.", table=table.name),
        medians={key: median(values) for key, values in known.items() if values},
    )


def placed(table: RegionTable, row: str) -> tuple[Region, PeerGroup]:
    """A region of the table with its indicators, and its peers among the other rows.

    Where the table holds too little to choose among them, all others are its peers. Raises
    KeyError for an unknown row.
    """
    found = measured(table)
    group = peers(table, row, found)
    return region_in(table, row, found), replace(group, noun=group.noun or _all_others(table, row))
