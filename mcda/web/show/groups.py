"""Groups of criteria: their names and members."""

from __future__ import annotations

import streamlit as st

from mcda.decision.words import listing
from mcda.language import say
from mcda.web import criteria_groups as grouping
from mcda.web import draft as drafts
from mcda.web import session
from mcda.web.show import faults, fields
from mcda.web.show.words import html, plain


def show() -> None:
    """The groups, each with its name and members, and the ways to make and dissolve them."""
    tree = session.draft()
    names = drafts.names(tree, "criteria")
    groups = drafts.block(tree, ("groups",))
    if len(names) < 2 and not groups:
        return
    with st.expander(say("Groups of criteria"), expanded=bool(groups)):
        st.html(f'<p class="said">{html(_what_for())}</p>')
        for key in groups:
            _group(key, names)
        if groups and (left := grouping.ungrouped(tree)):
            said = say("In no group: {names}.", names=listing([names[key] for key in left]))
            st.html(f'<p class="quiet">{html(said)}</p>')
        faults.beside(("groups",), exactly=True)
        _add(names)
        _all_at_once(bool(groups))


def _what_for() -> str:
    return say("Groups are weighed against each other, and criteria within their group. Without "
               "any, the layers are the groups where weights are given by group.")  # fmt: skip


def _group(key: str, names: dict[str, str]) -> None:
    name, members = st.columns([2, 3])
    with name:
        fields.text(say("Name of the group"), ("groups", key, "name"), required=True)
    with members:
        widget = session.key("groups", key, "criteria")
        st.multiselect(
            say("Its criteria"), list(names), default=grouping.members_of(session.draft(), key),
            key=widget, format_func=lambda one: plain(names.get(one, one)),
            placeholder=say("None"), on_change=session.handler(_keep), args=(widget, key),
        )  # fmt: skip
        faults.beside(("groups", key, "criteria"))


def _keep(widget: str, key: str) -> None:
    if session.is_current(widget):
        chosen = list(session.entered(widget))
        if chosen != grouping.members_of(session.draft(), key):
            session.restructure(grouping.put, key, chosen)
            session.state().generation += 1  # the other groups' inputs are drawn anew


def _add(names: dict[str, str]) -> None:
    parts = {part: session.key("groups", "new", part) for part in ("name", "criteria")}
    with st.form(session.key("groups", "adding"), border=False, clear_on_submit=True):
        name, members, press = st.columns([2, 3, 1], vertical_alignment="bottom")
        name.text_input(say("A new group"), key=parts["name"], autocomplete="off")
        members.multiselect(say("With these criteria"), list(names), key=parts["criteria"],
                            format_func=lambda one: plain(names.get(one, one)),
                            placeholder=say("Pick one or more"))  # fmt: skip
        press.form_submit_button(say("Add"), width="stretch", on_click=_made, args=(parts,))


@session.handler
def _made(parts: dict[str, str]) -> None:
    name = str(session.entered(parts["name"]) or "").strip()
    members = list(session.entered(parts["criteria"]) or [])
    if name and members and session.is_current(parts["name"]):
        session.restructure(grouping.add, name, members)
        session.state().generation += 1


def _all_at_once(has_groups: bool) -> None:
    with st.container(horizontal=True):
        st.button(say("Group them by layer"), key=session.key("groups", "by layer"),
                  type="tertiary", on_click=session.handler(_by_layer))  # fmt: skip
        if has_groups:
            st.button(say("Dissolve all groups"), key=session.key("groups", "dissolve"),
                      type="tertiary", on_click=session.handler(_dissolve))  # fmt: skip


def _by_layer() -> None:
    session.restructure(grouping.by_layer, removed=say("The criteria were grouped by layer."))
    session.state().generation += 1


def _dissolve() -> None:
    session.restructure(grouping.dissolve, removed=say("The groups were dissolved."))
    session.state().generation += 1
