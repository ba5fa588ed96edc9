"""A case's own words over the library's: every definition is written into the case."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from mcda.decision.noun import Noun
from mcda.decision.policy import Policy
from mcda.decision.region import Region
from mcda.faults import Fault, in_quotes, nearest
from mcda.files import library
from mcda.files.plain import FROM_POLICY, LINKS, plain
from mcda.language import say

Regions = Callable[[str], Region | None]


def tuples(value: Any) -> Any:
    """Plain data with every list as a tuple, as the nouns hold it."""
    if isinstance(value, dict):
        return {key: tuples(one) for key, one in value.items()}
    return tuple(tuples(one) for one in value) if isinstance(value, list | tuple) else value


def block(tree: Any, *path: str) -> dict[str, Any]:
    """The mapping at a path of plain data, or an empty one."""
    for key in path:
        tree = tree.get(key) if isinstance(tree, dict) else None
    return tree if isinstance(tree, dict) else {}


def _written(noun: Noun) -> dict[str, Any]:
    filled: dict[str, Any] = tuples(plain(noun))
    return filled


def _criterion(key: str, given: Any) -> Any:
    known = library.criterion(key)
    if known is None or not (given is None or isinstance(given, dict)):
        return given
    return {**_written(known), **(given or {})}


def homes_of(options: Mapping[str, Any]) -> dict[str, str]:
    """The option of the case that carries out each policy, by the policy's key."""
    named = {key: block(options, key).get("policy") for key in options}
    return {policy: key for key, policy in named.items() if isinstance(policy, str)}


def linked(policy: Policy, link: str, own: str, homes: Mapping[str, str]) -> tuple[str, ...]:
    """The other options of a case that a policy requires, excludes or strengthens."""
    return tuple(homes[one] for one in getattr(policy, link) if homes.get(one, own) != own)


def _from_policy(policy: Policy, own: str, homes: Mapping[str, str]) -> dict[str, Any]:
    written = _written(policy)
    taken = {name: written[name] for name in FROM_POLICY if name in written}
    for link in LINKS:
        if here := linked(policy, link, own, homes):
            taken[link] = here
    return taken


def _option(tree: Mapping[str, Any], key: str, homes: Mapping[str, str],
            faults: list[Fault]) -> Any:  # fmt: skip
    given = block(tree, "options").get(key)
    if not isinstance(given, dict):
        return given
    filled = dict(given)
    wanted = given.get("policy")
    if isinstance(wanted, str):
        policy = library.policy(wanted)
        if policy is not None:
            filled = {**_from_policy(policy, key, homes), **given}
        elif "name" not in given:
            faults.append(_unknown(("options", key, "policy"), wanted, "policies"))
            filled["name"] = wanted  # one fault is enough for one mistake
    estimates = given.get("estimates", {})
    if isinstance(estimates, dict):
        criteria = block(tree, "criteria")
        filled["estimates"] = {**{one: estimates.get(one) for one in criteria}, **estimates}
    return filled


def _unknown(path: tuple[str, ...], word: str, folder: str) -> Fault:
    known = library.known(folder)
    return Fault.at(
        path, in_quotes(word[:60]), say("a key in {folder}/", folder=folder), nearest(word, known)
    )


def _region(given: Any, faults: list[Fault], region: Regions) -> Any:
    if not isinstance(given, str):
        return given
    found = region(given)
    if found is None:
        faults.append(library.unknown_region(given))
        return None
    return _written(found)


def filled(
    tree: Mapping[str, Any], region: Regions | None = None
) -> tuple[dict[str, Any], list[Fault]]:
    """The tree with the library's definitions written in, and what the library lacks.

    region: a key in regions/ -> the region as the case keeps it; without it, its figures alone.
    """
    faults: list[Fault] = []
    full = dict(tree)
    if isinstance(tree.get("criteria"), dict):
        full["criteria"] = {k: _criterion(k, one) for k, one in tree["criteria"].items()}
    if isinstance(tree.get("options"), dict):
        homes = homes_of(tree["options"])
        full["options"] = {key: _option(full, key, homes, faults) for key in tree["options"]}
    if "region" in tree:
        full["region"] = _region(tree["region"], faults, region or library.region)
    return full, faults
