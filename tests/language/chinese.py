"""What the tests ask of a Chinese text: Chinese words, Chinese marks, and no stray Latin ones."""

from __future__ import annotations

import re
from collections.abc import Collection

HAN = re.compile(r"[\u4e00-\u9fff]")
LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]+")
FIGURE = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
# Words that claim too much, and the marks of English within Chinese.
WRONG = re.compile(
    r"最优|证明|客观上|[!！{}]|  |。 |。。|，，|：：|[\u4e00-\u9fff][,;!?]|[,;:!?][\u4e00-\u9fff]"
)


def stray(text: str, names: Collection[str] = (), shortest: int = 2) -> list[str]:
    """The Latin words of a text that are no names."""
    return [one for one in LATIN.findall(text) if len(one) >= shortest and one not in names]


def figures(text: str) -> set[str]:
    """The numbers that stand in a text."""
    return set(FIGURE.findall(text))


def assert_chinese(text: str, names: Collection[str] = (), shortest: int = 2) -> None:
    """Fails where a text is not Chinese throughout."""
    assert HAN.search(text), text
    assert not stray(text, names, shortest), (text, stray(text, names, shortest))
    assert not WRONG.search(text), (text, WRONG.search(text))
