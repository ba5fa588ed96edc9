"""How long the questions to the draws take: all of them, and one by one."""

from __future__ import annotations

import re
import resource
import subprocess
import sys
from pathlib import Path
from time import perf_counter

import numpy as np

from mcda.analysis import Inquiry, analyse
from mcda.checking import read_case
from mcda.decision.case import Case
from mcda.files.writing import text_of
from mcda.robustness.question import questions

SIZES = ((20, 10), (50, 12))
TRIES = 5


def made_up(options: int, criteria: int, seed: int = 1) -> Case:
    """A case of random figures, each with a range, and three perspectives; none is real."""
    rng = np.random.default_rng(seed)
    keys = [f"c{at}" for at in range(criteria)]
    layers = ("hardware", "firmware", "software", "territory", "delivery")
    tree = {
        "format": 1, "title": "Random figures to measure speed",
        "criteria": {
            key: {"name": f"Criterion {at + 1}", "unit": "points", "layer": layers[at % 5],
                  "worst": 0, "best": 100}
            for at, key in enumerate(keys)
        },
        "options": {
            f"o{row}": {"name": f"Option {row + 1}", "estimates": {
                key: {"value": float(mid), "low": float(max(0, mid - 15)),
                      "high": float(min(100, mid + 15))}
                for key, mid in zip(keys, rng.integers(10, 90, criteria), strict=True)
            }}
            for row in range(options)
        },
        "perspectives": {
            f"p{at}": {"name": f"Perspective {at + 1}", "weighting": "points",
                       "judgements": {key: int(x) for key, x in
                                      zip(keys, rng.integers(10, 100, criteria), strict=True)}}
            for at in range(3)
        },
    }  # fmt: skip
    return read_case(text_of(tree))


def asked(case: Case) -> dict[str, float]:
    """Seconds of the analysis and of each question that takes longer."""
    start = perf_counter()
    inquiry = Inquiry(analyse(case))
    taken = {"analyse, with what is answered at once": perf_counter() - start}
    for key in questions("on asking"):
        start = perf_counter()
        inquiry.answer(key)
        taken[key] = perf_counter() - start
    return taken


def peak() -> float:
    """The most memory this process has held, in MiB."""
    status = Path("/proc/self/status")
    if status.exists():  # what the kernel counts since this program began, its parent's left out
        return int(re.findall(r"VmHWM:\s+(\d+)", status.read_text())[0]) / 1024
    kib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return kib / 1024 if sys.platform != "darwin" else kib / 2**20


def memory(options: int, criteria: int) -> None:
    """Print what a process of its own holds at most: with the libraries, then with the answers."""
    import sklearn.tree  # noqa: F401

    libraries = peak()
    asked(made_up(options, criteria))
    print(f"{options} x {criteria}  memory: {libraries:.0f} MiB with the libraries, "
          f"{peak():.0f} MiB with all questions")  # fmt: skip


def speed(options: int, criteria: int) -> None:
    """Print the seconds by question, medians of a few runs."""
    import sklearn.tree  # noqa: F401  its loading is counted apart

    case = made_up(options, criteria)
    runs = [asked(case) for _ in range(TRIES)]
    middle = {key: sorted(run[key] for run in runs)[TRIES // 2] for key in runs[0]}
    for key, seconds in (*middle.items(), ("all questions", sum(middle.values()))):
        print(f"{options} x {criteria}  {key:<42} {seconds * 1000:>8.0f} ms")


def main(given: list[str]) -> None:
    """Print the seconds by size and question, and the memory of each size on its own."""
    if given:
        return memory(*map(int, given))
    for size in SIZES:
        speed(*size)
    for size in SIZES:
        command = [sys.executable, "-m", "benchmarks.sureness", *map(str, size)]
        subprocess.run(command, check=True)
    return None


if __name__ == "__main__":
    main(sys.argv[1:])
