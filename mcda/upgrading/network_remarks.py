"""What a reader must know of an input–output table that is no fault."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from mcda.decision.input_output import InputOutputTable
from mcda.decision.words import listing, number
from mcda.language import say, say_in

MOST_NAMED = 5
UNBALANCED = 0.01  # of a sector's output


def with_output(table: InputOutputTable) -> tuple[InputOutputTable, tuple[str, ...]]:
    """The table of the sectors that have an output, and the names of the others."""
    kept = table.output > 0
    names = tuple(np.array(table.sectors, dtype=object)[~kept])
    if kept.all():
        return table, ()
    parts = {part: getattr(table, part)[kept] for part in ("output", "final_demand")}
    value = np.asarray(table.value_added)
    return InputOutputTable(
        name=table.name, sectors=tuple(np.array(table.sectors, dtype=object)[kept]),
        flows=table.flows[np.ix_(kept, kept)], **parts,
        value_added=value[kept] if value.shape == kept.shape else value,
        unit=table.unit, year=table.year, source=table.source, remarks=table.remarks,
    ), names  # fmt: skip


def remarks_on(table: InputOutputTable, left_out: tuple[str, ...]) -> tuple[str, ...]:
    """What a reader must know of a table that is no fault."""
    said = [*table.remarks]
    if left_out:
        said.append(say("Without output, so left out: {sectors}.", sectors=named(left_out)))
    off = abs(table.flows.sum(axis=1) + table.final_demand - table.output) / table.output
    names = [table.sectors[at] for at in np.argsort(-off, kind="stable") if off[at] > UNBALANCED]
    if names:
        said.append(say("Sales to sectors and to final demand do not add up to output within "
                        "{percent} % for {sectors}; the figures stand as they are.",
                        percent=number(UNBALANCED * 100), sectors=named(names)))  # fmt: skip
    heavy = [table.sectors[at] for at in np.flatnonzero(table.coefficients.sum(axis=0) >= 1)]
    if heavy:
        said.append(say("Inputs of {sectors} cost as much as the output, or more.",
                        sectors=named(heavy)))  # fmt: skip
    return tuple(said)


def named(names: Sequence[str], most: int = MOST_NAMED) -> str:
    """Sectors in a row: the first few, and how many more there are."""
    shown, more = list(names[:most]), len(names) - most
    return listing([*shown, say_in("sectors", "{count} more", count=more)] if more > 0 else shown)


def method_remarks(undefined: bool) -> tuple[str, ...]:
    """How the figures are to be read; undefined: whether distortion centrality is not given."""
    prices = say(
        "A wedge is charged on all that a sector sells, to firms and to final users, and every "
        "buyer passes it on in full; the amounts bought stay as in the table, whose prices are "
        "taken as those without wedges."
    )
    stages = say(
        "Sales out of the region and into stock count as final use; the correction for net exports "
        "and inventories of Antràs and others (2012) is not made, since it needs a closed account."
    )
    if not undefined:
        return prices, stages
    return prices, stages, say(
        "Distortion centrality is not given: under the wedges a sector would pay more than it "
        "receives, or nothing that a sector sells reaches final use."
    )  # fmt: skip
