"""The languages in which the tool speaks: English as written in the code, others by catalogue."""

from mcda.language.speaking import (
    ENGLISH,
    LANGUAGES,
    Code,
    Language,
    say,
    say_in,
    say_many,
    say_own,
    sentences,
    speaking,
    spoken,
    to_say,
)
from mcda.language.worded import Worded, say_declared

__all__ = [
    "ENGLISH",
    "LANGUAGES",
    "Code",
    "Language",
    "Worded",
    "say",
    "say_declared",
    "say_in",
    "say_many",
    "say_own",
    "sentences",
    "speaking",
    "spoken",
    "to_say",
]
