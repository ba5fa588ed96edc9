"""Faults as a reader meets them: beside the input, or in a list with the page to go to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

import streamlit as st

from mcda.decision.words import sentence_case
from mcda.faults import Fault, Path, part_name
from mcda.language import say, say_in, say_own
from mcda.web import draft as drafts
from mcda.web import session
from mcda.web.show import links
from mcda.web.show.pages import PAGES, page, page_of
from mcda.web.show.words import html

_MOST_SHOWN = 20
_NAMED = ("options", "criteria", "perspectives", "groups")
_UNSAID = ("estimates", "value", "judgements")


def _in_the_form() -> dict[str, str]:
    """What a remedy says to who writes a file, and to who fills in the form."""
    return {
        say("Write an estimate, or null if it is not known."):
            say("Write an estimate, or leave it blank if it is not known."),
        say("Write a number, or null if it is not known."):
            say("Write a number, or leave it blank if it is not known."),
        say("Write their keys in order, as in [cost, jobs]."):
            say("Pick them one after the other."),
    }  # fmt: skip


def _names(section: str) -> dict[str, str]:
    return {key: say_own(name) for key, name in drafts.names(session.draft(), section).items()}


def by_name(text: str, names: Mapping[str, str]) -> str:
    """A text with names in the place of the keys that stand in it as words of their own."""
    if not names:
        return text
    keys = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    # Chinese sets no space beside a key, so only what keys are written with parts words.
    found = re.compile(rf"(?<![A-Za-z0-9_-])(?:{keys})(?![A-Za-z0-9_-])")
    return found.sub(lambda key: names[key[0]], text)


def _found(fault: Fault) -> str:
    """What was found, criteria by the names that the reader gave them."""
    if not {"judgements", "weights"} & set(fault.path):
        return fault.found
    return by_name(fault.found, _names("criteria"))


def _remedy(fault: Fault) -> str:
    return _in_the_form().get(fault.remedy, fault.remedy)


def words(fault: Fault) -> str:
    """A fault without its place, for a reader who is looking at it."""
    return say("Found {found}, expected {expected}. {remedy}", found=_found(fault),
               expected=fault.expected, remedy=_remedy(fault))  # fmt: skip


def _parts(path: Path) -> Iterator[str]:
    """The names on the way to a place that tell it from others of its page."""
    section, *rest = path or ("",)
    section = "criteria" if section == "needs" else section
    if section in _NAMED and rest:
        criteria = _names("criteria")
        first, *inner = rest
        yield _names(str(section)).get(str(first), str(first))
        for part in inner:
            if isinstance(part, str) and part not in _UNSAID:
                yield criteria.get(part) or part_name(part)
    elif section == "orientation" and rest:
        yield sentence_case(part_name("orientation"))
        yield part_name(str(rest[-1]))
    elif section == "guidance" and rest:
        yield _check_name(str(rest[0]))
    else:
        said = [part for part in path if isinstance(part, str)]
        yield sentence_case(part_name(said[-1]) if said else say("the case"))


def _check_name(key: str) -> str:
    from mcda.guidance.gate import gates

    return gates()[key].name if key in gates() else key


def _joined(parts: Iterable[str]) -> str:
    return say_in("parts of a place", ", ").join(parts)


def where(path: Path) -> str:
    """A place by the names that the reader gave: 'Estimates, Tram, Public cost'."""
    parts = list(_parts(path))
    if path[:1] == ("options",) and "estimates" in path[2:3]:
        parts = [page("estimates").name, *parts]
    return _joined(parts)


def place(fault: Fault) -> str:
    """Where a fault is, for a reader who may be anywhere."""
    return where(fault.path)


def sentence(fault: Fault) -> str:
    """A fault with its place, for a reader who knows the page: 'Tram, Public cost: found …'."""
    return say("{place}: found {found}, expected {expected}. {remedy}",
               place=_joined(_parts(fault.path)), found=_found(fault), expected=fault.expected,
               remedy=_remedy(fault))  # fmt: skip


def beside(path: Path, *, exactly: bool = False) -> None:
    """The faults of the input above; exactly leaves out those of its parts."""
    found = session.faults_at(path, exactly=exactly)
    if found:
        lines = "".join(f"<p>{html(words(fault))}</p>" for fault in found)
        st.html(f'<div class="mend" role="alert">{lines}</div>')


def listing(heading: str, found: Iterable[Fault], *, by_line: bool = False) -> None:
    """Faults with their places, under a heading; nothing where there are none."""
    said = [
        say("Line {line}: {words}", line=fault.line, words=words(fault))
        if by_line and fault.line
        else sentence(fault)
        for fault in found
    ]
    as_said(heading, said)


def as_said(heading: str, said: list[str]) -> None:
    """Sentences on what is wrong, under a heading; nothing where there are none."""
    if not said:
        return
    lines = "".join(f"<li>{html(one)}</li>" for one in said[:_MOST_SHOWN])
    more = len(said) - _MOST_SHOWN
    rest = f"<li>{html(say('and {count} more', count=more))}</li>" if more > 0 else ""
    st.html(f'<div class="mend" role="alert"><p><b>{html(heading)}</b></p>'
            f"<ul>{lines}{rest}</ul></div>")  # fmt: skip


def by_page(found: Iterable[Any]) -> None:
    """Faults in the order of the pages, each group with a link to its page."""
    order = [page.key for page in PAGES]
    ordered = sorted(found, key=lambda fault: order.index(page_of(fault)))
    for key, group in groupby(ordered, key=page_of):
        name = page(key).name
        listing(name, list(group))
        links.to(key, say("Mend it on the page {page}", page=name), place="mend")
