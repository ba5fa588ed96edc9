"""The needs: how far the region stands from a benchmark on each criterion."""

from __future__ import annotations

from typing import Any

import streamlit as st

from mcda.decision.need import Need
from mcda.decision.region import Peers, Region
from mcda.files.plain import plain as plain_data
from mcda.language import say, say_own
from mcda.upgrading.proposals import Against, indicator_of, need_in_words, need_of
from mcda.web import choices, nouns, numbers, proposing, session
from mcda.web import draft as drafts
from mcda.web.sheet.content import names as names_of
from mcda.web.show import faults, fields, links, peers
from mcda.web.show.words import html, plain


def _against() -> dict[str, str]:
    """What a need can be measured against."""
    return {"peers": say("The peers’ median"), "nation": say("The nation"),
            "target": say("A target")}  # fmt: skip


def panel() -> None:
    """The need of each criterion for which the region has an indicator."""
    region = nouns.region_of(session.draft())
    names = names_of(session.draft(), "criteria")
    known = {key: name for key, name in names.items()
             if region and indicator_of(region, key)}  # fmt: skip
    if region is None or not known:
        said = say("No indicator of the region is known for any criterion of this case, so no need "
                   "follows.")  # fmt: skip
        st.html(f'<p class="said">{html(said)}</p>')
        links.to("region", say("See where the region stands"), place="needs")
    else:
        said = say("How far {region} stands from a benchmark, 0 to 1. A figure proposed for an "
                   "option is its effect at full leverage times this need.",
                   region=say_own(region.name))  # fmt: skip
        st.html(f'<p class="said">{html(said)}</p>')
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
        for way, label in (("peers", say("Propose needs from peers")),
                           ("nation", say("Propose needs from the nation"))):  # fmt: skip
            needs = {key: ways[way] for key in keys if way in (ways := _ways(region, found, key))}
            st.button(label, key=session.key("needs", way), disabled=not needs,
                      on_click=session.handler(_propose), args=(needs,))  # fmt: skip


def _propose(needs: dict[str, Need]) -> None:
    choices.turn("needs")
    session.restructure(proposing.write_needs, {k: plain_data(one) for k, one in needs.items()})


def _need(region: Region, found: Peers | None, key: str, name: str) -> None:
    _, one = indicator_of(region, key) or ("", None)
    given = drafts.block(session.draft(), ("needs", key))
    ways = _ways(region, found, key)
    level = say("{figure} {unit}, {year}", figure=numbers.figure(one.value),
                unit=say_own(one.unit), year=one.year) if one else ""  # fmt: skip
    words, against, target = st.columns([5, 3, 2], vertical_alignment="top")
    words.html(f'<p class="said"><b>{html(name)}</b><br><span class="quiet">{html(level)}</span>'
               "</p>")  # fmt: skip
    now = str(given.get("against") or "")
    known = _against()
    ends = {"": say("No need stated"), **{way: known[way] for way in (*ways, "target")}}
    with against:
        fields.choose(say("Benchmark of {name}", name=name),
                      {now: known.get(now, now), **ends}, now,
                      _keeper(key, ways, _target(region, key)), "needs", key, "against",
                      choices.turned("needs"),
                      label_visibility="collapsed")  # fmt: skip
    with target:
        if now == "target":
            fields.typed(say("Target of {name}", name=name), given.get("benchmark"),
                         _target_keeper(key), "needs", key, "benchmark", choices.turned("needs"),
                         label_visibility="collapsed", placeholder=say("The target"))  # fmt: skip
    if now == "target":
        fields.text(say("What the target of {name} is", name=name), ("needs", key, "benchmark_is"),
                    required=True, way=choices.turned("needs"))  # fmt: skip
    faults.beside(("needs", key), exactly=True)
    faults.beside(("needs", key, "benchmark"))
    need = nouns.need_of(session.draft(), key)
    if need is not None:
        st.html(f'<p class="quiet">{html(need_in_words(say_own(region.name), need))}</p>')


def _target(region: Region, key: str) -> Any:
    """A need against a target that is still to be typed."""
    _, one = indicator_of(region, key) or ("", None)
    blank = None if one is None else need_of(region, key, "target", target=one.scale.best)
    return {} if blank is None else {**plain_data(blank), "benchmark": None}


def _keeper(key: str, ways: dict[str, Need], target: Any) -> fields.Keep:
    def keep(now: str) -> None:
        if now == str(drafts.read(session.draft(), ("needs", key, "against")) or ""):
            return
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
            choices.turn("needs")
            session.restructure(proposing.write_target, key, value)

    return keep


def _left_over(key: str, name: str) -> None:
    """A need of a criterion for which the region has no indicator."""
    region, need = nouns.region_of(session.draft()), nouns.need_of(session.draft(), key)
    said = (
        need_in_words(say_own(region.name) if region else say("The region"), need) if need else ""
    )
    st.html(f'<p class="said"><b>{html(name)}</b> <span class="quiet">{html(said)}</span></p>')
    faults.beside(("needs", key))
    st.button(say("Take away the need on {name}", name=plain(name)),
              key=session.key("needs", key, "gone"), on_click=session.handler(_forget),
              args=(key,))  # fmt: skip


def _forget(key: str) -> None:
    session.restructure(proposing.forget_need, key)
