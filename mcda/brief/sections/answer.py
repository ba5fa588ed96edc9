"""The answer in three lines: what comes first, how sure, what would change it."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Answer, Block
from mcda.brief.fitting import with_short_names
from mcda.brief.likelihood import SAID_FROM, holds_in_words, likelihood
from mcda.brief.section import Section
from mcda.brief.swings import whole_way
from mcda.decision.analysis import Analysis
from mcda.language import say, sentences
from mcda.robustness.tally import SMALL_ERROR, error_of


def _sentence(analysis: Analysis, *keys: str) -> str:
    """The first of these findings that the case gives, in its sentence."""
    found = (analysis.finding(key) for key in keys)
    return next((one.sentence for one in found if one is not None), "")


def _sure(analysis: Analysis) -> str:
    """How sure the answer is: a word, then its figures, then how exact they are."""
    draws, said = analysis.robustness, _sentence(analysis, "support")
    band = draws.bands[0]
    if len(draws.options) == 1:
        return say("No other option is ranked, so there is nothing to compare it with.")
    if not draws.varied or len(band) == len(draws.options):
        return said  # nothing is separated, or nothing can be said
    share = draws.leads_in(band)
    error = error_of(share, draws.draws)
    exact = (say("The draws give this share to within a point.")
             if SAID_FROM < error < SMALL_ERROR else "")  # fmt: skip
    return sentences(holds_in_words(likelihood(share, error)), said, exact)


def _change(analysis: Analysis) -> str:
    """What would change it, or what speaks for the second; a weight with what it is for."""
    found = analysis.finding("change")
    if found is None:
        return _sentence(analysis, "rival")
    criterion = analysis.case.criteria.get(str(found.figures.get("criterion", "")))
    swing = whole_way(criterion) if criterion else ""
    meant = say("That weight is for going {swing}.", swing=swing) if swing else ""
    return sentences(found.sentence, meant)


def _blocks(analysis: Analysis) -> Sequence[Block]:
    lines = (_sentence(analysis, "answer"), _sure(analysis), _change(analysis))
    return [Answer(tuple(with_short_names(analysis.case, line) for line in lines if line))]


SECTION = Section(key="answer", name="Answer", order=20, page="decision", blocks=_blocks)
