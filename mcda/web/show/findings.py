"""What the analysis found, in sentence, picture and card."""

from __future__ import annotations

from copy import deepcopy

import streamlit as st

from mcda.catalogue import Entry
from mcda.decision.analysis import Analysis
from mcda.faults import Fault
from mcda.web import cached, choices, drawn, session, theme
from mcda.web import draft as drafts
from mcda.web.show import faults, fields
from mcda.web.show.words import html


def answer(analysis: Analysis) -> None:
    """The first sentence, and what supports it."""
    for key, look in (("answer", "answer"), ("support", "support")):
        finding = analysis.finding(key)
        if finding:
            st.html(f'<p class="{look}">{html(finding.sentence)}</p>')


def quiet(analysis: Analysis) -> None:
    """What the region is not ready for, and what the tilt of the weights changes."""
    for key in ("readiness", "orientation"):
        finding = analysis.finding(key)
        if finding:
            st.html(f'<p class="support quiet">{html(finding.sentence)}</p>')


def cards(analysis: Analysis) -> None:
    """What would change the answer, the leader's weak side and the argument for the next option."""
    for key in ("change", "weak_side", "rival"):
        finding = analysis.finding(key)
        if finding:
            title = _card_title(analysis, key, str(finding.figures.get("option", "")))
            st.html(
                f'<div class="card"><h3>{html(title)}</h3><p>{html(finding.sentence)}</p></div>'
            )


def _card_title(analysis: Analysis, key: str, option: str) -> str:
    if key == "change":
        return "What would change it"
    if key == "weak_side":
        return "The leader’s weak side"
    other = analysis.case.options.get(option)
    return f"The best argument for {other.name}" if other else "The best argument against"


def rank_chart() -> None:
    """Expected rank and the rank in 90 % of the draws, by band."""
    show(drawn.rank_picture(session.text()))


def contributions() -> None:
    """What each layer adds to an option's value."""
    picture = drawn.value_picture(session.text())
    if picture:
        st.subheader("Why: what each layer adds to the value", anchor=False)
        show(picture)


def show(picture: drawn.Picture, *, captioned: bool = True) -> None:
    """A chart with its words for who cannot see it, and the lines above and below it."""
    if picture.caption and captioned:
        st.html(f'<p class="caption">{html(picture.caption)}</p>')
    chart = picture.chart.in_dark if theme.is_dark() else picture.chart.in_light
    st.vega_lite_chart(deepcopy(chart), theme=None, width="content", alt=picture.words)
    if picture.note:
        st.html(f'<p class="quiet">{html(picture.note)}</p>')


def method_menu() -> None:
    """The ranking method and its settings; a change goes into the case."""
    from mcda.ranking.method import methods

    recipe = session.draft().get("recipe")
    now = str(drafts.read(recipe, ("ranking",), "topsis"))
    refused = cached.refused_methods(session.text())
    names = {key: f"{one.name}: not with these figures" if key in refused else one.name
             for key, one in methods().items()}  # fmt: skip
    fields.choose("Method", {**({} if now in names else {now: now}), **names}, now,
                  lambda to: _turn(now, to), "recipe", "ranking")  # fmt: skip
    method = methods().get(now)
    if method:
        for one in method.settings:
            fields.number(one.name, ("recipe", "settings", one.key), shown=one.default,
                          help=f"{one.meaning} From {one.low:g} to {one.high:g}.")  # fmt: skip
        _explain(method)
    _why_not({methods()[key].name: why for key, why in refused.items()})


def _why_not(refused: dict[str, tuple[Fault, ...]]) -> None:
    """The methods that cannot be used here, each with its reason and remedy."""
    if refused:
        with st.popover("Why some methods cannot be used", type="tertiary"):
            for name, why in refused.items():
                faults.listing(name, why)


def _turn(before: str, after: str) -> None:
    choices.put_aside(("settings", before),
                      drafts.read(session.draft(), ("recipe", "settings")))  # fmt: skip
    session.forget(("recipe", "settings"))
    session.write(("recipe", "ranking"), after)
    known = choices.from_aside(("settings", after))
    if known:
        session.write(("recipe", "settings"), known)


def _explain(entry: Entry) -> None:
    with st.popover(f"What {entry.name} does", type="tertiary"):
        st.html(f"<p>{html(entry.meaning)}</p><p><b>When not to use it.</b> {html(entry.assumes)}"
                f'</p><p class="quiet">{html(entry.reference)}</p>')  # fmt: skip


def scaling_menu() -> None:
    """How figures come onto one scale; anchored unless one has a reason."""
    from mcda.scaling.method import methods

    now = str(drafts.read(session.draft(), ("recipe", "scaling"), "anchored"))
    names = {"anchored": "Anchored: your own scales",
             "textbook": "Textbook: figures at hand"}  # fmt: skip
    if now not in names:
        names[now] = methods()[now].name if now in methods() else now
    fields.pick("Scaling", ("recipe", "scaling"), names, shown="anchored")
    with st.popover("Why it matters", type="tertiary"):
        st.html("<p>On an anchored scale a figure is judged between the worst and the best "
                "that you stated. Adding or removing an option then changes no other option’s "
                "value.</p><p>Textbook scaling is each method’s own: it takes the scale from the "
                "options at hand, so that adding one can turn the order of the others. It serves "
                "to repeat published results.</p>")  # fmt: skip


def notices() -> None:
    """What a reader should know that is no fault."""
    said = session.checked().notices
    if said:
        with st.expander(f"Notes on the case ({len(said)})"):
            st.html("".join(f'<p class="said">{html(one.place)}: {html(one.sentence)}</p>'
                            for one in said))  # fmt: skip
