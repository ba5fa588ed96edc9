"""A trial of the leader: what was done, whether it stays first, and who is first else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from mcda.decision.analysis import Analysis
from mcda.decision.words import listing, number
from mcda.language import say, say_in

MOST_NAMES = 3


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
    names = [analysis.case.options[key].name
             for key, _ in sorted(often.items(), key=lambda one: (-one[1], one[0]))]  # fmt: skip
    if len(names) > MOST_NAMES:
        more = say_in("beside names", "{count} more", count=len(names) - MOST_NAMES)
        return listing([*names[:MOST_NAMES], more])
    return listing(names)


def of_all(held: int, whole: int) -> str:
    """'yes', or 'in 4 of 10'."""
    if held == whole:
        return say("yes")
    return say("in {held} of {whole}", held=number(held), whole=number(whole))
