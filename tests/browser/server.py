"""The app under test: a server on a free port of this machine, and a browser to look at it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--no-first-run"]  # fmt: skip
STILL = '[data-testid="stApp"][data-test-script-state="notRunning"]'
# Notes when the page last sent something to the server, and when it last heard from it.
LISTEN = """() => {
  if (window.ladderLine) return;
  const line = window.ladderLine = {sent: 0, heard: 0};
  const send = WebSocket.prototype.send, known = new WeakSet();
  WebSocket.prototype.send = function (data) {
    if (!known.has(this)) {
      known.add(this);
      this.addEventListener("message", () => { line.heard = performance.now(); });
    }
    line.sent = performance.now();
    return send.call(this, data);
  };
}"""
# A server with little time answers late; after three seconds it is one that has no answer to give.
ANSWERED = """() => {
  const line = window.ladderLine ?? {sent: 0, heard: 0};
  return line.heard >= line.sent || performance.now() - line.sent > 3000;
}"""
PATIENCE = 60
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
)


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def is_up(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2) as reply:
            return bool(reply.status == 200)
    except OSError:
        return False


@contextmanager
def serving(library: Path | None = None, port: int | None = None) -> Iterator[str]:
    """The address of a server that ends with the block.

    library: where it keeps saved cases; without it in a folder of its own, never the user's.
    """
    with TemporaryDirectory() as folder:
        place, at = library or Path(folder) / "library.sqlite3", port or free_port()
        with started(place, at):
            yield f"http://127.0.0.1:{at}"


@contextmanager
def started(library: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """A server that has just begun to listen and has shown no page yet; it ends with the block."""
    options = ("headless=true", "address=127.0.0.1", f"port={port}")
    command = [sys.executable, "-m", "streamlit", "run", "streamlit_app.py",
               *(f"--server.{one}" for one in options)]  # fmt: skip
    settings = {**os.environ, "MCDA_LIBRARY": str(library)}
    server = subprocess.Popen(command, cwd=ROOT, env=settings, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL)  # fmt: skip
    try:
        deadline = time.monotonic() + PATIENCE
        while not is_up(f"http://127.0.0.1:{port}"):
            if server.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"the server did not start: {server.poll()}")
            time.sleep(0.05)
        yield server
    finally:
        server.terminate()
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()


def chromium() -> str:
    """The path of a Chromium or Chrome of this machine."""
    found = (shutil.which(name) for name in NAMES)
    path = next((one for one in (*found, *PLACES) if one and Path(one).exists()), None)
    assert path, "no Chromium is installed: see README.md, 'Tests'"
    return path


@contextmanager
def browsing() -> Iterator[Browser]:
    """Debian's Chromium, driven by Playwright."""
    with sync_playwright() as playwright, TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS,
                                             env=_with_chinese(Path(folder)))  # fmt: skip
        try:
            yield browser
        finally:
            browser.close()


def _with_chinese(folder: Path) -> dict[str, str | float | bool]:
    """The surroundings in which a browser finds the brief's Chinese typeface, on Linux."""
    here = find_spec("noto_cjk_sans_otc")
    if here is None or not here.origin or not sys.platform.startswith("linux"):
        return {**os.environ}
    config = folder / "fonts.conf"
    config.write_text(
        '<?xml version="1.0"?><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf'
        f"</include><dir>{Path(here.origin).parent}</dir><cachedir>{folder}</cachedir></fontconfig>",
        encoding="utf-8",
    )
    return {**os.environ, "FONTCONFIG_FILE": str(config)}


def still(page: Page) -> None:
    """Wait until the app has heard what was sent to it and has drawn all it has to draw."""
    page.evaluate(LISTEN)
    page.locator(STILL).wait_for(state="attached", timeout=PATIENCE * 1000)
    page.wait_for_timeout(150)
    page.wait_for_function(ANSWERED, timeout=PATIENCE * 1000)
    page.locator(STILL).wait_for(state="attached", timeout=PATIENCE * 1000)


def acknowledged(page: Page) -> None:
    """Wait until the server has all that was typed into the estimates, and shows it."""
    journal = "JSON.parse(sessionStorage.getItem('ladder-journal'))"
    page.wait_for_function(f"!{journal}?.edits.length", timeout=PATIENCE * 1000)
    still(page)


def go(page: Page, name: str, delay: float = 0) -> None:
    """Follow the side bar to a page; delay in ms between the button's going down and up."""
    page.locator(".st-key-pages button").filter(has_text=name).first.click(delay=delay)
    page.get_by_role("heading", name=name, level=1).wait_for(timeout=PATIENCE * 1000)
    still(page)
