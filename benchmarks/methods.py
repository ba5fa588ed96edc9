"""How long the ranking methods take, side by side with other tools: `python -m benchmarks.methods`.

Medians of one run on one machine. Ratios between columns hold better than the seconds. The other
tools rank one weight vector at a time, so their loop is timed over few and extrapolated.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tracemalloc
import warnings
from collections.abc import Callable
from importlib import import_module
from time import perf_counter

import numpy as np
from threadpoolctl import threadpool_limits

from benchmarks.speed import median
from mcda.decision.matrix import Floats, Scaled
from mcda.ranking.method import methods
from mcda.ranking.methods.promethee_ii import USUAL, pairwise_flows
from mcda.ranking.ranks import ranks_of

DRAWS, SLOW_DRAWS = 10_000, 100
OPTIONS, CRITERIA = 50, 12
MANY = 3_000
Loop = Callable[[Floats, Floats], object]
ENDS = np.tile([0.0, 1.0], (CRITERIA, 1))
OTHERS = ("pymcdm", "pyDecision", "scikit-criteria")


def problem(options: int, criteria: int = CRITERIA, draws: int = DRAWS) -> tuple[Scaled, Floats]:
    """Values on anchored scales, all of them benefits, and weights."""
    rng = np.random.default_rng(20261122)
    values = rng.uniform(0.05, 0.95, (options, criteria))
    ones = np.ones(criteria)
    weights = rng.dirichlet(ones, draws)
    return Scaled(values, ones, 0 * ones, True, (None,) * criteria), weights


def by_pymcdm() -> dict[str, Loop]:
    theirs = import_module("pymcdm.methods")
    norms = import_module("pymcdm.normalizations")
    ranked = import_module("pymcdm.helpers").rrankdata

    def loop(make: Callable[[], Callable[..., Floats]], sign: int = 1) -> Loop:
        method = make()
        return lambda x, w: ranked(sign * np.asarray(method(x, w, np.ones(len(w)))))

    return {
        "topsis": loop(lambda: theirs.TOPSIS(norms.vector_normalization)),
        "vikor": loop(theirs.VIKOR, -1),
        "promethee_ii": loop(lambda: theirs.PROMETHEE_II("usual")),
        "weighted_sum": loop(lambda: theirs.WSM(norms.max_normalization)),
        "weighted_product": loop(lambda: theirs.WPM(norms.max_normalization)),
        "spotis": loop(lambda: theirs.SPOTIS(ENDS), -1),
        "rim": loop(lambda: theirs.RIM(ENDS)),
        **{
            name.lower(): loop(getattr(theirs, name))
            for name in ("ARAS", "COCOSO", "CODAS", "EDAS", "MABAC", "MARCOS", "WASPAS")
        },
    }


def by_pydecision() -> dict[str, Loop]:
    theirs = import_module("pyDecision.algorithm")
    quiet = {"graph": False, "verbose": False}
    best = ["max"] * CRITERIA
    zeros, steps = [0.0] * CRITERIA, ["t1"] * CRITERIA
    return {
        "topsis": lambda x, w: ranks_of(theirs.topsis_method(x, w, best, **quiet)),
        "promethee_ii": lambda x, w: theirs.promethee_ii(
            x, list(w), zeros, zeros, zeros, steps, sort=True, **quiet
        ),
    }


def by_scikit_criteria() -> dict[str, Loop]:
    make = import_module("skcriteria").mkdm
    scaler = import_module("skcriteria.preprocessing.scalers").VectorScaler("matrix")
    topsis = import_module("skcriteria.agg.topsis").TOPSIS()
    sums = import_module("skcriteria.agg.simple").WeightedSumModel()

    def loop(method: object) -> Loop:
        return lambda x, w: (
            method.evaluate(  # type: ignore[attr-defined]
                scaler.transform(make(x, [max] * len(w), weights=w))
            ).rank_
        )

    return {"topsis": loop(topsis), "weighted_sum": loop(sums)}


def others() -> dict[str, dict[str, Loop] | None]:
    """The loops of each other tool by method; None where it is not installed."""
    found: dict[str, dict[str, Loop] | None] = {}
    for name, make in zip(OTHERS, (by_pymcdm, by_pydecision, by_scikit_criteria), strict=True):
        try:
            found[name] = make()
        except ImportError as missing:
            print(f"{name}: {missing}", file=sys.stderr)
            found[name] = None
    return found


def timed(work: Callable[[], object]) -> float:
    """Seconds of one call: the median of five, or one call where that alone is slow."""
    start = perf_counter()
    work()
    first = perf_counter() - start
    return first if first > 3 else median(work, 5)


def theirs(loops: dict[str, Loop] | None, key: str, x: Floats, weights: Floats, ours: float) -> str:
    if loops is None:
        return "not installed"
    if key not in loops:
        return "–"
    loops[key](x, weights[0])
    seconds = timed(lambda: [loops[key](x, w) for w in weights[:SLOW_DRAWS]])
    whole = seconds * len(weights) / SLOW_DRAWS
    return f"{whole:.1f} s ({whole / ours:,.0f} ×)"


def side_by_side() -> None:
    print(f"{DRAWS:,} weight vectors × {OPTIONS} options × {CRITERIA} criteria, with ranks\n")
    print(f"| method | ours | {' | '.join(OTHERS)} |\n|---|---|{'---|' * len(OTHERS)}")
    (scaled, weights), tools = problem(OPTIONS), others()
    for key, method in methods().items():
        ours = timed(lambda one=method: ranks_of(one.score_many(scaled, weights, {})))  # type: ignore[misc]
        cells = [theirs(tools[name], key, scaled.values, weights, ours) for name in OTHERS]
        print(f"| {method.name} | {ours:.3f} s | {' | '.join(cells)} |", flush=True)


def limits() -> None:
    """What no method can be faster than: the product, the roots, the sort of the same sizes."""
    (scaled, weights), squares = problem(OPTIONS), np.square(problem(OPTIONS)[0].values)
    table = weights @ squares.T
    floor = {
        "one product of weights and values": lambda: weights @ squares.T,
        "the square roots of its result": lambda: np.sqrt(table),
        "the sort of its result": lambda: np.argsort(table, axis=-1),
        "its ranks, ties settled": lambda: ranks_of(table),
    }
    print("\n| the machine's limit at the same size | ms |\n|---|---|")
    for name, work in floor.items():
        print(f"| {name} | {1000 * timed(work):.1f} |")
    whole = timed(lambda: ranks_of(methods()["topsis"].score_many(scaled, weights, {})))
    least = sum(timed(floor[name]) for name in list(floor)[:3])
    print(f"| TOPSIS with ranks, against product, roots and sort alone | {whole / least:.1f} × |")


def peak_above_import() -> tuple[float, float]:
    """MiB of 300 × 12 × 10,000 TOPSIS with ranks: arrays at their peak, and the growth."""
    methods()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    tracemalloc.start()
    scaled, weights = problem(300)
    ranks_of(methods()["topsis"].score_many(scaled, weights, {}))
    arrays = tracemalloc.get_traced_memory()[1] / 2**20
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 2**10
    return arrays, grown


def alone() -> None:
    print("\n| one task | seconds |\n|---|---|")
    twelve, weights = problem(12)
    seconds = timed(lambda: methods()["kemeny"].score_many(twelve, weights, {}))
    print(f"| Kemeny, {DRAWS:,} × 12 options | {seconds:.3f} |")
    large, one = problem(MANY, draws=1)
    for key in ("topsis", "promethee_ii"):
        seconds = timed(lambda key=key: ranks_of(methods()[key].score_many(large, one, {})))  # type: ignore[misc]
        print(f"| {methods()[key].name}, one ranking of {MANY:,} options | {seconds:.4f} |")
    noise, columns = np.array([1e-12]), large.values.T[:, :, None]
    pairs = timed(lambda: [pairwise_flows(x, USUAL, noise) for x in columns])
    print(f"| the flows of the same pair by pair | {pairs:.3f} |")


def main() -> None:
    """Print tables in Markdown."""
    if "--memory" in sys.argv:
        print("| TOPSIS with ranks, 300 × 12 × 10,000: arrays at their peak | "
              "{:.0f} MiB |\n| the process above its import | {:.0f} MiB |"
              .format(*peak_above_import()))  # fmt: skip
        return
    warnings.simplefilter("ignore")
    # In a process of its own and first: a child starts from its parent's peak.
    command = [sys.executable, "-m", "benchmarks.methods", "--memory"]
    memory = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    with threadpool_limits(limits=1, user_api="blas"):  # as an analysis does
        side_by_side()
        limits()
    print("\nBeyond 12 options Kemeny's order is Copeland's; the search itself is timed below.")
    alone()
    print(memory, end="")


if __name__ == "__main__":
    main()
