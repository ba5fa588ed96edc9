"""What the brief says of the region: its layers, its peers, and what it is not ready for."""

from __future__ import annotations

import pytest

from mcda.analysis import analyse
from mcda.brief.blocks import Block, Bullets, Paragraph, Picture, Table
from mcda.brief.section import blocks_of
from mcda.checking import read_case
from mcda.decision.analysis import Analysis
from mcda.files.examples import example_text
from tests.cases import SMALL
from tests.upgrading.cases import CASE
from tests.upgrading.test_proposals import PROPOSED
from tests.upgrading.test_tilt import TILTED


@pytest.fixture(scope="module")
def anhui() -> Analysis:
    return analyse(read_case(example_text("anhui-2026")))


def blocks_behind(analysis: Analysis) -> list[Block]:
    """The summary's blocks, then the annex's."""
    return [*blocks_of(analysis, "summary"), *blocks_of(analysis, "annex")]


def table(analysis: Analysis, caption: str) -> Table:
    (found,) = [one for one in blocks_behind(analysis)
                if isinstance(one, Table) and one.caption == caption]  # fmt: skip
    return found


def paragraphs(analysis: Analysis) -> list[str]:
    return [one.text for one in blocks_behind(analysis) if isinstance(one, Paragraph)]


def test_a_proposed_figure_stands_above_its_effect_and_need() -> None:
    analysis = analyse(read_case(PROPOSED))
    found = table(analysis, "Figure, and below it effect × need")
    assert found.rows == (("Tram", "60\n90 × 0.67\nopen"),)
    assert "One figure accepted by nobody yet, marked open." in paragraphs(analysis)
    bullets = [item for one in blocks_behind(analysis) if isinstance(one, Bullets)
               for item in one.items]  # fmt: skip
    assert any("(6 − 2) / (6 − 0) = 0.67" in item for item in bullets)


def test_without_a_region_nothing_is_said_of_one() -> None:
    said = " ".join(paragraphs(analyse(read_case(SMALL))))
    assert "capability" not in said and "coordination" not in said


def test_the_region_is_shown_layer_by_layer_beside_its_peers(anhui: Analysis) -> None:
    blocks = blocks_behind(anhui)
    said = " ".join(one.text for one in blocks if isinstance(one, Paragraph))
    assert "Anhui is weakest in software" in said
    assert "Hubei, Hunan, Jiangxi, Shandong and Henan" in said
    pictures = [one for one in blocks if isinstance(one, Picture)]
    (software,) = [one for one in pictures if one.caption.startswith("Software. ")]
    assert software.caption == (
        "Software. Capability 0.17 of 1, from three indicators. Behind the peers’ median on: "
        "Revenue per high-tech firm; Profit margin of high-tech manufacturing"
    )
    assert sum(one.caption.split(".")[0] in ("Hardware", "Firmware") for one in pictures) == 2
    assert all(one.alt for one in pictures)


def test_a_case_that_states_no_peers_is_compared_with_the_librarys(anhui: Analysis) -> None:
    without = analyse(anhui.case.model_copy(update={"peers": None}))
    start = "Hubei, Hunan, Jiangxi, Shandong and Henan"
    assert any(text.startswith(start) for text in paragraphs(without))


def test_an_option_that_is_not_ready_is_ranked_and_marked(anhui: Analysis) -> None:
    found = table(anhui, "The options in bands").rows
    (row,) = [row for row in found if row[1].startswith("Machine-tool")]
    assert row[3] == "not ready\nHardware 0.42 of 0.65"
    assert 1 <= float(row[4]) <= len(anhui.case.options)
    (first,) = [row for row in found if row[1].startswith("Cluster services")]
    assert first[3] == "ready"


def test_weights_are_printed_as_they_were_given_and_with_the_tilt_beside_them() -> None:
    """Jobs, fame, sway, cost: 40, 20, 10, 30; hardware × 0.8, software × 1.2, over 0.98."""
    analysis = analyse(read_case(TILTED))
    found = table(analysis, "Weights side by side")
    assert [one.name for one in found.columns] == ["Criterion", "All", "With the tilt"]
    rows = [(name.partition("\n")[0], *weights) for name, *weights in found.rows]
    assert rows == [("Jobs", "40", "33"), ("Fame", "20", "24"), ("Sway", "10", "12"),
                    ("Cost", "30", "31")]  # fmt: skip
    ordered = table(analysis, "Weights, each with the swing it is for").rows
    assert [row[-1] for row in ordered] == ["33", "31", "24", "12"]
    swings = [item for one in blocks_behind(analysis) if isinstance(one, Bullets)
              for item in one.items if item.startswith("Cost, from")]  # fmt: skip
    assert "worth 0.75 of going the whole way on Jobs" in swings[0]


def test_a_discount_by_readiness_is_said() -> None:
    asked = CASE.replace("perspectives:", "recipe: {discount_by_readiness: true}\nperspectives:")
    start = "As the case asks, what such an option gains"
    assert any(text.startswith(start) for text in paragraphs(analyse(read_case(asked))))
    assert not any(text.startswith(start) for text in paragraphs(analyse(read_case(CASE))))
