"""The criteria of the library, and what holds for both catalogues."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from mcda.decision.criterion import Criterion
from mcda.decision.noun import LAYERS
from mcda.files.library import criteria, known, policies
from tests.library_content.papers import CRITERIA, HEADINGS, JUDGED, POLICIES

ROOT = Path(__file__).parents[2]


def folders(catalogue: str) -> dict[str, str]:
    return {path.stem: path.parent.name for path in (ROOT / catalogue).rglob("*.yaml")}


def test_every_criterion_and_policy_of_the_table_is_there_once() -> None:
    assert (len(CRITERIA), len(POLICIES)) == (23, 25)
    assert sorted(known("criteria")) == sorted(CRITERIA)
    assert sorted(known("policies")) == sorted(POLICIES)
    assert len(list((ROOT / "criteria").rglob("*.yaml"))) == 23
    assert len(list((ROOT / "policies").rglob("*.yaml"))) == 25


@pytest.mark.parametrize("key", sorted(CRITERIA))
def test_a_criterion_is_complete(key: str) -> None:
    criterion = criteria()[key]
    assert folders("criteria")[key] == criterion.layer and criterion.layer in LAYERS
    assert criterion.direction is not None
    assert criterion.question.split(". ")[0].rstrip(".").find("?") > 0
    assert criterion.definition and criterion.indicator and criterion.not_covered
    assert criterion.sources
    assert set(criterion.double_counts) <= CRITERIA - {key}


@pytest.mark.parametrize("key", sorted(CRITERIA))
def test_a_level_and_an_effect_have_their_scales(key: str) -> None:
    """What no figure can measure has no scale of levels; cost hangs on the case's budget."""
    criterion = criteria()[key]
    measured = criterion.layer != "delivery"
    assert (criterion.indicator_scale is not None) == measured == bool(criterion.indicator_unit)
    assert (criterion.suggested_scale is not None) == (key != "public_cost")


@pytest.mark.parametrize("key", sorted(CRITERIA))
def test_the_ends_of_a_scale_say_whose_they_are_and_why(key: str) -> None:
    for scale in (criteria()[key].indicator_scale, criteria()[key].suggested_scale):
        if scale is not None:
            assert scale.because.startswith(f"{JUDGED}. ")
            assert len(scale.because.removeprefix(JUDGED)) > 60
            assert (scale.best > scale.worst) == (criteria()[key].direction == "more is better")


def test_anchors_stand_where_no_unit_serves() -> None:
    for key, criterion in criteria().items():
        assert bool(criterion.anchors) == ("(0–10)" in criterion.unit), key
        assert not criterion.anchors or {"0", "5", "10"} <= set(criterion.anchors)


def test_regions_lie_where_the_reasons_say() -> None:
    """Anhui 2024: 2.76 % (Communiqué 2024); the median of 31 provinces: 2.04 %."""
    scales = {key: one.indicator_scale for key, one in criteria().items() if one.indicator_scale}
    assert scales["rd_intensity"].position(2.76) == pytest.approx(0.6)
    assert 0.4 < scales["rd_intensity"].position(2.04) < 0.45
    assert scales["cluster_strength"].position(1.0) == 0.5
    assert scales["digital_upgrading"].position(50) == 0.5
    assert 0.5 < scales["regional_disparity"].position(0.387) < 0.55


def test_the_ends_of_the_structure_index_add_up() -> None:
    scale = criteria()["structure_level"].indicator_scale
    assert scale is not None
    ends = [sum(k * share for k, share in zip((1, 2, 3), shares, strict=True)) / 100
            for shares in ((20, 60, 20), (2, 26, 72))]  # fmt: skip
    assert ends == pytest.approx([scale.worst, scale.best])


def test_double_counting_is_said_on_both_sides() -> None:
    pairs = {(key, other) for key, it in criteria().items() for other in it.double_counts}
    assert len(pairs) > 20
    assert pairs == {(other, key) for key, other in pairs}


def test_names_are_told_apart() -> None:
    for names in ([c.name for c in criteria().values()], [p.name for p in policies().values()]):
        assert len({name.casefold() for name in names}) == len(names)
    both = [one.name for one in (*criteria().values(), *policies().values())]
    assert len(set(both)) == len(both) == 48, "a criterion and a policy stand side by side"


def test_every_section_cited_exists_and_is_cited_once() -> None:
    for key, entry in (*criteria().items(), *policies().items()):
        cited = [(source.paper, source.section) for source in entry.sources]
        assert len(set(cited)) == len(cited), key
        for source in entry.sources:
            assert source.section in HEADINGS[source.paper], f"{key}: {source.section}"
            assert source.says, f"{key}: {source.section} says nothing"


def test_a_heading_without_a_text_of_its_own_is_cited_as_one() -> None:
    """The parts of the paper hold its text; V of chen-l-2024 is a heading only."""
    for key, entry in (*criteria().items(), *policies().items()):
        for source in entry.sources:
            below = [one for one in HEADINGS["chen-y-2025"] if one.startswith(f"{source.section}.")]
            if below or source.section == "V":
                assert "heading" in source.says or "two parts" in source.says, key


# What the noun refuses.

TALENT: dict[str, Any] = {
    "name": "Talent", "unit": "per 1,000", "layer": "firmware", "direction": "more is better",
}  # fmt: skip


@pytest.mark.parametrize("which", ["indicator_scale", "suggested_scale"])
@pytest.mark.parametrize(("direction", "turned"), [("more is better", (9, 1)),
                                                   ("less is better", (1, 9))])  # fmt: skip
def test_a_scale_against_the_direction_is_refused(
    which: str, direction: str, turned: tuple[float, float]
) -> None:
    given = {**TALENT, "direction": direction, "indicator_unit": "per 1,000"}
    worst, best = turned
    right = {which: {"worst": best, "best": worst, "because": "Judgement."}}
    wrong = {which: {"worst": worst, "best": best, "because": "Judgement."}}
    assert Criterion.model_validate({**given, **right})
    with pytest.raises(ValidationError, match=f"Exchange the ends of '{which}'"):
        Criterion.model_validate({**given, **wrong})


def test_a_scale_of_levels_without_a_unit_is_refused() -> None:
    scale = {"worst": 1, "best": 9, "because": "Judgement."}
    with pytest.raises(ValidationError, match="Add 'indicator_unit'"):
        Criterion.model_validate({**TALENT, "indicator_scale": scale})
