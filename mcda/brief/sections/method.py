"""The method card: how it was ranked, what the draws varied, by which software."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mcda.brief.blocks import Block, Column, Heading, Table
from mcda.brief.section import Section
from mcda.brief.software import software
from mcda.decision.analysis import Analysis
from mcda.decision.confidence_words import confidence_in_words
from mcda.decision.words import as_sentence, listing, number, percent, sentence_case, series
from mcda.language import say, sentences
from mcda.ranking.method import methods
from mcda.scaling.choose import TEXTBOOK, chosen
from mcda.scaling.method import ScalingMethod
from mcda.weighting.method import methods as weightings

Row = tuple[str, str]


def scaling_of(analysis: Analysis) -> ScalingMethod:
    """The scaling that the ranking used."""
    ranking = analysis.ranking
    return chosen(ranking.scaling, methods()[ranking.method].textbook)


def _ranking(analysis: Analysis) -> Iterator[Row]:
    method = methods()[analysis.ranking.method]
    yield say("Ranking method"), sentences(as_sentence(method.name), method.meaning)
    settled = method.settle(analysis.case.recipe.settings)
    if method.settings:
        said = (
            say("{name}: {key} = {value}", name=one.name, key=one.key,
                value=number(settled[one.key]))
            for one in method.settings
        )  # fmt: skip
        yield say("Its settings"), as_sentence(series([*said]))
    yield say("When not to use it"), method.assumes


def _scaling(analysis: Analysis) -> Iterator[Row]:
    scaling = scaling_of(analysis)
    name = scaling.name
    if analysis.ranking.scaling == TEXTBOOK:
        name = say("{scaling} (the method's own textbook scaling)", scaling=name)
    yield say("Scaling"), sentences(as_sentence(name), scaling.meaning)
    yield say("When not to use the scaling"), scaling.assumes


def _weighting(analysis: Analysis) -> Iterator[Row]:
    by_way: dict[str, list[str]] = {}
    for one in analysis.judged:
        by_way.setdefault(one.weighting, []).append(one.name)
    said = []
    for key, names in by_way.items():
        method = weightings().get(key)
        way = method.name if method else say("weights given outright")
        said.append(say("{way}: {names}", way=way, names=listing(names)))
    yield say("Weighting"), sentence_case(as_sentence(series(said)))


def _still(analysis: Analysis) -> list[str]:
    """What the draws left as it is, in words."""
    left = {
        "weights": say("the weights"),
        "estimates": say("the estimates"),
        "ranking methods": say("the ranking method"),
        "scalings": say("the scaling"),
        "criteria": say("the choice of criteria"),
    }
    return [name for part, name in left.items() if part not in analysis.robustness.parts]


def _draws(analysis: Analysis) -> Iterator[Row]:
    draws = analysis.robustness
    varied = [f"({at}) {part}" for at, part in enumerate(draws.varied, 1)]
    nothing = say("Nothing: no weight and no figure states a spread.")
    yield (
        say("What the draws varied"),
        sentence_case(as_sentence(series(varied))) if varied else nothing,
    )
    if still := _still(analysis):
        yield say("What they left as it is"), sentence_case(as_sentence(listing(still)))
    yield (
        say("Draws"),
        say("{draws} joint draws, seed {seed}.", draws=number(draws.draws), seed=draws.seed),
    )
    yield say("Figures in the draws"), _spreads(analysis)
    yield (
        say("Bands"),
        say("A band ends where every option above the line beats every option below it in at "
            "least {share} of the draws.", share=percent(draws.settled)),
    )  # fmt: skip


def _spreads(analysis: Analysis) -> str:
    spread = analysis.case.recipe.confidence_spread
    sizes = listing([
        say("{confidence} {share}", confidence=confidence_in_words(name), share=percent(part))
        for name, part in spread.items()
    ])  # fmt: skip
    only = say("A figure with only a confidence may be off by a part of its scale: {sizes}.",
               sizes=sizes) if sizes else ""  # fmt: skip
    return sentences(
        say("A figure with a range follows a PERT distribution over it."), only,
        say("A figure with neither is taken as it is."),
        say("A figure that is not known is ranked at mid-scale and varied over the whole scale."),
    )  # fmt: skip


def _references(analysis: Analysis) -> Iterator[Row]:
    used = [weightings().get(one.weighting) for one in analysis.judged]
    named = [methods()[analysis.ranking.method].reference, scaling_of(analysis).reference,
             *(one.reference for one in used if one)]  # fmt: skip
    yield say("References"), as_sentence(series([*dict.fromkeys(filter(None, named))]))
    yield say("Software"), as_sentence(listing(software()))


def _blocks(analysis: Analysis) -> Sequence[Block]:
    parts = (_ranking, _scaling, _weighting, _draws, _references)
    rows = tuple(row for part in parts for row in part(analysis))
    columns = (Column(say("Step"), share=1), Column(say("How it was done"), share=4.4))
    return [Heading(say("How this was worked out")), Table(say("Method card"), columns, rows)]


SECTION = Section(key="method", name="Method", order=320, page="annex", blocks=_blocks)
