"""A field whose text is said in the language that is spoken when it is read."""

from __future__ import annotations

from typing import Any

from mcda.language.speaking import say, say_in


def say_declared(text: str, context: str = "") -> str:
    """A text in the spoken language that is written where something is declared.

    Such as the description of a noun's field; what is not declared stands as it is.
    """
    return say_in(context, text) if context else say(text)


class Worded:
    """A dataclass field that is written in English and read in the spoken language.

    `name: Worded = Worded()` takes a text and gives a text; `worded_in` has the English one.
    """

    def __set_name__(self, owner: type, name: str) -> None:
        """Remember the field's name."""
        self._name = name

    def __get__(self, instance: Any, owner: type) -> str:
        """The text in the spoken language."""
        if instance is None:
            raise AttributeError(self._name)  # so that a dataclass sees no default
        return say(instance.__dict__[self._name])

    def __set__(self, instance: Any, text: str) -> None:
        """Keep the text as it is written."""
        instance.__dict__[self._name] = text


def worded_in(entry: object) -> dict[str, str]:
    """The worded fields of an entry as they are written, by name."""
    kinds = {name: one for kind in type(entry).__mro__ for name, one in vars(kind).items()}
    return {name: vars(entry)[name] for name, one in kinds.items() if isinstance(one, Worded)}
