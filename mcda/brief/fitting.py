"""What the decision page has room for: words counted, and long names cut to fit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from itertools import accumulate
from math import ceil
from unicodedata import east_asian_width

from mcda.decision.case import Case
from mcda.decision.criterion import Criterion
from mcda.decision.option import Option
from mcda.decision.perspective import Perspective

# Words of the decision page, and of one name, question and so on upon it.
MOST_WORDS = 350
LONGEST_NAME, HEAD, TAIL = 44, 26, 14
# Chinese characters that read like one English word, roughly.
CHARACTERS_A_WORD = 1.7
WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
CLOSING = " ,.;:，。；：、"
# Fields of blocks that are no words on the page.
UNSEEN = {"spec", "alt", "align", "states"}


def width(text: str) -> int:
    """The width of a text in letters; a Chinese character takes two."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def _start(text: str, room: int) -> str:
    """The beginning of a text, whole words where there are any, no wider than the room."""
    taken = list(accumulate(map(width, text)))
    at = sum(so_far <= room for so_far in taken)
    if at == len(text):
        return text
    part = text[:at]
    by_word = part if text[at].isspace() else part.rpartition(" ")[0]
    return by_word if width(by_word) > room / 2 else part


def shortened(text: str, room: int) -> str:
    """The text as far as there is room for it, in letters; the whole stands behind."""
    if width(text) <= room:
        return text
    return _start(text, room).rstrip(CLOSING) + " …"


def short_name(name: str) -> str:
    """A long name by its beginning and its end, so that names that begin alike stay apart."""
    if width(name) <= LONGEST_NAME:
        return name
    head = _start(name, HEAD).rstrip(CLOSING)
    tail = _start(name[::-1], TAIL)[::-1].lstrip(CLOSING)
    return f"{head} … {tail}"


def _long_names(case: Case) -> Mapping[str, str]:
    """The names that a page cuts, the longest first, and what it says for them."""
    named: list[Option | Criterion | Perspective] = [
        *case.options.values(), *case.criteria.values(), *case.perspectives.values()
    ]  # fmt: skip
    names = {one.name for one in named if width(one.name) > LONGEST_NAME}
    return {name: short_name(name) for name in sorted(names, key=lambda name: (-len(name), name))}


def with_short_names(case: Case, text: str) -> str:
    """A sentence in which the case's long names are cut."""
    for name, short in _long_names(case).items():
        text = text.replace(name, short)
    return text


def words_in(text: str) -> int:
    """The words of a text; Chinese characters count as so many parts of one."""
    wide = len(WIDE.findall(text))
    return len(WIDE.sub(" ", text).split()) + ceil(wide / CHARACTERS_A_WORD)


def texts_of(block: object) -> Iterator[str]:
    """Every text of a block that a reader sees, its pictures' own labels left out."""
    if isinstance(block, str):
        yield block
    elif isinstance(block, tuple):
        for one in block:
            yield from texts_of(one)
    elif is_dataclass(block):
        for one in fields(block):
            if one.name not in UNSEEN:
                yield from texts_of(getattr(block, one.name))


def words_of(blocks: Iterable[object]) -> int:
    """The words of all blocks together."""
    return sum(words_in(text) for block in blocks for text in texts_of(block))
