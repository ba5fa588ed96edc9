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
from mcda.faults import CaseFaults
from mcda.files.structure import faults_of
from mcda.files.text import read_bytes
from mcda.files.tree import parse

HOUSE = FilePath(__file__).resolve().parents[2]
N = TypeVar("N", bound=Noun)


@cache
def _paths(folder: str) -> Mapping[str, FilePath]:
    """The files of a folder by key: the stem, or country/stem for a region."""
    found = sorted((HOUSE / folder).glob("*/*.yaml"))
    deep = folder == "regions"
    return MappingProxyType({f"{p.parent.name}/{p.stem}" if deep else p.stem: p for p in found})


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
def region(key: str) -> Region | None:
    """The library's region of that key, as in china/anhui."""
    path = _paths("regions").get(key)
    if path is None:
        return None
    return _load(path, Region).model_copy(update={"key": key})


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
    """Every region of the library by key."""
    return MappingProxyType({k: one for k in _paths("regions") if (one := region(k))})


def known(folder: str) -> tuple[str, ...]:
    """The keys of a folder, criteria, policies or regions, without reading its files."""
    return tuple(_paths(folder))
