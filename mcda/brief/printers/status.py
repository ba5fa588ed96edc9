"""The status of a brief as a reader meets it."""

from __future__ import annotations

from mcda.language import say


def status_said(status: str) -> str:
    """'Draft', 'For discussion' or 'Final' in the spoken language; another word as it stands."""
    said = {
        "draft": say("Draft"),
        "for discussion": say("For discussion"),
        "final": say("Final"),
    }
    return said.get(status, status)
