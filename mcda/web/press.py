"""Files written one after another beside the run of a page, as long as somebody waits for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from threading import Condition
from time import monotonic

# Two jobs at a time: more would only wait for the processor, and so would the pages.
WORKERS = 2
# Seconds for which a job nobody asks for any more goes on to its next file.
REST = 5.0
_pool = ThreadPoolExecutor(WORKERS, thread_name_prefix="press")


class Job:
    """Files by name, each from its own work, in the order of the works.

    A job that nobody asks for any more rests, and goes on where it was once it is asked again.
    """

    def __init__(self, works: Mapping[str, Callable[[], bytes]]) -> None:
        self._works = dict(works)
        self._files: dict[str, bytes] = {}
        self._trouble: Exception | None = None
        self._asked_at = monotonic()
        self._at_work = False
        self._turn = Condition()

    def known(self, name: str) -> bytes | None:
        """The file if it is written, at once."""
        return self._files.get(name)

    def file(self, name: str, patience: float) -> bytes | None:
        """The file, or nothing where it is not written within so many seconds.

        Raises what its work raised; to ask again tries again.
        """
        with self._turn:
            self._go_on()
            self._turn.wait_for(lambda: name in self._files or self._trouble, patience)
            if name not in self._files and self._trouble:
                trouble, self._trouble = self._trouble, None
                raise trouble
            return self._files.get(name)

    def _go_on(self) -> None:
        self._asked_at = monotonic()
        if self._works and not self._at_work and self._trouble is None:
            self._at_work = True
            _pool.submit(self._work)

    def _work(self) -> None:
        while (name := self._next()) is not None:
            try:
                written = self._works[name]()
            except Exception as trouble:  # told to whoever waits
                with self._turn:
                    self._trouble, self._at_work = trouble, False
                    self._turn.notify_all()
                return
            with self._turn:
                self._files[name] = written
                del self._works[name]  # and what the work holds
                self._turn.notify_all()

    def _next(self) -> str | None:
        """The next file to write; none, and the job rests, where nobody waits for it."""
        with self._turn:
            is_wanted = monotonic() - self._asked_at <= REST
            name = next(iter(self._works), None) if is_wanted else None
            self._at_work = name is not None
            return name
