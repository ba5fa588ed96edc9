"""Which options the region is not ready for: they are ranked and marked."""

from __future__ import annotations

from mcda.decision.finding import Finding
from mcda.decision.words import counted, listing
from mcda.robustness.question import Evidence, Question

MOST_NAMES = 4


def _names(evidence: Evidence, keys: list[str]) -> str:
    if len(keys) > MOST_NAMES:
        first = ", ".join(evidence.name(key) for key in keys[:MOST_NAMES])
        return f"{first} and {counted(len(keys) - MOST_NAMES)} more"
    return listing([evidence.name(key) for key in keys])


def _discount(evidence: Evidence) -> str:
    if evidence.undiscounted is None:
        return ""
    before, after = evidence.undiscounted, evidence.ranking
    moved = [key for key in after.options if before.rank_of(key) != after.rank_of(key)]
    if not moved:
        return " Their benefits are lessened by their readiness, which changes no rank."
    return (
        f" Their benefits are lessened by their readiness: {_names(evidence, moved)} change rank."
    )


def _readiness(evidence: Evidence) -> Finding | None:
    if evidence.standing is None:
        return None
    ready = evidence.standing.readiness
    held = [key for key in evidence.contenders() if ready[key].held_by is not None]
    if not held:
        return None
    verb = "asks" if len(held) == 1 else "ask"
    sentence = (f"{_names(evidence, held)} {verb} for more capability than the region has: "
                f"ranked, and marked.{_discount(evidence)}")  # fmt: skip
    return Finding("readiness", sentence, {"options": held})


QUESTION = Question(
    key="readiness",
    name="What is the region not ready for?",
    meaning="The options that need more capability in a layer than the region has there. They are "
    "ranked like the others and marked.",
    assumes="Capability is the mean of the layer's known indicators, each on its scale; what an "
    "option needs is a judgement.",
    reference="Chen (2024), Exploring the paths and insights for regional industrial upgrading "
    "based on HFS model, Journal of Electrical Systems, section II",
    order=5,
    answer=_readiness,
)
