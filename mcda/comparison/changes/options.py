"""What changed of the options themselves, their estimates apart."""

from __future__ import annotations

from collections.abc import Iterator

from mcda.comparison.changes.told import At
from mcda.comparison.shared import Shared
from mcda.decision.case import Case
from mcda.decision.comparison import Change
from mcda.decision.noun import UPGRADING_LAYERS
from mcda.decision.option import Option

WORDS = {"how": "How {} works", "needs_because": "Why {} needs that much", "policy": "Policy of {}",
         "lead_time": "Lead time of {}", "sources": "Papers behind {}"}  # fmt: skip
LINKS = {"requires": "What {} requires", "excludes": "What {} rules out",
         "strengthens": "What {} makes stronger"}  # fmt: skip


def _only_in(shared: Shared) -> Iterator[Change]:
    old, new = shared.before.whole.options, shared.after.whole.options
    for key in new:
        if key not in old:
            name = new[key].name
            yield At("options", ("options", key)).fact(name, f"{name} is new", None, name)
    for key in old:
        if key not in new:
            name = old[key].name
            yield At("options", ("options", key)).fact(name, f"{name} is gone", name, None)


def _named(case: Case, links: tuple[str, ...]) -> str | None:
    """The linked options by key, so that another name is no other link."""
    return ", ".join(sorted(links)) or None


def _option(old: Case, new: Case, key: str) -> Iterator[Change]:
    first, second = old.options[key], new.options[key]
    at, name = At("options", ("options", key)), second.name
    yield from at.on("name").words(f"Name of {key}", first.name, name)
    yield from _facts(at, first, second, name)
    units = old.currency or "", new.currency or ""
    if units[0] == units[1]:
        yield from at.on("cost").figure(f"Present value of {name}", first.cost, second.cost,
                                        units[1])  # fmt: skip
    elif first.cost != second.cost:
        yield from at.on("cost").words(f"Present value of {name}", first.cost, second.cost)
    for link, what in LINKS.items():
        yield from at.on(link).choice(what.format(name), _named(old, getattr(first, link)),
                                      _named(new, getattr(second, link)))  # fmt: skip
    yield from at.all_words(first, second, {k: what.format(name) for k, what in WORDS.items()})


def _facts(at: At, old: Option, new: Option, name: str) -> Iterator[Change]:
    yield from at.on("layer").choice(f"Layer of {name}", old.layer, new.layer)
    if old.baseline != new.baseline:
        said = f"{name} {'carries on as now' if new.baseline else 'no longer carries on as now'}"
        yield at.on("baseline").fact(f"Baseline mark of {name}", said, str(old.baseline).lower(),
                                     str(new.baseline).lower())  # fmt: skip
    years = ["–".join(map(str, one.years)) or None for one in (old, new)]
    yield from at.on("years").choice(f"Years of {name}", *years)
    for layer in UPGRADING_LAYERS:
        yield from at.on("needs", layer).figure(
            f"Capability in {layer} that {name} needs", old.needs.get(layer), new.needs.get(layer)
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
                f"{option.name} is left out now ({after[key]})"
                if key in after
                else (f"{option.name} is ranked now; before, it missed a minimum ({before[key]})")
            )
            yield At("options", ("options", key, "ranked")).fact(
                option.name, said, before.get(key), after.get(key))  # fmt: skip
