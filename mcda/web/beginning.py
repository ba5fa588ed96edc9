"""A new case in three questions: what was answered so far, and the draft that follows."""

from __future__ import annotations

from typing import Any

from mcda.decision.region import Region
from mcda.files import library
from mcda.files.beginning import Beginning, begun, currency_of
from mcda.language import say_own
from mcda.upgrading import regions, suggesting
from mcda.upgrading.suggesting import Suggestion
from mcda.web import choices, clock, numbers, questions_asked, session
from mcda.web import draft as drafts

HORIZON = 5
_MADE = "made"


def _given(part: str) -> Any:
    return choices.from_aside(("new", part))


def keep(part: str, value: object) -> None:
    """Note an answer; another region or question suggests measures anew."""
    choices.put_aside(("new", part), value)
    if part in ("region", "about"):
        choices.put_aside(("new", "policies"), None)
    if part == "about":
        choices.put_aside(("new", "question"), None)


def step() -> int:
    """The question that is open, from 1; 0 before the first."""
    return _given("step") or 0


def go(to: int) -> None:
    """Open another question."""
    keep("step", to)


def region_key() -> str:
    """The region chosen, or that of the open case; empty for none of the library's."""
    chosen = _given("region")
    if chosen is not None:
        return str(chosen)
    open_now = drafts.read(session.draft(), ("region",))
    return open_now if isinstance(open_now, str) and library.find(open_now) else ""


def region() -> Region | None:
    """The region chosen, with its indicators."""
    return regions.region(region_key()) if region_key() else None


def region_name() -> str:
    """The region's name; empty for none of the library's."""
    found = region()
    return say_own(found.name) if found else ""


def about() -> str:
    """What the question is about, a key of suggesting.ABOUT."""
    return str(_given("about") or "everything")


def question() -> str:
    """The question as it is worded."""
    words = _given("question")
    return questions_asked.question(about(), region_name()) if words is None else str(words)


def title() -> str:
    """The title, which follows from region and question until another one is written."""
    first = clock.this_year()
    own = str(_given("title") or "").strip()
    return own or questions_asked.title(about(), region_name(), first, first + HORIZON - 1)


def budget() -> str:
    """The money to spend, as it was typed."""
    return str(_given("budget") or "")


def money() -> float | None:
    """The money to spend; None where nothing above 0 was typed."""
    found = numbers.number_from(budget())
    return float(found) if isinstance(found, int | float) and found > 0 else None


def currency() -> str:
    """The unit of money of the region's country."""
    return currency_of(region_key())


def suggestions() -> tuple[Suggestion, ...]:
    """Every policy of the library with what speaks for it here."""
    return suggesting.suggestions(library.policies(), library.criteria(), region(), about())


def proposed() -> tuple[str, ...]:
    """The policies that are suggested to begin with."""
    return suggesting.picked(suggestions(), library.policies())


def chosen() -> tuple[str, ...]:
    """The policies that are ticked."""
    ticked = _given("policies")
    return proposed() if ticked is None else tuple(ticked)


def tick(policy: str, is_on: bool) -> None:
    """Take a policy in or out."""
    kept = set(chosen()) | {policy} if is_on else set(chosen()) - {policy}
    keep("policies", tuple(key for key in library.policies() if key in kept))


def criteria() -> tuple[str, ...]:
    """The criteria that follow from the question and the policies ticked."""
    return suggesting.criteria_for(chosen(), library.policies(), library.criteria(), about())


def make() -> None:
    """Open the case that the three answers give."""
    order = {one.policy: at for at, one in enumerate(suggestions())}
    tree = begun(Beginning(
        title=title(), question=question(), region=region_key() or None, criteria=criteria(),
        policies=tuple(sorted(chosen(), key=lambda key: order[key])), year=clock.this_year(),
        horizon=HORIZON, budget=money(),
    ))  # fmt: skip
    session.open_new(tree)
    choices.choose(_MADE, "yes")


def was_made() -> bool:
    """True where the open case was just made so."""
    return session.state().chosen.get(_MADE) == "yes"
