"""What to look at in the criteria, each in a sentence with what to do and the way to do it."""

from __future__ import annotations

import streamlit as st

from mcda.decision.words import counted, number
from mcda.language import say, sentences
from mcda.web import criteria_looked_at as found_in
from mcda.web import draft as drafts
from mcda.web import parts, session
from mcda.web.criteria_looked_at import Crowd, Pair, Together
from mcda.web.show import apart
from mcda.web.show.words import html, plain

_MOST = 6


def show() -> None:
    """Close criteria, figures that move together and crowded groups; nothing without any."""
    tree = session.draft()
    close, together = found_in.close(tree), found_in.together(tree)
    crowds = found_in.crowds(tree)
    if not (close or together or crowds):
        return
    st.subheader(say("To look at"), anchor=False)
    for crowd in crowds:
        _said(_crowded(crowd))
    for pair in close[:_MOST]:
        _pair(pair, _close(pair), is_close=True)
    for one in together[:_MOST]:
        if one.pair not in close:
            _pair(one.pair, _together(one), is_close=False)


def _said(text: str) -> None:
    st.html(f'<p class="said">{html(text)}</p>')


def _names(pair: Pair) -> tuple[str, str]:
    names = drafts.names(session.draft(), "criteria")
    return names[pair[0]], names[pair[1]]


def _crowded(one: Crowd) -> str:
    source = say("Seven, plus or minus two, is what a person can hold against each other at once "
                 "(Miller 1956; Saaty and Ozdemir 2003).")  # fmt: skip
    if one.name:
        said = say("{group} has {count} criteria. Put some into another group, or drop those that "
                   "matter least.", group=one.name, count=counted(one.count))  # fmt: skip
    else:
        said = say("The case has {count} criteria at one level. Put them into groups, or drop "
                   "those that matter least.", count=counted(one.count))  # fmt: skip
    return sentences(said, source)


def _close(pair: Pair) -> str:
    first, second = _names(pair)
    indicator = found_in.share_an_indicator(session.draft(), pair)
    if indicator:
        said = say("{first} and {second} have the same indicator: {indicator}", first=first,
                   second=second, indicator=indicator)  # fmt: skip
    else:
        said = say("{first} and {second} measure something close, so that the same gain may be "
                   "counted twice.", first=first, second=second)  # fmt: skip
    if _is_answered(pair):
        return sentences(said, say("It is said what each counts that the other does not."))
    return sentences(said, say("Say what each counts that the other does not, put both into one "
                               "group, or drop one."))  # fmt: skip


def _together(one: Together) -> str:
    first, second = _names(one.pair)
    said = say("Over {count} options the figures of {first} and {second} move together "
               "(r = {r}).", count=counted(one.options), first=first, second=second,
               r=number(one.r, 2))  # fmt: skip
    return sentences(said, say(
        "A correlation alone does not show that they measure the same: a large measure both costs "
        "and brings more. Drop one only where both count the same thing."
    ))  # fmt: skip


def _is_answered(pair: Pair) -> bool:
    tree = session.draft()
    return all(apart.said_of(tree, *way) for way in (pair, pair[::-1]))


def _pair(pair: Pair, said: str, is_close: bool) -> None:
    """A pair with its ways out: telling them apart, or dropping one."""
    _said(said)
    first, second = _names(pair)
    label = say("What to do about {first} and {second}", first=plain(first), second=plain(second))
    with st.expander(label):
        if is_close:
            apart.ask_of(*pair)
            apart.ask_of(*pair[::-1])
        with st.container(horizontal=True):
            for key, name in zip(pair, (first, second), strict=True):
                st.button(say("Drop {name}", name=plain(name)),
                          key=session.key("drop", *pair, key),
                          on_click=session.handler(_drop), args=(key, name))  # fmt: skip


def _drop(key: str, name: str) -> None:
    said = say("{name} was removed, with its figures.", name=name)
    session.restructure(parts.remove_criterion, key, removed=said)
