"""A trial of the leader: what was done, whether it stays first, and who is first else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from mcda.decision.analysis import Analysis
from mcda.decision.words import number
from mcda.guidance.few import few
from mcda.language import say


@dataclass(frozen=True)
class Trial:
    """A trial: its name, what was done, whether the leader stays first, who is first else."""

    name: str
    done: str
    holds: str
    other: str = ""


def result(analysis: Analysis, key: str) -> object:
    """What a finding found, as the noun that its question gives; None where there is none."""
    found = analysis.finding(key)
    return None if found is None else found.result


def named(analysis: Analysis, keys: Iterable[str]) -> str:
    """Who is first else, the most frequent first, and how many more there are."""
    often = Counter(keys)
    order = sorted(often.items(), key=lambda one: (-one[1], one[0]))
    return few([analysis.case.options[key].name for key, _ in order])


def of_all(held: int, whole: int) -> str:
    """'yes', or 'in 4 of 10'."""
    if held == whole:
        return say("yes")
    return say("in {held} of {whole}", held=number(held), whole=number(whole))
