"""What the library promises, held by SQLite and by PostgreSQL alike."""

from __future__ import annotations

import csv
import hashlib
import io
import random
import re
import threading
from pathlib import Path

import pytest

from mcda.decision.saved import Conflict, Saved
from mcda.faults import CaseFaults
from mcda.files.writing import text_of as text_of_tree
from mcda.library.store import Library
from mcda.library.texts import folded
from mcda.library.trouble import LibraryTrouble
from tests.cases import SMALL


def text(title: str = "A small case", jobs: int = 60, more: str = "") -> str:
    tram = "{name: Tram, estimates: {jobs: "
    return SMALL.replace("A small case", title).replace(f"{tram}60", f"{tram}{jobs}") + more


def saved(library: Library, *args: object, **more: object) -> Saved:
    one = library.save(*args, **{"by": "Li", **more})  # type: ignore[arg-type]
    assert isinstance(one, Saved)
    return one


def test_a_saved_text_comes_back_as_it_was_with_who_when_why_and_its_hash(library: Library) -> None:
    given = text(more="# 安徽 – an é\n")
    version = saved(library, given, note="as the board has it").version
    again = library.open_case("a-small-case")
    assert again == version
    assert again.text == given
    assert again.sha256 == hashlib.sha256(given.encode()).hexdigest()
    assert (again.case, again.number, again.parent) == ("a-small-case", 1, None)
    assert (again.saved_by, again.note) == ("Li", "as the board has it")
    assert re.fullmatch(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ", again.saved_at)


def test_each_save_is_the_next_version_and_the_older_ones_stay(library: Library) -> None:
    for jobs in range(60, 65):
        based_on = None if jobs == 60 else jobs - 60
        saved(library, text(jobs=jobs), key="a-small-case" if based_on else None, based_on=based_on)
    assert [one.number for one in library.history("a-small-case")] == [5, 4, 3, 2, 1]
    assert [one.parent for one in library.history("a-small-case")] == [4, 3, 2, 1, None]
    for number in range(1, 6):
        assert library.open_case("a-small-case", number).text == text(jobs=59 + number)


def test_who_saves_on_an_older_version_is_shown_both_and_nothing_is_written(
    library: Library,
) -> None:
    first = saved(library, text()).version
    second = saved(library, text(jobs=61), by="Wu", key=first.case, based_on=1).version
    answer = library.save(text(jobs=62), by="Li", key=first.case, based_on=1)
    assert answer == Conflict(first, second, text(jobs=62))
    assert library.open_case(first.case) == second
    assert len(library.history(first.case)) == 2
    assert [one.who for one in library.events(first.case)] == ["Li", "Wu"]


def test_who_saves_without_having_opened_is_asked_too(library: Library) -> None:
    first = saved(library, text()).version
    assert library.save(text(jobs=1), by="Wu", key=first.case) == Conflict(
        None, first, text(jobs=1)
    )
    far = library.save(text(jobs=1), by="Wu", key=first.case, based_on=99)
    assert far == Conflict(None, first, text(jobs=1))


def test_the_same_text_saved_again_is_no_version_unless_a_note_says_why(library: Library) -> None:
    first = saved(library, text()).version
    again = saved(library, text(), key=first.case, based_on=1)
    assert (again.version, again.new) == (first, False)
    noted = saved(library, text(), key=first.case, based_on=1, note="approved")
    assert (noted.version.number, noted.new) == (2, True)


def test_equal_titles_get_keys_of_their_own_and_any_title_gives_one(library: Library) -> None:
    titles = ("Same", "same!", "SAME", "安徽 2026", "2026 plan", "'!!!'", "_%_", "x" * 190)
    keys = [saved(library, text(title, jobs=n)).version.case for n, title in enumerate(titles)]
    assert keys[:6] == ["same", "same-2", "same-3", "安徽-2026", "case-2026-plan", "case"]
    assert len(set(keys)) == len(keys)
    assert all(library.open_case(key).case == key for key in keys)


def test_unfinished_work_is_saved_but_what_cannot_be_read_is_refused(library: Library) -> None:
    assert saved(library, "title: Only a title\n").version.case == "only-a-title"
    for wrong in ("a: [1, 2", "", "a: 1\na: 2\n", "x: &a 1\n", b"\xff\xfea\x00", "- a list\n"):
        with pytest.raises(CaseFaults):
            library.save(wrong, by="Li")
    with pytest.raises(CaseFaults, match="at most 2 MiB"):
        library.save("note: " + "x" * 2_200_000, by="Li")
    assert library.cases().total == 1


def test_a_save_needs_a_name_and_a_sane_key(library: Library) -> None:
    for by in ("", "  ", "a\x00b", "x" * 300):
        with pytest.raises(CaseFaults):
            library.save(text(), by=by)
    for key in ("../../etc", "a b", "a;DROP TABLE cases", "", "-a"):
        with pytest.raises(CaseFaults):
            library.save(text(), by="Li", key=key)


def test_an_unknown_case_or_version_is_named_with_a_near_one(library: Library) -> None:
    saved(library, text())
    with pytest.raises(CaseFaults, match="Did you mean 'a-small-case'"):
        library.open_case("a-smal-case")
    with pytest.raises(CaseFaults, match="no version 7"):
        library.open_case("a-small-case", 7)


def test_the_list_is_paged_and_the_last_saved_comes_first(library: Library) -> None:
    for n in range(7):
        saved(library, text(f"Case {n:02}"))
    first, last = library.cases(per_page=3), library.cases(page=3, per_page=3)
    assert [one.title for one in first.items] == ["Case 06", "Case 05", "Case 04"]
    assert [one.title for one in last.items] == ["Case 00"]
    assert (first.total, first.pages, last.page) == (7, 3, 3)
    assert library.cases(page=99, per_page=3) == last
    assert library.cases(page=-1, per_page=0).items == library.cases(per_page=1).items


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("ANHUI", {"a", "b"}), ("安徽", {"b"}), ("徽", {"b"}), ("100%", {"c"}), ("%", {"c"}),
        ("_", {"c"}), ("a_b", {"c"}), ("tramway", {"a"}), ("TRAMWAY hefei", {"a"}),
        ("hefei tramway", {"a"}), ("wuhu tramway", set()), ('"', {"c"}), ("'; --", {"c"}),
        ("STRASSE", {"b"}), ("straße", {"b"}), ("", {"a", "b", "c"}), ("\\", {"c"}),
        ("NOT", set()), ("two lines", {"a"}),
    ],
)  # fmt: skip
def test_a_search_finds_every_word_in_title_region_or_text(
    library: Library, search: str, found: set[str]
) -> None:
    saved(library, "title: a\nregion: china/anhui\nquestion: >-\n  A Tramway in Hefei on two\n"
          "  lines?\n")  # fmt: skip
    saved(library, "title: b\nregion: {name: Anhui 安徽}\noptions: {weg: {name: Straße}}\n")
    saved(library, 'title: c\nnote: "100% a_b \'; -- \\" \\\\ "\n')
    assert {one.title for one in library.cases(search).items} == found


def test_a_search_looks_through_the_newest_version_alone(library: Library) -> None:
    key = saved(library, "title: a\nquestion: tramway\n").version.case
    saved(library, "title: a\nquestion: busway\n", key=key, based_on=1)
    assert (library.cases("tramway").total, library.cases("busway").total) == (0, 1)
    library.restore_version(key, 1, by="Li")
    assert (library.cases("tramway").total, library.cases("busway").total) == (1, 0)


def test_a_search_finds_just_what_a_reader_of_every_text_would_find(library: Library) -> None:
    chance = random.Random(7)
    signs = "aAbB1ßéÉΣσς%_'\"\\ -*()安徽全体ﬁ🙂\u0301"
    titles = ["".join(chance.choices(signs, k=chance.randint(1, 12))) for _ in range(40)]
    looks = {}
    for title in titles:
        key = saved(library, text_of_tree({"title": f"t {title}"})).version.case
        looks[key] = set(folded(f"t {title}").split())
    for _ in range(300):
        title = chance.choice(titles)
        start = chance.randrange(len(title))
        sought = title[start : start + chance.randint(1, 4)]
        words = folded(sought).split()
        expected = {k for k, look in looks.items() if all(any(w in x for x in look) for w in words)}
        assert {one.key for one in library.cases(sought).items} == expected, sought


def test_odd_characters_and_numbers_are_faults_or_found_nothing_never_a_crash(
    library: Library,
) -> None:
    key = saved(library, 'title: "a\\0b \\x1f \\u202e c"\n').version.case
    assert library.cases("b").items[0].title == "a b c"
    for search in ("\0", "\ud800", "a\0b", "\u202e", "x" * 10_000, "' OR 1=1 --"):
        assert library.cases(search).total in (0, 1)
    for number in (0, -1, 10**30):
        with pytest.raises(CaseFaults):
            library.open_case(key, number)
        assert isinstance(library.save(text(), by="Li", key=key, based_on=number), Conflict)
    for odd in ("\0", "\ud800", "a" * 1000, "' OR 1=1 --" * 20, ""):
        with pytest.raises(CaseFaults):
            library.open_case(odd)
        with pytest.raises(CaseFaults):
            library.save(text(), by="Li", note=odd * 100 or "x" * 3000)
        with pytest.raises(CaseFaults):
            library.keep_draft("Li", "x", odd)


def test_the_database_itself_refuses_to_change_a_version_or_the_log(library: Library) -> None:
    saved(library, text())
    for statement in ("UPDATE versions SET text = 'x'", "UPDATE events SET who = 'x'",
                      "DELETE FROM events"):  # fmt: skip
        with pytest.raises(LibraryTrouble):
            library._gate.write(lambda c, s=statement: c.exec_driver_sql(s))  # type: ignore[misc]
    assert library.open_case("a-small-case").text == text()
    assert [one.who for one in library.events()] == ["Li"]


def test_deleting_is_a_mark_that_can_be_undone(library: Library) -> None:
    key = saved(library, text()).version.case
    library.delete(key, "Wu")
    assert library.cases().total == 0
    assert [one.key for one in library.cases(deleted=True).items] == [key]
    assert library.cases("tram").total == 0
    assert library.cases("tram", deleted=True).total == 1
    with pytest.raises(LibraryTrouble, match="was deleted"):
        library.save(text(jobs=1), by="Li", key=key, based_on=1)
    library.delete(key, "Wu")
    library.restore(key, "Li")
    assert library.cases().total == 1
    assert library.open_case(key).text == text()
    assert [one.what for one in library.events(key)] == ["saved", "deleted", "restored"]


def test_a_purge_asks_twice_stays_in_the_log_and_its_key_is_never_given_again(
    library: Library,
) -> None:
    key = saved(library, text()).version.case
    library.keep_draft("Li", "half a", key)
    with pytest.raises(CaseFaults, match="Type the key again"):
        library.purge(key, "Li", sure="yes")
    assert library.open_case(key).number == 1
    library.purge(key, "Li", sure=key)
    for gone in (lambda: library.open_case(key), lambda: library.history(key),
                 lambda: library.restore(key, "Li"),
                 lambda: library.save(text(), by="Li", key=key, based_on=1)):  # fmt: skip
        with pytest.raises(CaseFaults, match="was purged"):
            gone()
    assert library.cases("tram").total == library.cases("tram", deleted=True).total == 0
    assert library.draft_of("Li", key) is None
    assert [one.what for one in library.events(key)] == ["saved", "purged"]
    assert saved(library, text()).version.case == f"{key}-2"


def test_an_old_version_comes_back_as_the_next_one(library: Library) -> None:
    key = saved(library, text()).version.case
    saved(library, text(jobs=61), key=key, based_on=1)
    back = library.restore_version(key, 1, by="Wu").version
    assert (back.number, back.parent, back.text) == (3, 2, text())
    assert library.open_case(key, 2).text == text(jobs=61)
    with pytest.raises(CaseFaults):
        library.restore_version(key, 9, by="Wu")


def test_a_copy_is_a_case_of_its_own_and_the_log_says_of_what(library: Library) -> None:
    key = saved(library, text()).version.case
    copy = library.save_as_copy(text(jobs=61), by="Wu", of=key).version
    assert (copy.case, copy.number, copy.parent) == (f"{key}-2", 1, None)
    assert [(e.what, e.detail) for e in library.events(copy.case)] == [
        ("saved as a copy", f"a copy of {key}")
    ]


def test_drafts_are_apart_from_versions_and_everybody_has_their_own(library: Library) -> None:
    key = saved(library, text()).version.case
    library.keep_draft("Li", "title: [half", key, 1)
    library.keep_draft("Li", "title: [half a", key, 1)
    library.keep_draft("Wu", "other", key, 1)
    library.keep_draft("Li", "a new one")
    draft = library.draft_of("Li", key)
    assert draft is not None
    assert (draft.text, draft.based_on, draft.case) == ("title: [half a", 1, key)
    assert len(library.history(key)) == 1
    assert {one.case for one in library.drafts_of("Li")} == {key, None}
    library.drop_draft("Li", key)
    assert library.draft_of("Li", key) is None
    new, others = library.draft_of("Li"), library.draft_of("Wu", key)
    assert new is not None and new.text == "a new one"
    assert others is not None and others.text == "other"
    with pytest.raises(CaseFaults):
        library.keep_draft("Li", "a\x00b")


def test_the_trail_is_a_csv_that_no_spreadsheet_works_out(library: Library) -> None:
    key = saved(library, text(), by="=cmd|' /C calc'!A1", note='+1, "two"').version.case
    library.note_event("brief printed", key, "@who", "-2+3")
    rows = list(csv.reader(io.StringIO(library.trail_csv(key))))
    assert rows[0] == ["When (UTC)", "Who", "What", "Case", "Version", "Detail"]
    assert [row[1] for row in rows[1:]] == ["'=cmd|' /C calc'!A1", "'@who"]
    assert [row[5] for row in rows[1:]] == ['\'+1, "two"', "'-2+3"]


def test_the_trail_says_what_each_version_changed(library: Library) -> None:
    key = saved(library, text(), note="first").version.case
    saved(library, text(jobs=61), key=key, based_on=1, note="as revised")
    saved(library, text(jobs=61) + "# a word\n", key=key, based_on=2)
    assert [one.detail for one in library.events(key)] == [
        "first", "as revised; changed: options > tram > jobs", "changed: nothing but comments",
    ]  # fmt: skip


def test_only_events_of_the_list_are_noted_and_only_of_a_case(library: Library) -> None:
    key = saved(library, text()).version.case
    with pytest.raises(ValueError, match="none of"):
        library.note_event("hacked", key, "Li")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="none of"):
        library.note_event("saved", key, "Li")
    with pytest.raises(CaseFaults):
        library.note_event("exported", "nowhere", "Li")


def reweighted(points: int) -> str:
    return text().replace("{jobs: 60, cost: 40}}", f"{{jobs: {points}, cost: 40}}}}")


def test_weights_set_before_the_ranking_was_shown_are_a_fact_on_record(library: Library) -> None:
    key = saved(library, "title: A small case\n").version.case
    record = library.weights_record(key)
    assert (record.set_at, record.first_shown_at, record.changes_after) == (None, None, 0)
    set_at = saved(library, reweighted(50), key=key, based_on=1).version.saved_at
    saved(library, reweighted(50) + "# a word\n", key=key, based_on=2)
    library.note_event("ranking first shown", key, "Li")
    library.note_event("ranking first shown", key, "Wu")
    saved(library, reweighted(51), key=key, based_on=3)
    saved(library, reweighted(51) + "# a word\n", key=key, based_on=4)
    saved(library, reweighted(50), key=key, based_on=5)
    record = library.weights_record(key)
    assert record.set_first
    assert record.set_at == set_at
    assert record.changes_after == 2
    assert "before the ranking was first shown" in record.sentence()
    assert "changed two times" in record.sentence()
    assert [e.what for e in library.events(key)].count("ranking first shown") == 1


def test_weights_set_after_the_ranking_was_shown_cannot_claim_otherwise(library: Library) -> None:
    key = saved(library, "title: A small case\n").version.case
    library.note_event("ranking first shown", key, "Li")
    saved(library, reweighted(50), key=key, based_on=1)
    copy = library.save_as_copy(reweighted(50), by="Wu", of=key).version.case
    for one, changes in ((key, 1), (copy, 0)):
        record = library.weights_record(one)
        assert (record.set_first, record.changes_after) == (False, changes)
        assert "No weights were on record" in record.sentence()


def test_an_export_is_the_text_exactly_and_one_with_history_reads_as_the_same_case(
    library: Library, tmp_path: Path
) -> None:
    key = saved(library, text(), note="first", by="王").version.case
    saved(library, text(jobs=61), key=key, based_on=1, by="Wu")
    assert library.export_text(key) == text(jobs=61)
    assert library.export_text(key, 1) == text()
    whole = library.export_with_history(key)
    other = Library.open(str(tmp_path / "other.sqlite3"))
    came = other.import_text(whole.encode(), by="Zhao")
    assert (came.case, came.versions) == (key, 2)
    assert [other.open_case(key, n) for n in (1, 2)] == [library.open_case(key, n) for n in (1, 2)]
    assert [(e.who, e.what, e.version) for e in other.events(key)] == [("Zhao", "imported", 2)]
    assert other.import_text(whole, by="Zhao").versions == 0
    saved(library, text(jobs=62), key=key, based_on=2)
    assert other.import_text(library.export_with_history(key), by="Zhao").versions == 1
    assert other.open_case(key).text == text(jobs=62)
    saved(other, text(jobs=63), key=key, based_on=3)
    saved(library, text(jobs=64), key=key, based_on=3)
    apart = other.import_text(library.export_with_history(key), by="Zhao")
    assert (apart.case, apart.versions) == (f"{key}-2", 4)
    assert "Another case" in apart.remark
    other.close()


def test_an_export_does_not_forget_that_the_ranking_was_shown(
    library: Library, tmp_path: Path
) -> None:
    key = saved(library, "format: 1\ntitle: A small case\n").version.case
    library.note_event("ranking first shown", key, "Li")
    saved(library, reweighted(50), key=key, based_on=1)
    other = Library.open(str(tmp_path / "other.sqlite3"))
    other.import_text(library.export_with_history(key), by="Zhao")
    other.note_event("ranking first shown", key, "Zhao")
    assert other.weights_record(key) == library.weights_record(key)
    assert not other.weights_record(key).set_first
    other.close()


def test_a_history_under_the_longest_key_finds_a_key_beside_it(
    library: Library, tmp_path: Path
) -> None:
    key = "x" * 64
    saved(library, text(), key=key)
    other = Library.open(str(tmp_path / "other.sqlite3"))
    saved(other, text(jobs=1), key=key)
    came = other.import_text(library.export_with_history(key), by="Zhao")
    assert came.case == f"{'x' * 48}-2"
    other.close()


def test_a_folder_comes_in_at_once_with_each_fault_named(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "a.yaml").write_text(text("One"), encoding="utf-8")
    (folder / "b.yml").write_bytes(text("Two").replace("\n", "\r\n").encode("utf-8-sig"))
    (folder / "c.yaml").write_text("format: 1\ntitle: [open\n", encoding="utf-8")
    (folder / "d.yaml").write_text("services: {web: 1}\n", encoding="utf-8")
    (folder / "e.txt").write_text("no case", encoding="utf-8")
    (folder / ".f.yaml").write_text(text("Hidden"), encoding="utf-8")
    report = library.import_folder(folder, by="Li")
    assert [(one.name, one.case) for one in report.files] == [
        ("a.yaml", "one"), ("b.yml", "two"), ("c.yaml", None), ("d.yaml", None),
    ]  # fmt: skip
    assert [one.name for one in report.faulty] == ["c.yaml", "d.yaml"]
    assert all(fault.remedy for one in report.faulty for fault in one.faults)
    assert library.open_case("two").text == text("Two")
    again = library.import_folder(folder, by="Li")
    assert [one.versions for one in again.files] == [0, 0, 0, 0]
    assert library.cases().total == 2
    with pytest.raises(LibraryTrouble, match="cannot be read"):
        library.import_folder(tmp_path / "nowhere", by="Li")


def test_of_many_who_save_at_once_exactly_one_goes_on_top(library: Library) -> None:
    key = saved(library, text()).version.case
    answers: list[object] = []

    def one(jobs: int) -> None:
        answers.append(library.save(text(jobs=jobs), by=f"W{jobs}", key=key, based_on=1))

    threads = [threading.Thread(target=one, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(isinstance(a, Saved) for a in answers) == 1
    assert sum(isinstance(a, Conflict) for a in answers) == 7
    assert [one.number for one in library.history(key)] == [2, 1]


def test_many_new_cases_of_one_title_at_once_get_keys_of_their_own(library: Library) -> None:
    keys: list[str] = []

    def one(jobs: int) -> None:
        keys.append(saved(library, text(jobs=jobs)).version.case)

    threads = [threading.Thread(target=one, args=(n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(keys)) == 6


def test_what_was_kept_is_there_after_closing_and_opening_again(url: str) -> None:
    with_one = Library.open(url)
    version = saved(with_one, text()).version
    with_one.close()
    again = Library.open(url)
    assert again.open_case(version.case) == version
    again.close()
