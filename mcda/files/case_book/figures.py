"""The sheet Estimates read back: options by row, criteria by column, figures and their ranges."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mcda.decision.words import number
from mcda.faults import quoted
from mcda.files.case_book import heads
from mcda.files.case_book.heads import keys_of, word_key
from mcda.files.case_book.reading import Reader, mark_of
from mcda.files.case_book.shown import FIGURES, PROPOSED, Fields, Pair, Shown, bare, is_figure, same
from mcda.files.case_book.tables import Table
from mcda.files.cells import Unreadable, number_in
from mcda.language import say

Places = dict[tuple[Pair, str], str]


@dataclass(frozen=True)
class Known:
    """The options or criteria that may stand on a sheet: by key, and by every name of theirs.

    gone: keys that the planner took away, whose rows and columns are passed over.
    """

    keys: frozenset[str]
    names: Mapping[str, str]
    gone: frozenset[str]
    sheet: str

    def of(self, key: str, name: str, taken: Iterable[str] = ()) -> str:
        """The key that a hidden key or else a name stands for; blank for none."""
        if key in self.keys | self.gone and key not in taken:
            return key
        return self.names.get(bare(name).casefold(), "")


def known_of(now: Mapping[str, Fields], was: Mapping[str, Fields], sheet: str) -> Known:
    """What is known after the sheets Options and Criteria were read."""
    before = {bare(str(one["name"])).casefold(): key for key, one in was.items()}
    after = {bare(str(one["name"])).casefold(): key for key, one in now.items()}
    return Known(frozenset(now), {**before, **after}, frozenset(was) - frozenset(now), sheet)


def _blame_unknown(reader: Reader, place: str, found: str, expected: str, known: Known) -> None:
    reader.blame(place, quoted(found) if found else say("nothing"), expected,
                 say("Add it on the sheet {sheet}, or write its name as it stands there.",
                     sheet=known.sheet))  # fmt: skip


def columns_of(table: Table, criteria: Known, reader: Reader) -> dict[str, int]:
    """The column of each criterion: by the hidden key above it, else by its head."""
    found: dict[str, int] = {}
    own = {*table.columns.values(), table.keys}
    above = range(table.head)
    for column in range(table.sheet.width):
        if column in own:
            continue
        head = table.cell(table.head, column)
        keys = [table.cell(row, column) for row in above]
        key = next((one for one in keys if one in criteria.keys | criteria.gone), "")
        of = criteria.of(key, head, found)
        place = table.place(table.head, column)
        if of in found:
            reader.blame(place, say("{name} a second time", name=quoted(head)),
                         say("each criterion once"), say("Remove one of the columns."))  # fmt: skip
        elif of:
            found[of] = column
        elif _holds_number(table, column):
            _blame_unknown(reader, place, head, say("a criterion"), criteria)
    return {key: column for key, column in found.items() if key not in criteria.gone}


def _holds_number(table: Table, column: int) -> bool:
    for row in table.rows():
        try:
            if number_in(table.cell(row, column)) is not None:
                return True
        except Unreadable:
            continue
    return False


def _rows_of(table: Table, options: Known, reader: Reader) -> dict[tuple[str, str], int]:
    """The row of each option and kind of figure; a range's row may leave the name out."""
    kinds, labels = keys_of(heads.figure_words), keys_of(heads.estimate_words)
    found: dict[tuple[str, str], int] = {}
    last = ""
    for row in table.rows():
        name, said = table.at(row, "option"), table.at(row, "kind")
        if not table.key(row) and labels.get(word_key(name)) in ("unit", "scale"):
            continue
        kind = kinds.get(word_key(said), "") if said.strip() else "value"
        if not kind:
            reader.blame(table.place(row, table.columns["kind"]), quoted(said),
                         " / ".join(heads.figure_words().values()),
                         say("Write which figures the row holds."))  # fmt: skip
            continue
        taken = [one for one, of in found if of == kind]
        of = options.of(table.key(row), name, taken) or (last if not name and kind != "value"
                                                         else "")  # fmt: skip
        last = of or last
        place = table.place(row, table.columns["option"])
        if not of:
            if any(table.sheet.rows[row][column] for column in range(table.sheet.width)
                   if column not in (table.keys, *table.columns.values())) or name:  # fmt: skip
                _blame_unknown(reader, place, name, say("an option"), options)
        elif (of, kind) in found:
            reader.blame(place, say("{name} a second time", name=quoted(name)),
                         say("each option once"), say("Remove one of the rows."))  # fmt: skip
        else:
            found[of, kind] = row
    return {key: row for key, row in found.items() if key[0] not in options.gone}


def read_figures(table: Table, options: Known, criteria: Known, now: Shown, was: Shown,
                 reader: Reader) -> dict[Pair, Fields]:  # fmt: skip
    """The figures that the sheet holds, by option and criterion; ranges that do not fit are faults.

    What has no row or no column is left out.
    """
    columns, rows = columns_of(table, criteria, reader), _rows_of(table, options, reader)
    found: dict[Pair, Fields] = {}
    places: Places = {}
    for criterion, column in columns.items():
        unit = str(now.criteria[criterion].get("unit") or "")
        mark = mark_of(table, column, rows.values())
        for (option, kind), row in rows.items():
            pair = (option, criterion)
            before = was.cells.get(pair, {}).get(kind)
            value = reader.number(table, row, column, before, mark, unit)
            found.setdefault(pair, {})[kind] = value
            places[pair, kind] = table.place(row, column)
    for pair, fields in found.items():
        _settle_range(fields, was.cells.get(pair, {}), pair, places, reader)
    _blame_units(table, columns, now, was, reader)
    return found


def _settle_range(fields: Fields, before: Fields, pair: Pair, places: Places,
                  reader: Reader) -> None:  # fmt: skip
    """A figure taken away takes its range along; a range has two ends about its figure."""
    changed = [part for part in fields if not same(before.get(part), fields[part])]
    if not changed:
        return
    if changed == ["value"] and before.get(PROPOSED):
        del_range(fields)
        return
    if changed == ["value"] and fields["value"] is None:
        fields.update({part: None for part in ("low", "high") if part in fields})
        return
    value, low, high = (fields.get(part, before.get(part)) for part in FIGURES)
    at = places.get((pair, "value")) or places[pair, changed[0]]
    if (low is None) != (high is None):
        empty = "low" if low is None else "high"
        reader.blame(places.get((pair, empty), at), say("nothing"),
                     say("both the lowest and the highest figure, or neither"),
                     say("Fill the cell in, or empty the other."))  # fmt: skip
    elif low is not None and value is None:
        reader.blame(at, say("nothing"), say("a most likely figure between lowest and highest"),
                     say("Fill the cell in, or empty the other two."))  # fmt: skip
    elif (is_figure(value) and is_figure(low) and is_figure(high)
          and not low <= value <= high):  # type: ignore[operator]  # fmt: skip
        said = say("{value} with {low} to {high}", value=number(value), low=number(low),  # type: ignore[arg-type]
                   high=number(high))  # type: ignore[arg-type]  # fmt: skip
        reader.blame(at, said, say("lowest ≤ most likely ≤ highest"),
                     say("Put the three in order."))  # fmt: skip


def del_range(fields: Fields) -> None:
    """Leave a range as it is."""
    for part in ("low", "high"):
        fields.pop(part, None)


def _blame_units(table: Table, columns: Mapping[str, int], now: Shown, was: Shown,
                 reader: Reader) -> None:  # fmt: skip
    """A unit that was changed above the figures and not on the sheet of the criteria."""
    labels = keys_of(heads.estimate_words)
    for row in table.rows():
        if labels.get(word_key(table.at(row, "option"))) != "unit" or table.key(row):
            continue
        for key, column in columns.items():
            said = table.cell(row, column)
            units = [str(one.criteria.get(key, {}).get("unit") or "") for one in (now, was)]
            if said and not any(same(said, unit) for unit in units):
                reader.blame(table.place(row, column), quoted(said),
                             say("the unit as on the sheet of the criteria"),
                             say("Change the unit there."))  # fmt: skip
