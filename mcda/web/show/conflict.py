"""A conflict: who saved what meanwhile, what differs, and the three ways on."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from mcda.decision.saved import Clash, Conflict, Merged, Version
from mcda.faults import Fault, quoted
from mcda.web import cached_comparisons, clock, saving, session
from mcda.web.show import faults
from mcda.web.show.words import html

_MOST = 8


def show() -> None:
    """Both versions, what each side changed, and what can be done; closing changes nothing."""
    found = saving.shelf().conflict
    if found is None:
        return
    theirs = found.theirs
    st.html(f'<p class="said">{html(_who_saved(theirs))}</p><p class="said">Your work is kept '
            "whichever way you choose, also if you close this.</p>")  # fmt: skip
    mine = session.text()
    if found.yours is None:
        _lines("What differs in yours", cached_comparisons.changes(theirs.text, mine))
    else:
        _lines(f"Changed by {theirs.saved_by}", cached_comparisons.changes(found.yours.text, theirs.text))
        _lines("Changed by you", cached_comparisons.changes(found.yours.text, mine))
    both = saving.merged(found)
    if isinstance(both, tuple):
        _lines("Both of you changed these, so they cannot be merged", [*map(_clash, both)])
    _ways(found, isinstance(both, Merged))
    faults.as_said("This was not saved", list(saving.shelf().said))


def _who_saved(theirs: Version) -> str:
    opened = session.state().saved.number
    note = f" The note says: “{theirs.note}”" if theirs.note else ""
    return (f"{theirs.saved_by} saved version {theirs.number} at {clock.told(theirs.saved_at)}, "
            f"after you opened version {opened}.{note}")  # fmt: skip


def _lines(heading: str, said: Sequence[str]) -> None:
    items = "".join(f"<li>{html(one)}</li>" for one in said[:_MOST])
    more = len(said) - _MOST
    rest = f"<li>and {more} more</li>" if more > 0 else ""
    st.html(f'<p class="caption">{html(heading)}</p><ul class="lines">'
            f"{items or '<li>Nothing that a reader would see.</li>'}{rest}</ul>")  # fmt: skip


def _clash(one: Clash) -> str:
    where = faults.place(Fault.at(one.path, "", "", ""))
    return f"{where}: yours {quoted(one.mine)}, theirs {quoted(one.theirs)}"


def _ways(found: Conflict, can_merge: bool) -> None:
    following = found.theirs.number + 1
    with st.container(horizontal=True):
        if can_merge:
            st.button(f"Merge both as version {following}", key="conflict/merge", type="primary",
                      on_click=session.handler(saving.save_merged))  # fmt: skip
        st.button(f"Save mine on top as version {following}", key="conflict/top",
                  on_click=session.handler(saving.save_on_top))  # fmt: skip
        st.button("Save mine as a copy", key="conflict/copy",
                  on_click=session.handler(saving.save_copy))  # fmt: skip
