"""Why the leader is first, and the case against it."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Block, Heading, Paragraph, Picture
from mcda.brief.charts.contribution_chart import alt_text, contribution_chart, parts_of
from mcda.brief.charts.palette import PRINT_FONT
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.decision.words import listing

MOST = 5


def _made_of(analysis: Analysis) -> str:
    """Which criteria give the first option its value, the three largest parts."""
    if analysis.additive is None:
        return ""
    first = analysis.robustness.in_order()[0]
    added = analysis.additive[analysis.matrix.options.index(first)]
    names = [analysis.case.criteria[key].name for key in analysis.matrix.criteria]
    parts = sorted(zip(added.tolist(), names, strict=True), key=lambda part: -part[0])[:3]
    said = listing([f"{name} {part:.2f}" for part, name in parts if part > 0.005])
    name = analysis.case.options[first].name
    return f"{name} is worth {added.sum():.2f} on a scale from 0 to 1; the most comes from {said}."


def _blocks(analysis: Analysis) -> Sequence[Block]:
    against = [analysis.finding(key) for key in ("weak_side", "rival")]
    made_of = _made_of(analysis)
    said: list[Block] = [Paragraph(made_of)] if made_of else []
    said += [Paragraph(one.sentence) for one in against if one is not None]
    if parts_of(analysis, MOST):
        said.append(
            Picture(
                "What each layer adds to the value",
                contribution_chart(analysis, PRINT_FONT, MOST).to_dict(),
                alt_text(analysis, MOST),
                "Weight times value on the anchored scale, added up by the criteria's layer; 1 is "
                "the best end of every scale.",
            )
        )
    return [Heading("Why, and what speaks against it"), *said] if said else []


SECTION = Section(key="why_first", name="Why", order=120, page="summary", blocks=_blocks)
