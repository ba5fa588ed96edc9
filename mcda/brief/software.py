"""The software behind a brief: its numbers, its pictures and its pages follow from it."""

from __future__ import annotations

import platform
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from mcda.version import NAME, VERSION

LIBRARIES = (
    "numpy", "scipy", "scikit-learn", "altair", "vl-convert-python", "typst", "python-docx",
    "Jinja2", "openpyxl",
)  # fmt: skip


def _installed(library: str) -> str | None:
    try:
        return version(library)
    except PackageNotFoundError:
        return None


@cache
def software() -> tuple[str, ...]:
    """Each program with its version, Policy Ladder first: 'numpy 2.3.5'."""
    found = {library: _installed(library) for library in LIBRARIES}
    return (
        f"{NAME} {VERSION}",
        f"Python {platform.python_version()}",
        *(f"{library} {number}" for library, number in found.items() if number),
    )
