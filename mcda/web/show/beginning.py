"""A new case in three questions, one after the other; what was answered can be changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from mcda.decision.words import counted, listing, number, sentence_case
from mcda.files import library
from mcda.language import say, say_many, say_own, sentences
from mcda.upgrading.capability import capabilities
from mcda.upgrading.standing import weakest_in_words
from mcda.upgrading.suggesting import Suggestion, weakest_of
from mcda.web import beginning, questions_asked, session
from mcda.web import draft as drafts
from mcda.web.show import fields, links, region, suggested
from mcda.web.show.words import html


def new_case() -> None:
    """The three questions, and what was made of them."""
    if beginning.was_made():
        _made()
    at = beginning.step()
    if not at:
        if not beginning.was_made():
            st.html(f'<p class="said">{html(_invitation())}</p>')
        _press(say("Begin a new case"), 1, "begin", primary=not beginning.was_made())
        return
    asked: tuple[tuple[str, Callable[[], str], Callable[[], None]], ...] = (
        (say("1. For which region?"), _region_said, _region),
        (say("2. What is to be decided?"), beginning.question, _question),
        (say("3. Which measures are to be compared?"), str, _measures),
    )
    with st.container(key="new_case"):
        for place, (heading, said, ask) in enumerate(asked, 1):
            if place < at:
                _answered(place, heading, said())
            elif place == at:
                st.html(f'<h4 class="step">{html(heading)}</h4>')
                ask()


def _invitation() -> str:
    return say("Three questions: for which region, what is to be decided, and which measures are "
               "to be compared. Each has an answer to start from, and all of it can be changed "
               "later.")  # fmt: skip


def _press(label: str, to: int, name: str, primary: bool = True) -> None:
    st.button(label, key=session.key("new", name), type="primary" if primary else "secondary",
              on_click=session.handler(beginning.go), args=(to,))  # fmt: skip


def _answered(number: int, heading: str, said: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(f'<p class="label">{html(heading)}</p><p class="said">{html(said)}</p>')
        label = say("Change the region") if number == 1 else say("Change the question")
        _press(label, number, f"change {number}", primary=False)


def _ways(onward: str, at: int) -> None:
    with st.container(horizontal=True):
        _press(onward, at + 1, "onward")
        _press(say("Back"), at - 1, "back", primary=False)


def _region_said() -> str:
    return region.names().get(beginning.region_key()) or say("None of these")


def _region() -> None:
    known = {"": say("None of these"), **region.names()}
    fields.choose(say("Region"), known, beginning.region_key(),
                  lambda now: beginning.keep("region", now), "new", "region")  # fmt: skip
    found = beginning.region()
    if found is None:
        said = say("Without a region of the list the measures are suggested by the question "
                   "alone. Figures of your own can be brought in on the page Region.")  # fmt: skip
    else:
        able = capabilities(found.indicators)
        said = weakest_in_words(beginning.region_name(), able, weakest_of(able))
    st.html(f'<p class="said">{html(said)}</p>')
    _ways(say("On to the question"), 1)


def _question() -> None:
    fields.choose(say("What it is about"), questions_asked.topics(), beginning.about(),
                  lambda now: beginning.keep("about", now), "new", "about")  # fmt: skip
    topic = beginning.about()
    fields.typed(say("The question, in your own words if you like"), beginning.question(),
                 lambda now: beginning.keep("question", now.strip() or None),
                 "new", "question", topic, rows=2)  # fmt: skip
    fields.typed(say("Money to spend, in {unit}", unit=beginning.currency()), beginning.budget(),
                 lambda now: beginning.keep("budget", now.strip() or None), "new", "budget",
                 placeholder=say("may be left blank"), width=320)  # fmt: skip
    if beginning.budget() and beginning.money() is None:
        st.html(f'<div class="mend" role="alert"><p>{html(_no_number())}</p></div>')
    _ways(say("On to the measures"), 2)


def _no_number() -> str:
    return say("This is no amount of money; the case is made without a budget unless you mend it.")


def _measures() -> None:
    found, ticked = beginning.suggestions(), beginning.chosen()
    first = beginning.proposed()
    st.html(f'<p class="said">{html(_why_these())}</p>')
    ahead = [one for one in found if one.policy in first]
    for one in ahead:
        _measure(one, one.policy in ticked)
    others = [one for one in found if one.policy not in first]
    more = sum(one.policy in ticked for one in others)
    label = say_many("{count} other measure", "{count} other measures", len(others),
                     count=len(others))  # fmt: skip
    with st.expander(label, expanded=bool(more)):
        for one in others:
            _measure(one, one.policy in ticked)
    st.html(f'<p class="said">{html(_what_follows())}</p>')
    fields.typed(say("Title"), beginning.title(), lambda now: beginning.keep("title", now),
                 "new", "title", beginning.about(), beginning.region_key())  # fmt: skip
    with st.container(horizontal=True):
        st.button(say("Make the case"), key=session.key("new", "make"), type="primary",
                  disabled=not ticked, on_click=session.handler(beginning.make))  # fmt: skip
        _press(say("Back"), 2, "back", primary=False)


def _measure(one: Suggestion, is_on: bool) -> None:
    policy = library.policies()[one.policy]
    fields.switch(say_own(policy.name), is_on, lambda now: beginning.tick(one.policy, bool(now)),
                  "new", "policy", one.policy, beginning.region_key(), beginning.about(),
                  help=say_own(policy.how))  # fmt: skip
    said = suggested.reasons(one, beginning.region_name())
    st.html(f'<p class="quiet reason">{html(said)}</p>')


def _why_these() -> str:
    return say("Ticked are those that fit the question, work on the weakest layer or on what the "
               "region lacks, and ask for no more than it can do; each of hardware, firmware and "
               "software has one at least. Continuing as now is always compared too.")  # fmt: skip


def _named(criteria: Sequence[str]) -> str:
    return listing([say_own(library.criteria()[key].name) for key in criteria])


def _what_follows() -> str:
    ticked, criteria = beginning.chosen(), beginning.criteria()
    if not ticked:
        return say("Tick one measure at least.")
    return say_many(
        "{count} measure and continuing as now will be compared by {criteria}. The scales are "
        "those that the catalogue suggests, and every criterion weighs the same until you say "
        "otherwise.",
        "{count} measures and continuing as now will be compared by {criteria}. The scales are "
        "those that the catalogue suggests, and every criterion weighs the same until you say "
        "otherwise.",
        len(ticked), count=sentence_case(counted(len(ticked))), criteria=_named(criteria),
    )  # fmt: skip


def _made() -> None:
    """What the case holds now, and the next step."""
    tree = session.draft()
    options, criteria = (drafts.names(tree, part) for part in ("options", "criteria"))
    blank = len(drafts.unknown_cells(tree))
    said = sentences(
        say("The case is made: {options} options, {criteria} criteria, each with a scale.",
            options=len(options), criteria=len(criteria)),
        say_many("{count} figure is still to be estimated.", "{count} figures are still to be "
                 "estimated; what is left blank counts as unknown.", blank, count=number(blank)),
    )  # fmt: skip
    with st.container(key="made"):
        st.html(f'<p class="answer" role="status">{html(said)}</p>')
        with st.container(horizontal=True):
            links.to("estimates", say("Go on to the estimates"), look="primary", place="made")
            links.to("options", say("Look at the options"), place="made")
            links.to("criteria", say("Look at the criteria"), place="made")
            links.to("ranking", say("See the ranking"), place="made")
