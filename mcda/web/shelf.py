"""What a session knows of the library of saved cases; the library itself is asked in saving.py."""

from __future__ import annotations

from dataclasses import dataclass, field

from mcda.decision.saved import Conflict


@dataclass(frozen=True)
class SavedAs:
    """The version that the draft was opened from or saved as last; no case before the first.

    at: ISO, UTC. text: the version as the form writes it, which tells whether it was changed.
    was_shown: the ranking of a case that nobody saved yet was seen.
    """

    case: str | None = None
    number: int | None = None
    by: str = ""
    at: str = ""
    text: str = ""
    was_shown: bool = False

    @property
    def based_on(self) -> int | None:
        """What a draft of it is based on; 0 for a new case whose ranking was seen."""
        return self.number if self.case else (0 if self.was_shown else None)


@dataclass(frozen=True)
class Filed:
    """What became of one file that was brought in, or what is wrong with it."""

    name: str
    said: str = ""
    wrong: tuple[str, ...] = ()


@dataclass
class Shelf:
    """One session's part of the saved cases: who saves, what is asked, what could not be done.

    owner: the id under which drafts are kept; found: the one that the address named; is_second:
    another tab has the work of this address; drafted: the case, what it is based on and the text
    that were kept last; is_again: it was just found again; rest_until: when a library in trouble
    is tried again; address: what the page's address was made to say. dialog: the one that is
    open; about: the key of the case it is about, is_deleted whether that one is off the list.
    deleted: the case deleted last, to undo it. search, page, shows_deleted: what the list shows.
    """

    who: str = ""
    owner: str = ""
    found: str = ""
    is_second: bool = False
    drafted: tuple[str | None, int | None, str] | None = None
    is_again: bool = False
    rest_until: float = 0.0
    address: dict[str, str] = field(default_factory=dict)
    noted: set[str] = field(default_factory=set)
    dialog: str = ""
    about: str = ""
    is_deleted: bool = False
    was_asked: bool = False
    said: tuple[str, ...] = ()
    conflict: Conflict | None = None
    deleted: str | None = None
    imported: tuple[Filed, ...] = ()
    quiet_trouble: str = ""
    saves: int = 0
    search: str = ""
    page: int = 1
    shows_deleted: bool = False
