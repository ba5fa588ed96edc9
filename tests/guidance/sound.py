"""A small case that meets every gate, and what breaks each."""

from __future__ import annotations

from mcda.analysis import analyse
from mcda.checking import read_case

SOUND = """\
format: 1
title: A sound case
question: Which first?
decider: The council
limits: Nothing beyond this.
criteria:
  jobs:
    {name: Jobs, definition: Net jobs after a year, unit: jobs, layer: territory,
     worst: 0, best: 100, set_by: The office}
  cost:
    {name: Cost, definition: Cost to the purse, unit: CNY million, layer: delivery,
     worst: 50, best: 0, set_by: The office}
options:
  stay:
    name: Continue as now
    baseline: true
    estimates:
      jobs: {value: 0, confidence: high, source: a}
      cost: {value: 0, confidence: high, source: a}
  tram:
    name: Tram
    estimates:
      jobs: {value: 60, confidence: high, source: a}
      cost: {value: 40, confidence: high, source: a}
  bus:
    name: Bus
    estimates:
      jobs: {value: 30, confidence: high, source: a}
      cost: {value: 10, confidence: high, source: a}
  bike:
    name: Bike
    estimates:
      jobs: {value: 9, confidence: high, source: a}
      cost: {value: 2, confidence: high, source: a}
perspectives:
  all:
    {name: All, by: The office, on: 2026-11-02, given_for: {jobs: [0, 100], cost: [50, 0]},
     weighting: swing, judgements: {jobs: 100, cost: 40}}
recipe: {ranking: weighted_sum}
brief: {prepared_by: The office, signed_by: Its head}
guidance:
  preferences_independent: {answer: "yes", because: A job is a job}
  weights_before_results: {answer: "yes", because: The minutes are older}
  compensation_reasoned: {answer: "yes", because: Both are money in the end}
"""
TRIADS = "[[jobs, cost, 9], [jobs, air, 1], [cost, air, 9]]"
FITTING = "[[jobs, cost, 9], [jobs, air, 3], [air, cost, 3]]"
SKIPPED = "guidance:\n  weights_as_swings: {answer: skip, because: No time was left}"


def without(text: str, *parts: str) -> str:
    """The text without these parts, each of which it holds once."""
    for part in parts:
        assert text.count(part) == 1, part
        text = text.replace(part, "")
    return text


def changed(*changes: tuple[str, str], text: str = SOUND) -> str:
    """The sound case with parts exchanged, each of which it holds."""
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text


def answered(key: str, answer: str, text: str = SOUND) -> str:
    """The case with an answer to one more check, or another answer to it."""
    kept = [line for line in text.splitlines() if not line.startswith(f"  {key}: ")]
    return "\n".join([*kept, f'  {key}: {{answer: "{answer}", because: We looked at it}}', ""])


def further_option(key: str, jobs: float, cost: float) -> str:
    """An option more, to stand before the perspectives."""
    how = "confidence: high, source: a"
    return (f"  {key}:\n    name: {key.capitalize()}\n    estimates:\n"
            f"      jobs: {{value: {jobs}, {how}}}\n      cost: {{value: {cost}, {how}}}\n"
            )  # fmt: skip


def with_options(*options: tuple[str, float, float]) -> str:
    """The sound case with further options."""
    more = "".join(further_option(*one) for one in options)
    return changed(("perspectives:\n", f"{more}perspectives:\n"))


def with_criteria(*keys: str, more: str = "") -> str:
    """The sound case with further criteria, which open no gate by themselves."""
    head = "".join(
        f"  {key}: {{name: {key.capitalize()}, definition: Points by the panel, unit: points, "
        f"layer: territory, worst: 0, best: 10, set_by: The office{more}}}\n"
        for key in keys
    )
    ends = "".join(f"{key}: [0, 10], " for key in keys)
    swings = "".join(f", {key}: 40" for key in keys)
    text = changed(("options:", f"{head}options:"), ("{jobs: [0", f"{{{ends}jobs: [0"),
                   ("cost: 40}", f"cost: 40{swings}}}"))  # fmt: skip
    for option, figure in (("stay", 5), ("tram", 4), ("bus", 3), ("bike", 9)):
        before, _, after = text.partition(f"  {option}:\n")
        said = "".join(f"      {key}: {{value: {figure}, confidence: high, source: a}}\n"
                       for key in keys)  # fmt: skip
        after = after.replace("    estimates:\n", f"    estimates:\n{said}", 1)
        text = f"{before}  {option}:\n{after}"
    return text


def opened(text: str) -> set[str]:
    """The keys of the gates that a case leaves open."""
    return {gate.key for gate in analyse(read_case(text)).gates if gate.state == "open"}


def sentence(text: str, key: str) -> str:
    """What a gate says of a case."""
    return next(gate.sentence for gate in analyse(read_case(text)).gates if gate.key == key)


PERCENT = changed(("unit: jobs", "unit: '% of jobs'"))
TWIN = with_criteria("air", more=", double_counts: [jobs]")
TOGETHER = with_options(("metro", 90, 60), ("ferry", 75, 50)).replace("worst: 50", "worst: 60")
TOGETHER = TOGETHER.replace("cost: [50, 0]", "cost: [60, 0]")
FAR = changed(("jobs: {value: 60", "jobs: {value: 120"))
BEATEN = with_options(("coach", 12, 45))
BY_ENTROPY = changed(("weighting: swing, judgements: {jobs: 100, cost: 40}", "weighting: entropy"),
                     ("guidance:", SKIPPED))  # fmt: skip
# What opens each gate alone in the sound case.
BREAKS = {
    "decision_stated": changed(("decider: The council", "decider: ''")),
    "baseline_present": changed(("baseline: true", "baseline: false")),
    "real_options": SOUND.partition("  bike:")[0]
    + "perspectives:"
    + SOUND.partition("perspectives:")[2],
    "definitions_stated": changed((" definition: Net jobs after a year,", "")),
    "percentages_based": PERCENT,
    "double_counting_answered": TWIN,
    "correlations_seen": TOGETHER,
    "preferences_independent": without(
        SOUND, '  preferences_independent: {answer: "yes", because: A job is a job}\n'
    ),
    "groups_balanced": with_criteria("air", "noise", "calm"),
    "scales_stated": changed(("best: 100, set_by: The office", "best: 100")),
    "weights_as_swings": changed(("weighting: swing", "weighting: points")),
    "weights_current": changed(("jobs: [0, 100]", "jobs: [0, 50]")),
    "weights_signed": changed(("by: The office, on", "on")),
    "weights_spread": changed(("weighted_sum}", "weighted_sum, weight_spread: 0, "
                               "vary: {weights: any}}")),
    "judgements_consistent": with_criteria("air")
    .replace("weighting: swing, judgements: {jobs: 100, cost: 40, air: 40}",
             f"weighting: ahp, judgements: {TRIADS}")
    .replace("guidance:", SKIPPED),
    "data_weights_founded": BY_ENTROPY,
    "weights_before_results": without(
        SOUND, '  weights_before_results: {answer: "yes", because: The minutes are older}\n'
    ),
    "figures_sourced": changed(
        ("{value: 60, confidence: high, source: a}", "{value: 60, confidence: high}")
    ),
    "uncertainty_stated": changed(
        ("{value: 60, confidence: high, source: a}", "{value: 60, source: a}")
    ),
    "unknowns_explained": changed(("{value: 60, confidence: high, source: a}", "null")),
    "figures_confident": changed(("confidence: high", "confidence: low")),
    "proposals_accepted": changed(
        ("options:", "needs:\n  jobs: {level: 2, unit: points, benchmark: 6, far_end: 0, "
         "against: target, benchmark_is: ours}\noptions:"),
        ("{value: 60, confidence", "{proposal: {effect: 90}, confidence"),
    ),
    "outliers_seen": FAR,
    "dominated_seen": BEATEN,
    "compensation_reasoned": without(
        SOUND, '  compensation_reasoned: {answer: "yes", because: Both are money in the end}\n'
    ),
    "varied_jointly": changed(("weighted_sum}", "weighted_sum, vary: {estimates: false}}")),
    "brief_signed": changed((", signed_by: Its head", "")),
}  # fmt: skip
