"""The pages in the order in which a case is made."""

from __future__ import annotations

from dataclasses import dataclass

from mcda.faults import Fault


@dataclass(frozen=True)
class Page:
    """A page: its address, its name and the step that leads to it."""

    key: str
    name: str
    step: str

    @property
    def path(self) -> str:
        """The page's file, from the folder of streamlit_app.py."""
        return f"mcda/web/views/{self.key}.py"


PAGES = (
    Page("start", "Start", "Back to the start"),
    Page("question", "Question", "State the question"),
    Page("region", "Region", "See where the region stands"),
    Page("options", "Options", "Go on to the options"),
    Page("criteria", "Criteria", "Go on to the criteria"),
    Page("estimates", "Estimates", "Go on to the estimates"),
    Page("weights", "Weights", "Go on to the weights"),
    Page("ranking", "Ranking", "See the ranking"),
    Page("sure", "How sure?", "See how sure this is"),
    Page("compare", "Compare", "Compare with another case"),
    Page("brief", "Brief", "Go on to the brief"),
)
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
