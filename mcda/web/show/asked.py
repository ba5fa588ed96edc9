"""What is judged in one form: criteria, or groups of them, with the moves they stand for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from mcda.decision.words import between, percent
from mcda.faults import Path
from mcda.language import say, say_in, say_own
from mcda.web import draft as drafts
from mcda.web import grouping, numbers, session
from mcda.web.show import faults
from mcda.web.show.words import html

Names = dict[str, str]


@dataclass(frozen=True)
class Asked:
    """One form of judgements: where they stand, and what is judged, by key.

    moves: each from its worst to its best in words, blank where it has no scale. weights: of what
    is judged here, summing to 1; empty where they are not known.
    """

    path: Path
    names: Names
    moves: Names
    weights: Mapping[str, float]

    @property
    def judged(self) -> Any:
        """The judgements as they stand in the draft."""
        return drafts.read(session.draft(), self.path)

    @property
    def of_groups(self) -> bool:
        """True where groups are judged, not criteria."""
        return self.path[3:] == ("groups",)

    @property
    def perspective(self) -> str:
        """The key of the perspective that judges."""
        return str(self.path[1])

    def whole(self, key: str) -> str:
        """Name and move: 'Public cost, from CNY 12,000 to 0 million'."""
        if not self.moves[key]:
            return self.names[key]
        return say("{criterion}, from {ends}", criterion=self.names[key], ends=self.moves[key])

    def row(self, key: str, under: str = "", *, with_move: bool = True) -> str:
        """Name and move of one line, with what is said under it, as HTML."""
        is_moved = with_move and self.moves[key]
        move = say("from {ends}", ends=self.moves[key]) if is_moved else ""
        lines = [f"<b>{html(self.names[key])}</b>"]
        lines += [f'<span class="quiet">{html(one)}</span>' for one in (move, under) if one]
        return f'<p class="said">{"<br>".join(lines)}</p>'

    def weight(self, key: str) -> str:
        """Its weight in words, blank where it is not known."""
        share = self.weights.get(key)
        return "" if share is None else say("weight {share}", share=percent(share))


def ends(criterion: Mapping[str, Any]) -> str:
    """A criterion's way from worst to best, as far as it is stated; blank without any end."""
    worst, best = criterion.get("worst"), criterion.get("best")
    unit = say_own(str(criterion.get("unit") or ""))
    if drafts.is_number(worst) and drafts.is_number(best):
        return between(float(worst), float(best), unit).strip()  # type: ignore[arg-type]
    return "" if worst is None and best is None else drafts.scale_words(criterion)


def criteria(perspective: str, part: str, weights: Mapping[str, float]) -> Asked:
    """The form of all criteria of the case."""
    return _form(("perspectives", perspective, part), _names(), weights)


def by_group(perspective: str, weights: Mapping[str, float]) -> list[tuple[str, Asked]]:
    """The forms of judgements by group: the groups, then each with two criteria or more."""
    groups, names = grouping.groups(session.draft()), _names()
    path: Path = ("perspectives", perspective, "judgements")
    inside = {key: [one for one in group.criteria if one in names]
              for key, group in groups.items()}  # fmt: skip
    shares = {key: sum(weights.get(one, 0.0) for one in known) for key, known in inside.items()}
    titles = {key: say_own(groups[key].name) for key in groups}
    comma = say_in("between names", ", ")
    moves = {key: say("worst to best on all of it: {names}",
                      names=comma.join(names[one] for one in known))
             for key, known in inside.items()}  # fmt: skip
    top = Asked((*path, "groups"), titles, moves, shares if weights else {})
    forms = [(say("The groups against each other"), top)]
    for key, known in inside.items():
        if len(known) > 1:
            mine = {one: weights[one] / shares[key] for one in known if weights and shares[key]}
            within = {one: names[one] for one in known}
            head = say("Within {group}", group=titles[key])
            forms.append((head, _form((*path, "within", key), within, mine)))
    return forms


def _names() -> Names:
    found = drafts.names(session.draft(), "criteria")
    return {key: say_own(name) for key, name in found.items()}


def _form(path: Path, names: Names, weights: Mapping[str, float]) -> Asked:
    moves = {key: ends(drafts.criterion(session.draft(), key)) for key in names}
    return Asked(path, names, moves, weights)


def keep_number(path: Path, typed: str) -> None:
    """Put what was typed at a path as a number, or take away what stands there."""
    value = numbers.number_from(typed)
    if value is None:
        session.forget(path)
    else:
        session.write(path, value)


def said(text: str) -> None:
    """A sentence of a form."""
    st.html(f'<p class="said">{html(text)}</p>')


def weights_only(asked: Asked) -> None:
    """What is judged with its weights, where nothing is asked of it."""
    for key in asked.names:
        st.html(asked.row(key, asked.weight(key)))


def take_faults(asked: Asked) -> None:
    """Note that the faults of the whole form are told in other words."""
    session.faults_at(asked.path, exactly=True)


def show_faults(path: Path) -> None:
    """The faults at a path and below it that no input has shown."""
    below = [one for one in session.checked().faults if one.path[: len(path)] == path]
    left = session.faults_left(below)
    session.state().shown.update(left)
    if left:
        lines = "".join(f"<p>{html(faults.words(one))}</p>" for one in left)
        st.html(f'<div class="mend" role="alert">{lines}</div>')
