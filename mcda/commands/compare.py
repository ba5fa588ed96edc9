"""Say what was changed between two cases, which options moved, and because of what."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import Any

from mcda.commands.cases import load, say, tell_faults
from mcda.decision.analysis import Analysis
from mcda.decision.case import Case
from mcda.decision.comparison import BLOCKS, Comparison, block_name
from mcda.decision.words import adding_up, number, sentence_case, signed
from mcda.faults import CaseFaults

NAME = "compare"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Two case files, or one with two of its perspectives."""
    parser.add_argument("cases", nargs="+", metavar="CASE",
                        help="two case files; one, with --perspectives")  # fmt: skip
    parser.add_argument("--perspectives", nargs=2, metavar=("P", "Q"),
                        help="two perspectives of one case, by key")  # fmt: skip
    parser.set_defaults(usage=parser.error)


def result_of(found: Comparison) -> dict[str, Any]:
    """The comparison under the contract's keys."""
    changes = [{**asdict(one), "path": list(one.path)} for one in found.changes]
    shifts = [
        {"option": one.option, "name": one.name, "before": one.before, "after": one.after,
         "rank": {"before": one.stated_before, "after": one.stated_after},
         "band": {"before": one.band_before, "after": one.band_after},
         "leads": {"before": one.leads_before, "after": one.leads_after}}
        for one in found.shifts
    ]  # fmt: skip
    because = [{"block": one.block, "share": one.share, "parts": list(one.parts),
                "by_option": one.by_option, "leads": one.leads}
               for one in found.because]  # fmt: skip
    return {
        "changes": changes, "shifts": shifts, "because": because, "sentence": found.sentence,
        "further": list(found.further), "share_of": found.about,
        "first_band": {"before": list(found.front_before), "after": list(found.front_after)},
        "apart": [asdict(one) for one in found.apart],
        "draws": {"before": found.draws[0], "after": found.draws[1]}, "note": found.note,
    }  # fmt: skip


def _changes(found: Comparison) -> list[str]:
    lines = []
    for block in BLOCKS:
        if changes := found.of_block(block):
            lines += [
                "",
                sentence_case(block_name(block)),
                *(f"  {one.sentence}" for one in changes),
            ]
    return lines


def _moves(found: Comparison) -> list[str]:
    """Who moved, by expected rank after, and what each block added."""
    heads = ["before", "after", "moved", *(one.name for one in found.because)]
    wide = [max(7, len(head)) for head in heads]
    lines = ["", "Expected rank, and the places that each block moves"]
    lines.append("  ".join([*(head.rjust(w) for head, w in zip(heads, wide, strict=True)),
                            "option"]))  # fmt: skip
    for one in found.shifts:
        cells = [number(one.before, 1), number(one.after, 1), signed(one.moved)]
        cells += [signed(block.by_option[one.option]) for block in found.because]
        bands = f" ({one.band_before} → {one.band_after})"
        row = [*(cell.rjust(w) for cell, w in zip(cells, wide, strict=True)), one.name + bands]
        lines.append("  ".join(row))
    return lines


def _shares(found: Comparison) -> list[str]:
    about = found.shift(found.about) if found.about else None
    if about is None or not found.because:
        return []
    lines = ["", f"What moved {about.name}: {signed(about.moved, 2)} places, by block"]
    shares = adding_up([one.share for one in found.because], about.moved, 2)
    lines += [f"  {signed(share, 2):>7}  {one.name}"
              for share, one in zip(shares, found.because, strict=True)]  # fmt: skip
    return lines


def words_of(found: Comparison) -> str:
    """The sentence, the changes by block, who moved, and the shares."""
    lines = [found.sentence, *found.further]
    if found.before != found.after:
        lines += ["", f"Before: {found.before}", f"After: {found.after}"]
    lines += _changes(found)
    if found.shifts and found.changes:
        lines += [*_moves(found), *_shares(found), "", found.note]
    return "\n".join(lines)


def _both(chosen: argparse.Namespace) -> list[Case]:
    """The cases of the files; every file's faults are told before any is given up."""
    cases: list[Case] = []
    failed = False
    for path in chosen.cases:
        try:
            cases.append(load(path).case)
        except CaseFaults as wrong:
            tell_faults(path, wrong, chosen.json)
            failed = True
    return [] if failed else cases


def _found(chosen: argparse.Namespace, cases: list[Case | Analysis]) -> Comparison:
    from mcda.comparison import compare, compare_perspectives

    if chosen.perspectives:
        return compare_perspectives(cases[0], *chosen.perspectives)
    return compare(cases[0], cases[1])


def run(chosen: argparse.Namespace) -> int:
    """Compare the two; 1 if either has faults."""
    wanted = 1 if chosen.perspectives else 2
    if len(chosen.cases) != wanted:
        chosen.usage("two case files, or one with --perspectives P Q")
    cases = _both(chosen)
    if not cases:
        return 1
    try:
        found = _found(chosen, [*cases])
    except CaseFaults as wrong:
        tell_faults(chosen.cases[-1], wrong, chosen.json)
        return 1
    if chosen.json:
        say({"cases": list(chosen.cases), **result_of(found)})
    else:
        print(words_of(found))
    return 0
