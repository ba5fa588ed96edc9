"""How a sentence speaks of what was changed in a block."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.comparison.parts import Part
from mcda.decision.case import Case
from mcda.decision.comparison import Block, Change
from mcda.decision.words import counted, listing

# Parts of the recipe that a sentence can name as they are called.
SINGLE = {"scaling", "seed", "weight_spread", "settled"}
# Choices that no rank of what both have follows from.
IDLE = {"minimum", "ranked", "cost", "years", "requires", "excludes",
        "strengthens"}  # fmt: skip
Said = tuple[str, str]  # 'the weights were revised', 'the new weights'


def _estimates(case: Case, changes: Sequence[Change]) -> Said:
    cells = list(dict.fromkeys((one.path[1], one.path[3]) for one in changes
                               if one.path[0] == "options"))  # fmt: skip
    options, criteria = ({cell[at] for cell in cells} for at in (0, 1))
    if not cells:
        return "the region's figures were revised", "the region's new figures"
    option, criterion = case.options[cells[0][0]].name, case.criteria[cells[0][1]].name
    if len(cells) == 1:
        return f"{criterion} of {option} was revised", f"the new {criterion} of {option}"
    count = counted(len(cells))
    if len(options) == 1:
        said = f"{count} estimates of {option}"
        return f"{said} were revised", f"the new estimates of {option}"
    if len(criteria) == 1:
        return f"{criterion} of {count} options was revised", f"the new figures of {criterion}"
    return f"{count} estimates were revised", "the new estimates"


def _weights(case: Case, changes: Sequence[Change]) -> Said:
    if all(one.path[0] == "orientation" for one in changes):
        return "the orientation was changed", "the new orientation"
    whose = {one.path[1] for one in changes if one.path[0] == "perspectives"}
    if all(one.path[0] == "perspectives" and one.path[-1] == "share" for one in changes):
        return "the perspectives' shares were changed", "the new shares"
    if all(len(one.path) == 2 for one in changes):
        if len(changes) == 1:
            what, name = "taken away" if changes[0].after is None else "added", changes[0].what
            return f"the perspective {name} was {what}", f"the perspective {name} {what}"
        return "the perspectives were changed", "the new perspectives"
    if len(whose) == 1 and len(case.perspectives) > 1 and (key := min(whose)) in case.perspectives:
        name = case.perspectives[key].name
        return f"the weights of {name} were revised", f"the new weights of {name}"
    return "the weights were revised", "the new weights"


def _criteria(case: Case, changes: Sequence[Change]) -> Said:
    keys = list(dict.fromkeys(one.path[1] for one in changes if one.path[1] in case.criteria))
    ends = all(one.path[-1] in ("worst", "best") for one in changes)
    if len(keys) == 1:
        name = case.criteria[keys[0]].name
        what = f"scale of {name}" if ends else f"criterion {name}"
        return f"the {what} was changed", f"the {'new' if ends else 'changed'} {what}"
    what = "scales" if ends else "criteria"
    return f"{counted(len(keys))} {what} were changed", f"the {'new' if ends else 'changed'} {what}"


def _recipe(case: Case, given: Sequence[Change]) -> Said:
    methods = any(one.path[-1] == "ranking" for one in given)
    changes = [one for one in given if not methods or "settings" not in one.path]
    if len(changes) == 1 and changes[0].path[-1] == "ranking":
        return (f"the ranking method was changed from {changes[0].before} to {changes[0].after}",
                f"{changes[0].after} as the ranking method")  # fmt: skip
    if len(changes) == 1 and changes[0].path[-1] == "discount_by_readiness":
        lessened = changes[0].after == "yes"
        done = "are now" if lessened else "are no longer"
        return f"benefits {done} lessened by readiness", "the change in readiness"
    if len(changes) == 1 and changes[0].path[-1] in SINGLE:
        what = changes[0].what[:1].lower() + changes[0].what[1:]
        return f"the {what} was changed", f"the new {what}"
    return "the recipe was changed", "the new recipe"


def _options(case: Case, changes: Sequence[Change]) -> Said:
    keys = list(dict.fromkeys(one.path[1] for one in changes if "needs" in one.path))
    if len(keys) == 1 and all("needs" in one.path for one in changes):
        name = case.options[keys[0]].name
        return f"what {name} needs was changed", f"the new needs of {name}"
    return "the options were changed", "the changed options"


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
