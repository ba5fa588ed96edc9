"""Where a planner's own table has its options, its criteria and what is said of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from mcda.files.case_book.heads import word_key
from mcda.files.cells import Unreadable, is_missing, number_in
from mcda.files.headings import is_total, one_line
from mcda.files.sheet import Sheet, refused
from mcda.language import say

_TOP = 30
_LONGEST_NAME = 80
_NOTE = re.compile(r"(?:notes?|sources?|注|备注|资料来源|数据来源|来源|说明)\b|[*†]", re.IGNORECASE)
OPTION_WORDS = frozenset(
    ("option", "options", "measure", "measures", "policy", "policies", "project", "projects",
     "alternative", "alternatives", "name", "方案", "备选方案", "措施", "政策", "政策措施", "项目",
     "名称", "方案名称", "项目名称", "政策名称")
)  # fmt: skip
_NUMBERING = frozenset(("no", "nr", "id", "#", "序号", "编号"))
_ROWS = {
    "unit": ("unit", "units", "单位", "计量单位"),
    "worst": ("worst", "worst figure", "worst end", "最差", "最差值", "最差端"),
    "best": ("best", "best figure", "best end", "最好", "最好值", "最好端", "最佳值"),
    "direction": ("direction", "more or less", "方向", "属性", "指标方向"),
}
_TEXTS = {
    "layer": ("layer", "层面", "层次", "类别"),
    "how": ("how it works", "how", "description", "说明", "内容", "描述", "作用方式", "简介"),
}
_ENDS = {
    "low": ("lowest", "low", "minimum", "min", "最低", "最低值", "最小值", "下限"),
    "high": ("highest", "high", "maximum", "max", "最高", "最高值", "最大值", "上限"),
}
_KINDS = {word_key(word): kind for kind, words in _ENDS.items() for word in words}
_ROW_OF = {word_key(word): part for part, words in _ROWS.items() for word in words}
_TEXT_OF = {word_key(word): part for part, words in _TEXTS.items() for word in words}
_OPTION = frozenset(map(word_key, OPTION_WORDS))


@dataclass
class Layout:
    """The rows and columns of a table of options by criteria.

    about: rows of units, of scale ends or of directions. texts: columns of options' words.
    criteria: the columns of figures; ends: the columns of the lowest and the highest figures of
    the column before them. options: the rows of figures; rows: those of a range's ends.
    """

    head: int
    names: int
    about: dict[str, int] = field(default_factory=dict)
    texts: dict[str, int] = field(default_factory=dict)
    criteria: list[int] = field(default_factory=list)
    ends: dict[tuple[int, str], int] = field(default_factory=dict)
    options: list[int] = field(default_factory=list)
    rows: dict[tuple[int, str], int] = field(default_factory=dict)


def holds_number(cell: str) -> bool:
    """True where a cell holds a number."""
    try:
        return number_in(cell) is not None
    except Unreadable:
        return False


def _filled(row: tuple[str, ...]) -> int:
    return len(set(filter(None, row)))


def _head(sheet: Sheet) -> int:
    """The row of heads: with a word for options, else the last above the first figures."""
    for at, row in enumerate(sheet.rows[:_TOP]):
        if _filled(row) > 1 and any(word_key(cell) in _OPTION for cell in row if cell):
            return at
    first = next((at for at, row in enumerate(sheet.rows) if _is_of_figures(row)), 0)
    for at in range(first):
        if _filled(sheet.rows[at]) > 1 and not any(map(holds_number, sheet.rows[at])):
            return at
    raise refused(say("no row of heads"), say("criteria across the first row, options below"),
                  say("Put the options into the first column and a criterion into each further "
                      "one."))  # fmt: skip


def _is_of_figures(row: tuple[str, ...]) -> bool:
    filled = [cell for cell in row if not is_missing(cell)]
    numbers = sum(map(holds_number, filled))
    return 0 < numbers < len(filled)


def _names(sheet: Sheet, head: int) -> int:
    """The column of names: under a word for options, else the first of words."""
    row, below = sheet.rows[head], sheet.rows[head + 1 :]
    for at, cell in enumerate(row):
        if word_key(cell) in _OPTION:
            return at
    for at in range(sheet.width):
        cells = [one[at] for one in below if one[at]]
        if cells and 2 * sum(map(holds_number, cells)) < len(cells):
            return at
    raise refused(say("no column of names"), say("the options' names in the first column"),
                  say("Put the options into the first column and a criterion into each further "
                      "one."))  # fmt: skip


def layout_of(sheet: Sheet) -> Layout:
    """Where a table of options by criteria has what. Raises CaseFaults where it is none."""
    head = _head(sheet)
    found = Layout(head, _names(sheet, head))
    _take_rows(sheet, found)
    if not found.options:
        raise refused(say("no row of an option"), say("an option in each row below the heads"),
                      say("Add the options."))  # fmt: skip
    _take_columns(sheet, found)
    if not found.criteria:
        raise refused(say("no column of figures"), say("a column for each criterion"),
                      say("Put a criterion into each column beside the options."))  # fmt: skip
    return found


def _take_rows(sheet: Sheet, found: Layout) -> None:
    for at in range(found.head + 1, len(sheet.rows)):
        row = sheet.rows[at]
        name, rest = one_line(row[found.names]), [*row[: found.names], *row[found.names + 1 :]]
        is_merged = len(rest) > 1 and {*rest} == {row[found.names]}
        if not any(row) or is_merged or (not any(rest) and _is_note(name)):
            continue
        word = word_key(name)
        part = _ROW_OF.get(word) or ("unit" if not name and _are_words(rest) else "")
        if part and not found.options and part not in found.about:
            found.about[part] = at
        elif word in _KINDS and found.options:
            found.rows.setdefault((found.options[-1], _KINDS[word]), at)
        elif not is_total(name):
            found.options.append(at)


def _is_note(line: str) -> bool:
    """True where a line of words alone is no option's name, all of whose figures are unknown."""
    return len(line) > _LONGEST_NAME or line[-1:] in ".。:：" or bool(_NOTE.match(line))


def _are_words(cells: list[str]) -> bool:
    return any(cells) and not any(map(holds_number, cells))


def _take_columns(sheet: Sheet, found: Layout) -> None:
    head = sheet.rows[found.head]
    for at in range(sheet.width):
        word = word_key(head[at])
        if at == found.names or word in _NUMBERING or head[at].strip() in _NUMBERING:
            continue
        cells = [sheet.rows[row][at] for row in found.options]
        if word in _TEXT_OF and not any(map(holds_number, cells)):
            found.texts.setdefault(_TEXT_OF[word], at)
        elif found.criteria and (kind := _end_of(head[at], head[found.criteria[-1]])):
            found.ends.setdefault((found.criteria[-1], kind), at)
        elif any(map(holds_number, cells)) or (head[at] and all(map(is_missing, cells))):
            found.criteria.append(at)


def _end_of(head: str, before: str) -> str:
    """Which end of the range of the column before a column holds; blank for none."""
    word, stem = word_key(head), word_key(before)
    if word in _KINDS:
        return _KINDS[word]
    for end in _parts(word, stem):
        if end in _KINDS:
            return _KINDS[end]
    return ""


def _parts(word: str, stem: str) -> Iterator[str]:
    if stem and word.startswith(stem):
        yield word.removeprefix(stem)
    if stem and word.endswith(stem):
        yield word.removesuffix(stem)
