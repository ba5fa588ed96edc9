"""axe-core in the browser: what of a page is hard on those who cannot see it or use a mouse."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

GRAVE = ("serious", "critical")


@dataclass(frozen=True)
class Excused:
    """What Streamlit draws so and nothing outside it can cure: the rule, where, and why."""

    rule: str
    where: str
    why: str


@contextmanager
def whole(page: Page) -> Iterator[None]:
    """In a window as high as the page: what is scrolled away is not looked at for its contrast."""
    window = page.viewport_size or {"width": 1280, "height": 900}
    high = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    page.set_viewport_size({"width": window["width"], "height": max(window["height"], high)})
    page.wait_for_timeout(200)
    try:
        yield
    finally:
        page.set_viewport_size(window)


def violations(page: Page, excused: Sequence[Excused] = ()) -> list[str]:
    """Each grave violation of the page from its head to its foot: rule, place, what is wrong."""
    with whole(page):
        return _violations(page, excused)


def _violations(page: Page, excused: Sequence[Excused]) -> list[str]:
    if not page.evaluate("typeof window.axe === 'object'"):
        page.evaluate(AXE_SCRIPT)
    options = {"resultTypes": ["violations"], "iframes": False}
    found: dict[str, Any] = page.evaluate(f"axe.run(document, {json.dumps(options)})")
    left = []
    for one in found["violations"]:
        if one["impact"] not in GRAVE:
            continue
        for node in one["nodes"]:
            if not any(one["id"] == two.rule and _is_at(page, node["target"], two.where)
                       for two in excused):  # fmt: skip
                why = node.get("failureSummary", "").splitlines()[1:]
                left.append(f"{one['id']} at {node['target']}: {' '.join(map(str.strip, why))}"
                            f" | {node['html'][:160]}")  # fmt: skip
    return left


def _is_at(page: Page, target: list[Any], where: str) -> bool:
    at = target[-1] if isinstance(target[-1], str) else target[-1][-1]
    asked = "([at, where]) => document.querySelector(at)?.matches(where) ?? false"
    return bool(page.evaluate(asked, [at, where]))
