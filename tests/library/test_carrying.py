"""A file that carries its history gives back just that history, or says that it cannot."""

from __future__ import annotations

import base64
import json
import lzma
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mcda.decision.saved import Version
from mcda.faults import CaseFaults
from mcda.files.text import MOST_BYTES
from mcda.files.tree import parse
from mcda.library.carrying import history_of, parted, with_history
from mcda.library.texts import sha256_of
from tests.cases import SMALL

AT = "2026-11-22T06:50:03Z"


def version(number: int, text: str, note: str = "") -> Version:
    return Version("a-case", number, text, sha256_of(text), "Li", AT, note, number - 1 or None)


def carried(whole: str) -> tuple[Version, ...]:
    packed = parted(whole)[1]
    assert packed is not None
    return history_of(packed).versions


@pytest.mark.parametrize(
    "end", ["note: |\n  a block\n\n   of lines\n", "note: no line end", "note: 'quoted\n  twice'\n",
            "x: [1,\n 2]\n", "# a comment\n", "note: plain\n  going on\n", "note: |+\n  keeps\n\n",
            "note: >-\n  安徽\n", "...\n"])  # fmt: skip
def test_the_text_with_its_history_says_what_the_text_says(end: str) -> None:
    text = f"format: 1\ntitle: A case\n{end}"
    versions = (version(1, text), version(2, text + "\n# 2\n"), version(3, text))
    whole = with_history(versions)
    body = parted(whole)[0]
    assert parse(whole).value == parse(body).value == parse(text).value
    assert body.rstrip("\n") == text.rstrip("\n")
    assert carried(whole) == versions


def test_a_text_with_its_history_is_plain_comments_to_any_reader() -> None:
    whole = with_history((version(1, SMALL),))
    assert whole.startswith(SMALL)
    assert all(line.startswith("# ") for line in whole[len(SMALL) :].splitlines())
    assert max(map(len, whole[len(SMALL) :].splitlines())) <= 100


def test_the_oldest_versions_stay_behind_where_all_are_too_long_for_a_file() -> None:
    import random

    chance = random.Random(1)
    noise = ["".join(chance.choices("abcdefghijklmnopqrstuvwxyz0123456789", k=600_000))
             for _ in range(8)]  # fmt: skip
    versions = tuple(version(n + 1, f"title: x\nnote: {one}\n") for n, one in enumerate(noise))
    whole = with_history(versions)
    assert len(whole.encode()) <= MOST_BYTES
    kept = carried(whole)
    assert 0 < len(kept) < 8
    assert kept == versions[-len(kept) :]


def forged(told: Any) -> str:
    return base64.b64encode(lzma.compress(json.dumps(told).encode())).decode()


def one(**parts: Any) -> dict[str, Any]:
    fair = {"number": 1, "text": SMALL, "saved_by": "Li", "saved_at": AT, "note": "",
            "parent": None, "sha256": sha256_of(SMALL)}  # fmt: skip
    return {**fair, **parts}


@pytest.mark.parametrize(
    "told",
    [
        [], {}, None, 3, {"case": "a-case", "versions": []}, {"case": "../x", "versions": [one()]},
        {"case": "a b", "versions": [one()]}, {"case": "x" * 65, "versions": [one()]},
        *({"case": "a-case", "versions": versions} for versions in (
            [one(sha256="0" * 64)], [one(text="a: [")], [one(number=0)], [one(number=True)],
            [one(number="1")], [one(number=2**40)], [one(parent=1)], [one(parent=-1)],
            [one(saved_at="yesterday")], [one(saved_at=AT + "'; --")], [one(saved_by="")],
            [one(saved_by="a\x00b")], [one(note="x" * 9_999)], [one(), one()],
            [one(number=2), one(number=1)], [3], [{}], [one(text=3)], [one(saved_by=None)])),
    ],
)  # fmt: skip
def test_a_forged_history_is_refused_whole(told: Any) -> None:
    with pytest.raises(CaseFaults) as wrong:
        history_of(forged(told))
    assert all(fault.remedy for fault in wrong.value.faults)


def test_a_history_that_unpacks_to_far_too_much_is_refused_early() -> None:
    bomb = base64.b64encode(lzma.compress(b" " * 200_000_000, preset=0)).decode()
    with pytest.raises(CaseFaults, match="64 MiB"):
        history_of(bomb)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_history_with_a_changed_character_is_the_same_or_refused(data: st.DataObject) -> None:
    versions = (version(1, SMALL), version(2, SMALL + "# 2\n"))
    packed = parted(with_history(versions))[1]
    assert packed is not None
    at = data.draw(st.integers(0, len(packed) - 1))
    changed = packed[:at] + data.draw(st.sampled_from("Aa0/+=!é")) + packed[at + 1 :]
    try:
        given_back = history_of(changed).versions
    except CaseFaults:
        return
    assert given_back == versions
