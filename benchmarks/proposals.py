"""Every province of China × every policy of the library, figures proposed from need: how long.

The effects at full leverage are round numbers made up for the timing: the whole suggested scale of
each criterion for a policy that raises it, turned for one that lowers it.
"""

from __future__ import annotations

from time import perf_counter

from mcda.analysis import analyse
from mcda.checking import read_case
from mcda.decision.case import Case
from mcda.files import library
from mcda.files.writing import text_of
from mcda.upgrading.elsewhere import in_region
from mcda.upgrading.regions import region

CORE = ("rd_intensity", "cluster_strength", "business_environment", "regional_disparity")
LIMIT = 2.0  # seconds


def _estimate(moves: dict[str, str], key: str) -> object:
    scale = library.criteria()[key].suggested_scale
    if key not in moves or scale is None:
        return 0
    whole = max(scale.worst, scale.best, key=abs)
    effect = whole if (moves[key] == "raises") == (whole > 0) else -whole
    return {"proposal": {"effect": effect, "low": min(0.0, 2 * effect),
                         "high": max(0.0, 2 * effect)}}  # fmt: skip


def _criteria() -> dict[str, object]:
    found = {}
    for key in CORE:
        scale = library.criteria()[key].suggested_scale
        assert scale is not None
        found[key] = {"worst": scale.worst, "best": scale.best}
    return found


def case_of_all(draws: int) -> Case:
    """A case with every policy of the library as an option."""
    needs = {key: {"level": 0, "unit": "points", "benchmark": 1, "far_end": 0, "against": "target",
                   "benchmark_is": "for the timing"} for key in CORE}  # fmt: skip
    options = {
        key: {"policy": key, "estimates": {one: _estimate(dict(policy.moves), one) for one in CORE}}
        for key, policy in library.policies().items()
    }
    tree = {
        "format": 1, "title": "Every policy", "needs": needs, "criteria": _criteria(),
        "options": options, "perspectives": {"all": {"name": "All", "weighting": "equal"}},
        "recipe": {"draws": draws},
    }  # fmt: skip
    return read_case(text_of(tree))


def provinces() -> list[str]:
    """The keys of China's provinces."""
    table = library.table("china/provinces")
    assert table is not None
    return [f"china/{row}" for row in table.rows]


def seconds(draws: int) -> float:
    """The time to propose for and rank in every province, tables read beforehand."""
    case = case_of_all(draws)
    start = perf_counter()
    for key in provinces():
        here = region(key)
        assert here is not None
        analyse(in_region(case, here, "nation"))
    return perf_counter() - start


def main() -> None:
    """Print the times."""
    start = perf_counter()
    case_of_all(1_000)
    seconds(100)
    print(f"First run, tables read and libraries loaded: {perf_counter() - start:.2f} s")
    options = len(library.policies())
    for draws in (1_000, 10_000):
        took = seconds(draws)
        print(f"{len(provinces())} provinces × {options} policies × {len(CORE)} criteria, "
              f"{draws:,} draws each: {took:.2f} s (limit {LIMIT:g} s)")  # fmt: skip


if __name__ == "__main__":
    main()
