"""Cases -> plain data: what is not stated is left out, unless the library would fill it in."""

from __future__ import annotations

from functools import cache
from typing import Any

from mcda.decision.case import Case, Recipe
from mcda.decision.estimate import Estimate
from mcda.decision.noun import Noun
from mcda.files import library

# What a policy of the library gives an option; costs and effects belong to the case.
FROM_POLICY = ("name", "layer", "how", "sources", "needs", "needs_because", "lead_time")
# Policies that a policy names; an option takes those that the case has as options.
LINKS = ("requires", "excludes", "strengthens")


@cache
def _parts(noun: type[Noun]) -> tuple[tuple[str, bool, Any], ...]:
    """The fields of a noun: name, whether it is always written, and else what it is left out at."""
    return tuple(
        (name, field.is_required() or issubclass(noun, Recipe), field.get_default())
        for name, field in noun.model_fields.items()
    )


def plain(value: Any) -> Any:
    """A noun as plain data: what is not stated is left out, a bare estimate is its number."""
    if isinstance(value, Estimate) and value.is_bare:
        return value.value
    if isinstance(value, Noun):
        written = {}
        for name, always, default in _parts(type(value)):
            one = getattr(value, name)
            if always or one != default:
                written[name] = plain(one)
        return written
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    return value


def _state(written: dict[str, Any], noun: Noun, known: Noun, parts: tuple[str, ...]) -> None:
    """Write out the parts that the noun leaves blank and the library would fill."""
    for part in parts:
        if part not in written and part in plain(known):
            written[part] = plain(getattr(noun, part))


def tree_of(case: Case) -> dict[str, Any]:
    """The case as plain data that reads back as the same, whatever the library says.

    What a planner took away from a definition of the library is written as blank.
    """
    tree: dict[str, Any] = plain(case)
    for key, criterion in case.criteria.items():
        if known := library.criterion(key):
            _state(tree["criteria"][key], criterion, known, tuple(type(known).model_fields))
    here = {option.policy for option in case.options.values()}
    for key, option in case.options.items():
        if option.policy and (policy := library.policy(option.policy)):
            met = tuple(link for link in LINKS if here & set(getattr(policy, link)))
            _state(tree["options"][key], option, policy, (*FROM_POLICY, *met))
    return tree
