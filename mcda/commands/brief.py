"""Print the brief of a case as PDF, Word or HTML, or its tables as Excel."""

from __future__ import annotations

import argparse
from pathlib import Path as FilePath

from mcda.commands.cases import Result, edition, for_each
from mcda.files.reading import Reading
from mcda.language import LANGUAGES

NAME = "brief"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The case file, the file to write, and the language."""
    parser.add_argument(
        "cases", nargs=1, metavar="CASE", help="a case file, or library:KEY[@VERSION]"
    )
    parser.add_argument("-o", "--output", required=True, metavar="FILE",
                        help=".pdf, .docx, .html, or .xlsx for the tables")  # fmt: skip
    parser.add_argument("--language", choices=list(LANGUAGES),
                        help="in place of the case's own")  # fmt: skip


def run(chosen: argparse.Namespace) -> int:
    """Write the brief; 1 if the case has faults."""
    from mcda.analysis import analyse, of_edition
    from mcda.brief.writing import language_of, write_brief

    def printed(path: str, reading: Reading) -> Result:
        language = chosen.language or language_of(reading.case)
        analysis = of_edition(analyse(reading.case, language), edition(path))
        written = write_brief(analysis, FilePath(chosen.output), language)
        result = {"case": path, "file": chosen.output, "status": written.status,
                  "pages": written.pages, "seconds": round(written.seconds, 3)}  # fmt: skip
        pages = f", {written.pages} pages" if written.pages else ""
        return result, f"{chosen.output}: {written.status}{pages}"

    return for_each(chosen, printed)
