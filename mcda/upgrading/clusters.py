"""Groups of regions that resemble one another, and how well they are told apart."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mcda.language import say
from mcda.upgrading.standardised import Standardised

FEWEST, MOST = 2, 8  # groups tried
FEWEST_REGIONS = 6
STARTS, SEED = 20, 20261122
NEIGHBOURS_FOR_UNKNOWN = 5


@dataclass(frozen=True)
class Clustering:
    """Regions in groups by k-means.

    silhouette: −1 to 1, how much nearer a region is to its own group than to the next. members:
    the keys of one region's group, with its own. tried: the silhouette by number of groups.
    filled_in: figures taken from the nearest regions because they are not known.
    """

    groups: int
    silhouette: float
    members: tuple[str, ...]
    tried: dict[int, float]
    filled_in: int


def apart_in_words(silhouette: float) -> str:
    """How well groups are told apart, after Kaufman and Rousseeuw (1990), Finding Groups in Data.

    Their marks are 0.25, 0.5 and 0.7.
    """
    if silhouette <= 0.25:
        return say("hardly apart")
    if silhouette <= 0.5:
        return say("weakly apart")
    return say("reasonably apart") if silhouette <= 0.7 else say("well apart")


def clustering(given: Standardised, region: str) -> Clustering | None:
    """The group that a region belongs to; None where there are too few regions to group.

    Number of groups: the one from 2 to 8 with the highest mean silhouette (Rousseeuw 1987,
    doi 10.1016/0377-0427(87)90125-7); k-means with 20 starts and a fixed seed. A figure that is
    not known is the mean of the five nearest regions'.
    """
    from sklearn.cluster import KMeans
    from sklearn.impute import KNNImputer
    from sklearn.metrics import silhouette_score
    from threadpoolctl import threadpool_limits

    values = given.values
    unknown = int(np.isnan(values).sum())
    if region not in given.regions or len(given.regions) < FEWEST_REGIONS:
        return None
    labels, tried = {}, {}
    with threadpool_limits(limits=1):  # tables this small lose on more
        if unknown:
            values = KNNImputer(n_neighbors=NEIGHBOURS_FOR_UNKNOWN).fit_transform(values)
        for groups in range(FEWEST, min(MOST, len(np.unique(values, axis=0)) - 1) + 1):
            means = KMeans(n_clusters=groups, n_init=STARTS, random_state=SEED).fit(values)
            labels[groups] = means.labels_
            tried[groups] = round(float(silhouette_score(values, means.labels_)), 6)
    if not tried:
        return None
    best = max(tried, key=lambda groups: (tried[groups], -groups))
    own = labels[best][given.regions.index(region)]
    members = tuple(np.array(given.regions)[labels[best] == own].tolist())
    return Clustering(best, tried[best], members, tried, unknown)
