"""Plain data and cases -> YAML text that reads back as the same."""

from __future__ import annotations

import re
from typing import Any

import yaml

from mcda.decision.case import Case
from mcda.files.plain import tree_of
from mcda.files.scalars import BOOL, FLOAT, NOT_FINITE, NULL


class _Dumper(yaml.CSafeDumper):
    """Quotes whatever this project or a YAML 1.1 reader would take for something else."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


_TAG = "tag:yaml.org,2002:"
# Characters that survive only behind a backslash: controls, odd line ends, the byte-order mark.
_FRAGILE = re.compile("[\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff]")
for _kind, _pattern in (("null", NULL), ("bool", BOOL), ("float", FLOAT), ("float", NOT_FINITE)):
    _Dumper.add_implicit_resolver(_TAG + _kind, _pattern, None)


def _write_number(dumper: yaml.CSafeDumper, value: float) -> yaml.ScalarNode:
    whole = value.is_integer() and abs(value) < 1e15
    if whole:
        return dumper.represent_scalar(_TAG + "int", str(int(value)))
    return dumper.represent_scalar(_TAG + "float", repr(value))


def _write_text(dumper: yaml.CSafeDumper, value: str) -> yaml.ScalarNode:
    style = '"' if _FRAGILE.search(value) else None
    return dumper.represent_scalar(_TAG + "str", value, style=style)


_Dumper.add_representer(str, _write_text)
_Dumper.add_representer(float, _write_number)
_Dumper.add_representer(tuple, yaml.SafeDumper.represent_list)


def text_of(tree: dict[str, Any]) -> str:
    """The YAML text of plain data, faulty content included."""
    return yaml.dump(
        tree, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100,
        default_flow_style=None,
    )  # fmt: skip


def case_text(case: Case) -> str:
    """The case written out in full; reading it gives an equal case."""
    return text_of(tree_of(case))
