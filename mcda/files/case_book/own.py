"""A planner's own workbook, options down and criteria across, as the draft of a new case."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from mcda.decision.noun import LONGEST_NAME
from mcda.faults import CaseFaults, quoted
from mcda.files import library
from mcda.files.case_book import heads
from mcda.files.case_book.heads import keys_of, word_key
from mcda.files.case_book.own_layout import Layout, holds_number, layout_of
from mcda.files.case_book.reading import Reader, mark_of
from mcda.files.case_book.shown import Value, is_figure
from mcda.files.case_book.tables import MOST_SHEETS, Table, sheet_of
from mcda.files.headings import Known, bare, one_line, unit_in
from mcda.files.sheet import refused
from mcda.files.sheets import sheet_titles
from mcda.language import say, say_own

_BASELINE = frozenset(map(word_key, (
    "continue as now", "business as usual", "baseline", "do nothing", "status quo", "no change",
    "维持现状", "基准方案", "现状", "不采取措施",
)))  # fmt: skip
_MORE = frozenset(
    map(
        word_key,
        (
            "more is better",
            "benefit",
            "max",
            "maximise",
            "maximize",
            "higher is better",
            "正向",
            "效益型",
            "越大越好",
            "正",
        ),
    )
)
_LESS = frozenset(
    map(
        word_key,
        (
            "less is better",
            "cost",
            "min",
            "minimise",
            "minimize",
            "lower is better",
            "逆向",
            "成本型",
            "越小越好",
            "负",
            "负向",
        ),
    )
)


def own_case(content: bytes, file_name: str) -> dict[str, Any]:
    """The draft of a new case from the first sheet that holds a table of options by criteria.

    Names and units are the sheet's; what it does not say, as the ends of the scales, is left out.
    Raises CaseFaults with the cell of every figure that cannot be read.
    """
    table, layout = _found(content, file_name)
    reader = Reader()
    words = {at: _criterion(table, layout, at, reader) for at in layout.criteria}
    known, criteria = Known(library.criteria()), dict[int, str]()
    for at, made in words.items():
        of = known.exact(str(made["name"]))
        is_ours = of and made.get("unit") in (None, library.criteria()[of].unit)
        taken = {*criteria.values(), *library.criteria()}
        free = is_ours and of not in criteria.values()
        criteria[at] = of if of and free else key_of(str(made["name"]), taken, "criterion")
    tree: dict[str, Any] = {"format": 1, "title": _title(table, layout, file_name)}
    tree["criteria"] = {criteria[at]: made for at, made in words.items()}
    tree["options"] = _options(table, layout, criteria, reader)
    if reader.faults:
        raise CaseFaults(reader.faults)
    name = say("Planning")
    tree["perspectives"] = {"planning": {"name": name, "weighting": "equal"}}
    return tree


def key_of(name: str, taken: Collection[str], otherwise: str) -> str:
    """A key made of a name's letters and digits, not yet taken."""
    stem = re.sub(r"\W+", "_", name.casefold()).strip("_")[:48].strip("_")
    stem = stem if re.match(r"[^\W\d_]", stem) else otherwise
    return next(key for key in (stem, *(f"{stem}_{count}" for count in range(2, len(taken) + 3)))
                if key not in taken)  # fmt: skip


def _found(content: bytes, file_name: str) -> tuple[Table, Layout]:
    """The first sheet that holds a table; else what is wrong with the first."""
    first: CaseFaults | None = None
    for title in sheet_titles(content)[:MOST_SHEETS]:
        try:
            sheet = sheet_of(content, file_name, title)
            if sheet is not None:
                layout = layout_of(sheet)
                return Table(title, sheet, layout.head, {"name": layout.names}, None), layout
        except CaseFaults as wrong:
            first = first or wrong
    raise first or refused(say("no sheet with cells"), say("a table of options and criteria"),
                           say("Check that this is the right file."))  # fmt: skip


def _title(table: Table, layout: Layout, file_name: str) -> str:
    """The line above the heads, or else the file's name."""
    for row in table.sheet.rows[: layout.head]:
        said = sorted(set(filter(None, map(one_line, row))), key=len)
        if said and not holds_number(said[-1]):
            return said[-1][:LONGEST_NAME]
    stem = re.sub(r"\.\w+\Z", "", re.split(r"[/\\]", file_name)[-1]).strip()
    return stem[:LONGEST_NAME] or say("New case")


def _criterion(table: Table, layout: Layout, column: int, reader: Reader) -> dict[str, Any]:
    """A criterion by its head; its unit from the row of units or from the head's brackets."""
    head = one_line(table.cell(layout.head, column))
    named = one_line(bare(head)) if unit_in(head) else head
    if not head:
        reader.blame(table.place(layout.head, column), say("figures without a head"),
                     say("the criterion's name"), say("Write what the column holds."))  # fmt: skip
    made: dict[str, Any] = {"name": (named or head)[:LONGEST_NAME]}
    row = layout.about.get("unit")
    unit = one_line(table.cell(row, column)) if row is not None else ""
    if unit := (unit_in(unit) or unit or unit_in(head)):
        made["unit"] = unit[:LONGEST_NAME]
    _take_ends(table, layout, column, made, reader)
    return made


def _take_ends(table: Table, layout: Layout, column: int, made: dict[str, Any],
               reader: Reader) -> None:  # fmt: skip
    for end in ("worst", "best"):
        row = layout.about.get(end)
        if row is None:
            continue
        mark = mark_of(table, column, [row, *layout.options])
        value = reader.number(table, row, column, None, mark, str(made.get("unit", "")))
        if value is not None:
            made[end] = value
    row = layout.about.get("direction")
    word = word_key(table.cell(row, column)) if row is not None else ""
    if word in _MORE | _LESS:
        made["direction"] = "more is better" if word in _MORE else "less is better"


def _options(table: Table, layout: Layout, criteria: dict[int, str],
             reader: Reader) -> dict[str, Any]:  # fmt: skip
    found: dict[str, Any] = {}
    seen: dict[str, str] = {}
    has_baseline = False
    policies = _policies()
    for row in layout.options:
        name = one_line(table.cell(row, layout.names))
        place = table.place(row, layout.names)
        if not name:
            reader.blame(place, say("figures without a name"), say("the option's name"),
                         say("Write it, or delete the row."))  # fmt: skip
        elif name.casefold() in seen:
            said = say("{name} a second time; it is in {place} too", name=quoted(name),
                       place=seen[name.casefold()])  # fmt: skip
            reader.blame(place, said, say("each name once"), say("Tell the two apart."))
        seen.setdefault(name.casefold(), place)
        option: dict[str, Any] = {"name": name[:LONGEST_NAME]}
        if policy := policies.get(word_key(name)):
            option["policy"] = policy
        if word_key(name) in _BASELINE and not has_baseline:
            option["baseline"] = has_baseline = True
        _take_texts(table, layout, row, option)
        option["estimates"] = {key: _estimate(table, layout, row, at, reader)
                               for at, key in criteria.items()}  # fmt: skip
        found[key_of(name, found, "option")] = option
    return found


def _policies() -> dict[str, str]:
    """The library's policies by name, in whatever language."""
    return keys_of(lambda: {key: say_own(one.name) for key, one in library.policies().items()})


def _take_texts(table: Table, layout: Layout, row: int, option: dict[str, Any]) -> None:
    for part, column in layout.texts.items():
        said = table.cell(row, column).strip()
        if part == "layer":
            said = keys_of(heads.layer_words).get(word_key(said), "")
        if said:
            option[part] = said


def _estimate(table: Table, layout: Layout, row: int, column: int, reader: Reader) -> Any:
    """A figure with the ends of its range, from the columns or the rows beside it."""
    unit = one_line(table.cell(layout.about["unit"], column)) if "unit" in layout.about else ""
    unit = unit or unit_in(table.cell(layout.head, column))
    value = _number(table, layout, row, column, unit, reader)
    ends: dict[str, Value] = {}
    for end in ("low", "high"):
        at = layout.ends.get((column, end)), layout.rows.get((row, end))
        if at[0] is not None:
            ends[end] = _number(table, layout, row, at[0], unit, reader)
        elif at[1] is not None:
            ends[end] = _number(table, layout, at[1], column, unit, reader)
    low, high = ends.get("low"), ends.get("high")
    if value is None or low is None or high is None:
        return value
    if not (is_figure(value) and low <= value <= high):  # type: ignore[operator]
        reader.blame(table.place(row, column), quoted(table.cell(row, column)),
                     say("a figure from the lowest to the highest beside it"),
                     say("Put the three in order."))  # fmt: skip
    return {"value": value, "low": low, "high": high}


def _number(table: Table, layout: Layout, row: int, column: int, unit: str,
            reader: Reader) -> Value:  # fmt: skip
    return reader.number(table, row, column, None, mark_of(table, column, layout.options), unit)
