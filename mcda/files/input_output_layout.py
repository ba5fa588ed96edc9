"""Where an input–output table has its sectors, its square block and its totals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from mcda.decision.words import counted
from mcda.faults import CaseFaults, Fault, quoted
from mcda.files.headings import alike, one_line
from mcda.files.sheet import Sheet, refused
from mcda.language import say, say_many

MOST_SECTORS = 500
Role = Literal["output", "final demand", "value added", "intermediate use",
               "intermediate inputs", "imports", "discrepancy"]  # fmt: skip
ROLES: dict[Role, tuple[str, ...]] = {
    "output": ("total output", "gross output", "output", "total input", "total inputs", "总产出",
               "总投入"),
    "final demand": ("final demand", "final use", "final uses", "total final demand",
                     "total final use", "total final uses", "最终使用", "最终需求", "最终使用合计"),
    "value added": ("value added", "gross value added", "total value added", "增加值",
                    "增加值合计"),
    "intermediate use": ("intermediate use", "intermediate demand", "total intermediate use",
                         "total intermediate demand", "中间使用", "中间使用合计"),
    "intermediate inputs": ("intermediate inputs", "intermediate consumption",
                            "total intermediate inputs", "total intermediate consumption",
                            "中间投入", "中间投入合计"),
    "imports": ("imports", "total imports", "进口", "进口合计"),
    "discrepancy": ("discrepancy", "statistical discrepancy", "errors", "误差", "其他"),
}  # fmt: skip
_ROLE = {alike(word): role for role, words in ROLES.items() for word in words}
_BARE_TOTALS = frozenset(alike(word) for word in ("total", "sum", "合计", "总计"))


def role_words(role: Role) -> str:
    """What a total holds, within a sentence."""
    return {
        "output": say("output"), "final demand": say("final demand"),
        "value added": say("value added"), "intermediate use": say("intermediate use"),
        "intermediate inputs": say("intermediate inputs"), "imports": say("imports"),
        "discrepancy": say("discrepancy"),
    }[role]  # fmt: skip


@dataclass(frozen=True)
class Block:
    """Rows and columns of the sectors, and the rows and columns of totals by what they hold.

    left_out: headings of rows and columns that a total holds already.
    """

    sectors: tuple[str, ...]
    rows: tuple[int, ...]
    columns: tuple[int, ...]
    total_rows: dict[Role, int]
    total_columns: dict[Role, int]
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Line:
    """A row or a column of the table by its heading: whose it is."""

    at: int
    heading: str
    place: str

    @property
    def word(self) -> str:
        return alike(self.heading) or self.heading

    @property
    def role(self) -> Role | None:
        return _ROLE.get(self.word)


def _corner(sheet: Sheet) -> tuple[int, int]:
    """The row and the column of the sectors' names: those that share the most names.

    Codes are shared like names; the totals' names tell which are the names.
    """
    best, most = (0, 0), (0, 0)
    for left in range(min(3, sheet.width)):
        names = [alike(row[left]) for row in sheet.rows]
        for top in range(min(15, len(sheet.rows))):
            across = {alike(cell) for cell in sheet.rows[top][left + 1 :]} - {""}
            shared = across.intersection(names[top + 1 :])
            found = (len(shared), len(across & _ROLE.keys()) + len(_ROLE.keys() & set(names)))
            if shared and found > most:
                best, most = (top, left), found
    if not most[0]:
        raise refused(say("no sector that stands both in a row and in a column"),
                      say("sectors in the first row and in the first column"),
                      say("Open an input–output table."))  # fmt: skip
    return best


def _columns(sheet: Sheet, top: int, left: int) -> Iterator[_Line]:
    for at in range(left + 1, sheet.width):
        heading = one_line(sheet.rows[top][at])
        if heading or any(row[at] for row in sheet.rows[top + 1 :]):
            yield _Line(at, heading, say("cell {address}", address=sheet.address(top, at)))


def _rows(sheet: Sheet, top: int, left: int) -> Iterator[_Line]:
    """The rows below the headings; codes above the first and lines of words are left out."""
    begun = False
    for at in range(top + 1, len(sheet.rows)):
        heading, row = one_line(sheet.rows[at][left]), sheet.rows[at]
        begun = begun or bool(heading)
        if begun and sum(1 for cell in row[left:] if cell) > 1:
            yield _Line(at, heading, say("cell {address}", address=sheet.address(at, left)))


def _split(lines: list[_Line], faults: list[Fault]) -> tuple[list[_Line], dict[Role, int]]:
    """The sectors' lines and those of totals; a bare 'total' could be either of two."""
    sectors: list[_Line] = []
    totals: dict[Role, int] = {}
    for line in lines:
        role = line.role
        if not line.heading:
            faults.append(Fault(line.place, None, say("no heading"), say("a sector or a total"),
                                say("Write what this row or column holds.")))  # fmt: skip
        elif line.word in _BARE_TOTALS:
            remedy = say("Write 'total output' or 'total intermediate use'.")
            faults.append(Fault(line.place, None, quoted(line.heading), say("which total it is"),
                                remedy))  # fmt: skip
        elif role is None:
            sectors.append(line)
        elif role in totals:
            faults.append(Fault(line.place, None, say("a second {total}", total=role_words(role)),
                                say("one"), say("Keep one of them.")))  # fmt: skip
        else:
            totals[role] = line.at
    return sectors, totals


def _repeated(lines: list[_Line]) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for line in lines:
        name = line.word
        if name in seen:
            said = say("{name}, which {place} is too", name=quoted(line.heading), place=seen[name])
            yield Fault(line.place, None, said, say("each sector once"), say("Tell the two apart."))
        seen.setdefault(name, line.place)


def _unpaired(rows: list[_Line], columns: list[_Line]) -> Iterator[Fault]:
    """Sectors of the rows that are none of the columns, and the other way round."""
    in_rows = {line.word for line in rows}
    in_columns = {line.word for line in columns}
    for line in columns:
        if line.word not in in_rows:
            yield Fault(line.place, None,
                        say("the column {name}, which is no row", name=quoted(line.heading)),
                        say("the same sectors in rows and columns"),
                        say("Sum columns of final use into one, and remove what is in a total. "
                            "Totals are headed 'final demand', 'value added' or 'total "
                            "output'."))  # fmt: skip
    for line in rows:
        if line.word not in in_columns:
            yield Fault(line.place, None,
                        say("the row {name}, which is no column", name=quoted(line.heading)),
                        say("the same sectors in rows and columns"),
                        say("Sum rows of value added into one, and remove what is in a total. "
                            "Totals are headed 'final demand', 'value added' or 'total "
                            "output'."))  # fmt: skip


def _out_of_order(rows: list[_Line], columns: list[_Line]) -> Iterator[Fault]:
    for row, column in zip(rows, columns, strict=False):
        if row.word != column.word:
            yield Fault(row.place, None,
                        say("{name} where {place} has {other}", name=quoted(row.heading),
                            place=column.place, other=quoted(column.heading)),
                        say("the sectors in one order in rows and columns"),
                        say("Put rows and columns in the same order."))  # fmt: skip


def _without_parts(lines: list[_Line], own: dict[Role, int], of: Role,
                   known: dict[Role, int]) -> tuple[list[_Line], list[_Line]]:  # fmt: skip
    """The sectors, and what stands behind a first total as a part of another one.

    Only where that other total and output are given, so that a sector left out by mistake would
    show in the sums.
    """
    if not own or of not in known or "output" not in known:
        return lines, []
    end = min(own.values())
    return [one for one in lines if one.at < end], [one for one in lines if one.at > end]


def block_of(sheet: Sheet) -> Block:
    """The square block of a table, and its totals wherever they stand.

    Raises CaseFaults where sectors differ between rows and columns, are repeated, fewer than
    two or more than 500, and where a heading is missing.
    """
    top, left = _corner(sheet)
    faults: list[Fault] = []
    columns, total_columns = _split(list(_columns(sheet, top, left)), faults)
    rows, total_rows = _split(list(_rows(sheet, top, left)), faults)
    known = {**total_columns, **total_rows}
    columns, uses = _without_parts(columns, total_columns, "final demand", known)
    rows, inputs = _without_parts(rows, total_rows, "value added", known)
    faults += [*_repeated(columns), *_repeated(rows)]
    apart = list(_unpaired(rows, columns))
    faults += apart or (() if faults else _out_of_order(rows, columns))
    if faults:
        raise CaseFaults(faults)
    if not 2 <= len(rows) <= MOST_SECTORS:
        found = say_many("{count} sector", "{count} sectors", len(rows), count=counted(len(rows)))
        raise refused(found, say("2 to {most} sectors", most=MOST_SECTORS),
                      say("Sum sectors into larger ones."))  # fmt: skip
    return Block(tuple(line.heading for line in rows), tuple(line.at for line in rows),
                 tuple(line.at for line in columns), total_rows, total_columns,
                 tuple(line.heading for line in (*uses, *inputs)))  # fmt: skip
