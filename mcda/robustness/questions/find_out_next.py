"""What to find out next: the figures whose knowledge would most often change the answer."""

from __future__ import annotations

import numpy as np

from mcda.decision.driver import FindOut, FindOutNext
from mcda.decision.finding import Finding, Listed
from mcda.decision.matrix import Floats, Whole
from mcda.decision.words import between, counted, number, percent, sentence_case
from mcda.language import say, say_many, sentences
from mcda.robustness.find_out import DEGREE, nearness, standardised, steep, turn
from mcda.robustness.question import Evidence, Question
from mcda.robustness.uncertain_figures import as_counted, drawn_cells, figure_name, told

# Figures looked at closely, and figures named.
CLOSELY = 40
MOST = 5
# A figure that turns the answer in less of its draws is not worth finding out for it.
CHANGES = 0.02


def _behind(evidence: Evidence, leader: int, others: Whole) -> tuple[Floats, Floats]:
    """The others' ranks less the leader's: by draw (draws, others), and over all draws."""
    ranks = evidence.sample.ranks.astype(np.float64)
    mean = evidence.robustness.expected_rank
    return ranks[:, others] - ranks[:, leader, None], np.asarray(mean[others] - mean[leader])


def _promising(cells: Whole, figures: Floats, behind: Floats, mean: Floats, least: float) -> Whole:
    """The cells (chosen, 2) that come nearest to a turn, the nearest first."""
    near = np.empty(len(cells))
    for option in np.unique(cells[:, 0]):
        its = np.flatnonzero(cells[:, 0] == option)
        columns = standardised(figures[:, option, cells[its, 1]])
        near[its] = nearness(columns, behind, mean, least)
    return np.asarray(cells[np.argsort(near, kind="stable")[:CLOSELY]])


def _found(evidence: Evidence, leader: int) -> tuple[tuple[FindOut, ...], int]:
    """Up to five figures whose knowledge turns the answer, and how many were tried."""
    cells, figures = drawn_cells(evidence.plan), evidence.sample.drawn.figures
    if figures is None or not len(cells):
        return (), 0
    matrix = evidence.matrix
    others = np.delete(np.arange(len(matrix.options)), leader)
    behind, mean = _behind(evidence, leader, others)
    least = steep(len(cells) * len(others) * DEGREE)
    found = []
    for row, at in _promising(cells, figures, behind, mean, least):
        turned = turn(standardised(figures[:, row, at, None])[:, 0], behind, mean, least)
        if turned.to is not None and turned.changes >= CHANGES:
            found.append(FindOut(
                matrix.options[row], matrix.criteria[at], turned.changes,
                to=matrix.options[others[turned.to]], only=turned.only,
                low=float(matrix.low[row, at]), high=float(matrix.high[row, at]),
            ))  # fmt: skip
    found.sort(key=lambda one: -one.changes)
    return tuple(found[:MOST]), len(cells)


def _is_known(evidence: Evidence, one: FindOut) -> bool:
    at = evidence.matrix.options.index(one.option), evidence.matrix.criteria.index(one.criterion)
    return bool(evidence.matrix.known[at])


def _span(evidence: Evidence, one: FindOut) -> str:
    span = one.high - one.low
    unit = evidence.case.criteria[one.criterion].unit
    return between(told(one.low, span), told(one.high, span), unit)


def _range(evidence: Evidence, one: FindOut) -> str:
    span = _span(evidence, one)
    if _is_known(evidence, one):
        return say("now {range}", range=span)
    return say("now unknown, {range}", range=span)


def _turns(evidence: Evidence, one: FindOut) -> str:
    share, other = percent(one.changes), evidence.name(one.to)
    if one.only:
        return say("in {share} of what it may turn out to be, {other} would come first",
                   share=share, other=other)  # fmt: skip
    return say("in {share} of what it may turn out to be, another option would come first, mostly "
               "{other}", share=share, other=other)  # fmt: skip


def _sentence(evidence: Evidence, found: tuple[FindOut, ...]) -> str:
    if not found:
        return say("No single figure, once known, would change which option comes first: more "
                   "facts on one figure will not settle it.")  # fmt: skip
    first = found[0]
    return say("Find out first {figure}, {range}: {turns}.",
               figure=figure_name(evidence, first.option, first.criterion),
               range=_range(evidence, first), turns=_turns(evidence, first))  # fmt: skip


def _further(evidence: Evidence, found: tuple[FindOut, ...]) -> tuple[str, ...]:
    return tuple(
        say("Then {figure}, {range}: {turns}.",
            figure=figure_name(evidence, one.option, one.criterion),
            range=_range(evidence, one), turns=_turns(evidence, one))
        for one in found[1:]
    )  # fmt: skip


def _cell(evidence: Evidence, one: FindOut) -> str:
    span = _span(evidence, one)
    return span if _is_known(evidence, one) else say("unknown, {range}", range=span)


def _table(evidence: Evidence, found: tuple[FindOut, ...]) -> Listed | None:
    if not found:
        return None
    rows = tuple(
        (figure_name(evidence, one.option, one.criterion), _cell(evidence, one),
         percent(one.changes), evidence.name(one.to))
        for one in found
    )  # fmt: skip
    heads = (say("Figure"), say("May turn out to be"), say("Changes the answer in"),
             say("Then mostly first"))  # fmt: skip
    return Listed(say("What to find out next"), heads, rows, (2,))


def _note(evidence: Evidence, tried: int) -> str:
    draws = number(evidence.sample.drawn.draws)
    if tried > CLOSELY:
        how = say("{count} uncertain figures tried, the {closely} most promising of them closely, "
                  "on {draws} draws: for each value of a figure, the option with the best expected "
                  "rank while all else stays uncertain.",
                  count=counted(tried), closely=CLOSELY, draws=draws)  # fmt: skip
        return sentences(how, as_counted(evidence))
    how = say_many(
        "{count} uncertain figure tried, on {draws} draws: for each value of a figure, the option "
        "with the best expected rank while all else stays uncertain.",
        "{count} uncertain figures tried, on {draws} draws: for each value of a figure, the option "
        "with the best expected rank while all else stays uncertain.",
        tried, count=sentence_case(counted(tried)), draws=draws,
    )  # fmt: skip
    return sentences(how, as_counted(evidence))


def _answer(evidence: Evidence) -> Finding | None:
    if len(evidence.matrix.options) < 2:
        return None
    leader = evidence.contenders()[0]
    found, tried = _found(evidence, evidence.matrix.options.index(leader))
    if not tried:
        return None
    draws = evidence.sample.drawn.draws
    return Finding(
        "find_out_next", _sentence(evidence, found),
        figures={"leader": leader, "tried": tried, "draws": draws, "figures": [
            {"option": one.option, "criterion": one.criterion, "changes": one.changes,
             "to": one.to, "low": one.low, "high": one.high}
            for one in found
        ]},
        further=_further(evidence, found), table=_table(evidence, found),
        note=_note(evidence, tried), result=FindOutNext(leader, tried, draws, found),
    )  # fmt: skip


QUESTION = Question(
    key="find_out_next",
    name="What to find out next?",
    meaning="For each uncertain figure: in how much of what it may turn out to be another option "
    "would have the best expected rank, once this figure were known and all else stayed as "
    "uncertain as it is. Up to five figures, those that would change the answer most often.",
    assumes="One figure at a time becomes known, and exactly; two together may change what neither "
    "does alone. The expected ranks are fitted to the draws by a curve of the seventh degree, and "
    "what may be noise of the draws counts as no effect.",
    reference="Strong, Oakley and Brennan (2014), doi:10.1177/0272989X13505910",
    order=22,
    depth="on asking",
    answer=_answer,
)
