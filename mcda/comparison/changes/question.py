"""What changed in the question: words and bounds that no rank follows from."""

from __future__ import annotations

from collections.abc import Iterator

from mcda.comparison.changes.estimates import region_counts
from mcda.comparison.changes.region import peers_changes, region_changes
from mcda.comparison.changes.told import At
from mcda.comparison.shared import Shared
from mcda.decision.case import Case
from mcda.decision.comparison import Change
from mcda.decision.words import counted, measured
from mcda.guidance.gate import gates
from mcda.language import say, say_many


def _words() -> dict[str, str]:
    """What each text of the question is called, by attribute."""
    return {
        "title": say("Title"),
        "question": say("Question"),
        "decider": say("Who decides"),
        "limits": say("What the result does not decide"),
    }


def _bounds() -> dict[str, str]:
    """What each bound of the question is called, by attribute."""
    return {"year": say("First year"), "horizon": say("Horizon"), "budget": say("Budget")}


def changes(shared: Shared) -> Iterator[Change]:
    """Title, question, decider, limits, years, money, and the region where it lessens nothing."""
    old, new = shared.before.whole, shared.after.whole
    at = At("question", ())
    yield from at.all_words(old, new, _words())
    for key, what in _bounds().items():
        told = [_told(case.currency, key, getattr(case, key)) for case in (old, new)]
        if getattr(old, key) != getattr(new, key):
            yield from at.on(key).choice(what, *told)
    yield from at.on("currency").choice(say("Currency"), old.currency, new.currency)
    if not region_counts(shared):
        yield from region_changes("question", old, new)
    yield from peers_changes(old, new)
    yield from _handed_over(old, new)


def _handed_over(old: Case, new: Case) -> Iterator[Change]:
    """What the case says of its brief, its answers to the checks, and what parts criteria."""
    at = At("question", ("brief",))
    yield from at.all_words(old.brief, new.brief, {
        "version": say("Version of the brief"),
        "date": say("Day of the brief"),
        "valid_until": say("Day until which the brief is valid"),
        "prepared_by": say("Who prepared the brief"),
        "signed_by": say("Who signed the brief"),
        "language": say("Language of the brief"),
        "caveats": say("What a reader must know"),
    })  # fmt: skip
    for key in dict.fromkeys([*old.guidance, *new.guidance]):
        check = gates()[key].name if key in gates() else key
        yield from At("question", ("guidance", key)).words(
            say("Answer to the check “{check}”", check=check),
            old.guidance.get(key), new.guidance.get(key))  # fmt: skip
    yield from At("question", ("apart",)).words(
        say("What parts criteria that lie close"), old.apart, new.apart)  # fmt: skip


def _told(currency: str | None, key: str, value: float | None) -> str | None:
    if value is None:
        return None
    if key == "budget":
        return measured(value, currency or "").strip()
    if key == "horizon":
        years = int(value)
        return say_many("{count} year", "{count} years", years, count=counted(years))
    return str(int(value))
