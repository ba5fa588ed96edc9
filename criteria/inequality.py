"""What measures of inequality over the parts of a region have in common."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from criteria.checks import Floats, figures, fitting, positive, refuse_where, total

VALUE, POPULATION = "value_per_head", "population"


@dataclass(frozen=True)
class Decomposition:
    """An inequality split by groups: between them and within them; the two add up to the total.

    within_groups: what each group adds to the part within, in the order of `groups`.
    """

    total: float
    between: float
    within: float
    groups: tuple[str, ...]
    within_groups: tuple[float, ...]


def values_and_weights(value_per_head: Any, population: Any | None) -> tuple[Floats, Floats]:
    """Values of two parts or more, and weights that add up to 1: equal without a population."""
    values = figures(value_per_head, VALUE, fewest=2)
    total(values, VALUE)
    if population is None:
        return values, np.full(len(values), 1 / len(values))
    people = figures(population, POPULATION, fewest=2)
    fitting(**{VALUE: values, POPULATION: people})
    return values, positive(people, POPULATION) / total(people, POPULATION)


def _numbered(groups: Sequence[Any], rows: Floats) -> tuple[tuple[str, ...], Any]:
    """The groups' names in order, and the number of each row's group."""
    labels = np.empty(len(groups), dtype=object)
    labels[:] = list(groups)
    fitting(**{VALUE: rows, "groups": labels})
    missing = np.asarray((labels == None) | (labels != labels) | (labels == ""))  # noqa: E711
    refuse_where(missing.astype(np.bool_), "no group", "groups", "the name of a group",
                 "Say which group it belongs to.")  # fmt: skip
    names, index = np.unique(labels.astype(str), return_inverse=True)
    return tuple(map(str, names)), index


def decomposed(
    values: Floats,
    weights: Floats,
    groups: Sequence[Any],
    term: Callable[[Floats], Floats],
    by_value: bool,
) -> Decomposition:
    """An additive index Σ w·term(x / mean), split by groups.

    term: never negative, 0 at 1; by_value: a group's inequality counts by its share of the value
    (Theil T) and not of the weights (Theil L). Source: Shorrocks (1980), Econometrica 48(3),
    doi 10.2307/1913126.
    """
    names, index = _numbered(groups, values)
    group_weight = np.bincount(index, weights)
    group_mean = np.bincount(index, weights * values) / group_weight
    relative_mean = group_mean / (weights * values).sum()
    own_mean = group_mean[index]
    relative = np.divide(values, own_mean, out=np.ones_like(values), where=own_mean > 0)
    within = np.bincount(index, weights * term(relative))
    within = np.maximum(within * relative_mean if by_value else within, 0)
    between = max(0.0, float((group_weight * term(relative_mean)).sum()))
    inside = float(within.sum())
    return Decomposition(between + inside, between, inside, names, tuple(map(float, within)))
