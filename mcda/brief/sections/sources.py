"""Every source by its number, and what rests on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mcda.brief.blocks import Block, Column, Heading, Table
from mcda.brief.section import Section
from mcda.brief.source_marks import Kind, Use, cited_in
from mcda.decision.analysis import Analysis
from mcda.decision.words import counted, listing, series
from mcda.language import say, say_in, say_many

FEW = 2  # options that are named; more are counted


def _of_options(uses: Sequence[Use]) -> list[str]:
    """Criterion by criterion: the options whose figures rest on the source."""
    options: dict[str, list[str]] = {}
    for use in uses:
        options.setdefault(use.name, []).append(use.of)
    return [
        say("{criterion} of {options}", criterion=name, options=listing(those))
        if len(those) <= FEW
        else say_many("{criterion} of {count} option", "{criterion} of {count} options", len(those),
                      criterion=name, count=counted(len(those)))
        for name, those in options.items()
    ]  # fmt: skip


def _sections(uses: Sequence[Use]) -> list[str]:
    """Criteria or options with the sections of the paper that stand behind each."""
    parts: dict[str, list[str]] = {}
    for use in uses:
        parts.setdefault(use.name, []).extend([use.of] if use.of else [])
    return [
        say("{name} ({sections})", name=name, sections=listing(those)) if those else name
        for name, those in parts.items()
    ]


def _line(kind: Kind, uses: Sequence[Use]) -> str:
    names = series(list(dict.fromkeys(use.name for use in uses)))
    match kind:
        case "figure":
            return say("Figures: {what}", what=series(_of_options(uses)))
        case "effect":
            return say("Effects: {what}", what=series(_of_options(uses)))
        case "need":
            return say("Needs: {what}", what=names)
        case "scale":
            return say("Scales: {what}", what=names)
        case "lead time":
            return say("Lead time: {what}", what=names)
        case "indicator":
            return say("Indicators: {what}", what=names)
        case "region figure":
            return say("Figures of the region: {what}", what=names)
        case "peers":
            return say("Choice of the peers")
        case "criterion":
            return say("Criteria, with sections: {what}", what=series(_sections(uses)))
        case "option":
            return say("Options, with sections: {what}", what=series(_sections(uses)))


def rests_on(uses: Sequence[Use]) -> Iterator[str]:
    """What rests on a source, a line for each kind."""
    kinds = dict.fromkeys(use.kind for use in uses)
    for kind in kinds:
        yield _line(kind, [use for use in uses if use.kind == kind])


def _blocks(analysis: Analysis) -> Sequence[Block]:
    rows = tuple(
        (str(at), source, "\n".join(rests_on(uses)))
        for at, (source, uses) in enumerate(cited_in(analysis.case).items(), start=1)
    )
    if not rows:
        return []
    columns = (
        Column(say_in("a number", "No."), align="right", share=0.35),
        Column(say("Source"), share=3),
        Column(say("What rests on it"), share=3),
    )
    table = Table(say("Every source of the case"), columns, rows, small=True)
    return [Heading(say("Sources")), table]


SECTION = Section(key="sources", name="Sources", order=370, page="annex", blocks=_blocks)
