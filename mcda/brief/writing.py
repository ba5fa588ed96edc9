"""The brief, written to a file or handed over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from mcda.analysis import in_depth
from mcda.brief.printers import html as web_page
from mcda.brief.printers import pdf as typst_page
from mcda.decision.analysis import Analysis
from mcda.decision.finding import Status
from mcda.faults import CaseFaults, Fault

FORMS = (".pdf", ".html")
PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")

__all__ = ["Written", "html", "pdf", "write_brief"]


@dataclass(frozen=True)
class Written:
    """A brief on the disk: its status, pages (None for HTML) and the seconds it took."""

    file: Path
    status: Status
    pages: int | None
    seconds: float


def html(analysis: Analysis) -> str:
    """The brief as one self-contained web page; questions left open are answered first."""
    return web_page.html(in_depth(analysis))


def pdf(analysis: Analysis) -> bytes:
    """The brief as a tagged PDF; questions left open are answered first."""
    return typst_page.pdf(in_depth(analysis))


def _refused(found: str, expected: str, remedy: str) -> CaseFaults:
    return CaseFaults([Fault("the brief's file", None, found, expected, remedy)])


def write_brief(analysis: Analysis, path: str | Path) -> Written:
    """Write the brief as PDF or HTML, by the file's ending.

    Raises CaseFaults for another ending or a place that cannot be written.
    """
    target = Path(path)
    if target.suffix.lower() not in FORMS:
        raise _refused(f"the ending '{target.suffix}'", " or ".join(FORMS), "Change the ending.")
    start = perf_counter()
    is_pdf = target.suffix.lower() == ".pdf"
    raw = pdf(analysis) if is_pdf else html(analysis).encode("utf-8")
    try:
        target.write_bytes(raw)
    except OSError as error:
        reason = (error.strerror or "not writable").lower()
        raise _refused(reason, "a place to write to", "Choose another folder.") from None
    pages = len(PAGE.findall(raw)) if is_pdf else None
    return Written(target, analysis.status, pages, perf_counter() - start)
