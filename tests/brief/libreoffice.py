"""LibreOffice without a window: what Word's and Excel's files look like to a program not ours."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path

import pytest

from mcda.brief.printers.fonts import folders

DEMANDED = os.environ.get("MCDA_TEST_OFFICE") == "must"  # as `make test` says
PATIENCE = 180  # seconds


def soffice() -> str:
    """The program; skips the test where there is none, unless it is demanded."""
    found = shutil.which("soffice")
    if found is None:
        assert not DEMANDED, "run tests/brief/install.sh"
        pytest.skip("LibreOffice is not installed; tests/brief/install.sh does it")
    return found


def _fonts(folder: Path) -> Path:
    """The machine's typefaces and those that the brief brings along."""
    file = folder / "fonts.conf"
    more = "".join(f"<dir>{one}</dir>" for one in folders())
    file.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f'<include ignore_missing="yes">/etc/fonts/fonts.conf</include>{more}'
        f"<cachedir>{folder / 'fonts'}</cachedir></fontconfig>",
        encoding="utf-8",
    )
    return file


def converted(raw: bytes, ending: str, to: str, folder: Path) -> list[Path]:
    """The files that LibreOffice makes of one; `to` is its name of the form, as in pdf."""
    program = soffice()
    source = folder / f"brief{ending}"
    source.write_bytes(raw)
    made = folder / "made"
    command = [
        program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
        "--norestore", "--convert-to", to, "--outdir", str(made), str(source),
    ]  # fmt: skip
    environment = os.environ | {"FONTCONFIG_FILE": str(_fonts(folder))}
    started = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        start_new_session=True,
    )  # fmt: skip
    try:
        _, said = started.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        os.killpg(started.pid, signal.SIGKILL)  # the group that this call began
        started.communicate()
        raise
    files = sorted(made.glob("*")) if made.is_dir() else []
    assert started.returncode == 0 and files, said.decode(errors="replace")
    return files
