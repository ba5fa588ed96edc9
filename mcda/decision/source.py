"""Where a statement comes from."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from mcda.decision.noun import Name, Noun, Text


class Source(Noun):
    """A paper and its section, with what it says in our own words."""

    paper: Annotated[Name, Field(description="the paper's id, as in chen-y-2025")]
    section: Annotated[Name, Field(description="the section's number in quotes, as in '5.1.1'")]
    says: Annotated[Text, Field(description="what the section gives, in our own words")] = ""
