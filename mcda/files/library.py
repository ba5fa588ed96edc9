"""The project's own definitions: criteria, policies and regions from their YAML files."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path as FilePath
from types import MappingProxyType
from typing import TypeVar

from pydantic import ValidationError

from mcda.decision.criterion import Criterion
from mcda.decision.noun import Noun
from mcda.decision.policy import Policy
from mcda.decision.region import Region
from mcda.decision.region_table import RegionTable, Series
from mcda.faults import CaseFaults, Fault, in_quotes, nearest
from mcda.files.structure import faults_of
from mcda.files.text import read_bytes
from mcda.files.tree import parse
from mcda.language import say

HOUSE = FilePath(__file__).resolve().parents[2]
N = TypeVar("N", bound=Noun)


SERIES = "series"


@cache
def _paths(folder: str) -> Mapping[str, FilePath]:
    """The files of a folder by their stem."""
    return MappingProxyType({p.stem: p for p in sorted((HOUSE / folder).glob("*/*.yaml"))})


@cache
def _region_paths(of_series: bool) -> Mapping[str, FilePath]:
    """The tables of regions/ by key, as in china/provinces, or the series, as in china/gdp."""
    root, found = HOUSE / "regions", {}
    for path in sorted(root.rglob("*.yaml"), key=lambda one: (len(one.parts), one)):
        folder = path.parent.relative_to(root)
        if (folder.name == SERIES) == of_series:
            found[((folder.parent if of_series else folder) / path.stem).as_posix()] = path
    return MappingProxyType(found)


def _load(path: FilePath, noun: type[N]) -> N:
    tree = parse(read_bytes(path))
    try:
        return noun.model_validate(tree.value)
    except ValidationError as error:
        faults = [fault.located(tree.lines) for fault in faults_of(error, noun)]
        raise CaseFaults([fault.within(path.stem) for fault in faults]) from None


@cache
def criterion(key: str) -> Criterion | None:
    """The library's criterion of that key, without a scale."""
    path = _paths("criteria").get(key)
    return None if path is None else _load(path, Criterion)


@cache
def policy(key: str) -> Policy | None:
    """The library's policy of that key."""
    path = _paths("policies").get(key)
    return None if path is None else _load(path, Policy)


@cache
def table(key: str) -> RegionTable | None:
    """The table of that key, as in china/provinces."""
    path = _region_paths(False).get(key)
    return None if path is None else _load(path, RegionTable)


def tables() -> Mapping[str, RegionTable]:
    """Every table of regions by key, the wider areas first."""
    return MappingProxyType({k: one for k in _region_paths(False) if (one := table(k))})


@cache
def series() -> Mapping[str, Series]:
    """Every figure over years by key, as in china/gdp; its rows are keys of a table."""
    return MappingProxyType({k: _load(p, Series) for k, p in _region_paths(True).items()})


def tables_in(folder: str) -> Mapping[str, RegionTable]:
    """The tables that stand in one folder, as in china or china/anhui."""
    keys = (key for key in _region_paths(False) if key.rpartition("/")[0] == folder)
    return MappingProxyType({key: one for key in keys if (one := table(key))})


def folders_in(folder: str) -> tuple[str, ...]:
    """The folders with tables that stand in one folder, as in anhui within china."""
    start = f"{folder}/"
    inner = (key.removeprefix(start) for key in _region_paths(False) if key.startswith(start))
    return tuple(dict.fromkeys(key.split("/")[0] for key in inner if "/" in key))


def find(key: str) -> tuple[str, str] | None:
    """The table and the row of a region, as in china/anhui; None where there is none.

    A table without measures is a source of figures; its rows are no regions to choose.
    """
    folder, _, row = key.rpartition("/")
    for name, one in tables_in(folder).items():
        if row in one.rows and one.measures:
            return name, row
    return None


@cache
def region(key: str) -> Region | None:
    """The library's region of that key with its figures, as in china/anhui."""
    found = find(key)
    if found is None:
        return None
    one, row = tables_in(key.rpartition("/")[0])[found[0]], found[1]
    return Region(
        key=key, name=one.rows[row].name, country=one.country_of(row), figures=one.figures(row)
    )


@cache
def criteria() -> Mapping[str, Criterion]:
    """Every criterion of the library by key, layer by layer."""
    return MappingProxyType({k: one for k in _paths("criteria") if (one := criterion(k))})


@cache
def policies() -> Mapping[str, Policy]:
    """Every policy of the library by key, layer by layer."""
    return MappingProxyType({k: one for k in _paths("policies") if (one := policy(k))})


@cache
def regions() -> Mapping[str, Region]:
    """Every region of the library by key, the wider areas first."""
    return MappingProxyType({k: one for k in _region_keys("") if (one := region(k))})


@cache
def _region_keys(country: str) -> tuple[str, ...]:
    """The keys of the regions to choose, of one country's folder or of all."""
    found = []
    for name in _region_paths(False):
        if name.startswith(f"{country}/" if country else "") and (one := table(name)):
            folder = name.rpartition("/")[0]
            found += [f"{folder}/{row}" for row in one.rows if one.measures]
    return tuple(found)


def _called(word: str, keys: tuple[str, ...]) -> str | None:
    """The first region with that name, in English or its own language."""
    for key in keys:
        found = find(key)
        row = tables()[found[0]].rows[found[1]] if found else None
        if row and word and word.casefold() in (row.name.casefold(), row.local_name):
            return key
    return None


def unknown_region(key: str) -> Fault:
    """The fault of a key that names no region, with the nearest of its country, or of all."""
    country = key.split("/")[0]
    is_one = any(name.startswith(f"{country}/") for name in _region_paths(False))
    keys = _region_keys(country if is_one else "")
    called = _called(key.split("/")[-1], keys)
    meant = say("Did you mean '{word}'?", word=called)
    remedy = meant if called else nearest(key[:130], keys)
    return Fault.at(("region",), in_quotes(key[:60]), say("a key in regions/"), remedy)


def known(folder: str) -> tuple[str, ...]:
    """The keys of a folder, criteria, policies or regions."""
    return _region_keys("") if folder == "regions" else tuple(_paths(folder))
