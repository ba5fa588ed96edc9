"""The sheets of a case's workbook, one function each; heads.py has their words."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import Any

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from mcda.decision.words import number
from mcda.files.case_book import heads, looks
from mcda.files.case_book.looks import Head
from mcda.files.case_book.shown import FIGURES, WORDS, Fields, Pair, Shown, Value, is_figure
from mcda.files.filling import block
from mcda.files.sheet import MOST_ROWS
from mcda.files.tables_cells import letters, put, put_link
from mcda.files.tables_leaf import QUIET, set_height
from mcda.language import say

MARKS = {"case": "case", "options": "options", "criteria": "criteria", "estimates": "estimates",
         "sources": "sources"}  # fmt: skip
MOST_SOURCES = MOST_ROWS - 2_000  # with room for what a planner adds
FIRST_FIGURES = 5  # the row of the first option's figure


def written(part: str, value: Value) -> Value:
    """A value as it stands in its cell: keys as words, yes or nothing for what holds or not."""
    if part == "layer":
        return heads.layer_words().get(str(value), value)
    if part == "confidence":
        return heads.confidence_words().get(str(value), value)
    if isinstance(value, bool):
        return heads.yes() if value else None
    return value


def _about() -> list[tuple[str, str]]:
    """What is filled in on each sheet, one line each."""
    return [
        ("case", say("The title, the question and the frame of the decision.")),
        ("options", say("One option a row. Add an option in a row below; delete a row to drop its "
                        "option; write yes under Baseline for what happens if nothing changes.")),
        ("criteria", say("One criterion a row, with the worst and the best figure that you find "
                         "plausible, in its unit.")),
        ("estimates", say("What each option brings on each criterion, in the unit above the "
                          "column: the most likely figure and, where known, the lowest and the "
                          "highest. An empty cell is not known.")),
        ("sources", say("Where each figure comes from, how sure it is, and what a reader must know "
                        "of it.")),
    ]  # fmt: skip


def _rules() -> list[str]:
    return [
        say("Write bare numbers; units stand in the heads."),
        say("The order of rows and columns does not matter. An option or a criterion that you add "
            "keeps its name on every sheet."),
        say("Bring the file back on the page Estimates. Perspectives, weights and settings are not "
            "in it and stay as they are."),
    ]  # fmt: skip


def write_about(sheet: Worksheet, title: str, words: Mapping[str, str]) -> None:
    """What the workbook is and how it is filled in."""
    wrapped = Alignment("left", "top", wrap_text=True)
    put(sheet, 1, 1, title).font = letters(14, bold=True)
    put(
        sheet, 2, 1, say("The figures of this case, to fill in here and bring back.")
    ).font = letters(color=QUIET)
    for row, (key, said) in enumerate(_about(), 4):
        put_link(sheet, row, 1, words[key], words[key])
        put(sheet, row, 2, said).alignment = wrapped
        sheet.cell(row, 1).alignment = wrapped
        set_height(sheet, row, [said], [84])
    for row, said in enumerate(_rules(), 5 + len(_about())):
        put(sheet, row, 2, said).alignment = wrapped
        set_height(sheet, row, [said], [84])
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 16, 84
    looks.settle(sheet, "A1", 0, wide=False)
    sheet.freeze_panes = None


def write_case(sheet: Worksheet, shown: Shown) -> None:
    """The case's own fields, a label and a value a row."""
    columns = [Head("label", "", 26), Head("value", "", 90)]
    put(sheet, 1, looks.KEY, MARKS["case"])
    words = heads.sheet_words()
    columns = [Head("label", words["case"], 26), Head("value", "", 90)]
    looks.write_heads(sheet, 1, columns)
    for row, (part, label) in enumerate(heads.case_words().items(), 2):
        value = shown.case[part]
        figures = number_format_of(part, value)
        looks.write_row(sheet, row, part, columns, [label, value], {"label"}, figures)
    looks.settle(sheet, "A2", 0, wide=False)


def number_format_of(part: str, value: Value) -> str:
    """How a field of the case is shown: years without, money with thousands set apart."""
    return looks.number_format(looks.places_of([value])) if part == "budget" else "General"


def _table(sheet: Worksheet, mark: str, columns: list[Head], rows: Mapping[str, Fields]) -> None:
    put(sheet, 1, looks.KEY, MARKS[mark])
    looks.write_heads(sheet, 1, columns)
    for row, (key, fields) in enumerate(rows.items(), 2):
        values = [written(head.part, fields.get(head.part)) for head in columns]
        shown = looks.number_format(looks.places_of(values))
        looks.write_row(sheet, row, key, columns, values, shown=shown)
    looks.settle(sheet, "C2", 1)


def _offer_layers(sheet: Worksheet, columns: list[Head], rows: int) -> None:
    at = [head.part for head in columns].index("layer") + 2
    looks.offer(sheet, at, 2, rows + 1, heads.layer_words().values(),
                say("Pick a layer from the list."))  # fmt: skip


def write_options(sheet: Worksheet, shown: Shown) -> None:
    """One option a row."""
    words, unit = heads.option_words(), shown.case["currency"]
    cost = f"{words['cost']} ({unit})" if unit else words["cost"]
    columns = [Head("name", words["name"], 34), Head("layer", words["layer"], 13),
               Head("cost", cost, 16, right=True), Head("how", words["how"], 70),
               Head("baseline", words["baseline"], 11)]  # fmt: skip
    _table(sheet, "options", columns, shown.options)
    _offer_layers(sheet, columns, len(shown.options))
    looks.offer(sheet, 6, 2, len(shown.options) + 1, [heads.yes()],
                say("Write yes, or leave the cell empty."))  # fmt: skip


def write_criteria(sheet: Worksheet, shown: Shown) -> None:
    """One criterion a row."""
    words = heads.criterion_words()
    figures = {"worst", "best", "minimum"}
    wide = {"name": 30, "unit": 26, "layer": 13, "set_by": 60}
    columns = [Head(part, said, wide.get(part, 12), part in figures)
               for part, said in words.items()]  # fmt: skip
    _table(sheet, "criteria", columns, shown.criteria)
    _offer_layers(sheet, columns, len(shown.criteria))


def write_estimates(sheet: Worksheet, shown: Shown) -> None:
    """Options down, three rows each; criteria across."""
    words = heads.estimate_words()
    names = {key: str(one["name"]) for key, one in shown.criteria.items()}
    columns = [Head("name", words["option"], 34), Head("kind", words["kind"], 13),
               *[Head(key, said, 16, True, looks.number_format(_places(shown, key)))
                 for key, said in names.items()]]  # fmt: skip
    looks.write_row(sheet, 1, MARKS["estimates"], columns, [None, None, *names])
    sheet.row_dimensions[1].hidden = True
    looks.write_heads(sheet, 2, columns)
    quiet = {head.part for head in columns}
    units = [fields["unit"] for fields in shown.criteria.values()]
    looks.write_row(sheet, 3, "", columns, [words["unit"], None, *units], quiet)
    scales = [_scale(fields) for fields in shown.criteria.values()]
    looks.write_row(sheet, 4, "", columns, [words["scale"], None, *scales], quiet)
    _write_figures(sheet, shown, columns)
    looks.settle(sheet, f"D{FIRST_FIGURES}", FIRST_FIGURES - 1)


def _write_figures(sheet: Worksheet, shown: Shown, columns: list[Head]) -> None:
    row, kinds, quiet = FIRST_FIGURES, heads.figure_words(), {head.part for head in columns}
    for key, fields in shown.options.items():
        for part in FIGURES:
            values = [shown.cells[key, head.part][part] for head in columns[2:]]
            looks.write_row(sheet, row, key, columns, [fields["name"], kinds[part], *values],
                            quiet if part != "value" else ())  # fmt: skip
            sheet.row_dimensions[row].height = None
            sheet.row_dimensions[row].outlineLevel = int(part != "value")
            row += 1
    sheet.sheet_properties.outlinePr.summaryBelow = False  # type: ignore[union-attr]


def _places(shown: Shown, criterion: str) -> int:
    ends = [shown.criteria[criterion][end] for end in ("worst", "best")]
    figures = [shown.cells[key, criterion][part] for key in shown.options for part in FIGURES]
    return looks.places_of([*ends, *figures])


def _scale(fields: Fields) -> str:
    ends = [fields["worst"], fields["best"]]
    if any(end is None for end in ends):
        return ""
    worst, best = (number(end) if is_figure(end) else str(end) for end in ends)  # type: ignore[arg-type]
    return say("{first} to {last}", first=worst, last=best)


def write_sources(sheet: Worksheet, shown: Shown, tree: Mapping[str, Any]) -> None:
    """One estimate a row: where it comes from and how sure it is."""
    wide = {"option": 30, "criterion": 26, "source": 60, "confidence": 12, "note": 48,
            "proposal": 40}  # fmt: skip
    columns = [Head(part, said, wide[part]) for part, said in heads.source_words().items()]
    put(sheet, 1, looks.KEY, MARKS["sources"])
    looks.write_heads(sheet, 1, columns)
    for row, ((option, criterion), fields) in enumerate(_listed(shown).items(), 2):
        names = [shown.options[option]["name"], shown.criteria[criterion]["name"]]
        proposed = _proposed(block(tree, "options", option, "estimates", criterion, "proposal"))
        words = [written(part, fields[part]) for part in WORDS]
        looks.write_row(sheet, row, f"{option}/{criterion}", columns, [*names, *words, proposed],
                        {"proposal"})  # fmt: skip
    looks.offer(sheet, 5, 2, len(shown.cells) + 1, heads.confidence_words().values(),
                say("Pick a word from the list, or leave the cell empty."))  # fmt: skip
    looks.settle(sheet, "D2", 1)


def _listed(shown: Shown) -> dict[Pair, Fields]:
    """The estimates that the sheet lists: all, or in a vast case those of which something is said.

    What it does not list stays as it is when the workbook comes back.
    """
    if len(shown.cells) <= MOST_SOURCES:
        return shown.cells
    told = ((pair, one) for pair, one in shown.cells.items() if any(one[part] for part in WORDS))
    return dict(islice(told, MOST_SOURCES))


def _proposed(given: Mapping[str, Any]) -> str | None:
    """The effect from which a figure follows, and who accepted it."""
    effect, by = given.get("effect"), given.get("accepted_by")
    if not is_figure(effect):
        return None
    said = number(effect)  # type: ignore[arg-type]
    if not by:
        return say("an effect of {effect} times the need; accepted by nobody", effect=said)
    return say("an effect of {effect} times the need; accepted by {name}", effect=said, name=by)
