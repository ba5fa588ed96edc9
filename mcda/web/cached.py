"""What is worked out once per case text and kept.

drawn.py keeps what is drawn of it; cached_comparisons.py, cached_regions.py and
cached_workbook.py keep what is found of two texts, of regions and of workbooks.
"""

from __future__ import annotations

import gc
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import streamlit as st

from mcda.faults import CaseFaults, Fault
from mcda.language import Code, speaking, spoken
from mcda.web.draft import with_lists

if TYPE_CHECKING:
    from mcda.analysis import Inquiry
    from mcda.checking import Checked
    from mcda.decision.analysis import Analysis
    from mcda.decision.finding import PerspectiveWeights
    from mcda.decision.standing import Standing


# Texts kept, the last ones used: two for each of 25 planners at work at once, and some more.
TEXTS = 64


@dataclass(frozen=True)
class Analysed:
    """The analysis of a text, or the faults that stand in its way."""

    analysis: Analysis | None
    faults: tuple[Fault, ...] = ()


@st.cache_resource(show_spinner=False)
def warm() -> None:
    """Load what every page needs, then take it out of the garbage collector's rounds.

    With these libraries in it, a round takes over 100 ms.
    """
    import altair  # noqa: F401

    import mcda.analysis
    import mcda.brief.writing
    import mcda.checking
    import mcda.library.store  # noqa: F401

    gc.collect()
    gc.freeze()


@st.cache_resource(show_spinner=False)
def settle() -> None:
    """Do the same once more for what the questions that take longer have loaded."""
    gc.collect()
    gc.freeze()


def check(text: str) -> Checked:
    """The case of a text, or its faults in the language spoken."""
    return _check(text, spoken())


@st.cache_resource(max_entries=TEXTS, show_spinner=False)
def _check(text: str, language: Code) -> Checked:
    from mcda.checking import check_text

    with speaking(language):
        return check_text(text)


def analysed(text: str) -> Analysed:
    """The analysis of a text in the language spoken, or the faults that stand in its way."""
    return _analysed(text, spoken())


@st.cache_resource(max_entries=TEXTS, show_spinner=False)
def _analysed(text: str, language: Code) -> Analysed:
    from mcda.analysis import analyse

    checked, first = _check(text, language), _first_analysed(text)
    if checked.case is None:
        return Analysed(None, checked.faults)
    if first is not None and first.language == language:
        return Analysed(first)
    try:
        return Analysed(analyse(checked.case, language, first))
    except CaseFaults as refused:
        return Analysed(None, refused.faults)


@st.cache_resource(max_entries=TEXTS, show_spinner=False)
def _first_analysed(text: str) -> Analysis | None:
    """The analysis in the language first asked for, whose draws serve every other one."""
    from mcda.analysis import analyse

    case = check(text).case
    try:
        return None if case is None else analyse(case)
    except CaseFaults:
        return None


def inquiry(text: str) -> Inquiry:
    """The questions to a text that can be analysed which take longer, with the answers so far."""
    return _inquiry(text, spoken())


@st.cache_resource(max_entries=32, show_spinner=False)
def _inquiry(text: str, language: Code) -> Inquiry:
    from mcda.analysis import Inquiry

    found = _analysed(text, language).analysis
    if found is None:
        raise ValueError("the text gives no analysis")
    return Inquiry(found)


@st.cache_resource(max_entries=24, show_spinner=False)
def may_vary(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The methods and scalings that the draws of a text may pick beside its own, by key."""
    from mcda.analysis import what_may_vary

    case = check(text).case
    try:
        return ((), ()) if case is None else what_may_vary(case)
    except CaseFaults:  # no option is left to rank
        return (), ()


def refused_methods(text: str) -> dict[str, tuple[Fault, ...]]:
    """The ranking methods that cannot take the figures of a text on its scaling, and why."""
    return _refused_methods(text, spoken())


@st.cache_resource(max_entries=24, show_spinner=False)
def _refused_methods(text: str, language: Code) -> dict[str, tuple[Fault, ...]]:
    from mcda.analysis import refusals_of
    from mcda.ranking.method import methods

    case = check(text).case
    if case is None:
        return {}
    tried = {}
    for key in methods():
        recipe = case.recipe.model_copy(update={"ranking": key, "settings": {}})
        try:
            tried[key] = refusals_of(case.model_copy(update={"recipe": recipe}))
        except CaseFaults:  # no option is left to rank, whatever the method
            return {}
    return {key: why for key, why in tried.items() if why}


def weights(text: str) -> tuple[PerspectiveWeights, ...]:
    """The weights of each perspective of a text without faults, else none."""
    return _weights(text, spoken())


@st.cache_resource(max_entries=24, show_spinner=False)
def _weights(text: str, language: Code) -> tuple[PerspectiveWeights, ...]:
    from mcda.decision.in_language import in_spoken_language
    from mcda.weighting.perspectives import perspective_weights

    case = check(text).case
    return () if case is None else perspective_weights(in_spoken_language(case))


def standing(text: str) -> Standing | None:
    """Where the region of a text without faults stands; None where that is not known."""
    return _standing(text, spoken())


@st.cache_resource(max_entries=24, show_spinner=False)
def _standing(text: str, language: Code) -> Standing | None:
    from mcda.decision.in_language import in_spoken_language
    from mcda.upgrading.standing import standing

    case = check(text).case
    return None if case is None else standing(in_spoken_language(case))


@st.cache_resource(max_entries=16, show_spinner=False)
def full_text(text: str) -> str:
    """The text with the library's definitions written in, where it has no fault."""
    from mcda.files.writing import case_text

    checked = check(text)
    return text if checked.case is None else case_text(checked.case)


def text_of(tree: dict[str, Any]) -> str:
    """A draft as text."""
    from mcda.files.writing import text_of

    return text_of(tree)


def parse(content: str | bytes) -> dict[str, Any]:
    """A case file as a draft; raises CaseFaults where it cannot be read."""
    from mcda.files.tree import parse

    thawed: dict[str, Any] = with_lists(parse(content).value)
    return thawed


def example(key: str) -> dict[str, Any]:
    """An example of ours as a draft, in the language spoken."""
    return _example(key, spoken())


@st.cache_resource(show_spinner=False)
def _example(key: str, language: Code) -> dict[str, Any]:
    from mcda.checking import check_text
    from mcda.decision.in_language import tree_in_spoken_language
    from mcda.files.examples import example_text

    text = example_text(key)
    tree = parse(text)
    with speaking(language):
        said = tree_in_spoken_language(tree, check_text(text).case)
    return said if isinstance(said, dict) else tree
