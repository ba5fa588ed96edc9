"""A case's workbook that comes back: what it says now, beside what it was written from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mcda.faults import CaseFaults, nearest, quoted
from mcda.files import library
from mcda.files.case_book import heads
from mcda.files.case_book.figures import Known, known_of, read_figures
from mcda.files.case_book.lists import blame_unfinished, fields_of, rows_of
from mcda.files.case_book.reading import Reader, mark_of
from mcda.files.case_book.shown import (
    WORDS,
    Changes,
    Fields,
    Pair,
    Shown,
    Value,
    bare,
    changes_between,
    shown_of,
)
from mcda.files.case_book.stamp import Stamp
from mcda.files.case_book.tables import Table, Tables, tables_of
from mcda.files.filling import block
from mcda.files.sheet import refused
from mcda.language import say, say_own, speaking, spoken


@dataclass(frozen=True)
class Brought:
    """What a workbook changes, and what it was written from; None where that is not known."""

    changes: Changes
    stamp: Stamp | None


def is_case_book(content: bytes, name: str) -> bool:
    """True where a workbook is one of ours, filled in or not."""
    found = tables_of(content, name)
    return found.stamp is not None or {"options", "criteria", "estimates"} <= set(found.found)


def brought(content: bytes, name: str, tree: Mapping[str, Any]) -> Brought:
    """What a workbook changes in a draft.

    Raises CaseFaults with the cell of everything that cannot be read; nothing is taken then.
    """
    tables = tables_of(content, name)
    if not tables.found:
        raise refused(say("no sheet of a case"), say("the workbook of this case"),
                      say("Download it, fill it in, and bring it back."))  # fmt: skip
    with speaking(tables.stamp.language if tables.stamp else spoken()):
        here = shown_of(tree)
    was = tables.stamp.shown if tables.stamp else here
    if tables.stamp and not set(was.options) & set(here.options):
        raise refused(say("the workbook of another case"), say("the workbook of this case"),
                      say("Open it on the page Start."))  # fmt: skip
    return Brought(changes_between(was, read_back(tables, was, here, bool(tables.stamp))),
                   tables.stamp)  # fmt: skip


def read_back(tables: Tables, was: Shown, here: Shown, is_stamped: bool) -> Shown:
    """What the workbook shows now; raises CaseFaults with every cell that cannot be read.

    Without a stamp a row that is missing is left as it is.
    """
    reader, found = Reader(), tables.found
    now = Shown()
    if "case" in found:
        now.case = _case(found["case"], was.case, reader)
    now.options = _listed(found.get("options"), was.options, is_stamped, reader)
    now.criteria = _listed(found.get("criteria"), was.criteria, is_stamped, reader)
    names = heads.sheet_words()
    titles = {what: found[what].title if what in found else names[what]
              for what in ("options", "criteria")}  # fmt: skip
    options = known_of(now.options, was.options, titles["options"])
    criteria = known_of(now.criteria, was.criteria, titles["criteria"])
    if "estimates" in found:
        now.cells = read_figures(found["estimates"], options, criteria, now, was, reader)
    if "sources" in found:
        for pair, fields in _sources(found["sources"], options, criteria, was, reader):
            now.cells.setdefault(pair, {}).update(fields)
    if reader.faults:
        raise CaseFaults(reader.faults)
    return now


def _listed(table: Table | None, was: dict[str, Fields], is_stamped: bool,
            reader: Reader) -> dict[str, Fields]:  # fmt: skip
    if table is None:
        return {key: {"name": one["name"], "unit": one.get("unit")} for key, one in was.items()}
    rows = rows_of(table, was, reader)
    found = fields_of(table, rows, was, reader)
    if "worst" in table.columns or "best" in table.columns:
        blame_unfinished(table, found, rows, reader)
    if is_stamped:
        return found
    return {**{key: {"name": one["name"], "unit": one.get("unit")} for key, one in was.items()},
            **found}  # fmt: skip


def _case(table: Table, was: Fields, reader: Reader) -> Fields:
    """The case's fields, right of their labels."""
    column = (table.keys or 0) + 1
    if column >= table.sheet.width:
        return {}
    found: Fields = {}
    for part, row in table.columns.items():
        before = was.get(part)
        if part in ("year", "horizon"):
            found[part] = reader.whole(table, row, column, before)
        elif part == "budget":
            mark = mark_of(table, column, [row])
            unit = (
                table.cell(table.columns["currency"], column) if "currency" in table.columns else ""
            )
            found[part] = reader.number(table, row, column, before, mark, unit)
        elif part == "region":
            found[part] = _region(table, row, column, before, reader)
        else:
            found[part] = reader.text(table, row, column, before)
    return found


def region_keys() -> dict[str, str]:
    """The library's regions by every name of theirs."""
    found: dict[str, str] = {}
    for key, region in library.regions().items():
        for name in (key, region.name, say_own(region.name)):
            found.setdefault(bare(name).casefold(), key)
    return found


def _region(table: Table, row: int, column: int, was: Value, reader: Reader) -> Value:
    """The region by name; another one must be of the library, and gives its key."""
    said = reader.text(table, row, column, was)
    if said is None or said == was:
        return said
    known = region_keys()
    if (key := known.get(bare(str(said)).casefold())) is None:
        names = [one.name for one in library.regions().values()]
        reader.blame(table.place(row, column), quoted(said), say("a region of the library"),
                     nearest(str(said), names))  # fmt: skip
        return was
    return key


def _sources(table: Table, options: Known, criteria: Known, was: Shown,
             reader: Reader) -> Iterator[tuple[Pair, Fields]]:  # fmt: skip
    """Each row's words, by option and criterion."""
    seen: dict[Pair, int] = {}
    for row in table.rows():
        pair = _pair(table, row, options, criteria, seen, reader)
        if pair is None:
            continue
        seen[pair] = row
        before, fields = was.cells.get(pair, {}), Fields()
        for part in WORDS:
            if part not in table.columns:
                continue
            column = table.columns[part]
            if part == "confidence":
                fields[part] = reader.word(table, row, column, before.get(part),
                                           heads.confidence_words)  # fmt: skip
            else:
                fields[part] = reader.text(table, row, column, before.get(part))
        yield pair, fields


def _pair(table: Table, row: int, options: Known, criteria: Known, seen: Mapping[Pair, int],
          reader: Reader) -> Pair | None:  # fmt: skip
    """Which estimate a row is about; None for a blank row and for what was taken away."""
    first, _, last = table.key(row).partition("/")
    if (first, last) in seen:
        first = last = ""
    of = (options.of(first, table.at(row, "option")),
          criteria.of(last, table.at(row, "criterion")))  # fmt: skip
    if not any(table.at(row, part).strip() for part in table.columns):
        return None
    for part, key, known, expected in (
        ("option", of[0], options, say("an option")), ("criterion", of[1], criteria,
                                                      say("a criterion")),
    ):  # fmt: skip
        if not key:
            place = table.place(row, table.columns.get(part, 0))
            said = table.at(row, part)
            reader.blame(place, quoted(said) if said else say("nothing"), expected,
                         say("Add it on the sheet {sheet}, or write its name as it stands there.",
                             sheet=known.sheet))  # fmt: skip
            return None
    if of in seen:
        reader.blame(table.place(row, table.columns["option"]),
                     say("a second row of the same estimate"), say("one row for each"),
                     say("Remove one of the rows."))  # fmt: skip
        return None
    return None if of[0] in options.gone or of[1] in criteria.gone else of


def tree_of(stamp: Stamp) -> dict[str, Any]:
    """A draft of what a workbook was written from: its keys, to be filled by the library."""
    tree: dict[str, Any] = {"format": 1, "title": str(stamp.shown.case.get("title") or "")}
    if stamp.region and library.region(stamp.region):
        tree["region"] = stamp.region
    tree["criteria"] = {key: {} for key in stamp.shown.criteria}
    tree["options"] = {}
    for key in stamp.shown.options:
        policy = stamp.policies.get(key)
        linked = {"policy": policy} if policy and library.policy(policy) else {}
        estimates = dict.fromkeys(block(tree, "criteria"))
        tree["options"][key] = {**linked, "estimates": estimates}
    return tree
