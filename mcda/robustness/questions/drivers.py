"""What the doubt about the leader comes from: weights, figures, method, scaling or criteria."""

from __future__ import annotations

from mcda.decision.driver import Driver, Drivers, DriverSource
from mcda.decision.finding import Finding, Listed
from mcda.decision.words import listing, number, percent
from mcda.language import say, say_in, say_many
from mcda.robustness.plan import Plan, with_every_source
from mcda.robustness.question import MOST_FIGURES, Evidence, Question
from mcda.robustness.source_shares import SourceShares, source_shares

# Draws of each of the two sets, and of one more for each source; fewer where methods that
# compare every two options on every criterion would take long.
DRAWS = 4000
FEWEST_DRAWS = 300
MOST_COMPARED = 2**27
# Shares that may be off by more than this are not told.
LARGE_ERROR = 0.25
# A source with less than this, with all others, is not named in the sentence.
SMALL = 0.02
# Above this, by itself, a source is nearly all there is.
NEARLY = 0.97


def source_in_words(source: DriverSource) -> str:
    """A source of doubt within a sentence."""
    said: dict[DriverSource, str] = {
        "weights": say("the weights"),
        "estimates": say("the figures"),
        "ranking method": say("the ranking method"),
        "scaling": say("the scaling"),
        "criteria": say("the choice of criteria"),
    }
    return said[source]


def _in_a_table(source: DriverSource) -> str:
    said: dict[DriverSource, str] = {
        "weights": say("Weights"),
        "estimates": say("Figures"),
        "ranking method": say("Ranking method"),
        "scaling": say("Scaling"),
        "criteria": say("Choice of criteria"),
    }
    return said[source]


def _told(share: float, error: float) -> str:
    """A share no finer than its error: to a point, to five or to ten."""
    step = 0.01 if error < 0.03 else 0.05 if error < 0.1 else 0.1
    told = round(share / step) * step
    return percent(told) if told > 0 else say("under {share}", share=percent(step))


def _about(share: float, error: float) -> str:
    """The same as no more than it is: 'about 40 %', 'under 1 %'."""
    step = 0.01 if error < 0.03 else 0.05 if error < 0.1 else 0.1
    said = _told(share, error)
    return say("about {share}", share=said) if round(share / step) else said


def _divided(name: str, shares: SourceShares) -> str:
    error = max(one.alone_error for _, one in shares.sources)
    by_itself = sorted(shares.sources, key=lambda pair: -pair[1].alone)
    named = [(source_in_words(source), (_told if place else _about)(one.alone, error))
             for place, (source, one) in enumerate(by_itself)
             if one.total >= SMALL]  # fmt: skip
    rest = max(0.0, 1 - sum(one.alone for _, one in shares.sources))
    together = _about(rest, error)
    if rest > 0.5 + error:
        each = listing([say("{source} {share}", source=source, share=share)
                        for source, share in named])  # fmt: skip
        return say("Most of the doubt about {name} ({share}) arises only where several things vary "
                   "together; what each brings alone: {each}.",
                   name=name, share=together, each=each)  # fmt: skip
    each_with = [say("{source} ({share})", source=source, share=share) for source, share in named]
    comes = _comes(name, each_with, mostly=by_itself[0][1].alone > 0.5)
    if rest > error:
        return say("{comes}; the rest, {share}, arises only where they vary together.",
                   comes=comes, share=together)  # fmt: skip
    return say_in("where doubt comes from", "{comes}.", comes=comes)


def _comes(name: str, sources: list[str], *, mostly: bool) -> str:
    """Where the doubt comes from, in a clause; sources: each with its share, the largest first."""
    first, then = sources[0], listing(sources[1:])
    if mostly:
        if then:
            return say("Most of the doubt about {name} comes from {first}, then from {others}",
                       name=name, first=first, others=then)  # fmt: skip
        return say("Most of the doubt about {name} comes from {first}", name=name, first=first)
    if then:
        return say("The doubt about {name} comes first of all from {first}, then from {others}",
                   name=name, first=first, others=then)  # fmt: skip
    return say("The doubt about {name} comes first of all from {first}", name=name, first=first)


def _error(error: float) -> str:
    points = round(100 * error)
    if points == 0:
        return say("under 1 point") if error > 0 else say_in("an error", "none")
    return say_many("± {count} point", "± {count} points", points, count=points)


def _sentence(name: str, shares: SourceShares) -> str:
    if not shares.sources:
        if shares.leads == 1:
            return say("Nothing that was varied takes the first place from {name}.", name=name)
        return say("Nothing that was varied changes whether {name} comes first: its share of first "
                   "place is {share} in every draw.",
                   name=name, share=percent(shares.leads))  # fmt: skip
    source, weightiest = shares.sources[0]
    if len(shares.sources) == 1:
        return say("All the doubt about {name} comes from {source}: nothing else was varied.",
                   name=name, source=source_in_words(source))  # fmt: skip
    if weightiest.error > LARGE_ERROR:
        return say("{name} comes first in {share} of the draws: too few go the other way to say "
                   "what that comes from.",
                   name=name, share=percent(shares.leads, 1))  # fmt: skip
    if weightiest.alone > NEARLY:
        return say("Nearly all the doubt about {name} comes from {source}.",
                   name=name, source=source_in_words(source))  # fmt: skip
    return _divided(name, shares)


def _widened(evidence: Evidence, plan: Plan, shares: SourceShares) -> tuple[str, ...]:
    """What was varied here beyond the case's own draws, and what that does to the leader."""
    also = []
    if len(plan.methods) > len(evidence.plan.methods):
        count = number(len(plan.methods))
        also.append(say("the ranking method ({count} of them)", count=count))
    if len(plan.scalings) > len(evidence.plan.scalings):
        count = number(len(plan.scalings))
        also.append(say("the scaling ({count} of them)", count=count))
    if not also:
        return ()
    leader = evidence.contenders()[0]
    return (
        say(
            "With {also} varied as well, {leader} comes first in {share} of the draws; in the "
            "case's own draws it is {own}.",
            also=listing(also),
            leader=evidence.name(leader),
            share=percent(shares.leads),
            own=percent(evidence.robustness.leads_in((leader,))),
        ),
    )


def _table(shares: SourceShares) -> Listed | None:
    if not shares.sources:
        return None
    rows = tuple(
        (_in_a_table(source), percent(one.alone), percent(one.total), _error(one.error))
        for source, one in shares.sources
    )  # fmt: skip
    heads = (say("What varies"), say("By itself"), say("Together with others"),
             say("Error of the latter"))  # fmt: skip
    return Listed(say("What the doubt comes from"), heads, rows, (1, 2, 3))


def _draws(options: int, criteria: int) -> int:
    most = min(DRAWS, MOST_COMPARED // (options**2 * criteria))
    return max(min(FEWEST_DRAWS, MOST_FIGURES // (options * criteria)), most)


def _answer(evidence: Evidence) -> Finding | None:
    if len(evidence.matrix.options) < 2:
        return None
    leader = evidence.contenders()[0]
    plan = with_every_source(evidence.plan)
    draws = _draws(*evidence.matrix.figures.shape)
    shares = source_shares(plan, evidence.matrix.options.index(leader), draws)
    drivers = tuple(Driver(source, one.alone, one.total, one.error)
                    for source, one in shares.sources)  # fmt: skip
    note = say("Shares of the variance of whether {name} comes first, over twice {draws} draws in "
               "which one thing at a time is exchanged. By itself: what would go if this alone "
               "were known. Together with others: what would stay if all else were known; these "
               "may add up to more than {whole}.", name=evidence.name(leader),
               draws=number(draws), whole=percent(1.0))  # fmt: skip
    return Finding(
        "drivers", _sentence(evidence.name(leader), shares),
        figures={"leader": leader, "leads": shares.leads, "draws": draws, "sources": {
            one.source: {"alone": one.alone, "total": one.total, "error": one.error}
            for one in drivers
        }},
        further=_widened(evidence, plan, shares), table=_table(shares), note=note,
        result=Drivers(leader, shares.leads, draws, drivers),
    )  # fmt: skip


QUESTION = Question(
    key="drivers",
    name="What does the doubt come from?",
    meaning="Which part of the doubt whether the first option comes first is due to the weights, "
    "the figures, the ranking method, the scaling or the choice of criteria: one of them at a "
    "time is drawn anew while the others stay, and the other way round.",
    assumes="The method and the scaling vary here even where the case's draws keep them: each "
    "method that judges in its own way and each scaling that takes the figures is as likely as "
    "any other. Slow methods are left out. Weights and figures vary as the case says.",
    reference="Saltelli et al. (2010), doi:10.1016/j.cpc.2009.09.018; Janon et al. (2014), "
    "doi:10.1051/ps/2013040",
    order=21,
    depth="on asking",
    answer=_answer,
)
