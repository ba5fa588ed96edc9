"""The parts of a zipped workbook, unpacked within bounds before anything reads them."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from mcda.faults import CaseFaults
from mcda.files.sheet import MOST_CELLS, refused
from mcda.language import say, say_in

MOST_UNPACKED = 50 * 1024 * 1024
MOST_PARTS = 2_000
_CHUNK = 256 * 1024
MOST_TAGS = 500_000  # beside rows, cells and their contents, which are let go as they are read
_CELLS = re.compile(rb"<(?:row|c|v|f|is)[ />]")
# A row that opens in a row, or a cell in a cell; one pattern each, which begin with plain bytes.
_NESTED = tuple(
    re.compile(rb"<" + tag + rb"(?: [^<>]{0,200}[^/<>]| |)>\s*<" + tag + rb"[ />]")
    for tag in (b"row", b"c")
)
_ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError,
           OverflowError, RuntimeError, KeyError)  # fmt: skip


def _part(archive: zipfile.ZipFile, one: zipfile.ZipInfo, room: int) -> bytes:
    """A part's bytes, read in steps so that a size that lies is found out in time."""
    chunks, size = [], 0
    with archive.open(one) as file:
        while chunk := file.read(_CHUNK):
            size += len(chunk)
            if size > room:
                raise _too_large()
            chunks.append(chunk)
    return b"".join(chunks)


def _too_large() -> CaseFaults:
    return refused(
        say("a workbook of far more than a table holds"),
        say("at most 50 MiB once unpacked"),
        say("Copy the one table into a new workbook."),
    )


def _refuse_entities(part: bytes) -> None:
    # Excel writes UTF-8; in UTF-16 a declaration would hide from the search.
    if part[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in part[:64] or _ENTITY.search(part):
        found = say("a workbook with XML declarations that Excel does not write")
        raise refused(found, say("a workbook saved by Excel"), say("Save it again in Excel."))


def _refuse_floods(part: bytes) -> None:
    """Far more tags than cells need, or cells within cells, would fill the memory."""
    cells = sum(1 for _ in _CELLS.finditer(part))
    others = part.count(b"<") - part.count(b"</") - cells
    if (
        others > MOST_TAGS
        or cells > 4 * MOST_CELLS
        or any(pattern.search(part) for pattern in _NESTED)
    ):
        raise _too_large()


def _unpacked(archive: zipfile.ZipFile) -> dict[str, bytes]:
    every = archive.infolist()
    texts = [one for one in every if one.filename.lower().endswith((".xml", ".rels"))]
    if len(every) > MOST_PARTS or sum(one.file_size for one in texts) > MOST_UNPACKED:
        raise _too_large()
    if any(one.flag_bits & 1 for one in every):
        raise refused(
            say_in("a fault", "an encrypted file"),
            say("a workbook without a password"),
            say("Remove the password and save it again."),
        )
    if any(one.filename.lower().endswith("workbook.bin") for one in every):
        raise refused(
            say("a binary workbook (.xlsb)"),
            say("an Excel file (.xlsx) or CSV"),
            say("Open it in Excel and save it as .xlsx."),
        )
    parts: dict[str, bytes] = {}
    room = MOST_UNPACKED
    for one in texts:
        parts[one.filename] = _part(archive, one, room)
        room -= len(parts[one.filename])
        _refuse_entities(parts[one.filename])
        _refuse_floods(parts[one.filename])
    return parts


def safe_parts(content: bytes) -> dict[str, bytes]:
    """The XML parts of a workbook by name; pictures, macros and other parts are left out.

    Raises CaseFaults where it is no zip, is encrypted, holds XML entities or unpacks to more
    than 50 MiB.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _unpacked(archive)
    except CaseFaults:
        raise
    except _BROKEN:
        raise refused(
            say_in("a fault", "a damaged workbook"),
            say("a whole Excel file"),
            say("Open it in Excel, save it again, and send that file."),
        ) from None


def stored(parts: dict[str, bytes]) -> io.BytesIO:
    """The parts as an uncompressed zip, for a reader that wants one."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    file.seek(0)
    return file
