"""The sheets Options and Criteria read back: which row is which, and what its fields say."""

from __future__ import annotations

from collections.abc import Mapping

from mcda.faults import quoted
from mcda.files.case_book import heads
from mcda.files.case_book.reading import Reader, mark_of
from mcda.files.case_book.shown import Fields, Value, bare
from mcda.files.case_book.tables import Table
from mcda.language import say

NEW = "+"  # before the name of what was added; no key begins with it
_NUMBERS = ("cost", "worst", "best", "minimum")


def _name(table: Table, row: int) -> str:
    return bare(table.at(row, "name"))


def rows_of(table: Table, was: Mapping[str, Fields], reader: Reader) -> dict[str, int]:
    """The row of each option or criterion by key; of what was added by + and its name.

    A row is known by its hidden key, and one without, or with the key of a row above, by its name.
    """
    found: dict[str, int] = {}
    others, names = [], dict[str, int]()
    for row in table.rows():
        name, key = _name(table, row), table.key(row)
        if not name:
            _blame_nameless(table, row, reader)
            continue
        is_own = key in was and key not in found  # two of one name are told apart by their keys
        if name.casefold() in names and not is_own:
            first = table.place(names[name.casefold()], table.columns["name"])
            reader.blame(table.place(row, table.columns["name"]),
                         say("{name} a second time; it is in {place} too", name=quoted(name),
                             place=first),
                         say("each name once"), say("Tell the two apart."))  # fmt: skip
            continue
        names.setdefault(name.casefold(), row)
        if is_own:
            found[key] = row
        else:
            others.append((row, name))
    by_name = {bare(str(one["name"])): key for key, one in was.items()}
    for row, name in others:
        key = by_name.get(name, "")
        found[key if key and key not in found else NEW + name] = row
    return found


def _blame_nameless(table: Table, row: int, reader: Reader) -> None:
    """Fields without a name; a row that holds nothing but its hidden key was emptied."""
    told = [table.at(row, part).strip() for part in table.columns if part != "name"]
    if any(told):
        reader.blame(table.place(row, table.columns["name"]), say("nothing"), say("a name"),
                     say("Write it, or delete the whole row."))  # fmt: skip


def fields_of(table: Table, rows: Mapping[str, int], was: Mapping[str, Fields],
              reader: Reader) -> dict[str, Fields]:  # fmt: skip
    """The fields of each row; a head that is missing leaves its field as it was."""
    found: dict[str, Fields] = {}
    for key, row in rows.items():
        before = was.get(key, {})
        found[key] = {
            part: _field(table, row, part, before.get(part), reader, list(rows.values()))
            for part in table.columns
        }
    return found


def _field(table: Table, row: int, part: str, was: Value, reader: Reader,
           rows: list[int]) -> Value:  # fmt: skip
    column = table.columns[part]
    if part in _NUMBERS:
        unit = table.at(row, "unit").strip() if part != "cost" else ""
        return reader.number(table, row, column, was, mark_of(table, column, rows), unit)
    if part == "layer":
        return reader.word(table, row, column, was, heads.layer_words)
    if part == "baseline":
        return reader.truth(table, row, column, was)
    return reader.text(table, row, column, was)


def blame_unfinished(table: Table, found: Mapping[str, Fields], rows: Mapping[str, int],
                     reader: Reader) -> None:  # fmt: skip
    """A criterion that was added needs its unit and its layer."""
    expected = {"unit": say("the unit of its figures"), "layer": say("a layer of the list")}
    for key, fields in found.items():
        for part, what in expected.items() if key.startswith(NEW) else ():
            if fields.get(part) is None and part in table.columns:
                reader.blame(table.place(rows[key], table.columns[part]), say("nothing"), what,
                             say("Fill the cell in."))  # fmt: skip
