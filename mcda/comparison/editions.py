"""Which saved version a brief prints, with the case of the version it was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcda.checking import check_text
from mcda.decision.edition import Edition

if TYPE_CHECKING:
    from mcda.library.store import Library


def edition_of(library: Library, key: str, number: int | None = None) -> Edition:
    """The edition of a saved case's version, the newest without a number.

    A version before it that can no longer be read as a case counts as none. Raises LibraryTrouble.
    """
    version = library.open_case(key, number)
    parent = None if version.parent is None else library.open_case(key, version.parent)
    before = None if parent is None else check_text(parent.text).case
    return Edition(
        number=version.number, saved_by=version.saved_by, saved_on=version.saved_at[:10],
        note=version.note, before=before,
        before_number=parent.number if parent is not None and before is not None else None,
    )  # fmt: skip
