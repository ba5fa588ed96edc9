"""What the program and its library are today, as one mark."""

from __future__ import annotations

from functools import cache
from hashlib import sha256

from mcda.files.library import HOUSE
from mcda.files.text import read_bytes
from mcda.version import VERSION


@cache
def program_mark() -> str:
    """The program's version and a hash of its library, which a case text may refer to."""
    digest = sha256()
    for folder in ("criteria", "policies", "regions"):
        for path in sorted((HOUSE / folder).rglob("*.yaml")):
            digest.update(path.relative_to(HOUSE).as_posix().encode())
            digest.update(read_bytes(path))
    return f"{VERSION}-{digest.hexdigest()[:16]}"
