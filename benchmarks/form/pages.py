"""What a reader of the form waits for, measured in the page itself by its own clock."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Page

from benchmarks.form.serving import CRITERIA, OPTIONS
from mcda.decision.case import Case
from mcda.web.show.pages import PAGES
from tests.browser.server import browsing, still

PATIENCE = 60_000  # milliseconds
EDITS = 24

# Notes when what is waited for first holds, at the frame that shows it; by the page's own clock,
# which begins as the page is asked for.
_WATCH = """
(() => {
  const shown = () => ({
    state: document.querySelector('[data-testid="stApp"]')?.getAttribute('data-test-script-state'),
    heading: document.querySelector('h1')?.innerText,
    live: [...document.querySelectorAll('p.live-answer, table.live')].map(one => one.innerText)
      .join(),
  });
  const watch = {begun: 0, met: 0, ran: false, before: {}, holds: null, shown};
  window.watch = watch;
  watch.start = holds =>
    Object.assign(watch, {begun: performance.now(), met: 0, ran: false, before: shown(), holds});
  watch.begin_at = event => addEventListener(event, () => { watch.begun = performance.now(); },
                                             {capture: true, once: true});
  watch.look = () => {
    const now = shown();
    watch.ran ||= now.state !== 'notRunning';
    if (watch.holds?.(now, watch)) {
      watch.holds = null;
      requestAnimationFrame(() => setTimeout(() => { watch.met = performance.now(); }, 0));
    }
  };
  new MutationObserver(watch.look).observe(document,
    {subtree: true, childList: true, characterData: true, attributes: true});
})();
"""
_FIRST = """
watch.holds = now => now.heading && now.state === 'notRunning'
  && document.querySelectorAll('.st-key-pages button').length > 9;
"""
# What a page shows that no other does, where its run goes on for what may follow.
_FOLLOWED = {"sure": ".st-key-asking, .st-key-foot", "brief": "iframe"}


@dataclass(frozen=True)
class Times:
    """Seconds of several tries."""

    seconds: tuple[float, ...]

    @property
    def middle(self) -> float:
        return median(self.seconds)

    @property
    def slow(self) -> float:
        """What 95 % of the tries stay under."""
        return sorted(self.seconds)[round(0.95 * (len(self.seconds) - 1))]


def _met(page: Page) -> float:
    """Seconds from the start of the watch to what was waited for."""
    page.wait_for_function("watch.met > 0", timeout=PATIENCE, polling=50)
    taken: float = page.evaluate("watch.met - watch.begun")
    return taken / 1000


@contextmanager
def watched() -> Iterator[Page]:
    """A page of a browser of its own, with the watch in it."""
    with browsing() as browser:
        context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.add_init_script(_WATCH)
        yield page
        context.close()


def first_paint(page: Page, address: str) -> float:
    """Seconds from the first request to the page painted: its heading and its list."""
    page.add_init_script(_FIRST)
    page.goto(address)
    return _met(page)


def turned(page: Page, name: str, sign: str = "") -> float:
    """Seconds from the press on a page's name in the side bar to that page painted.

    sign: what shows that it is, while its run goes on; without it the run has ended.
    """
    button = page.locator(".st-key-pages button").filter(has_text=name).first
    button.scroll_into_view_if_needed()
    page.evaluate("""
        sign => {
          watch.start((now, {before}) => now.heading && now.heading !== before.heading
            && (now.state === 'notRunning' || (sign && document.querySelector(sign))));
          watch.begin_at('click');
        }
    """, sign)  # fmt: skip
    button.click()
    return _met(page)


def edited(page: Page, case: Case, tries: int = EDITS) -> Times:
    """Seconds from the Enter after a figure to the live ranking painted, or else to the page."""
    chance, taken = random.Random(1), []
    for turn in range(tries):
        at = turn * 37 % (OPTIONS * CRITERIA)
        option, criterion = (f"{kind}{place}" for kind, place in
                             zip("oc", divmod(at, CRITERIA), strict=True))  # fmt: skip
        stated = case.options[option].estimates[criterion]
        ends = (stated.low or 0.0, stated.high or 0.0)
        figure = round(ends[turn % 2] + chance.uniform(-1, 1) * (ends[0] - ends[1]) * 0.05, 1)
        cell = page.locator(".st-key-grid input").nth(at)
        cell.click(click_count=3)
        page.keyboard.type(f"{min(max(figure, ends[0]), ends[1]):g}")
        page.evaluate("""
            () => {
              watch.start((now, {ran, before}) =>
                ran && (now.live !== before.live || now.state === 'notRunning'));
              watch.begin_at('keydown');
            }
        """)
        page.keyboard.press("Enter")
        taken.append(_met(page))
        still(page)
    return Times(tuple(taken))


def walked(page: Page) -> dict[str, float]:
    """Seconds of each page on the way from the first to the last and back to it."""
    taken = {}
    for one in (*PAGES[1:], PAGES[0]):
        taken[one.name] = turned(page, one.name, _FOLLOWED.get(one.key, ""))
        still(page)
    return taken
