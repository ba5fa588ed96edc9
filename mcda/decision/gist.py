"""What the text of a case comes to, as a list of cases shows it."""

from __future__ import annotations

from dataclasses import dataclass

from mcda.decision.finding import Status
from mcda.decision.words import counted, listing
from mcda.language import say, say_in, say_own

MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Gist:
    """Who leads a case and what its brief may call itself; or how much has to be mended first.

    first: the first options of the first band in order, as the case or the library writes them,
    MOST_NAMED of them; firsts: how many there are. status: None where the case cannot be ranked,
    and to_mend is then the number of its faults.
    """

    first: tuple[str, ...] = ()
    firsts: int = 0
    status: Status | None = None
    to_mend: int = 0

    def leader(self) -> str:
        """The leader, or the options that nothing separates; empty where there is no ranking."""
        names = [say_own(name) for name in self.first]
        if self.firsts <= 1:
            return listing(names)
        if self.firsts <= len(names):
            return say("{options}: not separated", options=listing(names))
        among = say_in("between names", ", ").join(names)
        return say("{options} and {count} more: not separated", options=among,
                   count=counted(self.firsts - len(names)))  # fmt: skip

    def standing(self) -> str:
        """The status of its brief, or why there is none."""
        match self.status:
            case "draft":
                return say("draft")
            case "for discussion":
                return say("for discussion")
            case "final":
                return say("final")
        return say("cannot be ranked yet: {count} to mend", count=self.to_mend)
