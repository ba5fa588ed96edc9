"""The same work without a browser: `python -m mcda COMMAND …`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from mcda.commands import (
    brief,
    catalogue,
    check,
    compare,
    network,
    rank,
    region,
    robustness,
    saved,
    weigh,
)

COMMANDS = (
    check, rank, weigh, robustness, compare, brief, region, network, catalogue, saved,
)  # fmt: skip


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    top = argparse.ArgumentParser(
        prog="python -m mcda",
        description="Rank a region's policy options, say how sure the ranking is, print a brief.",
        epilog="Exit status: 0 done, 1 a case has faults, 2 wrong usage.",
    )
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in COMMANDS:
        about = (command.__doc__ or "").strip().splitlines()[0]
        one = commands.add_parser(command.NAME, help=about, description=about)
        one.add_argument("--json", action="store_true", help="print one JSON object per case")
        command.add_arguments(one)
        one.set_defaults(run=command.run)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    chosen = parser().parse_args(arguments)
    try:
        return int(chosen.run(chosen))
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        sys.stderr.close()
        return 0
