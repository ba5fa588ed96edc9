"""Every table of the brief as an Excel workbook."""

from __future__ import annotations

from mcda.decision.analysis import Analysis


def xlsx(analysis: Analysis) -> bytes:
    """The brief's tables as the bytes of an .xlsx file, the same for the same case."""
    raise NotImplementedError
