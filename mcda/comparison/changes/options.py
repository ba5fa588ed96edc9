"""What changed of the options themselves, their estimates apart."""

from __future__ import annotations

from collections.abc import Iterator

from mcda.comparison.changes.told import At
from mcda.comparison.shared import Shared
from mcda.decision.case import Case
from mcda.decision.comparison import Change
from mcda.decision.layer_words import layer_name
from mcda.decision.noun import UPGRADING_LAYERS
from mcda.decision.option import Option
from mcda.language import say


def _words(name: str) -> dict[str, str]:
    """What each text of an option is called, by attribute."""
    return {
        "how": say("How {name} works", name=name),
        "needs_because": say("Why {name} needs that much", name=name),
        "policy": say("Policy of {name}", name=name),
        "lead_time": say("Lead time of {name}", name=name),
        "gains": say("Who gains from {name}", name=name),
        "loses": say("Who loses by {name}", name=name),
        "sources": say("Papers behind {name}", name=name),
    }


def _links(name: str) -> dict[str, str]:
    """What each link to other options is called, by attribute."""
    return {
        "requires": say("What {name} requires", name=name),
        "excludes": say("What {name} rules out", name=name),
        "strengthens": say("What {name} makes stronger", name=name),
    }


def _only_in(shared: Shared) -> Iterator[Change]:
    old, new = shared.before.whole.options, shared.after.whole.options
    for key in new:
        if key not in old:
            name = new[key].name
            yield At("options", ("options", key)).fact(
                name, say("{name} is new", name=name), None, name)  # fmt: skip
    for key in old:
        if key not in new:
            name = old[key].name
            yield At("options", ("options", key)).fact(
                name, say("{name} is gone", name=name), name, None)  # fmt: skip


def _named(case: Case, links: tuple[str, ...]) -> dict[str, str]:
    """The names of the linked options by key."""
    return {key: case.options[key].name if key in case.options else key for key in links}


def _option(old: Case, new: Case, key: str) -> Iterator[Change]:
    first, second = old.options[key], new.options[key]
    at, name = At("options", ("options", key)), second.name
    yield from at.on("name").words(say("Name of {name}", name=key), first.name, name)
    yield from _facts(at, first, second, name)
    worth = say("Present value of {name}", name=name)
    units = old.currency or "", new.currency or ""
    if units[0] == units[1]:
        yield from at.on("cost").figure(worth, first.cost, second.cost, units[1])
    elif first.cost != second.cost:
        yield from at.on("cost").words(worth, first.cost, second.cost)
    for link, what in _links(name).items():
        yield from at.on(link).linked(what, _named(old, getattr(first, link)),
                                      _named(new, getattr(second, link)))  # fmt: skip
    yield from at.all_words(first, second, _words(name))


def _facts(at: At, old: Option, new: Option, name: str) -> Iterator[Change]:
    layers = [layer_name(one.layer) if one.layer else None for one in (old, new)]
    yield from at.on("layer").choice(say("Layer of {name}", name=name), *layers)
    if old.baseline != new.baseline:
        said = (
            say("{name} carries on as now", name=name)
            if new.baseline
            else say("{name} no longer carries on as now", name=name)
        )
        yield at.on("baseline").fact(say("Baseline mark of {name}", name=name), said,
                                     str(old.baseline).lower(),
                                     str(new.baseline).lower())  # fmt: skip
    years = ["–".join(map(str, one.years)) or None for one in (old, new)]
    yield from at.on("years").choice(say("Years of {name}", name=name), *years)
    for layer in UPGRADING_LAYERS:
        yield from at.on("needs", layer).figure(
            say("Capability in {layer} that {name} needs", layer=layer_name(layer), name=name),
            old.needs.get(layer),
            new.needs.get(layer),
        )


def changes(shared: Shared) -> Iterator[Change]:
    """New and gone options, then what differs of those that both have."""
    yield from _only_in(shared)
    for key in shared.after.case.options:
        yield from _option(shared.before.whole, shared.after.whole, key)
    before = {one.option: one.reason for one in shared.before.screened}
    after = {one.option: one.reason for one in shared.after.screened}
    for key, option in shared.after.case.options.items():
        if (key in before) != (key in after):
            said = (
                say("{name} is left out now ({reason})", name=option.name, reason=after[key])
                if key in after
                else say(
                    "{name} is ranked now; before, it missed a minimum ({reason})",
                    name=option.name,
                    reason=before[key],
                )
            )
            yield At("options", ("options", key, "ranked")).fact(
                option.name, said, before.get(key), after.get(key))  # fmt: skip
