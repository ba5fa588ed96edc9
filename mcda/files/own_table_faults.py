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

_PERCENT = re.compile(r"%|per ?cent", re.IGNORECASE)


def name_faults(sheet: Sheet, layout: Layout, rows: list[int]) -> list[Fault]:
    """Names that are missing, repeated, too long, or a total."""
    faults: list[Fault] = []
    seen: dict[str, str] = {}
    for at in rows:
        name = one_line(sheet.rows[at][layout.name_column])
        place, alike = f"cell {sheet.address(at, layout.name_column)}", name.casefold()
        found = ("", "", "")
        if not name:
            found = ("figures without a region's name", "a name", "Write which region this is.")
        elif len(name) > LONGEST_NAME:
            found = (quoted(name), f"a name of at most {LONGEST_NAME} characters", "Shorten it.")
        elif not name.isprintable():
            found = (f"{quoted(name)} with characters that do not print", "a name",
                     "Type the name again in place of the pasted one.")  # fmt: skip
        elif is_total(name):
            found = (quoted(name), "a region", "Remove this row: it is no region of its own, and "
                     "would count as one.")  # fmt: skip
        elif alike in seen:
            found = (f"{quoted(name)} a second time; it is in {seen[alike]} too",
                     "each region once", "Remove one row or tell the names apart.")  # fmt: skip
        if found[0]:
            faults.append(Fault(place, None, *found))
        seen.setdefault(alike, f"cell {sheet.address(at, layout.name_column)}")
    return faults


def figure_faults(sheet: Sheet, layout: Layout, rows: list[int], column: int,
                   read: Numbers) -> list[Fault]:  # fmt: skip
    """Every cell of a picked column that cannot be read, with its region."""
    heading = heading_of(sheet, layout, column)
    faults = []
    for place, wrong in read.unreadable.items():
        name = one_line(sheet.rows[rows[place]][layout.name_column])
        where = f"cell {sheet.address(rows[place], column)} ({name}, {heading})"
        faults.append(Fault(where, None, wrong.found, wrong.expected, wrong.remedy))
    return faults


def percent_fault(sheet: Sheet, layout: Layout, column: int, read: Numbers,
                  unit: str) -> list[Fault]:  # fmt: skip
    """A column in percent for a criterion that is measured in something else."""
    if not read.percent or not unit or _PERCENT.search(unit):
        return []
    place = f"column {sheet.address(0, column)[:-1]} ({heading_of(sheet, layout, column)})"
    return [Fault(place, None, "figures with percent signs", f"figures in {unit}",
                  f"Give the figures in {unit}, or pick another criterion.")]  # fmt: skip


def picking_faults(sheet: Sheet, layout: Layout, picked: Mapping[int, str], source: str,
                    criteria: Mapping[str, Criterion]) -> list[Fault]:  # fmt: skip
    """No source, no column, and criteria that are unknown or picked twice."""
    faults: list[Fault] = []
    taken: dict[str, str] = {}
    if not source.strip():
        faults.append(Fault("the source", None, "nothing", "who published the figures, and when",
                            "Write it: it is printed with every figure."))  # fmt: skip
    if not picked:
        faults.append(Fault("the columns", None, "no column picked", "one or more",
                            "Pick a column and say which criterion it measures."))  # fmt: skip
    for column, key in sorted(picked.items()):
        if not 0 <= column < sheet.width or column == layout.name_column:
            faults.append(Fault(f"column {column + 1}", None, "no column of figures",
                                "a column of the table", "Pick another."))  # fmt: skip
            continue
        place = f"column {sheet.address(0, column)[:-1]} ({heading_of(sheet, layout, column)})"
        if key not in criteria:
            faults.append(Fault(place, None, quoted(key), "a criterion of the catalogue",
                                "Pick one of the list."))  # fmt: skip
        elif key in taken:
            faults.append(Fault(place, None, f"'{criteria[key].name}', which {taken[key]} "
                                "measures too", "one column for each criterion",
                                "Keep the later or the better of the two."))  # fmt: skip
        taken.setdefault(key, place)
    return faults
