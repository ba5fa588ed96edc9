"""Bytes of a CSV file -> a sheet: encoding, delimiter, quotes, and rows of one length."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from itertools import islice

from mcda.faults import CaseFaults, Fault
from mcda.files.cells import Mark, Unreadable, number_in
from mcda.files.sheet import Gathering, Sheet, refused
from mcda.language import say

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_HINT = re.compile(r"sep=([,;\t|])\n")
_LOOKED_AT = 200
_PLAUSIBLE = 0.9


def _chinese(content: bytes) -> str:
    """The text under GB18030, as Chinese Excel writes CSV, where its characters are plausible.

    Nearly any bytes decode under GB18030; text of another encoding gives rare characters, so
    nine in ten must belong to the rows of GB 2312, where both bytes lie above 0xA0.
    """
    text = content.decode("gb18030")
    foreign = list(islice((one for one in text if ord(one) > 127), 5000))
    pairs = (one.encode("gbk", "ignore") for one in foreign)
    common = sum(1 for pair in pairs if pair and min(pair) > 0xA0)
    if common < _PLAUSIBLE * len(foreign):
        raise UnicodeError("not plausible")
    return text


def decoded(content: bytes) -> str:
    """The text of a table: UTF-8, UTF-16 or GB18030, with line feeds only."""
    try:
        if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
            text = content.decode("utf-16")
        else:
            try:
                text = content.decode("utf-8-sig")
            except UnicodeDecodeError:
                text = _chinese(content)
    except UnicodeError:
        raise refused(say("text in an unknown encoding"), say("UTF-8, UTF-16 or GB18030"),
                      say("Save it again as 'CSV UTF-8'.")) from None  # fmt: skip
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if found := _CONTROL.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise refused(say("the control character {code}", code=f"U+{ord(found[0]):04X}"),
                      say("a table as text"), say("Save it as CSV or as .xlsx."),
                      line=line)  # fmt: skip
    if re.match(r"\s*<(?:!doctype|html|\?xml|table)", text[:200], re.IGNORECASE):
        raise refused(say("a web page"), say("CSV or Excel"),
                      say("Open it in Excel and save it as .xlsx."))  # fmt: skip
    return text


def delimiter_of(text: str) -> str:
    """The delimiter that gives the most even number of fields.

    The comma comes last, since it also marks decimals.
    """
    best, evenness = ",", 0.0
    for mark in ("\t", ";", "|", ","):
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
        try:
            widths = [len(row) for row in islice(reader, _LOOKED_AT) if any(row)]
        except csv.Error:
            continue
        counts = Counter(width for width in widths if width > 1)
        share = max(counts.values(), default=0) / max(len(widths), 1)
        if share > evenness:
            best, evenness = mark, share
    return best


def _holds_figure(row: list[str]) -> bool:
    for cell in row[1:]:
        try:
            if number_in(cell) is not None:
                return True
        except Unreadable:
            continue
    return False


def _refuse_ragged(rows: list[list[str]], lines: list[int]) -> None:
    """Every row has the fields of most; a line of words above or below the table may be short."""
    widths = Counter(len(row) for row in rows if any(row))
    if not widths:
        return
    usual = max(widths, key=lambda width: (widths[width], width))
    full = [at for at, row in enumerate(rows) if len(row) == usual]
    faults = []
    for at, row in enumerate(rows):
        extra = any(row[usual:])
        short = any(row) and len(row) < usual
        inside = full[0] < at < full[-1]
        if extra or (short and (inside or _holds_figure(row))):
            faults.append(Fault(say("line {number}", number=lines[at]), lines[at],
                                say("{count} fields", count=len(row)),
                                say("{count}, as in most lines", count=usual),
                                say("Put text that holds the delimiter into quotes.")))  # fmt: skip
    if faults:
        raise CaseFaults(faults)


def _fields(text: str, delimiter: str) -> tuple[list[list[str]], list[int]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows, lines, bounds = [], [], Gathering()
    try:
        for row in reader:
            row = [cell.strip() for cell in row]
            bounds.add(row[:])
            rows.append(row)
            lines.append(reader.line_num)
    except csv.Error as error:
        line = reader.line_num
        raise refused(say("text that is no CSV ({reason})", reason=error),
                      say("fields with even quotation marks"),
                      say("Check the quotation marks of this line and of those before."),
                      line=line, place=say("line {number}", number=line)) from None  # fmt: skip
    return rows, lines


def separated(content: bytes, name: str) -> Sheet:
    """The sheet of a CSV file. Raises CaseFaults with every line that does not fit."""
    text = decoded(content)
    hint = _HINT.match(text)
    if hint:
        text = text[hint.end() :]
    delimiter = hint[1] if hint else delimiter_of(text)
    rows, lines = _fields(text, delimiter)
    _refuse_ragged(rows, lines)
    gathered = Gathering()
    for row in rows:
        gathered.add(row)
    cells = gathered.rectangle()
    # Semicolons are written where the comma marks decimals, so a lone mark is in doubt there.
    mark: Mark = "?" if delimiter == ";" else ""
    return Sheet(name, cells, (mark,) * (len(cells[0]) if cells else 0))
