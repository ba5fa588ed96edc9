"""From the production network to an estimate: a direct effect times a sector's multiplier."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from mcda.decision.words import measured, number
from mcda.faults import CaseFaults, Fault
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

    st.subheader("What follows in the whole region", anchor=False)
    tree = session.draft()
    names = {name: name for name in network.table.sectors}
    sector = fields.chooser("Sector that the option moves", "network_sector", names)
    left, middle, right = st.columns(3, vertical_alignment="bottom")
    with left:
        option = fields.chooser("Option", "option", drafts.names(tree, "options"))
    with middle:
        criterion = fields.chooser("Criterion", "criterion", drafts.names(tree, "criteria"))
    with right:
        fields.typed("Direct effect on the sector", choices.from_aside(_EFFECT),
                     lambda now: choices.put_aside(_EFFECT, now), *_EFFECT)  # fmt: skip
    if sector is None or option is None or criterion is None:
        return
    unit = str(drafts.criterion(tree, criterion).get("unit") or "?")
    st.html(f'<p class="quiet">{html(sentence(network, sector))}</p>')
    if unit != network.table.unit:
        st.html(f'<p class="said">The criterion is in {html(unit)}, the table in '
                f"{html(network.table.unit)}. The multiplier holds only where the direct effect is "
                "more final demand for the sector, as a sum of money or in proportion to "
                "one.</p>")  # fmt: skip
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
            raise CaseFaults([Fault.at(("direct effect",), f"'{given}'", "a number",
                                       "Write it in figures, as in 12.5.")])  # fmt: skip
        return spill_over(network, sector, given)
    except CaseFaults as wrong:
        faults.listing("To mend before it can be used", wrong.faults)
        return None


def _offer(estimate: Estimate, option: str, criterion: str, unit: str) -> None:
    tree, path = session.draft(), ("options", option, "estimates", criterion)
    names = [drafts.names(tree, "options")[option], drafts.names(tree, "criteria")[criterion]]
    worth: dict[str, Any] = estimate.model_dump(mode="json", exclude_defaults=True)
    worth["value"] = float(f"{estimate.value:.{FIGURES}g}")
    given = drafts.read(tree, path)
    figure = measured(worth["value"], unit)
    if given == worth:
        st.html(f'<p class="said" role="status">The estimate of {html(names[0])} on '
                f"{html(names[1])} is {html(figure)}.</p>")  # fmt: skip
        return
    now = drafts.figure(tree, option, criterion)
    before = f"in place of {number(now)}" if drafts.is_number(now) else "which is not known yet"
    st.html(f'<p class="said">{html(figure)} in the whole region, {html(before)}.</p>')
    st.button("Use as an estimate", key=session.key("network", "use"), type="primary",
              on_click=session.handler(_write), args=(path, worth, ", ".join(names)))  # fmt: skip


def _write(path: tuple[str, ...], worth: Any, named: str) -> None:
    session.restructure(drafts.write, path, worth, removed=f"The estimate {named} was replaced.")
