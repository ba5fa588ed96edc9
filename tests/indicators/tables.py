"""The tables of tests/data as columns, and the catalogue of formulas."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from criteria.formula import Formula
from mcda.catalogue import collect

DATA = Path(__file__).parents[1] / "data"
FORMULAS = collect("criteria.indicators", Formula)


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def column(table: list[dict[str, str]], name: str) -> NDArray[np.float64]:
    return np.array([float(row[name]) for row in table])


def wide(table: list[dict[str, str]], down: str, across: str, cell: str) -> NDArray[np.float64]:
    """The cells as (down, across), both in the order in which they first come."""
    names = [list(dict.fromkeys(row[key] for row in table)) for key in (down, across)]
    cells = np.full([len(one) for one in names], np.nan)
    for row in table:
        cells[names[0].index(row[down]), names[1].index(row[across])] = float(row[cell])
    return cells
