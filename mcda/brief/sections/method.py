"""The method card: how it was ranked, what was varied, how to reproduce it."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Block, Bullets, Heading, Paragraph
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.decision.words import listing, number, percent
from mcda.ranking.method import methods
from mcda.scaling.choose import TEXTBOOK, chosen

STILL = {
    "weights": "the weights", "estimates": "the estimates",
    "ranking methods": "the ranking method", "scalings": "the scaling",
    "criteria": "the choice of criteria",
}  # fmt: skip


def _scaling(analysis: Analysis) -> str:
    ranking = methods()[analysis.ranking.method]
    scaling = chosen(analysis.ranking.scaling, ranking.textbook)
    own = " (the method's own textbook scaling)" if analysis.ranking.scaling == TEXTBOOK else ""
    return f"{scaling.name}{own}. {scaling.meaning} {scaling.assumes} {scaling.reference}."


def _varied(analysis: Analysis) -> str:
    draws = analysis.robustness
    if not draws.varied:
        return "Nothing: no weight and no figure states a spread."
    parts = listing([f"({at}) {part}" for at, part in enumerate(draws.varied, 1)])
    still = [name for part, name in STILL.items() if part not in draws.parts]
    left = f" Not varied: {listing(still)}." if still else ""
    return f"{parts}; jointly, in {number(draws.draws)} draws with seed {draws.seed}.{left}"


def _spreads(analysis: Analysis) -> str:
    recipe = analysis.case.recipe
    sizes = listing([f"{name} {percent(part)}" for name, part in recipe.confidence_spread.items()])
    return (f"A figure with a range follows a PERT distribution over it. A figure with only a "
            f"confidence may be off by a part of its scale: {sizes}. A figure with neither is "
            "taken as it is.")  # fmt: skip


def _blocks(analysis: Analysis) -> Sequence[Block]:
    method = methods()[analysis.ranking.method]
    settings = method.settle(analysis.case.recipe.settings)
    chosen_settings = "".join(f" {key} = {value:g}." for key, value in settings.items())
    passed = [f"{gate.state.capitalize()}: {gate.sentence}" for gate in analysis.gates]
    return [
        Heading("How this was worked out"),
        Paragraph(f"{method.meaning}{chosen_settings} {method.reference}.", f"{method.name}."),
        Paragraph(method.assumes, "When not to use it."),
        Paragraph(_scaling(analysis), "Scaling."),
        Paragraph(_varied(analysis), "What the draws varied."),
        Paragraph(_spreads(analysis)),
        Heading("What guidance asks for", 3),
        Bullets(tuple(passed)),
        Heading("To reproduce", 3),
        Paragraph("python -m mcda brief CASE.yaml -o BRIEF.pdf, with the case file whose SHA-256, "
                  f"written out in full, is {analysis.fingerprint}. The same case gives the same "
                  "bytes."),
    ]  # fmt: skip


SECTION = Section(key="method", name="Method", order=220, page="summary", blocks=_blocks)
