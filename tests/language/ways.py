"""What a planner may come to beside the pages as they open, in Chinese; `python -m
tests.language.ways` lists what is still English on every page."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from tempfile import TemporaryDirectory
from typing import Any

from streamlit.testing.v1 import AppTest

from mcda.ranking.method import methods as rankings
from mcda.scaling.method import methods as scalings
from mcda.web.own_table import Bringing
from mcda.web.show.pages import PAGES
from mcda.weighting.method import methods as weightings
from tests.language.walk import CASES, example, go, left_in_english, on, sound, walked

OWN_TABLE = "地区,研发强度,产业集聚\n甲,2.0,1.0\n乙,2.5,1.1\n丙,2.4,0.8\n丁,2.6,0.9\n戊,2.5,0.7\n"
OWN_WORDS = {"source": "本单位统计", "year": "2024", "country": "中国"}
NETWORK = (
    "两部门表,,,,\n,农业,工业,最终需求,总产出\n农业,150,500,350,1000\n工业,200,100,1700,2000\n"
)


def place(at: AppTest, *parts: str) -> str:
    return "/".join([str(at.session_state["ladder"].generation), *parts])


def press(at: AppTest, key: str) -> AppTest:
    at.button(key=key).click().run()
    assert not at.exception, at.exception
    return at


def pick(at: AppTest, key: str, value: str) -> AppTest:
    at.selectbox(key=key).set_value(value).run()
    assert not at.exception, at.exception
    return at


def submit(at: AppTest, form: str) -> AppTest:
    """Press the first button of a form."""
    next(one for one in at.button if form in str(one.form_id)).click().run()
    assert not at.exception, at.exception
    return at


def compared(first: str, second: str) -> AppTest:
    """A case beside an example."""
    at = go(on(first) if "\n" in first else example(first), "compare")
    pick(at, place(at, "compare", "before", "kind"), "example")
    return pick(at, place(at, "compare", "before", "example"), second)


def saved() -> AppTest:
    """A sound case that was saved just now."""
    at = press(on(sound()), "save")
    for one in at.text_input:
        if "/saving/who/" in str(one.key):
            one.set_value("安娜")
    return submit(at, "/saving/")


def history() -> AppTest:
    """The dialog of a saved case."""
    at = go(saved(), "start")
    more = next(one for one in at.button if str(one.key).startswith("saved/more/"))
    return press(at, str(more.key))


def begun(steps: int) -> AppTest:
    """A new case at one of its questions, or made."""
    at = go(example("first-steps"), "start")
    press(at, place(at, "new", "begin"))
    pick(at, place(at, "new", "region"), "china//anhui".replace("//", "/"))
    for _ in range(steps):
        press(at, place(at, "new", "onward"))
    return at


def made() -> AppTest:
    at = begun(2)
    return press(at, place(at, "new", "make"))


def with_aside(at: AppTest, path: tuple[str, ...], value: Any) -> AppTest:
    """The page Region with what was brought there."""
    at.session_state["ladder"].aside[path] = value
    return go(at, "region")


def own_table(table: str, **more: Any) -> AppTest:
    held = Bringing(table.encode(), "mine.csv", **more)
    return with_aside(example("anhui-2026"), ("own table",), held)


def network(table: str) -> AppTest:
    return with_aside(example("anhui-2026"), ("network", "file"), ("two.csv", table.encode()))


Way = Callable[[], tuple[AppTest, str]]


def _one(page: str, at: Callable[[], AppTest]) -> Way:
    return lambda: (at(), page)


WAYS: dict[str, Way] = {
    **{f"weights by {key}": _one("weights", lambda key=key: go(on(sound(key)), "weights"))
       for key in (*weightings(), "outright")},
    **{f"ranked by {key}": _one("ranking", lambda key=key: go(
           on(sound(ranking=key, scaling="textbook")), "ranking")) for key in rankings()},
    **{f"scaled by {key}": _one("ranking", lambda key=key: go(on(sound(scaling=key)), "ranking"))
       for key in scalings()},
    **{f"a new case made: {one.key}": _one(one.key, lambda key=one.key: go(made(), key))
       for one in PAGES},
    "a case beside an example": _one("compare", lambda: compared("anhui-2026", "first-steps")),
    "a case beside another method's": _one("compare", lambda: compared(sound(), "first-steps")),
    "the dialog of saving": _one("start", lambda: press(on(sound()), "save")),
    "a name that is lacking": _one("start", lambda: submit(press(on(sound()), "save"), "/saving/")),
    "a saved case": _one("start", lambda: go(saved(), "start")),
    "the dialog of a saved case": _one("start", history),
    "a new case, first question": _one("start", lambda: begun(0)),
    "a new case, second question": _one("start", lambda: begun(1)),
    "a new case, third question": _one("start", lambda: begun(2)),
    "an own table": _one("region", lambda: own_table(OWN_TABLE)),
    "an own table in use": _one("region", lambda: own_table(OWN_TABLE, words=OWN_WORDS, row="甲")),
    "an own table full of faults": _one("region", lambda: own_table(
        OWN_TABLE.replace("2.5", "十二").replace("1.1", "12,5 %").replace("丁", "甲"),
        words={"source": "", "year": "明年", "country": ""}, row="甲")),
    "a production network": _one("region", lambda: network(NETWORK)),
    "a production network full of faults": _one("region", lambda: network(
        NETWORK.replace("150", "许多").replace("总产出", ""))),
    "what is no table": _one("region", lambda: network("一\n二\n")),
}  # fmt: skip


def main() -> None:
    """Print, for every page, what any of the cases shows there in English."""
    by_page: dict[str, dict[str, None]] = {page.key: {} for page in PAGES}
    for case in CASES:
        for page, found in walked(case).items():
            by_page[page] |= dict.fromkeys(found)
    for name, way in WAYS.items():
        try:
            at, page = way()
        except Exception as broken:  # the list is wanted even where a page has changed
            print(f"# {name} cannot be reached: {broken!r}")
            continue
        by_page[page] |= dict.fromkeys(left_in_english(at))
    everywhere = set.intersection(*map(set, by_page.values()))
    print("\n".join(["# every page", *sorted(everywhere)]))
    for page, found in by_page.items():
        print("\n".join(["", f"# {page}", *(one for one in found if one not in everywhere)]))


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        os.environ["MCDA_LIBRARY"] = f"{folder}/library.sqlite3"
        sys.exit(main())
