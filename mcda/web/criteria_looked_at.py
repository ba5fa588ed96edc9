"""What to look at in a draft's criteria: close ones, figures that move together, too many."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mcda.decision.criterion import Criterion
from mcda.guidance.close import close_pairs
from mcda.guidance.correlation import correlations
from mcda.guidance.gates.correlations_seen import FEWEST, STRONG
from mcda.guidance.gates.groups_balanced import MOST
from mcda.web import draft as drafts
from mcda.web.draft import Draft
from mcda.web.nouns import noun

Pair = tuple[str, str]


@dataclass(frozen=True)
class Together:
    """Two criteria whose figures move together: r from −1 to 1, over so many options."""

    pair: Pair
    r: float
    options: int


@dataclass(frozen=True)
class Crowd:
    """More criteria than can be weighed at once: in a group by its name, or all, by no name."""

    name: str
    count: int


def criteria_of(tree: Draft) -> dict[str, Criterion]:
    """The criteria of a draft that can be read, whatever the rest of it holds."""
    read = {key: noun(Criterion, drafts.criterion(tree, key))
            for key in drafts.block(tree, ("criteria",))}  # fmt: skip
    return {key: one for key, one in read.items() if one is not None}


def close(tree: Draft) -> list[Pair]:
    """Every two criteria that measure something close, once."""
    return list(close_pairs(criteria_of(tree))[::2])


def share_an_indicator(tree: Draft, pair: Pair) -> str:
    """The indicator that two criteria have in common; empty where they have none."""
    first, second = (str(drafts.criterion(tree, key).get("indicator") or "") for key in pair)
    return first if first.strip().casefold() == second.strip().casefold() else ""


def together(tree: Draft) -> list[Together]:
    """The criteria whose figures correlate strongly over the options, the closest first."""
    keys = list(drafts.block(tree, ("criteria",)))
    options = list(drafts.block(tree, ("options",)))
    if len(keys) < 2 or len(options) < FEWEST:
        return []
    rows = [[drafts.figure(tree, option, key) for key in keys] for option in options]
    known = np.array([[_is_figure(one) for one in row] for row in rows])
    given = [[float(one) if _is_figure(one) else 0.0 for one in row] for row in rows]
    r, counts = correlations(np.array(given, dtype=np.float64), known)
    strong = np.triu((np.abs(r).round(9) >= STRONG) & (counts >= FEWEST), 1)
    found = sorted((-abs(r[i, j]), int(i), int(j)) for i, j in zip(*np.nonzero(strong),
                                                                   strict=True))  # fmt: skip
    return [Together((keys[i], keys[j]), float(r[i, j]), int(counts[i, j])) for _, i, j in found]


def _is_figure(value: object) -> bool:
    return drafts.is_number(value) and bool(np.isfinite(value)) and abs(value) <= 1e15  # type: ignore[arg-type, call-overload]


def crowds(tree: Draft) -> list[Crowd]:
    """Groups with more criteria than can be weighed at once; all of them where there are none."""
    groups = drafts.block(tree, ("groups",))
    if not groups:
        count = len(drafts.block(tree, ("criteria",)))
        return [Crowd("", count)] if count > MOST else []
    found = []
    for key, name in drafts.names(tree, "groups").items():
        members = drafts.read(groups, (key, "criteria"))
        if isinstance(members, list) and len(members) > MOST:
            found.append(Crowd(name, len(members)))
    return found
