"""Every text that the code says is found, translated, and keeps its places."""

from __future__ import annotations

from collections import Counter

import pytest

from mcda.language import LANGUAGES
from mcda.language.catalogues import OWN, files_of, messages
from tests.language.extraction import PLACES, Found, everything, said_by_code, translated

OTHERS = [code for code in LANGUAGES if code != "en"]
SAID = everything()


def test_every_text_is_written_out_where_it_is_said() -> None:
    assert [one.place for one in said_by_code() if not one.text] == []


@pytest.mark.parametrize("code", OTHERS)
def test_no_text_is_left_untranslated(code: str) -> None:
    lacking = {f"{one.place}: {one.text}" for one in SAID if translated(one, code) is None}
    assert sorted(lacking) == []


@pytest.mark.parametrize("code", OTHERS)
def test_a_translation_keeps_the_places_to_fill_in(code: str) -> None:
    """A place may be left out only where the language needs none, never made up or twice."""
    for one in SAID:
        said = translated(one, code) or one.text
        places, asked = Counter(PLACES.findall(said)), Counter(PLACES.findall(one.text))
        assert set(places) <= set(asked), (one.place, one.text, said)
        assert set(asked) - set(places) <= {"scale", "code", "month"}, (one.place, one.text, said)


@pytest.mark.parametrize("code", OTHERS)
def test_a_catalogue_holds_nothing_that_is_said_no_more(code: str) -> None:
    known = {Found("", one.text, one.context) for one in SAID}
    held = [Found("", text) for text in messages(code).plain]
    held += [Found("", text, context) for context, text in messages(code).in_context]
    assert [one for one in held if one not in known] == []


@pytest.mark.parametrize("code", OTHERS)
def test_two_catalogues_say_the_same_thing_alike(code: str) -> None:
    from babel.messages.pofile import read_po

    said: dict[tuple[str | None, str], set[str]] = {}
    for path in files_of(code):
        if path.name != OWN:
            with path.open("rb") as stream:
                for entry in read_po(stream, abort_invalid=True):
                    text = entry.id if isinstance(entry.id, str) else entry.id[0]
                    if text:
                        said.setdefault((entry.context, text), set()).add(str(entry.string))
    assert {key: words for key, words in said.items() if len(words) > 1} == {}
