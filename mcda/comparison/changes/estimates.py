"""What changed in the estimates, and in the needs and the region that move them."""

from __future__ import annotations

from collections.abc import Iterator

from mcda.comparison.changes.region import region_changes
from mcda.comparison.changes.told import At
from mcda.comparison.shared import Shared
from mcda.decision.case import Case
from mcda.decision.comparison import Change
from mcda.decision.estimate import Estimate
from mcda.decision.need import Need, Proposal
from mcda.decision.words import between, measured


def region_counts(shared: Shared) -> bool:
    """True where the region's indicators lessen figures on either side."""
    sides = (shared.before.whole, shared.after.whole)
    return any(case.recipe.discount_by_readiness for case in sides)


def _value(value: float | None, unit: str) -> str:
    return "not known" if value is None else measured(value, unit)


def _range(one: Estimate, unit: str) -> str | None:
    return None if one.low is None or one.high is None else between(one.low, one.high, unit)


def _estimate(at: At, what: str, old: Estimate, new: Estimate, units: tuple[str, str]
              ) -> Iterator[Change]:  # fmt: skip
    if old.value != new.value:
        told = _value(old.value, units[0]), _value(new.value, units[1])
        yield at.on("value").told(what, old.value, new.value, units[1], *told)
    if (old.low, old.high) != (new.low, new.high):
        before, after = _range(old, units[0]), _range(new, units[1])
        yield from at.on("range").span(f"Range of {what}", before, after)
    yield from at.on("confidence").choice(f"Confidence in {what}", old.confidence, new.confidence)
    yield from _proposal(at.on("proposal"), what, old.proposal, new.proposal)
    yield from at.all_words(old, new, {"source": f"Source of {what}", "note": f"Note on {what}"})


def _proposal(at: At, what: str, old: Proposal | None, new: Proposal | None) -> Iterator[Change]:
    """The figures of a proposal stand in the estimate: here they are words."""
    if old is None or new is None:
        yield from at.words(f"Proposal behind {what}", old, new)
        return
    names = {"effect": "Effect at full leverage", "low": "Lowest effect at full leverage",
             "high": "Highest effect at full leverage", "source": "Source of the effect",
             "accepted_by": "Who accepted the proposal", "on": "Day of the acceptance"}  # fmt: skip
    yield from at.all_words(old, new, {key: f"{name} behind {what}" for key, name in names.items()})


def _needs(old: Case, new: Case, criteria: tuple[str, ...]) -> Iterator[Change]:
    for key in criteria:
        at, name = At("estimates", ("needs", key)), new.criteria[key].name
        first, second = old.needs.get(key), new.needs.get(key)
        if first is None or second is None:
            yield from at.words(f"Need on {name}", first, second)
        else:
            yield from _need(at, name, first, second)


def _need(at: At, name: str, old: Need, new: Need) -> Iterator[Change]:
    """The needs that gave the proposals; what follows from them stands in the estimates."""
    names = {"level": "Region's level of", "benchmark": "Benchmark of", "far_end": "Far end of",
             "unit": "Unit of the need on", "against": "What stands as benchmark of",
             "benchmark_is": "What is the benchmark of", "source": "Source of the need on",
             }  # fmt: skip
    yield from at.all_words(old, new, {key: f"{what} {name}" for key, what in names.items()})


def changes(shared: Shared) -> Iterator[Change]:
    """Every estimate of a shared option on a shared criterion; the figures first."""
    old, new = shared.before.case, shared.after.case
    for key in new.options:
        for of, criterion in new.criteria.items():
            at = At("estimates", ("options", key, "estimates", of))
            yield from _estimate(
                at, f"{criterion.name} of {new.options[key].name}", old.options[key].estimates[of],
                new.options[key].estimates[of], (old.criteria[of].unit, criterion.unit),
            )  # fmt: skip
    yield from _needs(shared.before.whole, shared.after.whole, shared.criteria)
    if region_counts(shared):
        yield from region_changes("estimates", shared.before.whole, shared.after.whole)
