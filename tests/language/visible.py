"""What a reader sees of a page of the form: every text of it, and which of them are English."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message
from streamlit.testing.v1 import AppTest

# Fields of Streamlit's messages that no reader meets.
TECHNICAL = {
    "id", "form_id", "url", "type", "icon", "tag", "src", "autocomplete", "component_name", "name",
    "css_content", "js_content", "html_content", "css_source_path", "js_source_path", "key",
    "format", "element_id", "group_id",
}  # fmt: skip
# What a chart's specification shows; all else in it is for the program that draws.
SHOWN_OF_A_CHART = {"title", "text", "subtitle", "description"}
LITERAL = re.compile(r"\"([^\"]*)\"|'([^']*)'")
# Words of a component's data that name its parts and are not shown.
UNSEEN_DATA = {"session", "case", "key", "option", "criterion", "id", "at", "journal", "language",
               "kind", "part", "path", "look", "mark", "layer", "lang", "tag"}  # fmt: skip
ESCAPE = re.compile(r"\\u([0-9a-f]{4})")
# The classes of a table's cells, and the places of a text that a script fills in.
MARKS = re.compile(r"(?:(?:known|gap|off|proposed|wrong|wrong-range)(?: |\Z))+\Z")
PLACE = re.compile(r"\{\w+\}")
STYLE = re.compile(r"<(style|script)\b.*?</\1>", re.DOTALL)
SEEN_ATTRIBUTE = re.compile(r"\b(?:alt|title|aria-label|placeholder|aria-description)=\"([^\"]*)\"")
TAG = re.compile(r"<[^>]*>")
MARKUP = re.compile(r":material/\w+:|:gray\[|:[a-z]+\[|\\(?=[\\`*_\[\]<>$~])|\u200b")

WORD = r"[A-Za-z][A-Za-z’'-]*[A-Za-z]"
RUN = re.compile(rf"{WORD}(?:[ ,;:/]+{WORD})+")
ALONE = re.compile(r"[A-Za-z]{3,}")
HAN = re.compile(r"[\u4e00-\u9fff]")


def _of_html(body: str) -> Iterator[str]:
    bare = STYLE.sub("", body)
    yield from map(unescape, SEEN_ATTRIBUTE.findall(bare))
    yield from (unescape(one).strip() for one in TAG.split(bare))


def _of_a_chart(part: Any, key: str = "") -> Iterator[str]:
    """The words of a specification: titles, texts and what its expressions write."""
    if isinstance(part, dict):
        for name, one in part.items():
            yield from _of_a_chart(one, name)
    elif isinstance(part, list):
        for one in part:
            yield from _of_a_chart(one, key)
    elif isinstance(part, str) and key in SHOWN_OF_A_CHART:
        yield part
    elif isinstance(part, str) and key in ("labelExpr", "calculate"):
        yield from (_unescaped("".join(found)) for found in LITERAL.findall(part))


def _unescaped(literal: str) -> str:
    """The text of a literal, whose characters may be written by their numbers."""
    return ESCAPE.sub(lambda found: chr(int(found[1], 16)), literal)


def _of_data(part: Any, key: str = "", seen: bool = False) -> Iterator[str]:
    """The words of a component's data; all of those that it calls its words."""
    if isinstance(part, dict):
        for name, one in part.items():
            yield from _of_data(one, name, seen or name == "words")
    elif isinstance(part, list):
        for one in part:
            yield from _of_data(one, key, seen)
    elif isinstance(part, str) and (seen or key not in UNSEEN_DATA) and not MARKS.match(part):
        yield PLACE.sub("", part)


def _of_rows(data: bytes) -> Iterator[str]:
    """The words of the rows that a chart or a table is given (Arrow), single codes left out."""
    import pyarrow as pa

    for column in pa.ipc.open_stream(data).read_all().to_pydict().values():
        yield from (one for one in column if isinstance(one, str) and not one.isidentifier())


def _of_message(message: Message) -> Iterator[str]:
    for field, value in message.ListFields():
        many = value if field.is_repeated else [value]
        if field.type == FieldDescriptor.TYPE_MESSAGE:
            if field.message_type.GetOptions().map_entry:
                continue
            for one in many:
                yield from _of_message(one)
        elif field.type == FieldDescriptor.TYPE_BYTES and field.name == "data":
            for one in many:
                yield from _of_rows(one)
        elif field.type == FieldDescriptor.TYPE_STRING and field.name not in TECHNICAL:
            for one in many:
                yield from _of_text(field.name, one)


def _of_text(field: str, text: str) -> Iterator[str]:
    match field:
        case "spec":
            yield from _of_a_chart(json.loads(text))
        case "json":
            yield from _of_data(json.loads(text))
        case "body":
            yield from _of_html(text)
        case _:
            yield text


def _of_node(node: Any) -> Iterator[str]:
    message = getattr(node, "proto", None)
    if isinstance(message, Message):
        yield from _of_message(message)
    for child in getattr(node, "children", {}).values():
        yield from _of_node(child)


def texts(at: AppTest) -> list[str]:
    """Every text on the page as it stands, each once: labels, helps, options, tables, charts."""
    found = (MARKUP.sub("", one).strip() for one in _of_node(at._tree))
    return list(dict.fromkeys(one for one in found if one))


def english(text: str, allowed: re.Pattern[str]) -> str:
    """The English of a text beyond what is allowed; nothing where there is none.

    Two words in a row are English, and so is any word of a text without a Chinese character.
    """
    left = allowed.sub("·", text)
    if run := RUN.search(left):
        return run[0]
    return "" if HAN.search(text) or not (word := ALONE.search(left)) else word[0]
