"""A policy of the library: what an option may be, before a case puts figures on it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from mcda.decision.noun import Key, Layer, Name, Noun, Text
from mcda.decision.source import Source


class Policy(Noun):
    """A measure that the papers discuss; costs and effects belong to a case, never here."""

    name: Annotated[Name, Field(description="the policy's name")]
    layer: Annotated[Layer, Field(description="one of the five layers")]
    how: Annotated[Text, Field(description="how it works, in a sentence")]
    moves: Annotated[
        dict[Key, Literal["raises", "lowers"]],
        Field(description="criteria, each raises or lowers"),
    ]
    evidence: Annotated[Text, Field(description="what a planner should bring to estimate it")]
    sources: Annotated[tuple[Source, ...], Field(description="papers and sections", min_length=1)]
