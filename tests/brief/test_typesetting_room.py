"""Typst's room: what was worked out for one brief does not stay beside that of the next."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mcda.analysis import analyse
from mcda.brief.printers import pdf
from mcda.brief.printers.typesetting import where
from mcda.checking import read_case
from mcda.files.examples import example_text

STATUS = Path("/proc/self/status")
WARM, MORE = 2, 4
ONE_LAYOUT = 80.0  # MiB that Typst keeps of the smallest brief


def held() -> float:
    """The memory of this process, MiB."""
    found = re.search(r"VmRSS:\s+(\d+)", STATUS.read_text())
    assert found
    return int(found[1]) / 1024


@pytest.mark.skipif(not STATUS.exists(), reason="the system does not tell a process its memory")
def test_more_briefs_take_no_more_room_than_one() -> None:
    shown = pdf.content(analyse(read_case(example_text("first-steps"))))
    after = []
    for turn in range(WARM + MORE):
        shown["title"] = f"The brief of turn {turn}"
        where(pdf._text(shown), "<spot>")
        after.append(held())
    assert after[-1] - after[WARM - 1] < ONE_LAYOUT
