"""Whether other ranking methods agree, and why some do not."""

from __future__ import annotations

from mcda.decision.agreement import Agreement, MethodRanks
from mcda.decision.finding import Finding, Listed
from mcda.decision.words import counted, listing
from mcda.language import say, say_in, say_many, sentences
from mcda.ranking.method import methods
from mcda.robustness.question import Evidence, Question
from mcda.robustness.side_by_side import named, side_by_side
from mcda.robustness.side_by_side_words import coefficient, further, in_a_sentence


def _remark(found: Agreement, one: MethodRanks) -> str:
    if one is found.methods[0]:
        return say("the case\u2019s own method")
    names = {other.method: other.name for other in found.methods}
    if one.same_as:
        return say("the same as {name}", name=names[one.same_as])
    return say("another first") if one.why else ""


def _table(evidence: Evidence, found: Agreement) -> Listed:
    rows = [
        (one.name, named(evidence, one.leaders), coefficient(one.spearman),
         coefficient(one.ws), _remark(found, one))
        for one in found.methods
    ]  # fmt: skip
    heads = (say("Method"), say_in("of a ranking", "First"), say("Spearman\u2019s rho"), say("WS"),
             say("Remark"))  # fmt: skip
    caption = say("Ranking methods beside {name}", name=found.methods[0].name)
    return Listed(caption, heads, tuple(rows), (2, 3))


def _ranks(evidence: Evidence, found: Agreement) -> Listed:
    """The ranks side by side, a column for each method that is no other's equal."""
    columns = [one for one in found.methods if not one.same_as]
    order = [found.options.index(key) for key in evidence.contenders()]
    rows = tuple(
        (evidence.name(found.options[at]), *(str(one.ranks[at]) for one in columns)) for at in order
    )
    heads = (say("Option"), *(one.name for one in columns))
    return Listed(say("Ranks by each unlike method"), heads, rows, tuple(range(1, len(heads))))


def _note(evidence: Evidence, found: Agreement) -> str:
    taking = len(found.methods)
    if found.refused:
        takes = say_many(
            "The stated figures and weights, ranked once by each method: {count} method takes "
            "them; {refused} cannot take these figures.",
            "The stated figures and weights, ranked once by each method: {count} methods take "
            "them; {refused} cannot take these figures.",
            taking, count=counted(taking), refused=listing(found.refused),
        )  # fmt: skip
    else:
        takes = say_many(
            "The stated figures and weights, ranked once by each method: {count} method takes "
            "them.",
            "The stated figures and weights, ranked once by each method: {count} methods take "
            "them.",
            taking, count=counted(taking),
        )  # fmt: skip
    return sentences(takes, say("Methods do not vote: follow the one whose rule suits the "
                                "decision."))  # fmt: skip


def _agreement(evidence: Evidence) -> Finding | None:
    if len(evidence.matrix.options) < 2:
        return None
    found = side_by_side(evidence)
    figures = {
        "scaling": found.scaling, "kendall_w": found.kendall_w, "distinct": found.distinct,
        "refused": list(found.refused),
        "methods": {
            one.method: {"leaders": list(one.leaders), "spearman": one.spearman, "ws": one.ws,
                         "same_as": one.same_as}
            for one in found.methods
        },
    }  # fmt: skip
    return Finding(
        "agreement", in_a_sentence(evidence, found), figures, tuple(further(evidence, found)),
        _table(evidence, found), _note(evidence, found), found, (_ranks(evidence, found),),
    )  # fmt: skip


QUESTION = Question(
    key="agreement",
    name="Do other methods agree?",
    meaning=f"The case ranked by each of the {len(methods())} methods that takes its figures. "
    "Spearman\u2019s rho says how like two orders are, from \u22121 for opposite to 1 for the "
    "same; WS does so too, from 0 to 1, and counts the top of the order most; "
    "Kendall\u2019s W is for all the methods together, 0 for no agreement and 1 for full.",
    assumes="Every method has the same figures and weights and its own default settings, the "
    "case\u2019s method its stated ones. Methods that give one order by arithmetic are counted "
    "once. Tied options share the mean of their places. That methods agree makes an answer less "
    "dependent on the method, not right: all of them start from the same judgements.",
    reference="Kendall and Babington Smith (1939), doi:10.1214/aoms/1177732186; Sa\u0142abun and "
    "Urbaniak (2020), doi:10.1007/978-3-030-50417-5_47",
    order=30,
    answer=_agreement,
    depth="on asking",
)
