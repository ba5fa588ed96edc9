"""Whether the answer hangs on any one criterion, option or perspective."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.decision.agreement import Moved, Reversal, Without
from mcda.decision.finding import Finding, Listed
from mcda.decision.words import counted, listing
from mcda.language import say, say_in, say_many
from mcda.robustness.left_out import leave_out, takes_the_lead
from mcda.robustness.left_out_words import further, in_a_sentence, kind_in_words
from mcda.robustness.question import Evidence, Question
from mcda.robustness.side_by_side import named

# Moves that a cell names.
MOST_MOVES = 4
# Rows of options whose taking out changes a rank.
MOST_ROWS = 40


def _moves(evidence: Evidence, moved: Sequence[Moved]) -> str:
    said = [say("{name} {before} to {after}", name=evidence.name(one.option), before=one.before,
                after=one.after)
            for one in sorted(moved, key=lambda one: (one.before, one.after))]  # fmt: skip
    if len(said) > MOST_MOVES + 1:
        more = counted(len(said) - MOST_MOVES)
        said[MOST_MOVES:] = [say_in("of options", "{count} more", count=more)]
    return listing(said) or say_in("ranks that change", "none")


def _row(evidence: Evidence, one: Without) -> tuple[str, ...]:
    leaders, moves = named(evidence, one.leaders), _moves(evidence, one.moved)
    return one.name, kind_in_words(one.kind), leaders, moves


def _table(evidence: Evidence, found: Reversal) -> Listed:
    changing = [one for one in found.options if one.moved]
    rows = [_row(evidence, one)
            for one in (*found.criteria, *found.perspectives, *changing[:MOST_ROWS])]  # fmt: skip
    if len(changing) > MOST_ROWS:
        rest = len(changing) - MOST_ROWS
        further_options = say_many("{count} further option", "{count} further options", rest,
                                   count=counted(rest))  # fmt: skip
        rows.append((further_options, kind_in_words("option"), "",
                     say_in("ranks that change", "some")))  # fmt: skip
    still = [one for one in found.options if not one.moved]
    if len(still) == 1:
        rows.append(_row(evidence, still[0]))
    elif still:
        which = say("Any of {count} options", count=counted(len(still)))
        if changing:
            which = say("Any of {count} other options", count=counted(len(still)))
        rows.append((which, kind_in_words("option"), say("the first of those left"),
                     say_in("ranks that change", "none")))  # fmt: skip
    heads = say("Left out"), say("What it is"), say("First then"), say("Ranks that change")
    return Listed(say("The ranking without one thing at a time"), heads, tuple(rows))


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
        further(evidence, found, untried), _table(evidence, found),
        say("The stated figures, ranked by the case\u2019s method. The weights of the other "
            "criteria, and the shares of the other perspectives, keep their proportions."), found,
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
