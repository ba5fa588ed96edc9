"""The form walked through in Chinese, page by page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from streamlit.testing.v1 import AppTest

from mcda.catalogue import Entry
from mcda.guidance.gate import gates
from mcda.language import speaking
from mcda.ranking.method import methods as rankings
from mcda.robustness.question import questions
from mcda.scaling.method import methods as scalings
from mcda.web import cached, session
from mcda.web.show.pages import PAGES
from mcda.weighting.method import methods as weightings
from tests.language.content import names_of_nuts
from tests.language.visible import english, texts

APP = Path(__file__).resolve().parents[2] / "streamlit_app.py"

EMPTY = "format: 1\ntitle: ''\ncriteria: {}\noptions: {}\nperspectives: {}\n"
FAULTY = """
format: 1
title: ''
year: 明年
horizon: 1000
budget: 很多
orientation: {value: 7, tilt: 3, because: 5}
recipe: {ranking: 抽签, scaling: 随意, draws: 3, settled: 9, vary: {methods: [抽签], weights: 也许}}
criteria:
  jobs: {name: 就业, unit: 万人, layer: delivery, worst: 3, best: 3}
  cost: {name: 公共成本, unit: 百万元, layer: hardware, worst: 10, direction: less is better}
  空: {name: '', unit: 分, layer: 地面, worst: 0, best: 10, minimum: 高}
  rd: {name: 研发, unit: 分, layer: firmware, direction: more is better}
groups: {people: {name: 民生, criteria: [jobs, jobs, 无]}}
options:
  tram: {name: 有轨电车, layer: 天空, requires: [bus], excludes: [bus, tram], needs: {hardware: 3},
         estimates: {jobs: '12,5 %', cost: {value: 5, low: 7, high: 9}, 空: null, 无: 3}}
  bus: {name: 公交, requires: [tram], baseline: true, years: [2030, 2026],
        estimates: {jobs: {low: 1}, cost: 1.0e+300, 空: {value: 3, proposal: {effect: 多}}}}
  rail: {name: 铁路, baseline: true, estimates: {rd: null}}
  路: 7
needs: {无: {level: 1, unit: 分, benchmark: 2, far_end: 2, against: 邻居, benchmark_is: ''}}
perspectives:
  a: {name: 甲, weighting: swing, judgements: {jobs: 许多, cost: 200}}
  b: {name: 乙, weighting: ahp, judgements: [[jobs, cost, 0], [jobs, jobs, 3], 5]}
  c: {name: 丙, weighting: 猜测}
  d: {name: 丁, weighting: bwm, judgements: {best: jobs, worst: jobs, best_to_others: {cost: 12}}}
  e: {name: 戊, weighting: swara, judgements: [[jobs, cost], [无, 0.3]]}
  f: {name: 己, weighting: ranks, judgements: {order: [jobs, jobs], formula: 平方}}
  g: {name: 庚, weights: {jobs: [0.4, 0.2], 无: 1}, share: -1, on: 昨天}
  h: {name: 辛, weighting: entropy, judgements: {despite_few_options: 也许}}
  i: {name: 壬, weighting: equal, judgements: [1], given_for: {无: [1, 2]}}
brief: {date: 今天, valid_until: 昨天, language: 法语}
guidance: {无: {answer: '是'}, baseline_present: {answer: skip, because: 无}}
apart: [{criterion: jobs, beside: jobs, because: ''}, {criterion: 无, beside: cost, because: 有}]
title2: 多余
"""

# One option that all others beat, a scale that figures leave, and a figure that is not known.
SOUND = """
format: 1
title: 测试案例
question: 先做什么？
criteria:
  jobs: {{name: 就业, unit: 万人, layer: territory, worst: 0, best: 10}}
  air: {{name: 空气, unit: 分, layer: territory, worst: 0, best: 10}}
  cost: {{name: 成本, unit: 百万元, layer: delivery, worst: 100, best: 0}}
options:
  tram: {{name: 有轨电车, layer: hardware, estimates: {{jobs: 9, air: 12, cost: 80}}}}
  bus: {{name: 公交, layer: firmware, estimates: {{jobs: 4, air: null, cost: 30}}}}
  stay: {{name: 维持现状, baseline: true, estimates: {{jobs: 1, air: 2, cost: 0}}}}
perspectives:
  all: {{name: 全部, {weighting}}}
  some: {{name: 部分, weights: {{jobs: 0.6, air: 0.3, cost: 0.1}}}}
recipe: {{ranking: {ranking}, scaling: {scaling}, vary: {{criteria: true, weights: any}}}}
"""
JUDGED = {
    "equal": "weighting: equal",
    "swing": "weighting: swing, judgements: {jobs: 100, air: 60, cost: 30}",
    "points": "weighting: points, judgements: {jobs: 50, air: 30, cost: 20}",
    "ranks": "weighting: ranks, judgements: [jobs, cost, air]",
    "swara": "weighting: swara, judgements: [jobs, [cost, 0.3], [air, 0]]",
    "ahp": "weighting: ahp, judgements: [[jobs, air, 3], [jobs, cost, 5], [air, cost, 0.2]]",
    "bwm": "weighting: bwm, judgements: {best: jobs, worst: air, best_to_others: {air: 4, cost: 2},"
           " others_to_worst: {jobs: 4, cost: 2}}",
    "entropy": "weighting: entropy",
    "outright": "weights: {jobs: 0.5, air: 0.2, cost: 0.3}",
}  # fmt: skip


def sound(weighting: str = "swing", ranking: str = "topsis", scaling: str = "anchored") -> str:
    """A case whose own words are all Chinese."""
    said = JUDGED.get(weighting) or f"weighting: {weighting}"
    return SOUND.format(weighting=said, ranking=ranking, scaling=scaling)


def app() -> AppTest:
    """The form in Chinese, as its address asks for it."""
    at = AppTest.from_file(str(APP), default_timeout=90)
    at.query_params["language"] = "zh"
    return at


def on(text: str) -> AppTest:
    at = app()
    with speaking("zh"):
        draft = cached.parse(text)
    at.session_state["ladder"] = session.State(draft=draft, generation=1, language="zh")
    return at.run()


def example(key: str) -> AppTest:
    return app().run().button(key=f"example/{key}").click().run()


CASES: dict[str, Callable[[], AppTest]] = {
    "Anhui": lambda: example("anhui-2026"),
    "first steps": lambda: example("first-steps"),
    "an empty case": lambda: on(EMPTY),
    "a case full of faults": lambda: on(FAULTY),
    "a sound case": lambda: on(sound()),
}


def go(at: AppTest, page: str) -> AppTest:
    at.switch_page(f"mcda/web/views/{page}.py").run()
    assert not at.exception, at.exception
    return at


def _latin_names() -> Iterator[str]:
    """Names that stay as they are, and why."""
    yield "Policy Ladder"  # the program's own
    yield "English"  # a language by its own name, in the menu of languages
    yield from names_of_nuts()  # European regions, as they are published
    for found in (
        rankings(),
        weightings(),
        scalings(),
        questions(),
        questions("on asking"),
        gates(),
    ):
        for entry in found.values():
            if isinstance(entry, Entry):
                yield entry.reference  # papers by author, year and title


# Methods and laws as Chinese papers call them.
METHODS = (
    "AHP", "ARAS", "BWM", "COPRAS", "CODAS", "CRITIC", "CoCoSo", "Copeland", "EDAS", "ELECTRE III",
    "ELECTRE", "Kemeny", "MABAC", "MARCOS", "MEREC", "MOORA", "PROMETHEE II", "PROMETHEE", "RIM",
    "SPOTIS", "SWARA", "TOPSIS", "VIKOR", "WASPAS", "SMAA", "Kendall", "Shapley", "Saaty", "Sobol",
)  # fmt: skip
# What names a kind of file or a code wherever it stands.
CODES = ("GDP", "Excel", "Word", "PDF", "HTML", "CSV", "YAML", "UTC", "MiB", "ISO", "OECD", "NUTS",
         "TiVA", "WPS", "Ctrl", "Tab", "Enter", "Shift", "Esc")  # fmt: skip
PATTERNS = (
    r"https?://\S+|doi:\S+",  # addresses
    r"[\w.-]+\.(?:yaml|yml|csv|tsv|xlsx|pdf|html|docx|txt)\b",  # files
    r"\.(?:yaml|yml|csv|tsv|xlsx|pdf|html|docx|txt)\b",
    r"[\[{][^。；，“”]*[\]}]",  # a judgement as it is written in a case file
    r"“[^”]*”",  # what was found in a file, as it stands there
    r"\b[a-z]+_[a-z_]+\b",  # a key of a case file
    r"chen-[a-z]-\d{4}",  # a paper by its key
    r"\b[A-Z]{3} (?:thousand|million|billion|trillion)\b",  # a sum of money as figures set it
)


@cache
def allowed() -> re.Pattern[str]:
    """What may stand in Latin letters on a Chinese page."""
    names = sorted({*_latin_names(), *METHODS, *CODES}, key=len, reverse=True)
    words = "|".join(rf"(?<![A-Za-z]){re.escape(one)}(?![A-Za-z])" for one in names if one)
    return re.compile("|".join((*PATTERNS, words)))


def left_in_english(at: AppTest) -> list[str]:
    """The texts of a page that hold English, each with the words that do."""
    found = ((one, english(one, allowed())) for one in texts(at))
    return [f"{words!r} in {one[:160]!r}" for one, words in found if words]


@cache
def walked(case: str) -> dict[str, list[str]]:
    """What is left in English on every page of a case, by page."""
    at = CASES[case]()
    assert not at.exception, at.exception
    return {page.key: left_in_english(go(at, page.key)) for page in PAGES}
