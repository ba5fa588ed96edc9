"""The journal of the estimates table: edits numbered by the browser, each entered once.

A browser sends every edit that was not acknowledged yet, again and again; what is entered twice
or comes late changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from uuid import uuid4

from mcda.web import numbers, proposing
from mcda.web.draft import Draft, block

PARTS = ("value", "range")
_LONGEST = 1_000
_MOST = 20_000


class Edit(NamedTuple):
    """One figure or range as it was typed; case: the case that the browser showed then."""

    number: int
    case: str
    option: str
    criterion: str
    part: str
    text: str


class Focus(NamedTuple):
    """The cell that a reader is in; the higher number is the later one."""

    number: int
    option: str
    criterion: str


class Sent(NamedTuple):
    """What a browser has sent: to which session, its journal's id, the edits, the cell in focus."""

    session: str
    journal: str
    edits: tuple[Edit, ...]
    focus: Focus | None


@dataclass
class Journal:
    """What a session knows of its browser's journals.

    session: an id of its own, to which a browser addresses what it sends; entered: the last number
    entered, by journal; kept: the same, of what was also kept as a draft, and may be forgotten by
    the browser; looked: the last focus, by journal. strange: how many edits of another case were
    left out.
    """

    session: str = field(default_factory=lambda: uuid4().hex)
    entered: dict[str, int] = field(default_factory=dict)
    kept: dict[str, int] = field(default_factory=dict)
    looked: dict[str, int] = field(default_factory=dict)
    strange: int = 0


def _text(given: object) -> str | None:
    return given if isinstance(given, str) and len(given) <= _LONGEST else None


def _is_whole(given: object) -> bool:
    return isinstance(given, int) and not isinstance(given, bool) and given > 0


def _edit(given: object, cases: object) -> Edit | None:
    if not isinstance(given, list | tuple) or len(given) != 6 or not _is_whole(given[0]):
        return None
    number, of, *words = given
    known = isinstance(cases, list | tuple) and isinstance(of, int) and 0 <= of < len(cases)
    texts = [_text(one) for one in (cases[of] if known else None, *words)]  # type: ignore[index]
    if None in texts or texts[3] not in PARTS:
        return None
    return Edit(number, *(str(one) for one in texts))


def sent_by(given: object) -> Sent | None:
    """What a browser has sent, in the order of its numbers; None where it is no journal."""
    if not isinstance(given, Mapping) or not (name := _text(given.get("journal"))):
        return None
    edits, focus = given.get("edits"), given.get("focus")
    listed = edits[:_MOST] if isinstance(edits, list) else []
    read = (_edit(one, given.get("cases")) for one in listed)
    found = {one.number: one for one in read if one is not None}
    looked = None
    if isinstance(focus, list) and len(focus) == 3 and _is_whole(focus[0]):
        option, criterion = _text(focus[1]), _text(focus[2])
        if option is not None and criterion is not None:
            looked = Focus(focus[0], option, criterion)
    return Sent(
        str(given.get("session")), name, tuple(found[number] for number in sorted(found)), looked
    )


def fresh(sent: Sent, entered: Mapping[str, int]) -> tuple[Edit, ...]:
    """The edits that were not entered yet."""
    last = entered.get(sent.journal, 0)
    return tuple(one for one in sent.edits if one.number > last)


def belongs(then: tuple[Any, ...], now: tuple[Any, ...]) -> bool:
    """Whether the case that a browser showed is the one that is open.

    Both: the session's id, the id of its opening of the case, the id under which the session keeps
    drafts, the saved case, a mark of the text as it was opened and the id of the drafts that the
    address named. One session tells its openings apart; after a reload or a restart of the server
    the drafts or the text tell the case.
    """
    if len(then) != 6 or len(now) != 6:
        return False
    if then[0] == now[0]:
        return bool(then[1] == now[1])
    is_ours = then[2] in (now[2], now[5]) or (then[4] and then[4] == now[4])
    return bool(then[3] == now[3] and is_ours)


def enter(tree: Draft, edits: Iterable[Edit]) -> list[tuple[str, str]]:
    """Put edits into a draft in their order; the cells whose proposal gave way.

    An edit of an option or a criterion that is gone is left out.
    """
    replaced = []
    for one in edits:
        if one.option not in block(tree, ("options",)):
            continue
        if one.criterion not in block(tree, ("criteria",)):
            continue
        cell = (one.option, one.criterion)
        if one.part == "value":
            was = proposing.write_own(tree, *cell, numbers.number_from(one.text))
        else:
            was = proposing.write_own_range(tree, *cell, *numbers.range_from(one.text))
        if was:
            replaced.append(cell)
    return replaced
