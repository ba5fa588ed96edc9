"""What changed in the weights, as they result for each perspective."""

from __future__ import annotations

from collections.abc import Iterator

from mcda.comparison.changes.told import At, plain_text
from mcda.comparison.shared import Shared
from mcda.decision.case import Case, Orientation
from mcda.decision.comparison import Change
from mcda.decision.finding import Imprecise, PerspectiveWeights
from mcda.decision.perspective import Perspective
from mcda.decision.words import listing, rounded
from mcda.language import say
from mcda.weighting.method import methods


def _words(name: str) -> dict[str, str]:
    """What each text of a perspective is called, by attribute."""
    return {
        "by": say("Who gave the weights of {name}", name=name),
        "on": say("Day of the weights of {name}", name=name),
        "given_for": say("Scales for which the weights of {name} were given", name=name),
        "note": say("Note on {what}", what=name),
    }


def _method(one: PerspectiveWeights) -> str:
    known = methods().get(one.weighting)
    return known.name if known else say("weights given outright")


def follow_figures(one: PerspectiveWeights) -> bool:
    """True where nobody is asked: the weights are read off the figures."""
    known = methods().get(one.weighting)
    return known is not None and known.from_values is not None


def _in_places(known: Imprecise, names: tuple[str, ...]) -> Iterator[str]:
    """The names in order, those that share a place together."""
    tied = {place: one for one in known.ties for place in one}
    for place in known.order:
        if place not in tied:
            yield names[place]
        elif place == tied[place][0]:
            yield listing([names[one] for one in tied[place]])


def _known(known: Imprecise | None, at: int, names: tuple[str, ...]) -> str | None:
    if known is None:
        return None
    if known.low is None or known.high is None:
        order = listing(list(_in_places(known, names)), "then")
        return say("only the order: {names}", names=order)
    whole = float((known.low + known.high).sum()) / 2 or 1.0
    low, high = (rounded(float(end[at]) / whole, 6) for end in (known.low, known.high))
    return say("{low} to {high}", low=low, high=high)


def _results(at: At, case: Case, old: PerspectiveWeights, new: PerspectiveWeights
             ) -> Iterator[Change]:  # fmt: skip
    """Each criterion's resulting weight, and what is known of it where that is not all."""
    names = tuple(case.criteria[key].name for key in new.weights.criteria)
    whose = new.name
    if old.key != new.key:
        whose = say("{name} (before: {old})", name=new.name, old=old.name)
    orders = [_known(one.imprecise, 0, names) for one in (old, new)
              if one.imprecise and one.imprecise.order]  # fmt: skip
    for place, (key, name) in enumerate(zip(new.weights.criteria, names, strict=True)):
        first, second = (float(one.weights.values[place]) for one in (old, new))
        here = at.on("weights", key)
        what = say("Weight of {name} for {whose}", name=name, whose=whose)
        yield from here.share(what, first, second)
        if not orders:
            told = [_known(one.imprecise, place, names) for one in (old, new)]
            what = say("Range of the weight of {name} for {whose}", name=name, whose=whose)
            yield from here.on("range").span(what, *told)
    if orders:
        told = [_known(one.imprecise, 0, names) if one.imprecise and one.imprecise.order else None
                for one in (old, new)]  # fmt: skip
        what = say("What is known of the weights of {whose}", whose=whose)
        yield from at.on("order").span(what, *told)


def _as_given(one: Perspective) -> str | None:
    """Judgements as text; the order in which pairs stand is nothing."""
    given = one.judgements if one.weights is None else one.weights
    if isinstance(given, list | tuple) and all(isinstance(x, list | tuple) for x in given):
        given = sorted(given, key=str)
    return plain_text(given)


def _perspective(shared: Shared, old: PerspectiveWeights, new: PerspectiveWeights
                 ) -> Iterator[Change]:  # fmt: skip
    at = At("weights", ("perspectives", new.key))
    first = shared.before.whole.perspectives[old.key]
    second = shared.after.whole.perspectives[new.key]
    if old.key == new.key:
        yield from at.on("name").words(say("Name of {name}", name=new.key), old.name, new.name)
    yield from at.on("weighting").choice(say("Weighting of {name}", name=new.name),
                                          _method(old), _method(new))  # fmt: skip
    results = []
    if not (follow_figures(old) and old.weighting == new.weighting):
        results = list(_results(at, shared.after.whole, old, new))
    yield from results
    if not results:
        same = say("Judgements of {name}, which give the criteria the same weights", name=new.name)
        if shared.is_cut:
            same = say("Judgements of {name}, which give the criteria that both have the same "
                       "weights", name=new.name)  # fmt: skip
        yield from at.on("judgements").words(
            same, _as_given(first), _as_given(second))  # fmt: skip
    if old.key == new.key:
        yield from at.all_words(first, second, _words(new.name))


def _pairs(shared: Shared) -> list[tuple[PerspectiveWeights, PerspectiveWeights]]:
    """The perspectives to hold against each other; one against one, whatever their keys."""
    old, new = shared.before.judged, shared.after.judged
    if len(old) == len(new) == 1:
        return [(old[0], new[0])]
    there = {one.key: one for one in old}
    return [(there[one.key], one) for one in new if one.key in there]


def _groups(old: Case, new: Case) -> Iterator[Change]:
    for key in dict.fromkeys([*old.groups, *new.groups]):
        at, first, second = At("weights", ("groups", key)), old.groups.get(key), new.groups.get(key)
        told = [
            {of: case.criteria[of].name for of in one.criteria} if one else {}
            for case, one in ((old, first), (new, second))
        ]
        name = (second or first).name  # type: ignore[union-attr]
        yield from at.linked(say("Criteria of the group {name}", name=name), *told)
        if first and second:
            yield from at.on("name").words(say("Name of the group {name}", name=key),
                                           first.name, second.name)  # fmt: skip


def _orientation(was: Orientation | None, now: Orientation | None) -> Iterator[Change]:
    at = At("weights", ("orientation",))
    values = [None if one is None else one.value for one in (was, now)]
    yield from at.on("value").figure(
        say("Orientation (0 demand-driven, 1 supply-driven)"), values[0], values[1]
    )
    tilts = [0.0 if one is None else one.tilt for one in (was, now)]
    yield from at.on("tilt").figure(say("Tilt of the layers' weights"), tilts[0], tilts[1])
    reasons = [one and one.because for one in (was, now)]
    yield from at.on("because").words(say("Reason for the orientation"), *reasons)


def changes(shared: Shared) -> Iterator[Change]:
    """Perspectives, their shares and resulting weights, groups and orientation."""
    old, new = ({one.key: one for one in side.judged} for side in (shared.before, shared.after))
    pairs = _pairs(shared)
    held = {one.key for pair in pairs for one in pair}
    whole = [sum(pair[side].share for pair in pairs) for side in (0, 1)]
    for key, one in new.items():
        if key not in held:
            said = say("The perspective {name} is new", name=one.name)
            yield At("weights", ("perspectives", key)).fact(one.name, said, None, one.name)
    for key, one in old.items():
        if key not in held:
            said = say("The perspective {name} is gone", name=one.name)
            yield At("weights", ("perspectives", key)).fact(one.name, said, one.name, None)
    for first, second in pairs:
        yield from At("weights", ("perspectives", second.key, "share")).part(
            say("Share of {name}", name=second.name),
            first.share / whole[0],
            second.share / whole[1],
        )
        yield from _perspective(shared, first, second)
    yield from _groups(shared.before.whole, shared.after.whole)
    yield from _orientation(shared.before.whole.orientation, shared.after.whole.orientation)
