"""What changed of the criteria and their scales."""

from __future__ import annotations

from collections.abc import Iterator

from mcda.comparison.changes.told import At, plain_text
from mcda.comparison.shared import Shared
from mcda.decision.comparison import Change
from mcda.decision.criterion import Criterion, Preference
from mcda.decision.layer_words import layer_name
from mcda.decision.words import measured, series
from mcda.language import say


def _ends(name: str) -> dict[str, str]:
    """What each figure of the scale is called, by attribute."""
    return {
        "worst": say("Worst end of the scale of {name}", name=name),
        "best": say("Best end of the scale of {name}", name=name),
        "minimum": say("Minimum of {name}", name=name),
    }


def _words(name: str) -> dict[str, str]:
    """What each text of a criterion is called, by attribute."""
    return {
        "question": say("Question of {name}", name=name),
        "set_by": say("Who set the scale of {name}", name=name),
        "definition": say("Definition of {name}", name=name),
        "indicator": say("Indicator of {name}", name=name),
        "indicator_unit": say("Unit of the indicator of {name}", name=name),
        "indicator_scale": say("Scale of the indicator of {name}", name=name),
        "suggested_scale": say("Scale suggested for {name}", name=name),
        "not_covered": say("What {name} leaves out", name=name),
        "anchors": say("Anchors of {name}", name=name),
        "double_counts": say("What {name} measures close to", name=name),
        "sources": say("Papers behind {name}", name=name),
    }


def _way(one: Criterion) -> str:
    return say("more is better") if one.more_is_better else say("less is better")


def _only_in(shared: Shared) -> Iterator[Change]:
    old, new = shared.before.whole.criteria, shared.after.whole.criteria
    for key in new:
        if key not in old:
            name = new[key].name
            yield At("criteria", ("criteria", key)).fact(
                name, say("{name} is new", name=name), None, name)  # fmt: skip
    for key in old:
        if key not in new:
            name = old[key].name
            yield At("criteria", ("criteria", key)).fact(
                name, say("{name} is gone", name=name), name, None)  # fmt: skip


def _curve(one: Criterion) -> str | None:
    points = [
        say("{figure} counts {value}", figure=measured(point[0], one.unit), value=f"{point[1]:g}")
        for point in one.curve
    ]
    return series(points) or None


def _preference(one: Preference | None) -> str | None:
    """The shape with the thresholds that it uses, so that others are no change."""
    if one is None:
        return None
    used = {"u": "q", "v": "p", "level": "qp", "linear": "qp", "gaussian": "s"}.get(one.shape, "")
    return ", ".join([one.shape, *(f"{part} {getattr(one, part):g}" for part in used)])


def _criterion(key: str, old: Criterion, new: Criterion) -> Iterator[Change]:
    at, name = At("criteria", ("criteria", key)), new.name
    yield from at.on("name").words(say("Name of {name}", name=key), old.name, name)
    yield from at.on("unit").choice(say("Unit of {name}", name=name), old.unit, new.unit)
    layers = layer_name(old.layer), layer_name(new.layer)
    yield from at.on("layer").choice(say("Layer of {name}", name=name), *layers)
    yield from at.on("direction").choice(say("Direction of {name}", name=name), _way(old),
                                         _way(new))  # fmt: skip
    for end, what in _ends(name).items():
        yield from at.on(end).figure(what, getattr(old, end), getattr(new, end),
                                     new.unit)  # fmt: skip
    yield from at.on("curve").span(say("Curve of {name}", name=name), _curve(old), _curve(new))
    preferences = _preference(old.preference), _preference(new.preference)
    yield from at.on("preference").choice(say("Preference on {name}", name=name), *preferences)
    sets = {"double_counts"}
    for part, what in _words(name).items():
        told = [sorted(value) if part in sets else plain_text(value)
                for value in (getattr(old, part), getattr(new, part))]  # fmt: skip
        yield from at.on(part).words(what, *told)


def changes(shared: Shared) -> Iterator[Change]:
    """New and gone criteria, then what differs of those that both have."""
    yield from _only_in(shared)
    for key in shared.criteria:
        yield from _criterion(key, shared.before.whole.criteria[key],
                              shared.after.whole.criteria[key])  # fmt: skip
