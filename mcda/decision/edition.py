"""Which saved version a brief prints, and the one before it."""

from __future__ import annotations

from dataclasses import dataclass

from mcda.decision.case import Case


@dataclass(frozen=True)
class Edition:
    """A version of a saved case, as its brief names it.

    number: the version's, from 1; saved_on: its day, ISO; note: what its saver wrote. before: the
    case of the version it was made from with that version's number, or None for the first.
    """

    number: int
    saved_by: str
    saved_on: str
    note: str = ""
    before: Case | None = None
    before_number: int | None = None
