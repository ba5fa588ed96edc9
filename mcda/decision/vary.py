"""What the draws vary, source by source."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from mcda.decision.noun import Noun

WeightsVaried = Literal["stated", "order", "any", "fixed"]


class Vary(Noun):
    """Which sources of uncertainty the draws take in, and how far."""

    weights: Annotated[
        WeightsVaried,
        Field(
            description="'stated' around the stated weights, 'order' any that keep their order, "
            "'any' any at all, 'fixed' as they are"
        ),
    ] = "stated"
    perspectives: Annotated[
        bool, Field(description="false to draw around the average of all perspectives")
    ] = True
    estimates: Annotated[bool, Field(description="false to take every figure as most likely")] = (
        True
    )
    methods: Annotated[
        tuple[str, ...],
        Field(description="ranking methods of which each draw picks one, or the recipe's own"),
    ] = ()
    scalings: Annotated[
        tuple[str, ...], Field(description="scalings of which each draw picks one, or the recipe's")
    ] = ()
    criteria: Annotated[
        bool, Field(description="true to leave one criterion, or none, out of each draw")
    ] = False
