"""Why a cell is no number, in words that tell its writer what to do."""

from __future__ import annotations

import re

from mcda.faults import quoted

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


def why_not(text: str) -> tuple[str, str, str]:
    """What was found, what was expected and the remedy, for a text that is no number."""
    found = quoted(text)
    unit = "Write the unit in the column's heading and the bare number here."
    if text.casefold() in _OUTSIDE:
        return found, "a finite number", "Write the figure, or leave the cell empty."
    if _FAILED.match(text):
        return (f"{found}, a formula that failed", "a number",
                "Mend the formula in the spreadsheet, or leave the cell empty.")  # fmt: skip
    if text.startswith("="):
        return f"the formula {found}", "its result", "Save the sheet with its values."
    if _DATE.match(text):
        return (f"the date or time {found}", "a number",
                "Spreadsheets turn some figures into dates: type the figure again as a "
                "number.")  # fmt: skip
    if _LARGE_UNIT.match(text):
        return f"{found}, a number with its unit", "a number alone", unit
    if text.casefold() in ("true", "false"):
        return f"{found}, which is yes or no", "a number", "Write the figure."
    if _MONEY.match(text):
        return f"{found}, a number with a currency", "a number alone", unit
    if _FLAGGED.match(text):
        return f"{found}, a number with a mark", "a number alone", "Remove the mark."
    if text.endswith("‰"):
        return f"{found}, per thousand", "a number alone", unit
    return found, "a number", "Write a number, or leave the cell empty where it is not known."
