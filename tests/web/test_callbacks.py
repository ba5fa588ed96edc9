"""Every callback of the form runs on a copy of the state, so that nothing breaks it off."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

WEB = Path(__file__).resolve().parents[2] / "mcda" / "web"
MODULES = sorted(WEB.rglob("*.py"))
CALLBACKS = {"on_click", "on_change", "on_select", "on_dismiss"}


def is_handler(node: ast.expr) -> bool:
    return ast.unparse(node).split(".")[-1] == "handler"


def guarded(value: ast.expr, tree: ast.Module) -> bool:
    """True for session.handler(…), a function under @session.handler, or Streamlit's own word."""
    if isinstance(value, ast.Constant):
        return isinstance(value.value, str)
    if isinstance(value, ast.Call):
        return is_handler(value.func)
    functions = {node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    named = functions.get(value.id) if isinstance(value, ast.Name) else None
    return named is not None and any(is_handler(one) for one in named.decorator_list)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(WEB).as_posix())
def test_callbacks_are_guarded(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        for keyword in call.keywords:
            if keyword.arg in CALLBACKS:
                assert guarded(keyword.value, tree), f"line {call.lineno}: {keyword.arg}"


def test_an_unguarded_callback_is_seen() -> None:
    tree = ast.parse("def keep(): ...\nst.button('x', on_click=keep)")
    call = next(node for node in ast.walk(tree) if isinstance(node, ast.Call))
    assert not guarded(call.keywords[0].value, tree)
