"""Groups of a size that can be weighed."""

from __future__ import annotations

from mcda.decision.analysis import Analysis
from mcda.decision.words import counted
from mcda.guidance.few import few
from mcda.guidance.gate import Gate
from mcda.language import say, sentences
from mcda.weighting.groups import Members, groups_of

MOST = 7  # criteria that a person can weigh against each other at once
STEEP = 3  # times as many criteria in the largest group as in the smallest


def _uneven(groups: list[Members]) -> str:
    by_size = sorted(groups, key=lambda one: len(one.criteria))
    small, large = by_size[0], by_size[-1]
    if len(large.criteria) <= STEEP * len(small.criteria):
        return ""
    return say("Uneven groups: {large} has {many} criteria, {small} {few}.",
               large=large.name, many=counted(len(large.criteria)), small=small.name,
               few=counted(len(small.criteria)))  # fmt: skip


def lacks(analysis: Analysis) -> str:
    """The groups that are too large or too uneven, or an empty text."""
    groups = list(groups_of(analysis.case).values())
    full = [say("{group} ({count})", group=one.name, count=counted(len(one.criteria)))
            for one in groups if len(one.criteria) > MOST]  # fmt: skip
    too_many = say("More than {most} criteria in one group: {groups}.", most=counted(MOST),
                   groups=few(full)) if full else ""  # fmt: skip
    return sentences(too_many, _uneven(groups))


GATE = Gate(
    key="groups_balanced",
    name="Groups of a size that can be weighed",
    meaning="Whether no group has more than seven criteria, and the largest at most three times "
    "as many as the smallest. Where the case states no groups, the layers are taken.",
    assumes="That an objective split into more criteria tends to get more weight is well "
    "attested; that three times as many is too uneven is this tool's own rule.",
    reference="Miller (1956), doi:10.1037/h0043158, on seven; Weber, Eisenführ and von "
    "Winterfeldt (1988), doi:10.1287/mnsc.34.4.431, on splitting",
    order=9,
    severity="warn",
    asks="Has every group of criteria seven at most, and none far more than another?",
    met="No group has more than seven criteria, and none far more than another.",
    lacks=lacks,
)
