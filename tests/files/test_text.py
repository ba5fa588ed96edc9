"""Bytes and YAML that arrive in odd shapes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mcda.checking import check_text, read_case
from mcda.faults import CaseFaults
from mcda.files.text import MOST_BYTES, decoded
from mcda.files.tree import parse
from mcda.files.writing import text_of
from tests.cases import SMALL


def faults(given: str | bytes) -> list[str]:
    with pytest.raises(CaseFaults) as wrong:
        parse(given)
    return [f"{fault.line}: {fault.sentence()}" for fault in wrong.value.faults]


def test_byte_order_mark_is_no_content() -> None:
    assert read_case(b"\xef\xbb\xbf" + SMALL.encode()) == read_case(SMALL)


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_systems(end: str) -> None:
    assert read_case(SMALL.replace("\n", end).encode()) == read_case(SMALL)


def test_bytes_that_are_not_utf8_name_their_line() -> None:
    said = faults("format: 1\ntitle: caf\xe9\n".encode("latin-1"))
    assert said == [
        "2: the file: found the byte 0xE9, which is not UTF-8, expected UTF-8 text. "
        "Save the file again as UTF-8."
    ]


def test_utf16_is_named() -> None:
    assert "UTF-16" in faults("format: 1".encode("utf-16"))[0]


def test_half_a_character_is_a_fault() -> None:
    assert "half a character" in faults("title: \ud800")[0]


def test_size_is_bounded_and_said() -> None:
    assert decoded(b"x" * MOST_BYTES)
    assert faults(b"x" * (MOST_BYTES + 1)) == [
        "None: the file: found 2.0 MiB, expected at most 2 MiB. "
        "Shorten the notes, or split the case."
    ]


def test_words_that_yaml_1_1_would_turn_stay_words() -> None:
    tree = parse("a: yes\nb: no\nc: on\nd: 12:30\ne: 2026-11-02\nf: 0x1F\n1: x\nyes: y\n").value
    assert tree == {"a": "yes", "b": "no", "c": "on", "d": "12:30", "e": "2026-11-02",
                    "f": "0x1F", "1": "x", "yes": "y"}  # fmt: skip


def test_numbers_are_decimal() -> None:
    tree = parse("a: 0123\nb: 1e3\nc: .5\nd: -2.50\ne: '7'\nf:\ng: ~\nh: True\n").value
    assert tree == {"a": 123, "b": 1000.0, "c": 0.5, "d": -2.5, "e": "7", "f": None, "g": None,
                    "h": True}  # fmt: skip


def test_yes_for_a_name_is_a_name() -> None:
    case = read_case(SMALL.replace("name: Tram", "name: yes"))
    assert case.options["tram"].name == "yes"


def test_a_date_is_text_quoted_or_not() -> None:
    plain = SMALL.replace("{name: All", "{on: 2026-11-02, name: All")
    assert read_case(plain).perspectives["all"].on == "2026-11-02"
    assert read_case(plain.replace("2026-11-02", "'2026-11-02'")) == read_case(plain)


def test_nesting_that_kills_a_loader_is_a_fault() -> None:
    assert "levels of nesting" in faults("a: " + "[" * 30_000)[0]


def test_an_alias_bomb_is_a_fault() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]" for i in range(1, 20)]
    assert any("alias" in said for said in faults("\n".join(lines)))


def test_nothing_is_no_case() -> None:
    assert "found nothing, expected a case" in faults("")[0]
    assert "found nothing, expected a case" in faults("# only a note\n")[0]


LEAF = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**62), 2**62),
    st.floats(allow_nan=False, allow_infinity=False), st.text(),
    st.sampled_from(["yes", "08", "1e3", ".5", "0x1F", "~", "=", "12:30", "- a", "? b", "\x85"]),
)  # fmt: skip
KEYS = st.text().filter(lambda key: key != "<<")
TREES = st.dictionaries(
    KEYS,
    st.recursive(
        LEAF,
        lambda inner: st.lists(inner).map(tuple) | st.dictionaries(KEYS, inner),
        max_leaves=10,
    ),
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(TREES)
def test_whatever_is_written_reads_back(tree: dict[str, object]) -> None:
    assert parse(text_of(tree)).value == tree


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.one_of(st.text(), st.binary()))
def test_no_text_is_more_than_a_fault(text: str | bytes) -> None:
    checked = check_text(text)
    assert checked.case is None
    assert checked.faults
