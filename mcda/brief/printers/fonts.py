"""The brief's typefaces: where the packages keep their files."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

SANS, SERIF, CHINESE = "font_source_sans_pro", "font_source_serif_pro", "noto_cjk_sans_otc"


def folder(package: str) -> Path:
    """The folder of a font package's files."""
    found = find_spec(package)
    if found is None or found.origin is None:
        raise ModuleNotFoundError(package)
    home = Path(found.origin).parent
    return home / "files" if (home / "files").is_dir() else home


@cache
def folders() -> tuple[Path, ...]:
    """The folders of every typeface that a brief uses."""
    return tuple(folder(package) for package in (SANS, SERIF, CHINESE))
