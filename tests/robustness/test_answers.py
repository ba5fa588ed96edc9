"""The first sentences, for cases whose answer is plain."""

from __future__ import annotations

from mcda.analysis import analyse
from mcda.checking import read_case
from mcda.decision.analysis import Analysis
from mcda.decision.words import percent
from tests.cases import SMALL

TRAM = "{jobs: 60, cost: 40}}\n  bus"
BUS = "{jobs: 30, cost: 10}"


def told(text: str, key: str) -> str:
    finding = analysed(text).finding(key)
    return finding.sentence if finding else ""


def analysed(text: str) -> Analysis:
    return analyse(read_case(text))


def test_a_leader_alone_in_its_band_is_named() -> None:
    text = SMALL.replace(TRAM, "{jobs: 90, cost: 5}}\n  bus")
    assert told(text, "answer") == "Begin with Tram."
    assert told(text, "support").startswith("It comes first in 100\u202f% of 10,000 draws")


def test_two_that_are_not_separated_are_both_named() -> None:
    text = SMALL.replace(TRAM, "{jobs: 60, cost: 10}}\n  bus").replace(BUS, "{jobs: 60, cost: 10}")
    assert told(text, "answer") == (
        "Begin with Bus and Tram. The evidence does not separate these two."
    )


def test_a_baseline_that_leads_says_so() -> None:
    text = SMALL.replace(TRAM, "{jobs: 1, cost: 50}}\n  bus").replace(BUS, "{jobs: 1, cost: 50}")
    assert told(text, "answer") == (
        "Continue as now comes first: no measure is shown to be worth its price."
    )


def test_nothing_separated_names_nobody_first() -> None:
    text = SMALL.replace(TRAM, "{jobs: null, cost: null}}\n  bus").replace(
        BUS, "{jobs: null, cost: null}"
    )
    assert told(text, "answer").startswith("No option comes first: the evidence does not separate")


def test_without_any_spread_it_does_not_claim_to_be_sure() -> None:
    text = SMALL + "recipe: {weight_spread: 0}\n"
    assert "cannot be said" in told(text, "support")


def test_the_leaders_weak_side_is_where_it_stands_last() -> None:
    text = SMALL.replace(TRAM, "{jobs: 90, cost: 11}}\n  bus")
    assert (
        told(text, "weak_side")
        == "Tram is weakest on Cost: CNY\u00a011\u00a0million, third of three."
    )


def test_the_best_argument_for_the_second_is_its_largest_gain() -> None:
    text = SMALL.replace(TRAM, "{jobs: 90, cost: 11}}\n  bus")
    assert told(text, "rival").startswith(
        "Bus is ahead on Cost: CNY\u00a010\u00a0million, against CNY\u00a011\u00a0million for Tram."
    )


def test_an_option_that_misses_a_minimum_is_left_out_with_the_reason() -> None:
    text = SMALL.replace("worst: 50, best: 0", "worst: 50, best: 0, minimum: 20")
    analysis = analysed(text)
    assert [one.option for one in analysis.screened] == ["tram"]
    assert (
        analysis.screened[0].reason
        == "Cost: CNY\u00a040\u00a0million, at most CNY\u00a020\u00a0million asked"
    )
    assert set(analysis.ranking.options) == {"stay", "bus"}


def test_one_option_that_is_left_is_first() -> None:
    text = SMALL.replace("worst: 0, best: 100", "worst: 0, best: 100, minimum: 50")
    analysis = analysed(text)
    assert analysis.ranking.options == ("tram",)
    assert analysis.ranking.ranks == (1,)
    assert told(text, "answer") == "Begin with Tram."


def test_what_the_pictures_show_stands_in_tables_too() -> None:
    """The tram's draws at each rank, and how often it comes before each other option."""
    analysis = analyse(read_case(SMALL))
    found = analysis.finding("support")
    assert found is not None
    ranks, wins = found.more_tables
    draws = analysis.robustness
    assert ranks.heads == ("Option", "Rank 1", "Rank 2", "Rank 3")
    assert wins.heads[1:] == tuple(row[0] for row in wins.rows) == tuple(r[0] for r in ranks.rows)
    at = draws.options.index("tram")
    names = [analysis.case.options[key].name for key in draws.in_order()]
    row = names.index("Tram")
    assert ranks.rows[row][1:] == tuple(percent(x) for x in draws.acceptability[at].tolist())
    assert wins.rows[row][1 + row] == "–"
    for column, key in enumerate(draws.in_order()):
        if key != "tram":
            other = draws.options.index(key)
            assert wins.rows[row][1 + column] == percent(float(draws.pairwise[at, other]))
