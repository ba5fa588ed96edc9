"""The peers that a case's region is compared with: its own, or else the library's of today."""

from __future__ import annotations

from mcda.decision.case import Case
from mcda.decision.region import Peers
from mcda.files import library


def peers_in(case: Case) -> Peers | None:
    """The peers that the case states, or else those of its region's key in the library.

    The latter take a second to load what chooses them.
    """
    if case.peers is not None or case.region is None or library.find(case.region.key) is None:
        return case.peers
    from mcda.upgrading.peers import peers_of

    return peers_of(case.region.key).noun
