"""What the catalogue says of a policy and of a criterion."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from mcda.decision.in_language import in_spoken_language
from mcda.decision.layer_words import layer_name
from mcda.decision.policy import LeadTime, Policy
from mcda.decision.words import as_sentence, between, listing, number, sentence_case
from mcda.language import say, say_own, sentences
from mcda.web import draft as drafts
from mcda.web import session
from mcda.web.show.words import html

Lines = list[tuple[str, str]]


def _behind(lines: Sequence[tuple[str, object]]) -> None:
    said = "".join(f"<dt>{html(head)}</dt><dd>{html(one)}</dd>" for head, one in lines)
    st.html(f'<dl class="behind">{said}</dl>')


def years(lead: LeadTime) -> str:
    """A lead time in words: '2 to 5 years, usually 3'."""
    return say("{low} to {high} years, usually {usual}", low=number(lead.low),
               high=number(lead.high), usual=number(lead.usual))  # fmt: skip


def _named(keys: Sequence[str]) -> str:
    from mcda.files import library

    found = [(library.policy(key), key) for key in keys]
    return listing([say_own(one.name) if one else key for one, key in found])


def policy(one: Policy) -> None:
    """How a policy works, what to bring and, one click away, what is known of it."""
    one = in_spoken_language(one)
    layer = sentence_case(layer_name(one.layer))
    said = say("{layer}. Bring: {evidence}", layer=layer, evidence=one.evidence)
    st.html(f'<p class="said">{html(one.how)}</p><p class="quiet">{html(said)}</p>')
    lines = _ties(one) + [(say("Known to go wrong"), failure) for failure in one.failures]
    if lines:
        with st.expander(say("What is known of it")):
            _behind(lines)


def _ties(one: Policy) -> Lines:
    lines: Lines = []
    if one.lead_time:
        lead = as_sentence(years(one.lead_time))
        lines.append((say("Until half of the effect is there"),
                      sentences(lead, one.lead_time.because)))  # fmt: skip
    if one.needs:
        asked = listing([
            say("{layer} {need}", layer=layer_name(layer), need=number(need))
            for layer, need in one.needs.items()
        ])  # fmt: skip
        lines.append((say("Capability it needs, of 1"),
                      sentences(as_sentence(asked), one.needs_because)))  # fmt: skip
    for head, keys in ((say("Usually first"), one.requires), (say("Rules out"), one.excludes),
                       (say("Makes stronger"), one.strengthens)):  # fmt: skip
        if keys:
            lines.append((head, _named(keys)))
    return lines


def criterion(key: str) -> None:
    """What a criterion means, what it leaves out and where it comes from."""
    found = drafts.criterion(session.draft(), key)
    behind = [(head, found[part]) for part, head in (
        ("question", say("The question it answers")), ("definition", say("What is measured")),
        ("indicator", say("How a region’s level is measured")),
    ) if found.get(part)]  # fmt: skip
    behind += _level(found)
    if found.get("not_covered"):
        behind.append((say("What it leaves out"), found["not_covered"]))
    behind += _close(found)
    behind += [
        (say("A mark of {mark}", mark=mark), said)
        for mark, said in drafts.block(found, ("anchors",)).items()
    ]
    behind += _sources(found)
    with st.expander(say("What this criterion means")):
        if behind:
            _behind(behind)
        else:
            st.text(say("The case says no more about it."))


def _level(found: drafts.Draft) -> Lines:
    """The unit and scale of a region's level."""
    unit, scale = str(found.get("indicator_unit") or ""), drafts.block(found, ("indicator_scale",))
    worst, best = scale.get("worst", ""), scale.get("best", "")
    if drafts.is_number(worst) and drafts.is_number(best):
        ends = between(float(worst), float(best), unit)
        because = str(scale.get("because") or "")
        return [(say("Scale of a region’s level, worst to best"),
                 sentences(as_sentence(ends), because))]  # fmt: skip
    return [(say("Unit of a region’s level"), unit)] if unit else []


def _close(found: drafts.Draft) -> Lines:
    """The criteria that measure something close, by name."""
    from mcda.files import library

    listed = found.get("double_counts")
    keys = [str(one) for one in listed] if isinstance(listed, list | tuple) else []
    names = drafts.names(session.draft(), "criteria")
    known = {key: say_own(one.name) for key in keys if (one := library.criterion(key))}
    here = [key for key in keys if key in names]
    said = as_sentence(listing([names.get(key) or known.get(key, key) for key in keys]))
    both = say("Both are in this case: {names}.",
               names=listing([names[key] for key in here])) if here else ""  # fmt: skip
    return [(say("Measures something close to"), sentences(said, both))] if keys else []


def _sources(found: drafts.Draft) -> Lines:
    from mcda.brief.source_marks import PRACTICE, no_single_paper

    sources, lines = found.get("sources"), []
    for one in sources if isinstance(sources, list) else []:
        paper, section, says = (drafts.read(one, (part,), "") for part in
                                ("paper", "section", "says"))  # fmt: skip
        cited = no_single_paper() if paper == PRACTICE else f"{paper} {section}"
        lines.append((say("Source"), f"{cited}: {says}".rstrip(": ")))
    return lines
