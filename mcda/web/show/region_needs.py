"""The needs: how far the region stands from a benchmark on each criterion."""

from __future__ import annotations

from typing import Any

import streamlit as st

from mcda.decision.need import Need
from mcda.decision.region import Peers, Region
from mcda.files.plain import plain as plain_data
from mcda.upgrading.proposals import Against, indicator_of, need_in_words, need_of
from mcda.web import choices, nouns, numbers, proposing, session
from mcda.web import draft as drafts
from mcda.web.show import faults, fields, links, peers
from mcda.web.show.grid import CELLS
from mcda.web.show.words import html, plain

_AGAINST = {"peers": "The peers’ median", "nation": "The nation", "target": "A target"}


def panel() -> None:
    """The need of each criterion for which the region has an indicator."""
    region = nouns.region_of(session.draft())
    names = drafts.names(session.draft(), "criteria")
    known = {key: name for key, name in names.items()
             if region and indicator_of(region, key)}  # fmt: skip
    if region is None or not known:
        st.html('<p class="said">No indicator of the region is known for any criterion of this '
                "case, so no need follows.</p>")  # fmt: skip
        links.to("region", "See where the region stands", place="needs")
    else:
        st.html(f'<p class="said">How far {html(region.name)} stands from a benchmark, 0 to 1. A '
                "figure proposed for an option is its effect at full leverage times this need.</p>"
                )  # fmt: skip
        found = peers.peers()
        _buttons(region, found, list(known))
        for key, name in known.items():
            _need(region, found, key, name)
    for key in drafts.block(session.draft(), ("needs",)):
        if key not in known:
            _left_over(key, names.get(key, key))


def _ways(region: Region, found: Peers | None, key: str) -> dict[str, Need]:
    """The needs that the region's own figures give, by benchmark."""
    ways: tuple[Against, ...] = ("peers", "nation")
    given = {way: need_of(region, key, way, found) for way in ways}
    return {way: need for way, need in given.items() if need is not None}


def _buttons(region: Region, found: Peers | None, keys: list[str]) -> None:
    with st.container(horizontal=True):
        for way, label in (("peers", "Propose needs from peers"),
                           ("nation", "Propose needs from the nation")):  # fmt: skip
            needs = {key: ways[way] for key in keys if way in (ways := _ways(region, found, key))}
            st.button(label, key=session.key("needs", way), disabled=not needs,
                      on_click=session.handler(_propose), args=(needs,))  # fmt: skip


def _propose(needs: dict[str, Need]) -> None:
    choices.turn("needs")
    choices.turn(CELLS)
    session.restructure(proposing.write_needs, {k: plain_data(one) for k, one in needs.items()})


def _need(region: Region, found: Peers | None, key: str, name: str) -> None:
    _, one = indicator_of(region, key) or ("", None)
    given = drafts.block(session.draft(), ("needs", key))
    ways = _ways(region, found, key)
    level = f"{numbers.figure(one.value)} {one.unit}, {one.year}" if one else ""
    words, against, target = st.columns([5, 3, 2], vertical_alignment="top")
    words.html(f'<p class="said"><b>{html(name)}</b><br><span class="quiet">{html(level)}</span>'
               "</p>")  # fmt: skip
    now = str(given.get("against") or "")
    ends = {"": "No need stated", **{way: _AGAINST[way] for way in (*ways, "target")}}
    with against:
        fields.choose(f"Benchmark of {name}", {now: _AGAINST.get(now, now), **ends}, now,
                      _keeper(key, ways, _target(region, key)), "needs", key, "against",
                      choices.turned("needs"),
                      label_visibility="collapsed")  # fmt: skip
    with target:
        if now == "target":
            fields.typed(f"Target of {name}", given.get("benchmark"), _target_keeper(key),
                         "needs", key, "benchmark", choices.turned("needs"),
                         label_visibility="collapsed", placeholder="The target")  # fmt: skip
    if now == "target":
        fields.text(f"What the target of {name} is", ("needs", key, "benchmark_is"),
                    required=True, way=choices.turned("needs"))  # fmt: skip
    faults.beside(("needs", key), exactly=True)
    faults.beside(("needs", key, "benchmark"))
    need = nouns.need_of(session.draft(), key)
    if need is not None:
        st.html(f'<p class="quiet">{html(need_in_words(region.name, need))}</p>')


def _target(region: Region, key: str) -> Any:
    """A need against a target that is still to be typed."""
    _, one = indicator_of(region, key) or ("", None)
    blank = None if one is None else need_of(region, key, "target", target=one.scale.best)
    return {} if blank is None else {**plain_data(blank), "benchmark": None}


def _keeper(key: str, ways: dict[str, Need], target: Any) -> fields.Keep:
    def keep(now: str) -> None:
        if now == str(drafts.read(session.draft(), ("needs", key, "against")) or ""):
            return
        choices.turn(CELLS)
        if now in ways:
            session.restructure(proposing.write_needs, {key: plain_data(ways[now])})
        elif now == "target":
            session.restructure(proposing.write_needs, {key: target})
        else:
            session.restructure(proposing.forget_need, key)

    return keep


def _target_keeper(key: str) -> fields.Keep:
    def keep(now: str) -> None:
        value = numbers.number_from(now)
        if value != drafts.read(session.draft(), ("needs", key, "benchmark")):
            choices.turn(CELLS)
            choices.turn("needs")
            session.restructure(proposing.write_target, key, value)

    return keep


def _left_over(key: str, name: str) -> None:
    """A need of a criterion for which the region has no indicator."""
    region, need = nouns.region_of(session.draft()), nouns.need_of(session.draft(), key)
    said = need_in_words(region.name if region else "The region", need) if need else ""
    st.html(f'<p class="said"><b>{html(name)}</b> <span class="quiet">{html(said)}</span></p>')
    faults.beside(("needs", key))
    st.button(f"Take away the need on {plain(name)}", key=session.key("needs", key, "gone"),
              on_click=session.handler(_forget), args=(key,))  # fmt: skip


def _forget(key: str) -> None:
    choices.turn(CELLS)
    session.restructure(proposing.forget_need, key)
