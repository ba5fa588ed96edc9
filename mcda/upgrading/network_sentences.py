"""What a production network says to a planner, a sentence for each finding."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from mcda.decision.finding import Finding
from mcda.decision.matrix import Floats
from mcda.decision.production_network import ProductionNetwork
from mcda.decision.words import THIN, listing, number, rounded

ALIKE = 1e-9  # relative difference below which two sectors are level
SMALL = 1e-9  # of the cost, below which a change is none


def share(value: float) -> str:
    """A share as a percentage with two significant figures: 0.0184 -> '1.8 %'."""
    return f"{rounded(0.0 if abs(value) < SMALL else value * 100, 2)}{THIN}%"


def wedge_words(wedge: float) -> str:
    """A wedge as it was stated: 0.125 -> '12.5 %'."""
    return f"{number(round(wedge * 100, 6))}{THIN}%"


def _first(network: ProductionNetwork, figures: Floats) -> tuple[str, bool]:
    """The sectors with the largest figure, and whether one alone has it."""
    at = np.flatnonzero(np.isclose(figures, figures.max(), rtol=ALIKE, atol=0))
    names = [network.table.sectors[i] for i in at[:3]]
    more = len(at) - len(names)
    return listing([*names, f"{more} more"] if more else names), len(at) == 1


def _by_sector(network: ProductionNetwork, figures: Floats) -> dict[str, object]:
    return dict(zip(network.table.sectors, map(float, figures), strict=True))


def cost(network: ProductionNetwork) -> Finding:
    """What the wedges together add to what the region finally uses."""
    change = network.cost - 1
    said = (
        "The stated wedges leave the cost of what the region finally uses where it is"
        if abs(change) < SMALL else
        f"With the stated wedges, what the region finally uses costs {share(abs(change))} "
        f"{'more' if change > 0 else 'less'} than"
    )  # fmt: skip
    return Finding("cost", f"{said} at the prices of the table.", {"cost": network.cost})


def removal(network: ProductionNetwork) -> Finding:
    """The wedge whose removal lowers the region's cost most."""
    figures = _by_sector(network, network.removal)
    best = -float(network.removal.min())
    if best < SMALL:
        return Finding("removal", "Removing none of the stated wedges by itself lowers the cost of "
                       "what the region finally uses.", figures)  # fmt: skip
    names, alone = _first(network, -network.removal)
    if alone:
        wedge = wedge_words(float(network.wedges[network.costliest]))
        said = (f"Removing the wedge of {wedge} on {names} lowers the cost of what the region "
                f"finally uses by {share(best)}, the most of any sector.")  # fmt: skip
    else:
        said = (f"Removing the wedge on any one of {names} lowers the cost of what the region "
                f"finally uses by {share(best)}; no other does more.")  # fmt: skip
    return Finding("removal", said, figures)


def what_if(network: ProductionNetwork) -> Finding:
    """The sector where a small wedge would cost the region most."""
    names, alone = _first(network, network.what_if)
    raised = share(float(network.what_if.max()))
    most = "the most of any sector" if alone else "each alone; no other sector more"
    where = names if alone else f"any one of {names}"
    return Finding("what_if", f"A wedge of {wedge_words(network.what_if_wedge)} on {where} would "
                   f"raise the cost of what the region finally uses by {raised} over the prices "
                   f"of the table, {most}.", _by_sector(network, network.what_if))  # fmt: skip


def multiplier(network: ProductionNetwork) -> Finding:
    """The sector whose final demand moves most output in the region."""
    names, alone = _first(network, network.multipliers)
    most = "the most of any sector" if alone else "each; no other sector more"
    return Finding("multiplier", f"One more unit of final demand for {names} (in "
                   f"{network.table.unit}) makes {rounded(float(network.multipliers.max()))} units "
                   f"of output in the whole region, its own included: {most}.",
                   _by_sector(network, network.multipliers))  # fmt: skip


def upstreamness(network: ProductionNetwork) -> Finding:
    """The sector furthest from final use."""
    names, alone = _first(network, network.upstreamness)
    stages = rounded(float(network.upstreamness.max()))
    said = (f"{names} {'is' if alone else 'are'} furthest from final use: what "
            f"{'it sells' if alone else 'they sell'} passes through {stages} stages on average, "
            "where 1 is a sale to final use.")  # fmt: skip
    return Finding("upstreamness", said, _by_sector(network, network.upstreamness))


def distortion_centrality(network: ProductionNetwork) -> Iterator[Finding]:
    """Where public money would do most, by the source's measure; nothing where it is undefined."""
    worth = network.distortion_centrality
    if worth is None or not network.has_wedges:
        return
    names, alone = _first(network, worth)
    most = "the most of any sector" if alone else "each; no other sector more"
    yield Finding(
        "distortion_centrality",
        f"If the wedges are losses between firms, as in Liu (2019), a first unit of public money "
        f"spent on promoting {names} is worth {rounded(float(worth.max()))} units to the region, "
        f"{most}; 1 is what it costs.", _by_sector(network, worth))  # fmt: skip


def findings(network: ProductionNetwork) -> tuple[Finding, ...]:
    """All findings, the answer first."""
    of_wedges = (removal(network), cost(network)) if network.has_wedges else ()
    return (*of_wedges, what_if(network), *distortion_centrality(network), multiplier(network),
            upstreamness(network))  # fmt: skip
