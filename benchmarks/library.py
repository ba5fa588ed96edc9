"""The library at 10,000 cases of 20 versions: how long a list, a search, an opening, a save take.

`python -m benchmarks.library [--cases 10000] [--versions 20] [--url URL | --postgres]`; without an
address a SQLite file in a temporary folder, with --postgres a server of the tests' own.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert, text

from mcda.decision.saved import Saved
from mcda.library.store import Library
from mcda.library.tables import KEPT, cases, looks, versions
from mcda.library.texts import look_of, read_text, sha256_of

PLACES = ("Anhui", "Hubei", "Hunan", "Jiangxi", "Shandong", "Henan", "Jiangsu", "Zhejiang", "安徽",
          "湖北", "Bavaria", "Lombardy", "Flanders", "Catalonia", "Tyrol", "Wales")  # fmt: skip
THINGS = ("machine tools", "vocational schools", "a testing centre", "patent offices", "a port",
          "cluster managers", "export credit", "brand support", "a transfer office", "rail links",
          "venture funds", "design centres", "quality labels", "apprenticeships", "broadband",
          "energy audits")  # fmt: skip
BATCH = 250
LIKE: dict[str, str] = {}  # the text of --like
TRIES = 30


def case_text(number: int, version: int) -> str:
    """The case of --like with a title of its own, or one made up."""
    if "text" not in LIKE:
        return made_up(number, version)
    chance = random.Random(number)
    title = f"title: Upgrading plan {number} of {chance.choice(PLACES)}"
    lines = re.sub(r"^title: .*$", title, LIKE["text"], count=1, flags=re.MULTILINE)
    things = ", ".join(chance.choice(THINGS) for _ in range(40))
    return f"{lines}# as of draft {version}\nlimits_{number}: {things} {number % 97}\n"


def made_up(number: int, version: int) -> str:
    """A case of twelve options and eight criteria with sources, about 8 kB."""
    chance = random.Random(number)
    place = chance.choice(PLACES)
    lines = ["format: 1", f"title: Upgrading plan {number} of {place}", f"region: {place}",
             f"year: {2020 + number % 10}", f"question: Which comes first, as of draft {version}?",
             "criteria:"]  # fmt: skip
    lines += [f"  c{c}: {{name: 'Criterion {c} of plan {number}', unit: points, layer: delivery, "
              f"worst: 0, best: {100 + c}}}" for c in range(8)]  # fmt: skip
    lines.append("options:")
    for option in range(12):
        lines.append(f"  o{option}:\n    name: Support for {chance.choice(THINGS)}, {option}")
        lines.append("    estimates:")
        lines += [f"      c{c}: {{value: {chance.randint(0, 99)}, source: 'Office {number % 97}, "
                  f"yearbook, table {chance.randint(1, 99)}'}}" for c in range(8)]  # fmt: skip
    lines.append("perspectives:\n  all: {name: All, weighting: points, judgements: {")
    weights = ", ".join(f"c{c}: {chance.randint(1, 9)}" for c in range(8))
    lines[-1] += f"{weights}}}}}"
    return "\n".join(lines) + "\n"


def _rows(first: int, last: int, count: int) -> Iterator[tuple[dict[str, Any], ...]]:
    for number in range(first, last):
        newest = case_text(number, count)
        told = read_text(newest)
        at = f"2026-{1 + number % 11:02}-{1 + number % 28:02}T08:00:00Z"
        case = {"id": number, "key": f"plan-{number}", "state": KEPT, "newest": count,
                "title": told.title, "region": told.region, "year": told.year,
                "saved_by": "Li", "saved_at": at}  # fmt: skip
        yield case, {"case_id": number, "look": look_of(told.tree)}


def _versions(number: int, count: int) -> list[dict[str, Any]]:
    kept = []
    for version in range(1, count + 1):
        one = case_text(number, version)
        kept.append({"case_id": number, "number": version, "text": one, "size": len(one.encode()),
                     "sha256": sha256_of(one), "saved_by": "Li", "note": "",
                     "saved_at": "2026-01-01T08:00:00Z",
                     "parent": version - 1 or None})  # fmt: skip
    return kept


def fill(library: Library, count: int, per_case: int) -> None:
    """Bulk rows in place of 200,000 saves."""
    for first in range(1, count + 1, BATCH):
        last = min(first + BATCH, count + 1)

        def work(connection: Connection, first: int = first, last: int = last) -> None:
            pairs = list(_rows(first, last, per_case))
            connection.execute(insert(cases), [case for case, _ in pairs])
            for number in range(first, last):
                connection.execute(insert(versions), _versions(number, per_case))
            connection.execute(insert(looks), [look for _, look in pairs])

        library._gate.write(work)
    if not library._gate.is_sqlite:
        library._gate.write(lambda c: c.execute(
            text("SELECT setval('cases_id_seq', (SELECT max(id) FROM cases))")))  # fmt: skip
        library._gate.write(lambda c: c.execute(text("ANALYZE")))


def timed(what: str, work: Callable[[], Any]) -> None:
    """Print the usual and the longest time of some tries, in milliseconds."""
    took = []
    for _ in range(TRIES):
        start = time.perf_counter()
        found = work()
        took.append((time.perf_counter() - start) * 1000)
    total = getattr(found, "total", "")
    said = f"{total:>7,} found" if total != "" else " " * 13
    print(f"{what:<44}{said}  usual {statistics.median(took):7.1f} ms  "
          f"longest {max(took):7.1f} ms", flush=True)  # fmt: skip


def _save(library: Library, chance: random.Random, count: int) -> Callable[[], Any]:
    def work() -> Saved:
        key = f"plan-{chance.randint(1, count)}"
        version = library.open_case(key)
        given = version.text.replace("as of draft", f"as of draft {chance.random()}")
        start = time.perf_counter()
        saved = library.save(given, by="Wu", key=key, based_on=version.number)
        assert isinstance(saved, Saved)
        took.append((time.perf_counter() - start) * 1000)
        return saved

    took: list[float] = []
    return work


def measure(library: Library, count: int) -> None:
    chance = random.Random(1)
    timed("first page of the list", library.cases)
    timed("last page of the list", lambda: library.cases(page=10**9))
    for search in ("anhui", "upgrading plan", "testing centre", "安徽", "湖", "plan 4711",
                   "bavaria broadband", "nowhere to be found", "zz", "Office 42", "a"):  # fmt: skip
        timed(f"search '{search}'", lambda search=search: library.cases(search))  # type: ignore[misc]
    timed("open a case", lambda: library.open_case(f"plan-{chance.randint(1, count)}"))
    timed("history of a case", lambda: library.history(f"plan-{chance.randint(1, count)}"))
    timed("open and save a version on top", _save(library, chance, count))
    timed("save a new case", lambda: library.save(
        case_text(chance.randint(10**6, 10**7), 1), by="Wu"))  # fmt: skip
    timed("save a new case of a title others have", lambda: library.save(
        case_text(4711, 1) + f"# {chance.random()}\n", by="Wu"))  # fmt: skip


def _address(given: argparse.Namespace, folder: Path) -> tuple[str, Callable[[], None]]:
    if given.postgres:
        from tests.library.postgres import started

        server = started()
        assert server is not None, "no PostgreSQL server can be started here"

        def end() -> None:
            server.stop()
            shutil.rmtree(server.folder, ignore_errors=True)

        return server.new_database("bench"), end
    return given.url or str(folder / "library.sqlite3"), lambda: None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--versions", type=int, default=20)
    parser.add_argument("--url", help="an empty library")
    parser.add_argument("--postgres", action="store_true", help="a server of the tests' own")
    parser.add_argument("--like", type=Path, help="a case file that all cases are made from")
    given = parser.parse_args()
    if given.like:
        LIKE["text"] = given.like.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        url, end = _address(given, Path(folder))
        try:
            library = Library.open(url)
            start = time.monotonic()
            fill(library, given.cases, given.versions)
            took, size = time.monotonic() - start, len(case_text(1, 1).encode())
            print(f"{given.cases:,} cases x {given.versions} versions of {size:,} bytes in "
                  f"{library.where}, filled in {took:.0f} s", flush=True)  # fmt: skip
            measure(library, given.cases)
            library.close()
        finally:
            end()
    return 0


if __name__ == "__main__":
    sys.exit(main())
