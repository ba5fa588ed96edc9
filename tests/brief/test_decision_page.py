"""The decision page: one page, 350 words, the answer with its likelihood and what is open."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import TypeVar

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from mcda.analysis import analyse
from mcda.brief.blocks import Answer, Block, Bullets, Masthead, Pair, Paragraph, Picture, Strip
from mcda.brief.fitting import (
    LONGEST_NAME,
    MOST_WORDS,
    short_name,
    shortened,
    texts_of,
    width,
    words_in,
    words_of,
)
from mcda.brief.likelihood import FROM, likelihood, scale_in_words
from mcda.brief.section import blocks_of
from mcda.brief.sections.masthead import day_of
from mcda.brief.swings import whole_way
from mcda.brief.writing import pdf
from mcda.checking import read_case
from mcda.decision.analysis import Analysis
from mcda.decision.edition import Edition
from mcda.files.examples import example_text
from mcda.guidance.gate import gates
from mcda.language import speaking
from tests.brief.odd_cases import ODD, long_name, long_named
from tests.cases import SMALL

B = TypeVar("B", bound=Block)


@pytest.fixture(scope="module")
def anhui() -> Analysis:
    return analyse(read_case(example_text("anhui-2026")))


@pytest.fixture(scope="module")
def crowded() -> Analysis:
    return analyse(long_named(20, 10))


def page(analysis: Analysis) -> tuple[Block, ...]:
    return blocks_of(analysis, "decision")


def only(analysis: Analysis, kind: type[B]) -> B:
    (found,) = [one for one in page(analysis) if isinstance(one, kind)]
    return found


def lines(analysis: Analysis) -> tuple[str, ...]:
    return only(analysis, Answer).lines


def lists(analysis: Analysis) -> tuple[Bullets, Bullets]:
    pair = only(analysis, Pair)
    now, later = (one for side in (pair.left, pair.right) for one in side
                  if isinstance(one, Bullets))  # fmt: skip
    return now, later


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("key", ["anhui-2026", "first-steps"])
def test_an_example_takes_350_words_at_most(key: str, language: str) -> None:
    found = analyse(read_case(example_text(key)), language)  # type: ignore[arg-type]
    assert words_of(page(found)) <= MOST_WORDS


def test_long_names_take_350_words_at_most(crowded: Analysis) -> None:
    said = " ".join(text for block in page(crowded) for text in texts_of(block))
    assert len(said.split()) <= MOST_WORDS


@pytest.mark.parametrize("key", sorted(ODD))
def test_an_odd_case_takes_350_words_and_one_chart(key: str) -> None:
    analysis = analyse(ODD[key])
    assert words_of(page(analysis)) <= MOST_WORDS
    assert sum(isinstance(one, Picture) for one in page(analysis)) == 1
    assert all(list(one.items) for one in lists(analysis))


@pytest.mark.parametrize("key", ["anhui-2026", "crowded"])
def test_the_decision_takes_one_page_of_paper(key: str, anhui: Analysis, crowded: Analysis) -> None:
    reader = PdfReader(io.BytesIO(pdf(anhui if key == "anhui-2026" else crowded)))
    first, second = (reader.pages[at].extract_text() for at in (0, 1))
    assert "guidance checks met" in first.replace("\n", " ")
    assert "Summary" in second


def test_every_text_but_those_unseen_is_counted() -> None:
    block = Pair((Paragraph("one two", "three"),), (Bullets(("four", "five six")),))
    assert list(texts_of(block)) == ["one two", "three", "four", "five six"]
    picture = Picture("seven eight", {"title": "unseen"}, "unseen as well", "nine")
    assert words_of([block, picture]) == 9


def test_ten_chinese_characters_read_like_six_words() -> None:
    assert words_in("先做产业集群和研发激") == 6
    assert words_in("TOPSIS 法") == 2


@given(st.text(min_size=1, max_size=300), st.integers(20, 60))
def test_a_shortened_text_never_takes_more_room(text: str, room: int) -> None:
    short = shortened(text, room)
    assert width(short) <= room + 2
    assert short == text if width(text) <= room else short.endswith(" …")


def test_a_long_name_keeps_its_beginning_and_its_end() -> None:
    names = [long_name("option", at) for at in (1, 2)]
    assert [len(name) for name in names] == [200, 200]
    first, second = map(short_name, names)
    assert first != second and first.endswith("option 1") and second.endswith("option 2")
    assert names[0].startswith(first.partition(" … ")[0])
    assert max(map(width, (first, second))) <= LONGEST_NAME
    assert short_name("Tram") == "Tram"


@pytest.mark.parametrize(("share", "error", "word"), [
    (1.0, 0.0, "virtually certain"), (0.99, 0.001, "very likely"), (0.90, 0.0, "very likely"),
    (0.82, 0.0075, "likely"), (0.66, 0.001, "more likely than not"), (0.50, 0.0,
    "more likely than not"), (0.50, 0.01, "about as likely as not"), (0.2, 0.0, "unlikely"),
])  # fmt: skip
def test_a_word_is_never_stronger_than_the_draws_allow(
    share: float, error: float, word: str
) -> None:
    """Thresholds of Mastrandrea et al. (2010), table 1; the share's error is taken off."""
    assert likelihood(share, error) == word


@given(st.floats(0, 1), st.floats(0, 0.2), st.floats(0, 0.2))
def test_more_error_never_makes_a_stronger_word(share: float, less: float, more: float) -> None:
    strength = {word: at for at, (_, word) in enumerate(FROM)} | {"unlikely": len(FROM)}
    small, large = sorted((less, more))
    assert strength[likelihood(share, small)] <= strength[likelihood(share, large)]


def test_the_scale_says_every_word_with_its_threshold() -> None:
    said = scale_in_words()
    for start, word in FROM:
        assert f"{word} from {start * 100:.0f}\u202f%" in said


def test_the_answer_has_its_word_its_figures_and_its_error(anhui: Analysis) -> None:
    support = anhui.finding("support")
    assert support is not None
    band = anhui.robustness.leads_in(anhui.robustness.bands[0])
    assert 0.66 < band < 0.9
    assert lines(anhui)[1] == (
        f"This is likely to hold. {support.sentence} The draws give this share to within a point."
    )


def test_exact_shares_need_no_error_beside_them() -> None:
    certain = analyse(ODD["two alike"])
    assert certain.robustness.leads_in(certain.robustness.bands[0]) == pytest.approx(1, abs=0.005)
    assert "virtually certain" in lines(certain)[1] and "within" not in lines(certain)[1]


@pytest.mark.parametrize("key", ["no scale", "nothing varies", "one option ranked"])
def test_no_likelihood_is_claimed_where_nothing_is_settled(key: str) -> None:
    words = [word for _, word in FROM] + ["unlikely"]
    assert not [word for word in words if word in lines(analyse(ODD[key]))[1]]


def test_a_weight_is_named_with_the_swing_it_is_for(anhui: Analysis) -> None:
    change = anhui.finding("change")
    assert change is not None
    criterion = anhui.case.criteria[str(change.figures["criterion"])]
    assert lines(anhui)[2].startswith(change.sentence)
    assert whole_way(criterion) == "from 0 to 0.04 points of location quotient"
    assert lines(anhui)[2].endswith(f"That weight is for going {whole_way(criterion)}.")


def test_every_rank_on_the_page_has_its_band(anhui: Analysis) -> None:
    texts = [text for side in lists(anhui) for text in side.items]
    ranked = [text for text in texts if "expected rank" in text]
    assert ranked
    for text in ranked:
        found = re.search(r"(.+): band ([A-Z]+), expected rank (\d+) of 13", text)
        assert found, text
        key = next(key for key, one in anhui.case.options.items() if one.name == found[1])
        assert anhui.robustness.band_letter(key) == found[2]


def test_what_is_decided_now_is_the_first_band_with_its_price(anhui: Analysis) -> None:
    now, _ = lists(anhui)
    first = [anhui.case.options[key].name for key in anhui.robustness.bands[0]]
    assert [text.partition(" (")[0] for text in now.items] == first
    assert "CNY\u00a0900\u00a0million, 2026–2030" in now.items[0]


def test_a_list_too_long_for_the_page_says_how_many_are_left(anhui: Analysis) -> None:
    _, later = lists(anhui)
    behind = [key for band in anhui.robustness.bands[1:] for key in band
              if not anhui.case.options[key].baseline]  # fmt: skip
    *shown, rest = later.items
    words = ["one", "two", "three", "four", "five", "six", "seven", "eight"]
    left = words.index(rest.partition(" more: see the table of the options.")[0].lower()) + 1
    assert len(shown) + left == len(behind) == 10


def test_the_strip_adds_up_and_names_what_is_open(anhui: Analysis) -> None:
    strip = only(anhui, Strip)
    states = [one.state for one in anhui.gates]
    assert list(strip.states) == states
    counts = [int(one) for one in re.findall(r"\d+", strip.lead)]
    assert counts == [states.count("met"), len(states), states.count("declared"),
                      states.count("open")]  # fmt: skip
    named = [one for one in anhui.gates if gates()[one.key].name in strip.text]
    assert named and {one.state for one in named} == {"open"}


def test_what_blocks_is_named_before_what_warns() -> None:
    strip = only(analyse(read_case(SMALL)), Strip)
    assert strip.text.startswith("Open: Decision, decider and limits; Both ends of every scale")


def test_a_case_that_lacks_something_is_a_draft_and_says_what() -> None:
    analysis = analyse(read_case(SMALL))
    assert only(analysis, Masthead).status == "draft"
    (said,) = [one for one in page(analysis) if isinstance(one, Paragraph)]
    assert said.lead == "A draft, since something is missing:"
    assert "the question, who decides and what the result does not decide" in said.text


def test_a_case_that_lacks_nothing_grave_says_nothing_of_it(anhui: Analysis) -> None:
    assert anhui.status != "draft"
    leads = [one.lead for one in page(anhui) if isinstance(one, Paragraph)]
    assert leads == [""]


def test_the_day_is_the_briefs_then_the_versions_then_the_judgements() -> None:
    judged = SMALL.replace("weighting: points", "on: 2026-03-05, weighting: points")
    plain = analyse(read_case(judged))
    assert only(plain, Masthead).dated == "Judgements of 5 March 2026"
    saved = replace(plain, edition=Edition(4, "A. Person", "2026-04-01"))
    head = only(saved, Masthead)
    assert (head.about, head.dated) == ("Policy brief, version 4", "1 April 2026")
    stated = judged + "brief: {version: '2b', date: 2026-05-06, valid_until: 2027-05-06}\n"
    own = replace(analyse(read_case(stated)), edition=saved.edition)
    head = only(own, Masthead)
    assert head.about == "Policy brief, version 2b"
    assert head.dated == "6 May 2026, valid until 6 May 2027"
    assert str(day_of(own.case)) == "2026-05-06"
    assert only(analyse(read_case(SMALL)), Masthead).dated == "No day of judgement stated"


def test_the_page_speaks_chinese_throughout() -> None:
    analysis = analyse(ODD["Chinese names"], "zh")
    with speaking("zh"):
        own = [text for block in page(analysis) if not isinstance(block, Masthead | Answer)
               for text in texts_of(block)]  # fmt: skip
    latin = {word for text in own for word in re.findall(r"[A-Za-z]{4,}", text)}
    assert latin <= {"Random", "figures", "measure", "speed"}, latin


def test_a_tied_share_is_not_stronger_for_being_counted_twice() -> None:
    analysis = analyse(ODD["two alike"])
    draws = analysis.robustness
    assert np.isclose(draws.leads.sum(), 1)
    assert draws.leads_in(draws.bands[0]) <= 1
