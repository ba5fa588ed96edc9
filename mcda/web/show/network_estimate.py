"""From the production network to an estimate: a direct effect times a sector's multiplier."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from mcda.decision.words import measured, number
from mcda.faults import CaseFaults, Fault, quoted
from mcda.language import say
from mcda.web import choices, numbers, session
from mcda.web import draft as drafts
from mcda.web.show import faults, fields
from mcda.web.show.words import html

if TYPE_CHECKING:
    from mcda.decision.estimate import Estimate
    from mcda.decision.production_network import ProductionNetwork

_EFFECT = ("network", "effect")
FIGURES = 4  # significant figures of what is written: a multiplier carries no more


def use(network: ProductionNetwork) -> None:
    """The choice of sector, option and criterion, and the button that writes the estimate."""
    from mcda.upgrading.spill_over import sentence

    st.subheader(say("What follows in the whole region"), anchor=False)
    tree = session.draft()
    names = {name: name for name in network.table.sectors}
    sector = fields.chooser(say("Sector that the option moves"), "network_sector", names)
    left, middle, right = st.columns(3, vertical_alignment="bottom")
    with left:
        option = fields.chooser(say("Option"), "option", drafts.names(tree, "options"))
    with middle:
        criterion = fields.chooser(say("Criterion"), "criterion", drafts.names(tree, "criteria"))
    with right:
        fields.typed(say("Direct effect on the sector"), choices.from_aside(_EFFECT),
                     lambda now: choices.put_aside(_EFFECT, now), *_EFFECT)  # fmt: skip
    if sector is None or option is None or criterion is None:
        return
    unit = str(drafts.criterion(tree, criterion).get("unit") or "?")
    st.html(f'<p class="quiet">{html(sentence(network, sector))}</p>')
    if unit != network.table.unit:
        said = say("The criterion is in {unit}, the table in {other}. The multiplier holds only "
                   "where the direct effect is more final demand for the sector, as a sum of "
                   "money or in proportion to one.", unit=unit,
                   other=network.table.unit)  # fmt: skip
        st.html(f'<p class="said">{html(said)}</p>')
    estimate = _estimate(network, sector)
    if estimate is not None:
        _offer(estimate, option, criterion, unit)


def _estimate(network: ProductionNetwork, sector: str) -> Estimate | None:
    from mcda.upgrading.spill_over import spill_over

    given = numbers.number_from(str(choices.from_aside(_EFFECT) or ""))
    if given is None:
        return None
    try:
        if isinstance(given, str):
            raise CaseFaults([Fault.at(("direct effect",), quoted(given), say("a number"),
                                       say("Write it in figures, as in 12.5."))])  # fmt: skip
        return spill_over(network, sector, given)
    except CaseFaults as wrong:
        faults.listing(say("To mend before it can be used"), wrong.faults)
        return None


def _offer(estimate: Estimate, option: str, criterion: str, unit: str) -> None:
    tree, path = session.draft(), ("options", option, "estimates", criterion)
    names = [drafts.names(tree, "options")[option], drafts.names(tree, "criteria")[criterion]]
    worth: dict[str, Any] = estimate.model_dump(mode="json", exclude_defaults=True)
    worth["value"] = float(f"{estimate.value:.{FIGURES}g}")
    given = drafts.read(tree, path)
    figure = measured(worth["value"], unit)
    if given == worth:
        said = say("The estimate of {option} on {criterion} is {figure}.", option=names[0],
                   criterion=names[1], figure=figure)  # fmt: skip
        st.html(f'<p class="said" role="status">{html(said)}</p>')
        return
    now = drafts.figure(tree, option, criterion)
    if drafts.is_number(now):
        said = say("{figure} in the whole region, in place of {before}.", figure=figure,
                   before=number(now))  # fmt: skip
    else:
        said = say("{figure} in the whole region, which is not known yet.", figure=figure)
    st.html(f'<p class="said">{html(said)}</p>')
    st.button(say("Use as an estimate"), key=session.key("network", "use"), type="primary",
              on_click=session.handler(_write), args=(path, worth, tuple(names)))  # fmt: skip


def _write(path: tuple[str, ...], worth: Any, named: tuple[str, str]) -> None:
    said = say("The estimate {option}, {criterion} was replaced.", option=named[0],
               criterion=named[1])  # fmt: skip
    session.restructure(drafts.write, path, worth, removed=said)
