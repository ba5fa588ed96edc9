"""What the network's picture shows: which sectors and flows, and each sector's row."""

from __future__ import annotations

from textwrap import wrap
from typing import Any

from mcda.brief.charts.network_layout import rows_high
from mcda.decision.production_network import ProductionNetwork
from mcda.language import say

LINE = 16  # pixels from one line of a name to the next
LETTERS_A_LINE = 34
MOST_SECTORS, MOST_FLOWS = 15, 14
LARGEST_DOT, SMALLEST_DOT = 560.0, 24.0  # square pixels


def shown(network: ProductionNetwork, most: int = MOST_SECTORS) -> list[int]:
    """The places of the largest sectors and of the costliest, by multiplier, largest first."""
    places = network.largest(most)
    if network.costliest not in places:
        places[-1] = network.costliest
    return sorted(places, key=lambda at: (-network.multipliers[at], at))


def mark(network: ProductionNetwork) -> str:
    """What is said beside the sector whose wedge costs most."""
    if network.has_wedges and network.removal.min() < 0:
        return say("its wedge costs most")
    return say("a wedge here would cost most")


def _lines(name: str) -> list[str]:
    """A name on as many lines as it needs; a Chinese character takes the room of two letters."""
    broad = any(ord(letter) > 0x2E7F for letter in name)
    return wrap(name, LETTERS_A_LINE // 2 if broad else LETTERS_A_LINE) or [name]


def rows_of(network: ProductionNetwork, most: int = MOST_SECTORS) -> list[dict[str, Any]]:
    """One row per sector shown, from the top: its name's lines, its dot and its figures.

    y is the middle of the row in pixels below the headings.
    """
    places, table = shown(network, most), network.table
    largest = float(table.output.max())
    said = [_lines(table.sectors[at]) for at in places]
    lines = [len(one) + (at == network.costliest)
             for one, at in zip(said, places, strict=True)]  # fmt: skip
    return [
        {"at": at, "lines": name, "y": y, "stages": round(float(network.upstreamness[at]), 6),
         "size": round(max(SMALLEST_DOT, LARGEST_DOT * float(table.output[at]) / largest), 3),
         "costliest": at == network.costliest,
         "multiplier": f"{float(network.multipliers[at]):.2f}"}
        for at, name, y in zip(places, said, rows_high(lines, LINE), strict=True)
    ]  # fmt: skip


def texts_of(rows: list[dict[str, Any]], extra: str) -> list[dict[str, Any]]:
    """One record per line of text at the left; the mark stands below its sector's name."""
    texts = []
    for row in rows:
        lines = [*row["lines"], *([extra] if row["costliest"] else [])]
        top = row["y"] - LINE * (len(lines) - 1) / 2
        texts += [{"text": line, "y": top + LINE * i, "costliest": row["costliest"],
                   "mark": row["costliest"] and i == len(lines) - 1}
                  for i, line in enumerate(lines)]  # fmt: skip
    return texts


def flows_of(network: ProductionNetwork, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The largest flows between different sectors shown, largest first."""
    pairs = [
        (float(network.table.flows[one["at"], other["at"]]), one, other)
        for one in rows for other in rows if one is not other
    ]  # fmt: skip
    largest = sorted((pair for pair in pairs if pair[0] > 0), key=lambda pair: -pair[0])
    return [{"flow": flow, "seller": one, "buyer": other,
             "costliest": one["costliest"] or other["costliest"]}
            for flow, one, other in largest[:MOST_FLOWS]]  # fmt: skip
