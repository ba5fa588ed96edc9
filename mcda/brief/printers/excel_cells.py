"""What a cell of the brief is in a workbook: a number where it is plainly one, else its text."""

from __future__ import annotations

import re
from collections.abc import Collection

from mcda.files.tables_cells import Figure

MINUS, SPACES = "\u2212", "\u202f\u00a0 "
DIGITS = 15  # as many as a cell holds
LONGEST_TAIL = 100  # letters of a unit within a number's format
# A sign, a whole number with or without commas at every third digit, a fraction, what follows.
_PRINTED = re.compile(
    r"(?P<sign>[+\u2212-]?)(?P<whole>0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?P<part>\.\d+)?"
    r"(?P<tail>[^\d.,].*)?",
    re.ASCII,  # digits of other scripts are no figures of the brief
)
_PER_CENT = re.compile(r"[\u202f\u00a0 ]?%")
# What may stand raised or as a sign behind a figure: proposal, confidence, source.
_MARKS = re.compile(r"[\u00a0 ][*†●◐○⁰¹²³⁴⁵⁶⁷⁸⁹]+")


def _shape(whole: str, part: str, sign: str) -> str:
    """Excel's format for digits as they are printed."""
    digits = "#,##0" if "," in whole else "0"
    shape = digits + ("." + "0" * (len(part) - 1) if part else "")
    return f"+{shape};-{shape};{shape}" if sign == "+" else shape


def _with_tail(shape: str, tail: str) -> str:
    """The format with what stands behind the number; a per cent sign outside quotes counts."""
    if not tail:
        return shape
    before, per_cent, after = tail.partition("%")
    said = (f'"{before}"' if before else "") + per_cent + (f'"{after}"' if after else "")
    return ";".join(one + said for one in shape.split(";"))


def _may_follow(tail: str, units: Collection[str]) -> bool:
    """Whether a number stays one with this behind it."""
    if not tail or _PER_CENT.fullmatch(tail) or _MARKS.fullmatch(tail):
        return True
    return '"' not in tail and len(tail) <= LONGEST_TAIL and tail.strip(SPACES) in units


def figure(text: str, units: Collection[str] = ()) -> Figure | None:
    """The number that a text of the brief is, with a format that shows it alike, or None.

    units: what may stand behind a number beside a per cent sign and the brief's marks. Figures of
    more digits than a cell holds stay text, as do ranges, bounds and names.
    """
    found = _PRINTED.fullmatch(text)
    if not found:
        return None
    whole, part, tail = found["whole"], found["part"] or "", found["tail"] or ""
    if len(re.sub(r"\D", "", whole + part)) > DIGITS or not _may_follow(tail, units):
        return None
    value = float(found["sign"].replace(MINUS, "-") + whole.replace(",", "") + part)
    shape = _with_tail(_shape(whole, part, found["sign"]), tail)
    return Figure(_hundredth(value, part) if "%" in tail else value, shape)


def _hundredth(value: float, part: str) -> float:
    return round(value / 100, len(part) + 2)
