"""A case text as the library takes it: readable, hashed, with what lists and searches show."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from mcda.faults import CaseFaults, Fault, quoted
from mcda.files.text import decoded
from mcda.files.tree import parse
from mcda.language import say

LONGEST_WHO = 200
LONGEST_NOTE = 2_000
LONGEST_KEY = 48  # a number to tell equal titles apart still fits into 64
KEY = re.compile(r"(?=.{1,64}\Z)[^\W\d_][^\W_]*(?:-[^\W_]+)*\Z")
# The blocks whose keys the planner chose; all other keys are the format's own.
_OWN_KEYS = ("criteria", "options", "perspectives", "groups")
_CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


@dataclass(frozen=True)
class CaseText:
    """A readable text with its tree, its hash, and what a list shows of it."""

    text: str
    tree: dict[str, Any]
    sha256: str
    title: str
    region: str
    year: int | None
    look: str

    @property
    def size(self) -> int:
        """Its length in UTF-8 bytes."""
        return len(self.text.encode())


def sha256_of(text: str) -> str:
    """The SHA-256 of a text's UTF-8 bytes, in hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def _scalars(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for one in value.values():
            yield from _scalars(one)
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _scalars(one)
    elif value is not None and not isinstance(value, bool):
        yield str(value)


def folded(text: str) -> str:
    """A text without its case, controls and runs of white space, as searches compare it."""
    return " ".join(_CONTROL.sub(" ", text.casefold()).split())


def look_of(tree: dict[str, Any]) -> str:
    """What a search looks through: every word of the values and of the planner's own keys, once.

    A search is for single words or parts of them, so a word need not stand here twice.
    """
    said = [str(tree.get("title", ""))]
    for block in _OWN_KEYS:
        inside = tree.get(block)
        said += map(str, inside) if isinstance(inside, dict) else ()
    said += _scalars(tree)
    return " ".join(dict.fromkeys(folded(" ".join(said)).split()))


def _shown(value: object) -> str:
    if isinstance(value, str | int | float):
        return " ".join(_CONTROL.sub(" ", str(value)).split())[:LONGEST_WHO]
    return ""


def region_in(tree: dict[str, Any]) -> str:
    """The region's name where the case has a block for it, or else its key."""
    given = tree.get("region")
    return _shown(given.get("name")) if isinstance(given, dict) else _shown(given)


def read_text(given: str | bytes) -> CaseText:
    """A text that can be read as YAML within the bounds of a case file, faulty content included.

    Raises CaseFaults with every fault of encoding, size and form.
    """
    text = decoded(given)
    tree = parse(text).value
    year = tree.get("year")
    whole = isinstance(year, int) and not isinstance(year, bool) and abs(year) < 10_000
    return CaseText(
        text, tree, sha256_of(text), _shown(tree.get("title")) or say("Untitled"), region_in(tree),
        year if whole else None, look_of(tree),
    )  # fmt: skip


def key_of(title: str) -> str:
    """A key from a title: its words in small letters, joined by '-'."""
    words = "-".join(re.findall(r"[^\W_]+", title.casefold()))[:LONGEST_KEY].strip("-")
    return words if KEY.match(words) else f"case-{words}"[:LONGEST_KEY].strip("-")


def checked(what: str, given: str, longest: int, needed: bool = False) -> str:
    """A name or note as the library keeps it. Raises CaseFaults."""
    text = given.strip()
    if needed and not text:
        found, expected = say("nothing"), say("a name")
    elif len(text) > longest:
        found = say("{count} characters", count=f"{len(text):,}")
        expected = say("at most {count}", count=f"{longest:,}")
    elif wrong := _CONTROL.search(text):
        found = say("the control character U+{code}", code=f"{ord(wrong[0]):04X}")
        expected = say("plain text")
    else:
        return text
    raise CaseFaults([Fault(what, None, found, expected, say("Type it again."))])


def signed(by: str) -> str:
    """The name of who does something. Raises CaseFaults where there is none."""
    return checked(say("saved by"), by, LONGEST_WHO, needed=True)


def no_key(given: str) -> Fault:
    """The fault of what is no key of a case."""
    remedy = say("Leave it out: it is made from the title.")
    return Fault(say("the key"), None, quoted(given), say("words joined by '-'"), remedy)


def now() -> str:
    """This moment in UTC, as in 2026-11-22T06:50:03Z."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
