"""What the catalogue says of a policy and of a criterion."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from mcda.decision.criterion import Criterion
from mcda.decision.policy import LeadTime, Policy
from mcda.decision.region import Scale
from mcda.decision.words import between, listing, number
from mcda.web import choices, session
from mcda.web import draft as drafts
from mcda.web.show.words import html

Lines = list[tuple[str, str]]


def _behind(lines: Sequence[tuple[str, object]]) -> None:
    said = "".join(f"<dt>{html(head)}</dt><dd>{html(one)}</dd>" for head, one in lines)
    st.html(f'<dl class="behind">{said}</dl>')


def years(lead: LeadTime) -> str:
    """A lead time in words: '2 to 5 years, usually 3'."""
    return f"{number(lead.low)} to {number(lead.high)} years, usually {number(lead.usual)}"


def _named(keys: Sequence[str]) -> str:
    from mcda.files import library

    found = [(library.policy(key), key) for key in keys]
    return listing([one.name if one else key for one, key in found])


def policy(one: Policy) -> None:
    """How a policy works, what to bring and, one click away, what is known of it."""
    st.html(f'<p class="said">{html(one.how)}</p><p class="quiet">{html(one.layer.capitalize())}. '
            f"Bring: {html(one.evidence)}</p>")  # fmt: skip
    lines = _ties(one) + [("Known to go wrong", failure) for failure in one.failures]
    if lines:
        with st.expander("What is known of it"):
            _behind(lines)


def _ties(one: Policy) -> Lines:
    lines: Lines = []
    if one.lead_time:
        lines.append(("Until half of the effect is there",
                      f"{years(one.lead_time)}. {one.lead_time.because}"))  # fmt: skip
    if one.needs:
        asked = listing([f"{layer} {number(need)}" for layer, need in one.needs.items()])
        lines.append(("Capability it needs, of 1", f"{asked}. {one.needs_because}"))
    for head, keys in (("Usually first", one.requires), ("Rules out", one.excludes),
                       ("Makes stronger", one.strengthens)):  # fmt: skip
        if keys:
            lines.append((head, _named(keys)))
    return lines


def criterion(key: str) -> None:
    """What a criterion means, what it leaves out and where it comes from."""
    found = drafts.criterion(session.draft(), key)
    behind = [(head, found[part]) for part, head in (
        ("question", "The question it answers"), ("definition", "What is measured"),
        ("indicator", "How a region’s level is measured"),
    ) if found.get(part)]  # fmt: skip
    behind += _level(found)
    if found.get("not_covered"):
        behind.append(("What it leaves out", found["not_covered"]))
    behind += _close(found)
    behind += [
        (f"A mark of {mark}", said) for mark, said in drafts.block(found, ("anchors",)).items()
    ]
    behind += _sources(found)
    with st.expander("What this criterion means"):
        if behind:
            _behind(behind)
        else:
            st.text("The case says no more about it.")


def _level(found: drafts.Draft) -> Lines:
    """The unit and scale of a region's level."""
    unit, scale = str(found.get("indicator_unit") or ""), drafts.block(found, ("indicator_scale",))
    worst, best = scale.get("worst", ""), scale.get("best", "")
    if drafts.is_number(worst) and drafts.is_number(best):
        ends = between(float(worst), float(best), unit)
        return [("Scale of a region’s level, worst to best",
                 f"{ends}. {scale.get('because') or ''}".strip())]  # fmt: skip
    return [("Unit of a region’s level", unit)] if unit else []


def _close(found: drafts.Draft) -> Lines:
    """The criteria that measure something close, by name."""
    from mcda.files import library

    listed = found.get("double_counts")
    keys = [str(one) for one in listed] if isinstance(listed, list | tuple) else []
    names = drafts.names(session.draft(), "criteria")
    known = {key: one.name for key in keys if (one := library.criterion(key))}
    here = [key for key in keys if key in names]
    said = listing([names.get(key) or known.get(key, key) for key in keys])
    both = f" Both are in this case: {listing([names[key] for key in here])}." if here else ""
    return [("Measures something close to", f"{said}.{both}")] if keys else []


def _sources(found: drafts.Draft) -> Lines:
    sources, lines = found.get("sources"), []
    for one in sources if isinstance(sources, list) else []:
        paper, section, says = (drafts.read(one, (part,), "") for part in
                                ("paper", "section", "says"))  # fmt: skip
        lines.append(("Source", f"{paper} {section}: {says}".rstrip(": ")))
    return lines


def suggested_scale(key: str) -> Scale | None:
    """The catalogue's scale to start from, where the draft states neither end of its own."""
    from mcda.files import library

    known: Criterion | None = library.criterion(key)
    words = drafts.criterion(session.draft(), key)
    if known is None or words.get("worst") is not None or words.get("best") is not None:
        return None
    return known.suggested_scale


def start_from_scale(key: str) -> None:
    """The catalogue's suggested scale with the button that takes it."""
    scale = suggested_scale(key)
    if scale is None:
        return
    unit = str(drafts.criterion(session.draft(), key).get("unit") or "")
    st.html(f'<p class="said">The catalogue suggests {html(between(scale.worst, scale.best, unit))}'
            f', worst to best. <span class="quiet">{html(scale.because)}</span></p>')  # fmt: skip
    st.button("Start from this scale", key=session.key("scale", key),
              on_click=session.handler(_take_scale), args=(key, scale))  # fmt: skip


def turned(key: str) -> str:
    """A part of the keys of the inputs that the suggested scale is written into."""
    return choices.turned(f"scale of {key}")


def _take_scale(key: str, scale: Scale) -> None:
    choices.turn(f"scale of {key}")
    session.restructure(_write_scale, key, scale)


def _write_scale(tree: drafts.Draft, key: str, scale: Scale) -> None:
    for part, value in (("worst", scale.worst), ("best", scale.best),
                        ("set_by", f"Suggested by the catalogue: {scale.because}")):  # fmt: skip
        drafts.write(tree, ("criteria", key, part), value)
