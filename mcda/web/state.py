"""What a session holds, and callbacks that nothing can break off.

A callback must not touch st.session_state item by item: each touch is a point where Streamlit
1.67 may break off for the next message that waits, and the callbacks that are left are dropped
with what was typed (seen when one types fast on a slow line). So callbacks are wrapped by
`handler`, which takes one copy of the state, a read that is no such point.

A callback may also come with the value that its input shows, though nobody entered it: where one
types fast, Streamlit takes an input that a broken-off run was the first to draw for a changed one.
So to keep what is shown must change nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps
from threading import RLock
from typing import Any

import streamlit as st

from mcda.faults import Fault, Path
from mcda.language import ENGLISH, Code, speaking
from mcda.web.draft import Draft
from mcda.web.journal import Journal
from mcda.web.shelf import SavedAs, Shelf
from mcda.web.steps import Step, Steps

STATE = "ladder"


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


def handler(callback: Callable[..., object]) -> Callable[..., None]:
    """The callback, run on a copy of the state's items so that nothing can break it off.

    It speaks the reader's language, and all it changes is one step.
    """

    @wraps(callback)
    def run(*args: Any) -> None:
        held = st.session_state.to_dict()
        token = HELD.set(held)
        try:
            with speaking(held[STATE].language if STATE in held else ENGLISH):
                for work in (*(FIRST if STATE in held else ()), lambda: callback(*args)):
                    _as_one_step(work)
        finally:
            HELD.reset(token)

    return run


def _as_one_step(work: Callable[[], object]) -> None:
    act = ACT.set(object())
    try:
        work()
    finally:
        ACT.reset(act)
