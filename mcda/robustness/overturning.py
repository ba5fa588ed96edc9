"""What rules for another option's lead are looked for in: the drawn weights and figures."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from mcda.decision.matrix import Flags, Floats, Whole
from mcda.decision.rule import Condition
from mcda.robustness.blocks import WORKERS, Ranks, without
from mcda.robustness.question import Evidence, Sample
from mcda.robustness.tree_rules import Box, Measured, rules_of
from mcda.robustness.uncertain_figures import drawn_cells, places_of

# A rule's conditions on the case's weights and figures, and how it fares on fresh draws.
OnCase = tuple[tuple[Condition, ...], Measured]
# Weights and figures that a tree looks at: the figures are those that go most with the lead.
MOST_FEATURES = 30
FEWEST_FIGURES = 10
# A weight is told with so many decimal places, or more where its draws are close together.
WEIGHT_PLACES = 2


def takes_lead(ranks: Ranks, option: int, recommended: int) -> Flags:
    """The draws (draws,) in which the option comes first and the recommended one does not."""
    return np.asarray((ranks[:, option] == 1) & (ranks[:, recommended] != 1))


@dataclass(frozen=True, eq=False)
class Search:
    """The case's draws to find rules in, and fresh ones to try them on."""

    evidence: Evidence

    @cached_property
    def _cells(self) -> Whole:
        return drawn_cells(self.evidence.plan)

    @cached_property
    def _spreads(self) -> Floats:
        """The standard deviation of each figure over the draws, (options, criteria)."""
        figures = self.evidence.sample.drawn.figures
        assert figures is not None
        return np.stack([figures[:, row].std(axis=0) for row in range(figures.shape[1])])

    def _telling(self, target: Flags) -> Whole:
        """The places of the figures that correlate most with the target, (chosen, 2)."""
        figures, cells = self.evidence.sample.drawn.figures, self._cells
        most = max(MOST_FEATURES - len(self.evidence.matrix.criteria), FEWEST_FIGURES)
        if figures is None or len(cells) <= most:
            return cells
        off = target - target.mean()
        along = np.abs(off @ figures.reshape(len(off), -1)).reshape(self._spreads.shape)
        strength = along / np.where(self._spreads > 0, self._spreads, np.inf)
        chosen = np.argsort(-strength[cells[:, 0], cells[:, 1]], kind="stable")[:most]
        return np.asarray(cells[np.sort(chosen)])

    def _features(self, sample: Sample, cells: Whole) -> Floats:
        """Weights, then the figures of the cells: (draws, criteria + cells)."""
        weights = without(sample.drawn.weights, sample.drawn.left_out)
        if sample.drawn.figures is None or not len(cells):
            return weights
        return np.hstack([weights, sample.drawn.figures[:, cells[:, 0], cells[:, 1]]])

    def _places(self, features: Floats) -> list[int]:
        """Decimal places by column: two or more for weights, three digits of a figure's span."""
        spans = [float(span) for span in np.ptp(features, axis=0)]
        told = [places_of(span) if span > 0 else 0 for span in spans]
        weights = len(self.evidence.matrix.criteria)
        return [max(WEIGHT_PLACES, places - 1) if column < weights else places
                for column, places in enumerate(told)]  # fmt: skip

    def _conditions(self, cells: Whole, box: Box) -> tuple[Condition, ...]:
        """The bounds on the case's weights and figures, two on one of them as one condition."""
        matrix, sides = self.evidence.matrix, {(one.column, one.above): one.at for one in box}
        made = []
        for column in dict.fromkeys(one.column for one in box):
            option, at = None, column
            if column >= len(matrix.criteria):
                row, at = map(int, cells[column - len(matrix.criteria)])
                option = matrix.options[row]
            made.append(Condition(matrix.criteria[at], option, above=sides.get((column, True)),
                                  below=sides.get((column, False))))  # fmt: skip
        return tuple(made)

    def rules_of_all(
        self, options: Sequence[int], recommended: int, most: int
    ) -> list[list[OnCase]]:
        """Up to `most` rules for each option, by its place, two options at a time."""
        _ = (self._cells, self.evidence.sample, self.evidence.fresh)
        if len(self._cells):
            _ = self._spreads  # made before the threads ask for it
        with ThreadPoolExecutor(WORKERS) as pool:
            return list(pool.map(lambda one: self.rules(one, recommended, most), options))

    def rules(self, option: int, recommended: int, most: int) -> list[OnCase]:
        """Up to `most` rules by which the option, by its place, leads and not the recommended."""
        sample, fresh = self.evidence.sample, self.evidence.fresh
        target = takes_lead(sample.ranks, option, recommended)
        cells = self._telling(target)
        features = self._features(sample, cells)
        found = rules_of(
            features, target, self._places(features), self._features(fresh, cells),
            takes_lead(fresh.ranks, option, recommended), most,
        )  # fmt: skip
        return [(self._conditions(cells, box), fares) for box, fares in found]
