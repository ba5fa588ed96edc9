"""What of a catalogue holds the words that were typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def folded(text: str) -> str:
    """A text without its case and runs of white space."""
    return " ".join(text.casefold().split())


def holding(words: str, texts: Mapping[str, Sequence[str]]) -> list[str]:
    """The keys whose texts hold every word typed, or part of one; those named so come first."""
    wanted = folded(words).split()
    found = [key for key, said in texts.items()
             if all(word in folded(" ".join(said)) for word in wanted)]  # fmt: skip
    return sorted(found, key=lambda key: not all(
        word in folded(texts[key][0]) for word in wanted))  # fmt: skip
