"""What a case text comes to, for lists of many."""

from __future__ import annotations

from mcda.analysis.steps import analyse
from mcda.checking import check_text
from mcda.decision.analysis import Analysis
from mcda.decision.gist import MOST_NAMED, Gist
from mcda.faults import CaseFaults
from mcda.language import ENGLISH, speaking


def gist_in(analysis: Analysis) -> Gist:
    """The leader and the status of a case that was ranked, in the case's own words."""
    band = analysis.robustness.bands[0]
    names = tuple(analysis.written.options[key].name for key in band[:MOST_NAMED])
    return Gist(names, len(band), analysis.status)


def gist_of(text: str) -> Gist:
    """The leader and the status that a text gives, or how many faults it has."""
    with speaking(ENGLISH):
        checked = check_text(text)
        if checked.case is None:
            return Gist(to_mend=len(checked.faults))
        try:
            return gist_in(analyse(checked.case))
        except CaseFaults as refused:
            return Gist(to_mend=len(refused.faults))
