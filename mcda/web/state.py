"""What a session holds, and work on it that nothing can break off.

Neither a callback nor the beginning of a session must touch st.session_state item by item: each
touch, and each of the address or the page, is a point where Streamlit 1.67 may break off for the
next message that waits. Callbacks that are left are then dropped with what was typed, and a session
stays half begun (both seen when one types fast on a slow line). So such work is done under
`unbroken`, which takes one copy of the state, a read that is no such point; `handler` wraps
callbacks so.

A callback may also come with the value that its input shows, though nobody entered it: where one
types fast, Streamlit takes an input that a broken-off run was the first to draw for a changed one.
So to keep what is shown must change nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps
from threading import RLock
from typing import Any, NamedTuple

import streamlit as st

from mcda.faults import Fault, Path
from mcda.language import ENGLISH, Code, speaking
from mcda.web.draft import Draft
from mcda.web.journal import Journal
from mcda.web.shelf import SavedAs, Shelf
from mcda.web.steps import Step, Steps

STATE = "ladder"


class File(NamedTuple):
    """A file that a page offers: its name, its kind and its bytes."""

    name: str
    mime: str
    content: bytes


@dataclass
class State:
    """One reader's session."""

    draft: Draft
    generation: int = 0
    written: tuple[Draft | None, str] = (None, "")
    kept_text: str = ""
    saved: SavedAs = field(default_factory=SavedAs)
    shelf: Shelf = field(default_factory=Shelf)
    chosen: dict[str, str] = field(default_factory=dict)
    aside: dict[Path, Any] = field(default_factory=dict)
    steps: Steps = field(default_factory=Steps)
    journal: Journal = field(default_factory=Journal)
    language: Code = ENGLISH
    opening: tuple[Fault, ...] = ()
    shown: set[Fault] = field(default_factory=set)
    page: str = ""
    came_from: str = ""
    onward: str = ""
    offered: list[File] = field(default_factory=list)
    was_entered: bool = False
    lock: Any = field(default_factory=RLock)

    @property
    def undo(self) -> Step | None:
        """The last step, where it was one that deserves words."""
        last = self.steps.past[-1] if self.steps.past else None
        return last if last and last.said else None


HELD: ContextVar[Mapping[str, Any] | None] = ContextVar("held", default=None)
# What the planner does just now: all that one callback changes is one step.
ACT: ContextVar[object] = ContextVar("act", default=None)
# What is done before any callback: what was typed comes in before what was pressed.
FIRST: list[Callable[[], None]] = []


@contextmanager
def unbroken(held: Mapping[str, Any] | None = None) -> Iterator[Mapping[str, Any]]:
    """A block in which nothing breaks off what is done to the session.

    held: the items of the state, as they are if not given. Not for touching the address or the
    page, which may break off all the same.
    """
    items = st.session_state.to_dict() if held is None else held
    token = HELD.set(items)
    try:
        yield items
    finally:
        HELD.reset(token)


def handler(callback: Callable[..., object]) -> Callable[..., None]:
    """The callback, run on a copy of the state's items so that nothing can break it off.

    It speaks the reader's language, and all it changes is one step.
    """

    @wraps(callback)
    def run(*args: Any) -> None:
        with unbroken() as held, speaking(held[STATE].language if STATE in held else ENGLISH):
            for work in (*(FIRST if STATE in held else ()), lambda: callback(*args)):
                _as_one_step(work)

    return run


def _as_one_step(work: Callable[[], object]) -> None:
    act = ACT.set(object())
    try:
        work()
    finally:
        ACT.reset(act)
