"""From a case to its answer: the only module that knows the order of the steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256

from threadpoolctl import threadpool_limits

from mcda.decision.analysis import Analysis
from mcda.decision.case import Case
from mcda.decision.edition import Edition
from mcda.decision.finding import Finding, PerspectiveWeights, Robustness, Screened
from mcda.decision.in_language import in_spoken_language
from mcda.decision.matrix import DecisionMatrix, Floats, Ranking, Weights, frozen
from mcda.decision.vary import Vary
from mcda.faults import CaseFaults, Fault
from mcda.files.writing import case_text
from mcda.guidance.gate import examine, status_of
from mcda.language import Code, say, speaking, spoken
from mcda.ranking.way import way_of
from mcda.robustness.plan import Plan, plan_of, refusals, with_every_source
from mcda.robustness.question import Depth, Evidence, questions
from mcda.robustness.robustness import robustness, said_again
from mcda.scaling.matrix import matrix_of, screen
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
        raise CaseFaults(
            [
                Fault.at(
                    ("criteria",),
                    say("minimum levels that no option reaches"),
                    say("at least one option that reaches them all"),
                    say("Lower a minimum."),
                )
            ]
        )
    return kept, screened


def _counted(case: Case) -> Case:
    """The case as it is ranked: its benefits lessened by readiness where it asks for that."""
    asked = case.recipe.discount_by_readiness
    return discounted(case, readiness_of(case)) if asked else case


def refusals_of(case: Case) -> tuple[Fault, ...]:
    """Why the recipe's scaling and method cannot take the case's figures, if they cannot."""
    return way_of(case.recipe).refusals(matrix_of(_counted(case), _ranked_options(case)[0]))


def what_may_vary(case: Case) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The ranking methods and the scalings, by key, that the draws may pick beside the recipe's.

    Any of them may be taken together. None where the recipe's own cannot take the figures.
    """
    recipe = case.recipe.model_copy(update={"vary": Vary()})
    matrix = matrix_of(_counted(case), _ranked_options(case)[0])
    if way_of(recipe).refusals(matrix):
        return (), ()
    bare = plan_of(case.model_copy(update={"recipe": recipe}), matrix, ())
    every = with_every_source(bare)
    return every.methods[1:], every.scalings[1:]


def _plan(case: Case, matrix: DecisionMatrix, tilted: tuple[PerspectiveWeights, ...]) -> Plan:
    """What the draws vary. Raises CaseFaults where a way of ranking cannot take the figures."""
    if refused := way_of(case.recipe).refusals(matrix):
        raise CaseFaults(refused)
    plan = plan_of(case, matrix, tilted)
    if refused := tuple(refusals(plan)):
        raise CaseFaults(refused)
    return plan


def _additive(matrix: DecisionMatrix, weights: Weights) -> Floats | None:
    """Weight times anchored value, (options, criteria); None where a scale is missing."""
    if not matrix.has_scale.all():
        return None
    values = scalings()["anchored"].scale(matrix, matrix.figures).values
    return frozen(values * weights.values)


def _untilted(
    case: Case, matrix: DecisionMatrix, plain: tuple[PerspectiveWeights, ...]
) -> Ranking | None:
    """The ranking without the tilt, where the case has one."""
    if not is_tilted(case.orientation):
        return None
    return way_of(case.recipe).rank(matrix, combined(plain))


def _undiscounted(case: Case, matrix: DecisionMatrix, weights: Weights) -> Ranking | None:
    """The ranking without the discount by readiness, where the case has one."""
    if not case.recipe.discount_by_readiness:
        return None
    return way_of(case.recipe).rank(matrix_of(case, matrix.options), weights)


def _unanswered(written: Case, known: Robustness | None) -> Analysis:
    """The analysis without the answers to any question, and without the gates.

    known: what its draws gave, where that was found already.
    """
    case = in_spoken_language(written)
    kept, screened = _ranked_options(case)
    matrix = matrix_of(_counted(case), kept)
    plain = perspective_weights(case)
    perspectives = tilted_perspectives(case, plain)
    plan, way = _plan(case, matrix, perspectives), way_of(case.recipe)
    weights = combined(perspectives)
    return Analysis(
        case=case, written=written, fingerprint=fingerprint(written), matrix=matrix,
        scaled=way.scaled(matrix),
        screened=screened, judged=plain, perspectives=perspectives, weights=weights,
        ranking=way.rank(matrix, weights),
        robustness=said_again(known, plan) if known else robustness(plan),
        additive=_additive(matrix, weights), standing=standing(case),
        untilted=_untilted(case, matrix, plain),
        undiscounted=_undiscounted(case, matrix, weights),
        findings=(), gates=(), status="draft", language=spoken(),
    )  # fmt: skip


def evidence_of(analysis: Analysis) -> Evidence:
    """What the questions to an analysis look at."""
    case, matrix = analysis.case, analysis.matrix
    with speaking(analysis.language):
        plan = plan_of(case, matrix, analysis.perspectives)
    return Evidence(
        case=case, counted=_counted(case), matrix=matrix, scaled=analysis.scaled,
        weights=analysis.weights, ranking=analysis.ranking, robustness=analysis.robustness,
        additive=analysis.additive, plan=plan, standing=analysis.standing,
        untilted=analysis.untilted, undiscounted=analysis.undiscounted,
    )  # fmt: skip


def _answers(evidence: Evidence, depth: Depth) -> Iterator[Finding]:
    for question in questions(depth).values():
        found = question.answer(evidence)
        if found is not None:
            yield found


def analyse(case: Case, language: Code | None = None, alike: Analysis | None = None) -> Analysis:
    """The ranking of a case, how sure it is, and what was found at once.

    A pure function of the case and the language, which is the one spoken where none is given.
    alike: the analysis of the same case in another language, whose draws are taken over. Raises
    CaseFaults where the recipe cannot take its figures. `in_depth` adds the answers that take
    longer.
    """
    # Thin products lose on more threads.
    with speaking(language or spoken()), threadpool_limits(limits=1, user_api="blas"):
        bare = _unanswered(case, alike.robustness if alike else None)
        answered = replace(bare, findings=tuple(_answers(evidence_of(bare), "at once")))
        gates = examine(answered)
        return replace(answered, gates=gates, status=status_of(gates))


def in_language(analysis: Analysis, language: Code) -> Analysis:
    """The same analysis said in a language; what its draws gave is taken over."""
    if analysis.language == language:
        return analysis
    return replace(analyse(analysis.written, language, analysis), edition=analysis.edition)


def of_edition(analysis: Analysis, edition: Edition | None) -> Analysis:
    """The same analysis as a version of a saved case."""
    return replace(analysis, edition=edition)
