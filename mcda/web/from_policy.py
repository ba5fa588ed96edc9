"""What an option takes from its policy, and what the draft says in its place."""

from __future__ import annotations

from typing import Any

from mcda.decision.noun import UPGRADING_LAYERS
from mcda.decision.policy import Policy
from mcda.files.filling import homes_of, linked
from mcda.web.draft import Draft, block, forget, read, write


def policy_of(tree: Draft, option: str) -> Policy | None:
    """The option's policy of the library."""
    from mcda.files import library

    named = read(tree, ("options", option, "policy"))
    return library.policy(named) if isinstance(named, str) else None


def needs_of(tree: Draft, option: str) -> Draft:
    """The capability that an option needs per layer: the draft's, or else its policy's."""
    if isinstance(read(tree, ("options", option, "needs")), dict):
        return block(tree, ("options", option, "needs"))
    return _needs_of(policy_of(tree, option))


def _needs_of(policy: Policy | None) -> Draft:
    return {} if policy is None else {str(layer): need for layer, need in policy.needs.items()}


def write_capability(tree: Draft, option: str, layer: str, value: object) -> None:
    """Put the capability needed in a layer; the policy's own needs are not written out."""
    given = {**needs_of(tree, option), layer: value}
    kept = {key: given[key] for key in (*UPGRADING_LAYERS, *given)
            if given.get(key) is not None}  # fmt: skip
    path = ("options", option, "needs")
    if kept == _needs_of(policy_of(tree, option)):
        forget(tree, path)
    else:
        write(tree, path, kept)


def links_of(tree: Draft, option: str, part: str) -> list[str]:
    """The options that an option is tied to: the draft's, or else those of its policy."""
    given = read(tree, ("options", option, part))
    others = [key for key in block(tree, ("options",)) if key != option]
    named: Any = given if isinstance(given, list) else _links_of_policy(tree, option, part)
    return [key for key in named if key in others]


def _links_of_policy(tree: Draft, option: str, part: str) -> list[str]:
    policy = policy_of(tree, option)
    if policy is None:
        return []
    return list(linked(policy, part, option, homes_of(block(tree, ("options",)))))


def write_links(tree: Draft, option: str, part: str, chosen: list[str]) -> None:
    """Put the options that an option is tied to; the policy's own ties are not written out."""
    if sorted(chosen) == sorted(_links_of_policy(tree, option, part)):
        forget(tree, ("options", option, part))
    else:
        write(tree, ("options", option, part), chosen)
