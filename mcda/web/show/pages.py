"""The pages in the order in which a case is made."""

from __future__ import annotations

from dataclasses import dataclass

from mcda.faults import Fault
from mcda.language import say, say_in


@dataclass(frozen=True)
class Page:
    """A page: its address, its name and the step that leads to it."""

    key: str

    @property
    def name(self) -> str:
        """What the page is called."""
        return _names()[self.key]

    @property
    def step(self) -> str:
        """The step that leads to the page."""
        return _steps()[self.key]

    @property
    def path(self) -> str:
        """The page's file, from the folder of streamlit_app.py."""
        return f"mcda/web/views/{self.key}.py"


def _names() -> dict[str, str]:
    return {
        "start": say("Start"), "question": say("Question"), "region": say_in("page", "Region"),
        "options": say("Options"), "criteria": say("Criteria"), "estimates": say("Estimates"),
        "weights": say("Weights"), "ranking": say("Ranking"), "sure": say("How sure?"),
        "compare": say("Compare"), "brief": say_in("page", "Brief"),
    }  # fmt: skip


def _steps() -> dict[str, str]:
    return {
        "start": say("Back to the start"), "question": say("State the question"),
        "region": say("See where the region stands"), "options": say("Go on to the options"),
        "criteria": say("Go on to the criteria"), "estimates": say("Go on to the estimates"),
        "weights": say("Go on to the weights"), "ranking": say("See the ranking"),
        "sure": say("See how sure this is"), "compare": say("Compare with another case"),
        "brief": say("Go on to the brief"),
    }  # fmt: skip


PAGES = tuple(map(Page, (
    "start", "question", "region", "options", "criteria", "estimates", "weights", "ranking",
    "sure", "compare", "brief",
)))  # fmt: skip
_BY_KEY = {page.key: page for page in PAGES}
_OF_SECTION = {"criteria": "criteria", "groups": "criteria", "options": "options",
               "perspectives": "weights", "recipe": "ranking", "peers": "region",
               "needs": "estimates", "brief": "brief", "guidance": "brief",
               "apart": "brief"}  # fmt: skip
_OF_THE_DRAWS = ("vary", "draws", "most_draws", "seed", "settled", "weight_spread")


def page(key: str) -> Page:
    """The page of that key."""
    return _BY_KEY[key]


def page_after(key: str) -> Page | None:
    """The page that follows."""
    place = PAGES.index(_BY_KEY[key]) + 1
    return PAGES[place] if place < len(PAGES) else None


def page_of(fault: Fault) -> str:
    """The key of the page where a fault can be mended."""
    if fault.path[:1] == ("options",) and "estimates" in fault.path[2:3]:
        return "estimates"
    if fault.path[:1] == ("recipe",) and set(fault.path[1:2]) & set(_OF_THE_DRAWS):
        return "sure"
    return _OF_SECTION.get(str(fault.path[0]), "question") if fault.path else "question"
