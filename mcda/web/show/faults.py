"""Faults as a reader meets them: beside the input, or in a list with the page to go to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from typing import Any

import streamlit as st

from mcda.faults import Fault, Path
from mcda.web import draft as drafts
from mcda.web import session
from mcda.web.show import links
from mcda.web.show.pages import PAGES, page_of
from mcda.web.show.words import html

_MOST_SHOWN = 20


# What a remedy says to who writes a file, and to who fills in the form.
_IN_THE_FORM = {
    "or null if it is not known": "or leave it blank if it is not known",
    "Write their keys in order, as in [cost, jobs].": "Pick them one after the other.",
}
_KEYS = re.compile(r"[\w-]+")
_SECTIONS = ("options", "criteria", "perspectives")
_UNSAID = ("estimates", "value", "judgements")


def _remedy(fault: Fault) -> str:
    said = fault.remedy
    for in_a_file, in_the_form in _IN_THE_FORM.items():
        said = said.replace(in_a_file, in_the_form)
    return said


def _found(fault: Fault) -> str:
    """What was found, criteria by the names that the reader gave them."""
    if not {"judgements", "weights"} & set(fault.path):
        return fault.found
    names = drafts.names(session.draft(), "criteria")
    return _KEYS.sub(lambda found: names.get(found[0], found[0]), fault.found)


def words(fault: Fault) -> str:
    """A fault without its place, for a reader who is looking at it."""
    return f"Found {_found(fault)}, expected {fault.expected}. {_remedy(fault)}"


def place(fault: Fault) -> str:
    """Where a fault is, by the names that the reader gave: 'Tram, public cost'."""
    section, *rest = fault.path or ("the case",)
    if section not in _SECTIONS or not rest:
        return str((rest or [section])[-1]).replace("_", " ").capitalize()
    tree = session.draft()
    criteria = drafts.names(tree, "criteria")
    first, *parts = rest
    said = [drafts.names(tree, str(section)).get(str(first), str(first))]
    for part in parts:
        if isinstance(part, str) and part not in _UNSAID:
            said.append(criteria.get(part, part.replace("_", " ")))
    return ", ".join(said)


def sentence(fault: Fault) -> str:
    """A fault with its place, for a reader who is elsewhere."""
    return f"{place(fault)}: found {_found(fault)}, expected {fault.expected}. {_remedy(fault)}"


def beside(path: Path, *, exactly: bool = False) -> None:
    """The faults of the input above; exactly leaves out those of its parts."""
    found = session.faults_at(path, exactly=exactly)
    if found:
        lines = "".join(f"<p>{html(words(fault))}</p>" for fault in found)
        st.html(f'<div class="mend" role="alert">{lines}</div>')


def listing(heading: str, found: Iterable[Fault], *, by_line: bool = False) -> None:
    """Faults with their places, under a heading; nothing where there are none."""
    said = [
        f"Line {fault.line}: {words(fault)}" if by_line and fault.line else sentence(fault)
        for fault in found
    ]
    as_said(heading, said)


def as_said(heading: str, said: list[str]) -> None:
    """Sentences on what is wrong, under a heading; nothing where there are none."""
    if not said:
        return
    lines = "".join(f"<li>{html(one)}</li>" for one in said[:_MOST_SHOWN])
    more = len(said) - _MOST_SHOWN
    rest = f"<li>and {more} more</li>" if more > 0 else ""
    st.html(f'<div class="mend" role="alert"><p><b>{html(heading)}</b></p>'
            f"<ul>{lines}{rest}</ul></div>")  # fmt: skip


def by_page(found: Iterable[Any]) -> None:
    """Faults in the order of the pages, each group with a link to its page."""
    order = [page.key for page in PAGES]
    ordered = sorted(found, key=lambda fault: order.index(page_of(fault)))
    for key, group in groupby(ordered, key=page_of):
        page = PAGES[order.index(key)]
        listing(page.name, list(group))
        links.to(key, f"Mend it on the page {page.name}", place="mend")
