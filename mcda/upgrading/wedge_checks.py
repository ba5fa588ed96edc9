"""What wedges on a production network cannot be, said so that it can be mended."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np

from mcda.decision.input_output import InputOutputTable
from mcda.decision.matrix import Floats
from mcda.decision.words import listing, number, rounded
from mcda.faults import CaseFaults, Fault, nearest, quoted
from mcda.language import say, say_in
from mcda.upgrading.network_checks import MOST_NAMED
from mcda.upgrading.network_formulas import is_productive, spectral_radius


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
