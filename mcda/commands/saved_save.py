"""Saving from the shell, and what to do where somebody saved meanwhile."""

from __future__ import annotations

import argparse
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any

from mcda.commands.cases import Result, as_json
from mcda.decision.saved import Conflict, Merged, Saved
from mcda.decision.words import listing, several
from mcda.faults import Fault

if TYPE_CHECKING:
    from mcda.library.store import Library

_MOST_PLACES = 8
_WAYS = ("Save on top of theirs with --if-changed on-top, as a case of your own with copy, or both "
         "changes together with merge.")  # fmt: skip


def _places(places: list[str]) -> str:
    some = list(dict.fromkeys(places))
    more = len(some) - _MOST_PLACES
    return listing(some[:_MOST_PLACES] + ([f"{more} more"] if more > 0 else []))


def _faults_in(text: str) -> tuple[Fault, ...]:
    from mcda.checking import check_text

    return check_text(text).faults


def _kept(answer: Saved, said: str = "") -> Result:
    version = answer.version
    result: dict[str, Any] = {"ok": True, "case": version.case, "version": version.number,
                              "new": answer.new}  # fmt: skip
    if not answer.new:
        words = f"{version.case}: version {version.number} has this text already."
        return result, words
    faults = _faults_in(version.text)
    result["faults"] = [as_json(one) for one in faults]
    words = f"{version.case}: saved as version {version.number}{said}."
    if faults:
        count = several(len(faults), "fault", "faults")
        words += f" It has {count}: check library:{version.case} names them."
    return result, words


def _refused(conflict: Conflict, remedy: str, places: list[str], why: str) -> Result:
    theirs = conflict.theirs
    result = {"ok": False, "case": theirs.case, "newest": theirs.number, "places": places,
              "saved_by": theirs.saved_by, "saved_at": theirs.saved_at}  # fmt: skip
    told = (f"{theirs.case}: not saved. {theirs.saved_by} saved version {theirs.number} on "
            f"{theirs.saved_at[:10]}")  # fmt: skip
    opened = f"; you opened version {conflict.yours.number}" if conflict.yours else ""
    return result, f"{told}{opened}. {why} {_places(places) or 'nothing'}. {remedy}"


def _merged(chosen: argparse.Namespace, library: Library, conflict: Conflict) -> Result:
    from mcda.library.merging import merge

    if conflict.yours is None:
        return _refused(conflict, "Say with --on which version you opened.", [],
                        "A merge needs the version both started from; found")  # fmt: skip
    merged = merge(conflict.yours.text, conflict.text, conflict.theirs.text)
    if not isinstance(merged, Merged):
        places = [clash.place for clash in merged]
        remedy = "Save on top of theirs (on-top) or as a case of your own (copy)."
        return _refused(conflict, remedy, places, "Both of you changed")
    note = chosen.note or f"merged with version {conflict.theirs.number}"
    answer = library.save(merged.text, by=chosen.by, note=note, key=conflict.theirs.case,
                          based_on=conflict.theirs.number)  # fmt: skip
    if isinstance(answer, Conflict):
        return _asked(answer)
    return _kept(answer, f", with the changes of version {conflict.theirs.number}")


def _asked(conflict: Conflict) -> Result:
    from mcda.library.merging import differences

    places = [one.place for one in differences(conflict.theirs.text, conflict.text)]
    return _refused(conflict, _WAYS, places, "Yours differs from it in")


def _on_top(chosen: argparse.Namespace, library: Library, conflict: Conflict) -> Result:
    answer = library.save(conflict.text, by=chosen.by, note=chosen.note, key=conflict.theirs.case,
                          based_on=conflict.theirs.number)  # fmt: skip
    if isinstance(answer, Conflict):
        return _asked(answer)
    return _kept(answer, f", on top of version {conflict.theirs.number}")


def _copied(chosen: argparse.Namespace, library: Library, conflict: Conflict) -> Result:
    of = conflict.theirs.case
    copy = library.save_as_copy(conflict.text, by=chosen.by, of=of, note=chosen.note)
    return _kept(copy, f", a copy of {of}")


def save(chosen: argparse.Namespace, library: Library) -> Result:
    """Save a file, or say who saved meanwhile and what differs. Raises CaseFaults."""
    from mcda.files.text import read_bytes

    given = read_bytes(FilePath(chosen.file))
    answer = library.save(given, by=chosen.by, note=chosen.note, key=chosen.key,
                          based_on=chosen.on)  # fmt: skip
    if isinstance(answer, Saved):
        return _kept(answer)
    ways = {"on-top": _on_top, "copy": _copied, "merge": _merged}
    if chosen.if_changed == "ask":
        return _asked(answer)
    return ways[chosen.if_changed](chosen, library, answer)
