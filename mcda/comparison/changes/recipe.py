"""What changed in how the case is ranked and drawn."""

from __future__ import annotations

from collections.abc import Iterator

from mcda.comparison.changes.told import At
from mcda.comparison.shared import Shared
from mcda.decision.case import Recipe
from mcda.decision.comparison import Change
from mcda.decision.words import listing
from mcda.ranking.method import methods


def _settings(at: At, old: Recipe, new: Recipe) -> Iterator[Change]:
    """The settings, defaults written out; of two methods, those that are no default."""
    if old.ranking == new.ranking:
        method = methods()[new.ranking]
        first, second = method.settle(old.settings), method.settle(new.settings)
        for setting in method.settings:
            what = f"Setting {setting.name} of {method.name}"
            yield from at.on(setting.key).figure(what, first[setting.key], second[setting.key])
        return
    for recipe, is_new in ((old, False), (new, True)):
        method = methods()[recipe.ranking]
        for setting in method.settings:
            value = method.settle(recipe.settings)[setting.key]
            if value != setting.default:
                ends = (None, value) if is_new else (value, None)
                yield from at.on(setting.key).figure(f"Setting {setting.name} of {method.name}",
                                                     *ends)  # fmt: skip


def _others(own: str, words: tuple[str, ...]) -> str:
    """What each draw may pick from beside the recipe's own, in any order."""
    return listing(sorted(set(words) - {own})) or "the recipe's own alone"


def _varied(at: At, old: Recipe, new: Recipe) -> Iterator[Change]:
    first, second = old.vary, new.vary
    yield from at.on("weights").choice("How the draws vary weights", first.weights, second.weights)
    yield from at.on("methods").choice("Further methods in the draws",
        _others(old.ranking, first.methods), _others(new.ranking, second.methods))  # fmt: skip
    yield from at.on("scalings").choice("Further scalings in the draws",
        _others(old.scaling, first.scalings), _others(new.scaling, second.scalings))  # fmt: skip
    for part, what in (("perspectives", "Draws pick a perspective"),
                       ("estimates", "Draws vary the estimates"),
                       ("criteria", "Draws leave a criterion out")):  # fmt: skip
        told = ["yes" if getattr(one, part) else "no" for one in (first, second)]
        yield from at.on(part).choice(what, *told)


def changes(shared: Shared) -> Iterator[Change]:
    """Method, scaling, settings and draws; a default that is written out is none."""
    old, new, at = shared.before.whole.recipe, shared.after.whole.recipe, At("recipe", ("recipe",))
    names = [methods()[one.ranking].name for one in (old, new)]
    yield from at.on("ranking").choice("Ranking method", *names)
    yield from at.on("scaling").choice("Scaling", old.scaling, new.scaling)
    yield from _settings(at.on("settings"), old, new)
    yield from at.on("draws").figure("Draws", old.draws, new.draws)
    most = [float(one.most_draws or one.draws) for one in (old, new)]
    if old.most_draws is not None or new.most_draws is not None:
        yield from at.on("most_draws").figure("Most draws", most[0], most[1])
    if old.seed != new.seed:
        yield from at.on("seed").choice("Seed of the draws", str(old.seed), str(new.seed))
    for part, what in (("weight_spread", "Spread of an average weight"),
                       ("settled", "Share of draws that settles an order")):  # fmt: skip
        yield from at.on(part).part(what, getattr(old, part), getattr(new, part))
    told = ["yes" if one.discount_by_readiness else "no" for one in (old, new)]
    yield from at.on("discount_by_readiness").choice("Benefits lessened by readiness", *told)
    for sure in ("high", "medium", "low"):
        off = [one.confidence_spread.get(sure, 0.0) for one in (old, new)]
        yield from at.on("confidence_spread", sure).part(
            f"Part of the scale by which a figure of {sure} confidence may be off", *off
        )
    yield from _varied(at.on("vary"), old, new)
