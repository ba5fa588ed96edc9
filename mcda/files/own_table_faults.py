"""What may be wrong with a planner's own table of regions, cell by cell."""

from __future__ import annotations

import re
from collections.abc import Mapping

from mcda.decision.criterion import Criterion
from mcda.decision.noun import LONGEST_NAME
from mcda.faults import Fault, quoted
from mcda.files.cells import Numbers
from mcda.files.headings import is_total, one_line
from mcda.files.recognising import Layout, heading_of
from mcda.files.sheet import Sheet
from mcda.language import say, say_own

_PERCENT = re.compile(r"%|per ?cent", re.IGNORECASE)


def name_faults(sheet: Sheet, layout: Layout, rows: list[int]) -> list[Fault]:
    """Names that are missing, repeated, too long, or a total."""
    faults: list[Fault] = []
    seen: dict[str, str] = {}
    for at in rows:
        name = one_line(sheet.rows[at][layout.name_column])
        place, alike = cell_said(sheet, at, layout.name_column), name.casefold()
        found = ("", "", "")
        if not name:
            found = (say("figures without a region's name"), say("a name"),
                     say("Write which region this is."))  # fmt: skip
        elif len(name) > LONGEST_NAME:
            found = (quoted(name), say("a name of at most {count} characters",
                                       count=LONGEST_NAME), say("Shorten it."))  # fmt: skip
        elif not name.isprintable():
            found = (say("{name} with characters that do not print", name=quoted(name)),
                     say("a name"),
                     say("Type the name again in place of the pasted one."))  # fmt: skip
        elif is_total(name):
            found = (quoted(name), say("a region"),
                     say("Remove this row: it is no region of its own, and would count as "
                         "one."))  # fmt: skip
        elif alike in seen:
            found = (say("{name} a second time; it is in {place} too", name=quoted(name),
                         place=seen[alike]), say("each region once"),
                     say("Remove one row or tell the names apart."))  # fmt: skip
        if found[0]:
            faults.append(Fault(place, None, *found))
        seen.setdefault(alike, place)
    return faults


def cell_said(sheet: Sheet, row: int, column: int) -> str:
    """A cell as a fault names it: 'cell B7'."""
    return say("cell {address}", address=sheet.address(row, column))


def _column_said(sheet: Sheet, layout: Layout, column: int) -> str:
    return say("column {letter} ({heading})", letter=sheet.address(0, column)[:-1],
               heading=heading_of(sheet, layout, column))  # fmt: skip


def figure_faults(sheet: Sheet, layout: Layout, rows: list[int], column: int,
                   read: Numbers) -> list[Fault]:  # fmt: skip
    """Every cell of a picked column that cannot be read, with its region."""
    heading = heading_of(sheet, layout, column)
    faults = []
    for place, wrong in read.unreadable.items():
        name = one_line(sheet.rows[rows[place]][layout.name_column])
        where = say("cell {address} ({region}, {heading})",
                    address=sheet.address(rows[place], column), region=name,
                    heading=heading)  # fmt: skip
        faults.append(Fault(where, None, wrong.found, wrong.expected, wrong.remedy))
    return faults


def percent_fault(sheet: Sheet, layout: Layout, column: int, read: Numbers,
                  unit: str) -> list[Fault]:  # fmt: skip
    """A column in percent for a criterion that is measured in something else."""
    if not read.percent or not unit or _PERCENT.search(unit):
        return []
    place, said = _column_said(sheet, layout, column), say_own(unit)
    return [Fault(place, None, say("figures with percent signs"),
                  say("figures in {unit}", unit=said),
                  say("Give the figures in {unit}, or pick another criterion.",
                      unit=said))]  # fmt: skip


def picking_faults(sheet: Sheet, layout: Layout, picked: Mapping[int, str], source: str,
                    criteria: Mapping[str, Criterion]) -> list[Fault]:  # fmt: skip
    """No source, no column, and criteria that are unknown or picked twice."""
    faults: list[Fault] = []
    taken: dict[str, str] = {}
    if not source.strip():
        faults.append(Fault(say("the source"), None, say("nothing"),
                            say("who published the figures, and when"),
                            say("Write it: it is printed with every figure.")))  # fmt: skip
    if not picked:
        faults.append(Fault(say("the columns"), None, say("no column picked"),
                            say("one or more"),
                            say("Pick a column and say which criterion it measures.")))  # fmt: skip
    for column, key in sorted(picked.items()):
        if not 0 <= column < sheet.width or column == layout.name_column:
            faults.append(Fault(say("column {letter}", letter=column + 1), None,
                                say("no column of figures"), say("a column of the table"),
                                say("Pick another.")))  # fmt: skip
            continue
        place = _column_said(sheet, layout, column)
        if key not in criteria:
            faults.append(Fault(place, None, quoted(key), say("a criterion of the catalogue"),
                                say("Pick one of the list.")))  # fmt: skip
        elif key in taken:
            faults.append(Fault(
                place, None, say("'{criterion}', which {place} measures too",
                                 criterion=say_own(criteria[key].name), place=taken[key]),
                say("one column for each criterion"),
                say("Keep the later or the better of the two."),
            ))  # fmt: skip
        taken.setdefault(key, place)
    return faults
