"""A region of a planner's own table, for the region command."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path as FilePath
from typing import TYPE_CHECKING

from mcda.decision.region import Region
from mcda.decision.region_table import RegionTable
from mcda.decision.words import listing
from mcda.faults import CaseFaults, Fault, nearest, quoted

if TYPE_CHECKING:
    from mcda.files.recognising import Recognised
    from mcda.upgrading.peers import PeerGroup


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The table, and what is known of all its figures."""
    parser.add_argument("--table", metavar="FILE", help="a table of your own, CSV or Excel: "
                        "a row a region, a column a criterion; KEY is a name in it")  # fmt: skip
    parser.add_argument("--year", type=int, help="the year that the table's figures hold for")
    parser.add_argument("--source", default="", help="who published the table's figures, and when")
    parser.add_argument("--country", default="", help="the country of the table's regions")


def _remarks(found: Recognised) -> tuple[str, ...]:
    """What was left out of the sheet, and the columns that no criterion was recognised for."""
    unused = [one.heading for one in found.columns if one.column not in found.picked]
    said = (f"Not used, since no criterion of the catalogue is called so: {listing(unused)}.",)
    return (*found.remarks, *(said if unused else ()))


def _table(chosen: argparse.Namespace) -> tuple[RegionTable, tuple[str, ...]]:
    from mcda.files import library
    from mcda.files.own_table import own_table, recognise
    from mcda.files.sheets import MOST_BYTES, read_sheet
    from mcda.files.text import read_bytes

    path = FilePath(chosen.table)
    if chosen.year is None:
        raise CaseFaults([Fault.at(("year",), "nothing", "the year that the figures hold for",
                                   "Add --year.")])  # fmt: skip
    sheet = read_sheet(read_bytes(path, MOST_BYTES, "a table"), path.name)
    found = recognise(sheet, library.criteria())
    table = own_table(sheet, found.picked, name=path.stem, country=chosen.country or "not stated",
                      year=chosen.year, source=chosen.source)  # fmt: skip
    return table, _remarks(found)


def own_region(chosen: argparse.Namespace) -> tuple[Region, PeerGroup]:
    """The region of that name in the table, and its peers there. Raises CaseFaults."""
    from mcda.upgrading.placed import placed

    table, remarks = _table(chosen)
    names = {row.name: key for key, row in table.rows.items()}
    if chosen.key not in names:
        raise CaseFaults([Fault.at((chosen.table,), quoted(chosen.key), "a region of the table",
                                   nearest(chosen.key, names))])  # fmt: skip
    region, group = placed(table, names[chosen.key])
    return region, replace(group, remarks=(*group.remarks, *remarks))
