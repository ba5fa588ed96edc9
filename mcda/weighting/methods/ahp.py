"""AHP: criteria in pairs, how many times one matters the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from math import log
from typing import Any

from mcda.decision.matrix import Floats, frozen
from mcda.faults import Fault
from mcda.language import say, say_in, sentences
from mcda.weighting.judgements import in_a_row, said, times_from, unknown_criterion
from mcda.weighting.left_open import ratio_of
from mcda.weighting.method import Judged, Names, WeightingMethod
from mcda.weighting.pairs import comparison_matrix, parts_tied, principal_vector, worst_triple

ACCEPTED = 0.10
# 1/9 as it is written by hand.
NINTH = 0.11
LARGEST = 1e6


def _shape() -> str:
    return say("[a, b, x] for 'a matters x times b'")


def _stated(names: Names, judgements: Any) -> list[tuple[int, int, float]]:
    """Judgements without faults as places and numbers."""
    place = {key: at for at, key in enumerate(names)}
    return [(place[a], place[b], times_from(x) or 1.0) for a, b, x in judgements or ()]


def _pair_faults(names: Names, given: Any, at: int) -> Iterator[Fault]:
    if not isinstance(given, list | tuple) or len(given) != 3:
        found = (
            say("a list of {count}", count=len(given))
            if isinstance(given, list | tuple)
            else said(given)
        )
        yield Fault.at((at,), found, _shape(), say("Write two criteria and a number."))
        return
    a, b, x = given
    for place, key in enumerate((a, b)):
        if unknown := unknown_criterion(names, key, (at, place)):
            yield unknown
    if isinstance(a, str) and a == b:
        yield Fault.at(
            (at,),
            say("{criterion} against itself", criterion=said(a)),
            say_in("a fault", "two criteria"),
            say("Name the other one."),
        )
    value = times_from(x)
    if value is None or not 1 / LARGEST <= value <= LARGEST:
        yield Fault.at(
            (at, 2),
            said(x),
            say("a number above 0, as a rule from 1/9 to 9"),
            say("Write a number such as 3, or 0.333 for one third."),
        )


def _check(names: Names, judgements: Any) -> Iterator[Fault]:
    if judgements is not None and not isinstance(judgements, list | tuple):
        yield Fault.at(
            (),
            said(judgements),
            say("a list of {shape}", shape=_shape()),
            say("Write one line for each pair."),
        )
        return
    seen: set[frozenset[str]] = set()
    for at, given in enumerate(judgements or ()):
        yield from _pair_faults(names, given, at)
        pair = frozenset(key for key in given[:2] if isinstance(key, str)) if (
            isinstance(given, list | tuple)) else frozenset()  # fmt: skip
        if len(pair) == 2 and pair in seen:
            yield Fault.at(
                (at,),
                say("{a} and {b} again", a=said(given[0]), b=said(given[1])),
                say_in("a fault", "each pair once"),
                say("Remove one of the two."),
            )
        seen.add(pair)
    yield from _untied(names, seen)


def _untied(names: Names, seen: set[frozenset[str]]) -> Iterator[Fault]:
    """A fault where the answers leave some criteria without any tie to the others."""
    place = {key: at for at, key in enumerate(names)}
    known = [sorted(place[key] for key in pair) for pair in seen if pair <= names.keys()]
    tied = parts_tied(len(names), [(ends[0], ends[1]) for ends in known if len(ends) == 2])
    open_pairs = [say("{first} and {last}", first=a, last=b) for a, b in combinations(names, 2)
                  if tied[place[a]] != tied[place[b]]]  # fmt: skip
    if open_pairs:
        yield Fault.at(
            (),
            say("nothing for {names}", names=in_a_row(open_pairs)),
            say("answers that tie all criteria together"),
            say("Say of each pair how many times one matters the other."),
        )


def _times(names: list[str], i: int, j: int, x: float) -> str:
    """'A matters 3 times B', the larger first."""
    if x < 1:
        i, j, x = j, i, 1 / x
    return say("{first} matters {x} times {second}", first=names[i], x=f"{x:.3g}", second=names[j])


def _repair(names: Names, pairwise: Floats, w: Floats) -> str:
    """The triple that contradicts most, and the value of its least fitting answer that agrees."""
    triple = worst_triple(pairwise)
    if triple is None:
        return ""
    said_of = list(names.values())
    i, j = max(combinations(triple, 2), key=lambda one: abs(
        log(pairwise[one] * w[one[1]] / w[one[0]])))  # fmt: skip
    k = next(place for place in triple if place not in (i, j))
    first, second, third = (
        _times(said_of, *pair, float(pairwise[pair])) for pair in ((i, k), (k, j), (i, j))
    )
    fits = _times(said_of, i, j, float(pairwise[i, k] * pairwise[k, j]))
    return say(
        "The three that agree least: {first} and {second}, yet {third}; with the first two, "
        "'{fits}' would fit.", first=first, second=second, third=third, fits=fits,
    )  # fmt: skip


def _remarks(names: Names, judgements: Any, w: Floats, ratio: float | None) -> Iterator[str]:
    names_of = list(names.values())
    if beyond := [say("{first} against {second}", first=names_of[i], second=names_of[j])
                  for i, j, x in _stated(names, judgements) if not NINTH <= x <= 9]:  # fmt: skip
        yield say("Outside Saaty's scale of 1/9 to 9: {pairs}.", pairs=in_a_row(beyond))
    pairs = len(names) * (len(names) - 1) // 2
    left = pairs - len(judgements or ())
    if left:
        yield _of_left_open(left, pairs, ratio)
    elif ratio is None:
        yield say("There is no consistency ratio for more than 15 criteria.")
    if ratio is not None and ratio > ACCEPTED:
        pairwise = comparison_matrix(len(names), _stated(names, judgements))
        contradict = say(
            "The judgements contradict each other: their consistency ratio is {ratio}, and "
            "{accepted} is usually accepted.", ratio=f"{ratio:.2f}", accepted=f"{ACCEPTED:.2f}",
        )  # fmt: skip
        yield sentences(contradict, _repair(names, pairwise, w))


def _of_left_open(left: int, pairs: int, ratio: float | None) -> str:
    if ratio is None:
        return say(
            "{left} of {pairs} pairs are left open: the weights follow from the others, and there "
            "is no consistency ratio.", left=left, pairs=pairs,
        )  # fmt: skip
    return say(
        "{left} of {pairs} pairs are left open: the weights follow from the others, and the "
        "consistency ratio is held against random answers with as many left open.",
        left=left, pairs=pairs,
    )  # fmt: skip


def _weigh(names: Names, judgements: Any) -> Judged:
    n, stated = len(names), _stated(names, judgements)
    w, _ = principal_vector(comparison_matrix(n, stated))
    ratio = ratio_of(n, tuple(stated))
    return Judged(frozen(w), ratio, tuple(_remarks(names, judgements, w, ratio)))


WEIGHTING = WeightingMethod(
    key="ahp",
    name="Pairwise comparison (AHP)",
    meaning="The criteria are compared two at a time: how many times one matters the other. The "
    "weights are those that fit all answers best, and a ratio says how far they agree. Pairs may "
    "be left open as long as the answers tie all criteria together.",
    assumes="Not for many criteria: ten need 45 answers. 'Matters' must mean the change from worst "
    "to best, which the question does not say by itself.",
    reference="Saaty (1977), doi:10.1016/0022-2496(77)90033-5; pairs left open: Harker (1987), "
    "Mathematical Modelling 9(11), and for their ratio Ágoston and Csató (2022), "
    "arXiv:2102.10558",
    check=_check,
    weigh=_weigh,
    asks="For each pair [a, b, x], 'a matters x times b', x from 1/9 to 9, as in "
    "[[cost, jobs, 3]].",
    as_swings=False,
)
