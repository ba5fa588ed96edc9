"""The Word document's style sheet."""

from __future__ import annotations

from collections.abc import Iterator

from mcda.brief.charts.palette import GRID, INK
from mcda.brief.printers.word_looks import LOOKS, Look
from mcda.brief.printers.word_xml import Element, element
from mcda.language import Code

LATIN, CHINESE = "Calibri", "Microsoft YaHei"
# Latin letters within a Chinese text are English: as Chinese they would break anywhere.
WESTERN, EAST_ASIAN = "en-GB", "zh-CN"
TWIPS = 20  # to the point
BULLET = 1  # the list's number


def _twips(points: float) -> int:
    return round(points * TWIPS)


def _colour(colour: str) -> str:
    return colour.lstrip("#")


def _laid(look: Look) -> Iterator[Element]:
    """How the paragraph stands, in the schema's order."""
    if look.keep:
        yield element("w:keepNext")
        yield element("w:keepLines")
    if look.breaks:
        yield element("w:pageBreakBefore")
    if look.bullet:
        yield element("w:numPr", element("w:numId", val=BULLET))
    if look.rule:
        side, width, away, colour = look.rule
        yield element("w:pBdr", element(f"w:{side}", val="single", sz=round(width * 8),
                                        space=round(away), color=_colour(colour)))  # fmt: skip
    if look.tab:
        yield element("w:tabs", element("w:tab", val="right", pos=_twips(look.tab)))
    if look.hyphens:
        yield element("w:suppressAutoHyphens", val=0)
    spaced = {"before": _twips(look.before), "after": _twips(look.after)}
    if look.line:
        spaced |= {"line": round(look.line * 240)}
        yield element("w:spacing", **spaced, lineRule="auto")
    else:
        yield element("w:spacing", **spaced)
    if look.indent:
        yield element("w:ind", left=_twips(look.indent), hanging=_twips(look.hanging))
    if look.outline is not None:
        yield element("w:outlineLvl", val=look.outline)


def _set(look: Look) -> Iterator[Element]:
    """How its letters look, in the schema's order."""
    if look.bold:
        yield element("w:b")
        yield element("w:bCs")
    if look.colour:
        yield element("w:color", val=_colour(look.colour))
    if look.size:
        yield element("w:sz", val=round(look.size * 2))
        yield element("w:szCs", val=round(look.size * 2))


def _style(look: Look) -> Element:
    own = {"customStyle": 1} if look.name.startswith("Brief") else {}
    after = [element("w:next", val=look.next)] if look.next else []
    return element(
        "w:style", element("w:name", val=look.name), element("w:basedOn", val=look.parent),
        *after, element("w:qFormat"), element("w:pPr", *_laid(look)),
        element("w:rPr", *_set(look)), type="paragraph", **own, styleId=look.key,
    )  # fmt: skip


def _defaults(language: Code) -> Element:
    # Chinese quotation marks are as wide as its letters where the hint says so.
    hint = {"hint": "eastAsia"} if language == "zh" else {}
    fonts = element("w:rFonts", **hint, ascii=LATIN, hAnsi=LATIN, eastAsia=CHINESE, cs=LATIN)
    letters = element("w:rPr", fonts, element("w:color", val=_colour(INK)),
                      element("w:sz", val=20), element("w:szCs", val=20),
                      element("w:lang", val=WESTERN, eastAsia=EAST_ASIAN))  # fmt: skip
    return element("w:docDefaults", element("w:rPrDefault", letters),
                   element("w:pPrDefault", element("w:pPr")))  # fmt: skip


def _normal() -> Element:
    spacing = element("w:spacing", after=_twips(5), line=264, lineRule="auto")
    return element("w:style", element("w:name", val="Normal"), element("w:qFormat"),
                   element("w:pPr", element("w:widowControl"), element("w:suppressAutoHyphens"),
                           spacing), type="paragraph",
                   default=1, styleId="Normal")  # fmt: skip


# A status's letters on their ground.
_STATUS = {"Brief status": ("5F4700", "FFF3D6"), "Brief status final": ("0B4F3B", "DDF3EA")}


def _characters() -> Iterator[Element]:
    yield element("w:style", element("w:name", val="Default Paragraph Font"),
                  element("w:uiPriority", val=1), element("w:semiHidden"), type="character",
                  default=1, styleId="DefaultParagraphFont")  # fmt: skip
    yield element("w:style", element("w:name", val="Strong"), element("w:qFormat"),
                  element("w:rPr", element("w:b"), element("w:bCs")), type="character",
                  styleId="Strong")  # fmt: skip
    for name, (letters, ground) in _STATUS.items():
        looks = element("w:rPr", element("w:b"), element("w:bCs"), element("w:color", val=letters),
                        element("w:shd", val="clear", color="auto", fill=ground))  # fmt: skip
        key = name.title().replace(" ", "")
        yield element("w:style", element("w:name", val=name), element("w:qFormat"), looks,
                      type="character", customStyle=1, styleId=key)  # fmt: skip


def _margins(top: float, right: float) -> Element:
    sides = (("top", top), ("left", right), ("bottom", top), ("right", right))
    return element("w:tblCellMar", *(element(f"w:{side}", w=_twips(wide), type="dxa")
                                     for side, wide in sides))  # fmt: skip


def _line(side: str, width: float, colour: str) -> Element:
    return element(f"w:{side}", val="single", sz=round(width * 8), space=0, color=_colour(colour))


def _tables() -> Iterator[Element]:
    """Word's plain table, the brief's with rules under its rows, and the frame of a pair."""
    basic = element("w:tblPr", element("w:tblInd", w=0, type="dxa"), _margins(0, 5.4))
    yield element("w:style", element("w:name", val="Normal Table"),
                  element("w:uiPriority", val=99), element("w:semiHidden"), basic, type="table",
                  default=1, styleId="TableNormal")  # fmt: skip
    rules = element("w:tblBorders", _line("bottom", 0.5, GRID), _line("insideH", 0.5, GRID))
    ends = element("w:tcBorders", _line("bottom", 0.75, INK))
    head = element("w:tblStylePr", element("w:tcPr", ends), type="firstRow")
    yield element(
        "w:style", element("w:name", val="Brief table"), element("w:basedOn", val="TableNormal"),
        element("w:qFormat"), element("w:tblPr", rules, _margins(2.2, 3.8)), head,
        type="table", customStyle=1, styleId="BriefTable",
    )  # fmt: skip
    yield element(
        "w:style", element("w:name", val="Brief pair"), element("w:basedOn", val="TableNormal"),
        element("w:qFormat"), element("w:tblPr", _margins(0, 0)),
        type="table", customStyle=1, styleId="BriefPair",
    )  # fmt: skip


def styles(language: Code) -> list[Element]:
    """The children of the style sheet of a document in a language."""
    looks = (_style(look) for look in LOOKS)
    return [_defaults(language), _normal(), *_characters(), *looks, *_tables()]
