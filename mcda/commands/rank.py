"""Rank the options of cases, in bands."""

from __future__ import annotations

import argparse
from typing import Any

from mcda.commands.cases import (
    Result,
    add_cases,
    changed_recipe,
    for_each,
    only_perspective,
)
from mcda.decision.analysis import Analysis
from mcda.decision.case import Case
from mcda.faults import CaseFaults
from mcda.files.reading import Reading
from mcda.upgrading.standing import mark_of

NAME = "rank"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The case files and what to take in place of the recipe's."""
    from mcda.ranking.method import methods
    from mcda.scaling.choose import choices

    add_cases(parser)
    parser.add_argument("--ranking", choices=list(methods()), help="in place of the recipe's")
    parser.add_argument("--scaling", choices=choices(), help="in place of the recipe's")
    parser.add_argument("--perspective", metavar="KEY", help="one perspective's weights alone")
    parser.add_argument("--region", metavar="KEY", help="the same options in another region: "
                        "proposed figures follow from its needs against its nation")  # fmt: skip


def _with_method(case: Case, ranking: str | None, scaling: str | None) -> Case:
    changed = ranking is not None and ranking != case.recipe.ranking
    settings: dict[str, float] | None = {} if changed else None  # settings are a method's own
    return changed_recipe(case, ranking=ranking, scaling=scaling, settings=settings)


def _elsewhere(case: Case, key: str | None) -> Case:
    """The case in another region of the library. Raises CaseFaults where it is not known."""
    if key is None:
        return case
    from mcda.files.library import unknown_region
    from mcda.upgrading.elsewhere import in_region
    from mcda.upgrading.regions import region

    found = region(key)
    if found is None:
        raise CaseFaults([unknown_region(key)])
    return in_region(case, found, "nation")


def result_of(path: str, analysis: Analysis) -> dict[str, Any]:
    """The ranking under the contract's keys, best first."""
    ranking, draws = analysis.ranking, analysis.robustness
    options = [
        {"key": key, "name": analysis.case.options[key].name, "rank": ranking.rank_of(key),
         "score": ranking.score_of(key), "band": draws.band_letter(key)}
        for key in ranking.best_first()
    ]  # fmt: skip
    result: dict[str, Any] = {
        "case": path, "ranking": ranking.method, "scaling": ranking.scaling,
        "weights": analysis.weights.by_key(), "options": options,
    }  # fmt: skip
    if ranking.details:
        result["details"] = ranking.details
    if analysis.screened:
        result["screened"] = [{"key": one.option, "name": analysis.case.options[one.option].name,
                               "reason": one.reason} for one in analysis.screened]  # fmt: skip
    return result


def words_of(analysis: Analysis) -> str:
    """The answer, then a table of bands."""
    said = [
        finding.sentence for finding in analysis.findings if finding.key in ("answer", "support")
    ]
    draws = analysis.robustness
    rows = [("band", "rank", "90 % of draws", "option")]
    for key in draws.in_order():
        at = draws.options.index(key)
        span = f"{draws.rank_low[at]:.0f}–{draws.rank_high[at]:.0f}"
        rank = str(analysis.ranking.rank_of(key))
        mark = mark_of(analysis, key)
        name = analysis.case.options[key].name + (f" ({mark})" if mark else "")
        rows.append((draws.band_letter(key), rank, span, name))
    table = [f"{band:<5} {rank:>4}  {span:>13}  {name}" for band, rank, span, name in rows]
    out = [f"left out: {analysis.case.options[one.option].name} ({one.reason})"
           for one in analysis.screened]  # fmt: skip
    model = [finding.sentence for key in ("readiness", "orientation")
             if (finding := analysis.finding(key))]  # fmt: skip
    return "\n".join([analysis.case.title, " ".join(said), "", *table, *out,
                      *(["", *model] if model else [])])  # fmt: skip


def run(chosen: argparse.Namespace) -> int:
    """Rank every case; 1 if any has faults."""
    from mcda.analysis import analyse

    def ranked(path: str, reading: Reading) -> Result:
        case = only_perspective(_elsewhere(reading.case, chosen.region), chosen.perspective)
        analysis = analyse(_with_method(case, chosen.ranking, chosen.scaling))
        return result_of(path, analysis), words_of(analysis)

    return for_each(chosen, ranked)
