"""What the first three are strong and weak on, beside the other options."""

from __future__ import annotations

from mcda.decision.finding import Finding, Listed
from mcda.decision.words import measured, number
from mcda.language import say
from mcda.robustness.question import Evidence, Question
from mcda.robustness.sides import DIGITS, ends, of_the_others, possible, shown

# Options that are spoken of, by band and expected rank.
MOST = 3


class _Sides:
    """The contributions of a case's options, ready to be told."""

    def __init__(self, evidence: Evidence, added: list[list[float]]) -> None:
        self.evidence, self.added = evidence, added
        self.most = possible(evidence.weights.values)

    def worth(self, row: int, at: int) -> dict[str, str]:
        """A criterion with the option's figure, what that adds, and the most it could add."""
        key = self.evidence.matrix.criteria[at]
        criterion = self.evidence.case.criteria[key]
        figure = measured(float(self.evidence.matrix.figures[row, at]), criterion.unit)
        return {"criterion": criterion.name, "figure": figure,
                "added": number(self.added[row][at], DIGITS),
                "most": number(self.most[at], DIGITS)}  # fmt: skip

    def side(self, row: int, at: int) -> str:
        """The same in a clause."""
        return say("{criterion} ({figure}, adds {added} of {most} possible)", **self.worth(row, at))

    def sentence(self, name: str, row: int, strong: int | None, weak: int | None) -> str:
        """What an option is strongest and weakest on."""
        if strong is not None and weak is not None:
            return say("{name}: strongest on {strong}; weakest on {weak}.", name=name,
                       strong=self.side(row, strong), weak=self.side(row, weak))  # fmt: skip
        if strong is not None:
            return say("{name}: strongest on {strong}; on no criterion below the average of the "
                       "others.", name=name, strong=self.side(row, strong))  # fmt: skip
        if weak is not None:
            return say("{name}: on no criterion above the average of the others; weakest on "
                       "{weak}.", name=name, weak=self.side(row, weak))  # fmt: skip
        return say("{name}: on every criterion at the average of the others.", name=name)


def _row(sides: _Sides, name: str, which: str, row: int, at: int, mean: float) -> tuple[str, ...]:
    told = sides.worth(row, at)
    return (name, which, told["criterion"], told["figure"], told["added"], told["most"],
            number(mean, DIGITS))  # fmt: skip


def _listed(rows: list[tuple[str, ...]]) -> Listed:
    heads = (say("Option"), say("Side"), say("Criterion"), say("Figure"), say("Adds"),
             say("Could add"), say("The others add on average"))  # fmt: skip
    caption = say("Weight times value on the anchored scale, for the strongest and the weakest "
                  "criterion of each")  # fmt: skip
    return Listed(caption, heads, tuple(rows), (3, 4, 5, 6))


def _sides(evidence: Evidence) -> Finding | None:
    matrix, added = evidence.matrix, evidence.additive
    if added is None or len(matrix.options) < 2 or len(matrix.criteria) < 2:
        return None
    sides, means = _Sides(evidence, shown(added)), of_the_others(added)
    said, figures, rows = [], dict[str, object](), list[tuple[str, ...]]()
    for key in evidence.contenders()[:MOST]:
        row, name = matrix.options.index(key), evidence.name(key)
        strong, weak = ends(added[row] - means[row], matrix.known[row], evidence.weights.values)
        said.append(sides.sentence(name, row, strong, weak))
        figures[key] = {part: None if at is None else matrix.criteria[at]
                        for part, at in (("strongest", strong), ("weakest", weak))}  # fmt: skip
        for which, at in ((say("strongest"), strong), (say("weakest"), weak)):
            if at is not None:
                rows.append(_row(sides, name, which, row, at, float(means[row, at])))
    return Finding(
        "sides", said[0], figures, tuple(said[1:]), _listed(rows) if rows else None,
        say("Strongest: where an option adds most beyond what the others add on average. Weakest: "
            "where it falls furthest behind that."),
    )  # fmt: skip


QUESTION = Question(
    key="sides",
    name="What are the first three strong and weak on?",
    meaning="A criterion adds to an option\u2019s value its weight times the place of its figure "
    "on the scale, so it can add no more than its weight. Strongest is the criterion on which an "
    "option adds most beyond what the other options add on average; weakest the one on which it "
    "falls furthest behind that.",
    assumes="Every criterion has a scale. Compares the most likely figures, not their ranges; "
    "unknown figures are left aside. Other options move the average, and so may move what counts "
    "as strong.",
    reference="Department for Communities and Local Government (2009), Multi-criteria analysis: a "
    "manual, steps 6 and 7: combine the weights and scores, examine the results",
    order=3,
    answer=_sides,
)
