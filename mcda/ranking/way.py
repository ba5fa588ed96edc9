"""How a case is ranked: by which method, with which settings, on which scaling."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mcda.decision.case import Recipe
from mcda.decision.matrix import DecisionMatrix, Floats, Ranking, Scaled, Weights, Whole
from mcda.faults import Fault
from mcda.ranking.method import RankingMethod, methods
from mcda.ranking.rank import rank
from mcda.ranking.ranks import ranks_of
from mcda.scaling.choose import chosen
from mcda.scaling.method import ScalingMethod


@dataclass(frozen=True)
class Way:
    """A method with its settings, on a scaling; `word` is how a recipe names the scaling."""

    method: RankingMethod
    settings: Mapping[str, float]
    scaling: ScalingMethod
    word: str

    def scaled(self, matrix: DecisionMatrix, figures: Floats | None = None) -> Scaled:
        """The figures (…, options, criteria) on the scaling; without them, the matrix's own."""
        return self.scaling.scale(matrix, matrix.figures if figures is None else figures)

    def scores(self, scaled: Scaled, weights: Floats) -> Floats:
        """Scores (W, options), higher is better, at weights (W, criteria)."""
        return self.method.score_many(scaled, weights, self.settings)

    def ranks(self, scaled: Scaled, weights: Floats) -> Whole:
        """Ranks (W, options), 1 the best, at weights (W, criteria)."""
        return ranks_of(self.scores(scaled, weights))

    def rank(self, matrix: DecisionMatrix, weights: Weights) -> Ranking:
        """The ranking of the stated figures at the weights, with the method's own quantities."""
        return rank(matrix, self.scaled(matrix), weights, self.method, self.settings, self.word)

    def refusals(self, matrix: DecisionMatrix) -> tuple[Fault, ...]:
        """Why the scaling or else the method cannot take the figures, if they cannot."""
        found = tuple(self.scaling.refusals(matrix))
        return found or tuple(self.method.refusals(matrix, self.scaling, self.settings))

    @property
    def is_linear(self) -> bool:
        """True where scores are linear in the weights for given figures."""
        return self.method.linear

    @property
    def compares_options(self) -> bool:
        """True where an option's score depends on which others there are."""
        return self.method.compares_options or not self.scaling.needs_scale


def way_of(recipe: Recipe, method: str | None = None, scaling: str | None = None) -> Way:
    """The recipe's way, or one with another method or scaling in its place.

    The recipe's settings are its own method's; any other has its defaults.
    """
    found = methods()[method or recipe.ranking]
    word = scaling or recipe.scaling
    settings = found.settle(recipe.settings if found.key == recipe.ranking else {})
    return Way(found, settings, chosen(word, found.textbook), word)
