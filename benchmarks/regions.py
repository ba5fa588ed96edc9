"""How long regions take: `python -m benchmarks.regions`.

Each line is a process of its own, so that what is imported and read once is paid once.
"""

from __future__ import annotations

import subprocess
import sys
from time import perf_counter

STEPS = {
    "read every table and series": ("library.tables(); library.series()", ""),
    "one province with its indicators": ("region('china/anhui')", ""),
    "one region of Europe with its indicators": ("region('eu/at11')", ""),
    "all indicators of 31 provinces": ("[region(k) for k in library.known('regions') "
                                       "if k.startswith('china/') and k.count('/') == 1]", ""),
    "all indicators of 315 regions of Europe": ("[region(k) for k in library.known('regions') "
                                                "if k.startswith('eu/')]", ""),
    "peers of a province, first time (scikit-learn is loaded)": ("peers_of('china/anhui')", ""),
    "peers of a province, again": ("peers_of('china/hubei')", "peers_of('china/anhui')"),
    "peers of a region of Europe, again": ("peers_of('eu/at11')", "peers_of('china/anhui')"),
}  # fmt: skip
IMPORTS = """
from time import perf_counter
from mcda.files import library
from mcda.upgrading.peers import peers_of
from mcda.upgrading.regions import region
"""


def seconds(step: str, before: str) -> float:
    """Seconds of a step in a fresh process, imports and what comes before it left out."""
    code = f"{IMPORTS}\n{before}\nstart = perf_counter()\n{step}\nprint(perf_counter() - start)"
    found = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return float(found.stdout)


def shell(*arguments: str) -> float:
    """Seconds of a command from its start to its end."""
    start = perf_counter()
    subprocess.run([sys.executable, "-m", "mcda", *arguments], check=True, capture_output=True)
    return perf_counter() - start


def main() -> None:
    """Print a table in Markdown: the least of three runs."""
    print("| step | seconds |\n|---|---|")
    for name, (step, before) in STEPS.items():
        print(f"| {name} | {min(seconds(step, before) for _ in range(3)):.3f} |", flush=True)
    for arguments in (("check", "cases/first-steps.yaml"), ("check", "cases/anhui-2026.yaml"),
                      ("region", "china/anhui"), ("region", "eu/at11")):  # fmt: skip
        least = min(shell(*arguments) for _ in range(3))
        print(f"| `python -m mcda {' '.join(arguments)}` | {least:.3f} |", flush=True)


if __name__ == "__main__":
    main()
