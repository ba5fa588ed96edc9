"""The first sentence: what comes first, or that the evidence does not say."""

from __future__ import annotations

from mcda.decision.finding import Finding
from mcda.decision.words import counted, listing
from mcda.language import say
from mcda.robustness.question import Evidence, Question

# More names than these make no sentence; the table has them.
MOST_NAMES = 4


def _not_separated(evidence: Evidence, band: tuple[str, ...]) -> str:
    names = listing([evidence.name(key) for key in band])
    if len(band) == len(evidence.ranking.options):
        return say("No option comes first: the evidence does not separate the {count} options.",
                   count=counted(len(band)))  # fmt: skip
    if len(band) > MOST_NAMES:
        leaders = listing([evidence.name(key) for key in band[:MOST_NAMES]])
        return say("The evidence does not separate the first {count} options, among them {names}.",
                   count=counted(len(band)), names=leaders)  # fmt: skip
    if any(evidence.case.options[key].baseline for key in band):
        return say("No measure is shown to be worth more than another: {names} are not separated.",
                   names=names)  # fmt: skip
    return say("Begin with {names}. The evidence does not separate these {count}.",
               names=names, count=counted(len(band)))  # fmt: skip


def _answer(evidence: Evidence) -> Finding:
    band = evidence.robustness.bands[0]
    leader = evidence.case.options[band[0]]
    if len(band) > 1:
        sentence = _not_separated(evidence, band)
    elif leader.baseline:
        sentence = say("{name} comes first: no measure is shown to be worth its price.",
                       name=leader.name)  # fmt: skip
    else:
        sentence = say("Begin with {name}.", name=leader.name)
    return Finding("answer", sentence, {"first_band": list(band)})


QUESTION = Question(
    key="answer",
    name="What comes first?",
    meaning="The leader is named only if it is alone in the first band; otherwise the band is.",
    assumes="A band ends where every option above beats every option below it in at least the "
    "settled share of the draws.",
    reference="Lahdelma and Salminen (2001), doi:10.1287/opre.49.3.444.11220",
    order=1,
    answer=_answer,
)
