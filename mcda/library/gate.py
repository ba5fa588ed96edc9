"""The one way to the database: whole transactions, and troubles in words."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from mcda.library.trouble import is_lost, trouble_of

T = TypeVar("T")
Work = Callable[[Connection], T]
_MEETINGS = 5
_BETWEEN = 0.2  # seconds between two looks for a server that is starting again


class Gate:
    """Runs work in a transaction: all of it is kept, or none."""

    def __init__(self, engine: Engine, where: str, patience: float) -> None:
        self.engine = engine
        self.where = where
        self.patience = patience
        self._was_there = False

    @property
    def is_sqlite(self) -> bool:
        """True for the library in a file."""
        return self.engine.dialect.name == "sqlite"

    def read(self, work: Work[T]) -> T:
        """What the work finds, all of one moment. Raises LibraryTrouble."""
        return self._run(work, writes=False)

    def write(self, work: Work[T]) -> T:
        """What the work gives once it is kept. Raises LibraryTrouble.

        The work must be safe to repeat: its connection may be lost after the server kept it.
        """
        return self._run(work, writes=True)

    def _once(self, work: Work[T], writes: bool) -> T:
        options = {"writes": writes}
        if not self.is_sqlite and not writes:
            options = {"isolation_level": "REPEATABLE READ"}  # type: ignore[dict-item]
        with self.engine.connect().execution_options(**options) as connection, connection.begin():
            self._was_there = True
            return work(connection)

    def _run(self, work: Work[T], writes: bool) -> T:
        try:
            return self._unless_met(work, writes)
        except SQLAlchemyError as error:
            if not (is_lost(error) and self._was_there):
                raise trouble_of(error, self.where) from error
        self._await_server()
        try:
            return self._unless_met(work, writes)
        except SQLAlchemyError as error:
            raise trouble_of(error, self.where) from error

    def _unless_met(self, work: Work[T], writes: bool) -> T:
        """Again where another writer took the same key between our look and our writing."""
        for _ in range(_MEETINGS):
            try:
                return self._once(work, writes)
            except IntegrityError:
                continue
        return self._once(work, writes)

    def _await_server(self) -> None:
        """Wait for a server that is starting again, as long as for another writer."""
        self.engine.dispose()
        until = time.monotonic() + self.patience
        while time.monotonic() < until:
            try:
                self.engine.connect().close()
            except SQLAlchemyError as error:
                if not is_lost(error):
                    return
                time.sleep(_BETWEEN)
            else:
                return
