"""The plan of the draws: what is varied, and how each draw ranks the options."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from mcda.decision.case import Case, Recipe
from mcda.decision.finding import PerspectiveWeights
from mcda.decision.matrix import DecisionMatrix
from mcda.decision.vary import Vary
from mcda.faults import Fault
from mcda.language import say
from mcda.ranking.method import methods
from mcda.ranking.way import Way, way_of
from mcda.robustness.sampling import uncertain
from mcda.weighting.perspectives import combined

# Figures of one block of draws: at most 2 MiB of float64.
MOST_FIGURES = 2**18
MOST_BLOCK = 1000


@dataclass(frozen=True, eq=False)
class Plan:
    """What the draws vary. methods, scalings: by key, the recipe's own first."""

    matrix: DecisionMatrix
    perspectives: tuple[PerspectiveWeights, ...]
    recipe: Recipe
    methods: tuple[str, ...]
    scalings: tuple[str, ...]

    @property
    def vary(self) -> Vary:
        """What the case asks to be varied."""
        return self.recipe.vary

    @property
    def block(self) -> int:
        """Draws of one block: a thousand, or fewer of many figures."""
        return max(16, min(MOST_BLOCK, MOST_FIGURES // self.matrix.figures.size))

    @cached_property
    def figures_vary(self) -> bool:
        """True where the draws vary any figure."""
        return self.vary.estimates and any(part.any() for part in uncertain(self.matrix))

    @cached_property
    def ways(self) -> tuple[tuple[Way, ...], ...]:
        """How to rank, by method and scaling."""
        return tuple(
            tuple(way_of(self.recipe, method, scaling) for scaling in self.scalings)
            for method in self.methods
        )


def _own_first(own: str, others: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((own, *others)))


def plan_of(
    case: Case, matrix: DecisionMatrix, perspectives: tuple[PerspectiveWeights, ...]
) -> Plan:
    """The plan of the case's draws, over the options of the matrix."""
    recipe = case.recipe
    if not recipe.vary.perspectives and len(perspectives) > 1:
        average = replace(
            perspectives[0], key="", name=say("the average of all perspectives"), share=1.0,
            weights=combined(perspectives), imprecise=None,
        )  # fmt: skip
        perspectives = (average,)
    return Plan(
        matrix, perspectives, recipe,
        _own_first(recipe.ranking, recipe.vary.methods),
        _own_first(recipe.scaling, recipe.vary.scalings),
    )  # fmt: skip


def takes(plan: Plan, method: str, scaling: str) -> bool:
    """True where the method takes the plan's figures on that scaling."""
    return not way_of(plan.recipe, method, scaling).refusals(plan.matrix)


def with_every_source(plan: Plan) -> Plan:
    """The plan with all that can vary: every unlike method and every scaling the figures allow.

    Slow methods stay out, as do those that come to another's order on the case's scale.
    """
    taking = [
        key
        for key, one in methods().items()
        if not one.slow
        and takes(plan, key, plan.scalings[0])
        and not one.same_as(way_of(plan.recipe, key, plan.scalings[0]).scaled(plan.matrix))
    ]
    chosen = _own_first(plan.methods[0], [*plan.methods[1:], *taking])
    words = ("anchored", "minmax", "vector", "max", "sum")
    kept = [word for word in words if all(takes(plan, key, word) for key in chosen)]
    scalings = _own_first(plan.scalings[0], [*plan.scalings[1:], *kept])
    return replace(plan, methods=chosen, scalings=scalings)


def refusals(plan: Plan) -> Iterator[Fault]:
    """A fault for each further method or scaling of the draws that cannot take the figures."""
    named: set[str] = set()
    for method, ways in zip(plan.methods, plan.ways, strict=True):
        for scaling, way in zip(plan.scalings, ways, strict=True):
            if method == plan.methods[0] and scaling == plan.scalings[0]:
                continue
            part, word = ("methods", method) if scaling == plan.scalings[0] else (
                "scalings", scaling)  # fmt: skip
            for fault in way.refusals(plan.matrix)[:1]:
                if word not in named:
                    named.add(word)
                    yield Fault.at(
                        ("recipe", "vary", part),
                        say(
                            "{method} on the scaling '{scaling}', at {place} with {found}",
                            method=way.method.name,
                            scaling=scaling,
                            place=fault.place,
                            found=fault.found,
                        ),
                        fault.expected,
                        say("Leave out '{word}'.", word=word),
                    )
