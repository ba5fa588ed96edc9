"""The catalogues of translations: gettext's PO files, read as they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

HOME = Path(__file__).parent
# The library's and the examples' own texts; the other files hold what the code says.
OWN = "content.po"


@dataclass(frozen=True)
class Messages:
    """Translations by text, or by context and text."""

    plain: Mapping[str, str]
    in_context: Mapping[tuple[str, str], str]

    def one(self, text: str, context: str = "") -> str:
        """The translation, or the text itself where there is none."""
        if context:
            return self.in_context.get((context, text), text)
        return self.plain.get(text, text)


def files_of(code: str) -> tuple[Path, ...]:
    """The catalogues of a language, one for each part of the program."""
    return tuple(sorted((HOME / code).glob("*.po")))


def _read(path: Path) -> Messages:
    from babel.messages.pofile import read_po

    plain, in_context = {}, {}
    with path.open("rb") as stream:
        for entry in read_po(stream):
            text = entry.id[0] if isinstance(entry.id, list | tuple) else entry.id
            found = entry.string[0] if isinstance(entry.string, list | tuple) else entry.string
            if not (text and found) or entry.fuzzy:
                continue
            if entry.context:
                in_context[entry.context, text] = found
            else:
                plain[text] = found
    return Messages(MappingProxyType(plain), MappingProxyType(in_context))


@cache
def messages(code: str) -> Messages:
    """What the code says, in another language."""
    read = [_read(path) for path in files_of(code) if path.name != OWN]
    plain = {text: found for one in read for text, found in one.plain.items()}
    in_context = {text: found for one in read for text, found in one.in_context.items()}
    return Messages(MappingProxyType(plain), MappingProxyType(in_context))


@cache
def own_words(code: str) -> Mapping[str, str]:
    """The library's and the examples' texts in another language, by the text as it stands."""
    path = HOME / code / OWN
    return _read(path).plain if path.is_file() else MappingProxyType({})
