"""What changed in the estimates, and in the needs and the region that move them."""

from __future__ import annotations

from collections.abc import Iterator

from mcda.comparison.changes.region import region_changes
from mcda.comparison.changes.told import At
from mcda.comparison.shared import Shared
from mcda.decision.case import Case
from mcda.decision.comparison import Change
from mcda.decision.confidence_words import confidence_in_words
from mcda.decision.estimate import Estimate
from mcda.decision.need import Need, Proposal
from mcda.decision.words import between, measured
from mcda.language import say


def region_counts(shared: Shared) -> bool:
    """True where the region's indicators lessen figures on either side."""
    sides = (shared.before.whole, shared.after.whole)
    return any(case.recipe.discount_by_readiness for case in sides)


def _value(value: float | None, unit: str) -> str:
    return say("not known") if value is None else measured(value, unit)


def _range(one: Estimate, unit: str) -> str | None:
    return None if one.low is None or one.high is None else between(one.low, one.high, unit)


def _estimate(at: At, what: str, old: Estimate, new: Estimate, units: tuple[str, str]
              ) -> Iterator[Change]:  # fmt: skip
    if old.value != new.value:
        told = _value(old.value, units[0]), _value(new.value, units[1])
        yield at.on("value").told(what, old.value, new.value, units[1], *told)
    if (old.low, old.high) != (new.low, new.high):
        before, after = _range(old, units[0]), _range(new, units[1])
        yield from at.on("range").span(say("Range of {what}", what=what), before, after)
    sure = [confidence_in_words(one.confidence) if one.confidence else None for one in (old, new)]
    yield from at.on("confidence").choice(say("Confidence in {what}", what=what), *sure)
    yield from _proposal(at.on("proposal"), what, old.proposal, new.proposal)
    yield from at.all_words(old, new, {"source": say("Source of {what}", what=what),
                                       "note": say("Note on {what}", what=what)})  # fmt: skip


def _proposal(at: At, what: str, old: Proposal | None, new: Proposal | None) -> Iterator[Change]:
    """The figures of a proposal stand in the estimate: here they are words."""
    if old is None or new is None:
        yield from at.words(say("Proposal behind {what}", what=what), old, new)
        return
    yield from at.all_words(old, new, {
        "effect": say("Effect at full leverage behind {what}", what=what),
        "low": say("Lowest effect at full leverage behind {what}", what=what),
        "high": say("Highest effect at full leverage behind {what}", what=what),
        "source": say("Source of the effect behind {what}", what=what),
        "accepted_by": say("Who accepted the proposal behind {what}", what=what),
        "on": say("Day of the acceptance behind {what}", what=what),
    })  # fmt: skip


def _needs(old: Case, new: Case, criteria: tuple[str, ...]) -> Iterator[Change]:
    for key in criteria:
        at, name = At("estimates", ("needs", key)), new.criteria[key].name
        first, second = old.needs.get(key), new.needs.get(key)
        if first is None or second is None:
            yield from at.words(say("Need on {name}", name=name), first, second)
        else:
            yield from _need(at, name, first, second)


def _need(at: At, name: str, old: Need, new: Need) -> Iterator[Change]:
    """The needs that gave the proposals; what follows from them stands in the estimates."""
    yield from at.all_words(old, new, {
        "level": say("Region's level of {name}", name=name),
        "benchmark": say("Benchmark of {name}", name=name),
        "far_end": say("Far end of {name}", name=name),
        "unit": say("Unit of the need on {name}", name=name),
        "against": say("What stands as benchmark of {name}", name=name),
        "benchmark_is": say("What is the benchmark of {name}", name=name),
        "source": say("Source of the need on {name}", name=name),
    })  # fmt: skip


def changes(shared: Shared) -> Iterator[Change]:
    """Every estimate of a shared option on a shared criterion; the figures first."""
    old, new = shared.before.case, shared.after.case
    for key in new.options:
        for of, criterion in new.criteria.items():
            at = At("estimates", ("options", key, "estimates", of))
            what = say("{criterion} of {option}", criterion=criterion.name,
                       option=new.options[key].name)  # fmt: skip
            yield from _estimate(
                at, what, old.options[key].estimates[of],
                new.options[key].estimates[of], (old.criteria[of].unit, criterion.unit),
            )  # fmt: skip
    yield from _needs(shared.before.whole, shared.after.whole, shared.criteria)
    if region_counts(shared):
        yield from region_changes("estimates", shared.before.whole, shared.after.whole)
