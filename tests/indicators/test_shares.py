"""Shares and rates, and why an intensity that was published is never worked out again."""

from __future__ import annotations

import numpy as np
import pytest

from criteria.formula import NotMeasurable
from criteria.indicators.domestic_value_added_share import domestic_value_added_share
from criteria.indicators.ratio import ratio
from criteria.indicators.research_intensity import research_intensity
from criteria.indicators.share import share
from criteria.indicators.structure_level import structure_level
from criteria.indicators.value_added_rate import value_added_rate
from tests.indicators.tables import column, rows


def test_an_intensity_worked_out_again_is_not_the_published_one() -> None:
    """The communiqué divided by the product of its day; the table's product is a later release."""
    table = rows("china_provinces_rd_2024")
    printed = column(table, "rd_intensity_2024_pct")
    again = research_intensity(
        column(table, "rd_exp_2024_100m_cny"), column(table, "gdp_2024_100m_cny")
    )
    gap = np.abs(again - printed)
    for row, one, two in zip(table, printed, again, strict=True):
        print(f"{row['province']:15} printed {one:5.2f}  worked out {two:7.4f}  {two - one:+.4f}")
    rounding = 0.005
    assert 0.02 < gap.max() < 0.021
    assert (gap > rounding + 1e-9).sum() >= 5  # more than rounding to two decimals can explain


def test_cases_from_the_head() -> None:
    assert share([1, 0], [8, 8]).tolist() == [12.5, 0]
    assert ratio([10], [4]).tolist() == [2.5]
    assert research_intensity([1396.2], [50646.7]).round(2).tolist() == [2.76]  # Anhui 2024
    assert domestic_value_added_share([3], [4]).tolist() == [75]
    assert value_added_rate([1, -1], [4, 4]).tolist() == [25, -25]


@pytest.mark.parametrize("measure", [share, research_intensity, domestic_value_added_share,
                                     value_added_rate])  # fmt: skip
def test_a_part_larger_than_its_whole_is_refused(measure: object) -> None:
    assert callable(measure)
    with pytest.raises(NotMeasurable, match="more than the whole") as refused:
        measure([1, 9, 10], [10, 8, 10])
    assert refused.value.at == (1,)


@pytest.mark.parametrize("measure", [share, ratio])
def test_a_whole_of_zero_is_refused_with_its_rows(measure: object) -> None:
    assert callable(measure)
    with pytest.raises(NotMeasurable, match="zero") as refused:
        measure([0, 1, 0], [0, 8, 0])
    assert (refused.value.argument, refused.value.at) == ("whole", (0, 2))


def test_structure_level_of_shares_in_one_release() -> None:
    assert structure_level([7.1], [40.1], [52.8]) == pytest.approx([2.457])
    assert structure_level([33.3], [33.3], [33.3]) == pytest.approx([2])
    with pytest.raises(NotMeasurable, match="do not add up to 100 %") as refused:
        structure_level([7.1, 7.1], [40.1, 40.1], [52.8, 53.8])
    assert refused.value.at == (1,)
    assert structure_level([7.1], [40.1], [53.8], tolerance=1.1) == pytest.approx([248.7 / 101])
    with pytest.raises(NotMeasurable, match="tolerance"):
        structure_level([7.1], [40.1], [52.8], tolerance=50)


@pytest.mark.parametrize("shares", [(100, 0, 0.1), (0, 0, 100.1), (99.9, 0, 0)])
def test_structure_level_stays_within_its_ends(shares: tuple[float, float, float]) -> None:
    (level,) = structure_level(*([one] for one in shares))
    assert 1 <= level <= 3
