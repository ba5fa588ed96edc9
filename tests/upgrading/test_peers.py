"""Peers: who they are, why, and what must not change them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mcda.decision.region_table import RegionTable
from mcda.faults import CaseFaults
from mcda.upgrading.measuring import measured
from mcda.upgrading.peers import PeerGroup, peers, peers_of
from mcda.upgrading.standardised import standardised
from tests.upgrading.region_tables import SCALE, measure, table

# Two heaps on a plane, and one region beside the first.
HEAPS: dict[str, dict[str, float]] = {
    "north": {"a": 0, "b": 0}, "nord": {"a": 1, "b": 0}, "norte": {"a": 0, "b": 1},
    "nor": {"a": 1, "b": 1.5}, "south": {"a": 50, "b": 50}, "sued": {"a": 51, "b": 50},
    "sur": {"a": 50, "b": 51}, "sud": {"a": 52, "b": 52},
}  # fmt: skip


def group(given_table: RegionTable, row: str, count: int = 5) -> PeerGroup:
    return peers(given_table, row, measured(given_table), count)


def keys(found: PeerGroup) -> list[str]:
    return [one.key for one in found.peers]


def test_the_nearest_come_first_with_a_distance_done_by_hand() -> None:
    # x, y, z at 0, 1, 3 on two measures alike: deviations from the mean 4/3 over the spread.
    found = group(table({"x": {"a": 0, "b": 0}, "y": {"a": 1, "b": 1}, "z": {"a": 3, "b": 3}}), "x")
    spread = np.sqrt(((0 - 4 / 3) ** 2 + (1 - 4 / 3) ** 2 + (3 - 4 / 3) ** 2) / 3)
    assert keys(found) == ["y", "z"]
    assert [one.distance for one in found.peers] == pytest.approx([1 / spread, 3 / spread], 1e-5)
    assert found.clustering is None  # three regions are too few to group


def test_why_names_what_is_closest_and_what_is_not() -> None:
    rows = {
        "x": {"a": 0, "b": 0, "c": 0},
        "y": {"a": 0, "b": 1, "c": 9},
        "z": {"a": 9, "b": 9, "c": 0},
    }
    (first, _) = group(table(rows), "x").peers
    assert first.because == "closest on A and B; least alike in C"


def test_two_heaps_are_two_groups() -> None:
    found = group(table(HEAPS), "north", 3)
    assert set(keys(found)) == {"nord", "norte", "nor"}
    assert found.clustering is not None
    assert found.clustering.groups == 2 and found.clustering.silhouette > 0.9
    assert set(found.clustering.members) == {"north", "nord", "norte", "nor"}


def test_medians_are_those_of_the_peers() -> None:
    found = group(table(HEAPS), "north", 3)
    assert found.noun is not None
    assert found.noun.medians == {"a": 1, "b": 1}  # of 1, 0, 1 and of 0, 1, 1.5
    assert set(found.noun.names) == {"Nord", "Norte", "Nor"}


def test_an_identical_twin_is_the_nearest() -> None:
    twin = group(table({**HEAPS, "zwilling": HEAPS["north"]}), "north").peers[0]
    assert (twin.key, twin.distance) == ("zwilling", 0)


def test_a_figure_beyond_its_scale_counts_as_the_end() -> None:
    rows = {
        "x": {"a": 1, "b": 1},
        "y": {"a": 2, "b": 2},
        "z": {"a": 3, "b": 1},
        "odd": {"a": 900, "b": 2},
    }
    narrow = {"a": measure("a", scale=SCALE | {"worst": 0.0, "best": 4.0}), "b": measure("b")}
    at_end = table({**rows, "odd": {"a": 4, "b": 2}}, measures=narrow)
    assert group(table(rows, measures=narrow), "x") == group(at_end, "x")


# What is not known


def test_distances_are_over_what_both_have() -> None:
    rows: dict[str, Any] = {
        "x": {"a": 0, "b": 0, "c": 0}, "y": {"a": 0, "b": 0},
        "z": {"a": 1, "b": 1, "c": 0}, "w": {"a": 5, "b": 5, "c": 5},
    }  # fmt: skip
    found = group(table(rows), "x")
    assert keys(found)[0] == "y" and found.peers[0].distance == 0


def test_a_region_with_too_few_figures_is_left_out_and_said() -> None:
    rows: dict[str, Any] = {**HEAPS, "bare": {"a": 0}}
    found = group(table(rows), "north")
    assert "bare" not in keys(found)
    assert "Left out for lack of figures: Bare." in found.remarks
    refused = group(table(rows), "bare")
    assert refused.peers == () and refused.noun is None and refused.clustering is None
    assert refused.remarks[-1].startswith("No peers: Bare lacks half or more of the 2 indicators")


def test_a_measure_known_for_too_few_or_without_spread_is_left_out_and_said() -> None:
    rows: dict[str, Any] = {row: {**figures, "same": 3} for row, figures in HEAPS.items()}
    rows["north"]["rare"] = 1
    found = group(table(rows), "north")
    assert found.by == ("a", "b")
    assert "Not compared by RARE and SAME: known for too few, or the same for all." in found.remarks


def test_a_measure_may_be_kept_out_of_the_choice() -> None:
    out = {"a": measure("a"), "b": measure("b", for_peers=False), "c": measure("a")}
    assert group(table(HEAPS, measures=out), "north").by == ("a", "c")


def test_one_indicator_or_two_regions_are_too_few() -> None:
    for rows in ({"x": {"a": 0}, "y": {"a": 1}, "z": {"a": 3}},
                 {"x": {"a": 0, "b": 0}, "y": {"a": 1, "b": 1}}):  # fmt: skip
        assert group(table(rows), "x").remarks[-1].startswith("No peers: too few")


def test_an_unknown_region_is_answered_with_the_nearest() -> None:
    with pytest.raises(CaseFaults, match="Did you mean 'north'"):
        group(table(HEAPS), "nroth")
    with pytest.raises(CaseFaults, match="Did you mean 'china/anhui'"):
        peers_of("china/anhi")


# What holds for every table

FIGURE = st.integers(-40, 40).map(float)
ROWS = st.lists(
    st.fixed_dictionaries({"a": FIGURE, "b": FIGURE}, optional={"c": FIGURE}),
    min_size=3,
    max_size=9,
).map(lambda rows: {f"r{at}": row for at, row in enumerate(rows)})


@settings(max_examples=40, deadline=None)
@given(ROWS, st.randoms())
def test_the_order_of_the_regions_changes_nothing(rows: dict[str, Any], random: Any) -> None:
    shuffled = list(rows.items())
    random.shuffle(shuffled)
    assert group(table(dict(shuffled)), "r0") == group(table(rows), "r0")


@settings(max_examples=40, deadline=None)
@given(ROWS)
def test_a_region_is_never_its_own_peer_and_a_silhouette_is_within_its_range(
    rows: dict[str, Any],
) -> None:
    found = group(table(rows), "r0")
    assert "r0" not in keys(found) and len(set(keys(found))) == len(found.peers) <= 5
    distances = [one.distance for one in found.peers]
    assert distances == sorted(distances)
    if found.clustering is not None:
        assert -1 <= found.clustering.silhouette <= 1 and "r0" in found.clustering.members


@settings(max_examples=30, deadline=None)
@given(ROWS, st.sampled_from([0.001, 1000.0]))
def test_a_change_of_unit_changes_nothing(rows: dict[str, Any], factor: float) -> None:
    other = {key: {**row, "a": row["a"] * factor} for key, row in rows.items()}
    wide = SCALE | {"worst": -1000 * factor, "best": 1000 * factor}
    columns = dict.fromkeys(key for row in rows.values() for key in row)
    measures = {key: measure(key, **({"scale": wide} if key == "a" else {})) for key in columns}
    found, asked = group(table(other, measures=measures), "r0"), group(table(rows), "r0")
    assert found.clustering == asked.clustering
    assert found.peers == asked.peers and found.by == asked.by


def test_standardised_columns_have_mean_nothing_and_spread_one() -> None:
    given_table = table(HEAPS)
    values = standardised(given_table, measured(given_table)).values
    assert np.allclose(values.mean(axis=0), 0) and np.allclose(values.std(axis=0), 1)


# The provinces


def test_anhuis_peers_are_named_with_why() -> None:
    found = peers_of("china/anhui")
    assert keys(found)[0] == "china/hubei"  # its neighbour, nearest in patents and R&D intensity
    assert all("closest on" in one.because for one in found.peers)
    assert found.noun is not None and "30 other provinces" in found.noun.source
    assert found.clustering is not None
    assert "china/beijing" not in found.clustering.members
    assert not {"business_environment", "regional_disparity"} & set(found.by)
    assert peers_of("china/anhui") == found
