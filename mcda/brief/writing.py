"""The brief, written to a file or handed over."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from mcda.analysis import in_depth, in_language
from mcda.brief.printers import excel as workbook
from mcda.brief.printers import html as web_page
from mcda.brief.printers import pdf as typst_page
from mcda.brief.printers import word as document
from mcda.brief.section import blocks_of
from mcda.decision.analysis import Analysis
from mcda.decision.case import Case
from mcda.decision.finding import Status
from mcda.decision.words import listing
from mcda.faults import CaseFaults, Fault
from mcda.language import ENGLISH, Code

PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")

__all__ = [
    "FORMS", "Written", "docx", "html", "language_of", "pdf", "preview", "write_brief", "xlsx",
]  # fmt: skip


@dataclass(frozen=True)
class Written:
    """A brief on the disk: its status, pages (of a PDF, else None) and the seconds it took."""

    file: Path
    status: Status
    pages: int | None
    seconds: float


def language_of(case: Case) -> Code:
    """The language in which the case wants its brief; English where it names none."""
    return case.brief.language or ENGLISH


def html(analysis: Analysis) -> str:
    """The brief as one self-contained web page; questions left open are answered first."""
    return web_page.html(in_depth(analysis))


def preview(analysis: Analysis) -> str:
    """The decision page alone as a web page; needs no question that takes longer."""
    return web_page.page(analysis, blocks_of(analysis, "decision"))


def pdf(analysis: Analysis) -> bytes:
    """The brief as a tagged PDF; questions left open are answered first."""
    return typst_page.pdf(in_depth(analysis))


def docx(analysis: Analysis) -> bytes:
    """The brief as a Word document; questions left open are answered first."""
    return document.docx(in_depth(analysis))


def xlsx(analysis: Analysis) -> bytes:
    """Every table of the brief as an Excel workbook, a sheet each."""
    return workbook.xlsx(in_depth(analysis))


FORMS: dict[str, Callable[[Analysis], bytes]] = {
    ".pdf": pdf,
    ".docx": docx,
    ".html": lambda analysis: html(analysis).encode("utf-8"),
    ".xlsx": xlsx,
}


def _refused(found: str, expected: str, remedy: str) -> CaseFaults:
    return CaseFaults([Fault("the brief's file", None, found, expected, remedy)])


def write_brief(analysis: Analysis, path: str | Path, language: Code | None = None) -> Written:
    """Write the brief as PDF, Word, HTML or, its tables alone, Excel, by the file's ending.

    language: the case's own where none is given. Raises CaseFaults for another ending or a place
    that cannot be written.
    """
    target = Path(path)
    ending = target.suffix.lower()
    if ending not in FORMS:
        known = listing(list(FORMS), "or")
        raise _refused(f"the ending '{target.suffix}'", known, "Change the ending.")
    start = perf_counter()
    raw = FORMS[ending](in_language(analysis, language or language_of(analysis.written)))
    try:
        target.write_bytes(raw)
    except OSError as error:
        reason = (error.strerror or "not writable").lower()
        raise _refused(reason, "a place to write to", "Choose another folder.") from None
    pages = len(PAGE.findall(raw)) if ending == ".pdf" else None
    return Written(target, analysis.status, pages, perf_counter() - start)
