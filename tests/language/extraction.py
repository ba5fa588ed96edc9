"""Every text that the code says, found by reading the code; `python -m tests.language.extraction`
prints those that a language lacks, as entries of a catalogue."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import mcda
from mcda.catalogue import WithSettings
from mcda.decision.noun import Noun
from mcda.faults.places import PART
from mcda.language.catalogues import messages
from mcda.language.worded import worded_in

HOUSE = Path(__file__).resolve().parents[2]
# Which of a call's arguments is the text, and which the context.
SAYS = {"say": (0, None), "to_say": (0, None), "say_many": (0, None), "say_in": (1, 0)}
PLACES = re.compile(r"\{(\w+)[^{}]*\}")


@dataclass(frozen=True)
class Found:
    """A text that is said: where, and in which context."""

    place: str
    text: str
    context: str = ""


def _speaks(tree: ast.AST) -> bool:
    """Whether a module takes its words from the languages; the commands print by another `say`."""
    return any(
        isinstance(node, ast.ImportFrom) and (node.module or "").startswith("mcda.language")
        and any(name.name in SAYS for name in node.names)
        for node in ast.walk(tree)
    )  # fmt: skip


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree) if _speaks(tree) else ():
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAYS:
            yield node


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def said_in(path: Path) -> Iterator[Found]:
    """The texts of a module; one that is no literal is found as an empty text."""
    for call in calls(ast.parse(path.read_text(encoding="utf-8"))):
        at, context = SAYS[call.func.id]  # type: ignore[attr-defined]
        place = f"{path.relative_to(HOUSE).as_posix()}:{call.lineno}"
        around = "" if context is None else _literal(call.args[context]) or ""
        yield Found(place, (_literal(call.args[at]) if len(call.args) > at else None) or "", around)


def said_by_code() -> list[Found]:
    """The texts of every module, the room of the languages itself left out."""
    paths = sorted((HOUSE / "mcda").rglob("*.py"))
    return [one for path in paths if "language" not in path.parts for one in said_in(path)]


def said_by_entries() -> list[Found]:
    """What the entries of every catalogue say of themselves."""
    found = []
    for module in walk_packages(mcda.__path__, "mcda."):
        if module.ispkg or ".web" in module.name or "migrations" in module.name:
            continue
        if module.name.endswith("__main__"):
            continue
        for entry in vars(import_module(module.name)).values():
            if not is_dataclass(entry) or isinstance(entry, type):
                continue
            found += [Found(module.name, text) for text in worded_in(entry).values() if text]
            for setting in entry.settings if isinstance(entry, WithSettings) else ():
                found += [Found(module.name, text) for text in worded_in(setting).values()]
    return found


def said_by_nouns() -> list[Found]:
    """What the fields of a case's nouns are called, and what each of them expects."""
    found = []
    for kind in nouns():
        for name, field in kind.model_fields.items():
            found.append(Found(kind.__module__, name.replace("_", " "), PART))
            if field.description:
                found.append(Found(kind.__module__, field.description))
    return found


def nouns() -> Iterator[type[Noun]]:
    """Every kind of noun, those that a module of the package defines."""
    left = [Noun]
    while left:
        kind = left.pop()
        left += kind.__subclasses__()
        if kind.__module__.startswith("mcda."):
            yield kind


def everything() -> list[Found]:
    return [*said_by_code(), *said_by_entries(), *said_by_nouns()]


def translated(found: Found, code: str) -> str | None:
    known = messages(code)
    if found.context:
        return known.in_context.get((found.context, found.text))
    return known.plain.get(found.text)


def quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def missing(code: str, part: str = "") -> Iterator[str]:
    """What a language lacks of the modules whose path holds `part`, as entries of a catalogue."""
    seen = set()
    for one in everything():
        key = (one.context, one.text)
        if part not in one.place.replace(".", "/") or key in seen or translated(one, code):
            continue
        seen.add(key)
        head = f"#: {one.place.partition(':')[0]}\n"
        head += f"msgctxt {quoted(one.context)}\n" if one.context else ""
        yield f'{head}msgid {quoted(one.text)}\nmsgstr ""\n'


if __name__ == "__main__":
    print("\n".join(missing("zh", sys.argv[1] if len(sys.argv) > 1 else "")))
