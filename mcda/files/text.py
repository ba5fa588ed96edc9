"""Bytes -> text: size, encoding, byte-order marks and line ends."""

from __future__ import annotations

import re
from pathlib import Path as FilePath

from mcda.faults import CaseFaults, Fault

MOST_BYTES = 2 * 1024 * 1024
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def _refused(line: int | None, found: str, expected: str, remedy: str) -> CaseFaults:
    return CaseFaults([Fault("the file", line, found, expected, remedy)])


def decoded(given: str | bytes) -> str:
    """The text of a case file, without byte-order mark and with line feeds only.

    Raises CaseFaults where it is over 2 MiB or not UTF-8.
    """
    if isinstance(given, str) and (lone := _SURROGATE.search(given)):
        line = given.count("\n", 0, lone.start()) + 1
        raise _refused(line, "half a character", "whole characters", "Type the text again.")
    raw = given.encode("utf-8") if isinstance(given, str) else given
    if len(raw) > MOST_BYTES:
        raise _refused(None, f"{len(raw) / 1024 / 1024:.1f} MiB", "at most 2 MiB",
                       "Shorten the notes, or split the case.")  # fmt: skip
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise _refused(1, "UTF-16 text", "UTF-8 text", "Save the file again as UTF-8.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise _refused(line, f"the byte 0x{raw[error.start]:02X}, which is not UTF-8",
                       "UTF-8 text", "Save the file again as UTF-8.") from None  # fmt: skip
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_bytes(path: FilePath, most: int = MOST_BYTES, what: str = "a case file") -> bytes:
    """The bytes of a file, at most one more than it may have.

    Raises CaseFaults where it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except OSError as error:
        reason = (error.strerror or "unreadable").lower()
        raise _refused(None, f"no readable file ({reason})", what,
                       "Check the path and its spelling.") from None  # fmt: skip
    except ValueError:
        raise _refused(None, "no path", what, "Check the path.") from None


def write_new(path: FilePath, text: str) -> None:
    """Write a text into a file that is not there yet. Raises CaseFaults where it cannot be."""
    try:
        with path.open("x", encoding="utf-8", newline="") as file:
            file.write(text)
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or "no path").lower()
        raise CaseFaults([Fault(str(path), None, f"no file to write ({reason})", "a new file",
                                "Name a file that is not there yet, in a folder that "
                                "is.")]) from None  # fmt: skip
