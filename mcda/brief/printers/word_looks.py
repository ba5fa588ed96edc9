"""How the Word document looks: the built-in styles a planner knows, and a few of the brief's."""

from __future__ import annotations

from dataclasses import dataclass

from mcda.brief.charts.palette import ACCENT, INK, QUIET, RULE


@dataclass(frozen=True, kw_only=True)
class Look:
    """A paragraph style: lengths in points, colours as #RRGGBB; outline 0 is the top level.

    rule: the side of a line beside it, its width and its distance. hyphens: long words may be
    broken, as a narrow column asks.
    """

    name: str
    parent: str = "Normal"
    next: str = ""
    size: float = 0
    bold: bool = False
    colour: str = ""
    before: float = 0
    after: float = 0
    line: float = 0
    indent: float = 0
    hanging: float = 0
    rule: tuple[str, float, float, str] | None = None
    tab: float = 0
    keep: bool = False
    breaks: bool = False
    bullet: bool = False
    hyphens: bool = False
    outline: int | None = None

    @property
    def key(self) -> str:
        """The style's id: its name without spaces."""
        return self.name.title().replace(" ", "")


ACROSS = 498.9  # points of text across the page
LOOKS = (
    Look(name="Title", next="BriefQuestion", size=20, bold=True, before=6, after=3, line=1.0,
         keep=True),
    Look(name="heading 1", next="Normal", size=18, bold=True, after=8, line=1.0, keep=True,
         breaks=True, outline=0),
    Look(name="heading 2", next="Normal", size=14, bold=True, before=14, after=4, line=1.0,
         keep=True, outline=1),
    Look(name="heading 3", next="Normal", size=11.5, bold=True, before=11, after=3, line=1.0,
         keep=True, outline=2),
    Look(name="caption", next="Normal", size=9.5, bold=True, before=9, after=4, line=1.05,
         keep=True),
    Look(name="List Bullet", after=2.5, indent=13, hanging=10, bullet=True),
    Look(name="footer", size=8.5, colour=QUIET, line=1.0, tab=ACROSS),
    Look(name="Brief masthead", size=9, colour=QUIET, after=4, tab=ACROSS,
         rule=("bottom", 1.5, 5, INK)),
    Look(name="Brief question", size=11.5, after=4),
    Look(name="Brief answer", size=12, bold=True, before=3, after=3, indent=16, line=1.05,
         rule=("left", 3, 10, ACCENT)),
    Look(name="Brief answer further", size=10.5, after=3, indent=16, line=1.05,
         rule=("left", 3, 10, ACCENT)),
    Look(name="Brief small heading", parent="Heading2", next="Normal", size=10.5, bold=True,
         after=2.5, line=1.0, keep=True, outline=1),
    Look(name="Brief list", size=9.5, after=3),
    Look(name="Brief small print", size=9, colour=QUIET, after=4),
    Look(name="Brief note", size=8.5, colour=QUIET, before=2, after=4, line=1.05),
    Look(name="Brief picture", after=2, line=1.0),
    Look(name="Brief head", size=9, bold=True, line=1.0, keep=True, hyphens=True),
    Look(name="Brief cell", size=9, line=1.0),
    Look(name="Brief cell note", size=8, colour=QUIET, line=1.0),
    Look(name="Brief small head", size=8, bold=True, line=1.0, keep=True, hyphens=True),
    Look(name="Brief small cell", size=8, line=1.0),
    Look(name="Brief small cell note", size=7.5, colour=QUIET, line=1.0),
    Look(name="Brief checks", size=9, colour=QUIET, before=6, after=2,
         rule=("top", 0.5, 5, RULE)),
    Look(name="Brief contents title", size=9.5, bold=True, before=8, after=3, keep=True),
    Look(name="Brief contents", size=9.5, after=2, line=1.05),
    Look(name="Brief gap", size=4, line=1.0),
)  # fmt: skip
