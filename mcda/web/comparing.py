"""The two sides of a comparison: what a reader may take for each, and its text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, TypeVar

from mcda.decision.saved import Page, SavedCase, Version, VersionRow, day
from mcda.faults import CaseFaults, Fault
from mcda.language import say, say_own, sentences
from mcda.web import autosave, cached, choices, saving, session
from mcda.web import draft as drafts

if TYPE_CHECKING:
    from mcda.library.store import Library

T = TypeVar("T")
Which = Literal["before", "after"]
KINDS = ("now", "saved", "example", "file", "perspective")
MOST_LISTED = 200


def kinds() -> dict[str, str]:
    """What may be compared, by kind, as it begins a sentence."""
    return {
        "now": say("The case as it is now"), "saved": say("A saved case"),
        "example": say("An example"), "file": say("A file"),
        "perspective": say("One perspective of the case"),
    }  # fmt: skip


@dataclass(frozen=True)
class Side:
    """One side of a comparison. what: in words, to begin a sentence.

    saved: the case and number of a saved version; perspective: the one it is seen in.
    """

    what: str
    text: str = ""
    faults: tuple[Fault, ...] = ()
    is_draft: bool = False
    perspective: str = ""
    saved: tuple[str, int] | None = None


class SavedCases:
    """The saved cases as far as they can be reached, asked afresh at each run of the page.

    trouble: why they cannot, in words. Once in trouble, the library is not waited for again.
    """

    def __init__(self) -> None:
        self.trouble = ""
        self._pages: dict[str, Page[SavedCase]] = {}

    def _ask(self, question: Callable[[Library], T], otherwise: T) -> T:
        found = otherwise if self.trouble else saving.asked(question)
        if isinstance(found, saving.Trouble):
            self.trouble = sentences(*found.said)
            return otherwise
        return found

    def cases(self, search: str = "") -> tuple[SavedCase, ...]:
        """The cases that hold what is searched for, the last saved first, so many at most."""
        return self._page(search).items

    def are_many(self) -> bool:
        """True where there are more saved cases than a menu lists."""
        return self._page("").total > MOST_LISTED

    def _page(self, search: str) -> Page[SavedCase]:
        if search not in self._pages:
            nothing: Page[SavedCase] = Page((), 0, 1, MOST_LISTED)
            self._pages[search] = self._ask(
                lambda library: library.cases(search, per_page=MOST_LISTED), nothing)  # fmt: skip
        return self._pages[search]

    def versions(self, case: str) -> tuple[VersionRow, ...]:
        """The versions of a case, the newest first."""
        return self._ask(lambda library: library.history(case), ())

    def version(self, case: str, number: int) -> Version | None:
        """A version with its text."""
        return self._ask(lambda library: library.open_case(case, number), None)


def names_of(cases: tuple[SavedCase, ...]) -> dict[str, str]:
    """Saved cases by title; with the key where two have the same."""
    titles = [one.title for one in cases]
    return {one.key: _with_key(one) if titles.count(one.title) > 1 else one.title for one in cases}


def _with_key(case: SavedCase) -> str:
    return f"{case.title} ({case.key})"


def told(row: VersionRow) -> str:
    """A version in a menu: its number, when, who and the note."""
    version = say("Version {number}", number=row.number)
    return " · ".join(filter(None, (version, day(row.saved_at), row.saved_by, row.note)))


def perspectives() -> dict[str, str]:
    """The perspectives of the case as it is now, where there are two to compare."""
    names = drafts.names(session.draft(), "perspectives")
    return names if len(names) > 1 else {}


def example_opened() -> str:
    """The example that the case as it is now bears the title of, as it does until renamed."""
    from mcda.files.examples import examples

    title = session.draft().get("title")
    return next((key for key, one in examples().items() if title in (one, say_own(one))), "")


def version_opened() -> tuple[str, int] | None:
    """The saved version to compare with first: the one the draft came from.

    The one before where nothing was changed since; None where there is none.
    """
    opened = session.state().saved
    if opened.case is None or opened.number is None:
        return None
    number = opened.number if saving.is_changed() else opened.number - 1
    return (opened.case, number) if number else None


def case_meant(names: dict[str, str]) -> str:
    """Of the saved cases by title, the one that the draft came from or bears the title of."""
    opened = session.state().saved.case
    title = session.draft().get("title")
    alike = [key for key, name in names.items()
             if key == opened or name in (title, f"{title} ({key})")]  # fmt: skip
    return opened if opened and opened in alike else next(iter(alike), "")


def usual(which: Which, among: dict[str, str]) -> str:
    """What a side is until the reader chooses; nothing where the page has nothing to offer."""
    if which == "after":
        return "now"
    if "saved" in among and version_opened():
        return "saved"
    return "example" if example_opened() else ""


def kind_of(which: Which, among: dict[str, str]) -> str:
    """What kind of thing a side is."""
    return choices.chosen(f"compare {which}", (usual(which, among), *among)) or ""


def choose_kind(which: Which, kind: str) -> None:
    """Take another kind of thing; a perspective is compared with a perspective only."""
    other: Which = "after" if which == "before" else "before"
    if kind == "perspective":
        choices.choose(f"compare {other}", kind)
    elif choices.chosen(f"compare {which}", KINDS) == "perspective":
        choices.choose(f"compare {other}", "")
    choices.choose(f"compare {which}", kind)


def keep_file(which: Which, given: tuple[str, bytes] | None) -> None:
    """Keep the file of a side, by name and content."""
    choices.put_aside(("compare", which, "file"), given)


def file_kept(which: Which) -> tuple[str, bytes] | None:
    """The file of a side."""
    kept: tuple[str, bytes] | None = choices.from_aside(("compare", which, "file"))
    return kept


def of_text(what: str, text: str | bytes) -> Side:
    """A side of that text, or with its faults."""
    from mcda.files.text import decoded

    try:
        readable = decoded(text)
    except CaseFaults as wrong:
        return Side(what, faults=wrong.faults)
    return Side(what, readable, cached.check(readable).faults)


def as_it_is_now(perspective: str = "") -> Side:
    """The draft, whole or in one perspective."""
    whole = of_text(kinds()["now"], session.text())
    return replace(whole, is_draft=True, perspective=perspective)


def note_shown(*shown: Side) -> None:
    """Put on record that the ranking of the case at hand, or of a saved one, was shown."""
    for side in shown:
        if side.is_draft:
            autosave.note_shown("ranking")
        elif side.saved and side.saved[0] not in saving.shelf().noted:
            saving.note_shown(*side.saved)
