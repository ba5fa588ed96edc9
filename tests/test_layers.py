"""Imports run one way, and some libraries are let in at one gate only."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[1]

# Each floor may import what stands on the floors before it, and its own rooms.
FLOORS = (
    {"language", "version"},
    {"faults", "catalogue", "criteria.indicators"},
    {"decision"},
    {"files", "scaling"},
    {"library", "upgrading", "weighting", "ranking"},
    {"robustness", "package", "guidance"},
    {"checking"},
    {"analysis"},
    {"comparison"},
    {"brief"},
    {"web", "cli"},
    {"streamlit_app"},
)
FLOOR = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
FENCES = {
    "streamlit": {"web", "streamlit_app"},
    "pymcdm": {"ranking", "weighting"},
    "sklearn": {"robustness", "upgrading"},
    "yaml": {"files"},
    "openpyxl": {"files"},
    "sqlalchemy": {"library"},
    "alembic": {"library"},
    "psycopg": {"library"},
    "platformdirs": {"library"},
    "scipy": {"weighting"},
    "babel": {"language"},
    "docx": {"brief"},
}
SAME_ROOM = {"commands": "cli", "__main__": "cli"}


def modules() -> list[Path]:
    inside = [*(HOUSE / "mcda").rglob("*.py"), *(HOUSE / "criteria").rglob("*.py")]
    return sorted([*inside, HOUSE / "streamlit_app.py"])


def room_of(dotted: str) -> str | None:
    """The room a module of ours belongs to; None for anybody else's."""
    parts = dotted.split(".")
    if parts[0] == "criteria":
        return "criteria.indicators"
    if parts[0] == "streamlit_app":
        return "streamlit_app"
    if parts[0] != "mcda" or len(parts) < 2:
        return None
    return SAME_ROOM.get(parts[1], parts[1])


def imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name the whole path"
            assert node.module
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def dotted(path: Path) -> str:
    return ".".join(path.relative_to(HOUSE).with_suffix("").parts).removesuffix(".__init__")


@pytest.mark.parametrize("path", modules(), ids=dotted)
def test_imports_run_one_way(path: Path) -> None:
    room = room_of(dotted(path))
    if room is None:  # mcda/__init__ only says where the front doors are
        return
    assert room in FLOOR, f"{path} stands in no room of the plan"
    for name in imports(ast.parse(path.read_text(encoding="utf-8"))):
        other = room_of(name)
        if other is None or other == room or name.split(".")[:2] == ["mcda", "__init__"]:
            continue
        assert FLOOR[other] < FLOOR[room], f"{dotted(path)} imports {name}"


@pytest.mark.parametrize("path", modules(), ids=dotted)
def test_fences(path: Path) -> None:
    room = room_of(dotted(path))
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for name in imports(tree):
        gate = FENCES.get(name.split(".")[0])
        assert gate is None or room in gate, f"{dotted(path)} imports {name}"
    if room != "files":
        calls = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
        opened = [f for f in calls if isinstance(f, ast.Name) and f.id == "open"]
        assert not opened, f"{dotted(path)} opens a file"


def test_the_plan_is_checked_against_a_wrong_import() -> None:
    assert FLOOR["files"] < FLOOR["ranking"] < FLOOR["analysis"] < FLOOR["web"]
    assert list(imports(ast.parse("from mcda.web import session"))) == [
        "mcda.web", "mcda.web.session",
    ]  # fmt: skip
    assert room_of("mcda.commands.rank") == "cli"
