"""Print the brief of a case as PDF or HTML."""

from __future__ import annotations

import argparse
from pathlib import Path as FilePath

from mcda.commands.cases import Result, for_each
from mcda.files.reading import Reading

NAME = "brief"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The case file and the file to write."""
    parser.add_argument(
        "cases", nargs=1, metavar="CASE", help="a case file, or library:KEY[@VERSION]"
    )
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help=".pdf or .html")


def run(chosen: argparse.Namespace) -> int:
    """Write the brief; 1 if the case has faults."""
    from mcda.analysis import analyse
    from mcda.brief.writing import write_brief

    def printed(path: str, reading: Reading) -> Result:
        written = write_brief(analyse(reading.case), FilePath(chosen.output))
        result = {"case": path, "file": chosen.output, "status": written.status,
                  "pages": written.pages, "seconds": round(written.seconds, 3)}  # fmt: skip
        pages = f", {written.pages} pages" if written.pages else ""
        return result, f"{chosen.output}: {written.status}{pages}"

    return for_each(chosen, printed)
