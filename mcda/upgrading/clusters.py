"""Groups of regions that resemble one another, and how well they are told apart."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mcda.upgrading.standardised import Standardised

FEWEST, MOST = 2, 8  # groups tried
FEWEST_REGIONS = 6
STARTS, SEED = 20, 20261122
NEIGHBOURS_FOR_UNKNOWN = 5


@dataclass(frozen=True)
class Clustering:
    """Regions in groups by k-means.

    silhouette: −1 to 1, how much nearer a region is to its own group than to the next; below
    about 0.25 the groups are hardly apart. members: the keys of one region's group, with its own.
    tried: the silhouette by number of groups. filled_in: figures taken from the nearest regions
    because they are not known.
    """

    groups: int
    silhouette: float
    members: tuple[str, ...]
    tried: dict[int, float]
    filled_in: int


def clustering(given: Standardised, region: str) -> Clustering | None:
    """The group that a region belongs to; None where there are too few regions to group.

    Number of groups: the one from 2 to 8 with the highest mean silhouette (Rousseeuw 1987,
    doi 10.1016/0377-0427(87)90125-7); k-means with 20 starts and a fixed seed. A figure that is
    not known is the mean of the five nearest regions'.
    """
    from sklearn.cluster import KMeans
    from sklearn.impute import KNNImputer
    from sklearn.metrics import silhouette_score

    values = given.values
    unknown = int(np.isnan(values).sum())
    if unknown:
        values = KNNImputer(n_neighbors=NEIGHBOURS_FOR_UNKNOWN).fit_transform(values)
    most = min(MOST, len(np.unique(values, axis=0)) - 1)
    if region not in given.regions or len(given.regions) < FEWEST_REGIONS or most < FEWEST:
        return None
    labels, tried = {}, {}
    for groups in range(FEWEST, most + 1):
        means = KMeans(n_clusters=groups, n_init=STARTS, random_state=SEED).fit(values)
        labels[groups] = means.labels_
        tried[groups] = round(float(silhouette_score(values, means.labels_)), 6)
    best = max(tried, key=lambda groups: (tried[groups], -groups))
    own = labels[best][given.regions.index(region)]
    members = tuple(np.array(given.regions)[labels[best] == own].tolist())
    return Clustering(best, tried[best], members, tried, unknown)
