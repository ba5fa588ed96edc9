"""The picture of the production network: every name whole, every row its own, always the same."""

from __future__ import annotations

import numpy as np
import pytest

from mcda.brief.charts import network_chart as of
from mcda.brief.charts import network_rows as rows_in
from mcda.brief.charts.network_layout import curve, rows_high
from mcda.brief.printers.pictures import svg
from mcda.decision.production_network import ProductionNetwork
from mcda.upgrading.production_network import production_network
from tests.upgrading.tables import MILLER_BLAIR, table_of

LONG = "Manufacture of communication equipment, computers and other electronic equipment"
CHINESE = "电子及通信设备制造业与其他电子设备制造业"


def network(n: int = 20, wedge: float = 0.0) -> ProductionNetwork:
    """Every sector sells to the next, the later ones more; the first two have long names."""
    flows = np.zeros((n, n))
    for i in range(n - 1):
        flows[i, i + 1] = 1 + i
    table = table_of(flows, np.arange(n) * 3 + 2)
    names = (LONG, CHINESE, *(f"Sector {i}" for i in range(2, n)))
    table = type(table)(**{**vars(table), "sectors": names})
    return production_network(table, {LONG: wedge} if wedge else None)


def test_the_largest_sectors_and_always_the_costliest() -> None:
    plain, wedged = network(), network(wedge=0.2)
    assert len(rows_in.shown(plain)) == len(rows_in.shown(wedged)) == rows_in.MOST_SECTORS
    assert 0 not in rows_in.shown(plain)  # the smallest of twenty
    assert 0 in rows_in.shown(wedged)
    assert rows_in.mark(wedged) == "its wedge costs most"
    assert rows_in.mark(plain) == "a wedge here would cost most"


def test_names_stand_whole_and_apart() -> None:
    texts = rows_in.texts_of(rows_in.rows_of(network(3, 0.2)), "the mark")
    rows = rows_in.rows_of(network(3, 0.2))
    assert " ".join(next(row["lines"] for row in rows if row["at"] == 0)) == LONG
    assert "".join(next(row["lines"] for row in rows if row["at"] == 1)) == CHINESE
    heights = sorted(text["y"] for text in texts)
    assert min(np.diff(heights)) >= rows_in.LINE - 1e-9
    assert [text["text"] for text in texts if text["mark"]] == ["the mark"]


def test_the_same_figures_give_the_same_picture() -> None:
    for one in (network(), network(wedge=0.2), production_network(MILLER_BLAIR)):
        first, again = of.network_chart(one).to_dict(), of.network_chart(one).to_dict()
        assert svg(first) == svg(again)
        assert "limit" not in str(first["layer"])  # no name is cut


def test_one_sector_alone_is_drawn() -> None:
    assert "<svg" in svg(of.network_chart(production_network(table_of([[1]], [3]))).to_dict())


def test_in_words() -> None:
    said = of.alt_text(production_network(MILLER_BLAIR, {"Agriculture": 0.1}))
    assert "Agriculture 1.91 (multiplier 1.52); Manufacturing 1.25 (multiplier 1.45)" in said
    assert "Largest flows: Agriculture to Manufacturing; Manufacturing to Agriculture." in said
    assert said.endswith("Agriculture: its wedge costs most.")
    assert "all sectors" in of.note(production_network(MILLER_BLAIR))
    assert "15 of 20 sectors" in of.note(network())


def test_layout_for_the_head() -> None:
    assert rows_high([1, 3], 16) == [16, 32 + 30]  # rows of 32 and 3 · 16 + 12 = 60
    points = list(curve((0, 0), (100, 0)))
    assert points[0] == (0, 0, 0)
    assert points[-1] == pytest.approx((100, 0, 1))
    assert points[12][:2] == pytest.approx((50, -8))  # half of the bend of 16
