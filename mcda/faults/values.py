"""Values as a fault shows them, and the known word that a strange one resembles."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from mcda.language import say, say_in


def in_quotes(text: str) -> str:
    """A text as it was written, between quotation marks."""
    return say("'{text}'", text=text)


def quoted(value: object) -> str:
    """A value as a fault shows it: in quotes, shortened, or 'nothing'."""
    if value is None:
        return say_in("a fault", "nothing")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return say("a block of keys")
    if isinstance(value, list | tuple):
        return say_in("a fault", "a list")
    text = str(value).replace("\n", " ")
    return in_quotes(f"{text[:57]}…" if len(text) > 60 else text)


def nearest(word: str, known: Iterable[str]) -> str:
    """A remedy for an unknown word: the known word it resembles, or else all of them."""
    words = sorted(known)
    if close := get_close_matches(word, words, n=1):
        return say("Did you mean '{word}'?", word=close[0])
    if not words:
        return say("Remove it.")
    shown = say_in("between names", ", ").join(words[:12])
    if len(words) > 12:
        return say("Use one of: {words}, ….", words=shown)
    return say("Use one of: {words}.", words=shown)
