"""The region's page and what hangs on it: standing, peers, an own table, needs and readiness."""

from __future__ import annotations

from copy import deepcopy
from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook
from streamlit.testing.v1 import AppTest

from mcda.decision.region import Indicator, Peers, Region, Scale
from mcda.files.writing import text_of
from mcda.upgrading.standing import layer_in_words
from mcda.web import cached, drawn, nouns, numbers, own_table, session
from mcda.web.journal import PARTS, Edit
from mcda.web.journal import enter as enter_edits
from mcda.web.own_table import Bringing
from mcda.web.show import orientation, proposals, region, region_needs
from mcda.web.show.pages import PAGES
from tests.upgrading.cases import CASE, REGION
from tests.web.table import type_in
from tests.web.test_pages import app, draft, go, opened, words
from tests.web.test_session import held

TABLE = (
    "Region,R&D intensity,Cluster strength\n"
    "Anhui,2.0,1.0\nHubei,2.5,1.1\nHunan,2.4,0.8\nHenan,2.6,0.9\nJiangxi,2.5,0.7\n"
)
WORDS = {"source": "Made up for this test", "year": "2024", "country": "China"}


def press(at: AppTest, label: str) -> AppTest:
    next(one for one in at.button if one.label == label).click().run()
    assert not at.exception, at.exception
    return at


def enter(at: AppTest, label: str, typed: str) -> AppTest:
    next(one for one in at.text_input if one.label == label).set_value(typed).run()
    assert not at.exception, at.exception
    return at


def choose(at: AppTest, label: str, picked: str) -> AppTest:
    next(one for one in at.selectbox if one.label == label).set_value(picked).run()
    assert not at.exception, at.exception
    return at


def bring(at: AppTest, table: str, **more: Any) -> AppTest:
    held = Bringing(table.encode(), "mine.csv", **more)
    at.session_state["ladder"].aside[("own table",)] = held
    return go(at, "region")


def test_the_page_says_where_the_region_stands_and_what_holds_it_back() -> None:
    at = go(opened(CASE), "region")
    said = words(at)
    assert "Middle is weakest in hardware: capability 0.30" in said
    assert "graded" in said
    assert "1 of 4 options asks" in said or "1 of 4 options ask" in said
    assert "Tram: hardware capability is 0.30, it needs 0.60." in said
    assert "made up for this test" in said  # every figure with its source


def test_a_case_without_a_region_says_what_is_missing() -> None:
    at = go(opened(CASE.replace(REGION, "")), "region")
    assert "has no region" in words(at)
    for page in PAGES:
        go(at, page.key)


def test_peers_are_shown_and_written_when_one_takes_them() -> None:
    at = app()
    draft(at).pop("peers")
    go(at, "region")
    press(at, "Take these peers")
    written = draft(at)["peers"]
    assert written["names"] and written["because"] and written["medians"]
    assert nouns.peers_of(draft(at)) is not None
    press(at, "Choose the peers anew")
    assert draft(at)["peers"] == written


def test_a_bad_cell_is_named_and_nothing_picked_is_lost() -> None:
    bad = TABLE.replace("Hunan,2.4", "Hunan,about 2.4")
    at = bring(app(), bad, words=WORDS, row="Anhui")
    assert "Cell B4 (Hunan, R&D intensity): found 'about 2.4'" in words(at)
    assert next(one for one in at.button if one.label == "Use this table").disabled
    choose(at, "Cluster strength", "")
    held = at.session_state["ladder"].aside[("own table",)]
    bring(at, TABLE, picked=held.picked, words=held.words, row=held.row)
    press(at, "Use this table")
    region = draft(at)["region"]
    assert region["name"] == "Anhui" and region["country"] == "China"
    assert list(region["indicators"]) == ["rd_intensity"]
    assert region["indicators"]["rd_intensity"]["source"] == "Made up for this test"
    assert draft(at)["peers"]["medians"]["rd_intensity"] == pytest.approx(2.5)


def test_everything_that_a_table_lacks_is_said_at_once() -> None:
    at = bring(app(), TABLE, words={"year": "soon"})
    said = words(at)
    for part in ("The year: found 'soon'", "The source: found nothing", "Your region: found no"):
        assert part in said
    enter(at, "The year they hold for", "2024")
    assert "The year:" not in words(at)


@pytest.mark.parametrize("content", [b"", b"\x00\x01", b"a\n", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"])
def test_a_file_that_is_no_table_says_why(content: bytes) -> None:
    found = own_table.opened(content, "mine.csv")
    assert found.faults and not found.columns
    assert own_table.made(found, {}, {}, 2024).table is None


def test_two_columns_of_one_heading_are_picked_apart() -> None:
    twice = "Region,R&D intensity,R&D intensity\nAnhui,2.0,2.1\nHubei,2.5,2.6\n"
    at = bring(app(), twice, words=WORDS, row="Anhui")
    choose(at, "R&D intensity, column C", "rd_intensity")
    press(at, "Use this table")
    assert draft(at)["region"]["indicators"]["rd_intensity"]["value"] == 2.1
    assert draft(at)["peers"]["medians"] == {"rd_intensity": 2.6}


def test_a_sheet_of_a_workbook_is_picked() -> None:
    book = Workbook()
    book.active.append(["Notes"])
    second = book.create_sheet("Figures")
    for line in TABLE.splitlines():
        second.append(line.split(","))
    kept = BytesIO()
    book.save(kept)
    first = own_table.opened(kept.getvalue(), "mine.xlsx")
    assert first.faults and first.sheet is not None and "Figures" in first.sheet.sheets
    found = own_table.opened(kept.getvalue(), "mine.xlsx", "Figures")
    assert not found.faults and len(found.names) == 5
    none = own_table.opened(kept.getvalue(), "mine.xlsx", "Gone")
    assert none.faults and none.sheet is not None


def test_a_region_that_the_mended_table_no_longer_holds_is_asked_for_again() -> None:
    at = bring(app(), TABLE, words=WORDS, row="Sichuan")
    assert "Your region: found no row picked" in words(at)


def test_a_region_written_out_is_there_when_one_returns_to_it() -> None:
    at = go(opened(CASE), "question")
    before = draft(at)["region"]
    choose(at, "Region", "china/anhui")
    choose(at, "Region", "in the case file")
    assert draft(at)["region"] == before


def test_needs_from_peers_propose_a_figure_that_somebody_accepts() -> None:
    at = bring(app(), TABLE, words=WORDS, row="Anhui")
    press(at, "Use this table")
    go(at, "estimates")
    press(at, "Propose needs from peers")
    need = nouns.need_of(draft(at), "rd_intensity")
    assert need is not None and need.benchmark == pytest.approx(2.5)
    state = at.session_state["ladder"]
    state.chosen.update(option="rd_incentives", criterion="rd_intensity")
    go(at, "estimates")
    enter(at, "Effect at full leverage", "0.5")
    cell = draft(at)["options"]["rd_incentives"]["estimates"]["rd_intensity"]
    assert cell["value"] == pytest.approx(0.5 * need.share, rel=0.006)
    said = words(at)
    assert "at full leverage × need" in said
    assert "nobody has accepted them yet:</b> R&D incentives, R&D intensity." in said
    enter(at, "Accepted by", "A. Planner")
    press(at, "Accept")
    cell = draft(at)["options"]["rd_incentives"]["estimates"]["rd_intensity"]
    assert cell["proposal"]["accepted_by"] == "A. Planner"
    assert "nobody has accepted" not in words(at)
    type_in(at, "R&D incentives", "R&D intensity", "0.07")
    assert "is now your own figure" in words(at)
    cell = draft(at)["options"]["rd_incentives"]["estimates"]["rd_intensity"]
    assert not {"proposal", "low", "high"} & set(cell if isinstance(cell, dict) else {})
    go(at, "ranking")
    assert 'class="answer"' in words(at)


def test_a_target_is_typed_and_taken_away() -> None:
    at = go(opened(CASE), "estimates")
    choose(at, "Benchmark of Jobs", "target")
    assert draft(at)["needs"]["jobs"]["benchmark"] is None
    enter(at, "Target of Jobs", "four")
    assert draft(at)["needs"]["jobs"]["benchmark"] == "four"
    assert "'four'" in words(at)
    enter(at, "Target of Jobs", "4")
    assert "(4 − 2) / (4 − 0) = 0.5" in words(at)
    choose(at, "Benchmark of Jobs", "")
    assert "needs" not in draft(at)


def test_another_region_puts_the_needs_aside_and_back() -> None:
    at = app()
    go(at, "estimates")
    press(at, "Propose needs from the nation")
    menu = next(one for one in at.selectbox if one.label == "Benchmark of R&D intensity")
    assert menu.value == "nation"
    before = draft(at)["needs"]
    go(at, "question")
    choose(at, "Region", "china/hubei")
    assert "needs" not in draft(at)
    choose(at, "Region", "china/anhui")
    assert draft(at)["needs"] == before


def test_what_is_shown_and_comes_again_changes_nothing() -> None:
    """Streamlit may call an input's callback with what it shows."""
    mine = session.State(draft=deepcopy(draft(app())))
    before = deepcopy(mine.draft)
    assert before["needs"]["rd_intensity"]["against"] == "target"
    with held(mine):
        region._keep(before["region"])
        region_needs._keeper("rd_intensity", {}, {})("target")
        orientation._keeper("tilt")("0")
        orientation._keeper("because")("")
        for proposed in (False, True):
            proposals._keeper("continue", "rd_intensity", "effect", proposed)("")
        given = before["options"]["rd_incentives"]["estimates"]["rd_intensity"]
        shown = str(given["value"]), numbers.range_typed(given.get("low"), given.get("high"))
        for at, part in enumerate(PARTS):
            edit = Edit(at, "", "rd_incentives", "rd_intensity", part, shown[at])
            session.restructure(enter_edits, [edit])
    assert mine.draft == before


def test_orientation_is_taken_away_when_blank() -> None:
    at = go(app("first-steps"), "question")
    enter(at, "Orientation, 0 to 1", "1.5")
    assert draft(at)["orientation"] == {"value": 1.5}
    assert "'1.5'" in words(at) or "1.5" in words(at)
    enter(at, "Orientation, 0 to 1", "1")
    enter(at, "Tilt, 0 to 0.8", "0.5")
    assert "multiply the weights of hardware by 1.5" in words(at)
    go(at, "ranking")
    assert "multiply the weights of hardware by 1.5" in words(at)
    go(at, "question")
    enter(at, "Tilt, 0 to 0.8", "")
    enter(at, "Orientation, 0 to 1", "")
    assert "orientation" not in draft(at)


def test_readiness_is_marked_and_can_lessen_benefits() -> None:
    at = go(opened(CASE), "options")
    assert "Not yet: hardware 0.30 of 0.60" in words(at)
    state = at.session_state["ladder"]
    state.chosen["option"] = "tram"
    go(at, "options")
    assert "Tram: hardware capability is 0.30, it needs 0.60." in words(at)
    enter(at, "Needs hardware", "0.2")
    assert draft(at)["options"]["tram"]["needs"] == {"hardware": 0.2, "firmware": 0.3}
    assert "Not yet" not in words(at)
    enter(at, "Needs hardware", "much")
    assert "'much'" in words(at)
    enter(at, "Needs hardware", "0.6")
    go(at, "ranking")
    assert "Tram (not ready: hardware)" in words(at)
    tick = next(one for one in at.checkbox if one.label.startswith("Lessen"))
    tick.set_value(True).run()
    assert draft(at)["recipe"]["discount_by_readiness"] is True
    assert "lessened by their readiness" in words(at)


def test_the_catalogues_scale_is_offered_where_the_case_has_none() -> None:
    at = app()
    go(at, "criteria")
    assert "Start from this scale" not in [one.label for one in at.button]
    for part in ("worst", "best"):
        draft(at)["criteria"]["rd_intensity"].pop(part)
    at.session_state["ladder"].chosen["criterion"] = "rd_intensity"
    go(at, "criteria")
    press(at, "Start from this scale")
    taken = draft(at)["criteria"]["rd_intensity"]
    worst = next(one for one in at.text_input if one.label.startswith("Worst you would"))
    assert worst.value == "0"
    assert taken["best"] > taken["worst"]
    assert taken["set_by"].startswith("Suggested by the catalogue: ")


def test_a_hostile_name_of_an_indicator_is_shown_as_it_stands() -> None:
    hostile = CASE.replace("name: Brands", "name: '<b>x</b> *y* $z$'")
    at = go(opened(hostile), "region")
    assert "<b>x</b> *y*" in words(at) and "&lt;b&gt;x" in "".join(
        str(one.value) for one in at.get("html")
    )


def layered(position: float, median: float) -> str:
    scale = Scale(worst=10, best=0, because="less is better")
    one = Indicator(name="Wait", layer="firmware", value=position, unit="days", year=2024,
                    source="made up", scale=scale)  # fmt: skip
    region = Region(name="Middle", indicators={"wait": one})
    peers = Peers(names=("Left",), because="near", medians={"wait": median})
    assert drawn.standing_picture(region, "firmware", peers).words
    return layer_in_words(region, "firmware", peers.medians)


def test_a_layer_is_behind_where_its_place_on_the_scale_is() -> None:
    assert layered(8, 5).endswith("Behind the peers’ median on: Wait.")
    assert layered(5, 8).endswith("Nowhere behind the peers’ median.")


@pytest.mark.parametrize("word", ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>"])
def test_no_word_of_a_region_becomes_markup(word: str) -> None:
    found = cached.parse(CASE)
    found["region"]["name"] = word
    found["peers"] = {"names": [word], "because": word, "source": word, "medians": {"research": 4}}
    for one in found["region"]["indicators"].values():
        one |= {"name": word, "unit": word, "source": word, "stand_in": word, "place": word}
        one["scale"]["because"] = word
    at = opened(text_of(found))
    for page in ("region", "options", "estimates", "ranking"):
        at = go(at, page)
        assert not at.exception
        raw = " ".join(str(one.value) for one in at.get("html") if hasattr(one, "value"))
        assert word not in raw, page
        assert page != "region" or word in words(at)  # it is shown, as text
