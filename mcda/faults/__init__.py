"""What is wrong with a text: where it is, what was found, what was expected, how to mend it."""

from mcda.faults.fault import CaseFaults, Fault
from mcda.faults.places import Path, part_name, place_of
from mcda.faults.values import in_quotes, nearest, quoted

__all__ = [
    "CaseFaults",
    "Fault",
    "Path",
    "in_quotes",
    "nearest",
    "part_name",
    "place_of",
    "quoted",
]
