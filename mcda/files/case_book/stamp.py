"""What a workbook was written from, kept in a hidden sheet, so that changes can be told."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from mcda.files.case_book.shown import Fields, Shown, is_figure
from mcda.language import LANGUAGES, Code, spoken

SHEET = "policy ladder"
_FIRST = "Policy Ladder case 1"
_CHUNK = 30_000  # letters a cell; Excel takes 32,767
_MOST = 8 * 1024 * 1024  # bytes unpacked
_LINK = "/"  # between the keys of a pair; no key holds it


@dataclass(frozen=True)
class Stamp:
    """What was shown, in which language, and the policies that options carry out."""

    shown: Shown
    language: Code
    policies: dict[str, str]
    region: str = ""


def lines_of(stamp: Stamp) -> list[str]:
    """The stamp as texts, one a cell."""
    shown = stamp.shown
    whole = {"case": shown.case, "options": shown.options, "criteria": shown.criteria,
             "cells": {_LINK.join(pair): one for pair, one in shown.cells.items()},
             "policies": stamp.policies, "region": stamp.region}  # fmt: skip
    packed = base64.b64encode(zlib.compress(json.dumps(whole).encode(), 9)).decode()
    chunks = [packed[at : at + _CHUNK] for at in range(0, len(packed), _CHUNK)]
    return [_FIRST, spoken(), *chunks]


def stamp_in(lines: Sequence[str]) -> Stamp | None:
    """The stamp of such texts; None where they are none, or are damaged."""
    if len(lines) < 3 or lines[0] != _FIRST or lines[1] not in LANGUAGES:
        return None
    try:
        packed = base64.b64decode("".join(lines[2:]), validate=True)
        raw = zlib.decompressobj().decompress(packed, _MOST)
        return _read(json.loads(raw), cast("Code", lines[1]))
    except (ValueError, zlib.error, KeyError, AttributeError, TypeError, RecursionError):
        return None


def _read(whole: Any, language: Code) -> Stamp:
    pairs = {key: key.split(_LINK) for key in whole["cells"]}
    cells = {(pair[0], pair[1]): _fields(whole["cells"][key]) for key, pair in pairs.items()
             if len(pair) == 2}  # fmt: skip
    parts = {part: {key: _fields(one) for key, one in whole[part].items()}
             for part in ("options", "criteria")}  # fmt: skip
    if any(not isinstance(one["name"], str) for each in parts.values() for one in each.values()):
        raise ValueError("an option or a criterion without a name")
    policies = {key: str(one) for key, one in whole["policies"].items()}
    shown = Shown(_fields(whole["case"]), parts["options"], parts["criteria"], cells)
    return Stamp(shown, language, policies, str(whole["region"]))


def _fields(given: Any) -> Fields:
    return {str(part): one for part, one in given.items()
            if one is None or isinstance(one, str | bool) or is_figure(one)}  # fmt: skip
