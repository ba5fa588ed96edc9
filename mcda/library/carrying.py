"""A case file that carries its history: comment lines behind the text, which any reader skips.

One file cannot lose its other half, opens as the case everywhere, and passes `check`.
"""

from __future__ import annotations

import base64
import binascii
import json
import lzma
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from mcda.decision.saved import Event, Version
from mcda.faults import CaseFaults, Fault
from mcda.files.text import MOST_BYTES
from mcda.language import say
from mcda.library.texts import KEY, LONGEST_NOTE, LONGEST_WHO, checked, read_text, sha256_of

_HEAD = "# The history of this case, for the library; the lines below are packed, leave them be."
_MARK = "# policy-ladder history 1"
_END = "# end of history"
_WIDTH = 96
_MOST_UNPACKED = 64 * 1024 * 1024
_MOST_VERSIONS = 10_000
_PARTS = ("number", "text", "saved_by", "saved_at", "note", "parent", "sha256")


@dataclass(frozen=True)
class History:
    """What a file carries: versions, oldest first, and when a ranking of theirs was first shown."""

    versions: tuple[Version, ...]
    shown: Event | None = None


def _packed(versions: Sequence[Version], shown: Event | None) -> str:
    parts = [{part: getattr(one, part) for part in _PARTS} for one in versions]
    told = {"case": versions[-1].case, "versions": parts,
            "shown": shown and [shown.at, shown.who, shown.version]}  # fmt: skip
    raw = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    return base64.b64encode(lzma.compress(raw, preset=6)).decode("ascii")


def _block(versions: Sequence[Version], shown: Event | None) -> str:
    lines = textwrap.wrap(_packed(versions, shown), _WIDTH)
    return "\n".join([_HEAD, _MARK, *(f"# {line}" for line in lines), _END, ""])


def with_history(versions: Sequence[Version], shown: Event | None = None) -> str:
    """The newest version's text with all versions, oldest first, packed behind it.

    shown: the log's line of the first ranking, so that no export makes the record forget it.
    Where that would be too long for a case file, the oldest versions are left out by halves.
    """
    text = versions[-1].text
    start = text if text.endswith("\n") else f"{text}\n"
    kept = list(versions)
    while True:
        whole = start + _block(kept, shown)
        if len(whole.encode()) <= MOST_BYTES or len(kept) == 1:
            return whole if len(whole.encode()) <= MOST_BYTES else text
        kept = kept[len(kept) // 2 :]


def parted(text: str) -> tuple[str, str | None]:
    """A text without its packed history, and the packed part where there is one."""
    before, mark, packed = text.partition(f"\n{_HEAD}\n{_MARK}\n")
    if not mark:
        return text, None
    lines = packed.split("\n")
    end = lines.index(_END) if _END in lines else len(lines)
    after = "\n".join(lines[end + 1 :])
    return f"{before}\n{after}", "".join(line.removeprefix("#").strip() for line in lines[:end])


def _damaged(reason: str) -> CaseFaults:
    return CaseFaults([Fault(
        say("the history in the file"), None, reason, say("a history as it was written"),
        say("Import the file without it: remove the comment lines from '# The history of this "
            "case' on."),
    )])  # fmt: skip


def _unpacked(packed: str) -> Any:
    try:
        unpacking = lzma.LZMADecompressor(format=lzma.FORMAT_XZ, memlimit=256 * 1024 * 1024)
        raw = unpacking.decompress(base64.b64decode(packed, validate=True), _MOST_UNPACKED)
        if not unpacking.eof:
            raise _damaged(say("more than 64 MiB, or a part of it only"))
        return json.loads(raw)
    except (binascii.Error, lzma.LZMAError, ValueError, RecursionError, EOFError) as error:
        if isinstance(error, CaseFaults):
            raise
        raise _damaged(say("packed lines that cannot be unpacked")) from None


def _moment(given: Any) -> str:
    moment = datetime.strptime(given, "%Y-%m-%dT%H:%M:%SZ")
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _version(key: str, one: dict[str, Any]) -> Version:
    number, parent = one["number"], one["parent"]
    text = read_text(one["text"]).text
    if text != one["text"] or sha256_of(text) != one["sha256"]:
        raise _damaged(say("a version {number} that is not the text it was", number=number))
    for count in (number, parent):
        if count is not None and (type(count) is not int or not 0 < count < 2**31):
            raise _damaged(say("a number that is none"))
    if parent is not None and parent >= number:
        raise _damaged(say("a version {number} made from a later one", number=number))
    who = checked(say("the history > saved by"), one["saved_by"], LONGEST_WHO, needed=True)
    note = checked(say("the history > note"), one["note"], LONGEST_NOTE)
    return Version(key, number, text, one["sha256"], who, _moment(one["saved_at"]), note, parent)


def _listed(given: Any) -> tuple[str, list[Any]]:
    if isinstance(given, dict):
        key, listed = given.get("case"), given.get("versions")
        named = isinstance(key, str) and KEY.match(key)
        if named and isinstance(listed, list) and 0 < len(listed) <= _MOST_VERSIONS:
            return str(key), listed
    raise _damaged(say("no list of versions"))


def _first_shown(key: str, given: Any, last: int) -> Event | None:
    if given is None:
        return None
    at, who, version = given
    if type(version) is not int or not 0 <= version <= last:
        raise _damaged(say("a ranking of no version"))
    who = checked(say("the history > shown by"), who, LONGEST_WHO, needed=True)
    return Event(
        _moment(at), who, "ranking first shown", key, version, say("as the file states it")
    )


def history_of(packed: str) -> History:
    """The versions of a packed history, under the key they were exported from.

    Raises CaseFaults where it is damaged.
    """
    given = _unpacked(packed)
    key, listed = _listed(given)
    try:
        versions = tuple(_version(key, one) for one in listed)
        shown = _first_shown(key, given.get("shown"), versions[-1].number)
        numbers = [one.number for one in versions]
        rising = all(a < b for a, b in pairwise(numbers))
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        if isinstance(error, CaseFaults):
            raise
        raise _damaged(say("a version without its parts")) from None
    if not rising:
        raise _damaged(say("versions out of order"))
    return History(versions, shown)
