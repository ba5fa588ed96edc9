"""How long the commands, the draws and the brief take: `make bench`.

Medians of one run on one machine. Ratios between rows hold better than the seconds.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import numpy as np

from mcda.analysis import analyse
from mcda.brief.writing import html, pdf
from mcda.checking import check_text, read_case
from mcda.decision.case import Case
from mcda.files.examples import example_text
from mcda.ranking.method import methods
from mcda.scaling.choose import chosen
from mcda.scaling.matrix import matrix_of

HOUSE = Path(__file__).resolve().parents[1]
ANHUI = "cases/anhui-2026.yaml"
TRIES = 7
SLOW_DRAWS = 300


def median(work: Callable[[], object], tries: int = TRIES) -> float:
    """Seconds of one call, the first not counted."""
    work()
    taken = []
    for _ in range(tries):
        start = perf_counter()
        work()
        taken.append(perf_counter() - start)
    return statistics.median(taken)


def cold(*arguments: str) -> float:
    """Seconds of a whole process."""
    command = [sys.executable, "-m", "mcda", *arguments]
    return median(lambda: subprocess.run(command, cwd=HOUSE, check=True, capture_output=True))


def against_pymcdm(case: Case) -> tuple[float, float]:
    """Seconds per 10,000 weightings of TOPSIS: ours, and pymcdm called in a loop."""
    from pymcdm.methods import TOPSIS
    from pymcdm.normalizations import vector_normalization

    matrix = matrix_of(case, tuple(case.options))
    method, scaling = methods()["topsis"], chosen("textbook", "vector")
    weights = np.random.default_rng(1).dirichlet(np.ones(len(matrix.criteria)), 10_000)
    types = np.where(matrix.more_is_better, 1, -1)
    theirs, figures = TOPSIS(vector_normalization), np.array(matrix.figures)
    ours = median(lambda: method.score_many(scaling.scale(matrix, matrix.figures), weights, {}))
    loop = median(
        lambda: [theirs(figures, w, types, validation=False) for w in weights[:SLOW_DRAWS]], 3
    )
    return ours, loop * len(weights) / SLOW_DRAWS


def main() -> None:
    """Print a table of medians."""
    text = example_text("anhui-2026")
    case = read_case(text)
    analysis = analyse(case)
    ours, loop = against_pymcdm(case)
    rows = [
        ("check, cold start of the process", cold("check", ANHUI)),
        ("rank, cold start, 10,000 draws", cold("rank", ANHUI)),
        ("weigh, cold start", cold("weigh", ANHUI)),
        ("catalogue, cold start", cold("catalogue", "--json")),
        ("read and check the case text", median(lambda: check_text(text))),
        ("analyse, 13 x 7, 10,000 joint draws", median(lambda: analyse(case))),
        ("brief as HTML, warm", median(lambda: html(analysis))),
        ("brief as PDF, warm", median(lambda: pdf(analysis))),
        ("TOPSIS, 10,000 weightings of 13 x 7", ours),
        ("the same by pymcdm in a loop", loop),
    ]
    for name, seconds in rows:
        print(f"{name:<40} {seconds * 1000:>10.1f} ms")
    print(f"{'pymcdm in a loop, as a multiple of ours':<40} {loop / ours:>10.0f}")


if __name__ == "__main__":
    main()
