"""Say how sure the ranking of cases is, and what would change it."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import Any

from mcda.commands.cases import Result, add_cases, changed_recipe, for_each
from mcda.decision.agreement import Agreement, Reversal
from mcda.decision.analysis import Analysis
from mcda.decision.case import MOST_DRAWS, MOST_SEED
from mcda.decision.driver import Drivers, FindOutNext
from mcda.decision.finding import Finding
from mcda.decision.matrix import one_per
from mcda.decision.rule import Rules
from mcda.decision.stability import FigureStability, WeightStability
from mcda.decision.view import Favour, Views
from mcda.files.reading import Reading

NAME = "robustness"
LEAST_DRAWS = 100


def _whole(low: int, high: int) -> Any:
    """A reader of a whole number of the command line within bounds."""

    def read(text: str) -> int:
        if not text.isdecimal() or not low <= int(text) <= high:
            raise argparse.ArgumentTypeError(f"'{text}' is no whole number from {low} to {high}")
        return int(text)

    return read


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The case files, and the draws to make in place of the recipe's."""
    add_cases(parser)
    parser.add_argument("--draws", type=_whole(LEAST_DRAWS, MOST_DRAWS), metavar="N",
                        help="so many draws in place of the recipe's")  # fmt: skip
    parser.add_argument("--seed", type=_whole(0, MOST_SEED), metavar="S",
                        help="the seed of the draws in place of the recipe's")  # fmt: skip


def _stability(finding: Finding | None) -> dict[str, Any]:
    if finding is None or not isinstance(finding.result, WeightStability):
        return {}
    found = {}
    for one in finding.result.intervals:
        nearest = one.nearest()
        found[one.criterion] = {
            "weight": one.weight, "low": one.low, "high": one.high,
            "next_leader": nearest[1] if nearest else None,
            "below": one.below, "above": one.above,
            "order_low": one.order_low, "order_high": one.order_high, "exact": one.exact,
        }  # fmt: skip
    return found


def _rules(finding: Finding | None) -> list[dict[str, Any]]:
    if finding is None or not isinstance(finding.result, Rules):
        return []
    return [asdict(rule) for rule in finding.result.rules]


def _agreement(finding: Finding | None) -> dict[str, Any] | None:
    if finding is None or not isinstance(finding.result, Agreement):
        return None
    found = finding.result
    told = asdict(found)
    for method in told["methods"]:
        method["ranks"] = dict(zip(found.options, method["ranks"], strict=True))
    del told["options"]
    return told


def _told(finding: Finding | None, *kinds: type) -> dict[str, Any] | None:
    """The noun of an answer as plain data."""
    if finding is None or not isinstance(finding.result, kinds):
        return None
    return asdict(finding.result)  # type: ignore[call-overload, no-any-return]


def result_of(path: str, analysis: Analysis) -> dict[str, Any]:
    """How sure the ranking is, under the contract's keys."""
    draws, find = analysis.robustness, analysis.finding
    intervals = zip(draws.rank_low.tolist(), draws.rank_high.tolist(), strict=True)
    know = _told(find("find_out_next"), FindOutNext)
    return {
        "case": path, "draws": draws.draws, "seed": draws.seed, "varied": list(draws.varied),
        "acceptability": dict(zip(draws.options, draws.acceptability.tolist(), strict=True)),
        "central_weights": {
            key: one_per(analysis.matrix.criteria, weights)
            for key, weights in draws.central_weights.items()
        },
        "pairwise": {
            key: {other: share for other, share in one_per(draws.options, row).items()
                  if other != key}
            for key, row in zip(draws.options, draws.pairwise, strict=True)
        },
        "expected_rank": one_per(draws.options, draws.expected_rank),
        "rank_interval": {
            key: [int(low), int(high)]
            for key, (low, high) in zip(draws.options, intervals, strict=True)
        },
        "stability": _stability(find("weight_stability")),
        "rules": _rules(find("rules")),
        "reversal": _told(find("leave_out"), Reversal),
        "agreement": _agreement(find("agreement")),
        "find_out_next": know["figures"] if know else [],
        "error": draws.error,
        "bands": [list(band) for band in draws.bands],
        "leads": one_per(draws.options, draws.leads),
        "figures": _told(find("figure_stability"), FigureStability),
        "drivers": _told(find("drivers"), Drivers),
        "perspectives": _told(find("perspectives"), Views),
        "favour": _told(find("favour"), Favour),
        "findings": [{"key": one.key, "sentence": one.sentence, "further": list(one.further)}
                     for one in analysis.findings],
    }  # fmt: skip


def words_of(analysis: Analysis) -> str:
    """The answer, then each question with what is said to it."""
    from mcda.robustness.question import questions

    lines = [analysis.case.title]
    varied = analysis.robustness.varied
    lines += ["", "Varied in the draws:", *(f"  {one}" for one in varied)] if varied else []
    for question in questions().values():
        finding = analysis.finding(question.key)
        if finding is not None:
            lines += ["", question.name, f"  {finding.sentence}"]
            lines += [f"  {one}" for one in finding.further]
    return "\n".join(lines)


def run(chosen: argparse.Namespace) -> int:
    """Answer every question for every case; 1 if any has faults."""
    from mcda.analysis import analyse, in_depth

    def asked(path: str, reading: Reading) -> Result:
        case = changed_recipe(reading.case, draws=chosen.draws, seed=chosen.seed)
        if chosen.draws is not None:
            recipe = case.recipe.model_copy(update={"most_draws": None})
            case = case.model_copy(update={"recipe": recipe})
        analysis = in_depth(analyse(case))
        return result_of(path, analysis), words_of(analysis)

    return for_each(chosen, asked)
