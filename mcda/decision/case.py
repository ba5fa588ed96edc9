"""The case: everything a ranking depends on, in one self-contained text."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from mcda.decision.criterion import Criterion
from mcda.decision.handover import Apart, GuidanceAnswer, Handover
from mcda.decision.need import Need
from mcda.decision.noun import Confidence, Key, Name, Noun, Number, Text, fault
from mcda.decision.option import Option
from mcda.decision.perspective import Perspective
from mcda.decision.region import Peers, Region
from mcda.decision.vary import Vary
from mcda.language import say

FORMAT = 1
MOST_OPTIONS = 500
MOST_CRITERIA = 60
MOST_DRAWS = 1_000_000
MOST_SEED = 2**63 - 1


class Orientation(Noun):
    """Whether demand (0) or supply (1) drives the industry, and why."""

    value: Annotated[
        float, Field(description="from 0, demand-driven, to 1, supply-driven", ge=0, le=1)
    ]
    because: Annotated[Text, Field(description="the reason")] = ""
    tilt: Annotated[
        float,
        Field(
            description="how far it moves the layers' weights, from 0 (off) to 0.8", ge=0, le=0.8
        ),
    ] = 0.0


class Group(Noun):
    """Criteria that are weighed together."""

    name: Annotated[Name, Field(description="the group's name")]
    criteria: Annotated[tuple[str, ...], Field(description="keys of criteria", min_length=1)]


class Recipe(Noun):
    """How the case is ranked and how its draws are made."""

    ranking: Annotated[str, Field(description="a ranking method's key")] = "topsis"
    scaling: Annotated[str, Field(description="anchored, textbook or a normalisation")] = "anchored"
    settings: Annotated[dict[str, float], Field(description="the method's settings")] = {}
    draws: Annotated[
        int, Field(description="how many draws, 100 to 1,000,000", ge=100, le=MOST_DRAWS)
    ] = 10_000
    most_draws: Annotated[
        int | None,
        Field(
            description="up to how many the draws rise while the leader's share is off by a point",
            ge=100,
            le=MOST_DRAWS,
        ),
    ] = None
    seed: Annotated[int, Field(description="a whole number, 0 or more", ge=0, le=MOST_SEED)] = (
        20261121
    )
    weight_spread: Annotated[
        float, Field(description="spread of an average weight, 0 to 1", ge=0, le=1)
    ] = 0.2
    settled: Annotated[
        float,
        Field(description="share of draws that settles an order, above 0.5 to 1", gt=0.5, le=1),
    ] = 0.8
    discount_by_readiness: Annotated[
        bool, Field(description="true to lessen the benefits of options that are not ready")
    ] = False
    confidence_spread: Annotated[
        dict[Confidence, Annotated[float, Field(ge=0, le=1)]],
        Field(description="part of the scale by which a figure of each confidence may be off"),
    ] = {"high": 0.05, "medium": 0.15, "low": 0.30}
    vary: Annotated[Vary, Field(description="what the draws vary")] = Vary()

    @model_validator(mode="after")
    def _draws_rise(self) -> Self:
        if self.most_draws is not None and self.most_draws < self.draws:
            raise fault(
                say(
                    "at most {most_draws} draws beside {draws} draws",
                    most_draws=self.most_draws,
                    draws=self.draws,
                ),
                say("'most_draws' as many as 'draws' or more"),
                say("Raise 'most_draws', or leave it out."),
            )
        return self


class Case(Noun):
    """A decision: its question, criteria, options, perspectives and recipe."""

    format: Annotated[Literal[1], Field(description="1")]
    title: Annotated[Name, Field(description="a title")]
    question: Annotated[Text, Field(description="the question to decide")] = ""
    decider: Annotated[Text, Field(description="who decides")] = ""
    limits: Annotated[Text, Field(description="what the result does not decide")] = ""
    region: Annotated[Region | None, Field(description="a key in regions/, or a block")] = None
    peers: Annotated[Peers | None, Field(description="a block with 'names' and 'because'")] = None
    needs: Annotated[
        dict[str, Need],
        Field(description="how far the region stands from a benchmark, by criterion"),
    ] = {}
    year: Annotated[int | None, Field(description="the first year", ge=1800, le=2200)] = None
    horizon: Annotated[int | None, Field(description="years looked ahead", ge=1, le=100)] = None
    currency: Annotated[Name | None, Field(description="the unit of money, as in CNY million")] = (
        None
    )
    budget: Annotated[Number | None, Field(description="money to spend, in the currency", ge=0)] = (
        None
    )
    orientation: Annotated[Orientation | None, Field(description="a block with 'value'")] = None
    criteria: Annotated[
        dict[Key, Criterion], Field(description="one to 60 criteria by key", min_length=1)
    ]
    groups: Annotated[dict[Key, Group], Field(description="groups of criteria by key")] = {}
    options: Annotated[
        dict[Key, Option], Field(description="2 to 500 options by key", min_length=2)
    ]
    perspectives: Annotated[
        dict[Key, Perspective], Field(description="one or more perspectives by key", min_length=1)
    ]
    recipe: Annotated[Recipe, Field(description="how the case is ranked")] = Recipe()
    brief: Annotated[Handover, Field(description="what the brief says of itself")] = Handover()
    guidance: Annotated[
        dict[Key, GuidanceAnswer], Field(description="answers to the guidance checks, by check")
    ] = {}
    apart: Annotated[
        tuple[Apart, ...], Field(description="what close criteria count that the other does not")
    ] = ()
