"""Options, criteria and perspectives added to a draft and taken away."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from mcda.web.draft import Draft, block, forget, read, write
from mcda.web.judged import without


def key_from(name: str, taken: Mapping[str, Any], otherwise: str) -> str:
    """A key made of a name, not yet taken."""
    stem = re.sub(r"\W+", "_", name.lower()).strip("_")[:48].strip("_")
    if not stem or not stem[0].isalpha():
        stem = otherwise
    key, count = stem, 1
    while key in taken:
        count += 1
        key = f"{stem}_{count}"
    return key


def add_option(tree: Draft, name: str, policy: str | None = None) -> str:
    """Add an option, all its estimates unknown; its key."""
    key = key_from(policy or name, block(tree, ("options",)), "option")
    made: Draft = {"name": name}
    if policy:
        made["policy"] = policy
    made["estimates"] = dict.fromkeys(block(tree, ("criteria",)))
    write(tree, ("options", key), made)
    return key


def remove_option(tree: Draft, key: str) -> None:
    """Take away an option and every mention of it."""
    forget(tree, ("options", key))
    for other in block(tree, ("options",)):
        for part in ("requires", "excludes", "strengthens"):
            listed = read(tree, ("options", other, part))
            if isinstance(listed, list) and key in listed:
                write(tree, ("options", other, part), [one for one in listed if one != key])


def add_criterion(tree: Draft, name: str, known: str | None = None) -> str:
    """Add a criterion of the library, or one's own with its scale left open; its key."""
    key = key_from(known or name, block(tree, ("criteria",)), "criterion")
    own = {"name": name, "unit": "points", "layer": "delivery", "worst": 0, "best": 10}
    write(tree, ("criteria", key), {} if key == known else own)
    for one in block(tree, ("options",)):
        write(tree, ("options", one, "estimates", key), None)
    return key


def remove_criterion(tree: Draft, key: str) -> None:
    """Take away a criterion, its estimates and every judgement that names it."""
    forget(tree, ("criteria", key))
    forget(tree, ("needs", key))
    for one in block(tree, ("options",)):
        forget(tree, ("options", one, "estimates", key))
    for one in block(tree, ("perspectives",)):
        forget(tree, ("perspectives", one, "weights", key))
        forget(tree, ("perspectives", one, "given_for", key))
        judged = read(tree, ("perspectives", one, "judgements"))
        if isinstance(judged, list | dict):
            write(tree, ("perspectives", one, "judgements"), without(judged, key))
    for group, words in list(block(tree, ("groups",)).items()):
        listed = words.get("criteria") if isinstance(words, dict) else None
        if isinstance(listed, list) and key in listed:
            left = [one for one in listed if one != key]
            if left:
                write(tree, ("groups", group, "criteria"), left)
            else:
                forget(tree, ("groups", group))

    if isinstance(set_apart := tree.get("apart"), list):
        kept = [one for one in set_apart if not _is_about(one, key)]
        if kept:
            tree["apart"] = kept
        else:
            tree.pop("apart")


def _is_about(one: object, key: str) -> bool:
    return isinstance(one, dict) and key in (one.get("criterion"), one.get("beside"))


def add_perspective(tree: Draft, name: str) -> str:
    """Add a perspective that weighs all criteria equally; its key."""
    key = key_from(name, block(tree, ("perspectives",)), "perspective")
    write(tree, ("perspectives", key), {"name": name, "share": 1, "weighting": "equal"})
    return key
