"""Tables as plain HTML: read by a screen reader, copied into a document, with every digit."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from mcda.decision.analysis import Analysis
from mcda.decision.words import number, percent
from mcda.web.show.words import html


def table(caption: str, heads: Sequence[str], rows: Sequence[Sequence[object]],
          numbers: Sequence[int] = (), strong: int = 0) -> None:  # fmt: skip
    """A table; the columns in numbers are set to the right, the column strong heads its row."""
    side = ['class="num"' if i in numbers else "" for i in range(len(heads))]
    top = "".join(f'<th scope="col" {side[i]}>{html(head)}</th>' for i, head in enumerate(heads))
    body = []
    for row in rows:
        cells = []
        for i, cell in enumerate(row):
            tag = 'th scope="row"' if i == strong else "td"
            cells.append(f"<{tag} {side[i]}>{html(cell)}</{tag.split()[0]}>")
        body.append(f"<tr>{''.join(cells)}</tr>")
    st.html(
        f'<div class="scroll"><table class="plain"><caption>{html(caption)}</caption>'
        f"<thead><tr>{top}</tr></thead><tbody>{''.join(body)}</tbody></table></div>"
    )


def ranked(analysis: Analysis) -> None:
    """The ranked options: rank by the method, and how the draws went."""
    sure, names = analysis.robustness, analysis.case.options
    place = {key: at for at, key in enumerate(sure.options)}
    rows = []
    ready = analysis.standing.readiness if analysis.standing else {}
    for key in sure.in_order():
        at, held_by = place[key], ready[key].held_by if key in ready else None
        name = names[key].name + (f" (not ready: {held_by})" if held_by else "")
        low, high = number(float(sure.rank_low[at]), 0), number(float(sure.rank_high[at]), 0)
        rows.append((
            sure.band_letter(key), name, analysis.ranking.rank_of(key),
            number(float(sure.expected_rank[at]), 1),
            low if low == high else f"{low} to {high}",
            percent(float(sure.leads[at])),
        ))  # fmt: skip
    table(f"The options in bands, by rank in {number(sure.draws)} draws",
          ("Band", "Option", "Rank by the method", "Expected rank", "Rank in 90 % of draws",
           "First in"), rows, numbers=(2, 3, 4, 5), strong=1)  # fmt: skip


def screened(analysis: Analysis) -> None:
    """The options left out, and why."""
    if analysis.screened:
        names = analysis.case.options
        table("Left out of the ranking", ("Option", "Reason"),
              [(names[one.option].name, one.reason) for one in analysis.screened])  # fmt: skip
