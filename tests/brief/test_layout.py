"""Pages without large gaps: what does not fit is made smaller, broken, or lets text pass it."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from benchmarks.sureness import made_up
from mcda.analysis import analyse, in_depth
from mcda.brief.printers.layout import BOTTOM, TOP, Gap, Spot, fill, gaps, mended, one_page
from mcda.brief.printers.pdf import content, pdf
from mcda.checking import read_case
from mcda.decision.analysis import Analysis
from mcda.files.examples import example_text
from tests.brief.tagged import Tagged

DOTS = 36  # to the inch
THIRD = (BOTTOM - TOP) / 3


def block(kind: str, at: int, **more: Any) -> dict[str, Any]:
    return {"kind": kind, "at": at, "short": True, "scale": 1.0, "high": 0.5, "rows": [[]] * 12,
            **more}  # fmt: skip


def spots(*ends: tuple[int, float, float]) -> dict[tuple[int, str], Spot]:
    """The spots of blocks numbered from nought: page, upper edge and lower edge."""
    found = {}
    for at, (page, start, end) in enumerate(ends):
        found[at, "start"], found[at, "end"] = Spot(page, start), Spot(page, end)
    return found


def test_a_gap_counts_the_heading_and_the_sentence_that_went_along() -> None:
    flow = [block("Bullets", 0), block("Heading", 1, level=2), block("Paragraph", 2),
            block("Picture", 3)]  # fmt: skip
    seen = spots((1, TOP, 177), (2, TOP, 27), (2, 30, 35), (2, 39, 150))
    assert gaps(flow, seen) == [Gap(3, 100, 100 - 20 - 3)]
    assert gaps(flow, {**seen, (0, "end"): Spot(1, 230)}) == []  # too little white to mend
    assert gaps(flow[1:], seen) == []  # where the part begins


def test_the_end_of_a_part_is_no_gap() -> None:
    flow = [block("Bullets", 0), block("Heading", 1, level=1), block("Picture", 2)]
    assert gaps(flow, spots((1, TOP, 60), (2, TOP, 27), (2, 30, 150))) == []


def test_a_picture_that_nearly_fits_is_made_a_little_smaller() -> None:
    flow = [block("Picture", 0)]  # 88 mm high at full size, with 12 mm of words
    assert mended(flow, Gap(0, 110, 12 + 88 * 0.9), spots((2, TOP, TOP + 100)))
    assert flow[0]["scale"] == pytest.approx(0.9)


def test_a_picture_that_does_not_fit_lets_its_text_and_table_pass() -> None:
    flow = [block("Picture", 0), block("Bullets", 1), block("Table", 2), block("Heading", 3)]
    assert mended(flow, Gap(0, 65, 62), spots((2, TOP, TOP + 100)))
    assert [one["kind"] for one in flow] == ["Bullets", "Table", "Picture", "Heading"]
    last = [block("Picture", 0), block("Picture", 1)]
    assert not mended(last, Gap(0, 65, 62), spots((2, TOP, TOP + 100)))


def test_a_table_is_broken_where_rows_stay_together() -> None:
    seen = spots((2, TOP, TOP + 90))  # fifteen lines of 6 mm
    many, few = [block("Table", 0)], [block("Table", 0)]
    assert mended(many, Gap(0, 63, 60), seen) and many[0]["short"] is False
    assert not mended(few, Gap(0, 79, 78), seen) and few[0]["short"]  # two rows would go over
    assert mended(few, Gap(0, 85, 78), seen)  # rather than a third of a page


def test_mending_ends_where_nothing_helps() -> None:
    looks = []

    def look() -> dict[tuple[int, str], Spot]:
        looks.append(1)
        return spots((1, TOP, 150), (2, TOP, 200))

    fill([[block("Bullets", 0), block("Picture", 1, high=1.0)]], look)
    assert len(looks) <= 2


def test_the_decision_page_shrinks_its_picture_until_it_is_one_page() -> None:
    flow = [block("Picture", 0), block("Strip", 1)]

    def look() -> dict[tuple[int, str], Spot]:
        return {(0, "end"): Spot(1, 99), (1, "end"): Spot(1 if flow[0]["scale"] < 0.9 else 2, 99)}

    one_page(flow, look)
    assert flow[0]["scale"] == 0.84


@cache
def analysed(key: str) -> Analysis:
    case = made_up(20, 10) if key == "20x10" else read_case(example_text("anhui-2026"))
    return in_depth(analyse(case, "zh" if key.endswith("zh") else "en"))


def white_at_the_end(page: Path) -> float:
    """Millimetres of white between what is printed last and the foot of the page."""
    raw = page.read_bytes()
    width, height = map(int, raw.split(maxsplit=4)[1:3])
    pixels, scale = raw[-width * height :], 25.4 / DOTS
    rows = [at for at in range(int(BOTTOM / scale))
            if min(pixels[at * width : (at + 1) * width]) < 200]  # fmt: skip
    return BOTTOM - (rows[-1] + 1) * scale if rows else BOTTOM


@pytest.mark.parametrize("key", ["anhui en", "anhui zh", "20x10"])
def test_no_page_is_left_a_third_white_but_the_last_of_a_part(key: str, tmp_path: Path) -> None:
    raw = pdf(analysed(key))
    source, tool = tmp_path / "brief.pdf", shutil.which("pdftoppm")
    source.write_bytes(raw)
    assert tool
    subprocess.run([tool, "-r", str(DOTS), "-gray", str(source), str(tmp_path / "p")], check=True)
    pages = sorted(tmp_path.glob("p*.pgm"))
    first_words = {"anhui zh": "附录"}.get(key, "Annex")
    texts = [one.extract_text() for one in Tagged(raw).reader.pages]
    annex = next(at for at, text in enumerate(texts) if text.lstrip().startswith(first_words))
    inner = [page for at, page in enumerate(pages) if at not in (0, annex - 1, len(pages) - 1)]
    white = [white_at_the_end(page) for page in inner]
    assert len(white) > 8 and max(white) < THIRD, white


def test_the_template_takes_plain_data() -> None:
    data = content(analysed("anhui en"))
    kinds = {one["kind"] for part in ("decision", "summary", "annex") for one in data[part]}
    assert {"Masthead", "Title", "Heading", "Table", "Picture", "Contents", "Strip"} <= kinds
    depths = [one["depth"] for part in ("summary", "annex") for one in data[part]
              if one["kind"] == "Heading"]  # fmt: skip
    assert set(depths) == {2, 3, 4}
