"""Where a block stands in the Word document."""

from __future__ import annotations

from dataclasses import dataclass

from docx.parts.document import DocumentPart

from mcda.brief.blocks import Block, Picture, Table


@dataclass(frozen=True)
class Place:
    """Where a block stands: the part that holds pictures, the width in twips, what follows."""

    part: DocumentPart
    wide: int
    following: Block | None = None

    @property
    def introduces(self) -> bool:
        """True where a text here belongs to the table or picture behind it."""
        return isinstance(self.following, Table | Picture)
