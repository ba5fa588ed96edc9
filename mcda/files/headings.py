"""The words of a table's headings: which name a region, and which a criterion."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from difflib import get_close_matches

from mcda.decision.criterion import Criterion

REGION_WORDS = frozenset(
    ("region", "regions", "name", "region name", "province", "provinces", "city", "cities",
     "county", "district", "prefecture", "state", "area", "nuts", "geo", "territory",
     "地区", "省份", "省", "城市", "市", "区域", "地市", "区县", "县", "省市", "地区名称")
)  # fmt: skip
TOTAL_WORDS = frozenset(
    ("total", "sum", "average", "mean", "median", "all regions", "合计", "总计", "全国", "全省",
     "平均", "平均值", "均值")
)  # fmt: skip
CHINESE: Mapping[str, tuple[str, ...]] = {
    "rd_intensity": ("研发强度", "研发投入强度", "R&D强度", "R&D经费投入强度", "R&D投入强度",
                     "研究与试验发展经费投入强度"),
    "cluster_strength": ("区位商", "就业区位商"),
    "business_environment": ("营商环境", "营商环境指数", "营商环境得分"),
    "regional_disparity": ("区域差距", "地区差距", "区域发展差距"),
    "gvc_position": ("出口国内增加值率", "出口国内附加值率"),
    "value_added_rate": ("制造业增加值率",),
    "digital_upgrading": ("关键工序数控化率",),
    "equipment_autonomy": ("装备国产化率", "关键装备国产化率"),
    "technology_transfer": ("技术合同成交额占GDP比重",),
    "talent": ("每千名就业人员R&D人员", "每千名就业人员研发人员"),
    "supply_linkage": ("本地配套率",),
    "own_brand": ("自主品牌占比",),
    "structure_level": ("产业结构层次系数",),
    "emerging_share": ("战略性新兴产业占比",),
    "energy_intensity": ("能源强度", "能耗强度", "单位GDP能耗", "万元GDP能耗"),
}  # fmt: skip
_BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_CLOSE = 0.78


def one_line(text: str) -> str:
    """The text with line breaks and runs of spaces as single spaces."""
    return " ".join(text.split())


def alike(text: str) -> str:
    """The letters and digits of a heading, so that case, spaces and signs do not matter."""
    wide = unicodedata.normalize("NFKC", text).casefold()
    return "".join(one for one in wide if one.isalnum())


def unit_in(heading: str) -> str:
    """The unit that a heading gives in brackets, or ''."""
    found = _BRACKETS.search(unicodedata.normalize("NFKC", heading))
    return one_line(found[1] or found[2] or "") if found else ""


def bare(heading: str) -> str:
    """A heading without what stands in brackets."""
    return _BRACKETS.sub(" ", unicodedata.normalize("NFKC", heading))


def is_region_word(heading: str) -> bool:
    """True where the heading is a word for the regions' names, as in 'Region' or 'geo\\time'."""
    if heading.isdigit():
        return False
    return any(
        one_line(part).casefold() in REGION_WORDS for part in re.split(r"[\\/,|]", bare(heading))
    )


def is_total(name: str) -> bool:
    """True where a row's name is a word for all regions together."""
    return one_line(bare(name)).casefold() in TOTAL_WORDS


class Known:
    """The catalogue's criteria by every wording that names them."""

    def __init__(self, criteria: Mapping[str, Criterion]) -> None:
        self._words: dict[str, str] = {}
        for key, criterion in criteria.items():
            for word in (key, criterion.name, *CHINESE.get(key, ())):
                self._words.setdefault(alike(word), key)

    def exact(self, heading: str) -> str | None:
        """The criterion that a heading names, with or without its unit in brackets."""
        return self._words.get(alike(heading)) or self._words.get(alike(bare(heading)))

    def close(self, heading: str) -> str | None:
        """The criterion whose wording resembles a heading."""
        found = get_close_matches(alike(bare(heading))[:80], self._words, n=1, cutoff=_CLOSE)
        return self._words[found[0]] if found else None
