"""What to decide now and what can wait, as far as the page has room."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Block, Bullets, Heading, Pair
from mcda.brief.fitting import MOST_WORDS, short_name, words_in, words_of
from mcda.brief.money import price
from mcda.brief.section import Section
from mcda.brief.sections import answer, foot, masthead, rank_picture
from mcda.decision.analysis import Analysis
from mcda.decision.words import counted, listing, number
from mcda.language import say, say_many, sentences
from mcda.upgrading.standing import mark_of

MOST, FEWEST = 4, 1
# Words that the two heads and what is left over may take.
HEADS = 24


def _name(analysis: Analysis, key: str) -> str:
    return short_name(analysis.case.options[key].name)


def _names(analysis: Analysis, keys: Sequence[str]) -> str:
    return listing([_name(analysis, key) for key in keys])


def _conditions(analysis: Analysis, key: str) -> list[str]:
    """What stands in an option's way: readiness, what must come first, what it rules out."""
    option, said = analysis.case.options[key], []
    if mark := mark_of(analysis, key):
        said.append(say("The region is {mark}.", mark=mark))
    if option.requires:
        said.append(say("It needs {names} first.", names=_names(analysis, option.requires)))
    if option.excludes:
        said.append(say("It rules out {names}.", names=_names(analysis, option.excludes)))
    return said


def _now(analysis: Analysis) -> list[str]:
    bands, case = analysis.robustness.bands, analysis.case
    real = [key for key in bands[0] if not case.options[key].baseline]
    if len(bands) == 1 and len(bands[0]) > 1:
        return [say("Which figures to improve first: no option is separated from the others.")]
    if len(real) < len(bands[0]):
        return [say("Whether any measure is worth its price: continuing as now is not beaten.")]
    if len(real) > MOST:
        return [say("Which of the {count} options of band A to look into first: the evidence does "
                    "not separate them.", count=number(len(real)))]  # fmt: skip
    said = []
    for key in real:
        stated, name = price(case, case.options[key]), _name(analysis, key)
        what = (say("{name} ({price}).", name=name, price=stated) if stated
                else say("{name}.", name=name))  # fmt: skip
        said.append(sentences(what, *_conditions(analysis, key)))
    return said


def _why_wait(analysis: Analysis, key: str) -> str:
    draws, case, name = analysis.robustness, analysis.case, _name(analysis, key)
    baseline = next((k for k in draws.options if case.options[k].baseline), None)
    at = draws.options.index(key)
    if baseline is not None and draws.pairwise[at, draws.options.index(baseline)] < draws.settled:
        return say("{name}: not shown to be worth more than {baseline}.", name=name,
                   baseline=_name(analysis, baseline))  # fmt: skip
    waiting = [one for one in case.options[key].requires if one not in draws.bands[0]]
    if waiting:
        return say("{name}: needs {others} first.", name=name, others=_names(analysis, waiting))
    return say("{name}: band {letter}, expected rank {rank} of {whole}.", name=name,
               letter=draws.band_letter(key), rank=number(float(draws.expected_rank[at]), 0),
               whole=len(draws.options))  # fmt: skip


def _later(analysis: Analysis) -> list[str]:
    draws, options = analysis.robustness, analysis.case.options
    behind = [key for band in draws.bands[1:] for key in band if not options[key].baseline]
    said = [_why_wait(analysis, key) for key in reversed(behind)]
    out = [say("{name}: misses a minimum.", name=_name(analysis, one.option))
           for one in analysis.screened]  # fmt: skip
    return [*said[:2], *out[:2], *said[2:], *out[2:]]


def _room(analysis: Analysis) -> int:
    """The words that the rest of the page leaves."""
    others = (masthead.SECTION, answer.SECTION, foot.SECTION)
    taken = sum(words_of(one.blocks(analysis)) for one in others)
    picture = words_in(rank_picture.caption()) + words_in(rank_picture.below(analysis))
    return MOST_WORDS - taken - picture - HEADS


def _fitting(now: Sequence[str], later: Sequence[str], room: int) -> tuple[int, int]:
    """How many items of either list the room holds: at least one each, four at most."""
    shown = [min(FEWEST, len(now)), min(FEWEST, len(later))]
    lists = (now, later)
    room -= sum(words_in(one[0]) for one in lists if one)
    for turn in range(1, MOST):
        for side, items in enumerate(lists):
            if turn < len(items) and shown[side] == turn and words_in(items[turn]) <= room:
                shown[side] += 1
                room -= words_in(items[turn])
    return shown[0], shown[1]


def _listed(items: Sequence[str], shown: int) -> Bullets:
    more = len(items) - shown
    if more <= 0:
        return Bullets(tuple(items))
    rest = say_many("{count} more: see the table of the options.",
                    "{count} more: see the table of the options.", more,
                    count=counted(more).capitalize())  # fmt: skip
    return Bullets((*items[:shown], rest))


def _blocks(analysis: Analysis) -> Sequence[Block]:
    now, later = _now(analysis), _later(analysis)
    later = later or [say("Nothing: no option stands clearly behind.")]
    first, second = _fitting(now, later, _room(analysis))
    return [
        Pair(
            (Heading(say("To decide now"), small=True), _listed(now, first)),
            (Heading(say("What can wait"), small=True), _listed(later, second)),
        )
    ]


SECTION = Section(
    key="now_or_later", name="Now or later", order=40, page="decision", blocks=_blocks
)
