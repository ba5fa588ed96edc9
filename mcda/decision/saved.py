"""What is kept of a case over time: its versions, who saved them, and what happened to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from mcda.decision.gist import Gist
from mcda.decision.words import counted
from mcda.faults import Fault, Path, place_of
from mcda.language import say, say_in, sentences

T = TypeVar("T")
What = Literal[
    "saved", "saved as a copy", "version restored", "imported", "deleted", "restored", "purged",
    "ranking first shown", "brief printed", "exported",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One version without its text, as a history lists it. Times are UTC; size is in bytes."""

    case: str
    number: int
    sha256: str
    saved_by: str
    saved_at: str
    note: str
    parent: int | None
    size: int


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a case, never changed once saved.

    sha256: of the text's UTF-8 bytes. saved_at: ISO, UTC, with seconds. parent: the number of the
    version it was made from, or None.
    """

    case: str
    number: int
    text: str
    sha256: str
    saved_by: str
    saved_at: str
    note: str = ""
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class SavedCase:
    """A case as the list shows it; `versions` is the number of its newest version.

    sha256: of the newest text. gist: what that text comes to, where that is known already.
    """

    key: str
    title: str
    region: str
    year: int | None
    versions: int
    saved_by: str
    saved_at: str
    deleted: bool = False
    sha256: str = ""
    gist: Gist | None = None


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some of a list, and how many there are in all; pages count from 1."""

    items: tuple[T, ...]
    total: int
    page: int
    per_page: int

    @property
    def pages(self) -> int:
        """How many pages there are, at least 1."""
        return max(1, -(-self.total // self.per_page))


@dataclass(frozen=True, slots=True)
class Saved:
    """A save that was kept; `new` is false where the text was there already, unchanged."""

    version: Version
    new: bool = True


@dataclass(frozen=True, slots=True)
class Conflict:
    """Somebody saved since the case was opened: nothing was written.

    yours: the version that was opened, where there was one. theirs: the newest. text: what was to
    be saved.
    """

    yours: Version | None
    theirs: Version
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where two texts differ; None stands for nothing written there."""

    path: Path
    before: Any
    after: Any

    @property
    def place(self) -> str:
        """The place in a reader's words."""
        return place_of(self.path)


@dataclass(frozen=True, slots=True)
class Clash:
    """A place that both changed, each in another way; None stands for nothing written there."""

    path: Path
    base: Any
    mine: Any
    theirs: Any

    @property
    def place(self) -> str:
        """The place in a reader's words."""
        return place_of(self.path)


@dataclass(frozen=True, slots=True)
class Merged:
    """The text that holds the changes of both sides."""

    text: str


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to which case, and when (ISO, UTC)."""

    at: str
    who: str
    what: str
    case: str
    version: int | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """Unsaved work of one person on a case, or on a new one where `case` is None."""

    owner: str
    case: str | None
    based_on: int | None
    text: str
    saved_at: str


@dataclass(frozen=True, slots=True)
class WeightsRecord:
    """When the weights were set against when the ranking was first shown (ISO, UTC).

    set_at: when the weights that the first ranking rested on were saved, or the newest ones while
    no ranking was shown. changes_after: versions that changed the weights after it was shown.
    """

    set_at: str | None
    first_shown_at: str | None
    changes_after: int = 0

    @property
    def set_first(self) -> bool:
        """True where weights were on record before the ranking was first shown."""
        return self.set_at is not None and self.first_shown_at is not None

    def sentence(self) -> str:
        """The fact on record, in words."""
        if self.first_shown_at is None:
            if not self.set_at:
                return say("The weights are not set yet; no ranking is on record as shown.")
            return say("The weights were set on {day}; no ranking is on record as shown.",
                       day=day(self.set_at))  # fmt: skip
        shown = day(self.first_shown_at)
        if self.set_at is None:
            told = say("No weights were on record when the ranking was first shown on {shown}.",
                       shown=shown)  # fmt: skip
        else:
            told = say("The weights were set on {day}, before the ranking was first shown on "
                       "{shown}.", day=day(self.set_at), shown=shown)  # fmt: skip
        return sentences(told, self._since())

    def _since(self) -> str:
        count = self.changes_after
        if not count:
            return say("They have not been changed since.")
        if count == 1:
            return say("They were changed once after that.")
        return say("They were changed {count} times after that.", count=counted(count))


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one imported file: the case it is now, or its faults.

    versions: how many were added; none where the library had them all.
    """

    name: str
    case: str | None = None
    versions: int = 0
    remark: str = ""
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The files of a folder in the order of their names."""

    files: tuple[Imported, ...]

    @property
    def faulty(self) -> tuple[Imported, ...]:
        """The files that were not taken."""
        return tuple(one for one in self.files if one.faults)


def day(moment: str | None) -> str:
    """A moment as a reader meets it: '2026-11-22, 06:50 UTC'."""
    return f"{moment[:10]}, {moment[11:16]} UTC" if moment else say_in("a moment", "no day")
