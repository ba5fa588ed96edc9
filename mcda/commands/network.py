"""Say how a region's sectors hang together, and which wedge costs it most."""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable
from pathlib import Path as FilePath
from typing import Any

from mcda.commands.cases import say, tell_faults
from mcda.decision.input_output import InputOutputTable
from mcda.decision.production_network import ProductionNetwork
from mcda.faults import CaseFaults, Fault, quoted

NAME = "network"
MOST_ROWS = 15
# The content of a file, its name, the unit, the year and the source -> the table.
Read = Callable[[bytes, str, str, int | None, str], InputOutputTable]


def _wedge(typed: str) -> tuple[str, float]:
    """A wedge as typed, SECTOR=PERCENT, as the sector and its share."""
    sector, _, figure = typed.rpartition("=")
    try:
        share = float(figure.strip().removesuffix("%")) / 100
    except ValueError:
        share = math.nan
    if not sector or math.isnan(share):
        raise argparse.ArgumentTypeError(f"{typed!r} is not SECTOR=PERCENT, as in Steel=12")
    return sector.strip(), share


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The table, what is known of it, and the wedges."""
    parser.add_argument("table", metavar="TABLE", help="an input–output table, CSV or Excel")
    parser.add_argument("--wedge", action="append", default=[], type=_wedge,
                        metavar="SECTOR=PERCENT", help="what is charged on what a sector "
                        "sells, in %% of its price; once per sector")  # fmt: skip
    parser.add_argument("--unit", default="units of money", help="the unit of the flows")
    parser.add_argument("--year", type=int, help="the year of the table")
    parser.add_argument("--source", required=True, help="who published the table, and when")


def _wedges(given: list[tuple[str, float]]) -> dict[str, float]:
    wedges = dict(given)
    if len(wedges) < len(given):
        twice = sorted({name for name, _ in given if [one for one, _ in given].count(name) > 1})
        raise CaseFaults([Fault.at(("wedges", name), f"two wedges for {quoted(name)}", "one",
                                   "Give it once.") for name in twice])  # fmt: skip
    return wedges


def result_of(path: str, network: ProductionNetwork) -> dict[str, Any]:
    """All figures by sector, the findings and the remarks."""
    columns = {
        "output": network.table.output, "final_demand": network.table.final_demand,
        "multiplier": network.multipliers, "upstreamness": network.upstreamness,
        "wedge": network.wedges, "price": network.prices, "paid": network.paid,
        "removal": network.removal, "what_if": network.what_if,
        "distortion_centrality": network.distortion_centrality,
    }  # fmt: skip
    sectors = [
        {"sector": name} | {key: None if column is None else float(column[at])
                            for key, column in columns.items()}
        for at, name in enumerate(network.table.sectors)
    ]  # fmt: skip
    table = network.table
    return {
        "table": path, "name": table.name, "unit": table.unit, "year": table.year,
        "source": table.source, "cost": network.cost, "what_if_wedge": network.what_if_wedge,
        "sectors": sectors,
        "findings": [{"key": one.key, "sentence": one.sentence} for one in network.findings],
        "remarks": list(network.remarks),
    }  # fmt: skip


def words_of(network: ProductionNetwork) -> str:
    """The sentences, then a table of the largest sectors, then the remarks."""
    table = network.table
    year = f", {table.year}" if table.year is not None else ""
    lines = [f"{table.name}{year} ({len(table.sectors)} sectors, {table.unit})"]
    lines += [f"  {one.sentence}" for one in network.findings]
    heads = f"{'multiplier':>10} {'stages':>7} {'wedge':>8} {'removal':>8} {'1 %':>8}  sector"
    lines += ["", heads]
    for at in network.largest(MOST_ROWS):
        lines.append(
            f"{network.multipliers[at]:>10.2f} {network.upstreamness[at]:>7.2f} "
            f"{network.wedges[at] * 100:>6.1f} % {network.removal[at] * 100:>6.2f} % "
            f"{network.what_if[at] * 100:>6.2f} %  {table.sectors[at]}"
        )
    return "\n".join([*lines, "", *(f"  {one}" for one in network.remarks)])


def _content(path: str) -> bytes:
    from mcda.files.sheets import MOST_BYTES
    from mcda.files.text import read_bytes

    return read_bytes(FilePath(path), MOST_BYTES, "a table")


def run_with(chosen: argparse.Namespace, read: Read) -> int:
    """Say what the table holds; 1 if it or a wedge has faults."""
    from mcda.upgrading.production_network import production_network

    try:
        table = read(_content(chosen.table), FilePath(chosen.table).name, chosen.unit, chosen.year,
                     chosen.source)  # fmt: skip
        network = production_network(table, _wedges(chosen.wedge))
    except CaseFaults as wrong:
        tell_faults(chosen.table, wrong, chosen.json)
        return 1
    if chosen.json:
        say(result_of(chosen.table, network))
    else:
        print(words_of(network))
    return 0


def run(chosen: argparse.Namespace) -> int:
    """Say what the table holds; 1 if it or a wedge has faults."""
    from mcda.files.input_output import input_output
    from mcda.files.sheets import read_sheet

    def read(
        content: bytes, file: str, unit: str, year: int | None, source: str
    ) -> InputOutputTable:
        sheet = read_sheet(content, file)
        return input_output(sheet, name=FilePath(file).stem, unit=unit, source=source, year=year)

    return run_with(chosen, read)
