"""The draft of a new case that can be ranked at once: scales taken, the baseline known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from mcda.decision.criterion import Criterion
from mcda.decision.region import Scale
from mcda.files.examples import new_case
from mcda.files.library import criterion, policy
from mcda.language import say, say_own

# Said of figures that follow from what a criterion counts; the examples say the same.
BY_DEFINITION = "By definition: effects are counted against continuing as now"
NO_MONEY = "By definition: money beyond the plans of today"
NO_WAIT = "By convention: there is no effect to wait for"
WHOLE_BUDGET = "The whole budget of this case, as is usual; no cost at the other end."
ROUND_FIGURE = "A round figure to start from, nobody’s budget; no cost at the other end."
MONEY = 10_000  # worst cost where no budget is known, in the case's unit of money
CURRENCIES = {"china": "CNY million", "eu": "EUR million", "germany": "EUR million",
              "mexico": "MXN million"}  # fmt: skip
TEXTS = (BY_DEFINITION, NO_MONEY, NO_WAIT, WHOLE_BUDGET, ROUND_FIGURE, *CURRENCIES.values())
_YEARS = "time_to_effect"
_COST = "public_cost"


@dataclass(frozen=True)
class Beginning:
    """What a new case begins with: where, what, and which measures by which criteria."""

    title: str
    question: str
    region: str | None
    criteria: tuple[str, ...]
    policies: tuple[str, ...]
    year: int
    horizon: int = 5
    budget: float | None = None

    @property
    def currency(self) -> str:
        """The unit of money of the region's country."""
        return currency_of(self.region)


def currency_of(region: str | None) -> str:
    """The unit of money of a region's country."""
    return say_own(CURRENCIES.get((region or "").partition("/")[0], "CNY million"))


def begun(of: Beginning) -> dict[str, Any]:
    """The draft: every criterion on a scale, the baseline's figures, the policies' usual years.

    What is not known stays unknown. Texts of the library are written in the language spoken.
    """
    made = new_case(of.title, of.region, of.criteria, of.policies)
    head = {"format": 1, "title": of.title, "question": of.question}
    rest = {"year": of.year, "horizon": of.horizon, "currency": of.currency}
    if of.budget is not None:
        rest["budget"] = of.budget
    tree = {**head, **({"region": of.region} if of.region else {}), **rest, **made}
    for key in tree["criteria"]:
        known = criterion(key)
        if known is not None:
            tree["criteria"][key] = _scale(key, known, of)
    for named in (*tree["options"].values(), *tree["perspectives"].values()):
        if "name" in named:
            named["name"] = say_own(named["name"])
    for key, option in tree["options"].items():
        option["estimates"].update(_known_figures(key, option, tree["criteria"]))
    return tree


def _scale(key: str, known: Criterion, of: Beginning) -> dict[str, Any]:
    if key == _COST:
        why = ROUND_FIGURE if of.budget is None else WHOLE_BUDGET
        return {"unit": of.currency, "worst": of.budget or MONEY, "best": 0,
                "set_by": say_own(why)}  # fmt: skip
    scale = known.suggested_scale
    if scale is None:
        return {}
    return {"worst": scale.worst, "best": scale.best, "set_by": suggested_by(scale)}


def suggested_by(scale: Scale) -> str:
    """Who set a scale that was taken from the catalogue, and why so."""
    return say("Suggested by the catalogue: {because}", because=say_own(scale.because))


def _known_figures(key: str, option: dict[str, Any], criteria: Iterable[str]) -> dict[str, Any]:
    """What is known of an option before anybody judged it."""
    if option.get("baseline"):
        known = {one: criterion(one) for one in criteria}
        return {one: {"value": 0, "source": say_own(_no_change(one))}
                for one, of in known.items() if of and _counts_change(one, of)}  # fmt: skip
    found = policy(key)
    if found is None or _YEARS not in criteria:
        return {}
    lead = found.lead_time
    return {_YEARS: {"value": lead.usual, "low": lead.low, "high": lead.high,
                     "confidence": "low", "source": say_own(lead.because)}}  # fmt: skip


def _counts_change(key: str, known: Criterion) -> bool:
    """Whether a criterion counts what an option changes; a mark on anchors does not."""
    return key in (_COST, _YEARS) or not known.anchors


def _no_change(key: str) -> str:
    return {_COST: NO_MONEY, _YEARS: NO_WAIT}.get(key, BY_DEFINITION)
