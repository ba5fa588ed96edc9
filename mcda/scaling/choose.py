"""Which scaling a recipe means."""

from __future__ import annotations

from mcda.scaling.method import ScalingMethod, methods

TEXTBOOK = "textbook"


def choices() -> tuple[str, ...]:
    """The words a recipe may use for its scaling."""
    return (*(key for key, one in methods().items() if one.by_name), TEXTBOOK)


def chosen(scaling: str, textbook: str) -> ScalingMethod:
    """The scaling of that key; 'textbook' is the ranking method's own."""
    return methods()[textbook if scaling == TEXTBOOK else scaling]
