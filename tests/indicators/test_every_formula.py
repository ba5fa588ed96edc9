"""What holds for every formula of the folder."""

from __future__ import annotations

import doctest
import json
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import numpy as np
import pytest

import criteria
from criteria.formula import Formula, NotMeasurable
from mcda.cli import main
from tests.indicators.given import (
    ARRAYS,
    FIGURES,
    FIXED_SCALE,
    MAY_BE_NEGATIVE,
    MAY_BE_ZERO,
    ZERO,
)
from tests.indicators.tables import FORMULAS

MODULES = [found.name for found in walk_packages(criteria.__path__, "criteria.")]
CELLS = [(key, name) for key, arrays in ARRAYS.items() for name in arrays]


def measured(key: str, **changed: Any) -> Any:
    return FORMULAS[key].measure(**{**ARRAYS[key], **FIGURES.get(key, {}), **changed})


def with_cell(key: str, name: str, value: float) -> np.ndarray[Any, Any]:
    array = np.array(ARRAYS[key][name], dtype=float)
    array.reshape(len(array), -1)[1, 0] = value
    return array


def test_every_formula_has_figures_here() -> None:
    assert set(ARRAYS) == set(FORMULAS)
    for key, formula in FORMULAS.items():
        assert set(ARRAYS[key]) == set(formula.arguments)
        assert set(FIGURES.get(key, {})) == set(formula.figures)


@pytest.mark.parametrize("module", MODULES)
def test_the_examples_of_the_docstrings_hold(module: str) -> None:
    found = doctest.testmod(import_module(module))
    assert found.failed == 0
    if module.startswith("criteria.indicators."):
        assert found.attempted


@pytest.mark.parametrize("formula", FORMULAS.values(), ids=lambda one: one.key)
def test_an_entry_says_what_it_is(formula: Formula) -> None:
    assert Path(import_module(f"criteria.indicators.{formula.key}").__file__ or "").exists()
    for part in ("name", "meaning", "assumes", "reference", "unit"):
        said = getattr(formula, part)
        assert said and "!" not in said
    assert formula.reference == "Definition" or any(c.isdigit() for c in formula.reference) or (
        "without a date" in formula.reference
    )  # fmt: skip


@pytest.mark.parametrize("key", FORMULAS)
def test_the_answer_has_the_shape_it_says(key: str) -> None:
    formula, answer = FORMULAS[key], measured(key)
    assert np.isfinite(answer).all()
    assert np.shape(answer)[:1] == (() if formula.over_parts else (4,))


@pytest.mark.parametrize(("key", "name"), CELLS)
@pytest.mark.parametrize("cell", [np.nan, np.inf, -np.inf, 1e300, 1e-300])
def test_a_cell_that_is_no_figure_is_refused_with_its_row(key: str, name: str, cell: float) -> None:
    with pytest.raises(NotMeasurable) as refused:
        measured(key, **{name: with_cell(key, name, cell)})
    assert (refused.value.argument, refused.value.at) == (name, (1,))
    assert refused.value.reason and refused.value.expected and refused.value.remedy


@pytest.mark.parametrize(("key", "name"), [one for one in CELLS if one not in MAY_BE_NEGATIVE])
def test_a_negative_figure_is_refused_with_its_row(key: str, name: str) -> None:
    with pytest.raises(NotMeasurable, match="negative") as refused:
        measured(key, **{name: with_cell(key, name, -1.0)})
    assert (refused.value.argument, refused.value.at) == (name, (1,))


@pytest.mark.parametrize(("key", "name"), CELLS)
def test_no_regions_wrong_shapes_and_words_are_refused(key: str, name: str) -> None:
    array = ARRAYS[key][name]
    shapes: list[Any] = [array[:0], array[None, None], 3.0, ["many"] * 4, [[1.0], [1.0, 2.0]]]
    if name != "population" or key == "litzenberger_sternberg_index":  # none: parts count alike
        shapes.append(None)
    if len(ARRAYS[key]) > 1:
        shapes.append(array[:-1])
    for given in shapes:
        with pytest.raises(NotMeasurable):
            measured(key, **{name: given})


@pytest.mark.parametrize("key", sorted(FORMULAS.keys() - MAY_BE_ZERO))
def test_figures_that_add_up_to_zero_are_refused(key: str) -> None:
    name = ZERO.get(key, FORMULAS[key].arguments[-1])
    zeros = dict.fromkeys(ARRAYS[key], 0.0 * ARRAYS[key][name])
    for changed in ({name: zeros[name]}, zeros):
        with pytest.raises(NotMeasurable):
            measured(key, **changed)


@pytest.mark.parametrize("key", FORMULAS)
def test_one_row_is_refused_where_two_are_needed(key: str) -> None:
    alone = {name: array[:1] for name, array in ARRAYS[key].items()}
    formula = FORMULAS[key]
    if formula.over_parts or key in (
        "location_quotient", "cluster_stars", "litzenberger_sternberg_index",
    ):  # fmt: skip
        with pytest.raises(NotMeasurable):
            measured(key, **alone)
    else:
        assert measured(key, **alone)[0] == pytest.approx(measured(key)[0])


@pytest.mark.parametrize("key", sorted(FORMULAS.keys() - FIXED_SCALE))
@pytest.mark.parametrize("factor", [1e-6, 7.0, 1e6])
def test_a_change_of_unit_is_nothing(key: str, factor: float) -> None:
    scaled = {name: array * factor for name, array in ARRAYS[key].items()}
    assert measured(key, **scaled) == pytest.approx(measured(key), rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("key", FORMULAS)
def test_the_order_of_the_rows_is_nothing(key: str) -> None:
    turned = {name: array[::-1] for name, array in ARRAYS[key].items()}
    answer = np.asarray(measured(key))
    expected = answer if FORMULAS[key].over_parts else answer[::-1]
    assert measured(key, **turned) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("key", [key for key, one in FORMULAS.items() if one.pools])
def test_pooled_regions_lie_between_their_own_figures(key: str) -> None:
    pooled = measured(
        key, **{name: array.sum(keepdims=True) for name, array in ARRAYS[key].items()}
    )
    weights = ARRAYS[key][FORMULAS[key].arguments[-1]]
    assert pooled == pytest.approx([np.average(measured(key), weights=weights)])


def test_the_figures_given_are_never_changed() -> None:
    for key in FORMULAS:
        before = {name: array.copy() for name, array in ARRAYS[key].items()}
        measured(key)
        for name, array in ARRAYS[key].items():
            assert np.array_equal(array, before[name])


def test_the_command_shows_every_formula(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue", "indicators", "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)["indicators"]
    assert [row["key"] for row in shown] == list(FORMULAS)
    assert all(row["meaning"] and row["reference"] and row["measured_in"] for row in shown)
    assert main(["catalogue", "indicators"]) == 0
    assert "Krugman index (krugman_index)" in capsys.readouterr().out
