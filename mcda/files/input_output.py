"""An input–output table from a planner's sheet: sectors, flows and totals that add up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np

from mcda.decision.input_output import InputOutputTable
from mcda.decision.matrix import Floats, frozen
from mcda.decision.words import counted, listing, number, sentence_case
from mcda.faults import CaseFaults, Fault
from mcda.files.input_output_figures import TOLERANCE, Figures, figures_of
from mcda.files.input_output_layout import Block, Role, block_of
from mcda.files.sheet import Sheet, refused
from mcda.language import say, say_many

Kind = Literal["by the figures", "flows", "coefficients"]
_MUCH = 10.0  # an amount of this size beside entries that are all below 1 marks coefficients


def _add_up_as_flows(found: Figures) -> bool:
    """True where output is the entries' sum with final demand, or with value added."""
    output = found.totals.get("output")
    sums: tuple[tuple[Role, Literal[0, 1]], ...] = (("final demand", 1), ("value added", 0))
    return output is not None and any(
        bool(np.all(np.abs(found.flows.sum(axis=axis) + found.totals[role] - output)
                    <= TOLERANCE * output))
        for role, axis in sums if role in found.totals
    )  # fmt: skip


def _are_coefficients(found: Figures) -> bool:
    """True where the entries are shares of output: below 1, beside totals that are amounts."""
    if _add_up_as_flows(found):
        return False
    totals = [found.totals[role] for role in ("output", "final demand") if role in found.totals]
    shares = bool(np.all(found.flows < 1)) and bool(np.all(found.flows.sum(axis=0) <= 1))
    return shares and (not totals or bool(np.median(totals[0]) >= _MUCH))


def _output_from(found: Figures, coefficients: bool) -> tuple[Floats, str]:
    """Output where the table does not give it, and how it was derived."""
    final, added = found.totals.get("final demand"), found.totals.get("value added")
    if coefficients and final is not None:
        remark = say("Total output was solved from final demand and the coefficients.")
        try:
            made: Floats = np.array(np.linalg.solve(np.eye(len(final)) - found.flows, final))
        except np.linalg.LinAlgError:
            made = np.full(len(final), -1.0)
        if made.min() < 0 or not np.isfinite(made).all():
            raise refused(say("coefficients that ask for more than is made"),
                          say("a table that can produce its final demand"),
                          say("Check the largest coefficients."))  # fmt: skip
        return made, remark
    if final is not None and not coefficients:
        return found.flows.sum(axis=1) + final, say("Total output is sales plus final demand.")
    if added is not None and not coefficients:
        return found.flows.sum(axis=0) + added, say("Total output is inputs plus value added.")
    said = say("coefficients without total output") if coefficients else (
        say("flows without total output")
    )  # fmt: skip
    raise refused(said, say("a column or row 'total output'"),
                  say("Add it, or add 'final demand'."))  # fmt: skip


def _unbalanced(block: Block, found: Figures, role: Role, stated: Floats, summed: Floats,
                output: Floats, what: str) -> list[Fault]:  # fmt: skip
    """A fault for each sector whose sum misses the stated total by more than the tolerance."""
    gap = summed - stated

    def found_at(at: int) -> str:
        is_, ought = (number(float(one[at]), 2) for one in (stated, summed))
        by = number(abs(float(gap[at])), 2)
        if gap[at] > 0:
            return say("{stated} where {sums} come to {summed}, {gap} more", stated=is_, sums=what,
                       summed=ought, gap=by)  # fmt: skip
        return say("{stated} where {sums} come to {summed}, {gap} less", stated=is_, sums=what,
                   summed=ought, gap=by)  # fmt: skip

    return [
        Fault(found.places[role][at], None, found_at(int(at)),
              say("sums within {percent} % of the output of {sector}",
                  percent=f"{TOLERANCE * 100:g}", sector=block.sectors[at]),
              say("Correct the total or a figure of its sum."))
        for at in np.flatnonzero(np.abs(gap) > TOLERANCE * np.maximum(output, np.abs(stated)))
    ]  # fmt: skip


def _check(block: Block, found: Figures, flows: Floats, output: Floats) -> None:
    """Every total that the table gives is the sum that it should be."""
    sales, inputs = flows.sum(axis=1), flows.sum(axis=0)
    faults: list[Fault] = []
    sums: list[tuple[Role, Floats, str]] = [
        ("intermediate use", sales, say("sales to sectors")),
        ("intermediate inputs", inputs, say("inputs from sectors")),
        ("final demand", output - sales, say("output less sales to sectors")),
        ("value added", output - inputs, say("output less inputs from sectors")),
    ]
    for role, summed, what in sums:
        if role in found.totals:
            faults += _unbalanced(block, found, role, found.totals[role], summed, output, what)
    for at in np.flatnonzero((output <= 0) & (inputs > 0) | (output < 0)):
        said = say("inputs of {inputs} and an output of {output}",
                   inputs=number(float(inputs[at])), output=number(float(output[at])))  # fmt: skip
        faults.append(Fault(block.sectors[at], None, said, say("an output above 0"),
                            say("Correct the output, or leave the sector out.")))  # fmt: skip
    if "value added" not in found.totals:
        faults += _above_output(block, inputs, output)
    if faults:
        raise CaseFaults(faults)


def _above_output(block: Block, inputs: Floats, output: Floats) -> list[Fault]:
    """Sectors whose inputs cost more than what they make."""
    faults = []
    for at in np.flatnonzero((inputs - output > TOLERANCE * output) & (output > 0)):
        said = say("inputs of {inputs}, more than its output of {output}",
                   inputs=number(float(inputs[at]), 2),
                   output=number(float(output[at]), 2))  # fmt: skip
        faults.append(Fault(block.sectors[at], None, said, say("inputs of at most the output"),
                            say("Correct the column of this sector.")))  # fmt: skip
    return faults


def _derived(block: Block, found: Figures, flows: Floats, output: Floats,
             remarks: list[str]) -> tuple[Floats, Floats]:  # fmt: skip
    """Final demand and value added, given or by difference; what was derived is remarked."""
    final, added = found.totals.get("final demand"), found.totals.get("value added")
    if final is None:
        final = output - flows.sum(axis=1)
        remarks.append(say("Final demand is total output less sales to sectors."))
        below = [block.sectors[at] for at in np.flatnonzero(final < -TOLERANCE * output)]
        if below:
            remarks.append(say("It comes out below 0 for {sectors}: sales there hold imports, or "
                               "figures are missing.", sectors=_first(below, 10)))  # fmt: skip
    if added is None:
        added = output - flows.sum(axis=0)
        remarks.append(say("Value added is total output less inputs from sectors; it holds "
                           "imports and taxes where the table has them apart."))  # fmt: skip
    return final, added


def _net_of_imports(found: Figures) -> list[str]:
    """Final demand less imports, plus the discrepancy, where the table has them apart."""
    remarks = []
    final, imports = found.totals.get("final demand"), found.totals.get("imports")
    if final is not None and imports is not None:
        final = final + imports if imports.max() <= 0 else final - imports
        remarks.append(say("Final demand is net of imports."))
    gap = found.totals.get("discrepancy")
    if final is not None and gap is not None:
        final = final + gap
        remarks.append(say("Final demand holds the table's discrepancy."))
    if final is not None:
        found.totals["final demand"] = final
    return remarks


def _first(names: Sequence[str], most: int) -> str:
    """Names in a row, the first so many of them."""
    said = listing(names[:most])
    return say("{names} and others", names=said) if len(names) > most else said


def _refuse_blank(unit: str, source: str, name: str) -> None:
    given = {say("the name"): name, say("the unit"): unit, say("the source"): source}
    faults = [Fault(place, None, say("nothing"), say("a few words"),
                    say("Write it: it is printed with the figures."))
              for place, text in given.items() if not text.strip()]  # fmt: skip
    if faults:
        raise CaseFaults(faults)


def input_output(sheet: Sheet, *, name: str, unit: str, source: str, year: int | None = None,
                 kind: Kind = "by the figures") -> InputOutputTable:  # fmt: skip
    """The input–output table of a sheet: sectors in the first row and the first column.

    Rows and columns headed total output, final demand, value added or intermediate use are
    taken as such; what is missing is derived and remarked. Empty cells and dashes are no flow.
    Raises CaseFaults with every cell or sector at fault; coefficients need output or final
    demand, since shares alone do not say how large a sector is.
    """
    _refuse_blank(unit, source, name)
    block = block_of(sheet)
    found = figures_of(sheet, block)
    remarks = _net_of_imports(found)
    if block.left_out:
        remarks.append(say("Left out, since a total holds them: {headings}.",
                           headings=_first(block.left_out, 20)))  # fmt: skip
    if found.no_flow:
        remarks.append(say_many("{count} empty cell or dash was read as no flow.",
                                "{count} empty cells or dashes were read as no flow.",
                                found.no_flow,
                                count=sentence_case(counted(found.no_flow))))  # fmt: skip
    shares = kind == "coefficients" or (kind == "by the figures" and _are_coefficients(found))
    output = found.totals.get("output")
    if output is None:
        output, said = _output_from(found, shares)
        remarks.append(said)
    flows = found.flows * output if shares else found.flows
    if shares:
        remarks.append(say("Entries were read as inputs per unit of output; flows are these "
                           "times the buyer's output."))  # fmt: skip
        _scale_value_added(found, output)
    _check(block, found, flows, output)
    final, added = _derived(block, found, flows, output, remarks)
    return InputOutputTable(name, block.sectors, frozen(flows), frozen(output), frozen(final),
                            frozen(added), unit, year, source, tuple(remarks))  # fmt: skip


def _scale_value_added(found: Figures, output: Floats) -> None:
    """Beside coefficients, value added is often a share of output too."""
    added = found.totals.get("value added")
    if added is not None and bool(np.all(added <= 1)) and bool(np.all(added >= 0)):
        found.totals["value added"] = added * output
