"""What a production network cannot be made of, said so that it can be mended."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np

from mcda.decision.input_output import InputOutputTable
from mcda.decision.matrix import Floats
from mcda.decision.words import listing, number, rounded, several
from mcda.faults import CaseFaults, Fault, nearest, quoted
from mcda.upgrading.network_formulas import is_productive, spectral_radius

MOST_NAMED = 5


def _shape_faults(table: InputOutputTable) -> list[Fault]:
    n = len(table.sectors)
    faults = []
    for part, shape in {"flows": (n, n), "output": (n,), "final_demand": (n,)}.items():
        found = np.shape(getattr(table, part))
        if found != shape or n == 0:
            faults.append(Fault.at((part,), f"{' by '.join(map(str, found)) or 'no'} figures",
                                   f"figures for each of {several(n, 'sector', 'sectors')}",
                                   "Give every sector one row and one column."))  # fmt: skip
    for name in sorted({one for one in table.sectors if table.sectors.count(one) > 1}):
        faults.append(Fault.at(("sectors", name), f"the sector {quoted(name)} twice",
                               "every sector once", "Rename or add up the two."))  # fmt: skip
    return faults


def _figure_faults(table: InputOutputTable) -> list[Fault]:
    faults = []
    for part in ("flows", "output", "final_demand"):
        figures = np.asarray(getattr(table, part), dtype=np.float64)
        least = -np.inf if part == "final_demand" else 0.0
        wrong = ~np.isfinite(figures) | (figures < least)
        for at in np.argwhere(wrong)[:MOST_NAMED]:
            names = tuple(table.sectors[i] for i in at)
            expected = "a finite number" if part == "final_demand" else "a number not below 0"
            faults.append(Fault.at((part, *names), f"{figures[tuple(at)]:g}", expected,
                                   "Correct the figure in the table."))  # fmt: skip
    return faults


def _use_faults(table: InputOutputTable) -> list[Fault]:
    faults = []
    traded = table.flows.sum(axis=0) + table.flows.sum(axis=1)
    for at in np.flatnonzero((table.output == 0) & (traded + abs(table.final_demand) > 0)):
        faults.append(Fault.at(("output", table.sectors[at]), "no output beside flows",
                               "the output from which the flows come",
                               "Give its output, or clear its row and column."))  # fmt: skip
    if not table.final_demand.sum() > 0:
        faults.append(Fault.at(("final_demand",), f"a total of {table.final_demand.sum():g}",
                               "a total above 0",
                               "Add what households, the state, investors and buyers outside "
                               "the region take."))  # fmt: skip
    return faults


def check_table(table: InputOutputTable) -> None:
    """Raises CaseFaults with all that is wrong with a table, before anything is computed."""
    for look in (_shape_faults, _figure_faults, _use_faults, _productive_faults):
        if faults := look(table):
            raise CaseFaults(faults)


def _productive_faults(table: InputOutputTable) -> list[Fault]:
    A = table.coefficients
    if is_productive(A):
        return []
    inputs = A.sum(axis=0)
    radius = rounded(spectral_radius(A))
    return [
        Fault.at(("flows", table.sectors[at]),
                 f"inputs of {rounded(float(inputs[at]))} per unit of output, in a table with a "
                 f"spectral radius of {radius}",
                 "a productive table, whose spectral radius is below 1",
                 "Taken together the sectors use up as much of each other's output as they make, "
                 "so that nothing is left for final use: check this sector's inputs and output.")
        for at in np.argsort(-inputs, kind="stable") if inputs[at] >= 1 - 1e-9
    ]  # fmt: skip


def wedges_of(table: InputOutputTable, wedges: Mapping[str, float] | None) -> Floats:
    """(sectors,), the wedge of each sector, 0 where none is stated. Raises CaseFaults."""
    tau, faults = np.zeros(len(table.sectors)), []
    for sector, wedge in (wedges or {}).items():
        if sector not in table.sectors:
            faults.append(Fault.at(("wedges", sector), f"no sector {quoted(sector)}",
                                   "a sector of the table that has an output",
                                   nearest(sector, table.sectors)))  # fmt: skip
        elif isinstance(wedge, bool) or not isinstance(wedge, int | float) or (
            not math.isfinite(wedge) or wedge <= -1
        ):  # fmt: skip
            found = wedge if isinstance(wedge, bool) or not isinstance(wedge, int | float) else (
                f"{number(round(wedge * 100, 6))} %" if math.isfinite(wedge) else f"{wedge:g}"
            )  # fmt: skip
            faults.append(Fault.at(("wedges", sector), quoted(found),
                                   "a wedge above −100 %, as in 12 % or −5 %",
                                   "Give what is added to the price of what the sector sells, "
                                   "as a share of it."))  # fmt: skip
        else:
            tau[table.sectors.index(sector)] = wedge
    if faults:
        raise CaseFaults(faults)
    return tau


def check_wedges(table: InputOutputTable, tau: Floats) -> None:
    """Raises CaseFaults where prices would not settle under the wedges."""
    charged = table.coefficients.T * (1 + tau)
    if is_productive(charged):
        return
    costs = charged.sum(axis=1)
    over = [table.sectors[at] for at in np.argsort(-costs, kind="stable") if costs[at] >= 1 - 1e-9]
    named = listing(over[:MOST_NAMED])
    more = f" and {len(over) - MOST_NAMED} more" if len(over) > MOST_NAMED else ""
    raise CaseFaults([Fault.at(
        ("wedges",), f"wedges that raise the inputs of {named}{more} to their whole price or more",
        "wedges under which prices settle (spectral radius below 1, here "
        f"{rounded(spectral_radius(charged))})",
        "Lower the wedges on what these sectors buy: as stated, every price would push up "
        "the next without end.",
    )])  # fmt: skip


def check_prices(table: InputOutputTable, tau: Floats, p: Floats, cost: float,
                 removed: Floats) -> None:  # fmt: skip
    """Raises CaseFaults where a price is not above 0, or settles only because of a subsidy."""
    faults = [
        Fault.at(("wedges",), f"a price of {rounded(float(p[at]))} for {table.sectors[at]}",
                 "prices above 0",
                 "Raise the negative wedges, or check the sector's inputs and output.")
        for at in np.flatnonzero(p <= 0)
    ]  # fmt: skip
    if not cost > 0 and not faults:
        faults.append(Fault.at(("final_demand",), f"final demand that costs {rounded(cost)}",
                               "a cost above 0",
                               "Take stock changes out of final demand."))  # fmt: skip
    for at in np.flatnonzero(np.isinf(removed)):
        faults.append(Fault.at(("wedges", table.sectors[at]),
                               f"{number(round(float(tau[at]) * 100, 6))} %, without which prices "
                               "would not settle", "wedges of which each can be removed",
                               "Lower the wedges of the other sectors."))  # fmt: skip
    if faults:
        raise CaseFaults(faults)


def check_trials(table: InputOutputTable, tried: Floats, wedge: float) -> None:
    """Raises CaseFaults where a table is so near to unproductive that a small wedge tips it."""
    faults = [
        Fault.at(("flows", table.sectors[at]),
                 f"a table in which a wedge of {number(wedge * 100)} % on this sector would push "
                 "prices up without end", "a table that leaves more for final use",
                 "Check the inputs and the output of this sector and of its suppliers.")
        for at in np.flatnonzero(np.isinf(tried))
    ]  # fmt: skip
    if faults:
        raise CaseFaults(faults)
