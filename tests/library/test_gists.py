"""What texts come to stands on the list, and drafts that nobody comes back to go."""

from __future__ import annotations

import pytest

from mcda.decision.gist import Gist
from mcda.language import speaking
from mcda.library import drafts, gists
from mcda.library.store import Library
from mcda.web.gists import gist_of
from tests.cases import SMALL
from tests.library.test_contract import saved, text

GIST = Gist(("Tram", "Bus"), 2, "draft")


def test_the_list_has_what_is_known_of_the_newest_text_alone(library: Library) -> None:
    version = saved(library, text()).version
    assert library.cases().items[0].gist is None
    library.keep_gist(version.sha256, GIST)
    [one] = library.cases().items
    assert (one.sha256, one.gist) == (version.sha256, GIST)
    saved(library, text(jobs=61), key=version.case, based_on=1)
    assert library.cases().items[0].gist is None


def test_what_another_program_found_does_not_count_and_goes(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = saved(library, text()).version
    library.keep_gist(version.sha256, GIST)
    monkeypatch.setattr(gists, "program_mark", lambda: "another")
    assert library.cases().items[0].gist is None
    library.keep_gist(version.sha256, Gist(to_mend=3))
    assert library.cases().items[0].gist == Gist(to_mend=3)
    monkeypatch.undo()
    assert library.cases().items[0].gist is None


def test_a_purge_leaves_nothing_of_what_a_text_came_to(library: Library) -> None:
    version = saved(library, text()).version
    library.keep_gist(version.sha256, GIST)
    library.purge(version.case, "Li", version.case)
    saved(library, text())
    assert library.cases().items[0].gist is None


def test_a_name_is_known_by_its_id_and_goes_with_the_drafts_after_90_days(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    moment = "2026-01-01T00:00:00Z"
    monkeypatch.setattr("mcda.library.asides.now", lambda: moment)
    library.keep_name("one", " Li ")
    library.keep_draft("one", "left")
    moment = "2026-03-31T00:00:00Z"  # 89 days on
    library.keep_draft("two", "still there", "a-case", 1)
    assert library.name_of("one") == "Li" and library.draft_of("one") is not None
    moment = "2026-04-02T00:00:00Z"  # 91 days on
    library.keep_draft("two", "and on", "a-case", 1)
    assert library.name_of("one") == "" and library.draft_of("one") is None
    kept = library.draft_of("two", "a-case")
    assert kept is not None and kept.text == "and on" and drafts.KEPT_FOR.days == 90


def test_the_gist_is_the_first_band_and_the_status_whatever_is_spoken() -> None:
    one_sided = SMALL.replace("judgements: {jobs: 60, cost: 40}", "judgements: {jobs: 99, cost: 1}")
    found = gist_of(one_sided)  # the tram brings twice the jobs, and little else counts
    assert found.first == ("Tram",) and found.firsts == 1 and found.status == "draft"
    with speaking("zh"):
        assert gist_of(one_sided) == found
    assert gist_of("title: [") == Gist(to_mend=1)
    assert gist_of("format: 1\ntitle: T\n").to_mend == 3  # criteria, options, perspectives


def test_a_gist_names_a_leader_only_where_one_stands_alone() -> None:
    assert Gist(("Tram",), 1, "final").leader() == "Tram"
    assert Gist(("Tram", "Bus"), 2, "final").leader() == "Tram and Bus: not separated"
    many = Gist(("Tram", "Bus", "Ferry"), 5, "final")
    assert many.leader() == "Tram, Bus, Ferry and two more: not separated"
    assert Gist(to_mend=3).leader() == ""
    assert Gist(to_mend=3).standing() == "cannot be ranked yet: 3 to mend"
