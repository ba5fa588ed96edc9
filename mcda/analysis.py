"""From a case to its answer: the only module that knows the order of the steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from threadpoolctl import threadpool_limits

from mcda.decision.analysis import Analysis
from mcda.decision.case import Case
from mcda.decision.finding import PerspectiveWeights, Screened
from mcda.decision.matrix import DecisionMatrix, Floats, Ranking, Weights, frozen
from mcda.faults import CaseFaults, Fault
from mcda.files.writing import case_text
from mcda.guidance.gate import examine, status_of
from mcda.ranking.method import RankingMethod
from mcda.ranking.method import methods as rankings
from mcda.ranking.rank import rank
from mcda.robustness.question import Evidence, questions
from mcda.robustness.robustness import robustness
from mcda.scaling.choose import chosen
from mcda.scaling.matrix import matrix_of, screen
from mcda.scaling.method import ScalingMethod
from mcda.scaling.method import methods as scalings
from mcda.upgrading.readiness import discounted, readiness_of
from mcda.upgrading.standing import standing
from mcda.upgrading.tilt import is_tilted, tilted_perspectives
from mcda.weighting.perspectives import combined, perspective_weights


def fingerprint(case: Case) -> str:
    """The SHA-256 of the case written out in full, in hexadecimal."""
    return sha256(case_text(case).encode()).hexdigest()


def _ranked_options(case: Case) -> tuple[tuple[str, ...], tuple[Screened, ...]]:
    kept, screened = screen(case)
    if not kept:
        raise CaseFaults([
            Fault.at(("criteria",), "minimum levels that no option reaches",
                     "at least one option that reaches them all", "Lower a minimum.")
        ])  # fmt: skip
    return kept, screened


def _counted(case: Case) -> Case:
    """The case as it is ranked: its benefits lessened by readiness where it asks for that."""
    asked = case.recipe.discount_by_readiness
    return discounted(case, readiness_of(case)) if asked else case


def refusals_of(case: Case) -> tuple[Fault, ...]:
    """Why the recipe's scaling and method cannot take the case's figures, if they cannot."""
    method = rankings()[case.recipe.ranking]
    matrix = matrix_of(_counted(case), _ranked_options(case)[0])
    return _refusals(matrix, method, chosen(case.recipe.scaling, method.textbook), case)


def _refusals(
    matrix: DecisionMatrix, method: RankingMethod, scaling: ScalingMethod, case: Case
) -> tuple[Fault, ...]:
    found = tuple(scaling.refusals(matrix))
    return found or tuple(method.refusals(matrix, scaling, method.settle(case.recipe.settings)))


def _refuse(
    matrix: DecisionMatrix, method: RankingMethod, scaling: ScalingMethod, case: Case
) -> None:
    if refusals := _refusals(matrix, method, scaling, case):
        raise CaseFaults(refusals)


def _additive(matrix: DecisionMatrix, weights: Weights) -> Floats | None:
    """Weight times anchored value, (options, criteria); None where a scale is missing."""
    if not matrix.has_scale.all():
        return None
    values = scalings()["anchored"].scale(matrix, matrix.figures).values
    return frozen(values * weights.values)


@dataclass(frozen=True)
class _Way:
    """How a case is ranked: by which method, on which scaling."""

    method: RankingMethod
    scaling: ScalingMethod

    def rank(self, case: Case, matrix: DecisionMatrix, weights: Weights) -> Ranking:
        """The ranking of the figures at the weights."""
        scaled = self.scaling.scale(matrix, matrix.figures)
        settings, scaling = case.recipe.settings, case.recipe.scaling
        return rank(matrix, scaled, weights, self.method, settings, scaling)


def _untilted(
    case: Case, matrix: DecisionMatrix, plain: Sequence[PerspectiveWeights], way: _Way
) -> Ranking | None:
    """The ranking without the tilt, where the case has one."""
    if not is_tilted(case.orientation):
        return None
    return way.rank(case, matrix, combined(tuple(plain)))


def _undiscounted(
    case: Case, matrix: DecisionMatrix, weights: Weights, way: _Way
) -> Ranking | None:
    """The ranking without the discount by readiness, where the case has one."""
    if not case.recipe.discount_by_readiness:
        return None
    return way.rank(case, matrix_of(case, matrix.options), weights)


def _analysis(
    case: Case, counted: Case, screened: tuple[Screened, ...], matrix: DecisionMatrix, way: _Way,
) -> Analysis:  # fmt: skip
    found, plain = standing(case), perspective_weights(case)
    perspectives = tilted_perspectives(case, plain)
    weights = combined(perspectives)
    ranking = way.rank(case, matrix, weights)
    draws = robustness(counted, matrix, perspectives, way.method, way.scaling)
    scaled, additive = way.scaling.scale(matrix, matrix.figures), _additive(matrix, weights)
    untilted = _untilted(case, matrix, plain, way)
    undiscounted = _undiscounted(case, matrix, weights, way)
    evidence = Evidence(case, matrix, scaled, weights, ranking, draws, additive, found,
                        untilted, undiscounted)  # fmt: skip
    answers = (question.answer(evidence) for question in questions().values())
    gates = examine(case, plain)
    return Analysis(
        case=case, fingerprint=fingerprint(case), matrix=matrix, scaled=scaled,
        screened=screened, judged=plain, perspectives=perspectives, weights=weights,
        ranking=ranking,
        robustness=draws, additive=additive, standing=found, untilted=untilted,
        undiscounted=undiscounted,
        findings=tuple(one for one in answers if one is not None),
        gates=gates, status=status_of(gates),
    )  # fmt: skip


def analyse(case: Case) -> Analysis:
    """The ranking of a case, how sure it is, and what was found.

    A pure function of the case. Raises CaseFaults where the recipe cannot take its figures.
    """
    method = rankings()[case.recipe.ranking]
    way = _Way(method, chosen(case.recipe.scaling, method.textbook))
    with threadpool_limits(limits=1, user_api="blas"):  # thin products lose on more threads
        kept, screened = _ranked_options(case)
        counted = _counted(case)
        matrix = matrix_of(counted, kept)
        _refuse(matrix, way.method, way.scaling, case)
        return _analysis(case, counted, screened, matrix, way)
