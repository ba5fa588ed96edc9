"""Which options the region is not ready for: they are ranked and marked."""

from __future__ import annotations

from mcda.decision.finding import Finding
from mcda.decision.words import counted, listing
from mcda.language import say, say_in, say_many, sentences
from mcda.robustness.question import Evidence, Question

MOST_NAMES = 4


def _names(evidence: Evidence, keys: list[str]) -> str:
    names = [evidence.name(key) for key in keys]
    if len(names) > MOST_NAMES:
        more = counted(len(names) - MOST_NAMES)
        names[MOST_NAMES:] = [say_in("of options", "{count} more", count=more)]
    return listing(names)


def _discount(evidence: Evidence) -> str:
    if evidence.undiscounted is None:
        return ""
    before, after = evidence.undiscounted, evidence.ranking
    moved = [key for key in after.options if before.rank_of(key) != after.rank_of(key)]
    if not moved:
        return say("Their benefits are lessened by their readiness, which changes no rank.")
    return say("Their benefits are lessened by their readiness: {names} change rank.",
               names=_names(evidence, moved))  # fmt: skip


def _readiness(evidence: Evidence) -> Finding | None:
    if evidence.standing is None:
        return None
    ready = evidence.standing.readiness
    held = [key for key in evidence.contenders() if ready[key].held_by is not None]
    if not held:
        return None
    asks = say_many(
        "{names} asks for more capability than the region has: ranked, and marked.",
        "{names} ask for more capability than the region has: ranked, and marked.",
        len(held), names=_names(evidence, held),
    )  # fmt: skip
    return Finding("readiness", sentences(asks, _discount(evidence)), {"options": held})


QUESTION = Question(
    key="readiness",
    name="What is the region not ready for?",
    meaning="The options that need more capability in a layer than the region has there. They are "
    "ranked like the others and marked.",
    assumes="Capability is the mean of the layer's known indicators, each on its scale; what an "
    "option needs is a judgement.",
    reference="Chen (2024), Exploring the paths and insights for regional industrial upgrading "
    "based on HFS model, Journal of Electrical Systems, section II",
    order=6,
    answer=_readiness,
)
