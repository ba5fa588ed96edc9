"""Figures proposed from effect and need: the arithmetic, and who accepted them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from mcda.brief.abreast import part_of
from mcda.brief.blocks import Block, Bullets, Column, Heading, Paragraph, Table
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.decision.case import Case
from mcda.decision.estimate import Estimate
from mcda.decision.need import Need
from mcda.decision.words import as_sentence, counted, number, rounded, sentence_case
from mcda.language import say, say_in, say_many, sentences
from mcda.upgrading.proposals import need_in_words

ABREAST = 5  # criteria that stand side by side on an upright page


def _cell(estimate: Estimate, need: Need | None) -> str:
    made = estimate.proposal
    if made is None or need is None or estimate.value is None:
        return "–"
    said = f"{number(estimate.value)}\n{number(made.effect)} × {rounded(need.share, 2)}"
    return said if made.accepted_by.strip() else f"{said}\n{say_in('a proposal', 'open')}"


def _tables(case: Case) -> Iterator[Table]:
    keys = [key for key in case.criteria if any(
        option.estimates[key].proposal for option in case.options.values())]  # fmt: skip
    chosen = [option for option in case.options.values()
              if any(option.estimates[key].proposal for key in keys)]  # fmt: skip
    starts = range(0, len(keys), ABREAST)
    for at, start in enumerate(starts, start=1):
        part = keys[start : start + ABREAST]
        columns = (
            Column(say("Option"), share=1.8),
            *(Column(case.criteria[key].name, case.criteria[key].unit, "right") for key in part),
        )
        rows = tuple(
            (one.name, *(_cell(one.estimates[key], case.needs.get(key)) for key in part))
            for one in chosen
        )  # fmt: skip
        caption = part_of(say("Figure, and below it effect × need"), at, len(starts))
        yield Table(caption, columns, rows, small=True)


def _accepted(case: Case) -> tuple[str, ...]:
    """Who accepted how many of the proposed figures, and on which day."""
    who: Counter[str] = Counter()
    for option in case.options.values():
        for estimate in option.estimates.values():
            if made := estimate.proposal:
                by = made.accepted_by.strip().rstrip(".")
                who[f"{by}{f', {made.on}' if made.on else ''}" if by else ""] += 1
    return tuple(
        say_many("{count} figure accepted by: {by}.", "{count} figures accepted by: {by}.", count,
                 count=sentence_case(counted(count)), by=by) if by
        else say_many("{count} figure accepted by nobody yet, marked open.",
                      "{count} figures accepted by nobody yet, marked open.", count,
                      count=sentence_case(counted(count)))
        for by, count in who.items()
    )  # fmt: skip


def _blocks(analysis: Analysis) -> Sequence[Block]:
    case = analysis.case
    accepted = _accepted(case)
    if not accepted:
        return []
    region = case.region.name if case.region else say("The region")
    needs = tuple(
        sentences(say("{criterion}: {need}", criterion=case.criteria[key].name,
                      need=need_in_words(region, need)), as_sentence(need.source))
        for key, need in case.needs.items() if key in case.criteria
    )  # fmt: skip
    return [
        Heading(say("Figures proposed from need")),
        Paragraph(
            say(
                "A proposed figure is what an option adds at full leverage, times how far the "
                "region stands from a named benchmark: 0 at or beyond it, 1 at the far end of the "
                "scale. No source measures such effects; they are judgements."
            )
        ),
        *([Bullets(needs)] if needs else []),
        *_tables(case),
        *(Paragraph(one, quiet=True) for one in accepted),
    ]


SECTION = Section(key="proposals", name="Proposals", order=360, page="annex", blocks=_blocks)
