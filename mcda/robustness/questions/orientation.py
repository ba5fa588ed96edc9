"""What the tilt of the weights by orientation changes."""

from __future__ import annotations

from mcda.decision.finding import Finding
from mcda.decision.words import listing
from mcda.language import say, say_in, sentences
from mcda.robustness.question import Evidence, Question
from mcda.upgrading.tilt import in_words


def _orientation(evidence: Evidence) -> Finding | None:
    before, after, stated = evidence.untilted, evidence.ranking, evidence.case.orientation
    if before is None or stated is None:
        return None
    moved = [key for key in after.options if before.rank_of(key) != after.rank_of(key)]
    if not moved:
        change = say("No option changes its rank.")
    else:
        said = [say_in("a change of rank", "{name} from {before} to {after}",
                       name=evidence.name(key), before=before.rank_of(key),
                       after=after.rank_of(key))
                for key in moved]  # fmt: skip
        change = say("By the stated figures this moves {moves}.", moves=listing(said))
    return Finding("orientation", sentences(in_words(stated), change), {"moved": moved})


QUESTION = Question(
    key="orientation",
    name="What does the tilt change?",
    meaning="The ranks with the weights tilted by the region's orientation, against the ranks "
    "without.",
    assumes="Compares the stated figures, not the draws. The tilt is off unless the case asks for "
    "it.",
    reference="Chen (2024), Exploring the paths and insights for regional industrial upgrading "
    "based on HFS model, Journal of Electrical Systems, section II, figure 3",
    order=7,
    answer=_orientation,
)
