"""Where a region stands in the papers' model, and which options it is ready for."""

from __future__ import annotations

from dataclasses import dataclass, field

from mcda.decision.noun import UpgradingLayer


@dataclass(frozen=True)
class Capability:
    """How able a region is in one layer, 0 to 1: the mean of its indicators' positions.

    value: None where no indicator of the layer is known. indicators: their keys.
    """

    layer: UpgradingLayer
    value: float | None
    indicators: tuple[str, ...]


@dataclass(frozen=True)
class Balance:
    """How evenly and how far the three layers are developed (coupling coordination degree)."""

    coupling: float
    development: float
    coordination: float
    grade: str


@dataclass(frozen=True)
class Readiness:
    """How ready a region is for one option: the least of capability over need, at most 1.

    value: None where a layer that the option needs has no known capability.
    held_by: the layer that holds it back, None where it is ready. unknown: needed layers without
    a known capability. raised_by: options of the case that would raise that layer, the
    strongest first.
    """

    option: str
    value: float | None
    held_by: UpgradingLayer | None = None
    need: float | None = None
    capability: float | None = None
    unknown: tuple[UpgradingLayer, ...] = ()
    raised_by: tuple[str, ...] = ()

    @property
    def is_ready(self) -> bool | None:
        """True where nothing holds the option back; None where that is not known."""
        return None if self.value is None else self.value >= 1


@dataclass(frozen=True)
class Standing:
    """A region's capability per layer, its balance, and the readiness for each option."""

    capability: dict[UpgradingLayer, Capability]
    balance: Balance | None
    readiness: dict[str, Readiness] = field(default_factory=dict)

    @property
    def weakest(self) -> UpgradingLayer | None:
        """The layer with the least capability; None where fewer than two are known."""
        known = {k: one.value for k, one in self.capability.items() if one.value is not None}
        return min(known.items(), key=lambda one: one[1])[0] if len(known) > 1 else None
