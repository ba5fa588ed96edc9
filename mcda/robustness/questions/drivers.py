"""What the doubt about the leader comes from: weights, figures, method, scaling or criteria."""

from __future__ import annotations

from mcda.decision.driver import Driver, Drivers, DriverSource
from mcda.decision.finding import Finding, Listed
from mcda.decision.words import THIN, listing, number, percent
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
WORDS: dict[DriverSource, str] = {
    "weights": "the weights",
    "estimates": "the figures",
    "ranking method": "the ranking method",
    "scaling": "the scaling",
    "criteria": "the choice of criteria",
}


def _about(share: float, error: float, lead: str = "about ") -> str:
    """A share no finer than its error: to a point, to five or to ten."""
    step = 0.01 if error < 0.03 else 0.05 if error < 0.1 else 0.1
    told = round(share / step) * step
    return f"{lead}{percent(told)}" if told > 0 else f"under {percent(step)}"


def _divided(name: str, shares: SourceShares) -> str:
    error = max(one.alone_error for _, one in shares.sources)
    by_itself = sorted(shares.sources, key=lambda pair: -pair[1].alone)
    named = [(WORDS[source], _about(one.alone, error, "" if place else "about "))
             for place, (source, one) in enumerate(by_itself)
             if one.total >= SMALL]  # fmt: skip
    rest = max(0.0, 1 - sum(one.alone for _, one in shares.sources))
    together = _about(rest, error)
    if rest > 0.5 + error:
        each = listing([f"{source} {share}" for source, share in named])
        return (f"Most of the doubt about {name} ({together}) arises only where several things "
                f"vary together; what each brings alone: {each}.")  # fmt: skip
    first, *others = [f"{source} ({share})" for source, share in named]
    mostly = by_itself[0][1].alone > 0.5
    start = f"Most of the doubt about {name} comes" if mostly else (
        f"The doubt about {name} comes first of all")  # fmt: skip
    then = f", then from {listing(others)}" if others else ""
    shared = f"; the rest, {together}, arises only where they vary together" if rest > error else ""
    return f"{start} from {first}{then}{shared}."


def _error(error: float) -> str:
    points = round(100 * error)
    if points == 0:
        return "under 1 point" if error > 0 else "none"
    return f"± {points} {'point' if points == 1 else 'points'}"


def _sentence(name: str, shares: SourceShares) -> str:
    if not shares.sources:
        if shares.leads == 1:
            return f"Nothing that was varied takes the first place from {name}."
        return (f"Nothing that was varied changes whether {name} comes first: its share of first "
                f"place is {percent(shares.leads)} in every draw.")  # fmt: skip
    source, weightiest = shares.sources[0]
    if len(shares.sources) == 1:
        return f"All the doubt about {name} comes from {WORDS[source]}: nothing else was varied."
    if weightiest.error > LARGE_ERROR:
        return (f"{name} comes first in {percent(shares.leads, 1)} of the draws: too few go the "
                "other way to say what that comes from.")  # fmt: skip
    if weightiest.alone > NEARLY:
        return f"Nearly all the doubt about {name} comes from {WORDS[source]}."
    return _divided(name, shares)


def _widened(evidence: Evidence, plan: Plan, shares: SourceShares) -> tuple[str, ...]:
    """What was varied here beyond the case's own draws, and what that does to the leader."""
    also = [f"the {word} ({number(len(new))} of them)"
            for word, new, own in (("ranking method", plan.methods, evidence.plan.methods),
                                   ("scaling", plan.scalings, evidence.plan.scalings))
            if len(new) > len(own)]  # fmt: skip
    if not also:
        return ()
    robust = evidence.robustness
    leader = evidence.contenders()[0]
    own = percent(robust.leads_in((leader,)))
    return (
        f"With {listing(also)} varied as well, {evidence.name(leader)} comes first in "
        f"{percent(shares.leads)} of the draws; in the case's own draws it is {own}.",
    )


def _table(shares: SourceShares) -> Listed | None:
    if not shares.sources:
        return None
    rows = tuple(
        (WORDS[source].removeprefix("the ").capitalize(), percent(one.alone), percent(one.total),
         _error(one.error))
        for source, one in shares.sources
    )  # fmt: skip
    heads = ("What varies", "By itself", "Together with others", "Error of the latter")
    return Listed("What the doubt comes from", heads, rows, (1, 2, 3))


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
    note = (f"Shares of the variance of whether {evidence.name(leader)} comes first, over twice "
            f"{number(draws)} draws in which one thing at a time is exchanged. By itself: what "
            "would go if this alone were known. Together with others: what would stay if all "
            f"else were known; these may add up to more than 100{THIN}%.")  # fmt: skip
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
