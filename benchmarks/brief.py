"""How long a brief takes to print in each form, warm: the libraries are loaded, the case is new."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from statistics import median
from time import perf_counter

from benchmarks.sureness import made_up
from mcda.analysis import analyse, in_depth
from mcda.brief.writing import docx, html, pdf, preview, xlsx
from mcda.checking import read_case
from mcda.decision.analysis import Analysis
from mcda.decision.case import Case
from mcda.files.examples import example_text
from mcda.language import LANGUAGES

FORMS: dict[str, Callable[[Analysis], object]] = {
    "decision page": preview, "web page": html, "PDF": pdf, "Word": docx, "Excel": xlsx,
}  # fmt: skip
TRIES = 3


def seconds(work: Callable[[Analysis], object], analysis: Analysis) -> float:
    start = perf_counter()
    work(analysis)
    return perf_counter() - start


def forget_pictures() -> None:
    """Pictures are kept by their content; a measurement draws each anew, the typefaces known."""
    from mcda.brief.printers import pictures

    pictures._drawn.cache_clear()
    pictures._painted.cache_clear()


def printed(name: str, case: Case) -> None:
    for code in LANGUAGES:
        start = perf_counter()
        analysis = in_depth(analyse(case, code))
        print(f"{name}, {code}: every question answered in {perf_counter() - start:.2f} s")
        for form, work in FORMS.items():
            work(analysis)  # loads what the form needs
            taken = []
            for _ in range(TRIES):
                forget_pictures()
                taken.append(seconds(work, replace(analysis)))
            again = median(seconds(work, analysis) for _ in range(TRIES))
            anew = f"{form:<14} {median(taken):5.2f} s anew"
            print(f"  {anew}, {again:5.2f} s with blocks and pictures made")


def main() -> None:
    printed("20 x 10", made_up(20, 10))
    printed("Anhui", read_case(example_text("anhui-2026")))


if __name__ == "__main__":
    main()
