"""Peers: the regions that resemble a region most, and what they are alike in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from mcda.decision.matrix import Floats
from mcda.decision.region import Peers
from mcda.decision.region_table import RegionTable
from mcda.decision.words import as_sentence, listing, sentence_case
from mcda.faults import CaseFaults, Fault, nearest
from mcda.files import library
from mcda.language import say, say_own
from mcda.upgrading.clusters import Clustering, clustering
from mcda.upgrading.likeness import alike, in_words
from mcda.upgrading.measuring import Measured
from mcda.upgrading.nation import many
from mcda.upgrading.regions import measures_of, table_of
from mcda.upgrading.standardised import Standardised, standardised

HOW_MANY = 5


@dataclass(frozen=True)
class Peer:
    """A region that resembles another.

    distance: root mean square difference over the indicators that both have, in standard
    deviations of the table.
    """

    key: str
    name: str
    distance: float
    because: str


@dataclass(frozen=True)
class PeerGroup:
    """The nearest regions of a region, nearest first, and its group among all of the table.

    by: keys of the measures they were chosen by. remarks: what was left out, and why there are
    no peers where there are none. noun: the peers as a case keeps them.
    """

    region: str
    peers: tuple[Peer, ...]
    clustering: Clustering | None
    by: tuple[str, ...]
    remarks: tuple[str, ...]
    noun: Peers | None


def _distances(given: Standardised, at: int) -> Floats:
    """Root mean square differences from one region, over what both have, (regions,)."""
    from sklearn.metrics.pairwise import nan_euclidean_distances

    away = nan_euclidean_distances(given.values[at : at + 1], given.values)[0]
    distances: Floats = np.round(away / np.sqrt(len(given.measures)), 6)
    return distances


def _noun(
    table: RegionTable, given: Standardised, chosen: list[str], found: Mapping[str, Measured],
    because: str,
) -> Peers:  # fmt: skip
    """The peers as a case keeps them, with the median of every measure that is known of them."""
    rows = list(table.rows)
    places = [rows.index(key) for key in chosen]
    medians = {}
    for key, one in found.items():
        known = one.figures[places][np.isfinite(one.figures[places])]
        if len(known):
            medians[key] = float(f"{np.median(known):.6g}")
    source = say(
        "The {count} nearest of {others} other {regions}, by {measures} standardised indicators "
        "({names}); distances over those that both have.",
        count=len(chosen), others=len(given.regions) - 1, regions=many(table.unit_name),
        measures=len(given.measures),
        names=listing([in_words(say_own(table.measures[key].name)) for key in given.measures]),
    )  # fmt: skip
    return Peers(names=tuple(say_own(table.rows[key].name) for key in chosen), source=source,
                 because=as_sentence(sentence_case(because)), medians=medians)  # fmt: skip


def _why_none(table: RegionTable, given: Standardised, region: str) -> str:
    """Why a region has no peers; nothing where it can have some."""
    if not given.is_enough:
        return say("No peers: too few regions or indicators are known to compare by.")
    if region not in given.regions:
        return say("No peers: {region} lacks half or more of the {count} indicators that regions "
                   "are compared by.", region=say_own(table.rows[region].name),
                   count=len(given.measures))  # fmt: skip
    return ""


def peers(
    table: RegionTable, region: str, found: Mapping[str, Measured], count: int = HOW_MANY
) -> PeerGroup:
    """The regions of a table that resemble one of them most.

    region: a key of the table; found: its measures, as `measured` gives them; count: how many
    peers at most. Indicators are standardised over the table; the same input gives the same
    peers, whatever the order of the regions. Raises CaseFaults for an unknown region.
    """
    if region not in table.rows:
        raise CaseFaults([Fault.at(("region",), f"'{region[:60]}'", "a key of the table",
                                   nearest(region[:130], table.rows))])  # fmt: skip
    given = standardised(table, found)
    if refusal := _why_none(table, given, region):
        return PeerGroup(region, (), None, given.measures, (*given.left_out, refusal), None)
    at = given.regions.index(region)
    away = _distances(given, at)
    order = [i for i in np.argsort(away, kind="stable") if i != at and np.isfinite(away[i])]
    gaps = np.abs(given.values - given.values[at])
    near = order[:count]
    chosen = tuple(
        Peer(given.regions[i], say_own(table.rows[given.regions[i]].name), float(away[i]),
             alike(table, given.measures, gaps[i]))
        for i in near
    )  # fmt: skip
    known = np.isfinite(gaps[near])
    mean = np.where(known, gaps[near], 0).sum(axis=0) / np.maximum(known.sum(axis=0), 1)
    mean[~known.any(axis=0)] = np.nan
    because = alike(table, given.measures, mean)
    noun = _noun(table, given, [one.key for one in chosen], found, because)
    return PeerGroup(region, chosen, clustering(given, region), given.measures, given.left_out,
                     noun)  # fmt: skip


def peers_of(key: str, count: int = HOW_MANY) -> PeerGroup:
    """The peers of a region of the library, as in china/anhui; keys are the library's.

    Raises CaseFaults where there is no such region, with the nearest.
    """
    where = library.find(key)
    if where is None:
        raise CaseFaults([library.unknown_region(key)])
    found = peers(table_of(where[0]), where[1], measures_of(where[0]), count)
    folder = key.rpartition("/")[0]
    group = found.clustering
    return replace(
        found,
        region=key,
        peers=tuple(replace(one, key=f"{folder}/{one.key}") for one in found.peers),
        clustering=group and replace(
            group, members=tuple(f"{folder}/{one}" for one in group.members)),
    )  # fmt: skip
