"""What is found once of two case texts side by side, and kept."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import streamlit as st

from mcda.faults import CaseFaults, Fault
from mcda.language import Code, speaking, spoken
from mcda.web.cached import check

if TYPE_CHECKING:
    from mcda.checking import Checked
    from mcda.decision.comparison import Comparison


@dataclass(frozen=True)
class Compared:
    """The comparison of two texts, or what stands in its way."""

    comparison: Comparison | None
    faults: tuple[Fault, ...] = ()


def comparing(before: str, after: str, perspectives: tuple[str, str] = ("", "")
              ) -> Future[Compared]:  # fmt: skip
    """The comparison of two texts, begun if it was not yet; it goes on where nobody waits.

    Two texts without faults side by side; with perspectives, those two of the text after.
    """
    return _comparing(before, after, perspectives, spoken())


@st.cache_resource(show_spinner=False)
def _workers() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(2)


@st.cache_resource(max_entries=24, show_spinner=False)
def _comparing(before: str, after: str, perspectives: tuple[str, str], language: Code
               ) -> Future[Compared]:  # fmt: skip
    sides = [check(text) for text in (before, after)]
    return _workers().submit(_compared, sides, perspectives, language)


def _compared(sides: Sequence[Checked], perspectives: tuple[str, str], language: Code) -> Compared:
    from mcda.comparison import compare, compare_perspectives

    cases = [one.case for one in sides]
    if cases[0] is None or cases[1] is None:
        return Compared(None, tuple(fault for one in sides for fault in one.faults))
    with speaking(language):
        try:
            if all(perspectives):
                return Compared(compare_perspectives(cases[1], *perspectives))
            return Compared(compare(cases[0], cases[1]))
        except CaseFaults as refused:
            return Compared(None, refused.faults)


def compared(before: str, after: str, perspectives: tuple[str, str] = ("", "")) -> Compared:
    """The same, waited for."""
    return comparing(before, after, perspectives).result()


def changes(before: str, after: str) -> tuple[str, ...]:
    """What differs between two texts, in sentences; by place where one has faults."""
    return _changes(before, after, spoken())


@st.cache_resource(max_entries=16, show_spinner=False)
def _changes(before: str, after: str, language: Code) -> tuple[str, ...]:
    from mcda.comparison.comparing import changes_of
    from mcda.comparison.shared import shared_by
    from mcda.decision.in_language import in_spoken_language
    from mcda.web.saving import differences

    first, second = (check(text).case for text in (before, after))
    if first is None or second is None:
        return differences(before, after)
    both = shared_by(in_spoken_language(first), in_spoken_language(second))
    return tuple(one.sentence for one in changes_of(both))
