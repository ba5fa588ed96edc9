"""Whether the answer hangs on any one criterion, option or perspective."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.decision.agreement import Moved, Reversal, Without
from mcda.decision.finding import Finding, Listed
from mcda.decision.words import counted, listing, several
from mcda.robustness.left_out import leave_out, takes_the_lead
from mcda.robustness.left_out_words import further, in_a_sentence
from mcda.robustness.question import Evidence, Question
from mcda.robustness.side_by_side import named

# Moves that a cell names.
MOST_MOVES = 4
# Rows of options whose taking out changes a rank.
MOST_ROWS = 40
NOTE = (
    "The stated figures, ranked by the case\u2019s method. The weights of the other criteria, and "
    "the shares of the other perspectives, keep their proportions."
)


def _moves(evidence: Evidence, moved: Sequence[Moved]) -> str:
    said = [f"{evidence.name(one.option)} {one.before} to {one.after}" 
            for one in sorted(moved, key=lambda one: (one.before, one.after))]  # fmt: skip
    if len(said) > MOST_MOVES + 1:
        said[MOST_MOVES:] = [f"{counted(len(said) - MOST_MOVES)} more"]
    return listing(said) or "none"


def _row(evidence: Evidence, one: Without) -> tuple[str, ...]:
    leaders, moves = named(evidence, one.leaders), _moves(evidence, one.moved)
    return one.name, one.kind, leaders, moves


def _table(evidence: Evidence, found: Reversal) -> Listed:
    changing = [one for one in found.options if one.moved]
    rows = [_row(evidence, one)
            for one in (*found.criteria, *found.perspectives, *changing[:MOST_ROWS])]  # fmt: skip
    if len(changing) > MOST_ROWS:
        rest = len(changing) - MOST_ROWS
        rows.append((several(rest, "further option", "further options"), "option", "", "some"))
    still = [one for one in found.options if not one.moved]
    if len(still) == 1:
        rows.append(_row(evidence, still[0]))
    elif still:
        which = f"Any of {counted(len(still))} {'other ' if changing else ''}options"
        rows.append((which, "option", "the first of those left", "none"))
    heads = ("Left out", "What it is", "First then", "Ranks that change")
    return Listed("The ranking without one thing at a time", heads, tuple(rows))


def _figures(evidence: Evidence, found: Reversal) -> dict[str, object]:
    every = (*found.criteria, *found.perspectives, *found.options)
    taking = [{"kind": one.kind, "key": one.key, "leaders": list(one.leaders)}
              for one in every if takes_the_lead(evidence, one)]  # fmt: skip
    tried = {"criteria": found.criteria, "options": found.options,
             "perspectives": found.perspectives}  # fmt: skip
    return {
        "leaders": list(found.leaders), "steady": found.steady, "decisive": taking,
        "tried": {kind: len(those) for kind, those in tried.items()},
        "turning_options": [one.key for one in found.options if one.turned],
    }  # fmt: skip


def _leave_out(evidence: Evidence) -> Finding | None:
    if len(evidence.matrix.options) < 2:
        return None
    found, untried = leave_out(evidence)
    if not (found.criteria or found.options or found.perspectives):
        return None
    return Finding(
        "leave_out", in_a_sentence(evidence, found), _figures(evidence, found),
        further(evidence, found, untried), _table(evidence, found), NOTE, found,
    )  # fmt: skip


QUESTION = Question(
    key="leave_out",
    name="Does it hang on any one thing?",
    meaning="The case ranked again without each criterion, each option and each perspective in "
    "turn: whether the first place goes to another, and which ranks change. An order of two "
    "options that turns when a third is taken out is called a rank reversal.",
    assumes="One thing is left out at a time. The weights of the other criteria keep their "
    "proportions, as averaged over the perspectives; without an option the weights stay as they "
    "are. Options are taken out of those that are ranked.",
    reference="Belton and Gear (1983), doi:10.1016/0305-0483(83)90047-6",
    order=31,
    answer=_leave_out,
    depth="on asking",
)
