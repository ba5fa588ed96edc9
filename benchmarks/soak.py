"""Writers saving on top of each other while some are killed: is every acknowledged save there?

`python -m benchmarks.soak [--writers 8] [--saves 500] [--url URL]` prints what was lost, torn or
numbered twice; without an address it makes a SQLite library in a temporary folder.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mcda.decision.saved import Saved
from mcda.faults import CaseFaults
from mcda.files.tree import parse
from mcda.library.store import Library
from mcda.library.texts import sha256_of

HOUSE = Path(__file__).resolve().parents[1]
CASES = ("north", "south")
LONG = "Words that make the text as long as a case is. " * 400  # about 19 kB, several pages
PATIENCE = 60.0


@dataclass(frozen=True)
class Outcome:
    """What the ledgers of the writers and the library say of each other."""

    acknowledged: int
    kept: int
    lost: int
    torn: int
    twice: int
    gaps: int
    killed: int
    seconds: float

    def sentence(self) -> str:
        return (f"{self.acknowledged:,} saves acknowledged, {self.killed} writers killed, "
                f"{self.kept:,} versions kept in {self.seconds:.0f} s: {self.lost} lost, "
                f"{self.torn} torn, {self.twice} numbers used twice, "
                f"{self.gaps} numbers left out.")  # fmt: skip


def text_of(case: str, writer: int, save: int) -> str:
    return f"format: 1\ntitle: {case}\nquestion: writer {writer} save {save}\nlimits: {LONG}\n"


def written(ledger: Path) -> list[tuple[str, int, str]]:
    """The whole lines of a ledger: case, number, hash. A last line cut off by a kill is none."""
    if not ledger.exists():
        return []
    lines = ledger.read_text(encoding="utf-8").split("\n")[:-1]
    return [(case, int(number), sha) for case, number, sha in (line.split() for line in lines)]


def write(url: str, writer: int, saves: int, ledger: Path) -> None:
    """Save on top of whatever is newest, and note each save once it is acknowledged."""
    library = Library.open(url, patience=PATIENCE)
    case = CASES[writer % len(CASES)]
    for save in range(len(written(ledger)), saves):
        text, answer = text_of(case, writer, save), None
        while not isinstance(answer, Saved):
            try:
                newest = library.open_case(case).number
            except CaseFaults:
                newest = None  # nobody has saved it yet
            answer = library.save(text, by=f"writer {writer}", key=case, based_on=newest)
        with ledger.open("a", encoding="utf-8") as file:
            file.write(f"{case} {answer.version.number} {answer.version.sha256}\n")
            file.flush()
            os.fsync(file.fileno())


def _cut(ledger: Path) -> None:
    """Drop a half-written last line, as a writer that starts again must."""
    if ledger.exists():
        whole, end, _ = ledger.read_text(encoding="utf-8").rpartition("\n")
        ledger.write_text(whole + end, encoding="utf-8")


def _start(url: str, writer: int, saves: int, ledger: Path) -> subprocess.Popen[bytes]:
    _cut(ledger)
    words = ["write", url, str(writer), str(saves), str(ledger)]
    return subprocess.Popen([sys.executable, "-m", "benchmarks.soak", *words], cwd=HOUSE)


def _run(url: str, ledgers: Sequence[Path], saves: int, kills: int, seed: int) -> int:
    """Let the writers finish, killing so many of them at points of the work drawn at random."""
    chance = random.Random(seed)
    whole = len(ledgers) * saves
    marks = sorted(chance.sample(range(1, whole - len(ledgers)), kills))
    writers = [_start(url, n, saves, ledger) for n, ledger in enumerate(ledgers)]
    killed = 0
    while any(one.poll() is None for one in writers):
        time.sleep(0.01 * chance.random())
        done = sum(len(written(ledger)) for ledger in ledgers)
        if marks and done >= marks[0]:
            marks.pop(0)
            alive = [n for n, one in enumerate(writers) if one.poll() is None]
            if alive:
                n = chance.choice(alive)
                writers[n].send_signal(signal.SIGKILL)
                killed += writers[n].wait() == -signal.SIGKILL
                writers[n] = _start(url, n, saves, ledgers[n])
    assert all(one.wait() == 0 for one in writers), "a writer ended with an error"
    return killed


def checked(url: str, ledgers: Sequence[Path], killed: int, seconds: float) -> Outcome:
    """Hold the ledgers against the library, reading every version again."""
    library = Library.open(url)
    kept, torn, gaps = {}, 0, 0
    for case in sorted({case for ledger in ledgers for case, _, _ in written(ledger)}):
        rows = library.history(case)
        gaps += rows[0].number - len(rows)
        for row in rows:
            version = library.open_case(case, row.number)
            whole = (
                sha256_of(version.text) == version.sha256 and len(parse(version.text).value) == 4
            )
            torn += not (whole and version.parent == (row.number - 1 or None))
            kept[case, row.number] = version.sha256
    library.close()
    said = [line for ledger in ledgers for line in written(ledger)]
    lost = sum(kept.get((case, number)) != sha for case, number, sha in said)
    twice = len(said) - len({(case, number) for case, number, _ in said})
    return Outcome(len(said), len(kept), lost, torn, twice, gaps, killed, seconds)


def soak(
    folder: Path, url: str | None = None, writers: int = 8, saves: int = 500, kills: int = 60,
    seed: int = 1,
) -> Outcome:  # fmt: skip
    """Run the writers and hold what they were told against what is there."""
    url = url or str(folder / "library.sqlite3")
    ledgers = [folder / f"writer-{n}" for n in range(writers)]
    start = time.monotonic()
    killed = _run(url, ledgers, saves, kills, seed)
    return checked(url, ledgers, killed, time.monotonic() - start)


def main() -> int:
    if sys.argv[1:2] == ["write"]:
        url, writer, saves, ledger = sys.argv[2:]
        write(url, int(writer), int(saves), Path(ledger))
        return 0
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--writers", type=int, default=8)
    parser.add_argument("--saves", type=int, default=500)
    parser.add_argument("--kills", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--url", help="an empty library; without it, SQLite in a temporary folder")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        outcome = soak(Path(folder), given.url, given.writers, given.saves, given.kills, given.seed)
    print(outcome.sentence())
    return 1 if outcome.lost or outcome.torn or outcome.twice else 0


if __name__ == "__main__":
    sys.exit(main())
