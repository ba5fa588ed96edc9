"""What the library keeps beside versions: drafts, what texts come to, and names."""

from __future__ import annotations

from mcda.decision.gist import Gist
from mcda.decision.saved import Draft
from mcda.faults import CaseFaults, Fault
from mcda.files.text import decoded
from mcda.language import say
from mcda.library import drafts, gists, names, saving
from mcda.library.gate import Gate
from mcda.library.texts import no_key, now, signed


class Asides:
    """The part of a library that no version holds. Every method raises LibraryTrouble."""

    _gate: Gate

    def keep_draft(
        self, owner: str, text: str, case: str | None = None, based_on: int | None = None
    ) -> Draft:
        """Keep what is not saved yet, readable or not, in place of the owner's last draft of it."""
        if "\0" in text:
            raise CaseFaults([Fault(say("the draft"), None, say("the control character U+0000"),
                                    say("text"), say("Type it again."))])  # fmt: skip
        if case is not None and not saving.is_key(case):
            raise CaseFaults([no_key(case)])
        draft = Draft(signed(owner), case, based_on, decoded(text), now())
        self._gate.write(lambda c: drafts.keep(c, draft))
        return draft

    def draft_of(self, owner: str, case: str | None = None) -> Draft | None:
        """The owner's draft of a case, or of a new one; None where there is none."""
        return self._gate.read(lambda c: drafts.find(c, owner, case))

    def drafts_of(self, owner: str) -> tuple[Draft, ...]:
        """All drafts of one person, the last kept first."""
        return self._gate.read(lambda c: drafts.of_owner(c, owner))

    def drop_draft(self, owner: str, case: str | None = None) -> None:
        """Remove a draft, as after saving it."""
        self._gate.write(lambda c: drafts.drop(c, owner, case))

    def keep_gist(self, sha256: str, gist: Gist) -> None:
        """Keep what a text comes to, for the lists; an older program's answer goes."""
        self._gate.write(lambda c: gists.keep(c, sha256, gist))

    def keep_name(self, owner: str, name: str) -> None:
        """Keep the name that somebody gave under an id, for 90 days after its last use."""
        signed_as = signed(name)
        self._gate.write(lambda c: names.keep(c, owner, signed_as, now()))

    def name_of(self, owner: str) -> str:
        """The name that was given last under an id; empty where there is none."""
        return self._gate.read(lambda c: names.of_owner(c, owner))
