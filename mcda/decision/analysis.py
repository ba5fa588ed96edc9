"""The analysis: everything that follows from one case text."""

from __future__ import annotations

from dataclasses import dataclass

from mcda.decision.case import Case
from mcda.decision.edition import Edition
from mcda.decision.finding import (
    Finding,
    GateResult,
    PerspectiveWeights,
    Robustness,
    Screened,
    Status,
)
from mcda.decision.matrix import DecisionMatrix, Floats, Ranking, Scaled, Weights
from mcda.decision.standing import Standing
from mcda.language import ENGLISH, Code


@dataclass(frozen=True, eq=False)
class Analysis:
    """The case, its figures, weights, ranking, draws and findings.

    matrix, scaled, ranking and robustness hold the options that are ranked;
    screened holds the others. additive: (options, criteria), weight times anchored value
    (rows sum to the additive value); None where a criterion has no scale.
    judged: the perspectives' weights as they were given; perspectives: the same with the case's
    tilt, as the options are ranked by them. standing: the region's capability, balance and
    readiness; None without indicators. untilted, undiscounted: the ranking without the tilt of
    the weights, and without the discount by readiness; None where the case has none.
    findings: by key; 'answer' is the first sentence of every page and brief. is_in_depth: True
    where they hold the answers to the questions that take longer.
    fingerprint: SHA-256 of the case written out in full. language: in which everything is said;
    case has the library's texts in it, written is the case as it was read. edition: the saved
    version, where it is one.
    """

    case: Case
    written: Case
    fingerprint: str
    matrix: DecisionMatrix
    scaled: Scaled
    screened: tuple[Screened, ...]
    judged: tuple[PerspectiveWeights, ...]
    perspectives: tuple[PerspectiveWeights, ...]
    weights: Weights
    ranking: Ranking
    robustness: Robustness
    additive: Floats | None
    standing: Standing | None
    untilted: Ranking | None
    undiscounted: Ranking | None
    findings: tuple[Finding, ...]
    gates: tuple[GateResult, ...]
    status: Status
    is_in_depth: bool = False
    language: Code = ENGLISH
    edition: Edition | None = None

    def finding(self, key: str) -> Finding | None:
        """The finding of that key, if the case gives one."""
        return next((one for one in self.findings if one.key == key), None)
