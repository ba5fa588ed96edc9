"""What the draws varied, in words."""

from __future__ import annotations

from collections.abc import Iterator

from mcda.decision.words import counted, listing, percent, several
from mcda.ranking.method import methods
from mcda.robustness.plan import Plan
from mcda.robustness.sampling import uncertain


def _stated_weights(plan: Plan) -> Iterator[str]:
    """How the draws vary each perspective's weights around what it states."""
    perspectives, spread = plan.perspectives, plan.recipe.weight_spread
    precise = [one for one in perspectives if one.imprecise is None]
    ordered = [one for one in perspectives if one.imprecise and one.imprecise.order]
    bounded = [one for one in perspectives if one.imprecise and not one.imprecise.order]
    ways = (
        (precise if spread > 0 else [], f"an average one by {percent(spread)} of itself"),
        (bounded, "each within its stated range"),
        (ordered, "any that keep the stated order"),
    )
    for those, how in ways:
        whose = "" if len(those) == len(perspectives) else f" of {listing([p.name for p in those])}"
        if those:
            yield f"the weights{whose}, {how}"


def _weights(plan: Plan) -> Iterator[str]:
    how = plan.vary.weights
    if len(plan.matrix.criteria) == 1:
        return
    if how == "stated":
        yield from _stated_weights(plan)
    elif how == "order":
        yield "the weights, any that keep the order of the stated ones"
    elif how == "any":
        yield "the weights, any at all"


def _figures(plan: Plan) -> Iterator[str]:
    ranged, unknown = (int(part.sum()) for part in uncertain(plan.matrix))
    if ranged and plan.vary.estimates:
        yield f"{several(ranged, 'estimate', 'estimates')}, each within its range"
    if unknown and plan.vary.estimates:
        count = several(unknown, "unknown figure", "unknown figures")
        yield f"{count}, each over its whole scale"


def _ways(plan: Plan) -> Iterator[str]:
    if len(plan.methods) > 1:
        names = listing([methods()[key].name for key in plan.methods], "or")
        yield f"the ranking method, {names}"
    if len(plan.scalings) > 1:
        yield f"the scaling, {listing(plan.scalings, 'or')}"
    if _leaves_out(plan):
        yield "the choice of criteria, one or none of them left out"


def _leaves_out(plan: Plan) -> bool:
    return plan.vary.criteria and len(plan.matrix.criteria) > 1


def _whose(plan: Plan) -> bool:
    several_weigh = len(plan.perspectives) > 1 and len(plan.matrix.criteria) > 1
    return several_weigh and plan.vary.weights != "any"


def varied(plan: Plan) -> tuple[str, ...]:
    """What the draws vary, in words."""
    said = []
    if _whose(plan):
        count = counted(len(plan.perspectives))
        said.append(f"whose weights hold, {count} perspectives by their shares")
    return (*said, *_weights(plan), *_figures(plan), *_ways(plan))


def parts_varied(plan: Plan) -> tuple[str, ...]:
    """What the draws vary, in a word each: weights, estimates and so on."""
    moves = {
        "weights": any(True for _ in _weights(plan)) or _whose(plan),
        "estimates": plan.figures_vary,
        "ranking methods": len(plan.methods) > 1,
        "scalings": len(plan.scalings) > 1,
        "criteria": _leaves_out(plan),
    }
    return tuple(part for part, does in moves.items() if does)
