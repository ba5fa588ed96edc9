"""A brief of a saved case knows its version and the one it was made from."""

from __future__ import annotations

from mcda.commands.cases import edition
from mcda.comparison.editions import edition_of
from mcda.decision.saved import Saved
from mcda.library.store import Library
from tests.cases import SMALL


def test_the_first_version_has_none_before_it(library: Library) -> None:
    saved = library.save(SMALL, by="A. Planner", note="first").version
    found = edition_of(library, saved.case)
    assert (found.number, found.saved_by, found.note) == (1, "A. Planner", "first")
    assert found.saved_on == saved.saved_at[:10]
    assert found.before is None and found.before_number is None


def test_a_later_version_brings_the_one_it_was_made_from(library: Library) -> None:
    first = library.save(SMALL, by="A. Planner").version
    later = library.save(SMALL.replace("jobs: 30", "jobs: 31"), by="B. Planner",
                         key=first.case, based_on=first.number)  # fmt: skip
    assert isinstance(later, Saved)
    found = edition_of(library, first.case)
    assert found.number == 2 and found.before_number == 1
    assert found.before is not None
    assert found.before.options["bus"].estimates["jobs"].value == 30
    assert edition_of(library, first.case, 1).before is None


def test_a_file_is_no_edition() -> None:
    assert edition("cases/anhui-2026.yaml") is None
