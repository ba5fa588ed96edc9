"""What must hold between the parts of a case: one small rule each.

A rule takes the tree with the library's definitions written in and yields faults; it must
bear any content, since the tree may hold other faults.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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


def words_name_criteria(tree: Tree) -> Iterator[Fault]:
    """What is said of close criteria and of the scales of judgements names criteria of the case."""
    criteria = block(tree, "criteria")
    given = tree.get("apart")
    for at, body in enumerate(given if isinstance(given, tuple) else ()):
        for part in ("criterion", "beside"):
            word = body.get(part) if isinstance(body, dict) else None
            if isinstance(word, str) and word not in criteria:
                yield _unknown(("apart", at, part), word, criteria, "a criterion")
    for key in block(tree, "perspectives"):
        for criterion in block(tree, "perspectives", key, "given_for"):
            if criterion not in criteria:
                path = ("perspectives", key, "given_for", criterion)
                yield _unknown(path, criterion, criteria, "a criterion")


def links_name_options(tree: Tree) -> Iterator[Fault]:
    """Requires and excludes name other options of the case."""
    options = block(tree, "options")
    for option, body in options.items():
        for part in ("requires", "excludes", "strengthens"):
            named = body.get(part) if isinstance(body, dict) else None
            for at, other in enumerate(named if isinstance(named, tuple) else ()):
                path = ("options", option, part, at)
                if other == option:
                    yield Fault.at(path, f"'{option}' itself", "another option", "Remove it.")
                elif isinstance(other, str) and other not in options:
                    yield _unknown(path, other, options, "an option")
                elif part == "excludes" and other in (body.get("requires") or ()):
                    yield Fault.at(path, f"'{other}', which it requires too",
                                   "an option that it can be carried out with",
                                   "Remove one of the two.")  # fmt: skip


def _requires(options: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    found = {key: block(options, key).get("requires") for key in options}
    return {key: tuple(one for one in named if isinstance(one, str) and one in options)
            for key, named in found.items() if isinstance(named, tuple)}  # fmt: skip


def requires_in_no_circle(tree: Tree) -> Iterator[Fault]:
    """No option comes, by way of others, before itself; a circle is named whole, once."""
    links = _requires(block(tree, "options"))
    done: set[str] = set()
    for start in links:
        trail: list[str] = []
        circle = circle_from(start, links, trail, done)
        if circle and len(circle) > 2:  # an option that requires itself is a fault of its own
            yield Fault.at(("options", circle[0], "requires"),
                           f"a circle: {' → '.join(circle)}",
                           "options that can be carried out one after the other",
                           "Take one of these links away.")  # fmt: skip


def circle_from(
    start: str, links: Mapping[str, Sequence[str]], trail: list[str], done: set[str]
) -> list[str]:
    """The first circle met on the way from a key, its first key repeated at the end.

    links: key -> keys that come before it. done: keys from which no further circle is looked
    for; it is added to.
    """
    stack = [(start, iter(links.get(start, ())))] if start not in done else []
    trail[:] = [key for key, _ in stack]
    while stack:
        here, onward = stack[-1]
        step = next(onward, None)
        if step is None:
            done.add(here)
            stack.pop()
            trail.pop()
        elif step in trail:
            done.update(trail)
            return [*trail[trail.index(step) :], step]
        elif step not in done:
            stack.append((step, iter(links.get(step, ()))))
            trail.append(step)
    return []


def needs_name_criteria(tree: Tree) -> Iterator[Fault]:
    """Every need is for a criterion of the case, and every proposal has its need."""
    criteria, needs = block(tree, "criteria"), block(tree, "needs")
    for key in needs:
        if key not in criteria:
            yield _unknown(("needs", key), key, criteria, "a criterion")
    for option in block(tree, "options"):
        estimates = block(tree, "options", option, "estimates")
        for key in estimates:
            if "proposal" in block(estimates, key) and key in criteria and key not in needs:
                yield Fault.at(("options", option, "estimates", key, "proposal"),
                               "a proposal without a need", f"a need for '{key}' under 'needs'",
                               "State where the region stands and its benchmark.")  # fmt: skip


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
    within_size, estimates_name_criteria, words_name_criteria, links_name_options,
    requires_in_no_circle, needs_name_criteria, one_baseline, groups_share_criteria,
    weights_cover_criteria,
)  # fmt: skip
