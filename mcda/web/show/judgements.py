"""The inputs of each way of weighing: what it asks, in its own form."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import streamlit as st

from mcda.decision.finding import PerspectiveWeights
from mcda.decision.words import percent, rounded
from mcda.faults import Path
from mcda.web import choices, pairs, session
from mcda.web import draft as drafts
from mcda.web.show import faults, fields, further_ways
from mcda.web.show.words import html

OUTRIGHT = "weights"
Names = dict[str, str]


def ways() -> Names:
    """The ways of weighing by key, and giving the weights outright."""
    from mcda.weighting.method import methods

    return {**{key: one.name for key, one in methods().items()},
            OUTRIGHT: "Weights given outright"}  # fmt: skip


def way_of(perspective: str) -> str:
    """The perspective's way of weighing."""
    words = drafts.block(session.draft(), ("perspectives", perspective))
    return OUTRIGHT if "weights" in words else str(words.get("weighting") or "")


def choose_way(perspective: str) -> str:
    """The menu of ways; judgements of the way left are kept aside."""
    now, names = way_of(perspective), ways()
    place = ("perspectives", perspective, "weighting")
    fields.choose("How the weights are found", {**({} if now in names else {now: now}), **names},
                  now, lambda to: _turn(perspective, way_of(perspective), to), *place)  # fmt: skip
    faults.beside(place)
    _explain(now)
    return now


def _turn(perspective: str, before: str, after: str) -> None:
    path = ("perspectives", perspective)
    part = {OUTRIGHT: "weights"}
    left = drafts.read(session.draft(), (*path, part.get(before, "judgements")))
    choices.put_aside((*path, before), left)
    for gone in ("weighting", "judgements", "weights"):
        session.forget((*path, gone))
    if after != OUTRIGHT:
        session.write((*path, "weighting"), after)
    known = choices.from_aside((*path, after))
    if known is not None or after == OUTRIGHT:
        start = dict.fromkeys(drafts.block(session.draft(), ("criteria",)), 1)
        session.write((*path, part.get(after, "judgements")), known or start)


def _explain(way: str) -> None:
    from mcda.weighting.method import methods

    method = methods().get(way)
    if method:
        st.html(f'<p class="quiet">{html(method.meaning)}</p>')
        with st.popover("When not to use it", type="tertiary"):
            st.html(f"<p>{html(method.assumes)}</p><p>{html(method.reference)}</p>")


def ask(perspective: str, way: str, mine: PerspectiveWeights | None) -> None:
    """The way's own inputs; weights are shown beside where they are known."""
    names = drafts.names(session.draft(), "criteria")
    weights = mine.weights.by_key() if mine else {}
    form = _FORMS.get(way)
    place = "weights" if way == OUTRIGHT else "judgements"
    path: Path = ("perspectives", perspective, place)
    with st.container(key="judged"):
        if "groups" in drafts.block(session.draft(), path):
            st.text("These judgements are by group; they are changed in the case file.")
        elif form:
            form(path, names, weights)
        elif way != "equal":
            st.text("This way takes its judgements from the case file.")
        if form is None:
            _weights_only(names, weights)
    faults.beside(path)


def _numbers(way: str, intro: str) -> Callable[[Path, Names, dict[str, float]], None]:
    def form(path: Path, names: Names, weights: dict[str, float]) -> None:
        st.html(f'<p class="said">{html(intro)}</p>')
        for key, name in names.items():
            words, entry, weight = st.columns([6, 1.3, 1.6], vertical_alignment="center")
            scale = drafts.criterion(session.draft(), key)
            words.html(f'<p class="said"><b>{html(name)}</b><br><span class="quiet">from '
                       f"{html(drafts.scale_words(scale))} {html(scale.get('unit') or '')}"
                       "</span></p>")  # fmt: skip
            with entry:
                fields.number(f"{name}", (*path, key), way=way, label_visibility="collapsed")
            weight.html(f'<p class="quiet">{_weight(weights, key)}</p>')

    return form


def _weight(weights: dict[str, float], key: str) -> str:
    return f"weight {percent(weights[key])}" if key in weights else ""


def _weights_only(names: Names, weights: dict[str, float]) -> None:
    for key, name in names.items():
        st.html(f'<p class="said">{html(name)} <span class="quiet">'
                f"{_weight(weights, key)}</span></p>")  # fmt: skip


def _pairs(path: Path, names: Names, weights: dict[str, float]) -> None:
    asked = ("How many times more does the first matter than the second, each from its worst to "
             "its best? 1 means as much, 9 far more; 1/3 means a third as much.")  # fmt: skip
    st.html(f'<p class="said">{asked}</p>')
    for row, other in combinations(names, 2):
        first, entry, second = st.columns([4, 1.4, 4], vertical_alignment="center")
        first.html(f'<p class="said right">{html(names[row])}</p>')
        with entry:
            _pair(path, row, other, names)
        second.html(f'<p class="said">times {html(names[other])}</p>')
    _weights_only(names, weights)


def _pair(path: Path, row: str, column: str, names: Names) -> None:
    judged = drafts.read(session.draft(), path)

    def keep(now: str) -> None:
        before = drafts.read(session.draft(), path)
        session.write(path, pairs.with_pair(before, row, column, now))

    fields.typed(f"{names[row]} against {names[column]}",
                 pairs.pair_judgement(judged, row, column), keep, *path, row, column,
                 label_visibility="collapsed", placeholder="?")  # fmt: skip


_FORMS: dict[str, Callable[[Path, Names, dict[str, float]], None]] = {
    "swing": _numbers(
        "swing", "100 for the move you would make first; 0 to 100 for each of the others."
    ),
    "points": _numbers(
        "points", "Share out points over the moves from worst to best, as many as you like."
    ),
    OUTRIGHT: _numbers(
        OUTRIGHT, "A weight for the whole scale of each criterion; they are brought to sum 1."
    ),
    "ranks": further_ways.order,
    "swara": further_ways.steps,
    "bwm": further_ways.best_worst,
    "ahp": _pairs,
    **dict.fromkeys(("entropy", "critic", "merec", "standard_deviation"), further_ways.spread),
}


def weights_of(
    perspective: str, among: tuple[PerspectiveWeights, ...]
) -> PerspectiveWeights | None:
    """The weights of a perspective, where the case can be read."""
    return next((one for one in among if one.key == perspective), None)


def say(mine: PerspectiveWeights | None) -> None:
    """What the judgements of a perspective say, in sentences, with remarks."""
    from mcda.weighting.sentences import swing_sentences

    case = session.checked().case
    if mine is None or case is None:
        st.text("The weights are worked out once nothing is left to mend.")
        return
    st.subheader("What these weights say", anchor=False)
    st.html("".join(f'<p class="said">{html(one)}</p>'
                    for one in swing_sentences(case, mine.weights)))  # fmt: skip
    ratio = mine.weights.consistency_ratio
    if ratio is not None:
        verdict = "0.10 or less is usually accepted."
        st.html(f'<p class="said">Consistency ratio {rounded(ratio, 2)}; {verdict}</p>')
    for remark in mine.weights.remarks:
        st.html(f'<p class="said">{html(remark)}</p>')
    st.html(f'<p class="quiet">{html(mine.name)} counts for {percent(mine.share)} of the '
            "weights of the case.</p>")  # fmt: skip
