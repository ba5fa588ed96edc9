"""The ranking methods side by side on one case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

import numpy as np

from mcda.decision.agreement import Agreement, MethodRanks
from mcda.decision.matrix import Floats, Scaled
from mcda.decision.words import counted, listing
from mcda.language import say, say_in
from mcda.ranking.method import RankingMethod, methods
from mcda.ranking.way import Way, way_of
from mcda.robustness.question import Evidence
from mcda.robustness.similarity import kendall_w, spearman, ws

# Weighted gains up to here are rounding.
NOISE = 1e-9
# Options named in a row.
MOST_NAMES = 3


def firsts(options: tuple[str, ...], ranks: tuple[int, ...]) -> tuple[str, ...]:
    """The options ranked first, by key, so that their order in the file is nothing."""
    return tuple(sorted(key for key, rank in zip(options, ranks, strict=True) if rank == 1))


def weighted_values(evidence: Evidence) -> Floats:
    """What each criterion brings each option, (options, criteria): weight times value.

    Values are those of the case's scaling; where that leaves figures in their units, parts of the
    range from the worst option to the best.
    """
    if evidence.additive is not None:
        return evidence.additive
    scaled, values = evidence.scaled, evidence.scaled.values
    if not evidence.way.scaling.by_name:
        span = scaled.ideal - scaled.anti_ideal
        values = (values - scaled.anti_ideal) / np.where(span == 0, 1.0, span)
    return np.asarray(values * evidence.weights.values)


def largest_gain(evidence: Evidence, option: str, leader: str) -> str:
    """The criterion on which the option gains most over the leader; '' where on none."""
    rows = [evidence.matrix.options.index(key) for key in (option, leader)]
    values = weighted_values(evidence)
    gains = values[rows[0]] - values[rows[1]]
    best = int(np.argmax(gains))
    return evidence.matrix.criteria[best] if gains[best] > NOISE else ""


def named(
    evidence: Evidence, options: Sequence[str], last: Literal["and", "or", "then"] = "and"
) -> str:
    """The options' names in a row; of many, the first few and how many more."""
    names = [evidence.name(key) for key in options]
    if len(names) > MOST_NAMES + 1:
        more = counted(len(names) - MOST_NAMES)
        names[MOST_NAMES:] = [say_in("of options", "{count} more", count=more)]
        last = "and"
    return listing(names, last)


def gained(evidence: Evidence, leaders: tuple[str, ...]) -> dict[str, str]:
    """Where these gain most over the case's leader: ahead, behind, criterion; {} for nowhere."""
    own = firsts(evidence.ranking.options, evidence.ranking.ranks)[0]
    criterion = largest_gain(evidence, leaders[0], own)
    if not criterion:
        return {}
    return {"ahead": evidence.name(leaders[0]), "behind": evidence.name(own),
            "criterion": evidence.criterion(criterion)}  # fmt: skip


def why(
    evidence: Evidence, method: RankingMethod, leaders: tuple[str, ...], *, gain: bool = True
) -> str:
    """Why the method puts these first; gain: with the criterion on which they gain most."""
    said = {"method": method.name, "names": named(evidence, leaders), "stance": method.stance}
    gains = gained(evidence, leaders) if gain else {}
    if len(leaders) > 1:
        if gains:
            return say("{method} puts {names} first together: it {stance}, and {ahead} gains most "
                       "over {behind} on {criterion}.", **said, **gains)  # fmt: skip
        return say("{method} puts {names} first together: it {stance}.", **said)
    if gains:
        return say("{method} puts {names} first: it {stance}, and {ahead} gains most over {behind} "
                   "on {criterion}.", **said, **gains)  # fmt: skip
    return say("{method} puts {names} first: it {stance}.", **said)


def _why(evidence: Evidence, way: Way, leaders: tuple[str, ...]) -> str:
    """Why the method puts others first; '' where it puts the case's leader first too."""
    if set(leaders) & set(firsts(evidence.ranking.options, evidence.ranking.ranks)):
        return ""
    return why(evidence, way.method, leaders)


def _ways(evidence: Evidence) -> tuple[list[Way], list[str]]:
    """How each method ranks the case, the case's own first, and the names of those that cannot."""
    recipe = evidence.case.recipe
    taking, refused = [evidence.way], []
    for key, method in methods().items():
        way = way_of(recipe, key)
        if key == recipe.ranking:
            continue
        if way.refusals(evidence.matrix):
            refused.append(method.name)
        else:
            taking.append(way)
    return taking, refused


def _equals(ways: list[Way], scaled: Mapping[str, Scaled]) -> dict[str, str]:
    """By method, the one whose order it gives by arithmetic, '' for none and for one of each.

    The case's own method, the first, stands for the others of its order.
    """
    scales = {way.method.key: way.scaling.key for way in ways}
    order = {}
    for way in ways:
        key, other = way.method.key, way.method.same_as(scaled[way.scaling.key])
        order[key] = other if scales.get(other) == scales[key] else key
    own = ways[0].method.key
    stands = {order[own]: own}
    return {
        key: "" if stands.get(its, its) == key else stands.get(its, its)
        for key, its in order.items()
    }


def side_by_side(evidence: Evidence) -> Agreement:
    """Every method that takes the figures on the case's scaling, at the case's weights."""
    matrix, weights = evidence.matrix, evidence.weights.values[None]
    ways, refused = _ways(evidence)
    scalings = {way.scaling.key: way for way in ways}
    scaled = {key: way.scaled(matrix) for key, way in scalings.items()}
    ranks = {way.method.key: way.ranks(scaled[way.scaling.key], weights)[0] for way in ways}
    own, equals = ranks[evidence.way.method.key], _equals(ways, scaled)
    listed = []
    for way in ways:
        its = tuple(ranks[way.method.key].tolist())
        leaders = firsts(matrix.options, its)
        listed.append(MethodRanks(
            way.method.key, way.method.name, its, leaders, spearman(own, its), ws(own, its),
            equals[way.method.key], _why(evidence, way, leaders),
        ))  # fmt: skip
    distinct = [one.ranks for one in listed if not one.same_as]
    return Agreement(
        matrix.options, evidence.way.word, tuple(listed), tuple(refused), kendall_w(distinct),
        len(distinct),
    )  # fmt: skip
