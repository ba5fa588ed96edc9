"""The same options in another region: its needs in place of the case's, the effects kept."""

from __future__ import annotations

from mcda.decision.case import Case
from mcda.decision.estimate import Estimate
from mcda.decision.need import Need
from mcda.decision.region import Peers, Region
from mcda.files.proposed import with_proposals
from mcda.language import say
from mcda.upgrading.proposals import Against, needs_of

_FOLLOWS = ("value", "low", "high")


def _open_again(estimate: Estimate) -> Estimate:
    """A proposed figure to be worked out anew, accepted by nobody; others as they are."""
    if estimate.proposal is None:
        return estimate
    proposal = estimate.proposal.model_copy(update={"accepted_by": "", "on": ""})
    return estimate.model_copy(update={**dict.fromkeys(_FOLLOWS), "proposal": proposal})


def _unknown(estimate: Estimate, key: str, needs: dict[str, Need]) -> Estimate:
    """A proposed figure whose need is not known there becomes an unknown one."""
    if estimate.proposal is None or key in needs:
        return estimate
    return Estimate(note=say("Not known: the region has no indicator or no benchmark for it."))


def in_region(case: Case, region: Region, against: Against, peers: Peers | None = None) -> Case:
    """The case as it would stand in another region, with needs against its peers or the nation.

    Proposed figures follow from the region's needs and are accepted by nobody; those without a
    need are unknown. Figures that were not proposed stay as they are.
    """
    needs = needs_of(region, case.criteria, against, peers)
    options = {
        key: option.model_copy(
            update={
                "estimates": {
                    of: _unknown(_open_again(one), of, needs)
                    for of, one in option.estimates.items()
                }
            }
        )
        for key, option in case.options.items()
    }
    moved = case.model_copy(
        update={"region": region, "peers": peers, "needs": needs, "options": options}
    )
    settled, _ = with_proposals(moved)
    return settled
