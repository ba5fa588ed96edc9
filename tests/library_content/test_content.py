"""The library's own content: regions and the example cases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import sqrt
from pathlib import Path
from typing import Any

import pytest
import yaml

from mcda.decision.criterion import Criterion
from mcda.decision.estimate import Estimate
from mcda.decision.noun import LAYERS
from mcda.decision.option import Option
from mcda.decision.perspective import Perspective
from mcda.decision.policy import Policy

ROOT = Path(__file__).parents[2]


# GDP 2020 in 100 million yuan and census population 2020 of Anhui's 16 cities: National Bureau
# of Statistics, Anhui Bureau of Statistics, Seventh National Population Census. The populations of
# Hefei, Chuzhou, Bengbu, Bozhou and Huainan were not read from a source of their own.
CITIES_2020 = {
    "Hefei": (10045.72, 9369881),
    "Wuhu": (3753.02, 3644420),
    "Chuzhou": (3032.1, 3987054),
    "Fuyang": (2805.2, 8200264),
    "Anqing": (2467.7, 4165284),
    "Ma'anshan": (2186.9, 2159930),
    "Bengbu": (2082.7, 3296408),
    "Suzhou": (2045.0, 5324476),
    "Bozhou": (1806.01, 4996844),
    "Lu'an": (1669.5, 4393699),
    "Xuancheng": (1607.5, 2500063),
    "Huainan": (1337.2, 3033528),
    "Huaibei": (1119.1, 1970265),
    "Tongling": (1003.7, 1311726),
    "Chizhou": (868.9, 1342764),
    "Huangshan": (850.4, 1330565),
}
NORTH = ("Bengbu", "Bozhou", "Fuyang", "Huaibei", "Huainan", "Suzhou")


class Loader(yaml.SafeLoader):
    """YAML 1.2 as the project reads it: on, yes and no are text, and so are dates."""


Loader.yaml_implicit_resolvers = {
    first: [rule for rule in rules if not rule[0].endswith((":bool", ":timestamp"))]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("(?:true|false)$"), list("tf"))


def read(path: Path) -> Any:
    return with_tuples(yaml.load(path.read_text(encoding="utf-8"), Loader))


def with_tuples(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: with_tuples(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return tuple(with_tuples(inner) for inner in value)
    return value


def files(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.yaml"))


def criteria() -> dict[str, Criterion]:
    return {path.stem: Criterion.model_validate(read(path)) for path in files("criteria")}


def policies() -> dict[str, Policy]:
    return {path.stem: Policy.model_validate(read(path)) for path in files("policies")}


def case_text(name: str) -> Any:
    return read(ROOT / "cases" / name)


def estimates(case: Any) -> Iterator[tuple[str, str, Estimate]]:
    for key, option in case["options"].items():
        for criterion, given in option["estimates"].items():
            yield key, criterion, Estimate.model_validate(given)


def williamson(gdp: list[float], people: list[int]) -> float:
    mean = sum(gdp) / sum(people)
    gaps = (n / sum(people) * (g / n - mean) ** 2 for g, n in zip(gdp, people, strict=True))
    return sqrt(sum(gaps)) / mean


def of_cities(more: dict[str, float] | None = None) -> float:
    gdp = [g + (more or {}).get(city, 0.0) for city, (g, _) in CITIES_2020.items()]
    return williamson(gdp, [n for _, n in CITIES_2020.values()])


def test_the_cities_add_up() -> None:
    assert len(CITIES_2020) == 16
    assert sum(people for _, people in CITIES_2020.values()) == 61_027_171  # the census total


# The cases


@pytest.mark.parametrize("path", files("cases"), ids=lambda path: path.stem)
def test_the_pieces_of_a_case_are_valid(path: Path) -> None:
    case, known = read(path), {**{p.stem: read(p) for p in files("criteria")}}
    for key, given in case["criteria"].items():
        criterion = Criterion.model_validate({**known.get(key, {}), **given})
        assert criterion.has_scale and criterion.set_by
    for key, given in case["options"].items():
        policy = given.get("policy")
        name = {"name": policies()[policy].name} if policy else {}
        option = Option.model_validate({**name, **given})
        assert set(option.estimates) == set(case["criteria"]), key
        assert set(option.requires) | set(option.excludes) <= set(case["options"])
    for given in case["perspectives"].values():
        perspective = Perspective.model_validate(given)
        assert set(perspective.judgements) == set(case["criteria"])
        assert max(perspective.judgements.values()) == 100
    assert [key for key, it in case["options"].items() if it.get("baseline")] == ["continue"]


@pytest.mark.parametrize("path", files("cases"), ids=lambda path: path.stem)
def test_every_estimate_is_on_its_scale_and_has_a_source(path: Path) -> None:
    case = read(path)
    for option, key, estimate in estimates(case):
        ends = sorted((case["criteria"][key]["worst"], case["criteria"][key]["best"]))
        for number in (estimate.value, estimate.low, estimate.high):
            assert number is None or ends[0] <= number <= ends[1], f"{option}: {key}"
        assert estimate.source or (estimate.value is None and estimate.note), f"{option}: {key}"


def test_costs_agree_with_the_public_cost() -> None:
    case = case_text("anhui-2026.yaml")
    for option, key, estimate in estimates(case):
        if key == "public_cost":
            assert estimate.value == case["options"][option]["cost"], option


def test_costs_taken_from_budget_lines() -> None:
    cost = {key: it["cost"] for key, it in case_text("anhui-2026.yaml")["options"].items()}
    assert cost["rd_incentives"] == 5 * 1000
    assert cost["research_platforms"] == 3 * 2500
    assert cost["transfer_parks"] == 5 * 780
    assert cost["regional_integration"] == 5 * 250
    assert cost["lagging_region_fund"] == 5 * 390
    assert cost["lead_firms"] == 5 * 440
    assert cost["smart_manufacturing"] == 5 * 1550 / 2
    assert cost["cluster_programme"] == 10 * 10 + 40 * 5 + 600


def test_the_anhui_case_is_as_broad_as_it_says() -> None:
    case, known = case_text("anhui-2026.yaml"), policies()
    chosen = [it["policy"] for it in case["options"].values() if "policy" in it]
    assert len(chosen) == 12
    assert {known[key].layer for key in chosen} == set(LAYERS) - {"delivery"}
    unknown = [key for key, _, one in estimates(case) if one.value is None and one.proposal is None]
    assert len(unknown) == 2


def test_what_the_notes_say_of_gdp_and_of_disparity() -> None:
    assert round(1000 / 5_064_670 * 100, 2) == 0.02
    assert round(2500 / 5_064_670 * 100, 3) == 0.049
    north = sum(CITIES_2020[city][0] for city in NORTH)
    more = {city: 100 * CITIES_2020[city][0] / north for city in NORTH}  # 10,000 million yuan
    assert round((of_cities(more) - of_cities()) * 100, 1) == -0.3
    assert round((of_cities({"Hefei": 100}) - of_cities()) * 100, 1) == 0.3


def test_the_arithmetic_of_the_first_steps() -> None:
    case = case_text("first-steps.yaml")
    points = case["perspectives"]["council"]["judgements"]
    sums = dict.fromkeys(case["options"], 0.0)
    for option, key, estimate in estimates(case):
        worst, best = case["criteria"][key]["worst"], case["criteria"][key]["best"]
        assert estimate.value is not None
        sums[option] += points[key] / 2 * (estimate.value - worst) / (best - worst)
    assert {key: round(value) for key, value in sums.items()} == {
        "one_stop_office": 65,
        "shared_laboratory": 58,
        "training_grants": 52,
        "continue": 40,
    }


# Words


def test_banned_words_stay_out() -> None:
    for path in [*files("criteria"), *files("policies"), *files("regions"), *files("cases")]:
        text = path.read_text(encoding="utf-8").casefold()
        for word in ("scen" + "ario", "optimal", "proves", "!"):
            assert word not in text, f"{path.name}: {word}"
