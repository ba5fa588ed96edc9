"""What printers know of a brief beside its blocks: depths of headings, contents, running words."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Block, Heading
from mcda.brief.printers.status import status_said
from mcda.brief.sections.masthead import version_of
from mcda.decision.analysis import Analysis
from mcda.language import say

FEWEST = 3  # headings that are worth a table of contents
LETTERS = 80  # of the title at the foot of a page
PAGE, PAGES = "{page}", "{pages}"


def below_title(blocks: Sequence[Block]) -> int:
    """How much deeper the headings of a part stand: one where the part has a heading of its own.

    The title is the only heading of depth 1, so that no depth is left out.
    """
    return int(any(isinstance(one, Heading) and one.level == 1 for one in blocks))


def sections_in(blocks: Sequence[Block]) -> list[int]:
    """The places of the headings that a table of contents lists; none where they are few."""
    found = [at for at, one in enumerate(blocks) if isinstance(one, Heading) and one.level == 2]
    return found if len(found) >= FEWEST else []


def contents_title() -> str:
    """What stands above the table of contents."""
    return say("In this annex")


def paging() -> str:
    """Page n of m, with places for both."""
    return say("Page {page} of {pages}", page=PAGE, pages=PAGES)


def running(analysis: Analysis) -> str:
    """What stands at the foot of every page: the title, the status and the version."""
    title, version = analysis.case.title, version_of(analysis)
    if len(title) > LETTERS:
        title = f"{title[:LETTERS].rstrip()}…"
    status = status_said(analysis.status)
    if version:
        return say("{title} · {status} · version {version}", title=title, status=status,
                   version=version)  # fmt: skip
    return say("{title} · {status}", title=title, status=status)
