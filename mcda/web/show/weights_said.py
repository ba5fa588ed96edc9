"""What the weights of a perspective say, in sentences."""

from __future__ import annotations

import streamlit as st

from mcda.decision.finding import PerspectiveWeights
from mcda.decision.in_language import in_spoken_language
from mcda.decision.words import percent
from mcda.language import say, say_own
from mcda.web import session
from mcda.web.show.words import html


def of(perspective: str, among: tuple[PerspectiveWeights, ...]) -> PerspectiveWeights | None:
    """The weights of a perspective, where the case can be read."""
    return next((one for one in among if one.key == perspective), None)


def show(mine: PerspectiveWeights | None) -> None:
    """What the judgements of a perspective say, in sentences, with remarks."""
    from mcda.weighting.sentences import swing_sentences

    case = session.checked().case
    if mine is None or case is None:
        told = say("The weights are worked out once all is answered and nothing is left to mend.")
        st.html(f'<p class="said">{html(told)}</p>')
        return
    st.subheader(say("What these weights say"), anchor=False)
    lines = [*swing_sentences(in_spoken_language(case), mine.weights)]
    if mine.weighting != "ahp":  # its form says how the answers agree
        lines += mine.weights.remarks
    share = say("{name} counts for {share} of the weights of the case.", name=say_own(mine.name),
                share=percent(mine.share))  # fmt: skip
    said = "".join(f'<p class="said">{html(one)}</p>' for one in lines)
    st.html(f'{said}<p class="quiet">{html(share)}</p>')
