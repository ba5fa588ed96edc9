"""What the figures give: the answer and the bands, beside the table that makes them."""

from __future__ import annotations

import streamlit as st

from mcda.decision.analysis import Analysis
from mcda.decision.words import counted, number, series
from mcda.language import say, say_many
from mcda.web import cached, session
from mcda.web.show.words import html


def live() -> None:
    """The answer in a sentence and the bands; one line where the case cannot be ranked yet."""
    found = cached.analysed(session.text())
    with st.container(key="live", gap=None):
        if found.analysis is None:
            count = len(session.checked().faults or found.faults)
            said = say_many(
                "The case cannot be ranked yet: {count} thing has to be mended.",
                "The case cannot be ranked yet: {count} things have to be mended.",
                count, count=counted(count))  # fmt: skip
            st.html(f'<p class="live-answer">{html(said)}</p>')
            return
        answer = found.analysis.finding("answer")
        said = answer.sentence if answer else ""
        st.html(f'<p class="live-answer" aria-live="polite">{html(said)}</p>'
                + _bands(found.analysis))  # fmt: skip


def _bands(analysis: Analysis) -> str:
    """The bands as a table: letter and options with their expected rank."""
    sure, names = analysis.robustness, analysis.case.options
    place = {key: at for at, key in enumerate(sure.options)}
    rows = []
    for band in sure.bands:
        ranked = series([
            say("{name} {rank}", name=names[key].name,
                rank=number(float(sure.expected_rank[place[key]]), 1))
            for key in band
        ])  # fmt: skip
        rows.append(f'<tr><th scope="row">{html(sure.band_letter(band[0]))}</th>'
                    f"<td>{html(ranked)}</td></tr>")  # fmt: skip
    caption = say("Expected rank in {count} draws, by band", count=number(sure.draws))
    return (f'<div class="scroll"><table class="live"><caption>{html(caption)}</caption><thead><tr>'
            f'<th scope="col">{html(say("Band"))}</th><th scope="col">{html(say("Options"))}</th>'
            f"</tr></thead><tbody>{''.join(rows)}</tbody></table></div>")  # fmt: skip
