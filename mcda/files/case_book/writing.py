"""A draft as a workbook that a planner fills in and brings back."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.constants import ARC_CORE
from openpyxl.xml.functions import tostring

from mcda.files.case_book import heads, sheets, stamp
from mcda.files.case_book.shown import Shown, shown_of
from mcda.files.filling import block
from mcda.files.office_package import same_bytes, xml_text
from mcda.files.tables_cells import put
from mcda.files.tables_workbook import LONGEST_PROPERTY
from mcda.language import LANGUAGES, spoken


def book_of(tree: Mapping[str, Any]) -> bytes:
    """The bytes of an .xlsx file with the case, its options, criteria, estimates and sources.

    In the spoken language. The same draft gives the same bytes; no text in it is a formula.
    """
    shown, words = shown_of(tree), heads.sheet_words()
    book = Workbook()
    (front,) = book.worksheets
    front.title = words["about"]
    sheets.write_about(front, str(shown.case["title"] or ""), words)
    sheets.write_case(book.create_sheet(words["case"]), shown)
    sheets.write_options(book.create_sheet(words["options"]), shown)
    sheets.write_criteria(book.create_sheet(words["criteria"]), shown)
    sheets.write_estimates(book.create_sheet(words["estimates"]), shown)
    sheets.write_sources(book.create_sheet(words["sources"]), shown, tree)
    _write_stamp(book.create_sheet(stamp.SHEET), tree, shown)
    return _packed(book, shown)


def _write_stamp(sheet: Worksheet, tree: Mapping[str, Any], shown: Shown) -> None:
    named = {key: block(tree, "options", key).get("policy") for key in shown.options}
    policies = {key: one for key, one in named.items() if isinstance(one, str)}
    region = tree.get("region")
    made = stamp.Stamp(shown, spoken(), policies, region if isinstance(region, str) else "")
    for row, line in enumerate(stamp.lines_of(made), 1):
        put(sheet, row, 1, line)
    sheet.sheet_state = "hidden"


def _packed(book: Workbook, shown: Shown) -> bytes:
    year = shown.case["year"]
    day = datetime(year if isinstance(year, int) and 1900 <= year <= 2200 else 2000, 1, 1)
    about = book.properties
    about.title = xml_text(str(shown.case["title"] or ""))[:LONGEST_PROPERTY]
    about.creator, about.language, about.created = "Policy Ladder", LANGUAGES[spoken()].tag, day
    file = io.BytesIO()
    book.save(file)
    about.modified = day  # saving has put in the time
    return same_bytes(file.getvalue(), {ARC_CORE: tostring(about.to_tree())})
