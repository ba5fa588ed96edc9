"""The case against the catalogues: every fault of a text at once, from form to judgement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any

from mcda.catalogue import Setting
from mcda.decision.case import Case
from mcda.decision.finding import Notice
from mcda.faults import CaseFaults, Fault, Path, nearest, quoted
from mcda.files.filling import block
from mcda.files.reading import Reading, read
from mcda.files.text import read_bytes
from mcda.guidance.gate import gates
from mcda.language import say, say_in
from mcda.ranking.method import methods as rankings
from mcda.scaling.choose import TEXTBOOK, choices, chosen
from mcda.upgrading.regions import region
from mcda.weighting.groups import groups_in
from mcda.weighting.hierarchy import check
from mcda.weighting.method import methods as weightings
from mcda.weighting.perspectives import figures_refused

Tree = dict[str, Any]


@dataclass(frozen=True)
class Checked:
    """A case or its faults, never both; and what its reader should know."""

    case: Case | None
    faults: tuple[Fault, ...] = ()
    notices: tuple[Notice, ...] = ()


def _one_of(path: Path, word: object, known: Any, what: str) -> Iterator[Fault]:
    if isinstance(word, str) and word not in known:
        yield Fault.at(path, quoted(word), what, nearest(word, known))


def recipe_is_known(tree: Tree) -> Iterator[Fault]:
    """The recipe names a ranking method and a scaling of the catalogues."""
    recipe = block(tree, "recipe")
    yield from _one_of(
        ("recipe", "ranking"), recipe.get("ranking"), rankings(), say("a ranking method")
    )
    yield from _one_of(
        ("recipe", "scaling"), recipe.get("scaling"), choices(), say_in("a fault", "a scaling")
    )
    vary = block(tree, "recipe", "vary")
    parts = (
        ("methods", rankings(), say("a ranking method")),
        ("scalings", choices(), say_in("a fault", "a scaling")),
    )
    for part, known, what in parts:
        words = vary.get(part)
        for at, word in enumerate(words if isinstance(words, list | tuple) else ()):
            yield from _one_of(("recipe", "vary", part, at), word, known, what)


def _setting_fault(setting: Setting, value: object) -> Iterator[Fault]:
    if isinstance(value, int | float) and not setting.low <= value <= setting.high:
        yield Fault.at(
            ("recipe", "settings", setting.key),
            quoted(value),
            say("a number from {low:g} to {high:g}", low=setting.low, high=setting.high),
            setting.meaning,
        )


def settings_are_the_methods(tree: Tree) -> Iterator[Fault]:
    """Settings are those of the ranking method, within their ranges."""
    word = block(tree, "recipe").get("ranking", "topsis")
    method = rankings().get(word) if isinstance(word, str) else None
    if method is None:
        return
    known = {setting.key: setting for setting in method.settings}
    for key, value in block(tree, "recipe", "settings").items():
        if key in known:
            yield from _setting_fault(known[key], value)
        else:
            yield Fault.at(
                ("recipe", "settings", key),
                say("the unknown setting '{key}'", key=key[:60]),
                say("a setting of {name}", name=method.name),
                nearest(key, known),
            )


def _states_scale(criterion: object) -> bool:
    return isinstance(criterion, dict) and "worst" in criterion and "best" in criterion


def _why_scale(needed: bool, scaling: object, method: str) -> str:
    """The remedy for a missing scale, by what needs it."""
    if not needed:
        return say("An unknown figure needs it.")
    if scaling == TEXTBOOK:
        return say("Add both ends: {method} works from them.", method=method)
    return say("Add both ends, or set the scaling to '{scaling}'.", scaling=TEXTBOOK)


def scales_are_stated(tree: Tree) -> Iterator[Fault]:
    """Every criterion has a scale where the scaling, or an unknown figure, needs one."""
    recipe = block(tree, "recipe")
    scaling, ranking = recipe.get("scaling", "anchored"), recipe.get("ranking", "topsis")
    if not isinstance(ranking, str) or ranking not in rankings() or scaling not in choices():
        return
    needed = chosen(scaling, rankings()[ranking].textbook).needs_scale
    options = block(tree, "options")
    for key, criterion in block(tree, "criteria").items():
        if not isinstance(criterion, dict) or _states_scale(criterion):
            continue
        if "worst" in criterion or "best" in criterion:
            continue  # only one end: the criterion's own fault
        unknown = any(block(options, o, "estimates").get(key, 0) is None for o in options)
        if needed or unknown:
            yield Fault.at(
                ("criteria", key),
                say_in("a fault", "no scale"),
                say("worst and best in the criterion's unit"),
                _why_scale(needed, scaling, rankings()[ranking].name),
            )


def judgements_fit_weighting(tree: Tree) -> Iterator[Fault]:
    """Every perspective's weighting is known and its judgements are as the method asks."""
    criteria = block(tree, "criteria")
    names = {key: str(block(criteria, key).get("name", key)) for key in criteria}
    for key in block(tree, "perspectives"):
        perspective = block(tree, "perspectives", key)
        word = perspective.get("weighting")
        path = ("perspectives", key, "weighting")
        yield from _one_of(path, word, weightings(), say("a weighting method"))
        method = weightings().get(word) if isinstance(word, str) else None
        if method is not None and names:
            for fault in check(method, names, groups_in(tree), perspective.get("judgements")):
                yield fault.within("perspectives", key, "judgements")


def guidance_is_known(tree: Tree) -> Iterator[Fault]:
    """Every answer is to a check that there is, and none skips a check that blocks."""
    for key in block(tree, "guidance"):
        gate = gates().get(key)
        if gate is None:
            yield Fault.at(
                ("guidance", key),
                say("the unknown check '{key}'", key=key[:60]),
                say("a check that guidance asks for"),
                nearest(key, gates()),
            )
        elif block(tree, "guidance", key).get("answer") == "skip" and not gate.may_be_skipped:
            yield Fault.at(
                ("guidance", key, "answer"),
                say_in("a fault", "'skip'"),
                say("a check that is met"),
                say("'{name}' cannot be skipped; without it the brief is a draft.", name=gate.name),
            )


RULES = (
    recipe_is_known, settings_are_the_methods, scales_are_stated, judgements_fit_weighting,
    guidance_is_known,
)  # fmt: skip


def read_text(given: str | bytes) -> Reading:
    """A case text checked against everything. Raises CaseFaults with all of its faults."""
    reading = read(given, RULES, region)
    if refused := [fault.located(reading.lines) for fault in figures_refused(reading.case)]:
        raise CaseFaults(refused)
    return reading


def read_case(text_or_path: str | bytes | FilePath) -> Case:
    """The case of a text or of a file. Raises CaseFaults with all of its faults.

    A string of one line that starts no block of keys is taken for a path.
    """
    given = text_or_path
    if isinstance(given, str) and "\n" not in given and ": " not in given:
        given = FilePath(given)
    return read_text(read_bytes(given) if isinstance(given, FilePath) else given).case


def check_text(text: str | bytes) -> Checked:
    """The case of a text, or all of its faults; never raises."""
    try:
        reading = read_text(text)
    except CaseFaults as wrong:
        return Checked(None, wrong.faults)
    return Checked(reading.case, (), reading.notices)
