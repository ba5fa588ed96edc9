"""Criteria in pairs: only as many questions as are needed, and how far the answers agree."""

from __future__ import annotations

import streamlit as st

from mcda.decision.words import counted
from mcda.faults import Path
from mcda.language import say, say_many, sentences
from mcda.web import choices, pairs, session
from mcda.web.show import agreement, pair_words
from mcda.web.show import asked as forms
from mcda.web.show.asked import Asked
from mcda.web.show.words import html, plain
from mcda.weighting.next_pair import next_pair, to_check_all

CHOSEN = "pair"  # what the reader wants to answer again
UNCLEAR = "unclear pair"
Pair = tuple[str, str]


def ask(asked: Asked) -> None:
    """The next question, how far one has come, how the answers agree, and all answers."""
    keys = list(asked.names)
    if pairs.has_strays(asked.judged, keys):
        _strays(asked, keys)
    else:
        forms.take_faults(asked)
    stated = pairs.stated(asked.judged, keys)
    if len(keys) < 2:
        forms.said(say("There is nothing to compare: one alone has all the weight."))
        return
    more = to_check_all(len(keys), stated)
    st.html(f'<p class="said" role="status">{html(_progress(len(keys), len(stated), more))}</p>')
    pair = _pair_to_ask(asked, keys, stated)
    is_asked = bool(more) or (pair is not None and _is_wanted(asked, pair))
    if is_asked:
        _question(asked, pair)
    agreement.say_of(asked, stated)
    _answers(asked, stated)
    if pair and not is_asked:
        with st.expander(say("Answer one more")):
            forms.said(say("Not needed, but it would tell most of what is left open."))
            _question(asked, pair)


def _progress(size: int, given: int, more: int) -> str:
    least, most = size - 1, size * (size - 1) // 2
    told = say("{given} answered, of at least {least} and at most {most}.", given=given,
               least=least, most=most)  # fmt: skip
    if given < least:
        return told
    if more:
        return sentences(told, say_many(
            "Enough for weights; {count} more answer, and each can be held against others.",
            "Enough for weights; {count} more answers, and each can be held against others.",
            more, count=counted(more)))  # fmt: skip
    return sentences(told, say("That is enough."))


def _all(keys: list[str]) -> list[Pair]:
    return [(a, b) for at, a in enumerate(keys) for b in keys[at + 1 :]]


def _named(asked: Asked, pair: Pair) -> str:
    return "/".join(map(str, (*asked.path, *pair)))


def _is_wanted(asked: Asked, pair: Pair) -> bool:
    return session.state().chosen.get(CHOSEN) == _named(asked, pair)


def _pair_to_ask(asked: Asked, keys: list[str], stated: tuple[tuple[int, int, float], ...]
                 ) -> Pair | None:  # fmt: skip
    """The pair that the reader wants to answer again, else the one that tells most."""
    if again := next((one for one in _all(keys) if _is_wanted(asked, one)), None):
        return again
    found = next_pair(len(keys), stated)
    return (keys[found[0]], keys[found[1]]) if found else None


def _question(asked: Asked, pair: Pair | None) -> None:
    if pair is None:
        return
    told = pairs.times_of(asked.judged, *pair)
    place = (*asked.path, *pair, _of_answer(told))
    with st.form(session.key(*place, "form"), enter_to_submit=False):
        st.html(f'<p class="found">{html(_asks(asked, pair))}</p>')
        _inputs(asked, pair, told, place)
        with st.container(horizontal=True):
            st.form_submit_button(
                say("Answer"), type="primary", key=session.key(*place, "answer"),
                on_click=session.handler(_answer), args=(asked.path, place, pair),
            )  # fmt: skip
            if told:
                st.form_submit_button(
                    say("Leave this pair open"), key=session.key(*place, "open"),
                    on_click=session.handler(_take_back), args=(asked.path, pair),
                )  # fmt: skip
        if session.state().chosen.get(UNCLEAR) == _named(asked, pair):
            why = say("Say which of the two matters more, and how much.")
            st.html(f'<p class="mend" role="alert">{html(why)}</p>')


def _inputs(asked: Asked, pair: Pair, told: float | None, place: Path) -> None:
    first, second = (asked.names[key] for key in pair)
    ways = {
        "first": say("{criterion} matters more", criterion=first),
        "same": say("Both matter as much"),
        "second": say("{criterion} matters more", criterion=second),
    }
    st.radio(say("Which matters more?"), list(ways), index=_way_index(told),
             format_func=lambda way: plain(ways[way]), key=session.key(*place, "way"),
             )  # fmt: skip
    known = pair_words.strengths()
    now = pair_words.strength(max(told, 1 / told)) if told and told != 1 else None
    if now and now not in known:
        known[now] = say("{times} times", times=now)
    st.selectbox(say("How much more? Leave it open where both matter as much."), list(known),
                 index=list(known).index(now) if now else None,
                 format_func=lambda one: known[one], placeholder=say("Pick how much"),
                 key=session.key(*place, "times"))  # fmt: skip


def _of_answer(told: float | None) -> str:
    """A part of the keys of a question's inputs: another answer is another question."""
    return "" if told is None else f"{told:.6g}"


def _way_index(told: float | None) -> int | None:
    if told is None:
        return None
    return 1 if abs(told - 1) < 1e-9 else 0 if told > 1 else 2


def _asks(asked: Asked, pair: Pair) -> str:
    first, second = (asked.whole(key) for key in pair)
    return say("Compare two changes: {first}; and {second}. Which would you rather make?",
               first=first, second=second)  # fmt: skip


def _answer(path: Path, place: Path, pair: Pair) -> None:
    way = session.entered(session.key(*place, "way"))
    times = session.entered(session.key(*place, "times"))
    name = "/".join(map(str, (*path, *pair)))
    if way is None or (way != "same" and times is None):
        choices.choose(UNCLEAR, name)
        return
    choices.choose(UNCLEAR, "")
    choices.choose(CHOSEN, "")
    value = 1.0 if way == "same" else float(times)
    session.restructure(pairs.answer, path, *pair, 1 / value if way == "second" else value)


def _take_back(path: Path, pair: Pair) -> None:
    choices.choose(CHOSEN, "")
    session.restructure(pairs.take_back, path, *pair)


def _answers(asked: Asked, stated: tuple[tuple[int, int, float], ...]) -> None:
    """What was answered, each with a button to answer it again."""
    keys = list(asked.names)
    if stated:
        st.html(f'<p class="caption">{html(say("Your answers"))}</p>')
    for i, j, times in stated:
        pair = (keys[min(i, j)], keys[max(i, j)])
        with st.container(horizontal=True, vertical_alignment="center", gap="xsmall",
                          key=f"paired-{session.key(*asked.path, *pair)}"):  # fmt: skip
            told = pair_words.answer(asked.names[keys[i]], asked.names[keys[j]], times)
            st.html(f'<p class="said">{html(told)}</p>')
            label = say("Change {first} against {second}", first=asked.names[pair[0]],
                        second=asked.names[pair[1]])  # fmt: skip
            st.button(plain(label), key=session.key(*asked.path, *pair, "change"), type="tertiary",
                      icon=":material/edit:", help=plain(label),
                      on_click=session.handler(choices.choose),
                      args=(CHOSEN, _named(asked, pair)))  # fmt: skip


def _strays(asked: Asked, keys: list[str]) -> None:
    """What a file may hold beside answers: said as it is, with a way to be rid of it."""
    forms.show_faults(asked.path)
    st.button(say("Keep only the answers that can be read"), key=session.key(*asked.path, "strays"),
              on_click=session.handler(_drop), args=(asked.path, keys))  # fmt: skip


def _drop(path: Path, keys: list[str]) -> None:
    session.restructure(pairs.drop_strays, path, keys)
