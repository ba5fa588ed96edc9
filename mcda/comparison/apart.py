"""What only one of two cases has: new and gone options and criteria."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mcda.comparison.shared import Shared, Side
from mcda.decision.comparison import Apart
from mcda.decision.words import listing, number
from mcda.language import say, say_many
from mcda.ranking.way import way_of
from mcda.robustness.plan import plan_of, refusals
from mcda.robustness.robustness import robustness
from mcda.scaling.matrix import matrix_of
from mcda.upgrading.readiness import discounted, readiness_of
from mcda.upgrading.tilt import tilted_perspectives
from mcda.weighting.perspectives import perspective_weights


def _own_ranks(side: Side) -> dict[str, float]:
    """The expected rank of every option that a side ranks, in its own case; none if refused."""
    case = side.whole
    lessened = case.recipe.discount_by_readiness
    counted = discounted(case, readiness_of(case)) if lessened else case
    matrix = matrix_of(counted, side.ranked)
    plan = plan_of(case, matrix, tilted_perspectives(case, perspective_weights(case)))
    if not side.ranked or way_of(plan.recipe).refusals(matrix) or any(refusals(plan)):
        return {}
    expected = robustness(plan).expected_rank
    return dict(zip(side.ranked, expected.tolist(), strict=True))


def _options(shared: Shared, side: Side, other: Side, which: str) -> Iterator[Apart]:
    own = [key for key in side.whole.options if key not in shared.options]
    held_back = {one.option: one.reason for one in side.screened}
    alone = [key for key in own if key not in other.ranked]
    ranks = _own_ranks(side) if any(key in side.ranked for key in alone) else {}
    for key in alone:
        name, there = side.whole.options[key].name, key in other.whole.options
        if key not in side.ranked and there:
            continue  # neither case ranks it, or the other tells of it
        yield Apart("option", key, name, "new" if which == "new" else "gone", ranks.get(key),
                    len(side.ranked), held_back.get(key, ""))  # fmt: skip


def apart_of(shared: Shared) -> Iterator[Apart]:
    """New options and criteria, then those that are gone; an option left out by a minimum too."""
    for side, other, which in ((shared.after, shared.before, "new"),
                               (shared.before, shared.after, "gone")):  # fmt: skip
        yield from _options(shared, side, other, which)
        for key, criterion in side.whole.criteria.items():
            if key not in other.whole.criteria:
                yield Apart("criterion", key, criterion.name, "new" if which == "new" else "gone")


def _those(what: str, side: str, told: Sequence[str]) -> str:
    """The new or gone options or criteria in a sentence."""
    names, count = listing(told), len(told)
    if what == "option":
        if side == "new":
            return say_many("New option: {names}.", "New options: {names}.", count, names=names)
        return say_many("Gone option: {names}.", "Gone options: {names}.", count, names=names)
    if side == "new":
        return say_many("New criterion: {names}.", "New criteria: {names}.", count, names=names)
    return say_many("Gone criterion: {names}.", "Gone criteria: {names}.", count, names=names)


def apart_in_words(apart: Sequence[Apart]) -> tuple[str, ...]:
    """A sentence for new options, gone options, new criteria and gone criteria."""
    said = []
    for what in ("option", "criterion"):
        for side in ("new", "gone"):
            those = [one for one in apart if (one.what, one.side) == (what, side)]
            if those:
                said.append(_those(what, side, [_told(one) for one in those]))
    return tuple(said)


def _told(one: Apart) -> str:
    if one.reason:
        return say("{name} (left out: {reason})", name=one.name, reason=one.reason)
    if one.rank is None:
        return one.name
    rank = number(one.rank, 1)
    if one.side == "new":
        return say("{name} (expected rank {rank} of {among} now)", name=one.name, rank=rank,
                   among=one.among)  # fmt: skip
    return say("{name} (expected rank {rank} of {among} before)", name=one.name, rank=rank,
               among=one.among)  # fmt: skip
