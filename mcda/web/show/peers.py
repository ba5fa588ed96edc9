"""The peers: who they are, why, and choosing them anew."""

from __future__ import annotations

import streamlit as st

from mcda.decision.region import Peers
from mcda.decision.words import as_sentence, listing
from mcda.files.plain import plain as plain_data
from mcda.language import say, sentences
from mcda.upgrading.peers import Peer, PeerGroup
from mcda.web import cached_regions, choices, nouns, session
from mcda.web import draft as drafts
from mcda.web.show import faults
from mcda.web.show.words import html

_WANTED = ("wanted", "peers")


def peers() -> Peers | None:
    """The case's peers, or else those that would be chosen for its region of the library."""
    tree = session.draft()
    if drafts.read(tree, ("peers",)) is not None:
        return nouns.peers_of(tree)
    group = _group()
    return group.noun if group else None


def _group() -> PeerGroup | None:
    key = drafts.read(session.draft(), ("region",))
    return cached_regions.peers(key) if isinstance(key, str) else None


def show(found: Peers | None) -> None:
    """Who the peers are and why, and the button that writes them into the case."""
    st.subheader(say("The peers"), anchor=False)
    written = drafts.read(session.draft(), ("peers",)) is not None
    faults.beside(("peers",))
    group = _group()
    if found is not None:
        fresh = "" if written else say("Chosen just now; the case does not hold them yet.")
        said = sentences(f"<b>{html(_named(found))}</b>", html(found.because))
        st.html(f'<p class="said">{said}</p>'
                f'<p class="quiet">{html(sentences(found.source, fresh))}</p>')  # fmt: skip
        _each(found, group)
    for remark in group.remarks if group else ():
        st.html(f'<p class="quiet">{html(remark)}</p>')
    if isinstance(drafts.read(session.draft(), ("region",)), str):
        label = say("Choose the peers anew") if written else say("Take these peers")
        st.button(label, key=session.key("peers", "choose"), on_click=session.handler(_want),
                  disabled=group is None or group.noun is None)  # fmt: skip
    else:
        if written:
            said = say("They come from your own table; use it below to choose them anew.")
        else:
            said = say("They come with your own table; use it below to choose them anew.")
        st.html(f'<p class="quiet">{html(said)}</p>')
    _write(group)


def _named(found: Peers) -> str:
    return as_sentence(listing(found.names))


def _each(found: Peers, group: PeerGroup | None) -> None:
    """Each peer with why it is one, where they are those of the library."""
    lines = [f"<li>{html(_why(one))}</li>" for one in group.peers
             if one.name in found.names] if group else []  # fmt: skip
    if lines:
        with st.expander(say("Why each of them")):
            st.html(f'<ul class="lines">{"".join(lines)}</ul>')


def _why(one: Peer) -> str:
    return say("{peer}: {reason}", peer=one.name, reason=one.because)


def _want() -> None:
    choices.put_aside(_WANTED, True)


def _write(group: PeerGroup | None) -> None:
    """Write the peers that were asked for; here and not in the click, for it may take a second."""
    if choices.from_aside(_WANTED):
        choices.put_aside(_WANTED, False)
        if group and group.noun:
            session.write(("peers",), plain_data(group.noun))
        st.rerun()
