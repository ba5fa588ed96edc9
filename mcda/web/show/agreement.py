"""How far pairwise answers agree, and the one whose change would make them agree best."""

from __future__ import annotations

import streamlit as st

from mcda.decision.words import number, rounded
from mcda.faults import Path
from mcda.language import say, sentences
from mcda.web import choices, pairs, session
from mcda.web.show import pair_words
from mcda.web.show.asked import Asked
from mcda.web.show.words import html
from mcda.weighting.left_open import ratio_of
from mcda.weighting.methods.ahp import ACCEPTED
from mcda.weighting.pairs import parts_tied
from mcda.weighting.repair import Repair, repair

Stated = tuple[tuple[int, int, float], ...]


def say_of(asked: Asked, stated: Stated) -> None:
    """The ratio in words with what is usually accepted; above it, the answer to change."""
    size = len(asked.names)
    if size < 3 or not stated:
        return
    if len(set(parts_tied(size, [(i, j) for i, j, _ in stated]))) > 1:
        return
    ratio = ratio_of(size, stated)
    st.html(f'<p class="said" role="status">{html(_words(size, ratio))}</p>')
    if ratio is not None and ratio > ACCEPTED:
        found = repair(size, stated)
        if found:
            _offer(asked, stated, found)


def _words(size: int, ratio: float | None) -> str:
    if ratio is None:
        if size > 15:
            return say("There is no consistency ratio for more than 15 criteria.")
        return say("These answers cannot contradict each other yet: each criterion is tied to the "
                   "others in one way only.")  # fmt: skip
    shown, accepted = number(ratio, 2), number(ACCEPTED, 2)
    if ratio > ACCEPTED:
        return say("Your answers contradict each other: their consistency ratio is {ratio}, and up "
                   "to {accepted} is usually accepted (0 is full agreement, 1 is guessing).",
                   ratio=shown, accepted=accepted)  # fmt: skip
    return say("Your answers agree well enough: their consistency ratio is {ratio}, and up to "
               "{accepted} is usually accepted (0 is full agreement, 1 is guessing).",
               ratio=shown, accepted=accepted)  # fmt: skip


def _offer(asked: Asked, stated: Stated, found: Repair) -> None:
    keys = list(asked.names)
    i, j, times = stated[found.at]
    first, second = keys[i], keys[j]
    told = sentences(
        say("One change would help most. You said: {answer}",
            answer=pair_words.answer(asked.names[first], asked.names[second], times)),
        _implied(asked, first, second, found),
        say("With that, the ratio would be {ratio}.", ratio=number(found.ratio, 2)),
    )  # fmt: skip
    with st.container(key=f"repair-{session.key(*asked.path)}"):
        st.html(f'<p class="said">{html(told)}</p>')
        value = found.value if found.value >= 1 else 1 / found.value
        label = say("Take: as much") if found.value == 1 else (
            say("Take {times}", times=rounded(value, 2)))  # fmt: skip
        st.button(label, key=session.key(*asked.path, "repair"),
                  on_click=session.handler(_take), args=(asked.path, first, second, found.value),
                  )  # fmt: skip


def _implied(asked: Asked, first: str, second: str, found: Repair) -> str:
    """What the other answers imply of the pair, from the side that matters more."""
    implied = found.implied
    if found.value < 1 or (found.value == 1 and implied < 1):
        first, second, implied = second, first, 1 / implied
    if found.value == 1:
        return say("The other answers imply that both matter about as much.")
    return say("The other answers imply that {first} matters about {times} times as much as "
               "{second}.", first=asked.names[first], second=asked.names[second],
               times=rounded(implied, 2))  # fmt: skip


def _take(path: Path, first: str, second: str, value: float) -> None:
    choices.choose("pair", "")
    session.restructure(pairs.answer, path, first, second, value)
