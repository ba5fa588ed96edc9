"""A tree as it grows: the mappings and lists still open, the lines, and what is wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from mcda.faults import Fault, Path
from mcda.language import say, say_in


@dataclass
class Open:
    """A mapping or list whose end has not been met."""

    path: Path
    items: dict[str, Any] | list[Any]
    key: str | None = None
    skips: bool = False


@dataclass
class Builder:
    """Takes keys and values in the order of the text; blames what it cannot keep."""

    lines: dict[Path, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    stack: list[Open] = field(default_factory=list)
    root: Any = None

    def blame(self, path: Path, line: int, found: str, expected: str, remedy: str) -> None:
        """Note a fault on a line, from 1."""
        fault = Fault.at(path, found, expected, remedy)
        self.faults.append(Fault(fault.place, line, found, expected, remedy, path))

    def next_path(self) -> Path:
        """The path of the value that comes next."""
        if not self.stack:
            return ()
        top = self.stack[-1]
        return (*top.path, len(top.items) if isinstance(top.items, list) else top.key or "")

    def put(self, value: Any) -> None:
        """Put a value in its place."""
        if not self.stack:
            self.root = value
            return
        top = self.stack[-1]
        if isinstance(top.items, list):
            top.items.append(value)
        else:
            if top.key is not None and not top.skips:
                top.items[top.key] = value
            top.key, top.skips = None, False

    def wants_key(self) -> bool:
        """True where a mapping waits for its next key."""
        return (
            bool(self.stack)
            and isinstance(self.stack[-1].items, dict)
            and self.stack[-1].key is None
        )

    def take_key(self, key: str, line: int) -> None:
        """Note the key of the value that comes next; a repeated or merge key is a fault."""
        top = self.stack[-1]
        top.key = key
        path = (*top.path, key)
        if key == "<<":
            top.skips = True
            self.blame(
                path,
                line,
                say("the merge key '<<'"),
                say_in("a fault", "plain keys"),
                say("Write the keys out in full."),
            )
        elif key in top.items:
            top.skips = True
            self.blame(
                path,
                line,
                say("'{key}' again, first on line {line}", key=key, line=self.lines.get(path)),
                say_in("a fault", "each key once"),
                say("Remove or rename one of the two."),
            )
        else:
            self.lines[path] = line
