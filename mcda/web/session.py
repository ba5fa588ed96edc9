"""The session: the draft being written and what the reader has chosen. All state keys are here."""

from __future__ import annotations

import copy
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import streamlit as st

from mcda.faults import CaseFaults, Fault, Path
from mcda.language import ENGLISH, LANGUAGES, Code, say, speaking
from mcda.web import cached, given_for, proposing
from mcda.web import draft as drafts
from mcda.web.draft import Draft
from mcda.web.shelf import SavedAs
from mcda.web.state import ACT, HELD, STATE, State, unbroken
from mcda.web.state import handler as handler
from mcda.web.steps import Step, shared

if TYPE_CHECKING:
    from mcda.checking import Checked

FIRST_EXAMPLE = "anhui-2026"
LANGUAGE = "language"  # what the address calls it


def state() -> State:
    """This reader's session; a new one opens the first example."""
    held = HELD.get()
    if held is not None:
        mine: State = held[STATE]
        return mine
    if STATE not in st.session_state:
        st.session_state[STATE] = _begun(_language_asked())
    found: State = st.session_state[STATE]
    return found


def _begun(language: Code) -> State:
    """A session with the first example in it, whole before any run can be broken off."""
    mine = State(draft={}, language=language)
    with unbroken({STATE: mine}), speaking(language):
        _put(cached.example(FIRST_EXAMPLE), SavedAs())
    return mine


def _language_asked() -> Code:
    """The language of the page's address, or else of the reader's browser."""
    wanted = str(st.query_params.get(LANGUAGE, "") or st.context.locale or "").lower()
    return next((code for code in LANGUAGES if wanted.startswith(code)), ENGLISH)


def speak(code: Code) -> None:
    """Go on in another language; an example that nobody has changed is opened again in it."""
    from mcda.files.examples import examples

    mine = state()
    key = next((key for key in examples() if mine.draft == _opened(key)), None)
    mine.language = code
    mine.generation += 1
    if key is not None and mine.saved.case is None:
        with speaking(code):
            _put(cached.example(key), SavedAs())


def _opened(key: str) -> Draft:
    tree = copy.deepcopy(cached.example(key))
    proposing.fill(tree)
    return tree


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
    mine.opening = ()
    mine.chosen, mine.aside = {}, {}
    mine.kept_text = text()
    mine.saved = replace(version, text=mine.kept_text)


def open_draft(tree: Draft, version: SavedAs | None = None, said: str = "") -> None:
    """Put another case in the place of the draft; it can be undone.

    version: what it is saved as; nothing for a new case. said: what was done, in words.
    """
    before, kept, was = draft(), is_kept(), state().saved
    _put(tree, version or SavedAs())
    told = said or ("" if kept else say("The case you had not saved was replaced."))
    _note(Step(told, before, was))


def _note(step: Step) -> None:
    mine = state()
    mine.steps.note(step._replace(page=mine.page, act=ACT.get()))


def open_new(tree: Draft) -> None:
    """Put a case that nobody saved yet in the place of the draft; all of it is unsaved work."""
    open_draft(tree)
    state().saved = SavedAs()


def open_work(tree: Draft, said: str) -> None:
    """Put unsaved work on the open case in its place; going back puts the work aside."""
    mine = state()
    before, mine.draft = mine.draft, copy.deepcopy(tree)
    mine.generation += 1
    _note(Step(said, before, mine.saved, aside=True))


def open_text(content: str | bytes) -> None:
    """Open a case file, or say why it cannot be read."""
    try:
        open_new(cached.parse(content))
    except CaseFaults as wrong:
        state().opening = wrong.faults


def undo() -> None:
    """Take the last step back, and show the page where it was made."""
    _turn(state().steps.past, state().steps.future)


def redo() -> None:
    """Make the step again that was taken back last."""
    _turn(state().steps.future, state().steps.past)


def _turn(of: list[Step], onto: list[Step]) -> None:
    mine = state()
    with mine.lock:
        if not of:
            return
        step = of.pop()
        onto.append(step._replace(draft=mine.draft, saved=mine.saved if step.saved else None))
        mine.draft, mine.saved = step.draft, step.saved or mine.saved
        mine.generation += 1
    if step.saved:
        mine.chosen = {}
    elif step.page and step.page != mine.page:
        mine.onward = step.page
    if step.aside:
        mine.shelf.owner, mine.shelf.drafted = uuid4().hex, None


def restructure(change: Any, *args: Any, removed: str = "") -> Any:
    """Change the draft; it can be undone. removed: what was taken away, in words.

    The change is made on a copy that then takes the draft's place, one change after another:
    Streamlit may run a page while the run before it still shows the draft.
    """
    mine = state()
    with mine.lock:
        before, after = mine.draft, copy.deepcopy(mine.draft)
        result = change(after, *args)
        given_for.note(before, after)
        after = shared(before, after)
        if after is not before:
            mine.draft = after
            _note(Step(removed, before))
    return result


def keep(downloaded: str) -> None:
    """Note which text was downloaded or saved."""
    state().kept_text = downloaded


def key(*parts: str | int) -> str:
    """The key of an input: it changes when another case is opened."""
    return "/".join([str(state().generation), *(str(part).replace("/", "//") for part in parts)])


def entered(widget: str) -> Any:
    """What an input holds; None where it belongs to a case that is no longer open."""
    return (HELD.get() or {}).get(widget)


def give_way() -> None:
    """Break off here for what the reader has done meanwhile, if anything."""
    state()


def is_current(widget: str) -> bool:
    """True where the input belongs to the open case; notes that something was entered."""
    state().was_entered = True
    return widget.startswith(f"{state().generation}/") and widget in (HELD.get() or {})


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
