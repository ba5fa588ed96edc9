"""The brief as a Word document: real styles, headings, captions and alt text."""

from __future__ import annotations

from mcda.decision.analysis import Analysis


def docx(analysis: Analysis) -> bytes:
    """The brief as the bytes of a .docx file, the same for the same case."""
    raise NotImplementedError
