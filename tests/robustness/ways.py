"""Ways of ranking for tests, by the key of the method and of the scaling."""

from __future__ import annotations

from mcda.decision.matrix import Weights
from mcda.ranking import method as ranking
from mcda.ranking.way import Way
from mcda.scaling import method as scaling
from tests.ranking.problems import Problem


def way_of(pair: tuple[str, str]) -> Way:
    """The method with its own settings on the scaling."""
    method = ranking.methods()[pair[0]]
    return Way(method, method.settle({}), scaling.methods()[pair[1]], pair[1])


def first_of(way: Way, problem: Problem) -> str:
    """The first option of the problem, by key of those that are level."""
    return way.rank(problem.matrix, labelled(problem)).best_first()[0]


def labelled(problem: Problem) -> Weights:
    """The problem's weights by criterion."""
    return Weights(problem.matrix.criteria, problem.weights)
