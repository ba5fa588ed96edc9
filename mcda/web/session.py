"""The session: the draft being written and what the reader has chosen. All state keys are here.

A callback must not touch st.session_state item by item: each touch is a point where Streamlit
1.67 may break off for the next message that waits, and the callbacks that are left are dropped
with what was typed (seen when one types fast on a slow line). So callbacks are wrapped by
`handler`, which takes one copy of the state, a read that is no such point.

A callback may also come with the value that its input shows, though nobody entered it: where one
types fast, Streamlit takes an input that a broken-off run was the first to draw for a changed one.
So to keep what is shown must change nothing.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from functools import wraps
from threading import RLock
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import streamlit as st

from mcda.faults import CaseFaults, Fault, Path
from mcda.web import cached, given_for, proposing
from mcda.web import draft as drafts
from mcda.web.draft import Draft
from mcda.web.shelf import SavedAs, Shelf, Undo

if TYPE_CHECKING:
    from mcda.checking import Checked

FIRST_EXAMPLE = "anhui-2026"
_STATE = "ladder"


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
    undo: Undo | None = None
    opening: tuple[Fault, ...] = ()
    shown: set[Fault] = field(default_factory=set)
    page: str = ""
    came_from: str = ""
    onward: str = ""
    was_entered: bool = False
    lock: Any = field(default_factory=RLock)


_held: ContextVar[Mapping[str, Any] | None] = ContextVar("held", default=None)


def handler(callback: Callable[..., object]) -> Callable[..., None]:
    """The callback, run on a copy of the state's items so that nothing can break it off."""

    @wraps(callback)
    def run(*args: Any) -> None:
        token = _held.set(st.session_state.to_dict())
        try:
            callback(*args)
        finally:
            _held.reset(token)

    return run


def state() -> State:
    """This reader's session; a new one opens the first example."""
    held = _held.get()
    if held is not None:
        mine: State = held[_STATE]
        return mine
    if _STATE not in st.session_state:
        st.session_state[_STATE] = State(draft={})
        _put(cached.example(FIRST_EXAMPLE), SavedAs())
    found: State = st.session_state[_STATE]
    return found


def draft() -> Draft:
    """The case as it is being written."""
    return state().draft


def text() -> str:
    """The draft as text; made anew only after a change."""
    mine = state()
    tree, (of, made) = mine.draft, mine.written
    if of is not tree:
        made = cached.text_of(tree)
        mine.written = (tree, made)
    return made


def checked() -> Checked:
    """The case that the draft gives, or its faults."""
    return cached.check(text())


def is_kept() -> bool:
    """True where nothing was changed since the case was opened, saved or downloaded."""
    return text() == state().kept_text


def write(path: Path, value: object) -> None:
    """Put a value into the draft."""
    restructure(drafts.write, path, value)


def forget(path: Path) -> None:
    """Take a value out of the draft."""
    restructure(drafts.forget, path)


def _put(tree: Draft, version: SavedAs) -> None:
    mine = state()
    mine.draft = copy.deepcopy(tree)
    proposing.fill(mine.draft)
    mine.generation += 1
    mine.opening, mine.undo = (), None
    mine.chosen, mine.aside = {}, {}
    mine.kept_text = text()
    mine.saved = replace(version, text=mine.kept_text)


def open_draft(tree: Draft, version: SavedAs | None = None, said: str = "") -> None:
    """Put another case in the place of the draft; it can be undone.

    version: what it is saved as; nothing for a new case. said: what was done, in words.
    """
    before, kept, was = draft(), is_kept(), state().saved
    _put(tree, version or SavedAs())
    if not kept or said:
        state().undo = Undo(said or "The case you had not saved was replaced.", before, was)


def open_new(tree: Draft) -> None:
    """Put a case that nobody saved yet in the place of the draft; all of it is unsaved work."""
    open_draft(tree)
    state().saved = SavedAs()


def open_work(tree: Draft, said: str) -> None:
    """Put unsaved work on the open case in its place; going back puts the work aside."""
    mine = state()
    before, mine.draft = mine.draft, copy.deepcopy(tree)
    mine.generation += 1
    mine.undo = Undo(said, before, mine.saved, aside=True)


def open_text(content: str | bytes) -> None:
    """Open a case file, or say why it cannot be read."""
    try:
        open_new(cached.parse(content))
    except CaseFaults as wrong:
        state().opening = wrong.faults


def undo() -> None:
    """Bring back the draft as it was before the last removal or opening."""
    mine = state()
    if mine.undo:
        back, now = mine.undo, Undo("Your unsaved work was set aside.", mine.draft, mine.saved)
        mine.draft, mine.undo = back.draft, now if back.aside else None
        mine.saved = back.saved or mine.saved
        mine.generation += 1
        mine.chosen = {}
        if back.aside:
            mine.shelf.owner, mine.shelf.drafted = uuid4().hex, None


def restructure(change: Any, *args: Any, removed: str = "") -> Any:
    """Change the draft; a removal can be undone.

    The change is made on a copy that then takes the draft's place, one change after another:
    Streamlit may run a page while the run before it still shows the draft.
    """
    mine = state()
    with mine.lock:
        before, after = mine.draft, copy.deepcopy(mine.draft)
        result = change(after, *args)
        given_for.note(before, after)
        mine.draft = after
        mine.undo = Undo(removed, before) if removed else None
    return result


def keep(downloaded: str) -> None:
    """Note which text was downloaded or saved."""
    state().kept_text = downloaded


def key(*parts: str | int) -> str:
    """The key of an input: it changes when another case is opened."""
    return "/".join([str(state().generation), *(str(part).replace("/", "//") for part in parts)])


def entered(widget: str) -> Any:
    """What an input holds; None where it belongs to a case that is no longer open."""
    return (_held.get() or {}).get(widget)


def give_way() -> None:
    """Break off here for what the reader has done meanwhile, if anything."""
    state()


def is_current(widget: str) -> bool:
    """True where the input belongs to the open case; notes that something was entered."""
    state().was_entered = True
    return widget.startswith(f"{state().generation}/") and widget in (_held.get() or {})


def faults_at(path: Path, *, exactly: bool = False) -> list[Fault]:
    """The faults at a place of the draft and, unless exactly there, below it; noted as shown."""
    found = [
        fault for fault in checked().faults
        if (fault.path if exactly else fault.path[: len(path)]) == path
    ]  # fmt: skip
    state().shown.update(found)
    return found


def faults_left(of: list[Fault]) -> list[Fault]:
    """Those of the faults that no input has shown in this run."""
    return [fault for fault in of if fault not in state().shown]
