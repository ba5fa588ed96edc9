"""The form's server as a process of its own, and what it holds of the memory and the processor."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.sureness import made_up
from mcda.decision.case import Case
from mcda.decision.saved import Saved
from mcda.files.writing import case_text
from mcda.library.store import Library
from tests.browser.server import free_port, started

OPTIONS, CRITERIA = 20, 10


@dataclass(frozen=True)
class Server:
    """A running server: its address and its process."""

    address: str
    process: int

    def memory(self) -> tuple[float, float]:
        """What it holds and the most it has held, MiB; nothing where the system does not say."""
        status = Path(f"/proc/{self.process}/status")
        found = status.read_text() if status.exists() else ""
        now, most = (re.search(rf"{part}:\s+(\d+)", found) for part in ("VmRSS", "VmHWM"))
        return tuple(int(one[1]) / 1024 if one else 0.0 for one in (now, most))  # type: ignore[return-value]

    def worked(self) -> float:
        """The seconds of processor time it has taken; nothing where the system does not say."""
        stat = Path(f"/proc/{self.process}/stat")
        if not stat.exists():
            return 0.0
        parts = stat.read_text().rpartition(")")[2].split()
        return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")


def saved_cases(library: Path, count: int) -> dict[str, Case]:
    """So many cases of 20 × 10 by their keys in a library, each with figures of its own."""
    place = Library.open(str(library))
    cases = {}
    for at in range(count):
        case = made_up(OPTIONS, CRITERIA, seed=at + 1)
        told = place.save(case_text(case), by="The benchmark")
        assert isinstance(told, Saved)
        cases[told.version.case] = case
    place.close()
    return cases


@contextmanager
def serving(library: Path) -> Iterator[Server]:
    """A server that has just begun to listen and has shown no page yet; it ends with the block."""
    port = free_port()
    with started(library, port) as process:
        yield Server(f"http://127.0.0.1:{port}", process.pid)
