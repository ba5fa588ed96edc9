"""How a sentence speaks of what was changed in a block."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.comparison.parts import Part
from mcda.decision.case import Case
from mcda.decision.comparison import Block, Change
from mcda.decision.words import counted, listing
from mcda.language import say

# Choices that no rank of what both have follows from.
IDLE = {"minimum", "ranked", "cost", "years", "requires", "excludes",
        "strengthens"}  # fmt: skip
Said = tuple[str, str]  # 'the weights were revised', 'the new weights'


def _estimates(case: Case, changes: Sequence[Change]) -> Said:
    cells = list(dict.fromkeys((one.path[1], one.path[3]) for one in changes
                               if one.path[0] == "options"))  # fmt: skip
    options, criteria = ({cell[at] for cell in cells} for at in (0, 1))
    if not cells:
        return say("the region's figures were revised"), say("the region's new figures")
    option, criterion = case.options[cells[0][0]].name, case.criteria[cells[0][1]].name
    count = counted(len(cells))
    if len(cells) == 1:
        return (say("{criterion} of {option} was revised", criterion=criterion, option=option),
                say("the new {criterion} of {option}", criterion=criterion,
                    option=option))  # fmt: skip
    if len(options) == 1:
        return (say("{count} estimates of {option} were revised", count=count, option=option),
                say("the new estimates of {option}", option=option))  # fmt: skip
    if len(criteria) == 1:
        return (say("{criterion} of {count} options was revised", criterion=criterion,
                    count=count),
                say("the new figures of {criterion}", criterion=criterion))  # fmt: skip
    return say("{count} estimates were revised", count=count), say("the new estimates")


def _perspective(change: Change) -> Said:
    """One perspective that only one side has."""
    if change.after is None:
        return (say("the perspective {name} was taken away", name=change.what),
                say("the perspective {name} taken away", name=change.what))  # fmt: skip
    return (say("the perspective {name} was added", name=change.what),
            say("the perspective {name} added", name=change.what))  # fmt: skip


def _weights(case: Case, changes: Sequence[Change]) -> Said:
    if all(one.path[0] == "orientation" for one in changes):
        return say("the orientation was changed"), say("the new orientation")
    whose = {one.path[1] for one in changes if one.path[0] == "perspectives"}
    if all(one.path[0] == "perspectives" and one.path[-1] == "share" for one in changes):
        return say("the perspectives' shares were changed"), say("the new shares")
    if all(len(one.path) == 2 for one in changes):
        if len(changes) == 1:
            return _perspective(changes[0])
        return say("the perspectives were changed"), say("the new perspectives")
    if len(whose) == 1 and len(case.perspectives) > 1 and (key := min(whose)) in case.perspectives:
        name = case.perspectives[key].name
        return (say("the weights of {name} were revised", name=name),
                say("the new weights of {name}", name=name))  # fmt: skip
    return say("the weights were revised"), say("the new weights")


def _criteria(case: Case, changes: Sequence[Change]) -> Said:
    keys = list(dict.fromkeys(one.path[1] for one in changes if one.path[1] in case.criteria))
    ends = all(one.path[-1] in ("worst", "best") for one in changes)
    count = counted(len(keys))
    if len(keys) == 1:
        name = case.criteria[keys[0]].name
        if ends:
            return (say("the scale of {name} was changed", name=name),
                    say("the new scale of {name}", name=name))  # fmt: skip
        return (say("the criterion {name} was changed", name=name),
                say("the changed criterion {name}", name=name))  # fmt: skip
    if ends:
        return say("{count} scales were changed", count=count), say("the new scales")
    return say("{count} criteria were changed", count=count), say("the changed criteria")


def _one_of_recipe(case: Case, change: Change) -> Said | None:
    """The single thing of the recipe that changed, where a sentence can name it."""
    match change.path[-1]:
        case "ranking":
            return (say("the ranking method was changed from {before} to {after}",
                        before=change.before, after=change.after),
                    say("{method} as the ranking method", method=change.after))  # fmt: skip
        case "discount_by_readiness":
            done = (
                say("benefits are now lessened by readiness")
                if case.recipe.discount_by_readiness
                else say("benefits are no longer lessened by readiness")
            )
            return done, say("the change in readiness")
        case "scaling" | "seed" | "weight_spread" | "settled":
            what = change.what[:1].lower() + change.what[1:]
            return say("the {what} was changed", what=what), say("the new {what}", what=what)
    return None


def _recipe(case: Case, given: Sequence[Change]) -> Said:
    methods = any(one.path[-1] == "ranking" for one in given)
    changes = [one for one in given if not methods or "settings" not in one.path]
    single = _one_of_recipe(case, changes[0]) if len(changes) == 1 else None
    return single or (say("the recipe was changed"), say("the new recipe"))


def _options(case: Case, changes: Sequence[Change]) -> Said:
    keys = list(dict.fromkeys(one.path[1] for one in changes if "needs" in one.path))
    if len(keys) == 1 and all("needs" in one.path for one in changes):
        name = case.options[keys[0]].name
        return (say("what {name} needs was changed", name=name),
                say("the new needs of {name}", name=name))  # fmt: skip
    return say("the options were changed"), say("the changed options")


def _counts(change: Change) -> bool:
    """True where the ranking of what both have may follow from a change."""
    alone = change.block in ("options", "criteria") and len(change.path) == 2
    return change.kind != "words" and not alone and change.path[-1] not in IDLE


SPEAK = {"estimates": _estimates, "weights": _weights, "criteria": _criteria, "recipe": _recipe,
         "options": _options}  # fmt: skip


def _said(case: Case, changes: Sequence[Change], block: Block) -> Said:
    own = [one for one in changes if one.block == block and _counts(one)]
    return SPEAK[block](case, own)


def clause(case: Case, changes: Sequence[Change], part: Part) -> str:
    """What was done, to follow 'because': 'Public cost of Business reform was revised'."""
    return listing([_said(case, changes, block)[0] for block in part])


def noun(case: Case, changes: Sequence[Change], part: Part) -> str:
    """What is new: 'the new weights'."""
    return listing([_said(case, changes, block)[1] for block in part])
