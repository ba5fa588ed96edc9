"""What Word and Excel files have in common: zipped parts in one order, text that XML can hold."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from types import MappingProxyType

# The earliest day that a zip can name.
_DAY = (1980, 1, 1, 0, 0, 0)
_FIRST = ("[Content_Types].xml", "_rels/.rels")
_PACKED = (".png", ".jpeg")
# All that XML 1.0 refuses, and the controls that no page shows.
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_UNKNOWN = "\ufffd"


def xml_text(text: str) -> str:
    """The text with a mark for each character that XML cannot hold, its lines ended by \\n."""
    return _NO_TEXT.sub(_UNKNOWN, text.replace("\r\n", "\n").replace("\r", "\n"))


def _place(name: str) -> tuple[int, str]:
    return (_FIRST.index(name) if name in _FIRST else len(_FIRST), name)


def same_bytes(content: bytes, parts: Mapping[str, bytes] = MappingProxyType({})) -> bytes:
    """The package with its parts in a fixed order and without the time at which it was packed.

    parts: those that take the place of the package's own.
    """
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as found, zipfile.ZipFile(file, "w") as packed:
        for name in sorted(found.namelist(), key=_place):
            one = zipfile.ZipInfo(name, _DAY)
            one.create_system = 0
            still = name.endswith(_PACKED)
            one.compress_type = zipfile.ZIP_STORED if still else zipfile.ZIP_DEFLATED
            packed.writestr(one, parts.get(name) or found.read(name))
    return file.getvalue()
