"""From a case to its answer: the only module that knows the order of the steps."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from threadpoolctl import threadpool_limits

from mcda.decision.analysis import Analysis
from mcda.decision.case import Case
from mcda.decision.finding import PerspectiveWeights, Screened
from mcda.decision.matrix import DecisionMatrix, Floats, Weights, frozen
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


def refusals_of(case: Case) -> tuple[Fault, ...]:
    """Why the recipe's scaling and method cannot take the case's figures, if they cannot."""
    method = rankings()[case.recipe.ranking]
    matrix = matrix_of(case, _ranked_options(case)[0])
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


def _analysis(
    case: Case,
    matrix: DecisionMatrix,
    screened: tuple[Screened, ...],
    perspectives: Sequence[PerspectiveWeights],
    method: RankingMethod,
    scaling: ScalingMethod,
) -> Analysis:
    weights = combined(tuple(perspectives))
    scaled = scaling.scale(matrix, matrix.figures)
    ranking = rank(matrix, scaled, weights, method, case.recipe.settings, case.recipe.scaling)
    draws = robustness(case, matrix, perspectives, method, scaling)
    additive = _additive(matrix, weights)
    evidence = Evidence(case, matrix, scaled, weights, ranking, draws, additive)
    answers = (question.answer(evidence) for question in questions().values())
    gates = examine(case, perspectives)
    return Analysis(
        case=case, fingerprint=fingerprint(case), matrix=matrix, scaled=scaled,
        screened=screened, perspectives=tuple(perspectives), weights=weights, ranking=ranking,
        robustness=draws, additive=additive,
        findings=tuple(one for one in answers if one is not None),
        gates=gates, status=status_of(gates),
    )  # fmt: skip


def analyse(case: Case) -> Analysis:
    """The ranking of a case, how sure it is, and what was found.

    A pure function of the case. Raises CaseFaults where the recipe cannot take its figures.
    """
    method = rankings()[case.recipe.ranking]
    scaling = chosen(case.recipe.scaling, method.textbook)
    with threadpool_limits(limits=1, user_api="blas"):  # thin products lose on more threads
        kept, screened = _ranked_options(case)
        matrix = matrix_of(case, kept)
        _refuse(matrix, method, scaling, case)
        return _analysis(case, matrix, screened, perspective_weights(case), method, scaling)
