"""The library and the examples in Chinese: nothing left out, nothing added, no figure changed."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from typing import Any, Literal, get_args, get_origin

import pytest

from mcda.analysis import analyse
from mcda.checking import read_text
from mcda.decision.in_language import fields_of_words, in_spoken_language
from mcda.decision.noun import Noun
from mcda.files import library
from mcda.files.examples import example_text, examples
from mcda.files.writing import case_text
from mcda.guidance.gates.percentages_based import PERCENT
from mcda.language import speaking
from mcda.language.catalogues import own_words
from tests.language.content import everything, kinds_of, names_of_nuts, texts_of

WORDS = own_words("zh")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]{2,}")
# Addresses, papers by their key, and codes of European regions.
ADDRESS = re.compile(r"https?://[\w./-]+|chen-[a-z]-\d{4}|\b[A-Z]{2,3}\d+\b")
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)*")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December")  # fmt: skip
MONTH = re.compile(rf"\b({'|'.join(MONTHS)})\b(?= \d{{4}})|(?<=\d )({'|'.join(MONTHS)})\b")
# Units whose power of ten is part of their name in both languages.
UNITS = {"100 million yuan": "亿元", "10,000 people": "万人", "10,000 yuan": "万元"}
ABBREVIATIONS = "GDP NUTS TiVA ISO WZ Destatis II III"
AUTHORS = (
    "Hallward Driemeier Pritchett Martin Sunley Duranton Grabher Neumark Simpson Flyvbjerg Holm "
    "Buhl Faber Aitken Harrison Cohen Levinthal Chen Liu Suárez Serrato Xu Goolsbee Humphrey "
    "Schmitz Becker Egger von Ehrlich Krugman Card Kluve Weber Hanson"
)
# European regions that are scored together, as they are published.
JOINED = "Flevoland Warszawski stołeczny Mazowiecki regionalny"


def test_no_text_of_the_library_is_left_untranslated() -> None:
    assert [f"{one.place}: {text}" for text, one in everything().items() if text not in WORDS] == []


def test_the_catalogue_holds_nothing_that_the_library_says_no_more() -> None:
    assert [text for text in WORDS if text not in everything()] == []


def test_what_is_extracted_holds_the_names_a_reader_meets_first() -> None:
    """The extraction itself, against texts known from the files."""
    known = {"R&D intensity", "Continue as now", "Planning bureau", "Anhui", "Bengbu", "yuan",
             "Rules change on paper, and firms go on to be treated case by case "
             "(Hallward-Driemeier and Pritchett 2015).", "median of 31 provinces"}  # fmt: skip
    assert known <= set(everything())
    assert not {"more is better", "hardware", "rd_intensity", "chen-y-2025"} & set(everything())


def _numbers(text: str) -> Counter[str]:
    return Counter(NUMBER.findall(text))


def _compared(text: str, said: str) -> tuple[Counter[str], Counter[str]]:
    """The numbers of both, months as numbers and units by name left out where both have them."""
    for unit, named in UNITS.items():
        if unit in text and named in said:
            text, said = text.replace(unit, ""), said.replace(named, "")
    text = MONTH.sub(lambda found: str(MONTHS.index(found[0]) + 1), text)
    return _numbers(text), _numbers(said)


def test_a_translation_holds_the_same_numbers() -> None:
    apart = {}
    for text, said in WORDS.items():
        ours, theirs = _compared(text, said)
        if ours != theirs:
            apart[text] = (ours - theirs, theirs - ours)
    assert apart == {}


@pytest.mark.parametrize(
    ("text", "said"),
    [("12,000 million yuan", "12亿元"), ("one in 7", "七分之一"), ("8 February 2024", "2024年2月")],
)
def test_a_figure_that_was_converted_or_lost_is_found(text: str, said: str) -> None:
    ours, theirs = _compared(text, said)
    assert ours != theirs


def test_no_english_is_left_in_a_translation() -> None:
    kept = (ABBREVIATIONS, AUTHORS, JOINED, *names_of_nuts())
    allowed = set(chain.from_iterable(map(LATIN.findall, kept)))
    left = {}
    for text, said in WORDS.items():
        if strange := set(LATIN.findall(ADDRESS.sub("", said))) - allowed:
            left[text] = strange
    assert left == {}
    assert [text for text, said in WORDS.items() if not re.search(r"[\u4e00-\u9fff]", said)
            and not said.startswith("Közép")] == []  # fmt: skip


def test_addresses_and_papers_are_named_as_they_are() -> None:
    for text, said in WORDS.items():
        assert ADDRESS.findall(text) == ADDRESS.findall(said), text


def test_chinese_is_written_as_chinese() -> None:
    """Full-width marks beside Chinese, no space around figures, a sentence ends as in English."""
    for text, said in WORDS.items():
        assert not re.search(r"[\u4e00-\u9fff][,;:!?()]|[,;:!?()][\u4e00-\u9fff]", said), said
        assert not re.search(r"[\u4e00-\u9fff] \w|[\w%] [\u4e00-\u9fff]", said), said
        assert not re.search(r"最优|证明|客观上|[！!]|\s\s|。。|，，", said), said
        assert (text.rstrip('”"')[-1] == ".") == (said[-1] == "。"), (text, said)
        assert (text[-1] == "?") == (said[-1] == "？"), (text, said)
        assert said.count("（") == said.count("）"), said
        assert said.count("“") == said.count("”"), said


def test_a_term_is_said_alike_wherever_it_stands() -> None:
    """The names of criteria and indicators stand in the sentences in the same words."""
    terms = {"Williamson index": "威廉森指数", "ocation quotient": "区位商", "Theil T": "泰尔T",
             "coupling coordination": "耦合协调度", "continuing as now": "维持现状",
             "udgement of this library's authors": "本库作者的判断",
             "National Bureau of Statistics of China": "国家统计局", "Wanbo": "万博",
             "0 is no effect": "0为无效果", "technology contracts": "技术合同",
             "value added": "增加值", "Anhui": "安徽", "Hefei": "合肥"}  # fmt: skip
    for text, said in WORDS.items():
        for term, words in terms.items():
            assert (term not in text) or words in said, (term, text, said)


def _literals(kind: Any) -> set[str]:
    if get_origin(kind) is Literal:
        return {one for one in get_args(kind) if isinstance(one, str)}
    return set(chain.from_iterable(map(_literals, get_args(kind))))


def test_no_word_of_a_fixed_vocabulary_and_no_key_is_translated() -> None:
    fields = chain.from_iterable(noun.model_fields.values() for noun in kinds_of(Noun))
    fixed = set(chain.from_iterable(_literals(field.annotation) for field in fields))
    keys = {*library.criteria(), *library.policies(), *library.tables(), *library.regions()}
    assert {"hardware", "more is better", "high", "raises", "target", "stated"} <= fixed
    assert (fixed | keys) & set(WORDS) == set()


def _place_names() -> dict[str, str]:
    tables = (one for one in library.tables().values() if one.country == "China")
    rows = chain.from_iterable(table.rows.values() for table in tables)
    return {row.name: row.local_name.removesuffix("市") for row in rows}


def test_a_unit_is_a_percentage_in_both_languages_or_in_neither() -> None:
    criteria = library.criteria().values()
    indicators = chain.from_iterable(one.measures.values() for one in library.tables().values())
    units = {one.unit for one in (*criteria, *indicators)} | {
        one.indicator_unit for one in criteria
    }
    assert {"percentage points of GDP", "hundredths of the coefficient of variation"} <= units
    for unit in units:
        assert bool(PERCENT.search(unit)) == bool(PERCENT.search(WORDS.get(unit, unit))), unit


def test_two_things_with_names_of_their_own_keep_them_apart() -> None:
    texts = [text for text in everything() if len(text) < 60]
    assert len({WORDS[text] for text in texts}) == len(texts)


def test_every_place_of_china_bears_its_own_name() -> None:
    """The local names stand in the tables, written there from the yearbooks."""
    names = _place_names()
    assert len(names) > 31 + 16
    assert {name: WORDS[name] for name in names} == names


SIMPLE = """\
format: 1
title: Years
criteria:
  jobs: {name: jobs, unit: jobs, layer: territory, worst: 0, best: 100}
  years: {name: Own words, unit: years, layer: delivery, worst: 50, best: 0}
groups:
  all: {name: All, criteria: [jobs, years]}
options:
  region: {name: Continue as now, baseline: true, estimates: {jobs: 0, years: 0}}
  state: {name: Tram, requires: [people], estimates: {jobs: 60, years: 40}}
  people: {name: Bus, estimates: {jobs: 30, years: 10}}
perspectives:
  all: {name: All, weighting: ranks, judgements: [years, jobs]}
"""


def test_keys_stay_keys_even_where_they_read_like_a_text_of_the_library() -> None:
    case = read_text(SIMPLE).case
    with speaking("zh"):
        said = in_spoken_language(case)
    assert {"jobs", "years", "region", "state", "people"} <= set(WORDS)
    assert said.groups["all"].criteria == ("jobs", "years")
    assert said.options["state"].requires == ("people",)
    assert said.perspectives == case.perspectives
    assert said.criteria["years"].unit == "年"
    assert (said.options["region"].name, said.options["state"].name) == ("维持现状", "Tram")
    assert analyse(case, "zh").ranking.ranks == analyse(case).ranking.ranks


def test_a_case_in_the_planners_own_words_stands_as_it_is() -> None:
    text = SIMPLE
    for word in ("Continue as now", "unit: jobs", "unit: years", "name: jobs"):
        text = text.replace(word, word.replace("jobs", "Leute").replace("years", "Jahre") + "X")
    case = read_text(text).case
    with speaking("zh"):
        assert in_spoken_language(case) is case


def _bones(value: object) -> object:
    """A noun with every word for a reader replaced by nothing, so that only the rest is left."""
    if isinstance(value, Noun):
        words = set(fields_of_words(type(value)))
        return {name: _bones(getattr(value, name)) if name in words else getattr(value, name)
                for name in type(value).model_fields}  # fmt: skip
    if isinstance(value, dict):
        return {key: _bones(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return [_bones(one) for one in value]
    return "" if isinstance(value, str) else value


@pytest.mark.parametrize("key", examples())
def test_an_example_in_chinese_is_the_same_case(key: str) -> None:
    case = read_text(example_text(key)).case
    english, chinese = analyse(case), analyse(case, "zh")
    for of in (chinese.case.title, chinese.case.question, chinese.case.decider):
        assert re.search(r"[\u4e00-\u9fff]", of) and not LATIN.search(of)
    names = [one.name for group in (chinese.case.options, chinese.case.criteria,
             chinese.case.perspectives) for one in group.values()]  # fmt: skip
    assert all(re.search(r"[\u4e00-\u9fff]", name) and not LATIN.search(name) for name in names)
    assert len(set(names)) == len(names)
    assert _bones(chinese.case) == _bones(english.case)
    assert (chinese.written, chinese.fingerprint) == (english.written, english.fingerprint)
    assert case_text(english.case) == case_text(case)


@pytest.mark.parametrize("key", examples())
def test_the_language_changes_no_result(key: str) -> None:
    case = read_text(example_text(key)).case
    english, chinese = analyse(case), analyse(case, "zh")
    assert chinese.ranking.best_first() == english.ranking.best_first()
    assert (chinese.ranking.scores == english.ranking.scores).all()
    assert (chinese.matrix.figures == english.matrix.figures).all()
    assert (chinese.weights.values == english.weights.values).all()
    assert (chinese.robustness.acceptability == english.robustness.acceptability).all()
    assert chinese.robustness.bands == english.robustness.bands
    assert chinese.status == english.status
    gates = [[(one.key, one.state) for one in of.gates] for of in (english, chinese)]
    assert gates[0] == gates[1]


def test_no_text_of_an_example_is_left_in_english() -> None:
    """Every text of both cases, with the region and the policies written in."""
    for key in examples():
        with speaking("zh"):
            said = in_spoken_language(read_text(example_text(key)).case)
        left = [text for text in texts_of(said) if re.search(r"[a-z]{3} [a-z]{2,}", text)
                and not re.search(r"[\u4e00-\u9fff]", text)]  # fmt: skip
        assert left == []
