"""From a direct effect on one sector to the output of the whole region, as an estimate."""

from __future__ import annotations

import math

from mcda.decision.estimate import Estimate
from mcda.decision.noun import LARGEST
from mcda.decision.production_network import ProductionNetwork
from mcda.decision.words import number, rounded
from mcda.faults import CaseFaults, Fault
from mcda.language import say, say_in, sentences


def _unusable(found: str, expected: str, remedy: str) -> CaseFaults:
    return CaseFaults([Fault.at(("direct effect",), found, expected, remedy)])


def source_of(network: ProductionNetwork, sector: str) -> str:
    """The table that a multiplier comes from, with its year and source."""
    table = network.table
    year = say("year not stated") if table.year is None else str(table.year)
    times = rounded(float(network.multipliers[network.at(sector)]), 4)
    return say("Output multiplier of {sector}, {times}, from {table}, {year}: {source}",
               sector=sector, times=times, table=table.name, year=year,
               source=table.source or say("source not stated"))  # fmt: skip


def _note(sector: str, direct: float, times: float) -> str:
    """How the estimate came about, and what it holds for."""
    return sentences(
        say("Direct effect of {direct} on {sector} times {times}, the output in the whole region "
            "per unit of final demand for it.", direct=number(direct), sector=sector,
            times=rounded(times, 4)),
        say("It holds for an effect that is a change of final demand for the sector in money, at "
            "the prices and input shares of the table and with room to produce more; what the "
            "sectors buy outside the region is left out, and so is what households spend of what "
            "they earn by it."),
    )  # fmt: skip


def spill_over(network: ProductionNetwork, sector: str, direct: Estimate | float) -> Estimate:
    """How much output in the whole region follows from a direct effect on a sector.

    direct: more final demand for the sector, in money; its low and high are multiplied alike
    and its source, note and confidence kept. The result has the unit of the effect.
    Raises CaseFaults for an unknown sector and for an effect without a finite value.
    Source: Miller & Blair (2009), Input–Output Analysis, 2nd ed., ch. 6.
    """
    given = Estimate(value=direct) if not isinstance(direct, Estimate) and (
        math.isfinite(direct) and abs(direct) <= LARGEST
    ) else direct  # fmt: skip
    if not isinstance(given, Estimate):
        raise _unusable(
            f"{given:g}",
            say("a number of at most {largest}", largest=number(LARGEST)),
            say("Give the effect in a larger unit."),
        )
    if given.value is None:
        raise _unusable(
            say_in("a fault", "no value"),
            say("the direct effect on the sector"),
            say("Give what the option itself adds there."),
        )
    times = float(network.multipliers[network.at(sector)])
    if max(abs(one or 0.0) for one in (given.value, given.low, given.high)) * times > LARGEST:
        raise _unusable(
            f"{given.value:g}",
            say("an effect of at most {largest} in all", largest=number(LARGEST)),
            say("Give the effect in a larger unit."),
        )
    sources = filter(None, (source_of(network, sector), given.source))
    return Estimate(
        value=given.value * times,
        low=None if given.low is None else given.low * times,
        high=None if given.high is None else given.high * times,
        source=say_in("between items", "; ").join(sources),
        confidence=given.confidence,
        note=sentences(_note(sector, given.value, times), given.note),
    )


def sentence(network: ProductionNetwork, sector: str) -> str:
    """The multiplier of a sector in words."""
    times = rounded(float(network.multipliers[network.at(sector)]))
    return say("Each unit ({unit}) more of final demand for {sector} makes {times} units of "
               "output in the whole region.", unit=network.table.unit, sector=sector,
               times=times)  # fmt: skip
