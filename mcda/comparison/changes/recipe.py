"""What changed in how the case is ranked and drawn."""

from __future__ import annotations

from collections.abc import Iterator

from mcda.comparison.changes.told import At
from mcda.comparison.shared import Shared
from mcda.decision.case import Recipe
from mcda.decision.comparison import Change
from mcda.decision.noun import Confidence
from mcda.decision.words import listing
from mcda.language import say, say_in
from mcda.ranking.method import methods
from mcda.robustness.varied import scaling_in_words


def _setting(setting: str, method: str) -> str:
    return say("Setting {setting} of {method}", setting=setting, method=method)


def _around(word: str) -> str:
    """How the draws vary weights, as a recipe says it."""
    match word:
        case "stated":
            return say_in("how weights vary", "stated")
        case "order":
            return say_in("how weights vary", "order")
        case "any":
            return say_in("how weights vary", "any")
    return word


def _yes_or_no(holds: bool) -> str:
    return say("yes") if holds else say("no")


def _settings(at: At, old: Recipe, new: Recipe) -> Iterator[Change]:
    """The settings, defaults written out; of two methods, those that are no default."""
    if old.ranking == new.ranking:
        method = methods()[new.ranking]
        first, second = method.settle(old.settings), method.settle(new.settings)
        for setting in method.settings:
            what = _setting(setting.name, method.name)
            yield from at.on(setting.key).figure(what, first[setting.key], second[setting.key])
        return
    for recipe, is_new in ((old, False), (new, True)):
        method = methods()[recipe.ranking]
        for setting in method.settings:
            value = method.settle(recipe.settings)[setting.key]
            if value != setting.default:
                ends = (None, value) if is_new else (value, None)
                yield from at.on(setting.key).figure(_setting(setting.name, method.name), *ends)


def _others(own: str, words: tuple[str, ...]) -> str:
    """What each draw may pick from beside the recipe's own, in any order."""
    others = [scaling_in_words(word) for word in sorted(set(words) - {own})]
    return listing(others) or say("the recipe's own alone")


def _varied(at: At, old: Recipe, new: Recipe) -> Iterator[Change]:
    first, second = old.vary, new.vary
    yield from at.on("weights").choice(say("How the draws vary weights"),
        _around(first.weights), _around(second.weights))  # fmt: skip
    yield from at.on("methods").choice(say("Further methods in the draws"),
        _others(old.ranking, first.methods), _others(new.ranking, second.methods))  # fmt: skip
    yield from at.on("scalings").choice(say("Further scalings in the draws"),
        _others(old.scaling, first.scalings), _others(new.scaling, second.scalings))  # fmt: skip
    for part, what in (("perspectives", say("Draws pick a perspective")),
                       ("estimates", say("Draws vary the estimates")),
                       ("criteria", say("Draws leave a criterion out"))):  # fmt: skip
        told = [_yes_or_no(getattr(one, part)) for one in (first, second)]
        yield from at.on(part).choice(what, *told)


def _spreads() -> dict[Confidence, str]:
    """What the spread of each confidence is called."""
    return {
        "high": say("Part of the scale by which a figure of high confidence may be off"),
        "medium": say("Part of the scale by which a figure of medium confidence may be off"),
        "low": say("Part of the scale by which a figure of low confidence may be off"),
    }


def changes(shared: Shared) -> Iterator[Change]:
    """Method, scaling, settings and draws; a default that is written out is none."""
    old, new, at = shared.before.whole.recipe, shared.after.whole.recipe, At("recipe", ("recipe",))
    names = [methods()[one.ranking].name for one in (old, new)]
    yield from at.on("ranking").choice(say("Ranking method"), *names)
    yield from at.on("scaling").choice(say("Scaling"), scaling_in_words(old.scaling),
                                        scaling_in_words(new.scaling))  # fmt: skip
    yield from _settings(at.on("settings"), old, new)
    yield from at.on("draws").figure(say("Draws"), old.draws, new.draws)
    most = [float(one.most_draws or one.draws) for one in (old, new)]
    if old.most_draws is not None or new.most_draws is not None:
        yield from at.on("most_draws").figure(say("Most draws"), most[0], most[1])
    if old.seed != new.seed:
        yield from at.on("seed").choice(say("Seed of the draws"), str(old.seed), str(new.seed))
    for part, what in (("weight_spread", say("Spread of an average weight")),
                       ("settled", say("Share of draws that settles an order"))):  # fmt: skip
        yield from at.on(part).part(what, getattr(old, part), getattr(new, part))
    told = [_yes_or_no(one.discount_by_readiness) for one in (old, new)]
    yield from at.on("discount_by_readiness").choice(say("Benefits lessened by readiness"),
                                                      *told)  # fmt: skip
    for sure, what in _spreads().items():
        off = [one.confidence_spread.get(sure, 0.0) for one in (old, new)]
        yield from at.on("confidence_spread", sure).part(what, *off)
    yield from _varied(at.on("vary"), old, new)
