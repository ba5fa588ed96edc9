"""Where another option takes the lead: rules of at most three conditions."""

from __future__ import annotations

from mcda.decision.finding import Finding, Listed
from mcda.decision.rule import Condition, Rule, Rules
from mcda.decision.words import counted, listing, measured, number, percent
from mcda.language import say, say_in, say_many, sentences
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
    if one.option is None:
        unit = ""
        what = say("the weight of {criterion}", criterion=evidence.criterion(one.criterion))
    else:
        unit = evidence.case.criteria[one.criterion].unit
        what = figure_name(evidence, one.option, one.criterion)
    if one.above is not None and one.below is not None:
        return say("{what} is between {low} and {high}", what=what, low=_told(one.above, unit),
                   high=_told(one.below, unit))  # fmt: skip
    if one.above is not None:
        return say("{what} is above {bound}", what=what, bound=_told(one.above, unit))
    assert one.below is not None
    return say("{what} is below {bound}", what=what, bound=_told(one.below, unit))


def _conditions(evidence: Evidence, conditions: tuple[Condition, ...]) -> str:
    """All the conditions, which must hold together."""
    *others, last = (condition_words(evidence, one) for one in conditions)
    if not others:
        return last
    first = say_in("between conditions", ", ").join(others)
    return say_in("conditions", "{first} and {last}", first=first, last=last)


def _rules(evidence: Evidence, rivals: list[int], recommended: int) -> tuple[Rule, ...]:
    """The rules that hold on fresh draws, those that overturn most draws first."""
    search, made = Search(evidence), []
    found = search.rules_of_all(rivals, recommended, MOST_PER_OPTION)
    for rival, rules in zip(rivals, found, strict=True):
        leader = evidence.matrix.options[rival]
        for conditions, fares in rules:
            sentence = say("If {conditions}, {leader} leads in {share} of cases.",
                           conditions=_conditions(evidence, conditions),
                           leader=evidence.name(leader), share=percent(fares.holds))  # fmt: skip
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
    heads = (say("Option"), say_in("of a rule", "Where"), say("Leads there in"),
             say("Draws that meet it"), say("Of the draws it leads"))  # fmt: skip
    return Listed(say("Where another option leads"), heads, rows, (2, 3, 4))


def _sentence(evidence: Evidence, rules: tuple[Rule, ...], rivals: dict[int, float]) -> str:
    if rules:
        first = rules[0]
        where = _conditions(evidence, first.conditions)
        return say("{leader} takes the lead if {conditions}: it then leads in {share} of cases.",
                   leader=evidence.name(first.leader), conditions=where,
                   share=percent(first.holds))  # fmt: skip
    if rivals:
        return say("No simple rule says where another option leads: none that was found, of up to "
                   "three conditions, holds in more than {share} of cases.",
                   share=percent(HOLDS))  # fmt: skip
    return say("No other option takes the lead in more than {share} of the draws.",
               share=percent(LEADS))  # fmt: skip


def _silent(evidence: Evidence, rules: tuple[Rule, ...], rivals: dict[int, float]) -> str:
    """The options that lead now and then but by no rule; nothing where there is none."""
    options, ruled = evidence.matrix.options, {rule.leader for rule in rules}
    silent = {options[at]: share for at, share in rivals.items() if options[at] not in ruled}
    named = [say("{name} ({share} of the draws)", name=evidence.name(key), share=percent(share))
             for key, share in silent.items()]  # fmt: skip
    if len(named) > MOST_NAMES:
        rest = len(named) - MOST_NAMES
        named[MOST_NAMES:] = [say_many("{count} other option", "{count} other options", rest,
                                       count=counted(rest))]  # fmt: skip
    if not named:
        return ""
    if rules:
        return say("No simple rule was found for {names}.", names=listing(named))
    return say("The lead is taken by {names}.", names=listing(named))


def _further(evidence: Evidence, rules: tuple[Rule, ...], rivals: dict[int, float]) -> list[str]:
    said = []
    for place, rule in enumerate(rules):
        covers = say("That is so in {met} of all draws, and covers {share} of those in which "
                     "{leader} takes the lead.", met=percent(rule.met), share=percent(rule.share),
                     leader=evidence.name(rule.leader))  # fmt: skip
        said.append(covers if place == 0 else sentences(rule.sentence, covers))
    silent = _silent(evidence, rules, rivals)
    return [*said, silent] if silent else said


def _note(evidence: Evidence, leader: str, draws: int) -> str:
    how = say("Looked for in {draws} draws and counted on {others} others; a rule is kept if it "
              "holds in more than {share} of those that meet it, the error of the draws taken off.",
              draws=number(draws), others=number(draws), share=percent(HOLDS))  # fmt: skip
    lead = say("To take the lead is to come first, alone or with others, while {leader} does not.",
               leader=leader)  # fmt: skip
    return sentences(how, lead, as_counted(evidence))


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
