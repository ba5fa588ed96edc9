"""Swing weights, asked step by step: what is raised first, then each other move against it."""

from __future__ import annotations

import streamlit as st

from mcda.decision.words import listing, rounded
from mcda.language import say
from mcda.web import choices, judged, numbers, session
from mcda.web.show import asked as forms
from mcda.web.show import faults, fields, stale
from mcda.web.show.asked import Asked
from mcda.web.show.words import html, plain


def ask(asked: Asked) -> None:
    """The first question until it is answered, then the others with what each answer says."""
    first = judged.first_of(asked.judged, asked.names)
    if first is None:
        if asked.judged is None or isinstance(asked.judged, dict):
            forms.take_faults(asked)
        ask_first(asked)
        return
    _others(asked, first)
    with st.expander(say("Would another come first?")):
        forms.said(say("Whatever was first is then judged against the new one; the other answers "
                       "stay as they are."))  # fmt: skip
        _buttons(asked, [key for key in asked.names if key != first])


def ask_first(asked: Asked) -> None:
    """Which move would be made first, one button for each."""
    st.html(f'<p class="found">{html(_first_question(asked))}</p>')
    _buttons(asked, list(asked.names))


def _first_question(asked: Asked) -> str:
    if asked.of_groups:
        return say("Imagine every criterion at its worst. Which group would you raise to its best "
                   "first?")  # fmt: skip
    return say("Imagine every criterion at its worst. Which one would you raise to its best first?")


def _buttons(asked: Asked, keys: list[str]) -> None:
    with st.container(key=session.key(*asked.path, "firsts"), gap="xsmall"):
        for key in keys:
            st.button(plain(asked.whole(key)), key=session.key(*asked.path, "first", key),
                      width="stretch", wrap=True, on_click=session.handler(_raise_first),
                      args=(asked.path, key))  # fmt: skip


def _raise_first(path: tuple[str | int, ...], key: str) -> None:
    session.restructure(judged.raise_first, path, key)
    choices.turn("swing")


def _others(asked: Asked, first: str) -> None:
    table = judged.figures(asked.judged, asked.names)
    full = table[first]
    st.html(f'<p class="found">{html(_asked_of(asked, first, full))}</p>')
    stale.of_line(asked, first, numbers.typed_from(full))
    left = [key for key in asked.names if key not in _given(asked)]
    for key in asked.names:
        if key != first:
            _line(asked, key, first, full)
    if left:
        forms.take_faults(asked)
        names = [asked.names[key] for key in left]
        forms.said(say("Still to judge: {names}.", names=listing(names)))


def _given(asked: Asked) -> set[str]:
    table = asked.judged
    return {key for key, x in table.items() if x is not None} if isinstance(table, dict) else set()


def _asked_of(asked: Asked, first: str, full: float) -> str:
    return say("{first} comes first, with {full}. Against it, how much is each other move worth? "
               "0 to {full}; half as much is {half}.", first=asked.whole(first),
               full=numbers.typed_from(full), half=numbers.typed_from(full / 2))  # fmt: skip


def _line(asked: Asked, key: str, first: str, full: float) -> None:
    path = (*asked.path, key)
    given = judged.figures(asked.judged, asked.names).get(key)
    words, entry = st.columns([6, 1.3], vertical_alignment="center")
    worth = _worth(asked, key, first, given, full)
    words.html(asked.row(key, worth, with_move=not worth))
    with entry:
        value = asked.judged.get(key)
        fields.typed(asked.names[key], value, lambda now: forms.keep_number(path, now), *path,
                     f"swing {choices.turned('swing')}", label_visibility="collapsed",
                     placeholder="0–100")  # fmt: skip
    if given is not None and given > judged.FULL:
        _above(asked, key, first, given)
    else:
        faults.beside(path)
        stale.of_line(asked, key, numbers.typed_from(given))


def _above(asked: Asked, key: str, first: str, given: float) -> None:
    """More than the first: should it come first?"""
    session.faults_at((*asked.path, key))
    told = say("{given} is more than 100: does {criterion} come before {first}? Then it gets 100, "
               "and all others keep their proportions to it.", given=numbers.typed_from(given),
               criterion=asked.names[key], first=asked.names[first])  # fmt: skip
    st.html(f'<p class="notice" role="status">{html(told)}</p>')
    st.button(plain(say("Put {criterion} first", criterion=asked.names[key])),
              key=session.key(*asked.path, "above", key), wrap=True,
              on_click=session.handler(_put_above), args=(asked.path, key))  # fmt: skip


def _put_above(path: tuple[str | int, ...], key: str) -> None:
    session.restructure(judged.put_above, path, key)
    choices.turn("swing")


def _worth(asked: Asked, key: str, first: str, given: float | None, full: float) -> str:
    """What an answer says, in a sentence; blank before it is given."""
    if given is None or given > full:
        return ""
    this, top = (asked.moves[one] for one in (key, first))
    if given == 0:
        return say("It counts nothing.")
    if not (this and top):
        if given == full:
            return say("It is worth as much as {first}.", first=asked.names[first])
        return say("It is worth {part} of {first}.", part=rounded(given / full, 2),
                   first=asked.names[first])  # fmt: skip
    if given == full:
        return say("Going from {this} is worth as much as going from {first}.",
                   this=this, first=top)  # fmt: skip
    return say("Going from {this} is worth {part} of going from {first}.", this=this,
               part=rounded(given / full, 2), first=top)  # fmt: skip
