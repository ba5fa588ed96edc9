"""Cases at the edges of what a planner may write."""

from __future__ import annotations

from typing import Any

from benchmarks.sureness import made_up
from mcda.checking import read_case
from mcda.decision.case import Case
from tests.cases import SMALL

LAYERS = ("hardware", "firmware", "software", "territory", "delivery")
WORDS = ("regional", "programme", "for", "advanced", "manufacturing", "and", "the", "joint",
         "development", "of", "supply", "chains", "in", "lagging", "cities")  # fmt: skip


def long_name(what: str, at: int) -> str:
    """A name of 200 letters that is told from its like at its end only."""
    tail = f" {what} {at}"
    said = " ".join(WORDS * 3)
    return said[: 200 - len(tail)].rstrip() + tail


def renamed(case: Case, option: str = "", criterion: str = "", perspective: str = "") -> Case:
    """The case with its names numbered after these, or of 200 letters where none are given."""

    def anew(nouns: dict[str, Any], what: str, stem: str) -> dict[str, Any]:
        return {key: one.model_copy(update={"name": f"{stem}{at}" if stem else long_name(what, at)})
                for at, (key, one) in enumerate(nouns.items())}  # fmt: skip

    return case.model_copy(update={
        "options": anew(case.options, "option", option),
        "criteria": anew(case.criteria, "criterion", criterion),
        "perspectives": anew(case.perspectives, "perspective", perspective),
    })  # fmt: skip


def long_named(options: int, criteria: int) -> Case:
    """Random figures, names of 200 letters, and a long title, question and decider."""
    case = renamed(made_up(options, criteria))
    return case.model_copy(update={
        "title": long_name("title", 1), "question": " ".join(WORDS * 30),
        "decider": " ".join(WORDS * 30), "limits": " ".join(WORDS * 10),
    })  # fmt: skip


def _without_cost() -> str:
    text = SMALL.replace(
        "  cost: {name: Cost, unit: CNY million, layer: delivery, worst: 50, best: 0}\n", ""
    )
    for amount in (0, 40, 10):
        text = text.replace(f", cost: {amount}}}", "}")
    return text


UNSCALED = SMALL.replace(", worst: 0, best: 100", ", direction: more is better").replace(
    ", worst: 50, best: 0", ", direction: less is better"
)
BUS = "  bus: {name: Bus, estimates: {jobs: 30, cost: 10}}\n"
ODD = {
    "small": read_case(SMALL),
    "one measure beside the baseline": read_case(SMALL.replace(BUS, "")),
    "one criterion": read_case(_without_cost()),
    "no baseline": read_case(SMALL.replace("baseline: true, ", "")),
    "nothing varies": read_case(SMALL + "recipe: {weight_spread: 0}\n"),
    "one option ranked": read_case(SMALL.replace("best: 100", "best: 100, minimum: 50")),
    "no scale": read_case(UNSCALED + "recipe: {scaling: textbook}\n"),
    "two alike": read_case(SMALL.replace("jobs: 60, cost: 40}}\n  b", "jobs: 30, cost: 10}}\n  b")),
    "an unknown figure": read_case(SMALL.replace("jobs: 60, cost: 40}}\n  b",
                                                 "jobs: null, cost: 40}}\n  b")),
    "a weight of nothing": read_case(SMALL.replace("judgements: {jobs: 60, cost: 40}",
                                                   "judgements: {jobs: 60, cost: 0}")),
    "the baseline first": read_case(SMALL.replace("jobs: 0, cost: 0", "jobs: 90, cost: 0")),
    "thirty options": made_up(30, 4),
    "names of 200 letters": long_named(6, 3),
    "Chinese names": renamed(made_up(6, 3), "产业集群服务与技术改造专项行动方案", "区域协调",
                             "发展改革部门"),
}  # fmt: skip
