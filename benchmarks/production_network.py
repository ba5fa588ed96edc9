"""How long a production network takes: `python -m benchmarks.production_network`.

Medians of one run on one machine. Ratios between rows hold better than the seconds.
"""

from __future__ import annotations

import io

import numpy as np
import openpyxl
from threadpoolctl import threadpool_limits

from benchmarks.speed import median
from mcda.decision.input_output import InputOutputTable
from mcda.decision.matrix import Floats
from mcda.files.input_output import input_output
from mcda.files.sheets import read_sheet
from mcda.upgrading import network_formulas as of
from mcda.upgrading.production_network import production_network

SIZES = (42, 150, 500)
SLOW = 10  # plain solves that are timed


def made_up(n: int) -> InputOutputTable:
    """A balanced table of n sectors, each of which spends half its output on inputs."""
    draw = np.random.default_rng(n)
    A = draw.gamma(0.3, size=(n, n))
    A *= 0.5 / A.sum(axis=0)
    final = draw.gamma(1.0, size=n)
    output = np.linalg.solve(np.eye(n) - A, final)
    return InputOutputTable(
        name="Made up", sectors=tuple(f"Sector {i}" for i in range(n)), flows=A * output,
        output=output, final_demand=final, value_added=output * 0.5, unit="units", year=None,
        source="drawn at random",
    )  # fmt: skip


def plain_removals(table: InputOutputTable, tau: Floats, count: int) -> Floats:
    """The cost without each of the first wedges, by one solve each."""
    A, f = table.coefficients, table.final_demand
    v, one, costs = 1 - A.sum(axis=0), np.eye(len(tau)), []
    for at in range(count):
        rest = tau.copy()
        rest[at] = 0
        costs.append(f @ ((1 + rest) * np.linalg.solve(one - A.T * (1 + rest), v)) / f.sum())
    return np.array(costs)


def main() -> None:
    """Print a table of medians."""
    print(f"{'sectors':>8} {'all together':>14} {'all removals':>14} {'plain solves':>14} "
          f"{'ratio':>8} {'largest difference':>20}")  # fmt: skip
    for n in SIZES:
        table = made_up(n)
        A, f = table.coefficients, table.final_demand
        tau = np.random.default_rng(1).uniform(0, 0.1, n)
        wedges = dict(zip(table.sectors, tau.tolist(), strict=True))

        def updates(A: Floats = A, tau: Floats = tau, f: Floats = f) -> Floats:
            inverse = of.price_inverse(A, tau)
            return of.costs_with_one_changed(f, tau, of.prices(A, inverse), inverse, -tau)

        count = min(n, SLOW)
        whole = median(lambda table=table, wedges=wedges: production_network(table, wedges))
        fast = median(updates)
        slow = median(lambda t=table, tau=tau, k=count: plain_removals(t, tau, k), 3) * n / count
        apart = abs(updates()[:count] - plain_removals(table, tau, count)).max()
        print(f"{n:>8} {whole * 1e3:>11.1f} ms {fast * 1e3:>11.1f} ms {slow * 1e3:>11.1f} ms "
              f"{slow / fast:>8.0f} {apart:>20.1e}")  # fmt: skip


def _as_csv(table: InputOutputTable) -> bytes:
    rows = [["Sector", *table.sectors, "Total output"]]
    for at, name in enumerate(table.sectors):
        rows.append([name, *map(repr, table.flows[at].tolist()), repr(float(table.output[at]))])
    return "\n".join(",".join(row) for row in rows).encode()


def _as_excel(content: bytes) -> bytes:
    book = openpyxl.Workbook()
    for at, line in enumerate(content.decode().splitlines()):
        first, *rest = line.split(",")
        book.active.append([first, *(rest if at == 0 else map(float, rest))])
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def reading() -> None:
    """Print how long a table of the largest size takes to read."""
    csv = _as_csv(made_up(SIZES[-1]))
    for content, name in ((csv, "table.csv"), (_as_excel(csv), "table.xlsx")):

        def read(content: bytes = content, name: str = name) -> InputOutputTable:
            sheet = read_sheet(content, name)
            return input_output(sheet, name="made up", unit="units", source="made up")

        took = median(read, 3)
        print(f"{SIZES[-1]} sectors read from {name}: {took:.2f} s")


if __name__ == "__main__":
    reading()
    with threadpool_limits(limits=1, user_api="blas"):  # as the entry does
        main()
