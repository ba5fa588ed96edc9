"""What goes wrong is said in a sentence with a remedy, and nothing saved is lost by it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from benchmarks.soak import soak
from mcda.decision.saved import Conflict, Saved
from mcda.library import saving, schema
from mcda.library.gate import Gate
from mcda.library.store import Library
from mcda.library.tables import HEAD
from mcda.library.trouble import LibraryTrouble
from tests.cases import SMALL
from tests.library.postgres import PASSWORD, Server

HOUSE = Path(__file__).resolve().parents[2]
BULKY = SMALL + "# " + "x" * 400_000 + "\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite3"


def first(library: Library, text: str = SMALL) -> str:
    saved = library.save(text, by="Li")
    assert isinstance(saved, Saved)
    return saved.version.case


def test_a_full_disk_is_said_and_the_draft_and_every_version_stay(file: Path) -> None:
    library = Library.open(str(file))
    key = first(library)
    library.keep_draft("Li", "half a thought", key, 1)
    with library._gate.engine.connect() as connection:
        raw = connection.connection.cursor()
        pages = raw.execute("PRAGMA page_count").fetchone()[0]
    limit = f"PRAGMA max_page_count={pages + 2}"
    real = Gate._once

    def full(gate: Gate, work: Any, writes: bool) -> Any:
        def limited(connection: Connection) -> Any:
            connection.exec_driver_sql(limit)  # SQLite's own answer to a disk without a page left
            return work(connection)

        return real(gate, limited, writes)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Gate, "_once", full)
        with pytest.raises(LibraryTrouble, match=r"is full.*Free some space"):
            library.save(BULKY, by="Li", key=key, based_on=1)
    library.close()
    again = Library.open(str(file))
    draft = again.draft_of("Li", key)
    assert draft is not None
    assert draft.text == "half a thought"
    assert [one.number for one in again.history(key)] == [1]
    assert isinstance(again.save(BULKY, by="Li", key=key, based_on=1), Saved)


LIMITED = """
import resource, sys
from mcda.library.store import Library
from mcda.library.trouble import LibraryTrouble
library = Library.open(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
text = sys.stdin.read()
number = 1
try:
    while True:
        number = library.save(text + f"# {number}\\n", by="Li", key=sys.argv[2], based_on=number
                              ).version.number
except LibraryTrouble as trouble:
    print(number, trouble)
"""


def test_a_disk_that_takes_no_more_keeps_every_save_it_acknowledged(file: Path) -> None:
    library = Library.open(str(file))
    key = first(library)
    library.close()
    bulky = SMALL + "# " + "x" * 20_000 + "\n"
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(file), key], input=bulky, cwd=HOUSE, text=True,
        capture_output=True, check=True,
    )  # fmt: skip
    number, _, said = done.stdout.partition(" ")
    assert "could not be written" in said or "is full" in said
    assert "Traceback" not in done.stderr
    again = Library.open(str(file))
    assert int(number) > 1
    assert [one.number for one in again.history(key)] == list(range(int(number), 0, -1))
    for one in range(2, int(number) + 1):
        assert again.open_case(key, one).text == f"{bulky}# {one - 1}\n"


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that any user may reach: pytest's own are closed to others."""
    folder = Path(tempfile.mkdtemp(prefix="mcda-library-", dir="/tmp"))
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


# Root writes everywhere, so it becomes nobody; by then it has loaded what nobody may not read.
READ_ONLY = """
import os, sys
from mcda.library.store import Library
from mcda.library.trouble import LibraryTrouble
Library.open(sys.argv[2]).close()
if os.getuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    Library.open(sys.argv[1]).save(sys.stdin.read(), by="Li")
except LibraryTrouble as trouble:
    print(trouble)
"""


@pytest.mark.parametrize("there", [True, False])
def test_a_read_only_folder_is_said(open_folder: Path, tmp_path: Path, there: bool) -> None:
    file = open_folder / "library.sqlite3"
    if there:
        library = Library.open(str(file))
        first(library)
        library.close()
        file.chmod(0o444)
    open_folder.chmod(0o555)
    done = subprocess.run(
        [sys.executable, "-c", READ_ONLY, str(file), str(tmp_path / "other")], input=SMALL,
        cwd=HOUSE, text=True, capture_output=True, check=True,
    )  # fmt: skip
    assert any(said in done.stdout for said in ("not written", "cannot be opened or made"))
    assert str(file) in done.stdout
    assert "MCDA_LIBRARY" in done.stdout


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("")
    with pytest.raises(LibraryTrouble, match="cannot be made"):
        Library.open(str(tmp_path / "a file" / "library.sqlite3"))


HOLDING = """
import sqlite3, sys
one = sqlite3.connect(sys.argv[1], isolation_level=None)
one.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


def test_a_library_that_another_program_holds_is_said_and_reading_goes_on(file: Path) -> None:
    library = Library.open(str(file), patience=0.2)
    key = first(library)
    holder = subprocess.Popen([sys.executable, "-c", HOLDING, str(file)], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE)  # fmt: skip
    assert holder.stdin is not None
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    with pytest.raises(LibraryTrouble, match=r"busy.*Wait a moment"):
        library.save(SMALL + "# more\n", by="Li", key=key, based_on=1)
    assert library.open_case(key).number == 1
    assert library.cases("tram").total == 1
    holder.stdin.close()
    holder.wait()
    assert isinstance(library.save(SMALL + "# more\n", by="Li", key=key, based_on=1), Saved)


def test_a_newer_program_s_library_is_left_alone(url: str) -> None:
    library = Library.open(url)
    key = first(library)
    library._gate.write(
        lambda c: c.exec_driver_sql("UPDATE alembic_version SET version_num='9999'")
    )
    library.close()
    with pytest.raises(LibraryTrouble, match=r"newer version.*Update the program"):
        Library.open(url)
    older = Gate(library._gate.engine, "here", 5)
    older.write(lambda c: c.exec_driver_sql(f"UPDATE alembic_version SET version_num='{HEAD}'"))
    assert Library.open(url).open_case(key).text == SMALL


def at_revision(url: str, revision: str) -> None:
    """A library as an older program left it."""
    with pytest.MonkeyPatch.context() as patch:
        real = schema.upgraded

        def part(connection: Connection, _to: str = "head") -> None:
            real(connection, revision)

        patch.setattr(schema, "upgraded", part)
        Library.open(url).close()


def test_an_older_library_is_brought_up_and_its_cases_are_found(url: str, tmp_path: Path) -> None:
    at_revision(url, "0001")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(schema, "bring_up", lambda gate: None)
        patch.setattr("mcda.library.store.bring_up", lambda gate: None)
        patch.setattr(saving, "look_through", lambda *_: None)
        old = Library.open(url)
        key = first(old)
        old.close()
    library = Library.open(url)
    assert library.open_case(key).text == SMALL
    assert library.cases("tram").total == library.cases("tr").total == 1
    library.close()
    copies = list(tmp_path.glob("data/*-before-*"))
    assert len(copies) == (0 if "://" in url else 1)
    for copy in copies:
        with sqlite3.connect(copy) as before:
            assert before.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
            assert before.execute("SELECT text FROM versions").fetchone() == (SMALL,)
        before.close()
    Library.open(url).close()
    assert list(tmp_path.glob("data/*-before-*")) == copies


def test_the_newest_revision_is_the_one_the_program_asks_for() -> None:
    assert schema.known()[-1] == HEAD


def test_the_tables_are_those_of_the_migrations(url: str) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from mcda.library.tables import metadata

    library = Library.open(url)
    with library._gate.engine.connect() as connection:
        differing = compare_metadata(MigrationContext.configure(connection), metadata)
    names = {"found", "found_data", "found_idx", "found_docsize", "found_config", "looks_by_part"}
    ours = [one for one in differing if not {getattr(one[1], "name", "")} & names]
    assert ours == []
    library.close()


@pytest.mark.parametrize(
    "given", [b"no library at all" * 100, b"SQLite format 3\0" + b"\xff" * 5000]
)
def test_a_file_that_is_no_library_is_said_and_stays_as_it_is(file: Path, given: bytes) -> None:
    file.write_bytes(given)
    with pytest.raises(LibraryTrouble, match="library"):
        Library.open(str(file))
    assert file.read_bytes() == given


def test_many_may_open_a_new_library_at_once(url: str) -> None:
    code = "import sys; from mcda.library.store import Library; Library.open(sys.argv[1]).close()"
    opening = [subprocess.Popen([sys.executable, "-c", code, url], cwd=HOUSE) for _ in range(4)]
    assert [one.wait() for one in opening] == [0] * 4


@pytest.mark.parametrize(
    "url", ["postgresql://li:hush@127.0.0.1:1/x", "mysql://li:hush@h/x", "://li:hush@", "sqlite://",
            "postgresql://li:hush@[/x"])  # fmt: skip
def test_no_password_is_ever_said(url: str) -> None:
    with pytest.raises(LibraryTrouble) as told:
        Library.open(url, patience=0.2)
    assert "hush" not in str(told.value)
    assert told.value.remedy


def test_a_wrong_password_and_a_missing_database_are_told_apart(server: Server) -> None:
    with pytest.raises(LibraryTrouble, match="refuses the name or the password") as told:
        Library.open(server.url("postgres").replace("word", "w0rd"), patience=2)
    assert "w0rd" not in str(told.value)
    with pytest.raises(LibraryTrouble, match="no such database"):
        Library.open(server.url("nowhere"), patience=2)
    assert PASSWORD not in str(told.value)


def test_searches_work_where_the_server_has_no_index_by_parts_of_words(server: Server) -> None:
    library = Library.open(server.new_database("plain_search"))
    first(library)
    library._gate.write(lambda c: c.exec_driver_sql("DROP EXTENSION pg_trgm CASCADE"))
    assert (library.cases("tram").total, library.cases("boat").total) == (1, 0)
    library.close()


def test_a_user_who_may_make_tables_alone_can_keep_a_library(server: Server) -> None:
    import psycopg

    server.new_database("narrow")
    with psycopg.connect(server.driver_url("narrow")) as owner:
        owner.execute("CREATE ROLE li LOGIN PASSWORD 'li'")
        owner.execute("CREATE SCHEMA li AUTHORIZATION li")
    host = server.url("narrow").rpartition("@")[2]
    library = Library.open(f"postgresql://li:li@{host}")
    first(library)
    assert (library.cases("tram").total, library.cases("boat").total) == (1, 0)
    library.close()


@pytest.fixture
def away(server: Server) -> Iterator[Library]:
    """A library whose server may be stopped; it runs again at the end."""
    library = Library.open(server.new_database(f"away_{os.getpid()}_{os.urandom(4).hex()}"),
                           patience=10)  # fmt: skip
    yield library
    library.close()
    if server.process is None or server.process.poll() is not None:
        server.start()


def test_a_server_that_restarts_between_two_saves_is_not_noticed(
    server: Server, away: Library
) -> None:
    key = first(away)
    server.stop()
    server.start()
    saved = away.save(SMALL + "# more\n", by="Li", key=key, based_on=1)
    assert isinstance(saved, Saved)
    assert saved.version.number == 2


def test_a_server_that_restarts_in_the_middle_of_a_save_gets_it_once(
    server: Server, away: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = first(away)
    real, calls = saving.save_on, []

    def interrupted(*given: Any) -> Saved | Conflict:
        answer = real(*given)
        calls.append(answer)
        if len(calls) == 1:  # written, but not yet kept
            server.stop()
            server.start()
        return answer

    monkeypatch.setattr(saving, "save_on", interrupted)
    saved = away.save(SMALL + "# more\n", by="Li", key=key, based_on=1)
    assert isinstance(saved, Saved)
    assert len(calls) == 2
    assert [one.number for one in away.history(key)] == [2, 1]
    assert away.open_case(key) == saved.version


def test_a_save_whose_answer_was_lost_is_never_two_versions(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = first(library)
    real, calls = Gate._once, []

    def deaf(gate: Gate, work: Any, writes: bool) -> Any:
        answer = real(gate, work, writes)
        calls.append(answer)
        if len(calls) == 1:  # kept, but the answer never arrives
            raise OperationalError("COMMIT", None, Exception("gone"), connection_invalidated=True)
        return answer

    monkeypatch.setattr(Gate, "_once", deaf)
    second = library.save(SMALL + "# more\n", by="Li", key=key, based_on=1)
    assert isinstance(second, Saved)
    assert second.version.number == 2
    calls.clear()
    fresh = library.save(SMALL + "# fresh\n", by="Li")
    assert isinstance(fresh, Saved)
    monkeypatch.undo()
    assert [one.number for one in library.history(key)] == [2, 1]
    assert library.cases().total == 2


def test_a_server_that_stays_away_is_said_and_what_it_kept_is_there_afterwards(
    server: Server, away: Library
) -> None:
    key = first(away)
    away.keep_draft("Li", "half a thought", key, 1)
    server.stop()
    away._gate.patience = 0.5
    with pytest.raises(LibraryTrouble, match="cannot be reached"):
        away.save(SMALL + "# more\n", by="Li", key=key, based_on=1)
    server.start()
    draft = away.draft_of("Li", key)
    assert draft is not None
    assert draft.text == "half a thought"
    assert isinstance(away.save(SMALL + "# more\n", by="Li", key=key, based_on=1), Saved)


def test_writers_that_are_killed_lose_no_acknowledged_save(url: str, tmp_path: Path) -> None:
    outcome = soak(tmp_path, url, writers=3, saves=30, kills=6)
    assert outcome.killed >= 3
    assert outcome.acknowledged == 90
    assert (outcome.lost, outcome.torn, outcome.twice, outcome.gaps) == (0, 0, 0, 0)
    assert outcome.kept >= 90


def test_what_was_purged_is_gone_from_the_file_too(file: Path) -> None:
    library = Library.open(str(file))
    key = first(library, SMALL + "question: zzyzx-confidential\n")
    library.keep_draft("Li", "zzyzx-confidential", key)
    library.purge(key, "Li", key)
    library.close()
    left = b"".join(one.read_bytes() for one in file.parent.iterdir() if one.is_file())
    assert b"zzyzx-confidential" not in left
