"""What the draws varied, in words."""

from __future__ import annotations

from collections.abc import Iterator

from mcda.decision.words import counted, listing, percent
from mcda.language import say, say_in, say_many
from mcda.ranking.method import methods
from mcda.robustness.plan import Plan
from mcda.robustness.sampling import uncertain


def _around(whose: str, spread: str) -> str:
    if not whose:
        return say("the weights, an average one by {spread} of itself", spread=spread)
    return say("the weights of {whose}, an average one by {spread} of itself",
               whose=whose, spread=spread)  # fmt: skip


def _within(whose: str) -> str:
    if not whose:
        return say("the weights, each within its stated range")
    return say("the weights of {whose}, each within its stated range", whose=whose)


def _in_order(whose: str) -> str:
    if not whose:
        return say("the weights, any that keep the stated order")
    return say("the weights of {whose}, any that keep the stated order", whose=whose)


def _stated_weights(plan: Plan) -> Iterator[str]:
    """How the draws vary each perspective's weights around what it states."""
    perspectives, spread = plan.perspectives, plan.recipe.weight_spread
    precise = [one.name for one in perspectives if one.imprecise is None]
    ordered = [one.name for one in perspectives if one.imprecise and one.imprecise.order]
    bounded = [one.name for one in perspectives if one.imprecise and not one.imprecise.order]

    def whose(names: list[str]) -> str:
        return "" if len(names) == len(perspectives) else listing(names)

    if precise and spread > 0:
        yield _around(whose(precise), percent(spread))
    if bounded:
        yield _within(whose(bounded))
    if ordered:
        yield _in_order(whose(ordered))


def _weights(plan: Plan) -> Iterator[str]:
    how = plan.vary.weights
    if len(plan.matrix.criteria) == 1:
        return
    if how == "stated":
        yield from _stated_weights(plan)
    elif how == "order":
        yield say("the weights, any that keep the order of the stated ones")
    elif how == "any":
        yield say("the weights, any at all")


def _figures(plan: Plan) -> Iterator[str]:
    ranged, unknown = (int(part.sum()) for part in uncertain(plan.matrix))
    if ranged and plan.vary.estimates:
        yield say_many("{count} estimate, each within its range",
                       "{count} estimates, each within its range",
                       ranged, count=counted(ranged))  # fmt: skip
    if unknown and plan.vary.estimates:
        yield say_many("{count} unknown figure, each over its whole scale",
                       "{count} unknown figures, each over its whole scale",
                       unknown, count=counted(unknown))  # fmt: skip


def _ways(plan: Plan) -> Iterator[str]:
    if len(plan.methods) > 1:
        names = listing([methods()[key].name for key in plan.methods], "or")
        yield say("the ranking method, {names}", names=names)
    if len(plan.scalings) > 1:
        names = listing([scaling_in_words(key) for key in plan.scalings], "or")
        yield say("the scaling, {names}", names=names)
    if _leaves_out(plan):
        yield say("the choice of criteria, one or none of them left out")


def _leaves_out(plan: Plan) -> bool:
    return plan.vary.criteria and len(plan.matrix.criteria) > 1


def _whose(plan: Plan) -> bool:
    several_weigh = len(plan.perspectives) > 1 and len(plan.matrix.criteria) > 1
    return several_weigh and plan.vary.weights != "any"


def varied(plan: Plan) -> tuple[str, ...]:
    """What the draws vary, in words."""
    said = []
    if _whose(plan):
        said.append(say("whose weights hold, {count} perspectives by their shares",
                        count=counted(len(plan.perspectives))))  # fmt: skip
    return (*said, *_weights(plan), *_figures(plan), *_ways(plan))


def parts_varied(plan: Plan) -> tuple[str, ...]:
    """What the draws vary, by key: weights, estimates and so on; `part_in_words` says them."""
    moves = {
        "weights": any(True for _ in _weights(plan)) or _whose(plan),
        "estimates": plan.figures_vary,
        "ranking methods": len(plan.methods) > 1,
        "scalings": len(plan.scalings) > 1,
        "criteria": _leaves_out(plan),
    }
    return tuple(part for part, does in moves.items() if does)


def part_in_words(part: str) -> str:
    """One of `parts_varied` as a reader meets it."""
    said = {
        "weights": say("weights"),
        "estimates": say("estimates"),
        "ranking methods": say("ranking methods"),
        "scalings": say("scalings"),
        "criteria": say_in("what is varied", "criteria"),
    }
    return said[part]


def scaling_in_words(key: str) -> str:
    """A scaling in a word, as a recipe names it."""
    said = {
        "anchored": say_in("a scaling", "anchored"),
        "minmax": say_in("a scaling", "minmax"),
        "vector": say_in("a scaling", "vector"),
        "max": say_in("a scaling", "max"),
        "sum": say_in("a scaling", "sum"),
        "textbook": say_in("a scaling", "textbook"),
    }
    return said.get(key, key)
