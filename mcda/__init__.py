"""Policy Ladder: which industrial-upgrading policies come first, and how sure that is.

Names are imported when first used, so that a quick command stays quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mcda.analysis import analyse, in_depth
    from mcda.brief.writing import write_brief
    from mcda.checking import read_case
    from mcda.comparison import compare

_HOMES = {
    "analyse": "mcda.analysis",
    "compare": "mcda.comparison",
    "in_depth": "mcda.analysis",
    "read_case": "mcda.checking",
    "write_brief": "mcda.brief.writing",
}

__all__ = ["analyse", "compare", "in_depth", "read_case", "write_brief"]


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'mcda' has no attribute {name!r}")
