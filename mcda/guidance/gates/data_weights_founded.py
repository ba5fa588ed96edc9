"""Enough options for weights from figures."""

from __future__ import annotations

from mcda.decision.analysis import Analysis
from mcda.decision.words import counted
from mcda.guidance.few import few
from mcda.guidance.gate import Gate
from mcda.language import say
from mcda.weighting.method import methods

EACH = 3  # options for each criterion


def lacks(analysis: Analysis) -> str:
    """What is missing, or an empty text."""
    known = methods()
    named = [one.name for one in analysis.judged
             if one.weighting in known and known[one.weighting].from_values]  # fmt: skip
    options, criteria = len(analysis.matrix.options), len(analysis.matrix.criteria)
    if not named or options >= EACH * criteria:
        return ""
    return say("Weights taken from figures, {options} options for {criteria} criteria: {names}; "
               "{asked} options are asked.", options=counted(options), criteria=counted(criteria),
               names=few(named), asked=counted(EACH * criteria))  # fmt: skip


GATE = Gate(
    key="data_weights_founded",
    name="Enough options for weights from figures",
    meaning="Entropy, CRITIC, MEREC and standard deviation take the weights from the spread of "
    "the figures. With fewer than three options for each criterion, one option more or less may "
    "turn them.",
    assumes="Three to one is what the handbook reports for factor analysis; to ask it of these "
    "weights is this tool's own rule. However many the options, a spread of figures is no "
    "preference.",
    reference="OECD and JRC (2008), Handbook on Constructing Composite Indicators, step 4, "
    "multivariate analysis, on sample size",
    order=16,
    severity="warn",
    asks="Do weights taken from figures rest on three options for each criterion, or more?",
    met="No weights are taken from the figures of fewer than three options for each criterion.",
    lacks=lacks,
)
