"""What a reader must know of an input–output table that is no fault."""

from __future__ import annotations

import numpy as np

from mcda.decision.input_output import InputOutputTable
from mcda.decision.words import listing, number

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
        said.append(f"Without output, so left out: {_named(left_out)}.")
    off = abs(table.flows.sum(axis=1) + table.final_demand - table.output) / table.output
    names = [table.sectors[at] for at in np.argsort(-off, kind="stable") if off[at] > UNBALANCED]
    if names:
        said.append("Sales to sectors and to final demand do not add up to output within "
                    f"{number(UNBALANCED * 100)} % for {_named(names)}; the figures stand as "
                    "they are.")  # fmt: skip
    heavy = [table.sectors[at] for at in np.flatnonzero(table.coefficients.sum(axis=0) >= 1)]
    if heavy:
        said.append(f"Inputs of {_named(heavy)} cost as much as the output, or more.")
    return tuple(said)


def _named(names: list[str] | tuple[str, ...]) -> str:
    shown = list(names[:MOST_NAMED])
    more = len(names) - len(shown)
    return listing([*shown, f"{more} more"] if more else shown)
