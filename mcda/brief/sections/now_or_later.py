"""What to decide now and what can wait."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Block, Bullets, Heading, Pair
from mcda.brief.money import price
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.decision.words import listing
from mcda.upgrading.standing import mark_of

MOST = 4


def _name(analysis: Analysis, key: str) -> str:
    return analysis.case.options[key].name


def _needs(analysis: Analysis, key: str) -> str:
    needed = analysis.case.options[key].requires
    names = listing([_name(analysis, other) for other in needed])
    return f" It needs {names} first." if needed else ""


def _now(analysis: Analysis) -> tuple[str, ...]:
    band = analysis.robustness.bands[0]
    real = [key for key in band if not analysis.case.options[key].baseline]
    if len(analysis.robustness.bands) == 1 and len(band) > 1:
        return ("Which figures to improve first: no option is separated from the others.",)
    if len(real) < len(band):
        return ("Whether any measure is worth its price: continuing as now is not beaten.",)
    said = []
    for key in real[:MOST]:
        stated = price(analysis.case, analysis.case.options[key])
        mark = mark_of(analysis, key)
        said.append(f"{_name(analysis, key)}{f' ({stated})' if stated else ''}"
                    f"{f', {mark}' if mark else ''}.{_needs(analysis, key)}")  # fmt: skip
    return tuple(said)


def _why_wait(analysis: Analysis, key: str) -> str:
    draws, case = analysis.robustness, analysis.case
    baseline = next((k for k in draws.options if case.options[k].baseline), None)
    if baseline is not None:
        at, other = draws.options.index(key), draws.options.index(baseline)
        if draws.pairwise[at, other] < draws.settled:
            return f"not shown to be worth more than {case.options[baseline].name}"
    waiting = [one for one in case.options[key].requires if one not in draws.bands[0]]
    if waiting:
        return f"needs {listing([_name(analysis, one) for one in waiting])} first"
    rank = draws.expected_rank[draws.options.index(key)]
    return f"expected rank {rank:.0f} of {len(draws.options)}"


def _later(analysis: Analysis) -> tuple[str, ...]:
    draws = analysis.robustness
    later = [key for band in draws.bands[1:] for key in band
             if not analysis.case.options[key].baseline]  # fmt: skip
    chosen = list(reversed(later))[:MOST]
    said = [f"{_name(analysis, key)}: {_why_wait(analysis, key)}." for key in chosen]
    out = [f"{_name(analysis, one.option)}: misses a minimum." for one in analysis.screened[:2]]
    return tuple(said + out) or ("Nothing: no option stands clearly behind.",)


def _blocks(analysis: Analysis) -> Sequence[Block]:
    return [
        Pair(
            (Heading("To decide now", small=True), Bullets(_now(analysis))),
            (Heading("What can wait", small=True), Bullets(_later(analysis))),
        )
    ]


SECTION = Section(
    key="now_or_later", name="Now or later", order=40, page="decision", blocks=_blocks
)
