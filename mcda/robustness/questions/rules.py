"""Where another option takes the lead: rules of at most three conditions."""

from __future__ import annotations

from mcda.decision.finding import Finding, Listed
from mcda.decision.rule import Condition, Rule, Rules
from mcda.decision.words import listing, measured, number, percent, several
from mcda.robustness.overturning import Search, takes_lead
from mcda.robustness.question import Evidence, Question
from mcda.robustness.tree_rules import HOLDS
from mcda.robustness.uncertain_figures import as_counted, figure_name

# An option that leads in less of the draws is no rival to look for.
LEADS = 0.02
MOST_PER_OPTION = 2
MOST = 6
# More names than these make no sentence.
MOST_NAMES = 4


def _told(at: float, unit: str) -> str:
    """A bound in its unit; a weight, which has none, with two decimal places or more."""
    if unit:
        return measured(at, unit)
    return number(at, 2) if at == round(at, 2) else number(at)


def condition_words(evidence: Evidence, one: Condition) -> str:
    """A condition: 'the weight of Jobs is above 0.34', 'Cost of Tram is below CNY 40 million'."""
    what, unit = f"the weight of {evidence.criterion(one.criterion)}", ""
    if one.option is not None:
        what = figure_name(evidence, one.option, one.criterion)
        unit = evidence.case.criteria[one.criterion].unit
    if one.above is not None and one.below is not None:
        return f"{what} is between {_told(one.above, unit)} and {_told(one.below, unit)}"
    if one.above is not None:
        return f"{what} is above {_told(one.above, unit)}"
    assert one.below is not None
    return f"{what} is below {_told(one.below, unit)}"


def _conditions(evidence: Evidence, conditions: tuple[Condition, ...]) -> str:
    return listing([condition_words(evidence, one) for one in conditions])


def _rules(evidence: Evidence, rivals: list[int], recommended: int) -> tuple[Rule, ...]:
    """The rules that hold on fresh draws, those that overturn most draws first."""
    search, made = Search(evidence), []
    found = search.rules_of_all(rivals, recommended, MOST_PER_OPTION)
    for rival, rules in zip(rivals, found, strict=True):
        leader = evidence.matrix.options[rival]
        for conditions, fares in rules:
            sentence = (f"If {_conditions(evidence, conditions)}, {evidence.name(leader)} leads "
                        f"in {percent(fares.holds)} of cases.")  # fmt: skip
            made.append(Rule(leader, conditions, fares.share, fares.holds, fares.met, sentence))
    return tuple(sorted(made, key=lambda rule: -rule.met * rule.holds)[:MOST])


def _rivals(evidence: Evidence, recommended: int) -> dict[int, float]:
    """The options that take the lead in 2 % of the draws or more, and in how many of them."""
    ranks = evidence.sample.ranks
    others = (at for at in range(ranks.shape[1]) if at != recommended)
    leads = {at: float(takes_lead(ranks, at, recommended).mean()) for at in others}
    often = sorted(leads.items(), key=lambda pair: -pair[1])
    return {at: share for at, share in often if share >= LEADS}


def _table(evidence: Evidence, rules: tuple[Rule, ...]) -> Listed | None:
    if not rules:
        return None
    rows = tuple(
        (evidence.name(one.leader), _conditions(evidence, one.conditions), percent(one.holds),
         percent(one.met), percent(one.share))
        for one in rules
    )  # fmt: skip
    heads = ("Option", "Where", "Leads there in", "Draws that meet it", "Of the draws it leads")
    return Listed("Where another option leads", heads, rows, (2, 3, 4))


def _sentence(evidence: Evidence, rules: tuple[Rule, ...], rivals: dict[int, float]) -> str:
    if rules:
        first = rules[0]
        where = _conditions(evidence, first.conditions)
        return (f"{evidence.name(first.leader)} takes the lead if {where}: it then leads in "
                f"{percent(first.holds)} of cases.")  # fmt: skip
    if rivals:
        return ("No simple rule says where another option leads: none that was found, of up to "
                f"three conditions, holds in more than {percent(HOLDS)} of cases.")  # fmt: skip
    return f"No other option takes the lead in more than {percent(LEADS)} of the draws."


def _silent(evidence: Evidence, rules: tuple[Rule, ...], rivals: dict[int, float]) -> str:
    """The options that lead now and then but by no rule; nothing where there is none."""
    options, ruled = evidence.matrix.options, {rule.leader for rule in rules}
    silent = {options[at]: share for at, share in rivals.items() if options[at] not in ruled}
    named = [f"{evidence.name(key)} ({percent(share)} of the draws)"
             for key, share in silent.items()]  # fmt: skip
    if len(named) > MOST_NAMES:
        rest = len(named) - MOST_NAMES
        named = [*named[:MOST_NAMES], several(rest, "other option", "other options")]
    if not named:
        return ""
    start = "No simple rule was found for " if rules else "The lead is taken by "
    return f"{start}{listing(named)}."


def _further(evidence: Evidence, rules: tuple[Rule, ...], rivals: dict[int, float]) -> list[str]:
    said = []
    for place, rule in enumerate(rules):
        covers = (f"That is so in {percent(rule.met)} of all draws, and covers "
                  f"{percent(rule.share)} of those in which {evidence.name(rule.leader)} takes "
                  "the lead.")  # fmt: skip
        said.append(covers if place == 0 else f"{rule.sentence} {covers}")
    silent = _silent(evidence, rules, rivals)
    return [*said, silent] if silent else said


def _note(evidence: Evidence, leader: str, draws: int) -> str:
    return (f"Looked for in {number(draws)} draws and counted on {number(draws)} others; a rule "
            f"is kept if it holds in more than {percent(HOLDS)} of those that meet it, the error "
            "of the draws taken off. To take the lead is to come first, alone or with others, "
            f"while {leader} does not.{as_counted(evidence)}")  # fmt: skip


def _answer(evidence: Evidence) -> Finding | None:
    options = evidence.matrix.options
    if len(options) < 2 or not evidence.robustness.varied:
        return None
    leader = evidence.contenders()[0]
    recommended = options.index(leader)
    rivals = _rivals(evidence, recommended)
    rules = _rules(evidence, list(rivals), recommended) if rivals else ()
    draws = evidence.sample.drawn.draws
    figures = [{"leader": one.leader, "holds": one.holds, "share": one.share, "met": one.met}
               for one in rules]  # fmt: skip
    return Finding(
        "rules", _sentence(evidence, rules, rivals),
        figures={"recommended": leader, "draws": draws, "rules": figures},
        further=tuple(_further(evidence, rules, rivals)), table=_table(evidence, rules),
        note=_note(evidence, evidence.name(leader), draws), result=Rules(leader, draws, rules),
    )  # fmt: skip


QUESTION = Question(
    key="rules",
    name="Where does another option lead?",
    meaning="Up to three conditions on weights and figures under which another option than the "
    "first takes the lead in more than 80 % of the draws. A decision tree proposes them; each is "
    "shortened, its bounds are rounded as printed, and then it is counted on draws of its own.",
    assumes="The draws are those of this case. A rule says where the lead goes, not why; weights "
    "sum to 1, so that one above its bound presses the others down. The method and the scaling "
    "are no conditions, even where the draws vary them.",
    reference="Bryant and Lempert (2010), doi:10.1016/j.techfore.2009.08.002",
    order=20,
    depth="on asking",
    answer=_answer,
)
