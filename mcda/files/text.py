"""Bytes -> text: size, encoding, byte-order marks and line ends."""

from __future__ import annotations

import re
from pathlib import Path as FilePath

from mcda.faults import CaseFaults, Fault
from mcda.language import say, say_in

MOST_BYTES = 2 * 1024 * 1024
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def _refused(line: int | None, found: str, expected: str, remedy: str) -> CaseFaults:
    return CaseFaults([Fault(say_in("a fault", "the file"), line, found, expected, remedy)])


def decoded(given: str | bytes) -> str:
    """The text of a case file, without byte-order mark and with line feeds only.

    Raises CaseFaults where it is over 2 MiB or not UTF-8.
    """
    if isinstance(given, str) and (lone := _SURROGATE.search(given)):
        line = given.count("\n", 0, lone.start()) + 1
        raise _refused(
            line,
            say_in("a fault", "half a character"),
            say_in("a fault", "whole characters"),
            say("Type the text again."),
        )
    raw = given.encode("utf-8") if isinstance(given, str) else given
    if len(raw) > MOST_BYTES:
        raise _refused(
            None,
            say("{count:.1f} MiB", count=len(raw) / 1024 / 1024),
            say("at most 2 MiB"),
            say("Shorten the notes, or split the case."),
        )
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise _refused(
            1,
            say_in("a fault", "UTF-16 text"),
            say_in("a fault", "UTF-8 text"),
            say("Save the file again as UTF-8."),
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise _refused(
            line,
            say("the byte 0x{raw:02X}, which is not UTF-8", raw=raw[error.start]),
            say_in("a fault", "UTF-8 text"),
            say("Save the file again as UTF-8."),
        ) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_bytes(path: FilePath, most: int = MOST_BYTES, what: str = "") -> bytes:
    """The bytes of a file, at most one more than it may have.

    what: what the file should be, a case file where nothing is said.

    Raises CaseFaults where it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except OSError as error:
        reason = (error.strerror or "unreadable").lower()
        expected = what or say_in("a fault", "a case file")
        raise _refused(
            None,
            say("no readable file ({reason})", reason=reason),
            expected,
            say("Check the path and its spelling."),
        ) from None
    except ValueError:
        expected = what or say_in("a fault", "a case file")
        raise _refused(
            None, say_in("a fault", "no path"), expected, say("Check the path.")
        ) from None


def write_new(path: FilePath, text: str) -> None:
    """Write a text into a file that is not there yet. Raises CaseFaults where it cannot be."""
    try:
        with path.open("x", encoding="utf-8", newline="") as file:
            file.write(text)
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or "no path").lower()
        raise CaseFaults(
            [
                Fault(
                    str(path),
                    None,
                    say("no file to write ({reason})", reason=reason),
                    say_in("a fault", "a new file"),
                    say("Name a file that is not there yet, in a folder that is."),
                )
            ]
        ) from None
