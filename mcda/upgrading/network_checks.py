"""What a production network cannot be made of, said so that it can be mended."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np

from mcda.decision.input_output import InputOutputTable
from mcda.decision.matrix import Floats
from mcda.decision.words import counted, listing, number, rounded
from mcda.faults import CaseFaults, Fault, nearest, quoted
from mcda.language import say, say_in, say_many
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
                    say_many(
                        "figures for each of one sector",
                        "figures for each of {count} sectors",
                        n,
                        count=counted(n),
                    ),
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


def wedges_of(table: InputOutputTable, wedges: Mapping[str, float] | None) -> Floats:
    """(sectors,), the wedge of each sector, 0 where none is stated. Raises CaseFaults."""
    tau, faults = np.zeros(len(table.sectors)), []
    for sector, wedge in (wedges or {}).items():
        if sector not in table.sectors:
            faults.append(
                Fault.at(
                    ("wedges", sector),
                    say("no sector {sector}", sector=quoted(sector)),
                    say("a sector of the table that has an output"),
                    nearest(sector, table.sectors),
                )
            )
        elif isinstance(wedge, bool) or not isinstance(wedge, int | float) or (
            not math.isfinite(wedge) or wedge <= -1
        ):  # fmt: skip
            found = wedge if isinstance(wedge, bool) or not isinstance(wedge, int | float) else (
                f"{number(round(wedge * 100, 6))} %" if math.isfinite(wedge) else f"{wedge:g}"
            )  # fmt: skip
            faults.append(
                Fault.at(
                    ("wedges", sector),
                    quoted(found),
                    say("a wedge above −100 %, as in 12 % or −5 %"),
                    say(
                        "Give what is added to the price of what the sector sells, as a share "
                        "of it."
                    ),
                )
            )
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
    if len(over) > MOST_NAMED:
        named = say("{names} and {more} more", names=named, more=len(over) - MOST_NAMED)
    raise CaseFaults(
        [
            Fault.at(
                ("wedges",),
                say(
                    "wedges that raise the inputs of {sectors} to their whole price or more",
                    sectors=named,
                ),
                say(
                    "wedges under which prices settle (spectral radius below 1, here {radius})",
                    radius=rounded(spectral_radius(charged)),
                ),
                say(
                    "Lower the wedges on what these sectors buy: as stated, every price would "
                    "push up the next without end."
                ),
            )
        ]
    )


def check_prices(table: InputOutputTable, tau: Floats, p: Floats, cost: float,
                 removed: Floats) -> None:  # fmt: skip
    """Raises CaseFaults where a price is not above 0, or settles only because of a subsidy."""
    faults = [
        Fault.at(
            ("wedges",),
            say(
                "a price of {price} for {sector}",
                price=rounded(float(p[at])),
                sector=table.sectors[at],
            ),
            say_in("a fault", "prices above 0"),
            say("Raise the negative wedges, or check the sector's inputs and output."),
        )
        for at in np.flatnonzero(p <= 0)
    ]
    if not cost > 0 and not faults:
        faults.append(
            Fault.at(
                ("final_demand",),
                say("final demand that costs {cost}", cost=rounded(cost)),
                say("a cost above 0"),
                say("Take stock changes out of final demand."),
            )
        )
    for at in np.flatnonzero(np.isinf(removed)):
        faults.append(
            Fault.at(
                ("wedges", table.sectors[at]),
                say(
                    "{wedge} %, without which prices would not settle",
                    wedge=number(round(float(tau[at]) * 100, 6)),
                ),
                say("wedges of which each can be removed"),
                say("Lower the wedges of the other sectors."),
            )
        )
    if faults:
        raise CaseFaults(faults)


def check_trials(table: InputOutputTable, tried: Floats, wedge: float) -> None:
    """Raises CaseFaults where a table is so near to unproductive that a small wedge tips it."""
    faults = [
        Fault.at(
            ("flows", table.sectors[at]),
            say(
                "a table in which a wedge of {wedge} % on this sector would push prices up "
                "without end",
                wedge=number(wedge * 100),
            ),
            say("a table that leaves more for final use"),
            say("Check the inputs and the output of this sector and of its suppliers."),
        )
        for at in np.flatnonzero(np.isinf(tried))
    ]
    if faults:
        raise CaseFaults(faults)
