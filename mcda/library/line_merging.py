"""A three-way merge of lines, so that comments outlive a merge."""

from __future__ import annotations

from difflib import SequenceMatcher

Edit = tuple[int, int, list[str]]  # the lines [first, last) of the base, and what replaces them


def _edits(base: list[str], side: list[str]) -> list[Edit]:
    steps = SequenceMatcher(None, base, side, autojunk=False).get_opcodes()
    return [(i, j, side[k:m]) for tag, i, j, k, m in steps if tag != "equal"]


def _overlap(one: Edit, other: Edit) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def merged_lines(base: str, mine: str, theirs: str) -> str | None:
    """The base with the changed lines of both sides, or None where they overlap.

    At one place theirs come first. Source: Khanna, Kunal and Pierce (2007), A formal
    investigation of diff3, doi 10.1007/978-3-540-77050-3_40.
    """
    lines, ours, others = (text.splitlines(keepends=True) for text in (base, mine, theirs))
    from_mine, from_theirs = _edits(lines, ours), _edits(lines, others)
    wanted = [edit for edit in from_mine if edit not in from_theirs]
    if any(_overlap(one, other) for one in wanted for other in from_theirs):
        return None
    whole: list[str] = []
    at = 0
    edits = sorted([*from_theirs, *wanted], key=lambda edit: edit[:2])
    for first, last, new in edits:
        whole += [*lines[at:first], *new]
        at = last
    return "".join([*whole, *lines[at:]])
