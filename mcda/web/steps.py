"""Every change of the draft as a step that can be taken back and made again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from mcda.web.draft import Draft
from mcda.web.shelf import SavedAs

MOST = 200  # steps that can be taken back


class Step(NamedTuple):
    """A change: what was done, in words where it deserves them, and the draft on its other side.

    saved: what that draft was saved as, where another case took its place. aside: where going
    back puts unsaved work aside, which is then kept under an id of its own. page: where it was
    made. act: what the planner did; changes of one act are one step.
    """

    said: str
    draft: Draft
    saved: SavedAs | None = None
    aside: bool = False
    page: str = ""
    act: object = None


@dataclass
class Steps:
    """The steps that can be taken back, and those that can be made again; the last one last."""

    past: list[Step] = field(default_factory=list)
    future: list[Step] = field(default_factory=list)

    def note(self, step: Step) -> None:
        """Keep a step; what was taken back before it cannot be made again."""
        self.future.clear()
        if step.act is not None and self.past and self.past[-1].act is step.act:
            last = self.past[-1]
            self.past[-1] = last._replace(said=last.said or step.said)
            return
        self.past.append(step)
        del self.past[:-MOST]


def shared(before: Any, after: Any) -> Any:
    """The tree after a change, made of the parts of the tree before wherever they are the same.

    Steps keep whole trees: so that two hundred of them take little more room than one.
    """
    if type(before) is not type(after):
        return after
    if isinstance(after, dict):
        made = {key: shared(before.get(key), value) for key, value in after.items()}
        same = len(made) == len(before) and all(
            one == other and made[one] is before[other]
            for one, other in zip(made, before, strict=True)
        )  # fmt: skip
        return before if same else made
    if isinstance(after, list):
        listed = [shared(*pair) for pair in zip(before, after, strict=False)]
        listed += after[len(before) :]
        same = len(listed) == len(before) and all(
            one is other for one, other in zip(listed, before, strict=True)
        )
        return before if same else listed
    return before if before == after else after
