"""What a production network says to a planner, a sentence for each finding."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from mcda.decision.finding import Finding
from mcda.decision.matrix import Floats
from mcda.decision.production_network import ProductionNetwork
from mcda.decision.words import number, rounded
from mcda.language import say
from mcda.upgrading.network_remarks import named

ALIKE = 1e-9  # relative difference below which two sectors are level
SMALL = 1e-9  # of the cost, below which a change is none
MOST_NAMED = 3


def share(value: float) -> str:
    """A share as a percentage with two significant figures: 0.0184 -> '1.8 %'."""
    figure = rounded(0.0 if abs(value) < SMALL else value * 100, 2)
    return say("{number}\u202f%", number=figure)


def wedge_words(wedge: float) -> str:
    """A wedge as it was stated: 0.125 -> '12.5 %'."""
    return say("{number}\u202f%", number=number(round(wedge * 100, 6)))


def _first(network: ProductionNetwork, figures: Floats) -> tuple[str, bool]:
    """The sectors with the largest figure, and whether one alone has it."""
    at = np.flatnonzero(np.isclose(figures, figures.max(), rtol=ALIKE, atol=0))
    return named([network.table.sectors[i] for i in at], MOST_NAMED), len(at) == 1


def _by_sector(network: ProductionNetwork, figures: Floats) -> dict[str, object]:
    return dict(zip(network.table.sectors, map(float, figures), strict=True))


def cost(network: ProductionNetwork) -> Finding:
    """What the wedges together add to what the region finally uses."""
    change = network.cost - 1
    if abs(change) < SMALL:
        said = say("The stated wedges leave the cost of what the region finally uses where it is "
                   "at the prices of the table.")  # fmt: skip
    elif change > 0:
        said = say("With the stated wedges, what the region finally uses costs {share} more than "
                   "at the prices of the table.", share=share(change))  # fmt: skip
    else:
        said = say("With the stated wedges, what the region finally uses costs {share} less than "
                   "at the prices of the table.", share=share(-change))  # fmt: skip
    return Finding("cost", said, {"cost": network.cost})


def removal(network: ProductionNetwork) -> Finding:
    """The wedge whose removal lowers the region's cost most."""
    best = -float(network.removal.min())
    names, alone = _first(network, -network.removal)
    if best < SMALL:
        said = say("Removing none of the stated wedges by itself lowers the cost of what the "
                   "region finally uses.")  # fmt: skip
    elif alone:
        said = say("Removing the wedge of {wedge} on {sector} lowers the cost of what the region "
                   "finally uses by {share}, the most of any sector.",
                   wedge=wedge_words(float(network.wedges[network.costliest])), sector=names,
                   share=share(best))  # fmt: skip
    else:
        said = say("Removing the wedge on any one of {sectors} lowers the cost of what the region "
                   "finally uses by {share}; no other does more.", sectors=names,
                   share=share(best))  # fmt: skip
    return Finding("removal", said, _by_sector(network, network.removal))


def what_if(network: ProductionNetwork) -> Finding:
    """The sector where a small wedge would cost the region most."""
    names, alone = _first(network, network.what_if)
    wedge = wedge_words(network.what_if_wedge)
    raised = share(float(network.what_if.max()))
    if alone:
        said = say("A wedge of {wedge} on {sector} would raise the cost of what the region finally "
                   "uses by {share} over the prices of the table, the most of any sector.",
                   wedge=wedge, sector=names, share=raised)  # fmt: skip
    else:
        said = say("A wedge of {wedge} on any one of {sectors} would raise the cost of what the "
                   "region finally uses by {share} over the prices of the table, each alone; no "
                   "other sector more.", wedge=wedge, sectors=names, share=raised)  # fmt: skip
    return Finding("what_if", said, _by_sector(network, network.what_if))


def multiplier(network: ProductionNetwork) -> Finding:
    """The sector whose final demand moves most output in the region."""
    names, alone = _first(network, network.multipliers)
    times, unit = rounded(float(network.multipliers.max())), network.table.unit
    if alone:
        said = say("One more unit of final demand for {sector} (in {unit}) makes {times} units of "
                   "output in the whole region, its own included: the most of any sector.",
                   sector=names, unit=unit, times=times)  # fmt: skip
    else:
        said = say("One more unit of final demand for {sectors} (in {unit}) makes {times} units of "
                   "output in the whole region, its own included: each; no other sector more.",
                   sectors=names, unit=unit, times=times)  # fmt: skip
    return Finding("multiplier", said, _by_sector(network, network.multipliers))


def upstreamness(network: ProductionNetwork) -> Finding:
    """The sector furthest from final use."""
    names, alone = _first(network, network.upstreamness)
    stages = rounded(float(network.upstreamness.max()))
    if alone:
        said = say("{sector} is furthest from final use: what it sells passes through {stages} "
                   "stages on average, where 1 is a sale to final use.", sector=names,
                   stages=stages)  # fmt: skip
    else:
        said = say("{sectors} are furthest from final use: what they sell passes through {stages} "
                   "stages on average, where 1 is a sale to final use.", sectors=names,
                   stages=stages)  # fmt: skip
    return Finding("upstreamness", said, _by_sector(network, network.upstreamness))


def distortion_centrality(network: ProductionNetwork) -> Iterator[Finding]:
    """Where public money would do most, by the source's measure; nothing where it is undefined."""
    worth = network.distortion_centrality
    if worth is None or not network.has_wedges:
        return
    names, alone = _first(network, worth)
    units = rounded(float(worth.max()))
    if alone:
        said = say("If the wedges are losses between firms, as in Liu (2019), a first unit of "
                   "public money spent on promoting {sector} is worth {units} units to the region, "
                   "the most of any sector; 1 is what it costs.", sector=names,
                   units=units)  # fmt: skip
    else:
        said = say("If the wedges are losses between firms, as in Liu (2019), a first unit of "
                   "public money spent on promoting {sectors} is worth {units} units to the "
                   "region, each; no other sector more; 1 is what it costs.", sectors=names,
                   units=units)  # fmt: skip
    yield Finding("distortion_centrality", said, _by_sector(network, worth))


def findings(network: ProductionNetwork) -> tuple[Finding, ...]:
    """All findings, the answer first."""
    of_wedges = (removal(network), cost(network)) if network.has_wedges else ()
    return (*of_wedges, what_if(network), *distortion_centrality(network), multiplier(network),
            upstreamness(network))  # fmt: skip
