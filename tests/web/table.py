"""The table of estimates in a test without a browser: what its script would send."""

from __future__ import annotations

from itertools import count
from typing import Any

from streamlit.testing.v1 import AppTest

from mcda.web import entering
from mcda.web.draft import names
from tests.web.test_session import held

_numbers = count(1)


def type_in(at: AppTest, option: str, criterion: str, text: str, part: str = "value") -> AppTest:
    """Type into a cell; option and criterion by key or by name."""
    mine = at.session_state["ladder"]
    with held(mine):
        shown = entering.case_token()
    keys = [next(key for key, name in names(mine.draft, section).items() if wanted in (key, name))
            for section, wanted in (("options", option), ("criteria", criterion))]  # fmt: skip
    sent: dict[str, Any] = {
        "session": mine.journal.session, "journal": "of a test", "cases": [shown],
        "edits": [[next(_numbers), 0, *keys, part, text]], "focus": [next(_numbers), *keys],
    }  # fmt: skip
    at.session_state[entering.SHEET] = {"sent": sent}
    at.run()
    assert not at.exception, at.exception
    return at


def table_of(at: AppTest) -> dict[str, Any]:
    """What the table is given to show."""
    import json

    found = next(one for one in at.main if "sheet" in str(getattr(one.proto, "id", "")))
    table: dict[str, Any] = json.loads(found.proto.json)["table"]
    return table
