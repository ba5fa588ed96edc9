"""Say where a region stands: its indicators, capability per layer, balance and peers."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Any

from mcda.commands import own_region
from mcda.commands.cases import as_json, say
from mcda.decision.noun import LAYERS
from mcda.decision.region import Indicator, Region
from mcda.decision.standing import Balance, Capability, Standing
from mcda.decision.words import number, rounded
from mcda.faults import CaseFaults

if TYPE_CHECKING:
    from mcda.upgrading.peers import PeerGroup

NAME = "region"
_TOLD = ("name", "value", "unit", "year", "source", "layer", "position", "criterion", "nation",
         "nation_is", "stand_in", "place", "note")  # fmt: skip


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The region's key, or the keys of a country."""
    parser.add_argument("key", nargs="?", metavar="KEY", help="a region, as in china/anhui")
    parser.add_argument("--list", action="store_true",
                        help="the keys of all regions, or of those below KEY")  # fmt: skip
    own_region.add_arguments(parser)


def _indicator(one: Indicator) -> dict[str, Any]:
    told: dict[str, Any] = {part: getattr(one, part) for part in _TOLD}
    return told | {"scale": one.scale.model_dump()}


def _balance(found: Balance | None) -> dict[str, Any] | None:
    return None if found is None else dict(vars(found))


def result_of(region: Region, standing: Standing, group: PeerGroup) -> dict[str, Any]:
    """Where the region stands under the contract's keys."""
    apart = group.clustering
    return {
        "region": region.key,
        "name": region.name,
        "country": region.country,
        "indicators": {key: _indicator(one) for key, one in region.indicators.items()},
        "capability": {layer: one.value for layer, one in standing.capability.items()},
        "balance": _balance(standing.balance),
        "peers": [{"key": one.key, "name": one.name, "distance": one.distance,
                   "because": one.because} for one in group.peers],
        "peer_medians": group.noun.medians if group.noun else {},
        "clustering": None if apart is None else {
            "groups": apart.groups, "silhouette": apart.silhouette, "members": list(apart.members),
        },
        "remarks": list(group.remarks),
    }  # fmt: skip


def _peers_in_words(region: Region, group: PeerGroup) -> list[str]:
    from mcda.upgrading.clusters import apart_in_words
    from mcda.upgrading.likeness import row_of

    if group.noun is None:
        return list(group.remarks)
    said = [f"Its peers are {row_of(group.noun.names)}. {group.noun.because}"]
    if apart := group.clustering:
        said.append(f"Grouped by the same figures there are {apart.groups} groups, "
                    f"{apart_in_words(apart.silhouette)} (silhouette "
                    f"{number(apart.silhouette, 2)}); {region.name} is with "
                    f"{len(apart.members) - 1} others.")  # fmt: skip
    return [*said, *group.remarks]


def _against(one: Indicator) -> str:
    return "" if one.nation is None else f"{rounded(one.nation)} ({one.nation_is})"


def _table(region: Region) -> list[str]:
    """The indicators in columns, layer by layer; * marks one that only stands in."""
    rows = [("layer", "indicator", "figure", "year", "on scale", "against")]
    for layer in LAYERS:
        for one in region.indicators.values():
            if one.layer == layer:
                mark = " *" if one.stand_in else ""
                rows.append((layer, one.name + mark, f"{rounded(one.value)} {one.unit}",
                             str(one.year), number(one.position, 2), _against(one)))  # fmt: skip
    wide = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    return ["  ".join(cell.ljust(wide[at]) for at, cell in enumerate(row)).rstrip() for row in rows]


def words_of(region: Region, standing: Standing, group: PeerGroup) -> str:
    """The answer in sentences, then a table of indicators."""
    from mcda.upgrading.standing import balance_in_words, weakest_in_words

    said = [weakest_in_words(region.name, standing.capability, standing.weakest)]
    if standing.balance is not None:
        said.append(balance_in_words(standing.balance))
    said += _peers_in_words(region, group)
    foot = ["* stands in for what is meant; --json says why, with sources."]
    starred = any(one.stand_in for one in region.indicators.values())
    place = region.name if region.country == "not stated" else f"{region.name}, {region.country}"
    return "\n".join([place, *said, "", *_table(region),
                      *(foot if starred else [])])  # fmt: skip


def _standing(capability: dict[Any, Capability]) -> Standing:
    from mcda.upgrading.balance import balance

    return Standing(capability, balance(capability))


def _list(chosen: argparse.Namespace) -> int:
    from mcda.files.library import known

    start = f"{chosen.key.rstrip('/')}/" if chosen.key else ""
    keys = [key for key in known("regions") if key.startswith(start)]
    if chosen.json:
        say({"regions": keys})
    else:
        print("\n".join(keys) or f"No regions below '{chosen.key}'.")
    return 0 if keys else 1


def _known(key: str) -> tuple[Region, PeerGroup]:
    """The library's region and its peers. Raises CaseFaults where there is none."""
    from mcda.upgrading.peers import peers_of
    from mcda.upgrading.regions import known_region

    return known_region(key), peers_of(key)


def run(chosen: argparse.Namespace) -> int:
    """Show a region; 1 where there is none of that key."""
    if chosen.list:
        return _list(chosen)
    if chosen.key is None:
        print("region: found no KEY. Name a region, or use --list.", file=sys.stderr)
        return 2
    from mcda.upgrading.capability import capabilities

    try:
        region, group = own_region.own_region(chosen) if chosen.table else _known(chosen.key)
    except CaseFaults as wrong:
        if chosen.json:
            say({"region": chosen.key, "ok": False, "faults": [as_json(f) for f in wrong.faults]})
        for fault in () if chosen.json else wrong.faults:
            print(fault.sentence(), file=sys.stderr)
        return 1
    standing = _standing(capabilities(region.indicators))
    if chosen.json:
        say(result_of(region, standing, group))
    else:
        print(words_of(region, standing, group))
    return 0
