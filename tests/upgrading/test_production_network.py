"""The production network: published figures, cases for the head, and what always holds."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mcda.decision.estimate import Estimate
from mcda.decision.input_output import InputOutputTable
from mcda.decision.production_network import ProductionNetwork
from mcda.faults import CaseFaults
from mcda.upgrading import network_formulas as of
from mcda.upgrading.production_network import WHAT_IF, production_network
from mcda.upgrading.spill_over import sentence, spill_over
from tests.upgrading.tables import MILLER_BLAIR, coefficients, table_from, table_of, tables


def test_miller_and_blair() -> None:
    network = production_network(MILLER_BLAIR)
    np.testing.assert_allclose(MILLER_BLAIR.coefficients, [[0.15, 0.25], [0.20, 0.05]])
    L = of.leontief_inverse(MILLER_BLAIR.coefficients)
    np.testing.assert_allclose(L, [[1.2541, 0.3300], [0.2640, 1.1221]], atol=5e-5)
    np.testing.assert_allclose(network.multipliers, [1.518, 1.452], atol=5e-4)


# Three sectors in a row, each selling all it makes to the next but the last, which sells to
# final use: Ore 20 -> Steel 50 -> Cars 100 -> 100. A: Ore/Steel 0.4, Steel/Cars 0.5.
CHAIN = table_of([[0, 20, 0], [0, 0, 50], [0, 0, 0]], [0, 0, 100], "Ore Steel Cars")


def test_a_chain_for_the_head() -> None:
    network = production_network(CHAIN, {"Ore": 0.5, "Steel": 0.1, "Cars": 0.2})
    # A car needs 0.5 of steel, and that 0.2 of ore: 1.7. Steel needs 0.4 of ore: 1.4.
    np.testing.assert_allclose(network.multipliers, [1, 1.4, 1.7])
    np.testing.assert_allclose(network.upstreamness, [3, 2, 1])
    # v = 1, 0.6, 0.5. Steel: 0.4 · 1.5 · 1 + 0.6 = 1.2. Cars: 0.5 · 1.1 · 1.2 + 0.5 = 1.16.
    np.testing.assert_allclose(network.prices, [1, 1.2, 1.16])
    np.testing.assert_allclose(network.paid, [1.5, 1.32, 1.392])
    assert network.cost == pytest.approx(1.392)
    # Without Ore's: steel 1, cars 0.5 · 1.1 + 0.5 = 1.05, paid 1.26.
    # Without Steel's: cars 0.5 · 1.2 + 0.5 = 1.1, paid 1.32. Without Cars': paid 1.16.
    np.testing.assert_allclose(network.removal + 1, np.array([1.26, 1.32, 1.16]) / 1.392)
    assert network.table.sectors[network.costliest] == "Cars"
    finding = network.finding("removal")
    # 1 − 1.16/1.392 = 1 − 1/1.2 = 16.7 %, of which two figures are shown.
    assert finding is not None
    assert finding.sentence == (
        "Removing the wedge of 20\u202f% on Cars lowers the cost of what the region finally uses "
        "by 17\u202f%, the most of any sector."
    )
    cost = network.finding("cost")
    assert cost is not None
    assert "39\u202f% more" in cost.sentence


def test_a_wedge_of_one_per_cent_for_the_head() -> None:
    network = production_network(CHAIN)
    # Of 100 spent finally, 20 pass through ore, 50 through steel, 100 through cars.
    np.testing.assert_allclose(network.what_if, [0.002, 0.005, 0.01])
    assert not network.has_wedges
    assert network.finding("removal") is None
    assert network.table.sectors[network.costliest] == "Cars"


def test_a_chain_of_two() -> None:
    network = production_network(table_of([[0, 5], [0, 0]], [0, 9]))
    np.testing.assert_allclose(network.upstreamness, [2, 1])


def test_distortion_centrality_of_a_chain() -> None:
    # Liu (2019): a downstream sector that spends the elasticity b on an upstream one, under a
    # wedge χ, buys b/(1+χ) of it; then ξ upstream is 1 + χ(1 − b) and the ratio is 1 + χ.
    b, chi = 0.6, 0.25
    bought = 100 * b / (1 + chi)
    network = production_network(table_of([[0, bought], [0, 0]], [0, 100]), {"A": chi})
    centrality = network.distortion_centrality
    assert centrality is not None
    assert centrality[0] == pytest.approx(1 + chi * (1 - b))
    assert centrality[0] / centrality[1] == pytest.approx(1 + chi)


def test_distortion_centrality_rises_upstream() -> None:
    centrality = production_network(CHAIN, {"Ore": 0.1, "Steel": 0.1}).distortion_centrality
    assert centrality is not None
    assert centrality[0] > centrality[1] > centrality[2]


def test_distortion_centrality_is_not_given_where_it_means_nothing() -> None:
    network = production_network(CHAIN, {"Steel": 1.5})  # cars would pay 0.5 · 2.5 > 1
    assert network.distortion_centrality is None
    assert network.finding("distortion_centrality") is None
    assert any("Distortion centrality is not given" in one for one in network.remarks)


@settings(deadline=None)
@given(coefficients(), st.floats(0.1, 3))
def test_productive_says_what_the_eigenvalues_say(A: Any, scale: float) -> None:
    radius = of.spectral_radius(A * scale)
    assume(abs(radius - 1) > 1e-6)
    assert of.is_productive(A * scale) == (radius < 1)


@settings(deadline=None)
@given(tables())
def test_without_wedges(table: InputOutputTable) -> None:
    network = production_network(table)
    np.testing.assert_allclose(network.prices, 1, rtol=1e-9)
    assert network.cost == pytest.approx(1)
    np.testing.assert_allclose(network.removal, 0, atol=1e-12)
    assert network.distortion_centrality is not None
    np.testing.assert_allclose(network.distortion_centrality, 1, rtol=1e-9)
    assert (network.multipliers >= 1 - 1e-12).all()
    assert (network.upstreamness >= 1 - 1e-12).all()


@settings(deadline=None)
@given(tables())
def test_known_means(table: InputOutputTable) -> None:
    network = production_network(table)
    made, final = table.output.sum(), table.final_demand.sum()
    # All output serves some final demand (Miller & Blair 2009, x = Lf).
    assert network.multipliers @ table.final_demand == pytest.approx(made)
    # Upstreamness weighted by value added is output over value added (Antràs & Chor 2018).
    assert network.upstreamness @ table.value_added == pytest.approx(made)
    # To first order a small wedge costs the sector's sales over final use (Hulten 1978).
    np.testing.assert_allclose(network.what_if / WHAT_IF, table.output / final, rtol=0.25)
    A, none = table.coefficients, np.zeros(len(table.sectors))
    p, tiny = none + 1, np.full(len(none), 1e-7)
    slope = of.costs_with_one_changed(table.final_demand, none, p, of.price_inverse(A, none), tiny)
    np.testing.assert_allclose((slope - 1) / 1e-7, table.output / final, rtol=1e-4)


@settings(deadline=None)
@given(tables(), st.data())
def test_prices_rise_with_any_wedge(table: InputOutputTable, data: st.DataObject) -> None:
    before, at = wedged(table, data, 0, 0.04)
    more = dict(zip(table.sectors, map(float, before.wedges), strict=True))
    more[table.sectors[at]] += 0.01
    after = production_network(table, more)
    assert (after.prices >= before.prices - 1e-12).all()
    assert after.cost > before.cost


@settings(deadline=None)
@given(tables(), st.data())
def test_one_update_is_as_many_solves(table: InputOutputTable, data: st.DataObject) -> None:
    network, at = wedged(table, data, -0.3, 0.04)
    tau = network.wedges.copy()
    tau[at] = 0
    A, n = table.coefficients, len(tau)
    p = np.linalg.solve(np.eye(n) - A.T @ np.diag(1 + tau), 1 - A.sum(axis=0))
    cost = table.final_demand @ ((1 + tau) * p) / table.final_demand.sum()
    assert network.cost * (1 + network.removal[at]) == pytest.approx(cost, rel=1e-9)
    np.testing.assert_allclose(network.prices, A.T @ network.paid + 1 - A.sum(axis=0), rtol=1e-9)


@settings(deadline=None)
@given(tables(), st.data())
def test_distortion_centrality_weighted_by_factor_income_is_one(
    table: InputOutputTable, data: st.DataObject
) -> None:
    network, _ = wedged(table, data, 0, 0.04)
    assume(network.distortion_centrality is not None)
    income = table.output * (1 - table.coefficients.T @ (1 + network.wedges))
    assert network.distortion_centrality @ income / income.sum() == pytest.approx(1)  # type: ignore[operator]


def wedged(
    table: InputOutputTable, data: st.DataObject, low: float, high: float
) -> tuple[ProductionNetwork, int]:
    n = len(table.sectors)
    drawn = data.draw(st.lists(st.floats(low, high), min_size=n, max_size=n))
    network = production_network(table, dict(zip(table.sectors, drawn, strict=True)))
    return network, data.draw(st.integers(0, n - 1))


def test_the_order_of_sectors_is_nothing() -> None:
    A = np.array([[0.1, 0.2, 0], [0.3, 0, 0.4], [0.1, 0.3, 0.2]])
    table, turn = table_from(A, np.array([5.0, 7, 9])), [2, 0, 1]
    back = table_of(table.flows[np.ix_(turn, turn)], table.final_demand[turn], "C A B")
    one = production_network(table, {"A": 0.1, "C": 0.2})
    other = production_network(back, {"A": 0.1, "C": 0.2})
    assert [f.sentence for f in one.findings] == [f.sentence for f in other.findings]
    np.testing.assert_allclose(one.removal[turn], other.removal)


def test_level_sectors_are_not_set_apart() -> None:
    network = production_network(table_of(np.zeros((2, 2)), [5, 5]), {"A": 0.1, "B": 0.1})
    assert all("the most of any sector" not in one.sentence for one in network.findings)
    assert all("A and B" in one.sentence for one in network.findings if one.key != "cost")


def faults(table: InputOutputTable, wedges: Any = None) -> list[str]:
    with pytest.raises(CaseFaults) as wrong:
        production_network(table, wedges)
    return [fault.sentence() for fault in wrong.value.faults]


def test_a_table_that_is_not_productive() -> None:
    table = table_of([[0, 30, 0], [60, 0, 0], [0, 0, 1]], [1, 1, 5], output=[50, 25, 6])
    said = faults(table)  # columns: A 60/50 = 1.2, B 30/25 = 1.2, C 1/6
    assert len(said) == 2
    assert said[0].startswith("flows > A: found inputs of 1.2 per unit of output")
    assert said[1].startswith("flows > B: ")


def test_wrong_wedges() -> None:
    said = faults(CHAIN, {"Stel": 0.1, "Ore": -1, "Cars": float("inf"), "Steel": True})
    assert len(said) == 4
    assert "Did you mean 'Steel'?" in said[0]
    assert "−100 %" in said[1]


def test_wedges_under_which_prices_do_not_settle() -> None:
    said = faults(MILLER_BLAIR, {"Agriculture": 5.0, "Manufacturing": 1.0})
    # Columns' inputs with wedges: 0.15 · 6 + 0.20 · 2 = 1.3, 0.25 · 6 + 0.05 · 2 = 1.6.
    assert len(said) == 1
    assert "the inputs of Manufacturing and Agriculture" in said[0]


def test_a_wedge_that_must_stay() -> None:
    # Without B's, a unit of A takes 0.5 · 1.7 = 0.85 of A and 0.4 of B, which takes 0.68 of A:
    # 0.4 · 0.68 exceeds (1 − 0.85)(1 − 0.1), so that prices would rise without end.
    table = table_from(np.array([[0.5, 0.4], [0.4, 0.1]]), np.array([1.0, 1]))
    said = faults(table, {"A": 0.7, "B": -0.9})
    assert said
    assert said[0].startswith("wedges > B: found −90 %")


def test_a_table_that_a_small_wedge_tips() -> None:
    said = faults(table_from(np.array([[0.995]]), np.array([1.0])))  # 0.995 · 1.01 exceeds 1
    assert said[0].startswith("flows > A: found a table in which a wedge of 1 %")


@pytest.mark.parametrize(
    ("part", "value", "place"),
    [
        ("flows", np.full((3, 3), np.nan), "flows > Ore > Ore"),
        ("flows", -np.eye(3), "flows > Ore > Ore"),
        ("flows", np.zeros((2, 3)), "flows"),
        ("output", np.array([0.0, 50, 100]), "output > Ore"),
        ("output", np.array([np.inf, 50, 100]), "output > Ore"),
        ("final_demand", np.zeros(3), "final_demand"),
        ("sectors", ("Ore", "Ore", "Cars"), "sectors > Ore"),
    ],
)
def test_wrong_tables(part: str, value: Any, place: str) -> None:
    parts = {**vars(CHAIN), part: value}
    assert any(one.startswith(f"{place}: ") for one in faults(InputOutputTable(**parts)))


def test_a_sector_without_output_is_left_out_and_named() -> None:
    table = table_of([[0, 5, 0], [0, 0, 0], [0, 0, 0]], [0, 9, 0], "Ore Steel Gold")
    network = production_network(table)
    assert network.table.sectors == ("Ore", "Steel")
    assert "Without output, so left out: Gold." in network.remarks


def test_a_table_that_does_not_add_up_is_remarked() -> None:
    said = production_network(table_of([[0, 5], [0, 0]], [0, 9], output=[6, 9])).remarks
    assert any(one.startswith("Sales to sectors and to final demand do not add up") for one in said)


def test_spill_over() -> None:
    direct = Estimate(value=10, low=5, high=20, source="Bureau of steel", confidence="low",
                      note="Tons at today's price.")  # fmt: skip
    found = spill_over(production_network(CHAIN), "Cars", direct)
    assert (found.value, found.low, found.high) == pytest.approx((17, 8.5, 34))
    assert found.confidence == "low"
    assert found.source == (
        "Output multiplier of Cars, 1.7, from A table, 2020: made for a test; Bureau of steel"
    )
    assert found.note.startswith("Direct effect of 10 on Cars times 1.7")
    assert found.note.endswith("Tons at today's price.")


def test_spill_over_refuses() -> None:
    network = production_network(CHAIN)
    for sector, direct in (("Car", 1.0), ("Cars", float("nan")), ("Cars", Estimate()),
                           ("Cars", 9e14)):  # fmt: skip
        with pytest.raises(CaseFaults):
            spill_over(network, sector, direct)
    assert sentence(network, "Cars") == (
        "Each unit (CNY million) more of final demand for Cars makes 1.7 units of output in the "
        "whole region."
    )
