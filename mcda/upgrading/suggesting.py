"""Which policies to compare first: those that fit the question, the weakest layer and the needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from mcda.decision.criterion import Criterion
from mcda.decision.noun import UPGRADING_LAYERS, UpgradingLayer
from mcda.decision.policy import Policy
from mcda.decision.region import Region
from mcda.decision.standing import Capability
from mcda.upgrading.capability import capabilities
from mcda.upgrading.proposals import needs_of
from mcda.upgrading.readiness import readiness_ratios

# What a question may be about: the criteria that it asks to move. None for all of them alike.
ABOUT: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "everything": (),
    "research": ("rd_intensity", "technology_transfer", "talent"),
    "production": ("value_added_rate", "digital_upgrading", "equipment_autonomy"),
    "clusters": ("cluster_strength", "supply_linkage", "business_environment"),
    "markets": ("gvc_position", "own_brand", "leading_firms"),
    "disparity": ("regional_disparity", "employment"),
    "environment": ("energy_intensity", "supply_risk"),
})  # fmt: skip
CORE = ("rd_intensity", "cluster_strength", "business_environment", "regional_disparity",
        "public_cost", "time_to_effect")  # fmt: skip
PICKED, MOST_PICKED = 8, 10


@dataclass(frozen=True)
class Suggestion:
    """A policy of the library and what speaks for it in a region.

    fits: the criteria asked about that it moves the better way. weakest: its layer's capability
    where that is the region's least. need, of: the largest need, 0 to 1, among the criteria it
    moves, against the nation. readiness: 0 to 1, None where it is not known; held_by: the layer
    that holds it back, with what the region has and the policy asks.
    """

    policy: str
    layer: str
    fits: tuple[str, ...] = ()
    weakest: float | None = None
    need: float = 0.0
    of: str = ""
    readiness: float | None = None
    held_by: UpgradingLayer | None = None
    capability: float = 0.0
    asked: float = 0.0

    @property
    def points(self) -> float:
        """One to begin with, one each for the question and the weakest layer, the need's share,
        all times readiness."""
        speaks = 1 + bool(self.fits) + (self.weakest is not None) + self.need
        return speaks * (1.0 if self.readiness is None else self.readiness)


def betters(policy: Policy, criteria: Mapping[str, Criterion]) -> tuple[str, ...]:
    """The criteria that a policy moves the better way."""
    return tuple(
        key for key, way in policy.moves.items()
        if key in criteria and (way == "raises") == criteria[key].more_is_better
    )  # fmt: skip


def weakest_of(capability: Mapping[UpgradingLayer, Capability]) -> UpgradingLayer | None:
    """The layer with the least capability; None where fewer than two are known."""
    known = {layer: one.value for layer, one in capability.items() if one.value is not None}
    return min(known.items(), key=lambda one: one[1])[0] if len(known) > 1 else None


def _ready(policy: Policy, capability: Mapping[UpgradingLayer, Capability]) -> dict[str, object]:
    """Readiness and, where it is below 1, the layer that holds the policy back."""
    known = [layer for layer, need in policy.needs.items()
             if need > 0 and capability[layer].value is not None]  # fmt: skip
    if not known:
        return {}
    able = np.array([capability[layer].value for layer in known], dtype=np.float64)
    ratios = readiness_ratios(able, np.array([[policy.needs[layer] for layer in known]]))[0]
    least = int(np.argmin(ratios))
    if ratios[least] >= 1:
        unknown = len(known) < sum(need > 0 for need in policy.needs.values())
        return {} if unknown else {"readiness": 1.0}
    return {"readiness": float(ratios[least]), "held_by": known[least],
            "capability": float(able[least]), "asked": policy.needs[known[least]]}  # fmt: skip


def suggestions(
    policies: Mapping[str, Policy], criteria: Mapping[str, Criterion], region: Region | None,
    about: str = "everything",
) -> tuple[Suggestion, ...]:  # fmt: skip
    """Every policy with what speaks for it, the most points first, then in the library's order.

    region: with its indicators; without them only the question counts. about: a key of ABOUT.
    """
    indicators = region.indicators if region else {}
    capability = capabilities(indicators)
    weakest = weakest_of(capability)
    needs = needs_of(region, criteria, "nation") if region else {}
    found = []
    for key, policy in policies.items():
        better = betters(policy, criteria)
        of = max((one for one in better if one in needs), default="",
                 key=lambda one: needs[one].share)  # fmt: skip
        ready = _ready(policy, capability) if indicators else {}
        found.append(Suggestion(
            key, policy.layer, tuple(one for one in ABOUT[about] if one in better),
            capability[weakest].value if weakest and policy.layer == weakest else None,
            needs[of].share if of else 0.0, of, **ready,  # type: ignore[arg-type]
        ))  # fmt: skip
    return tuple(sorted(found, key=lambda one: -round(one.points, 9)))


def picked(found: Sequence[Suggestion], policies: Mapping[str, Policy]) -> tuple[str, ...]:
    """The policies to begin with: the first of each of the papers' three layers, then by points.

    Ties go to the layer with the fewest so far, and no layer has more than half. What a picked
    policy needs first comes with it.
    """
    chosen: list[Suggestion] = []
    for layer in UPGRADING_LAYERS:
        chosen += [one for one in found if one.layer == layer][:1]
    while len(chosen) < min(PICKED, len(found)):
        many = Counter(one.layer for one in chosen)
        left = [one for one in found if one not in chosen]
        free = [one for one in left if many[one.layer] < PICKED // 2] or left
        chosen.append(min(free, key=lambda one: (-round(one.points, 9), many[one.layer])))
    keys = [one.policy for one in chosen]
    for key in tuple(keys):
        keys += [one for one in policies[key].requires if one in policies and one not in keys]
    return tuple(one.policy for one in found if one.policy in keys[:MOST_PICKED])


def criteria_for(
    chosen: Sequence[str], policies: Mapping[str, Policy], criteria: Mapping[str, Criterion],
    about: str = "everything",
) -> tuple[str, ...]:  # fmt: skip
    """The criteria a case begins with: the papers' core, the question's, and the policies'.

    Each policy gets one criterion at least that it moves the better way; of those that could be
    added, the one that serves most policies, rather none that is close to one already there.
    """
    taken = [key for key in CORE if key in criteria]
    for key in ABOUT[about]:
        if key in criteria and key not in taken and not _is_close(key, taken, criteria):
            taken.append(key)
    moved = {key: betters(policies[key], criteria) for key in chosen}
    while True:
        bare = [better for better in moved.values() if better and not set(better) & set(taken)]
        could = dict.fromkeys(one for better in bare for one in better)
        if not could:
            return tuple(key for key in criteria if key in taken)
        taken.append(
            min(
                could,
                key=lambda one: (
                    _is_close(one, taken, criteria),
                    -sum(one in better for better in bare),
                ),
            )
        )


def _is_close(key: str, taken: Sequence[str], criteria: Mapping[str, Criterion]) -> bool:
    return any(key in criteria[one].double_counts or one in criteria[key].double_counts
               for one in taken)  # fmt: skip
