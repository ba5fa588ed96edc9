"""Coverage: which criteria and policies answer to each section of the papers' policy chapters."""

from __future__ import annotations

from collections.abc import Mapping

from mcda.decision.criterion import Criterion
from mcda.decision.policy import Policy

Coverage = dict[str, dict[str, dict[str, tuple[str, ...]]]]

# The sections that say what policy should do, by the papers' ids.
SECTIONS: Mapping[str, tuple[str, ...]] = {
    "chen-y-2025": ("5.1.1", "5.1.2", "5.2.1", "5.2.2", "5.3.1", "5.3.2"),
    "chen-l-2024": (
        "III.A", "III.B", "III.C", "III.D", "III.E", "IV", "IV.A", "V.A", "V.B", "V.C", "V.D",
    ),
}  # fmt: skip


def _citing(nouns: Mapping[str, Criterion | Policy], paper: str, section: str) -> tuple[str, ...]:
    """The keys of those that cite the section itself, not one above or below it."""
    here = (paper, section)
    return tuple(
        key for key, one in nouns.items() if here in [(s.paper, s.section) for s in one.sources]
    )


def coverage(criteria: Mapping[str, Criterion], policies: Mapping[str, Policy]) -> Coverage:
    """By paper and section, the keys of the criteria and of the policies that cite it.

    Every section of SECTIONS is there, with empty tuples where nothing cites it.
    """
    return {
        paper: {
            section: {
                "criteria": _citing(criteria, paper, section),
                "policies": _citing(policies, paper, section),
            }
            for section in sections
        }
        for paper, sections in SECTIONS.items()
    }
