"""How long a planner waits for the form: its pages in a browser, and 25 planners at work at once.

`python -m benchmarks.form [--planners 25] [--seconds 65] [--pages] [--together]` prints what was
measured with its limits beside, and ends with 1 where one is missed.
"""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.form.pages import edited, first_paint, turned, walked, watched
from benchmarks.form.planners import PAUSE, PLANNERS, SECONDS, planners
from benchmarks.form.serving import CRITERIA, OPTIONS, saved_cases, serving
from tests.browser.server import still


@dataclass(frozen=True)
class Row:
    """One figure with its unit and, where it has one, the limit it must stay under."""

    name: str
    figure: float
    unit: str = "s"
    limit: float | None = None

    @property
    def is_missed(self) -> bool:
        return self.limit is not None and not self.figure < self.limit

    def line(self) -> str:
        digits = 2 if self.unit == "s" else 0
        limit = "" if self.limit is None else f"under {self.limit:g}"
        return (f"{self.name:<58} {self.figure:>9,.{digits}f} {self.unit:<4} {limit:<12}"
                f"{'MISSED' if self.is_missed else ''}").rstrip()  # fmt: skip


def load() -> str:
    """What else the machine does, as it says itself."""
    return f"load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""


def of_pages(library: Path) -> list[Row]:
    """What a reader waits for in a browser."""
    (key, case), *_ = saved_cases(library, 1).items()
    with serving(library) as server, watched() as page:
        rows = [Row("a cold server's first page, from its first request", first_paint(
                    page, server.address), limit=4.0),
                Row("the same page, a later visit", first_paint(page, server.address))]  # fmt: skip
        page.goto(f"{server.address}/?case={key}")
        still(page)
        rows += [Row(f"page {name}, first time", taken, limit=1.0)
                 for name, taken in walked(page).items()]  # fmt: skip
        turned(page, "Estimates")
        still(page)
        edits = edited(page, case)
        size = f"{OPTIONS} x {CRITERIA}, {case.recipe.draws:,} draws"
        rows += [Row(f"an edit at {size}: median of {len(edits.seconds)}", edits.middle, limit=0.4),
                 Row("the same: 95 % stay under", edits.slow),
                 Row("the server's memory after it", server.memory()[0], "MiB")]  # fmt: skip
    return rows


def of_planners(library: Path, count: int, seconds: float) -> list[Row]:
    """What so many planners wait for, and whether all they sent is kept."""
    cases = saved_cases(library, count)
    with serving(library) as server:
        found = planners(server, library, cases, PAUSE, seconds)
    many = f"{count} planners, an edit each every {PAUSE:g} s"
    return [
        Row(f"{many}: median of {len(found.seconds):,}", found.middle, limit=0.5),
        Row("the same: 95 % stay under", found.slow),
        Row("the longest", max(found.seconds)),
        Row("runs that drew the live ranking", found.drawn_live, ""),
        Row(f"figures lost, of {found.kept:,} sent", found.lost, "", 1),
        Row("the server's memory at its most", found.memory[1], "MiB", 1024),
        Row("processor time of an edit", found.processor),
        Row("sent to the browser for an edit", found.bytes / 1024, "KiB"),
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--planners", type=int, default=PLANNERS)
    parser.add_argument("--seconds", type=float, default=SECONDS)
    parser.add_argument("--pages", action="store_true", help="the pages alone")
    parser.add_argument("--together", action="store_true", help="the planners at once alone")
    given = parser.parse_args()
    rows = []
    with TemporaryDirectory() as folder:
        if not given.together:
            rows += of_pages(Path(folder) / "pages.sqlite3")
        if not given.pages:
            rows += of_planners(Path(folder) / "planners.sqlite3", given.planners, given.seconds)
    print(load())
    print("\n".join(row.line() for row in rows))
    return 1 if any(row.is_missed for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
