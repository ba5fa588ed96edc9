"""Which parts of a case are one statement, so that two people's halves are never put together."""

from __future__ import annotations

from mcda.faults import Path

ANY = "*"
# A figure and its range, source and confidence; a block that was measured or judged as one.
_WHOLE = (
    ("options", ANY, "estimates", ANY),
    ("needs", ANY),
    ("region",),
    ("peers",),
    ("orientation",),
    ("options", ANY, "lead_time"),
    ("criteria", ANY, "preference"),
)
# Weights are relative to each other; a scale's ends hold in its unit and direction.
_GROUPS = (
    (("perspectives", ANY), frozenset({"weighting", "judgements", "weights", "by", "on"})),
    (("criteria", ANY), frozenset({"unit", "direction", "worst", "best", "set_by"})),
    (("options", ANY), frozenset({"needs", "needs_because"})),
    (("recipe",), frozenset({"ranking", "settings"})),
)


def _matches(path: Path, form: tuple[str, ...]) -> bool:
    return len(path) == len(form) and all(
        wanted in (ANY, given) for given, wanted in zip(path, form, strict=True)
    )


def is_whole(path: Path) -> bool:
    """True where a block is one statement, however many keys it has."""
    return any(_matches(path, form) for form in _WHOLE)


def bound_keys(path: Path) -> frozenset[str]:
    """The keys of a block that are one statement between them."""
    return next((keys for form, keys in _GROUPS if _matches(path, form)), frozenset())
