"""Why a cell is no number, in words that tell its writer what to do."""

from __future__ import annotations

import re

from mcda.faults import quoted
from mcda.language import say, say_in

_DATE = re.compile(
    r"(?:[0-9]{4}[-/年][0-9]{1,2}(?:[-/月](?:[0-9]{1,2}日?)?)?(?:[ T][0-9:.]+)?"
    r"|[0-9]{4}年|[0-9]{1,2}月[0-9]{1,2}日"
    r"|[0-9]{1,2}([-/.])[0-9]{1,2}\1[0-9]{2,4}|[0-9]{1,2}:[0-9]{2}(?::[0-9.]+)?"
    r"|[0-9]{1,4}-[A-Za-z]{3,9}(?:-[0-9]{2,4})?|[A-Za-z]{3,9}-[0-9]{2,4})\Z"
)
_FAILED = re.compile(r"#[A-Z/0!?]+[!?A0]\Z")
_LARGE_UNIT = re.compile(r"[-+0-9., ]+ ?[万亿千百兆]+元?\Z")
_FLAGGED = re.compile(
    r"[-+]?[0-9][0-9., ]*%? ?(?:[a-zA-Z*†‡¹²³]{1,2}|\([a-zA-Z]{1,2}\)|\[[0-9a-z]\])\Z"
)
_MONEY = re.compile(
    r"(?:[¥￥$€£]|CNY|RMB|USD|EUR) ?[-0-9]|.*[0-9] ?(?:[¥￥$€£元]|CNY|RMB|USD|EUR)\Z"
)
_OUTSIDE = ("nan", "inf", "infinity", "-inf", "-infinity", "+inf", "+infinity", "∞", "-∞")


def _no_figure(text: str) -> tuple[str, str, str] | None:
    """A text that is something else than a number, such as a date or a formula."""
    found, number = quoted(text), say_in("a fault", "a number")
    if text.casefold() in _OUTSIDE:
        return (found, say_in("a fault", "a finite number"),
                say("Write the figure, or leave the cell empty."))  # fmt: skip
    if _FAILED.match(text):
        return (say("{found}, a formula that failed", found=found), number,
                say("Mend the formula in the spreadsheet, or leave the cell empty."))  # fmt: skip
    if text.startswith("="):
        return (say("the formula {found}", found=found), say_in("a fault", "its result"),
                say("Save the sheet with its values."))  # fmt: skip
    if _DATE.match(text):
        return (say("the date or time {found}", found=found), number,
                say("Spreadsheets turn some figures into dates: type the figure again as a "
                    "number."))  # fmt: skip
    if text.casefold() in ("true", "false"):
        return (say("{found}, which is yes or no", found=found), number,
                say("Write the figure."))  # fmt: skip
    return None


def _with_more(text: str) -> tuple[str, str, str] | None:
    """A number that does not stand alone: its unit, a currency or a mark is with it."""
    found, alone = quoted(text), say_in("a fault", "a number alone")
    unit = say("Write the unit in the column's heading and the bare number here.")
    if _LARGE_UNIT.match(text):
        return say("{found}, a number with its unit", found=found), alone, unit
    if _MONEY.match(text):
        return say("{found}, a number with a currency", found=found), alone, unit
    if _FLAGGED.match(text):
        return say("{found}, a number with a mark", found=found), alone, say("Remove the mark.")
    if text.endswith("‰"):
        return say("{found}, per thousand", found=found), alone, unit
    return None


def why_not(text: str) -> tuple[str, str, str]:
    """What was found, what was expected and the remedy, for a text that is no number."""
    return _no_figure(text) or _with_more(text) or (
        quoted(text), say_in("a fault", "a number"),
        say("Write a number, or leave the cell empty where it is not known."),
    )  # fmt: skip
