"""What two cases share: the options that both rank, the criteria that both have."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np

from mcda.decision.case import Case
from mcda.decision.finding import Imprecise, PerspectiveWeights, Screened
from mcda.decision.matrix import Weights, frozen
from mcda.scaling.matrix import screen
from mcda.weighting.perspectives import perspective_weights


@dataclass(frozen=True, eq=False)
class Side:
    """A case cut down to what both have, its weights as they were judged, renormalised.

    ranked: the options that its minimums leave. whole: the case as it was given.
    """

    whole: Case
    case: Case
    judged: tuple[PerspectiveWeights, ...]
    ranked: tuple[str, ...]
    screened: tuple[Screened, ...]


@dataclass(frozen=True, eq=False)
class Shared:
    """Both sides over the same options and criteria, in one order."""

    before: Side
    after: Side
    options: tuple[str, ...]
    criteria: tuple[str, ...]

    @property
    def is_cut(self) -> bool:
        """True where either case has an option or criterion that the other has not, or ranks."""
        return any(
            set(side.ranked) != set(self.options) or set(side.whole.criteria) != set(self.criteria)
            for side in (self.before, self.after)
        )


def _has_one_order(first: Collection[str], second: Collection[str]) -> bool:
    there, here = list(second), list(first)
    return [key for key in here if key in there] == [key for key in there if key in here]


def in_one_order(first: Collection[str], second: Collection[str]) -> tuple[str, ...]:
    """The keys that both have: as they stand where both have one order, else by the alphabet."""
    there = set(second)
    both = tuple(key for key in first if key in there)
    return both if _has_one_order(first, second) else tuple(sorted(both))


def _imprecise(known: Imprecise | None, places: Sequence[int]) -> Imprecise | None:
    if known is None:
        return None
    if known.order:
        at = {place: new for new, place in enumerate(places)}
        ties = (tuple(at[place] for place in tied if place in at) for tied in known.ties)
        return Imprecise(order=tuple(at[place] for place in known.order if place in at),
                         ties=tuple(tied for tied in ties if len(tied) > 1))  # fmt: skip
    if known.low is None or known.high is None or not known.high[list(places)].any():
        return None
    return Imprecise(frozen(known.low[list(places)]), frozen(known.high[list(places)]))


def cut(one: PerspectiveWeights, criteria: tuple[str, ...]) -> PerspectiveWeights:
    """A perspective's weights over some of its criteria, brought to sum to 1 again.

    Equal weights where it gives none of them any.
    """
    weights = one.weights
    if weights.criteria == criteria:
        return one
    places = [weights.criteria.index(key) for key in criteria]
    values = np.array(weights.values[places])
    if 0 < len(criteria) < len(weights.criteria):
        whole = values.sum()
        values = values / whole if whole > 0 else np.full(len(values), 1 / len(values))
    return replace(
        one, weights=Weights(criteria, frozen(values), weights.consistency_ratio, weights.remarks),
        imprecise=_imprecise(one.imprecise, places),
    )  # fmt: skip


def _side(case: Case, options: Sequence[str], criteria: tuple[str, ...], as_stated: bool) -> Side:
    """as_stated: whether the perspectives stay in their order, or go by the alphabet."""
    judged = {one.key: cut(one, criteria) for one in perspective_weights(case)}
    order = list(judged) if as_stated else sorted(judged)
    kept, screened = screen(case)
    cut_down = case.model_copy(update={
        "criteria": {key: case.criteria[key].model_copy(update={"minimum": None})
                     for key in criteria},
        "options": {key: case.options[key].model_copy(update={
            "estimates": {of: case.options[key].estimates[of] for of in criteria}})
            for key in options},
    })  # fmt: skip
    return Side(case, cut_down, tuple(judged[key] for key in order), kept, screened)


def shared_by(before: Case, after: Case) -> Shared:
    """Both cases over what they share. Raises CaseFaults where weights cannot be made."""
    criteria = in_one_order(before.criteria, after.criteria)
    options = in_one_order(before.options, after.options)
    as_stated = _has_one_order(before.perspectives, after.perspectives)
    sides = [_side(case, options, criteria, as_stated) for case in (before, after)]
    ranked = tuple(key for key in options if all(key in side.ranked for side in sides))
    return Shared(sides[0], sides[1], ranked, criteria)
