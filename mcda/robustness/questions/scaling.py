"""Whether the answer hangs on how figures are brought onto one scale."""

from __future__ import annotations

from collections.abc import Iterator

from mcda.decision.finding import Finding, Listed
from mcda.decision.matrix import Whole
from mcda.decision.words import number, signed
from mcda.language import say, say_many
from mcda.ranking.way import Way
from mcda.robustness.question import Evidence, Question
from mcda.robustness.second_scaling import (
    ANCHORED,
    Leaving,
    leaving_each_out,
    ranks_by,
    second_way,
)
from mcda.robustness.side_by_side import firsts, named


def _on(way: Way) -> str:
    """The scaling, to begin a sentence."""
    if way.word == ANCHORED:
        return say("On the anchored scales")
    return say("On the scaling \u201c{name}\u201d", name=way.scaling.name)


def _furthest(evidence: Evidence, before: Whole, after: Whole) -> str:
    """The option that moves furthest, with its ranks; of several the one that stood highest."""
    at = max(range(len(before)), key=lambda row: (abs(after[row] - before[row]), -before[row],
                                                  evidence.matrix.options[row]))  # fmt: skip
    return say("{name} {before} to {after}", name=evidence.name(evidence.matrix.options[at]),
               before=int(before[at]), after=int(after[at]))  # fmt: skip


def _sentence(evidence: Evidence, other: Way, before: Whole, after: Whole) -> str:
    options, moved = evidence.matrix.options, int((before != after).sum())
    if not moved:
        return say("{on}, the figures give the same order.", on=_on(other))
    was, now = (firsts(options, tuple(ranks.tolist())) for ranks in (before, after))
    said = {"on": _on(other), "names": named(evidence, now), "all": number(len(options)),
            "moved": number(moved), "furthest": _furthest(evidence, before, after)}  # fmt: skip
    if was == now:
        return say_many(
            "{on}, the first place stays with {names}; {moved} of {all} options changes rank: "
            "{furthest}.",
            "{on}, the first place stays with {names}; {moved} of {all} options change rank, "
            "furthest {furthest}.", moved, **said)  # fmt: skip
    return say("{on}, the first place goes to {names} (now {leaders}); {moved} of {all} options "
               "change rank, furthest {furthest}.", leaders=named(evidence, was),
               **said)  # fmt: skip


def _left_out(evidence: Evidence, way: Way, found: Leaving) -> str:
    """Whether taking out one option turns the order of two others, on one scaling."""
    if not found.turning:
        return say("{on}, no option taken out turns the order of two others.", on=_on(way))
    one = found.turning[0]
    said = {"on": _on(way), "without": evidence.name(one.without),
            "first": evidence.name(one.first), "second": evidence.name(one.second)}  # fmt: skip
    rest = len(found.turning) - 1
    if not rest:
        return say("{on}, taking out {without} puts {second} before {first}: a rank reversal.",
                   **said)  # fmt: skip
    return say_many(
        "{on}, taking out {without} puts {second} before {first}: a rank reversal. {count} other "
        "option does the like to two others.",
        "{on}, taking out {without} puts {second} before {first}: a rank reversal. {count} other "
        "options do the like to two others.",
        rest, count=number(rest), **said)  # fmt: skip


def _why(own: Way, other: Way) -> str:
    """Why the two scalings may part."""
    free = other if own.word == ANCHORED else own
    return say("Anchored scales judge a figure between the ends that were stated, and the weights "
               "were judged for these ends. \u201c{name}\u201d takes its scale from the options at "
               "hand: what a weight counts for then hangs on them.",
               name=free.scaling.name)  # fmt: skip


def _further(evidence: Evidence, other: Way, moved: bool) -> Iterator[str]:
    if moved:
        yield _why(evidence.way, other)
    for way in (evidence.way, other):
        found = leaving_each_out(way, evidence)
        if found.tried:
            yield _left_out(evidence, way, found)


def _head(way: Way) -> str:
    if way.word == ANCHORED:
        return say("Rank, anchored scales")
    return say("Rank, \u201c{name}\u201d", name=way.scaling.name)


def _table(evidence: Evidence, other: Way, before: Whole, after: Whole) -> Listed:
    options = evidence.matrix.options
    order = sorted(range(len(options)), key=lambda row: (before[row], after[row], options[row]))
    rows = tuple(
        (evidence.name(options[row]), str(before[row]), str(after[row]),
         signed(int(after[row]) - int(before[row]), 0))
        for row in order
    )  # fmt: skip
    heads = (say("Option"), _head(evidence.way), _head(other), say("Places moved"))
    caption = say("The stated figures on two scalings; of places moved, below 0 is towards the "
                  "first place")  # fmt: skip
    return Listed(caption, heads, rows, (1, 2, 3))


def _refused(evidence: Evidence, other: Way) -> Finding:
    fault = other.refusals(evidence.matrix)[0]
    said = {"on": _on(other), "method": other.method.name}
    key = str(fault.path[-1]) if fault.path[0] == "criteria" else ""
    if key in evidence.case.criteria:
        sentence = say("{on}, {method} cannot take the figures of {criterion}, so there is no "
                       "second look.", criterion=evidence.criterion(key), **said)  # fmt: skip
    else:
        sentence = say("{on}, {method} cannot take these figures, so there is no second look.",
                       **said)  # fmt: skip
    return Finding("scaling", sentence, {"scaling": other.scaling.key, "refused": True})


def _scaling(evidence: Evidence) -> Finding | None:
    other = second_way(evidence)
    if len(evidence.matrix.options) < 2 or other is None:
        return None
    if other.refusals(evidence.matrix):
        return _refused(evidence, other)
    before, after = (ranks_by(way, evidence) for way in (evidence.way, other))
    moved = before != after
    figures: dict[str, object] = {
        "scaling": other.scaling.key, "moved": int(moved.sum()),
        "ranks": dict(zip(evidence.matrix.options, map(int, after), strict=True)),
    }  # fmt: skip
    return Finding(
        "scaling", _sentence(evidence, other, before, after), figures,
        tuple(_further(evidence, other, bool(moved.any()))),
        _table(evidence, other, before, after),
        say("The stated figures and weights, ranked by {method} on either scaling.",
            method=other.method.name),
    )  # fmt: skip


QUESTION = Question(
    key="scaling",
    name="Does it hang on the scaling?",
    meaning="The same figures and weights ranked on the method\u2019s textbook scaling beside the "
    "anchored scales, and whether taking out one option turns the order of two others, which is "
    "called a rank reversal. A textbook scaling takes its ends from the options at hand.",
    assumes="The weights stay as they were judged for the anchored scales; on another scaling the "
    "same weights mean something else. One option is taken out at a time.",
    reference="Belton and Gear (1983), doi:10.1016/0305-0483(83)90047-6; Hwang and Yoon (1981), "
    "doi:10.1007/978-3-642-48318-9",
    order=32,
    answer=_scaling,
    depth="on asking",
)
