"""Layers put together into one chart, in one go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from mcda.brief.charts import palette

if TYPE_CHECKING:
    import altair as alt


def layered(
    layers: Sequence[Any], rows: Sequence[dict[str, Any]], *, font: str, width: float, height: Any,
    words: str, **more: Any,
) -> alt.LayerChart:  # fmt: skip
    """The layers over the same rows, with the look of every chart and the words that stand for it.

    Every later change of a layered chart copies all of it, data included, so all is given at once
    and the rows stand on the whole alone.
    """
    import altair as alt

    chart: Any = alt.layer(
        *layers, data=alt.InlineData(values=list(rows)), width=width, height=height,
        description=words, config=palette.config(font), **more,
    )  # fmt: skip
    made: alt.LayerChart = chart
    return made
