"""No module of the form writes English past the languages: what a reader sees is said by `say`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.language.extraction import HOUSE, SAYS

MODULES = sorted((HOUSE / "mcda" / "web").rglob("*.py"))
TAG = re.compile(r"<[^>]*>?|[^<]*>|&\w+;")
WORD = r"[A-Za-z][A-Za-z’'-]*[A-Za-z]"
WORDS = re.compile(rf"{WORD}[,;:]? {WORD}")
# What a reader meets even where it is a single word.
SHOWN = {
    "button", "form_submit_button", "download_button", "link_button", "text_input", "text_area",
    "selectbox", "multiselect", "checkbox", "toggle", "radio", "segmented_control", "pills",
    "number_input", "file_uploader", "subheader", "header", "title", "caption", "popover",
    "expander", "toast", "metric", "spinner", "typed", "chooser", "pick", "amount",
}  # fmt: skip
SHOWN_ARGUMENTS = {"label", "help", "placeholder", "alt", "caption", "heading", "title"}
FOR_PROGRAMMERS = {"ValueError", "RuntimeError", "AttributeError", "TypeError"}
ALONE = re.compile(r"[A-Z][a-z]{2,}[.:?]?\Z")
# Modules whose words no reader meets, or meets as they are.
UNSEEN = {
    "mcda/web/show/languages.py": "the menu of languages names each by its own name",
}
# Texts that are no words for a reader.
CODES = {
    "version of ": "part of a widget's key",
    "layer of ": "part of the name of a choice",
    "words of ": "part of the name of a choice",
    "scale of ": "part of the name of a choice",
    'th scope="row"': "a tag",
    "Word document": "what the library's log calls a kind of file",
    "tables in Excel": "what the library's log calls a kind of file",
    '<p class="ladder-name">Policy Ladder</p><p class="ladder-case">': "the program's own name",
    "Policy Ladder": "the program's own name",
    **dict.fromkeys(("Press Enter to apply", "Press Ctrl+Enter to apply", "Press ⌘+Enter to apply",
                     "Press Enter to submit form", "Upload"), "what Streamlit says by itself"),
}  # fmt: skip
# A few words by which code tells things apart, as in 'on asking' or 'own table'.
CODE = re.compile(r"[a-z]+(?: [a-z]+){1,3}\Z")


def _documentation(tree: ast.AST) -> set[int]:
    """The docstrings, of modules, classes, functions and what stands bare after a constant."""
    bare = (node.value for node in ast.walk(tree) if isinstance(node, ast.Expr))
    return {id(one) for one in bare if isinstance(one, ast.Constant)}


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _said_or_raised(tree: ast.AST) -> Iterator[int]:
    """What is said in the spoken language, told to a programmer or a pattern of letters."""
    for node in ast.walk(tree):
        said = isinstance(node, ast.Call) and _name(node) in {*SAYS, "compile", "say_own"}
        if said or isinstance(node, ast.Raise):
            yield from (id(one) for one in ast.walk(node) if _is_programmers(node, one))


def _is_programmers(node: ast.AST, one: ast.AST) -> bool:
    """Within a raise, what stands in a built-in error; within a call, all its texts."""
    if isinstance(node, ast.Raise):
        error = node.exc
        return isinstance(error, ast.Call) and _name(error) in FOR_PROGRAMMERS
    return isinstance(one, ast.Constant)


def _parts(node: ast.AST) -> Iterator[ast.Constant]:
    for one in ast.walk(node):
        if isinstance(one, ast.Constant) and isinstance(one.value, str):
            yield one


def _alone(tree: ast.AST) -> Iterator[ast.Constant]:
    """Single words where a widget shows them: its label, its help, what it holds while empty."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node) in SHOWN:
            shown = [one.value for one in node.keywords if one.arg in SHOWN_ARGUMENTS]
            for one in (*node.args[:1], *shown):
                if isinstance(one, ast.Constant) and ALONE.match(str(one.value)):
                    yield one


def english_in(source: str) -> list[str]:
    """The English that a module writes as it stands, each with its line."""
    tree = ast.parse(source)
    passed = {*_documentation(tree), *_said_or_raised(tree)}
    made = (node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr))
    in_text = {id(one) for node in made for one in node.values}
    found = {one.lineno: one.value for one in _alone(tree) if id(one) not in passed}
    for one in _parts(tree):
        left = TAG.sub(" ", one.value)
        is_code = one.value in CODES or (id(one) not in in_text and CODE.match(one.value))
        if id(one) not in passed and WORDS.search(left) and not is_code:
            found[one.lineno] = one.value
    return [f"line {line}: {text[:90]!r}" for line, text in sorted(found.items())]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(HOUSE).as_posix())
def test_a_module_of_the_form_says_all_its_words(path: Path) -> None:
    if path.relative_to(HOUSE).as_posix() not in UNSEEN:
        assert english_in(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "line",
    [
        'st.button("Add this option")', 'st.button("Add")', 'st.html(f"<p>{one} more left</p>")',
        'st.text_input(name, help="The unit")', 'WORDS = {"a": "Not stated yet"}',
        'fields.typed("Name", now)', 'st.html("<p class=\'x y\'>Two words</p>")',
        'st.selectbox(say("Region"), one, placeholder="Choose")',
    ],
)  # fmt: skip
def test_english_that_is_not_said_is_found(line: str) -> None:
    assert english_in(line) != []


@pytest.mark.parametrize(
    "line",
    [
        'st.button(say("Add this option"))', 'st.html("<p class=\'lead quiet\'>" + said + "</p>")',
        'def f():\n    """Two words."""', 'raise ValueError("the text gives no analysis")',
        'st.button(label, key="go-on", type="primary")', 'PATTERN = re.compile("two words")',
        'say_many("one thing", "many things", 2)', 'st.columns(2, gap="large")',
    ],
)  # fmt: skip
def test_what_is_said_or_shown_to_nobody_passes(line: str) -> None:
    assert english_in(line) == []
