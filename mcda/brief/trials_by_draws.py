"""How the leader fares where many things vary at once, as far as the findings know."""

from __future__ import annotations

from mcda.brief.exactness import about
from mcda.brief.trial import Trial, named, of_all, result
from mcda.decision.analysis import Analysis
from mcda.decision.driver import Drivers
from mcda.decision.rule import Rules
from mcda.decision.view import Favour, Views
from mcda.decision.words import counted, listing, number
from mcda.language import say, say_many
from mcda.robustness.varied import part_in_words


def draws(analysis: Analysis, leader: str) -> Trial | None:
    """Everything that varies, jointly."""
    found = analysis.robustness
    if not found.varied:
        return None
    share = float(found.leads[found.options.index(leader)])
    others = sorted((key for key in found.options if key != leader),
                    key=lambda key: (-found.leads[found.options.index(key)], key))  # fmt: skip
    second = [key for key in others if found.leads[found.options.index(key)] > 0][:1]
    parts = listing([part_in_words(one) for one in found.parts])
    done = say("{draws} draws of {parts} together", draws=number(found.draws), parts=parts)
    return Trial(say("Everything together"), done,
                say("in {share}", share=about(share, found.draws)),
                named(analysis, second))  # fmt: skip


def ways(analysis: Analysis, leader: str) -> Trial | None:
    """The same with the ranking method and the scaling varied as well."""
    finding = analysis.finding("drivers")
    found = None if finding is None else finding.result
    if finding is None or not isinstance(found, Drivers) or not finding.further:
        return None
    done = say("{draws} further draws in which the method and the scaling vary as well",
               draws=number(2 * found.draws))  # fmt: skip
    return Trial(say("Method and scaling as well"), done,
                say("in {share}", share=about(found.leads, 2 * found.draws)))  # fmt: skip


def figures_alone(analysis: Analysis, leader: str) -> Trial | None:
    """The figures drawn, the weights held at those that favour the leader."""
    found = result(analysis, "favour")
    if not isinstance(found, Favour) or found.draws < 2:
        return None
    mine = next((one for one in found.options if one.option == leader), None)
    if mine is None:
        return None
    done = say("{draws} draws of the figures, the weights held at the mean of those with which it "
               "comes first", draws=number(found.draws))  # fmt: skip
    return Trial(say("Figures alone"), done,
                say("in {share}", share=about(mine.confidence, found.draws)))  # fmt: skip


def conditions(analysis: Analysis, leader: str) -> Trial | None:
    """Up to three conditions together under which another option leads."""
    found = result(analysis, "rules")
    if not isinstance(found, Rules) or found.recommended != leader:
        return None
    done = say("Up to three conditions on weights and figures, looked for in {draws} draws",
               draws=number(found.draws))  # fmt: skip
    count = len(found.rules)
    holds = (say_many("but for {count} rule", "but for {count} rules", count,
                      count=counted(count)) if count else say("no rule overturns it"))  # fmt: skip
    return Trial(say("Several things at once"), done, holds,
                named(analysis, [rule.leader for rule in found.rules]))  # fmt: skip


def perspectives(analysis: Analysis, leader: str) -> Trial | None:
    """Each perspective's weights alone."""
    found = result(analysis, "perspectives")
    if not isinstance(found, Views):
        return None
    others = [key for view in found.views if leader not in view.leaders for key in view.leaders]
    held = sum(leader in view.leaders for view in found.views)
    return Trial(say("Perspective by perspective"), say("Each one's weights alone"),
                of_all(held, len(found.views)), named(analysis, others))  # fmt: skip
