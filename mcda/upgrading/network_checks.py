"""What a production network cannot be made of, said so that it can be mended."""

from __future__ import annotations

import numpy as np

from mcda.decision.input_output import InputOutputTable
from mcda.decision.words import counted, rounded
from mcda.faults import CaseFaults, Fault, quoted
from mcda.language import say, say_in
from mcda.upgrading.network_formulas import is_productive, spectral_radius

MOST_NAMED = 5


def _counted(shape: tuple[int, ...]) -> str:
    if not shape:
        return say_in("a fault", "no figures")
    by = say_in("between numbers of rows and columns", " by ").join(map(str, shape))
    return say("{numbers} figures", numbers=by)


def _shape_faults(table: InputOutputTable) -> list[Fault]:
    n = len(table.sectors)
    faults = []
    for part, shape in {"flows": (n, n), "output": (n,), "final_demand": (n,)}.items():
        found = np.shape(getattr(table, part))
        if found != shape or n == 0:
            faults.append(
                Fault.at(
                    (part,),
                    _counted(found),
                    say("figures for each of one sector")
                    if n == 1
                    else say("figures for each of {count} sectors", count=counted(n)),
                    say("Give every sector one row and one column."),
                )
            )
    for name in sorted({one for one in table.sectors if table.sectors.count(one) > 1}):
        faults.append(
            Fault.at(
                ("sectors", name),
                say("the sector {name} twice", name=quoted(name)),
                say_in("a fault", "every sector once"),
                say("Rename or add up the two."),
            )
        )
    return faults


def _figure_faults(table: InputOutputTable) -> list[Fault]:
    faults = []
    for part in ("flows", "output", "final_demand"):
        figures = np.asarray(getattr(table, part), dtype=np.float64)
        least = -np.inf if part == "final_demand" else 0.0
        wrong = ~np.isfinite(figures) | (figures < least)
        for at in np.argwhere(wrong)[:MOST_NAMED]:
            names = tuple(table.sectors[i] for i in at)
            expected = (
                say_in("a fault", "a finite number")
                if part == "final_demand"
                else say("a number not below 0")
            )
            faults.append(
                Fault.at(
                    (part, *names),
                    f"{figures[tuple(at)]:g}",
                    expected,
                    say("Correct the figure in the table."),
                )
            )
    return faults


def _use_faults(table: InputOutputTable) -> list[Fault]:
    faults = []
    traded = table.flows.sum(axis=0) + table.flows.sum(axis=1)
    for at in np.flatnonzero((table.output == 0) & (traded + abs(table.final_demand) > 0)):
        faults.append(
            Fault.at(
                ("output", table.sectors[at]),
                say("no output beside flows"),
                say("the output from which the flows come"),
                say("Give its output, or clear its row and column."),
            )
        )
    if not table.final_demand.sum() > 0:
        faults.append(
            Fault.at(
                ("final_demand",),
                say("a total of {total:g}", total=table.final_demand.sum()),
                say("a total above 0"),
                say(
                    "Add what households, the state, investors and buyers outside the region take."
                ),
            )
        )
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
        Fault.at(
            ("flows", table.sectors[at]),
            say(
                "inputs of {inputs} per unit of output, in a table with a spectral radius "
                "of {radius}",
                inputs=rounded(float(inputs[at])),
                radius=radius,
            ),
            say("a productive table, whose spectral radius is below 1"),
            say(
                "Taken together the sectors use up as much of each other's output as they "
                "make, so that nothing is left for final use: check this sector's inputs "
                "and output."
            ),
        )
        for at in np.argsort(-inputs, kind="stable")
        if inputs[at] >= 1 - 1e-9
    ]
