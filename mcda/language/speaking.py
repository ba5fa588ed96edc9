"""What is said, in the language that is spoken here and now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from mcda.language.catalogues import messages, own_words

Code = Literal["en", "zh"]
ENGLISH: Code = "en"


@dataclass(frozen=True)
class Language:
    """A language: its name in itself, its tag (BCP 47), and what stands between two sentences."""

    name: str
    tag: str
    between_sentences: str


LANGUAGES: Mapping[Code, Language] = MappingProxyType({
    "en": Language("English", "en", " "),
    "zh": Language("简体中文", "zh-Hans", ""),
})  # fmt: skip
_SPOKEN: ContextVar[Code] = ContextVar("spoken", default=ENGLISH)


def spoken() -> Code:
    """The language spoken here and now."""
    return _SPOKEN.get()


@contextmanager
def speaking(code: Code) -> Iterator[None]:
    """Speak a language in this block; a new thread speaks English until told otherwise."""
    token = _SPOKEN.set(code)
    try:
        yield
    finally:
        _SPOKEN.reset(token)


def _said(found: str, values: Mapping[str, object]) -> str:
    return found.format_map(values) if values else found


def say(text: str, /, **values: object) -> str:
    """A text in the spoken language, its named places filled in.

    text: English, written out where it is said, so that it can be found for translating. Braces
    are places only where values are given. What is filled in is never read as a text.
    """
    code = spoken()
    return _said(text if code == ENGLISH else messages(code).one(text), values)


def say_in(context: str, text: str, /, **values: object) -> str:
    """The same for a text that means different things in different places."""
    code = spoken()
    return _said(text if code == ENGLISH else messages(code).one(text, context), values)


def say_many(one: str, many: str, count: int, /, **values: object) -> str:
    """The text for one or for many; its places are filled in as by `say`, the count as well."""
    code = spoken()
    if code == ENGLISH:
        return _said(one if count == 1 else many, values)
    return _said(messages(code).one(one), values)


def say_own(text: str) -> str:
    """A text of the library or of an example in the spoken language; any other as it stands."""
    code = spoken()
    return text if code == ENGLISH else own_words(code).get(text, text)


def to_say(text: str) -> str:
    """Marks a text that is kept in English and said elsewhere by `say`."""
    return text


def sentences(*said: str) -> str:
    """Whole sentences one after the other, the empty ones left out."""
    return LANGUAGES[spoken()].between_sentences.join(one for one in said if one)
