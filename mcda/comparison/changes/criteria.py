"""What changed of the criteria and their scales."""

from __future__ import annotations

from collections.abc import Iterator

from mcda.comparison.changes.told import At, plain_text
from mcda.comparison.shared import Shared
from mcda.decision.comparison import Change
from mcda.decision.criterion import Criterion, Preference
from mcda.decision.words import measured

ENDS = {"worst": "Worst end of the scale of {}", "best": "Best end of the scale of {}",
        "minimum": "Minimum of {}"}  # fmt: skip
WORDS = {
    "question": "Question of {}", "set_by": "Who set the scale of {}",
    "definition": "Definition of {}", "indicator": "Indicator of {}",
    "indicator_unit": "Unit of the indicator of {}",
    "indicator_scale": "Scale of the indicator of {}",
    "suggested_scale": "Scale suggested for {}", "not_covered": "What {} leaves out",
    "anchors": "Anchors of {}", "double_counts": "What {} measures close to",
    "sources": "Papers behind {}",
}  # fmt: skip


def _only_in(shared: Shared) -> Iterator[Change]:
    old, new = shared.before.whole.criteria, shared.after.whole.criteria
    for key in new:
        if key not in old:
            name = new[key].name
            yield At("criteria", ("criteria", key)).fact(name, f"{name} is new", None, name)
    for key in old:
        if key not in new:
            name = old[key].name
            yield At("criteria", ("criteria", key)).fact(name, f"{name} is gone", name, None)


def _curve(one: Criterion) -> str | None:
    points = [f"{measured(point[0], one.unit)} counts {point[1]:g}" for point in one.curve]
    return "; ".join(points) or None


def _preference(one: Preference | None) -> str | None:
    """The shape with the thresholds that it uses, so that others are no change."""
    if one is None:
        return None
    used = {"u": "q", "v": "p", "level": "qp", "linear": "qp", "gaussian": "s"}.get(one.shape, "")
    return ", ".join([one.shape, *(f"{part} {getattr(one, part):g}" for part in used)])


def _criterion(key: str, old: Criterion, new: Criterion) -> Iterator[Change]:
    at, name = At("criteria", ("criteria", key)), new.name
    yield from at.on("name").words(f"Name of {key}", old.name, name)
    yield from at.on("unit").choice(f"Unit of {name}", old.unit, new.unit)
    yield from at.on("layer").choice(f"Layer of {name}", old.layer, new.layer)
    ways = ["more is better" if one.more_is_better else "less is better" for one in (old, new)]
    yield from at.on("direction").choice(f"Direction of {name}", *ways)
    for end, what in ENDS.items():
        yield from at.on(end).figure(what.format(name), getattr(old, end), getattr(new, end),
                                     new.unit)  # fmt: skip
    yield from at.on("curve").span(f"Curve of {name}", _curve(old), _curve(new))
    yield from at.on("preference").choice(f"Preference on {name}", _preference(old.preference),
                                          _preference(new.preference))  # fmt: skip
    sets = {"double_counts"}
    for part, what in WORDS.items():
        told = [sorted(value) if part in sets else plain_text(value)
                for value in (getattr(old, part), getattr(new, part))]  # fmt: skip
        yield from at.on(part).words(what.format(name), *told)


def changes(shared: Shared) -> Iterator[Change]:
    """New and gone criteria, then what differs of those that both have."""
    yield from _only_in(shared)
    for key in shared.criteria:
        yield from _criterion(key, shared.before.whole.criteria[key],
                              shared.after.whole.criteria[key])  # fmt: skip
