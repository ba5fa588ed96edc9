"""A region's figures over the years beside the median of its peers, each of one release."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from mcda.decision.region import Peers
from mcda.decision.region_table import Series
from mcda.decision.words import as_sentence, rounded
from mcda.files import library
from mcda.language import say, say_own, sentences


@dataclass(frozen=True)
class OverYears:
    """One figure of a region by year, and the median of its peers where half of them are known."""

    key: str
    series: Series
    region: str
    own: tuple[float | None, ...]
    peers: tuple[float | None, ...]


def _median(figures: Sequence[float | None]) -> float | None:
    known = [one for one in figures if one is not None]
    return median(known) if known and 2 * len(known) >= len(figures) else None


def _peer_rows(folder: str, peers: Peers | None) -> list[str]:
    """The keys of the peers, by their names in the tables of the folder, in any language."""
    names = set(peers.names) if peers else set()
    rows = (pair for table in library.tables_in(folder).values() for pair in table.rows.items())
    return list(dict.fromkeys(k for k, row in rows if {row.name, say_own(row.name)} & names))


def over_years(key: str, peers: Peers | None = None) -> tuple[OverYears, ...]:
    """Every figure that the library has of a region over years, as in china/anhui; often none."""
    where = library.find(key)
    if where is None:
        return ()
    folder, row = where[0].rpartition("/")[0], where[1]
    name = say_own(library.tables_in(folder)[where[0]].rows[row].name)
    beside, found = _peer_rows(folder, peers), []
    for at, one in library.series().items():
        if at.rpartition("/")[0] == folder and any(x is not None for x in one.rows.get(row, ())):
            columns = zip(*(one.rows[peer] for peer in beside if peer in one.rows), strict=True)
            medians = tuple(_median(column) for column in columns) or (None,) * len(one.years)
            found.append(OverYears(at.rpartition("/")[2], one, name, one.rows[row], medians))
    return tuple(found)


def in_words(found: OverYears) -> str:
    """The first and the last known figure, with their years and the release."""
    known = [(year, one) for year, one in zip(found.series.years, found.own, strict=True)
             if one is not None]  # fmt: skip
    (first, start), (last, end) = known[0], known[-1]
    unit, release = say_own(found.series.unit), say_own(found.series.release)
    if first == last:
        said = say("{region}: {figure} {unit} in {year}.", region=found.region,
                   figure=rounded(end, 4), unit=unit, year=last)  # fmt: skip
    else:
        said = say("{region}: from {start} in {first} to {end} {unit} in {last}.",
                   region=found.region, start=rounded(start, 4), first=first,
                   end=rounded(end, 4), unit=unit, last=last)  # fmt: skip
    return sentences(said, as_sentence(release))
