"""The production network of a region: multipliers, upstreamness, and what wedges cost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from threadpoolctl import threadpool_limits

from mcda.decision.input_output import InputOutputTable
from mcda.decision.matrix import Floats, frozen
from mcda.decision.production_network import ProductionNetwork
from mcda.upgrading import network_formulas as of
from mcda.upgrading.network_checks import check_table
from mcda.upgrading.network_remarks import method_remarks, remarks_on, with_output
from mcda.upgrading.network_sentences import findings
from mcda.upgrading.wedge_checks import check_prices, check_trials, check_wedges, wedges_of

WHAT_IF = 0.01  # the wedge each sector is tried with, by itself


def production_network(
    table: InputOutputTable, wedges: Mapping[str, float] | None = None
) -> ProductionNetwork:
    """How the sectors hang together and what wedges cost, each finding with its sentence.

    wedges: by sector, as a share of its price, 0.12 for 12 %; above −1, and 0 where none is
    stated. Raises CaseFaults for a table that is not productive, a wedge out of range or under
    which prices do not settle, and an unknown sector. Source: chen-l-2024, figure 1 and III.D;
    the formulas name theirs.
    """
    with threadpool_limits(limits=1, user_api="blas"):  # threads that wait for a busy core lose
        check_table(table)
        table, left_out = with_output(table)
        tau = wedges_of(table, wedges)
        check_wedges(table, tau)
        network = _solved(table, tau)
    undefined = network.has_wedges and network.distortion_centrality is None
    remarks = (*remarks_on(table, left_out), *method_remarks(undefined))
    return replace(network, findings=findings(network), remarks=remarks)


def _solved(table: InputOutputTable, tau: Floats) -> ProductionNetwork:
    A, f, none = table.coefficients, table.final_demand, np.zeros(len(tau))
    L = of.leontief_inverse(A)
    inverse = of.price_inverse(A, tau) if tau.any() else L.T
    p = of.prices(A, inverse)
    cost = of.final_cost(f, tau, p)
    without = of.costs_with_one_changed(f, tau, p, inverse, -tau)
    check_prices(table, tau, p, cost, without)
    base = of.prices(A, L.T)
    tried = of.costs_with_one_changed(f, none, base, L.T, np.full(len(tau), WHAT_IF))
    check_trials(table, tried, WHAT_IF)
    central = of.distortion_centrality(A, tau, f, inverse)
    return ProductionNetwork(
        table=table, wedges=frozen(tau), multipliers=frozen(of.output_multipliers(L)),
        upstreamness=frozen(of.upstreamness(table.flows, table.output)),
        prices=frozen(p), paid=frozen((1 + tau) * p), cost=cost,
        removal=frozen(without / cost - 1), what_if=frozen(tried - 1), what_if_wedge=WHAT_IF,
        distortion_centrality=None if central is None else frozen(central),
    )  # fmt: skip
