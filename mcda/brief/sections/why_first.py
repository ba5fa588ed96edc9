"""Why the leader is first, and the case against it."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Block, Heading, Paragraph, Picture
from mcda.brief.charts.contribution_chart import alt_text, contribution_chart, parts_of
from mcda.brief.charts.palette import PRINT_FONT
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.decision.words import listing, number
from mcda.language import say, sentences

MOST = 3
# A criterion that adds less is not named.
LEAST_ADDED = 0.005


def _made_of(analysis: Analysis) -> str:
    """Which criteria give the first option its value, the three largest parts."""
    if analysis.additive is None:
        return ""
    first = analysis.robustness.in_order()[0]
    added = analysis.additive[analysis.matrix.options.index(first)]
    names = [analysis.case.criteria[key].name for key in analysis.matrix.criteria]
    parts = sorted(zip(added.tolist(), names, strict=True), key=lambda part: -part[0])[:3]
    said = listing([say("{criterion} ({part})", criterion=name, part=number(part, 2))
                    for part, name in parts if part > LEAST_ADDED])  # fmt: skip
    option, value = analysis.case.options[first].name, number(float(added.sum()), 2)
    if not said:
        return say("{option} (band A) is worth {value} on a scale from 0 to 1.",
                   option=option, value=value)  # fmt: skip
    return say("{option} (band A) is worth {value} on a scale from 0 to 1; the most comes from "
               "{parts}.", option=option, value=value, parts=said)  # fmt: skip


def _against(analysis: Analysis) -> str:
    """The leader's weakest side, then the best argument for the second."""
    found = (analysis.finding(key) for key in ("weak_side", "rival"))
    return sentences(*(one.sentence for one in found if one is not None))


def _picture(analysis: Analysis) -> Picture:
    return Picture(
        say("What each layer adds to the value"),
        contribution_chart(analysis, PRINT_FONT, MOST).to_dict(validate=False),
        alt_text(analysis, MOST),
        say("Weight times value on the anchored scale, added up by the criteria's layer; 1 is the "
            "best end of every scale."),
    )  # fmt: skip


def _blocks(analysis: Analysis) -> Sequence[Block]:
    why = sentences(_made_of(analysis), _against(analysis))
    said = [Paragraph(why)] if why else []
    shown = [_picture(analysis)] if parts_of(analysis, MOST) else []
    if not said and not shown:
        return []
    return [Heading(say("Why, and what speaks against it")), *said, *shown]


SECTION = Section(key="why_first", name="Why", order=120, page="summary", blocks=_blocks)
