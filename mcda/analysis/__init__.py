"""From a case to its answer: the only room that knows the order of the steps."""

from mcda.analysis.inquiry import Inquiry, in_depth
from mcda.analysis.steps import (
    analyse,
    evidence_of,
    fingerprint,
    in_language,
    of_edition,
    refusals_of,
    what_may_vary,
)

__all__ = [
    "Inquiry",
    "analyse",
    "evidence_of",
    "fingerprint",
    "in_depth",
    "in_language",
    "of_edition",
    "refusals_of",
    "what_may_vary",
]
