"""What must hold between the parts of a case: one small rule each.

A rule takes the tree with the library's definitions written in and yields faults; it must
bear any content, since the tree may hold other faults.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from mcda.decision.case import MOST_CRITERIA, MOST_OPTIONS
from mcda.faults import Fault, in_quotes, nearest
from mcda.files.filling import block
from mcda.language import say, say_in

Tree = dict[str, Any]


def _unknown(path: tuple[str | int, ...], word: object, known: Iterable[str], what: str) -> Fault:
    return Fault.at(
        path,
        in_quotes(str(word)[:60]),
        what,
        nearest(str(word), known),
    )


def within_size(tree: Tree) -> Iterator[Fault]:
    """At most 500 options and 60 criteria."""
    for part, most in (("options", MOST_OPTIONS), ("criteria", MOST_CRITERIA)):
        count = len(block(tree, part))
        if count > most:
            yield Fault.at(
                (part,),
                say("{count} options", count=count)
                if part == "options"
                else say("{count} criteria", count=count),
                say("at most {most}", most=most),
                say("Split the case."),
            )


def estimates_name_criteria(tree: Tree) -> Iterator[Fault]:
    """Every estimate is for a criterion of the case."""
    criteria = block(tree, "criteria")
    for option in block(tree, "options"):
        for key in block(tree, "options", option, "estimates"):
            if key not in criteria:
                yield _unknown(
                    ("options", option, "estimates", key),
                    key,
                    criteria,
                    say("a criterion of this case"),
                )


def words_name_criteria(tree: Tree) -> Iterator[Fault]:
    """What is said of close criteria and of the scales of judgements names criteria of the case."""
    criteria = block(tree, "criteria")
    given = tree.get("apart")
    for at, body in enumerate(given if isinstance(given, tuple) else ()):
        for part in ("criterion", "beside"):
            word = body.get(part) if isinstance(body, dict) else None
            if isinstance(word, str) and word not in criteria:
                yield _unknown(("apart", at, part), word, criteria, say("a criterion of this case"))
    for key in block(tree, "perspectives"):
        for criterion in block(tree, "perspectives", key, "given_for"):
            if criterion not in criteria:
                path = ("perspectives", key, "given_for", criterion)
                yield _unknown(path, criterion, criteria, say("a criterion of this case"))


def links_name_options(tree: Tree) -> Iterator[Fault]:
    """Requires and excludes name other options of the case."""
    options = block(tree, "options")
    for option, body in options.items():
        for part in ("requires", "excludes", "strengthens"):
            named = body.get(part) if isinstance(body, dict) else None
            for at, other in enumerate(named if isinstance(named, tuple) else ()):
                path = ("options", option, part, at)
                if other == option:
                    yield Fault.at(
                        path,
                        say("'{option}' itself", option=option),
                        say_in("a fault", "another option"),
                        say("Remove it."),
                    )
                elif isinstance(other, str) and other not in options:
                    yield _unknown(path, other, options, say("an option of this case"))
                elif part == "excludes" and other in (body.get("requires") or ()):
                    yield Fault.at(
                        path,
                        say("'{other}', which it requires too", other=other),
                        say("an option that it can be carried out with"),
                        say("Remove one of the two."),
                    )


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
            yield Fault.at(
                ("options", circle[0], "requires"),
                say("a circle: {circle}", circle=" → ".join(circle)),
                say("options that can be carried out one after the other"),
                say("Take one of these links away."),
            )


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
            yield _unknown(("needs", key), key, criteria, say("a criterion of this case"))
    for option in block(tree, "options"):
        estimates = block(tree, "options", option, "estimates")
        for key in estimates:
            if "proposal" in block(estimates, key) and key in criteria and key not in needs:
                yield Fault.at(
                    ("options", option, "estimates", key, "proposal"),
                    say("a proposal without a need"),
                    say("a need for '{key}' under 'needs'", key=key),
                    say("State where the region stands and its benchmark."),
                )


def one_baseline(tree: Tree) -> Iterator[Fault]:
    """At most one option is the baseline."""
    options = block(tree, "options")
    marked = [key for key in options if block(options, key).get("baseline") is True]
    for key in marked[1:]:
        yield Fault.at(
            ("options", key, "baseline"),
            say("a second baseline beside '{first}'", first=marked[0]),
            say("at most one baseline"),
            say("Keep the mark on one option."),
        )


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
                yield _unknown(path, key, criteria, say("a criterion of this case"))
            elif key in home:
                yield Fault.at(
                    path,
                    say("'{key}', which is in '{group}' too", key=key, group=home[key]),
                    say("each criterion in one group"),
                    say("Remove it from one."),
                )
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
                yield _unknown((*path, named), named, criteria, say("a criterion of this case"))
        absent = [one for one in criteria if one not in weights]
        if absent:
            yield Fault.at(
                path,
                say(
                    "no weight for {absent}", absent=say_in("between names", ", ").join(absent[:5])
                ),
                say("a weight for every criterion"),
                say("Add it; 0 leaves it out."),
            )
        elif all(value in (0, (0, 0)) for value in weights.values()):
            yield Fault.at(
                path,
                say("weights that are all 0"),
                say("at least one weight above 0"),
                say("Give the criteria that matter a weight."),
            )


RULES: tuple[Callable[[Tree], Iterator[Fault]], ...] = (
    within_size, estimates_name_criteria, words_name_criteria, links_name_options,
    requires_in_no_circle, needs_name_criteria, one_baseline, groups_share_criteria,
    weights_cover_criteria,
)  # fmt: skip
