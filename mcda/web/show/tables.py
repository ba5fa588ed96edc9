"""Tables as plain HTML: read by a screen reader, copied into a document, with every digit."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from mcda.decision.finding import Listed
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


def listed(of: Listed) -> None:
    """The table of a finding."""
    table(of.caption, of.heads, of.rows, of.numbers)
