"""A merge keeps both sides' changes where they do not touch, and names where they do."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mcda.decision.saved import Clash, Merged
from mcda.files.tree import parse
from mcda.files.writing import text_of
from mcda.library.merging import differences, merge
from tests.cases import SMALL

WORDS = st.sampled_from(["a", "b", "options", "criteria", "estimates", "perspectives", "worst"])
LEAVES = st.one_of(st.none(), st.booleans(), st.integers(0, 3), st.sampled_from(["x", "1", "yes"]))
VALUES = st.recursive(
    LEAVES,
    lambda one: st.one_of(st.lists(one, max_size=3), st.dictionaries(WORDS, one, max_size=4)),
    max_leaves=12,
)
TREES = st.dictionaries(WORDS, VALUES, max_size=4)


def told(tree: dict[str, Any]) -> str:
    return text_of(tree) if tree else "{}\n"


@settings(max_examples=200, deadline=None)
@given(TREES, TREES)
def test_one_side_s_changes_alone_are_taken_as_they_are(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    base, changed = told(one), told(other)
    assert merge(base, changed, base) == Merged(changed)
    taken = merge(base, base, changed)
    assert isinstance(taken, Merged)
    assert parse(taken.text).value == parse(changed).value
    assert merge(base, changed, changed) == Merged(changed)


@settings(max_examples=300, deadline=None)
@given(TREES, TREES, TREES)
def test_a_merge_gives_the_same_from_either_side(
    one: dict[str, Any], other: dict[str, Any], third: dict[str, Any]
) -> None:
    base, mine, theirs = told(one), told(other), told(third)
    there, back = merge(base, mine, theirs), merge(base, theirs, mine)
    if isinstance(there, Merged):
        assert isinstance(back, Merged)
        assert parse(there.text).value == parse(back.text).value
    else:
        assert not isinstance(back, Merged)
        assert {c.path for c in there} == {c.path for c in back}
        assert {c.place for c in there} == {c.place for c in back}
        assert {(c.path, str(c.mine)) for c in there} == {(c.path, str(c.theirs)) for c in back}


@settings(max_examples=200, deadline=None)
@given(TREES, st.data())
def test_changes_to_different_blocks_are_both_kept(base: dict[str, Any], data: Any) -> None:
    mine, theirs = dict(base), dict(base)
    mine["title"], theirs["question"] = data.draw(LEAVES), data.draw(LEAVES)
    merged = merge(told(base), told(mine), told(theirs))
    assert isinstance(merged, Merged)
    wanted = {**base, "title": mine["title"], "question": theirs["question"]}
    assert parse(merged.text).value == parse(told(wanted)).value


def changed(*pairs: tuple[str, str]) -> str:
    text = SMALL
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


TRAM = ("{jobs: 60, cost: 40}}\n  bus", "{jobs: 70, cost: 40}}\n  bus")
BUS = ("{jobs: 30, cost: 10}", "{jobs: 30, cost: 12}")


def test_two_options_revised_by_two_people_are_both_revised_and_comments_stay() -> None:
    base = changed(("options:\n", "# as the board asked\noptions:\n"))
    mine, theirs = base.replace(*TRAM), base.replace(*BUS)
    merged = merge(base, mine, theirs)
    assert merged == Merged(base.replace(*TRAM).replace(*BUS))
    assert "# as the board asked" in merged.text


def test_both_may_add_an_option_of_their_own() -> None:
    one = SMALL.replace("perspectives:", "  ferry: {name: Ferry}\nperspectives:")
    other = SMALL.replace("perspectives:", "  cable: {name: Cable car}\nperspectives:")
    merged = merge(SMALL, one, other)
    assert isinstance(merged, Merged)
    assert set(parse(merged.text).value["options"]) == {"stay", "tram", "bus", "ferry", "cable"}


@pytest.mark.parametrize(
    ("mine", "theirs", "place"),
    [
        (TRAM, ("{jobs: 60, cost: 40}}\n  bus", "{jobs: 71, cost: 40}}\n  bus"),
         "options > tram > jobs"),
        (("title: A small case", "title: Mine"), ("title: A small case", "title: Theirs"), "title"),
        # A weight is relative to the others: half of one judgement and half of another is nobody's.
        (("{jobs: 60, cost: 40}}\n", "{jobs: 55, cost: 40}}\n"),
         ("{jobs: 60, cost: 40}}\n", "{jobs: 60, cost: 45}}\n"), "perspectives > all > judgements"),
        # A scale's end holds in its unit.
        (("unit: CNY million, layer: delivery, worst: 50",
          "unit: CNY thousand, layer: delivery, worst: 50"), ("worst: 50", "worst: 60"),
         "criteria > cost > unit"),
        (("  bus: {name: Bus, estimates: {jobs: 30, cost: 10}}\n", ""), BUS, "options > bus"),
    ],
)  # fmt: skip
def test_a_clash_is_named_by_its_place(
    mine: tuple[str, str], theirs: tuple[str, str], place: str
) -> None:
    def last(text: str, pair: tuple[str, str]) -> str:
        head, found, tail = text.rpartition(pair[0])
        assert found
        return head + pair[1] + tail

    clashes = merge(SMALL, last(SMALL, mine), last(SMALL, theirs))
    assert not isinstance(clashes, Merged)
    assert [one.place for one in clashes] == [place]


def test_true_and_one_are_different_and_so_are_text_and_number() -> None:
    clashes = merge("a: 0\n", "a: 1\n", "a: true\n")
    assert clashes == (Clash(("a",), 0, 1, True),)
    assert [d.place for d in differences("a: 1\nb: '1'\n", "a: true\nb: 1\n")] == ["a", "b"]


def test_differences_are_told_by_place_with_both_values() -> None:
    (one,) = differences(SMALL, changed(BUS))
    assert (one.place, one.before, one.after) == ("options > bus > cost", 10, 12)
    assert differences(SMALL, "# a word\n" + SMALL) == ()
    gone = differences(
        SMALL, changed(("  bus: {name: Bus, estimates: {jobs: 30, cost: 10}}\n", ""))
    )
    assert [(d.place, d.after) for d in gone] == [("options > bus", None)]


@settings(max_examples=200, deadline=None)
@given(TREES, TREES)
def test_there_is_a_difference_just_where_the_texts_say_something_else(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    form = json.dumps(parse(told(one)).value, sort_keys=True) == json.dumps(
        parse(told(other)).value, sort_keys=True
    )
    assert (not differences(told(one), told(other))) == form
