"""Cases of every kind by seed: scaled or not, tied or fixed, with ranges, orders and unknowns."""

from __future__ import annotations

from random import Random
from typing import Any

from mcda.checking import check_text
from mcda.decision.case import Case
from mcda.files.writing import text_of

LAYERS = ("hardware", "firmware", "software", "territory", "delivery")
RANKINGS = ("weighted_sum", "weighted_sum", "weighted_sum", "weighted_sum", "topsis", "vikor",
            "promethee_ii", "copeland", "waspas", "edas", "weighted_product", "kemeny")  # fmt: skip


def _criteria(dice: Random, keys: list[str], has_scale: bool) -> dict[str, Any]:
    made = {}
    for at, key in enumerate(keys):
        up = dice.random() < 0.6
        one: dict[str, Any] = {"name": f"C {at}", "unit": "points", "layer": dice.choice(LAYERS)}
        if not has_scale and dice.random() < 0.7:
            one["direction"] = "more is better" if up else "less is better"
        else:
            one |= {"worst": 0 if up else 100, "best": 100 if up else 0}
        made[key] = one
    return made


def _figure(dice: Random, has_scale: bool, coarse: bool, fixed: bool) -> Any:
    value, kind = dice.choice([20, 50, 80]) if coarse else dice.randint(5, 95), dice.random()
    if fixed or kind < 0.4:
        return value
    if kind < 0.75:
        return {"value": value, "low": max(0, value - dice.randint(0, 30)),
                "high": min(100, value + dice.randint(0, 30))}  # fmt: skip
    if not has_scale:
        return value
    return {"value": value, "confidence": dice.choice(["high", "low"])} if kind < 0.85 else None


def _perspective(dice: Random, at: int, keys: list[str]) -> dict[str, Any]:
    weights: dict[str, Any] = {key: dice.randint(1, 9) for key in keys}
    kind, said = dice.random(), {"name": f"P {at}", "share": dice.choice([1, 1, 2])}
    if kind > 0.85:
        order = {"order": dice.sample(keys, len(keys)), "formula": "order_only"}
        return {**said, "weighting": "ranks", "judgements": order}
    if kind < 0.25:
        weights = {key: [max(0, one - 2), one + 2] for key, one in weights.items()}
    return {**said, "weights": weights}


def _vary(dice: Random, has_scale: bool, fixed: bool) -> dict[str, Any]:
    vary: dict[str, Any] = {}
    if dice.random() < 0.4:
        vary["weights"] = dice.choice(["stated", "order", "any", "fixed"])
    if dice.random() < 0.2:
        vary["perspectives"] = False
    if fixed:
        vary |= {"weights": "fixed", "perspectives": dice.random() < 0.5}
    if dice.random() < 0.2:
        vary["criteria"] = True
    if dice.random() < 0.2:
        vary["methods"] = dice.sample(["topsis", "vikor", "copeland"], 2)
    if has_scale and dice.random() < 0.2:
        vary["scalings"] = ["minmax", "vector"][: dice.choice([1, 2])]
    return vary


def random_case(seed: int) -> Case | None:
    """A case of two to nine options on one to six criteria; None where it has faults."""
    dice = Random(seed)
    keys = [f"c{at}" for at in range(dice.choice([1, 2, 2, 3, 4, 6]))]
    has_scale, coarse, fixed = (dice.random() < part for part in (0.75, 0.3, 0.15))
    options: dict[str, Any] = {
        f"o{at}": {"name": f"O {at}", "estimates": {
            key: _figure(dice, has_scale, coarse, fixed) for key in keys}}
        for at in range(dice.choice([2, 2, 3, 4, 5, 7, 9]))
    }  # fmt: skip
    if dice.random() < 0.4:
        options["o0"]["baseline"] = True
    scaling = "anchored" if has_scale else dice.choice(["textbook", "minmax", "max", "sum"])
    spread = {"weight_spread": dice.choice([0, 0.1, 0.5])} if dice.random() < 0.3 else {}
    tree = {
        "format": 1, "title": f"Case {seed}",
        "criteria": _criteria(dice, keys, has_scale), "options": options,
        "perspectives": {
            f"p{at}": _perspective(dice, at, keys) for at in range(dice.choice([1, 1, 2, 3, 5, 6]))
        },
        "recipe": {"ranking": dice.choice(RANKINGS), "scaling": scaling,
                   "draws": dice.choice([200, 1000]), **spread,
                   "vary": _vary(dice, has_scale, fixed)},
    }  # fmt: skip
    return check_text(text_of(tree)).case
