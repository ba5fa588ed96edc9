"""Where another option leads: conditions on weights and figures."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Condition:
    """Bounds on one weight (option None) or on one estimate in its unit; None for no bound."""

    criterion: str
    option: str | None
    above: float | None
    below: float | None


@dataclass(frozen=True)
class Rule:
    """Where the conditions hold, `leader` comes first.

    holds: the share of fresh draws within the conditions that it leads (precision); share: the
    share of the fresh draws that it leads which lie within them (coverage); met: the share of
    all fresh draws that lie within them.
    """

    leader: str
    conditions: tuple[Condition, ...]
    share: float
    holds: float
    met: float
    sentence: str


@dataclass(frozen=True)
class Rules:
    """The rules that were kept. recommended: the option they overturn; draws: fresh ones tried."""

    recommended: str
    draws: int
    rules: tuple[Rule, ...]
