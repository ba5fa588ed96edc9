"""A region by its key: its published figures, and where it stands on each indicator."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from mcda.decision.region import Region
from mcda.decision.region_table import RegionTable
from mcda.faults import CaseFaults
from mcda.files import library
from mcda.language import ENGLISH, speaking
from mcda.upgrading.indicators import indicators_of
from mcda.upgrading.measuring import Measured, measured


def parts_of(table_key: str) -> Mapping[str, RegionTable]:
    """By row of a table of the library, the table of the regions within it, where there is one."""
    folder = table_key.rpartition("/")[0]
    found = {row: library.tables_in(f"{folder}/{row}") for row in library.folders_in(folder)}
    return {row: next(iter(tables.values())) for row, tables in found.items() if tables}


def table_of(table_key: str) -> RegionTable:
    """The library's table of that key. Raises KeyError where there is none."""
    table = library.table(table_key)
    if table is None:
        raise KeyError(table_key)
    return table


@cache
def measures_of(table_key: str) -> Mapping[str, Measured]:
    """Every measure of a table of the library. Raises KeyError where there is no such table."""
    return measured(table_of(table_key), parts_of(table_key))


def region_in(table: RegionTable, row: str, found: Mapping[str, Measured] | None = None) -> Region:
    """One region of a table, such as a planner's own, with figures and indicators.

    found: the table's measures, where they are known already. Raises KeyError for an unknown row.
    """
    given = indicators_of(table, row, measured(table) if found is None else found)
    return Region(name=table.rows[row].name, country=table.country_of(row),
                  figures=table.figures(row), indicators=given)  # fmt: skip


@cache
def region(key: str) -> Region | None:
    """The library's region of that key, as in china/anhui, with figures and indicators.

    In the library's own words, whatever is spoken: cases are filled in from it.
    """
    where = library.find(key)
    if where is None:
        return None
    with speaking(ENGLISH):
        found = region_in(table_of(where[0]), where[1], measures_of(where[0]))
    return found.model_copy(update={"key": key})


def known_region(key: str) -> Region:
    """The library's region of that key. Raises CaseFaults where there is none."""
    found = region(key)
    if found is None:
        raise CaseFaults([library.unknown_region(key)])
    return found
