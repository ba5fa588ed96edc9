"""A criterion: what is measured, in which unit, on which scale."""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from mcda.decision.noun import Direction, Layer, Name, Noun, Number, Text, fault
from mcda.decision.region import Scale
from mcda.decision.source import Source
from mcda.faults import in_quotes
from mcda.language import say, say_in

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
            raise fault(
                f"p = {self.p:g}",
                say_in("a fault", "p above 0"),
                say("The shape '{shape}' needs p.", shape=self.shape),
            )
        if self.shape == "gaussian" and not self.s > 0:
            raise fault(
                f"s = {self.s:g}",
                say_in("a fault", "s above 0"),
                say("The shape 'gaussian' needs s."),
            )
        if self.shape in ("level", "linear") and self.q > self.p:
            raise fault(
                say("q = {q:g} above p = {p:g}", q=self.q, p=self.p),
                "q ≤ p",
                say("Exchange the two."),
            )
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
            raise fault(
                say("only one end of the scale"),
                say_in("a fault", "worst and best"),
                say("Add the other end."),
            )
        if self.worst is None or self.best is None:
            if self.direction is None:
                raise fault(
                    say("neither a direction nor a scale"),
                    say("worst and best, or a direction"),
                    say("Add 'worst' and 'best' in the criterion's unit."),
                )
            return
        if self.worst == self.best:
            raise fault(
                say("worst and best both {best:g}", best=self.best),
                say_in("a fault", "two different ends"),
                say("Give the worst and the best figure you find plausible."),
            )
        follows = "more is better" if self.best > self.worst else "less is better"
        if self.direction not in (None, follows):
            raise fault(
                say(
                    "'{direction}' with worst {worst:g} and best {best:g}",
                    direction=self.direction,
                    worst=self.worst,
                    best=self.best,
                ),
                in_quotes(follows),
                say("Exchange worst and best, or the direction."),
            )

    def _check_curve(self) -> None:
        if not self.curve:
            return
        if self.worst is None or self.best is None:
            raise fault(
                say("a curve without a scale"),
                say_in("a fault", "worst and best"),
                say("Add both ends."),
            )
        span = self.best - self.worst
        places = [(x - self.worst) / span for x, _ in self.curve]
        heights = [value for _, value in self.curve]
        if any(not 0 <= at <= 1 for at in (*places, *heights)):
            raise fault(
                say("a curve that leaves the scale"),
                say("figures between worst and best, values from 0 to 1"),
                say("Move the point inside."),
            )
        climbs = all(a < b for a, b in pairwise(places))
        if not climbs or heights != sorted(heights):
            raise fault(
                say("a curve that turns back"),
                say("points from worst to best, none falling"),
                say("Put the points in order."),
            )

    def _check_levels(self) -> None:
        if self.indicator_scale is not None and not self.indicator_unit:
            raise fault(
                say("an indicator scale without a unit"),
                say("the unit of a region's level"),
                say("Add 'indicator_unit', as in '% of GDP'."),
            )
        scales = {"indicator": self.indicator_scale, "suggested": self.suggested_scale}
        for name, scale in scales.items():
            if scale is None or (scale.best > scale.worst) == self.more_is_better:
                continue
            worst, best = scale.worst, scale.best
            raise fault(
                say("the indicator scale from {worst:g} to {best:g}", worst=worst, best=best)
                if name == "indicator"
                else say("the suggested scale from {worst:g} to {best:g}", worst=worst, best=best),
                say("best above worst, as on the criterion")
                if self.more_is_better
                else say("best below worst, as on the criterion"),
                say("Exchange the ends of '{name}_scale', or make it null.", name=name),
            )

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
