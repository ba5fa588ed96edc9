"""Money and years of a case as a brief says them."""

from __future__ import annotations

from mcda.decision.case import Case
from mcda.decision.option import Option
from mcda.decision.words import measured
from mcda.language import say


def money(case: Case, amount: float) -> str:
    """An amount in the case's currency."""
    return measured(amount, case.currency or say("(no currency stated)"))


def span(option: Option) -> str:
    """The years of an option: '2026–2028', or nothing where it states none."""
    if not option.years:
        return ""
    first, last = option.years
    return f"{first}" if first == last else f"{first}–{last}"


def price(case: Case, option: Option) -> str:
    """An option's cost and years, as far as the case states them."""
    cost = "" if option.cost is None else money(case, option.cost)
    years = span(option)
    return say("{cost}, {years}", cost=cost, years=years) if cost and years else cost or years
