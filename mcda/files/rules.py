"""What must hold between the parts of a case: one small rule each.

A rule takes the tree with the library's definitions written in and yields faults; it must
bear any content, since the tree may hold other faults.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from mcda.decision.case import MOST_CRITERIA, MOST_OPTIONS
from mcda.faults import Fault, nearest
from mcda.files.filling import block

Tree = dict[str, Any]


def _unknown(path: tuple[str | int, ...], word: object, known: Iterable[str], what: str) -> Fault:
    return Fault.at(path, f"'{str(word)[:60]}'", f"{what} of this case", nearest(str(word), known))


def within_size(tree: Tree) -> Iterator[Fault]:
    """At most 500 options and 60 criteria."""
    for part, most in (("options", MOST_OPTIONS), ("criteria", MOST_CRITERIA)):
        count = len(block(tree, part))
        if count > most:
            yield Fault.at((part,), f"{count} {part}", f"at most {most}", "Split the case.")


def estimates_name_criteria(tree: Tree) -> Iterator[Fault]:
    """Every estimate is for a criterion of the case."""
    criteria = block(tree, "criteria")
    for option in block(tree, "options"):
        for key in block(tree, "options", option, "estimates"):
            if key not in criteria:
                yield _unknown(("options", option, "estimates", key), key, criteria, "a criterion")


def links_name_options(tree: Tree) -> Iterator[Fault]:
    """Requires and excludes name other options of the case."""
    options = block(tree, "options")
    for option, body in options.items():
        for part in ("requires", "excludes"):
            named = body.get(part) if isinstance(body, dict) else None
            for at, other in enumerate(named if isinstance(named, tuple) else ()):
                path = ("options", option, part, at)
                if other == option:
                    yield Fault.at(path, f"'{option}' itself", "another option", "Remove it.")
                elif isinstance(other, str) and other not in options:
                    yield _unknown(path, other, options, "an option")


def one_baseline(tree: Tree) -> Iterator[Fault]:
    """At most one option is the baseline."""
    options = block(tree, "options")
    marked = [key for key in options if block(options, key).get("baseline") is True]
    for key in marked[1:]:
        yield Fault.at(("options", key, "baseline"), f"a second baseline beside '{marked[0]}'",
                       "at most one baseline", "Keep the mark on one option.")  # fmt: skip


def groups_share_criteria(tree: Tree) -> Iterator[Fault]:
    """Groups name criteria of the case, each in at most one group."""
    criteria = block(tree, "criteria")
    home: dict[str, str] = {}
    for group, body in block(tree, "groups").items():
        named = body.get("criteria") if isinstance(body, dict) else None
        for at, key in enumerate(named if isinstance(named, tuple) else ()):
            path = ("groups", group, "criteria", at)
            if not isinstance(key, str):
                continue
            if key not in criteria:
                yield _unknown(path, key, criteria, "a criterion")
            elif key in home:
                yield Fault.at(path, f"'{key}', which is in '{home[key]}' too",
                               "each criterion in one group", "Remove it from one.")  # fmt: skip
            home.setdefault(key, group)


def weights_cover_criteria(tree: Tree) -> Iterator[Fault]:
    """Weights given outright name every criterion once and are not all nothing."""
    criteria = block(tree, "criteria")
    for key in block(tree, "perspectives"):
        weights = block(tree, "perspectives", key).get("weights")
        path = ("perspectives", key, "weights")
        if not isinstance(weights, dict):
            continue
        for named in weights:
            if named not in criteria:
                yield _unknown((*path, named), named, criteria, "a criterion")
        absent = [one for one in criteria if one not in weights]
        if absent:
            yield Fault.at(path, f"no weight for {', '.join(absent[:5])}",
                           "a weight for every criterion", "Add it; 0 leaves it out.")  # fmt: skip
        elif all(value in (0, (0, 0)) for value in weights.values()):
            yield Fault.at(path, "weights that are all 0", "at least one weight above 0",
                           "Give the criteria that matter a weight.")  # fmt: skip


RULES: tuple[Callable[[Tree], Iterator[Fault]], ...] = (
    within_size, estimates_name_criteria, links_name_options, one_baseline,
    groups_share_criteria, weights_cover_criteria,
)  # fmt: skip
