"""A criterion: what is measured, in which unit, on which scale."""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from mcda.decision.noun import Direction, Layer, Name, Noun, Number, Text, fault
from mcda.decision.region import Scale
from mcda.decision.source import Source

Point = Annotated[tuple[Number, ...], Field(min_length=2, max_length=2)]


class Preference(Noun):
    """How a difference between two options becomes a preference (PROMETHEE)."""

    shape: Annotated[
        Literal["usual", "u", "v", "level", "linear", "gaussian"],
        Field(description="usual, u, v, level, linear or gaussian"),
    ]
    q: Annotated[Number, Field(description="indifference, in the criterion's unit", ge=0)] = 0.0
    p: Annotated[Number, Field(description="full preference, in the criterion's unit", ge=0)] = 0.0
    s: Annotated[Number, Field(description="the bend of the gaussian, in the unit", ge=0)] = 0.0

    @model_validator(mode="after")
    def _thresholds_fit_shape(self) -> Self:
        if self.shape in ("v", "level", "linear") and not self.p > 0:
            raise fault(f"p = {self.p:g}", "p above 0", f"The shape '{self.shape}' needs p.")
        if self.shape == "gaussian" and not self.s > 0:
            raise fault(f"s = {self.s:g}", "s above 0", "The shape 'gaussian' needs s.")
        if self.shape in ("level", "linear") and self.q > self.p:
            raise fault(f"q = {self.q:g} above p = {self.p:g}", "q ≤ p", "Exchange the two.")
        return self


class Criterion(Noun):
    """One thing that matters, with both ends of its scale."""

    name: Annotated[Name, Field(description="the criterion's name")]
    question: Annotated[Text, Field(description="the question it answers")] = ""
    unit: Annotated[Name, Field(description="the unit of its figures")]
    layer: Annotated[
        Layer, Field(description="hardware, firmware, software, territory or delivery")
    ]
    direction: Annotated[
        Direction | None, Field(description="'more is better' or 'less is better'")
    ] = None
    worst: Annotated[Number | None, Field(description="the worst plausible figure")] = None
    best: Annotated[Number | None, Field(description="the best plausible figure")] = None
    set_by: Annotated[Text, Field(description="who set the scale's ends")] = ""
    minimum: Annotated[Number | None, Field(description="the figure an option must reach")] = None
    curve: Annotated[
        tuple[Point, ...], Field(description="pairs [figure, value], value from 0 to 1")
    ] = ()
    preference: Annotated[Preference | None, Field(description="a block with 'shape'")] = None
    definition: Annotated[Text, Field(description="what exactly is measured")] = ""
    indicator: Annotated[Text, Field(description="how a region's level of it is measured")] = ""
    indicator_unit: Annotated[Name, Field(description="the unit of a region's level")] = ""
    indicator_scale: Annotated[
        Scale | None, Field(description="worst and best level of a region, and because")
    ] = None
    suggested_scale: Annotated[
        Scale | None, Field(description="a scale of effects to start from, and because")
    ] = None
    not_covered: Annotated[Text, Field(description="what it leaves out")] = ""
    anchors: Annotated[dict[str, Text], Field(description="what marks on a 0–10 scale mean")] = {}
    double_counts: Annotated[
        tuple[str, ...], Field(description="keys of criteria that measure something close")
    ] = ()
    sources: Annotated[tuple[Source, ...], Field(description="papers and their sections")] = ()

    @model_validator(mode="after")
    def _scale_is_sound(self) -> Self:
        self._check_ends()
        self._check_curve()
        self._check_levels()
        return self

    def _check_ends(self) -> None:
        if (self.worst is None) != (self.best is None):
            raise fault("only one end of the scale", "worst and best", "Add the other end.")
        if self.worst is None or self.best is None:
            if self.direction is None:
                raise fault("neither a direction nor a scale", "worst and best, or a direction",
                            "Add 'worst' and 'best' in the criterion's unit.")  # fmt: skip
            return
        if self.worst == self.best:
            raise fault(f"worst and best both {self.best:g}", "two different ends",
                        "Give the worst and the best figure you find plausible.")  # fmt: skip
        follows = "more is better" if self.best > self.worst else "less is better"
        if self.direction not in (None, follows):
            raise fault(f"'{self.direction}' with worst {self.worst:g} and best {self.best:g}",
                        f"'{follows}'",
                        "Exchange worst and best, or the direction.")  # fmt: skip

    def _check_curve(self) -> None:
        if not self.curve:
            return
        if self.worst is None or self.best is None:
            raise fault("a curve without a scale", "worst and best", "Add both ends.")
        span = self.best - self.worst
        places = [(x - self.worst) / span for x, _ in self.curve]
        heights = [value for _, value in self.curve]
        if any(not 0 <= at <= 1 for at in (*places, *heights)):
            raise fault("a curve that leaves the scale",
                        "figures between worst and best, values from 0 to 1",
                        "Move the point inside.")  # fmt: skip
        climbs = all(a < b for a, b in pairwise(places))
        if not climbs or heights != sorted(heights):
            raise fault("a curve that turns back", "points from worst to best, none falling",
                        "Put the points in order.")  # fmt: skip

    def _check_levels(self) -> None:
        if self.indicator_scale is not None and not self.indicator_unit:
            raise fault("an indicator scale without a unit", "the unit of a region's level",
                        "Add 'indicator_unit', as in '% of GDP'.")  # fmt: skip
        scales = {"indicator": self.indicator_scale, "suggested": self.suggested_scale}
        for name, scale in scales.items():
            if scale is None or (scale.best > scale.worst) == self.more_is_better:
                continue
            way = "above" if self.more_is_better else "below"
            raise fault(f"the {name} scale from {scale.worst:g} to {scale.best:g}",
                        f"best {way} worst, as on the criterion",
                        f"Exchange the ends of '{name}_scale', or make it null.")  # fmt: skip

    @property
    def has_scale(self) -> bool:
        """True where both ends of the scale are stated."""
        return self.worst is not None and self.best is not None

    @property
    def more_is_better(self) -> bool:
        """The direction, stated or following from the scale."""
        if self.worst is not None and self.best is not None:
            return self.best > self.worst
        return self.direction == "more is better"
