"""A planner without a browser: a client that speaks the form's own messages over its socket."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any
from urllib.parse import parse_qs

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.BidiComponent_pb2 import BidiComponent
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

Change = Callable[[WidgetState], None]
PATIENCE = 60.0
_JOURNAL = "of a benchmark"
MOST_KEPT = 4096  # messages that a browser would keep, to be named by their hash


@dataclass(frozen=True)
class Run:
    """One run of a page as its reader sees it: how long it took, in seconds, and what it drew."""

    seconds: float
    bytes: int
    elements: list[Element]


@dataclass
class Planner:
    """One session: the inputs it has seen, the page it is on, and the id of its drafts."""

    socket: ClientConnection
    query: str = ""
    page: str = ""
    pages: dict[str, str] = field(default_factory=dict)
    states: dict[str, WidgetState] = field(default_factory=dict)
    kept: dict[str, ForwardMsg] = field(default_factory=dict)
    sheet: str = ""  # the table of estimates: its id among the inputs, and what it was told last
    told: dict[str, Any] = field(default_factory=dict)
    edits: list[list[Any]] = field(default_factory=list)
    last: int = 0
    looked: list[Any] = field(default_factory=list)

    async def run(self, change: Change | None = None, widget: str = "", name: str = "") -> Run:
        """Send the inputs, one of them changed, and take in the run to its end.

        name: the page that the address names, for the first run of a session.
        """
        message = BackMsg()
        asked = message.rerun_script
        asked.query_string, asked.page_script_hash, asked.page_name = self.query, self.page, name
        asked.cached_message_hashes.extend(self.kept)
        asked.context_info.timezone = "UTC"
        asked.context_info.locale = "en"
        for one in self.states.values():
            asked.widget_states.widgets.add().CopyFrom(one)
        if change is not None:
            state = asked.widget_states.widgets.add(id=widget)
            change(state)
            if not (state.HasField("trigger_value") or state.HasField("json_trigger_value")):
                self.states[widget] = state
        began = perf_counter()
        await self.socket.send(message.SerializeToString())
        return await asyncio.wait_for(self._taken_in(began), PATIENCE)

    async def _taken_in(self, began: float) -> Run:
        size, elements = 0, []
        while True:
            raw = await self.socket.recv(decode=False)
            size += len(raw)
            message = self._whole(ForwardMsg.FromString(bytes(raw)))
            kind = message.WhichOneof("type")
            if kind == "delta" and message.delta.WhichOneof("type") == "new_element":
                elements.append(message.delta.new_element)
            elif kind == "new_session":
                self.page, elements = message.new_session.page_script_hash, []
            elif kind == "navigation":
                self.pages = {one.url_pathname or one.page_name: one.page_script_hash
                              for one in message.navigation.app_pages}  # fmt: skip
                self.page = message.navigation.page_script_hash or self.page
            elif kind == "page_info_changed":
                self.query = message.page_info_changed.query_string
            elif kind == "script_finished" and message.script_finished != _EARLY:
                self._note_inputs(elements)
                return Run(perf_counter() - began, size, elements)

    def _whole(self, message: ForwardMsg) -> ForwardMsg:
        """The message that a reference stands for; one that may come again is kept."""
        if message.WhichOneof("type") == "ref_hash":
            whole = ForwardMsg()
            whole.CopyFrom(self.kept[message.ref_hash])
            whole.metadata.CopyFrom(message.metadata)
            return whole
        if message.metadata.cacheable and len(self.kept) < MOST_KEPT:
            self.kept[message.hash] = message
        return message

    def _note_inputs(self, elements: list[Element]) -> None:
        """Take every input that is drawn as a browser does, which sends what it shows."""
        shown = {}
        for element in elements:
            if element.WhichOneof("type") == "bidi_component":
                self._hear(element.bidi_component)
            if element.WhichOneof("type") == "text_input":
                drawn = element.text_input
                state = WidgetState(id=drawn.id, string_value=drawn.default)
                known = self.states.get(drawn.id)
                if drawn.set_value:
                    state.string_value = drawn.value
                shown[drawn.id] = state if drawn.set_value or known is None else known
        if self.sheet in self.states:
            shown[self.sheet] = self.states[self.sheet]
        self.states = shown

    def _hear(self, drawn: BidiComponent) -> None:
        """What the table tells its script: which case is open, and what may be forgotten."""
        if "sheet" in drawn.component_name:
            self.sheet = drawn.id
            self.told = json.loads(drawn.json or drawn.mixed.json)
            done = self.told["entered"].get(_JOURNAL, 0)
            self.edits = [one for one in self.edits if one[0] > done]

    async def type_in(self, option: str, criterion: str, figure: float) -> Run:
        """Type a figure into the table of estimates, as its script sends it."""
        self.last += 1
        self.edits.append([self.last, 0, option, criterion, "value", f"{figure:g}"])
        self.looked = [self.last, option, criterion]
        return await self.deliver()

    async def deliver(self) -> Run:
        """Send every edit that was not acknowledged yet."""
        sent = {"session": self.told["session"], "journal": _JOURNAL, "cases": [self.told["case"]],
                "edits": self.edits, "focus": self.looked}  # fmt: skip
        return await self.run(
            lambda state: setattr(state, "json_value", json.dumps({"sent": sent})), self.sheet
        )

    @property
    def owner(self) -> str:
        """The id under which the session's unsaved work is kept."""
        return parse_qs(self.query).get("draft", [""])[0]


_EARLY = ForwardMsg.ScriptFinishedStatus.Value("FINISHED_EARLY_FOR_RERUN")


def open_socket(address: str) -> connect:
    """The socket of a form at an address, as a context."""
    place = address.replace("http", "ws", 1) + "/_stcore/stream"
    return connect(place, subprotocols=["streamlit"], max_size=2**26, origin=address)  # type: ignore[arg-type,list-item]
