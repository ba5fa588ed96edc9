"""Every text of the library and of the examples, found by loading them as the program does;
`python -m tests.language.content` prints those that a language lacks, as catalogue entries."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from functools import cache

from mcda.checking import read_text
from mcda.decision.in_language import fields_of_words
from mcda.decision.noun import Noun
from mcda.files import beginning, library
from mcda.files.examples import example_text, examples, new_case
from mcda.language.catalogues import own_words
from mcda.upgrading import regions
from tests.language.extraction import Found, quoted

# What names a paper or a place in its own language, and stands as it is in any other.
AS_THEY_ARE = {"paper", "section", "local_name"}
# Texts that a translation would not change.
KEPT_TEXTS = {
    "%",
    "INEGI, after Rey and Sastré-Gutiérrez (2010), Interregional inequality dynamics in Mexico, "
    "Spatial Economic Analysis 5(3)",
}
HAS_WORD = re.compile(r"[A-Za-z]{2}")


def texts_of(value: object) -> Iterator[str]:
    """The words for a reader within a noun or plain data, keys left out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Noun):
        for name in fields_of_words(type(value)):
            if name not in AS_THEY_ARE:
                yield from texts_of(getattr(value, name))
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from texts_of(one)
    elif isinstance(value, tuple | list):
        for one in value:
            yield from texts_of(one)


def kinds_of(noun: type[Noun]) -> Iterator[type[Noun]]:
    """The noun and every kind of it."""
    yield noun
    for kind in noun.__subclasses__():
        yield from kinds_of(kind)


def _defaults() -> Iterator[str]:
    """What a field of words says where nothing is stated."""
    for kind in kinds_of(Noun):
        fields = (kind.model_fields[name] for name in fields_of_words(kind))
        yield from (one.default for one in fields if isinstance(one.default, str))


def _nouns() -> Iterator[tuple[str, object]]:
    """Every noun of the library and the examples with the folder that it comes from."""
    for folder, found in (("criteria", library.criteria()), ("policies", library.policies())):
        yield from ((f"{folder}/{key}", one) for key, one in found.items())
    for key in examples():
        yield f"cases/{key}", read_text(example_text(key)).case
    yield from ((f"regions/{key}", one) for key, one in library.tables().items())
    yield from ((f"regions/{key}", one) for key, one in library.series().items())
    for key in library.regions():  # with what is composed from the table's words
        yield f"regions/{library.find(key)[0]}", regions.region(key)  # type: ignore[index]
    yield "mcda/decision", list(_defaults())
    draft = new_case("", None, (), ())
    yield "mcda/files/examples.py", [one["name"] for one in draft["options"].values()]
    yield "mcda/files/examples.py", [one["name"] for one in draft["perspectives"].values()]
    yield "mcda/files/beginning.py", [*beginning.TEXTS]


def names_of_nuts() -> set[str]:
    """The names of European regions, which stand as they are published, unlike their countries'."""
    tables = library.tables()
    europe = tables["eu/nuts2"].rows.values()
    others = {row.name for key, one in tables.items() if key != "eu/nuts2"
              for row in one.rows.values()}  # fmt: skip
    return {row.name for row in europe} - {row.group for row in europe} - others


@cache
def everything() -> Mapping[str, Found]:
    """Every text that a translation must hold, once, with the place where it was first found."""
    left = KEPT_TEXTS | names_of_nuts()
    found: dict[str, Found] = {}
    for place, noun in _nouns():
        for text in texts_of(noun):
            if text not in left and HAS_WORD.search(text):
                found.setdefault(text, Found(place, text))
    return found


def missing(code: str, part: str = "") -> Iterator[str]:
    """What a language lacks of the places that hold `part`, as entries of a catalogue."""
    known = own_words(code)
    for text, one in everything().items():
        if part in one.place and text not in known:
            yield f'#: {one.place}\nmsgid {quoted(text)}\nmsgstr ""\n'


if __name__ == "__main__":
    print("\n".join(missing("zh", sys.argv[1] if len(sys.argv) > 1 else "")))
