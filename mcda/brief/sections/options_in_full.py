"""Each option in its own words, with its score and rank at the stated figures."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Block, Column, Heading, Table
from mcda.brief.money import price
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.decision.option import Option
from mcda.decision.words import as_sentence, listing, number
from mcda.language import say, sentences
from mcda.ranking.method import methods


def _beside(analysis: Analysis, option: Option) -> str:
    """What it needs, rules out and makes stronger."""

    def named(keys: tuple[str, ...]) -> str:
        return listing([analysis.case.options[key].name for key in keys])

    return sentences(
        say("Needs {names} first.", names=named(option.requires)) if option.requires else "",
        say("Rules out {names}.", names=named(option.excludes)) if option.excludes else "",
        say("Makes {names} stronger.", names=named(option.strengthens))
        if option.strengthens else "",
    )  # fmt: skip


def _row(analysis: Analysis, key: str) -> tuple[str, ...]:
    option, ranking = analysis.case.options[key], analysis.ranking
    what = (as_sentence(option.how), price(analysis.case, option), _beside(analysis, option))
    return (
        analysis.robustness.band_letter(key), option.name,
        "\n".join(part for part in what if part) or say("not stated"),
        str(ranking.rank_of(key)), number(round(ranking.score_of(key), 2) + 0.0, 2),
    )  # fmt: skip


def _blocks(analysis: Analysis) -> Sequence[Block]:
    method = methods()[analysis.ranking.method].name
    columns = (
        Column(say("Band"), align="center", share=0.5),
        Column(say("Option"), share=1.8),
        Column(say("What it does"), share=4.2),
        Column(say("Rank by the stated figures"), align="right", share=1),
        Column(say("Score"), method, "right", 0.8),
    )
    rows = tuple(_row(analysis, key) for key in analysis.robustness.in_order())
    note = say(
        "{method} at the stated figures; two digits, since the third would say more than the "
        "figures know.",
        method=method,
    )
    caption = say("What each option is, its rank and its score")
    return [Heading(say("The options in full")), Table(caption, columns, rows, (note,), small=True)]


SECTION = Section(
    key="options_in_full", name="The options in full", order=305, page="annex", blocks=_blocks
)
