"""The library of saved cases: chains of versions that are never changed."""

from __future__ import annotations

import uuid
from dataclasses import replace
from pathlib import Path as FilePath
from typing import Self

from mcda.decision.saved import (
    Conflict,
    Event,
    Imported,
    ImportReport,
    Page,
    Saved,
    SavedCase,
    Version,
    VersionRow,
    WeightsRecord,
    What,
)
from mcda.faults import CaseFaults, Fault, quoted
from mcda.language import say
from mcda.library import copying, engine, finding, importing, log, marking, rows, saving
from mcda.library.asides import Asides
from mcda.library.carrying import parted, with_history
from mcda.library.gate import Gate
from mcda.library.schema import bring_up
from mcda.library.texts import LONGEST_NOTE, CaseText, checked, no_key, now, read_text, signed
from mcda.library.trail import trail_csv
from mcda.library.weights_record import weights_record

# What a reader of the library may write into its log beside what the library notes itself.
NOTED: tuple[What, ...] = ("ranking first shown", "brief printed", "exported")


def _readable(given: str | bytes) -> CaseText:
    """A text without the history an exported file carries: the library has its own."""
    whole = read_text(given)
    body, packed = parted(whole.text)
    return whole if packed is None else read_text(body)


def _entry(by: str, what: What, key: str, detail: str = "") -> log.Entry:
    return log.Entry(uuid.uuid4().hex, now(), signed(by), what, key, None, detail)


class Library(Asides):
    """Saved cases in SQLite or PostgreSQL. Every method raises LibraryTrouble where it cannot."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    @classmethod
    def open(cls, url: str | None = None, *, patience: float = engine.PATIENCE) -> Self:
        """The library at an address, brought up to date; without one MCDA_LIBRARY's or the user's.

        url: postgresql+psycopg://…, or a SQLite file. patience: seconds to wait for others.
        """
        address = engine.address(url)
        made = engine.engine_for(address, patience)
        gate = Gate(made, str(made.url.database) if made.dialect.name == "sqlite"
                    else engine.shown(address), patience)  # fmt: skip
        bring_up(gate)
        return cls(gate)

    @property
    def where(self) -> str:
        """The library's file, or its server without the password."""
        return self._gate.where

    def close(self) -> None:
        """Let go of every connection."""
        self._gate.engine.dispose()

    def cases(
        self, search: str = "", page: int = 1, per_page: int = 50, deleted: bool = False
    ) -> Page[SavedCase]:
        """A page of the cases whose title, region or newest text holds every word searched for."""
        return self._gate.read(lambda c: finding.page_of(c, search, page, per_page, deleted))

    def open_case(self, key: str, number: int | None = None) -> Version:
        """A version by its number, or the newest. Raises CaseFaults where there is none."""
        return self._gate.read(lambda c: rows.version_at(c, key, number))

    def history(self, key: str) -> tuple[VersionRow, ...]:
        """The versions of a case, newest first, without their texts."""
        return self._gate.read(lambda c: rows.light_versions(c, key))

    def _save(self, text: str | bytes, by: str, note: str, **more: str) -> saving.Save:
        note = checked(say("the note"), note, LONGEST_NOTE)
        return saving.Save(_readable(text), signed(by), now(), uuid.uuid4().hex, note, **more)  # type: ignore[arg-type]

    def save(
        self, text: str | bytes, *, by: str, note: str = "", key: str | None = None,
        based_on: int | None = None,
    ) -> Saved | Conflict:  # fmt: skip
        """The text as the next version of the case, or as a new case without a key.

        based_on: the number of the version that was opened; where it is not the newest any more,
        nothing is written and the answer is a Conflict. A text with faults of content may be
        saved. The newest version's text, saved again without a note, makes no version. Raises
        CaseFaults where the text cannot be read.
        """
        save = self._save(text, by, note)
        if key is None:
            return self._gate.write(lambda c: saving.save_new(c, save))
        wanted = checked(say("the key"), key, 64, needed=True)
        if not saving.is_key(wanted):
            raise CaseFaults([no_key(key)])
        return self._gate.write(lambda c: saving.save_on(c, wanted, based_on, save))

    def save_as_copy(
        self, text: str | bytes, *, by: str, of: str | None = None, note: str = ""
    ) -> Saved:
        """The text as a case of its own. of: the case it comes from, which the log then names."""
        save = self._save(text, by, note, what="saved as a copy",
                          detail=say("a copy of {case}", case=of) if of else "")  # fmt: skip
        return self._gate.write(lambda c: copying.save_copy(c, save, of))

    def restore_version(self, key: str, number: int, by: str) -> Saved:
        """An old version as the next one on top; nothing between is lost."""
        return self._gate.write(copying.restoring(key, number, signed(by), now(), uuid.uuid4().hex))

    def delete(self, key: str, by: str) -> None:
        """Take a case off the list; `restore` brings it back whole."""
        entry = _entry(by, "deleted", key)
        self._gate.write(lambda c: marking.mark_deleted(c, entry))

    def restore(self, key: str, by: str) -> None:
        """Put a deleted case back on the list."""
        entry = _entry(by, "restored", key)
        self._gate.write(lambda c: marking.mark_kept(c, entry))

    def purge(self, key: str, by: str, sure: str) -> None:
        """Remove every version of a case for good. sure: its key once more, or CaseFaults."""
        if sure != key:
            raise CaseFaults([Fault(
                say("purging"), None, quoted(sure or None), say("the key '{key}'", key=key),
                say("Type the key again: a purge cannot be undone."),
            )])  # fmt: skip
        entry = _entry(by, "purged", key)
        self._gate.write(lambda c: marking.purge(c, entry))

    def events(self, key: str | None = None) -> tuple[Event, ...]:
        """The log of one case or of all, oldest first; a purged case keeps its lines."""
        return self._gate.read(lambda c: log.lines(c, key))

    def trail_csv(self, key: str | None = None) -> str:
        """The log as CSV for a spreadsheet, which takes no cell of it for a formula."""
        return trail_csv(self.events(key))

    def note_event(
        self, what: What, key: str, who: str, detail: str = "", version: int | None = None
    ) -> None:
        """Write a line into the log; 'ranking first shown' only the first time.

        what: one of NOTED, or ValueError. version: which it was about; the newest without it, 0
        for a text that was not saved yet.
        """
        if what not in NOTED:
            raise ValueError(f"'{what}' is none of {NOTED}")
        detail = checked(say("the detail"), detail, LONGEST_NOTE)
        entry = replace(_entry(who, what, key, detail), version=version)
        self._gate.write(lambda c: copying.note(c, entry))

    def weights_record(self, key: str) -> WeightsRecord:
        """When the weights were set against when the ranking was first shown."""
        return self._gate.read(
            lambda c: weights_record(rows.weighed_versions(c, key), log.lines(c, key))
        )

    def export_text(self, key: str, number: int | None = None) -> str:
        """A version's text, exactly as it was saved."""
        return self.open_case(key, number).text

    def export_with_history(self, key: str) -> str:
        """The newest text with all versions packed in comment lines behind it."""
        return with_history(*self._gate.read(
            lambda c: (rows.all_versions(c, key), log.first_shown(c, key))))  # fmt: skip

    def import_text(self, given: str | bytes, *, by: str, name: str = "the file") -> Imported:
        """A case file's text, with its history where it carries one. Raises CaseFaults."""
        return self._take(importing.arrival(name, given), by)

    def _take(self, came: importing.Arrival, by: str) -> Imported:
        save = saving.Save(came.text, signed(by), now(), uuid.uuid4().hex, "", "imported",
                           say("from {file}", file=came.name[:200]))  # fmt: skip
        return self._gate.write(lambda c: importing.take(c, came, save))

    def import_folder(self, path: FilePath, by: str) -> ImportReport:
        """The YAML files of a folder, each by itself: one with faults keeps out no other."""
        done = []
        for file in importing.case_files(path):
            try:
                done.append(self._take(importing.read_file(file), by))
            except CaseFaults as wrong:
                done.append(Imported(file.name, faults=wrong.faults))
        return ImportReport(tuple(done))
