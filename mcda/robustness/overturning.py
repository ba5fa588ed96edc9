"""What rules for another option's lead are looked for in: the drawn weights and figures."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from mcda.decision.matrix import Flags, Floats, Whole
from mcda.decision.rule import Condition
from mcda.robustness.blocks import (
    WORKERS,
    Drawn,
    Ranks,
    draw_block,
    in_blocks,
    ranks_of_drawn,
    without,
)
from mcda.robustness.plan import Plan
from mcda.robustness.question import Evidence
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
class Seen:
    """Draws as rules see them.

    weights: (draws, criteria), those left out at nothing; figures: (draws, cells) of the cells
    (cells, 2) by option and criterion; ranks: (draws, options).
    """

    cells: Whole
    weights: Floats
    figures: Floats
    ranks: Ranks

    def features(self, cells: Whole) -> Floats:
        """Weights, then the figures of some of the cells: (draws, criteria + cells)."""
        known = [tuple(cell) for cell in self.cells.tolist()]
        at = [known.index(tuple(cell)) for cell in cells.tolist()]
        return np.hstack([self.weights, self.figures[:, at]])


def seen(drawn: Drawn, ranks: Ranks, cells: Whole) -> Seen:
    """What rules see of draws: nothing of the figures but those of the cells."""
    figures = np.empty((drawn.draws, 0))
    if drawn.figures is not None and len(cells):
        figures = drawn.figures[:, cells[:, 0], cells[:, 1]]
    return Seen(cells, without(drawn.weights, drawn.left_out), figures, ranks)


def fresh_draws(plan: Plan, draws: int, cells: Whole) -> Seen:
    """As many draws that no finding was made on, a block at a time since they are large."""

    def one(block: int, count: int) -> Seen:
        drawn = draw_block(plan, block, 1).at(slice(count))
        return seen(drawn, ranks_of_drawn(plan, drawn), cells)

    parts = list(in_blocks(plan, draws, one))
    return Seen(
        cells, np.concatenate([part.weights for part in parts]),
        np.concatenate([part.figures for part in parts]),
        np.concatenate([part.ranks for part in parts]),
    )  # fmt: skip


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
        """Up to `most` rules for each option, by its place, two options at a time.

        Where the option leads by them, and not the recommended one.
        """
        sample = self.evidence.sample
        targets = [takes_lead(sample.ranks, option, recommended) for option in options]
        telling = [self._telling(target) for target in targets]
        cells = np.unique(np.vstack([self._cells[:0], *telling]), axis=0)
        fresh = fresh_draws(self.evidence.plan, sample.drawn.draws, cells)

        def rules(at: int) -> list[OnCase]:
            anew = takes_lead(fresh.ranks, options[at], recommended)
            case = seen(sample.drawn, sample.ranks, telling[at])
            return self._rules(case, fresh, (targets[at], anew), telling[at], most)

        with ThreadPoolExecutor(WORKERS) as pool:
            return list(pool.map(rules, range(len(options))))

    def _rules(
        self, case: Seen, fresh: Seen, targets: tuple[Flags, Flags], cells: Whole, most: int
    ) -> list[OnCase]:
        features = case.features(cells)
        found = rules_of(features, targets[0], self._places(features), fresh.features(cells),
                         targets[1], most)  # fmt: skip
        return [(self._conditions(cells, box), fares) for box, fares in found]
