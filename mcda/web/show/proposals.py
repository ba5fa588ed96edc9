"""Figures proposed from effect and need: their inputs, their arithmetic, and who accepts them."""

from __future__ import annotations

from datetime import date

import streamlit as st

from mcda.decision.criterion import Criterion
from mcda.decision.estimate import Estimate
from mcda.language import say, say_own
from mcda.upgrading.proposals import arithmetic, need_in_words
from mcda.web import choices, nouns, numbers, proposing, session
from mcda.web import draft as drafts
from mcda.web.show import faults, fields
from mcda.web.show.grid import place
from mcda.web.show.words import html

_BY = ("accepted by",)
_PARTS = ("effect", "low", "high")


def effect(option: str, criterion: str) -> None:
    """The effect at full leverage, and how effect × need makes the figure."""
    tree = session.draft()
    proposed = proposing.is_proposed(tree, option, criterion)
    if not proposed and nouns.need_of(tree, criterion) is None:
        said = say("No need is stated on this criterion, so no figure can be proposed for it: see "
                   "Needs below.")  # fmt: skip
        st.html(f'<p class="quiet">{html(said)}</p>')
        return
    for cell, part in zip(st.columns(3), _PARTS, strict=True):
        with cell:
            if proposed or part == "effect":
                _part(option, criterion, part)
    if proposed:
        _part(option, criterion, "source")
    faults.beside((*place(option, criterion), "proposal"), exactly=True)
    _say(option, criterion)
    if proposed:
        _acceptance(option, criterion)


def _label(part: str) -> str:
    match part:
        case "effect":
            return say("Effect at full leverage")
        case "low":
            return say("Its lowest")
        case "high":
            return say("Its highest")
        case _:
            return say("Where the effect comes from")


def _part(option: str, criterion: str, part: str) -> None:
    path = (*place(option, criterion), "proposal", part)
    given = proposing.proposal(session.draft(), option, criterion).get(part)
    proposed = proposing.is_proposed(session.draft(), option, criterion)
    fields.typed(_label(part), given, _keeper(option, criterion, part, proposed), *path,
                 "proposed" if proposed else "own")  # fmt: skip
    faults.beside(path)


def _keeper(option: str, criterion: str, part: str, proposed: bool) -> fields.Keep:
    change = proposing.rewrite_effect if proposed else proposing.write_effect

    def keep(now: str) -> None:
        value = now.strip() if part == "source" else numbers.number_from(now)
        session.restructure(change, option, criterion, part, value)

    return keep


def _say(option: str, criterion: str) -> None:
    """The need of the criterion and the arithmetic, in words."""
    tree = session.draft()
    need, region = nouns.need_of(tree, criterion), nouns.region_of(tree)
    if need is None:
        return
    said = [need_in_words(say_own(region.name) if region else say("The region"), need)]
    estimate = nouns.noun(Estimate, drafts.behind(tree, option, criterion))
    words = nouns.noun(Criterion, drafts.criterion(tree, criterion))
    if estimate and words and (sum_of := arithmetic(words, estimate, need)):
        said.append(sum_of)
    st.html("".join(f'<p class="said">{html(one)}</p>' for one in said))


def _acceptance(option: str, criterion: str) -> None:
    given = proposing.proposal(session.draft(), option, criterion)
    by, on = str(given.get("accepted_by") or ""), str(given.get("on") or "")
    if by and on:
        said = say("Accepted by {name} on {day}.", name=by, day=on)
    elif by:
        said = say("Accepted by {name}.", name=by)
    else:
        said = say("Proposed; nobody has accepted it yet.")
    st.html(f'<p class="said">{html(said)}</p>')


def accept(option: str, criterion: str) -> None:
    """Who accepts, and the buttons for the figure at hand and for all proposed figures."""
    tree = session.draft()
    still = proposing.open_cells(tree)
    if not still:
        return
    name, one, every = st.columns([3, 1.4, 2.2], vertical_alignment="bottom")
    by = str(choices.from_aside(_BY) or "")
    with name:
        fields.typed(say("Accepted by"), by, _keep_name, *_BY,
                     placeholder=say("The name of who does"))  # fmt: skip
    mine = (option, criterion)
    one.button(say("Accept"), key=session.key("accept", "one"),
               disabled=not by or mine not in still, on_click=session.handler(_accept),
               args=mine, width="stretch")  # fmt: skip
    every.button(say("Accept all proposals"), key=session.key("accept", "all"), disabled=not by,
                 on_click=session.handler(_accept_all), width="stretch")  # fmt: skip
    if not by:
        st.html(f'<p class="quiet">{html(say("Write who accepts before you accept."))}</p>')


def _keep_name(now: str) -> None:
    choices.put_aside(_BY, now.strip())


def _accept(option: str, criterion: str) -> None:
    by = str(choices.from_aside(_BY) or "")
    session.restructure(proposing.accept, option, criterion, by, date.today().isoformat())


def _accept_all() -> None:
    by = str(choices.from_aside(_BY) or "")
    session.restructure(proposing.accept_all, by, date.today().isoformat())
