"""The scale of a criterion: both ends asked in words, and what follows from them."""

from __future__ import annotations

import streamlit as st

from mcda.decision.criterion import Criterion
from mcda.decision.region import Scale
from mcda.decision.words import between, measured
from mcda.files.beginning import suggested_by
from mcda.language import say, say_own, sentences
from mcda.web import choices, session
from mcda.web import draft as drafts
from mcda.web.show import faults, fields
from mcda.web.show.words import html


def ask(key: str) -> None:
    """Worst and best of a criterion, each with its unit, and the catalogue's suggestion."""
    words, turned = drafts.criterion(session.draft(), key), _turned(key)
    unit = str(words.get("unit") or "") or say("its unit")
    worst, best = st.columns(2)
    with worst:
        fields.number(say("Worst you would find plausible, in {unit}", unit=unit),
                      ("criteria", key, "worst"), shown=words.get("worst"), way=turned)  # fmt: skip
    with best:
        fields.number(say("Best you would find plausible, in {unit}", unit=unit),
                      ("criteria", key, "best"), shown=words.get("best"), way=turned)  # fmt: skip
    _offer(key)
    st.html(f'<p class="quiet">{html(follows(words))}</p>')
    faults.beside(("criteria", key), exactly=True)
    fields.text(say("Who set the two ends, and why"), ("criteria", key, "set_by"), lines=2,
                shown=str(words.get("set_by") or ""), way=turned)  # fmt: skip


def follows(words: drafts.Draft) -> str:
    """The direction that follows from the ends, and how much a tenth of the scale is."""
    worst, best = words.get("worst"), words.get("best")
    if not (drafts.is_number(worst) and drafts.is_number(best)) or worst == best:
        return say("The direction follows once both ends of the scale are numbers.")
    direction = (say("More is better, since best is above worst.")
                 if best > worst  # type: ignore[operator]
                 else say("Less is better, since best is below worst."))  # fmt: skip
    tenth = float(f"{abs(best - worst) / 10:.6g}")  # type: ignore[operator]
    step = measured(tenth, str(words.get("unit") or ""))
    return sentences(direction, say("So a step of {step} is a tenth of the whole scale.",
                                    step=step.strip()))  # fmt: skip


def suggested(key: str) -> Scale | None:
    """The catalogue's scale to start from, where the draft states neither end of its own."""
    from mcda.files import library

    known: Criterion | None = library.criterion(key)
    words = drafts.criterion(session.draft(), key)
    if known is None or words.get("worst") is not None or words.get("best") is not None:
        return None
    return known.suggested_scale


def _offer(key: str) -> None:
    """The catalogue's suggested scale with the button that takes it."""
    scale = suggested(key)
    if scale is None:
        return
    unit = str(drafts.criterion(session.draft(), key).get("unit") or "")
    said = say("The catalogue suggests {ends}, worst to best.",
               ends=between(scale.worst, scale.best, unit))  # fmt: skip
    st.html(f'<p class="said">{html(said)} <span class="quiet">{html(say_own(scale.because))}'
            "</span></p>")  # fmt: skip
    st.button(say("Start from this scale"), key=session.key("scale", key),
              on_click=session.handler(_take), args=(key, scale))  # fmt: skip


def _turned(key: str) -> str:
    """A part of the keys of the inputs that the suggested scale is written into."""
    return choices.turned(f"scale of {key}")


def _take(key: str, scale: Scale) -> None:
    choices.turn(f"scale of {key}")
    session.restructure(_write, key, scale)


def _write(tree: drafts.Draft, key: str, scale: Scale) -> None:
    for part, value in (("worst", scale.worst), ("best", scale.best),
                        ("set_by", suggested_by(scale))):  # fmt: skip
        drafts.write(tree, ("criteria", key, part), value)
