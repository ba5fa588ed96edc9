"""Picking the two sides of a comparison, and saying what is wrong with either."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from mcda.decision.words import counted
from mcda.faults import Fault
from mcda.language import say, say_in, say_many, say_own, sentences
from mcda.web import cached, choices, session
from mcda.web import comparing as sides
from mcda.web.comparing import SavedCases, Side, Which
from mcda.web.show import faults, fields
from mcda.web.show.words import html


def _head(which: Which) -> str:
    return say("Before") if which == "before" else say("After")


def pick(which: Which, saved: SavedCases) -> Side | None:
    """One side, as picked; None while nothing is."""
    among = {key: name for key, name in sides.kinds().items() if _is_offered(key, saved)}
    kind = sides.kind_of(which, among)
    _menu(_head(which), which, "kind", among, kind, lambda now: sides.choose_kind(which, now))
    return {"now": _now, "saved": _saved, "example": _example, "file": _file,
            "perspective": _perspective}[kind](which, saved) if kind else None  # fmt: skip


def _is_offered(kind: str, saved: SavedCases) -> bool:
    if kind == "perspective":
        return bool(sides.perspectives())
    return kind != "saved" or bool(saved.cases())


def _menu(label: str, which: Which, what: str, names: dict[str, str], picked: str,
          keep: fields.Keep) -> None:  # fmt: skip
    """A menu that shows what is picked, whoever picked it."""
    if picked in names:
        choices.follow(session.key("compare", which, what), picked)
    fields.choose(label, names, picked, lambda now: keep(now) if now else None, "compare", which,
                  what, placeholder=say("Choose one"))  # fmt: skip


def _of_side(which: Which, label: str) -> str:
    """The label of an input of one side."""
    return say_in("input of a side", "{side}: {label}", side=_head(which), label=label)


def _one_of(label: str, which: Which, what: str, names: dict[str, str], first: str = "") -> str:
    """What is picked from a menu."""
    picked = _picked(which, what, names, first)
    _menu(_of_side(which, label), which, what, names, picked,
          lambda now: choices.choose(f"compare {which} {what}", now))  # fmt: skip
    return picked


def _picked(which: Which, what: str, names: dict[str, str], first: str) -> str:
    """What was picked; until then the one given first, or else the menu's first."""
    among = (first, *names) if first in names else tuple(names)
    return choices.chosen(f"compare {which} {what}", among) or ""


def _now(which: Which, saved: SavedCases) -> Side:
    return sides.as_it_is_now()


def _saved(which: Which, saved: SavedCases) -> Side | None:
    names = sides.names_of(saved.cases(_sought(which, saved)))
    case = _one_of(say("saved case"), which, "case", names, sides.case_meant(names))
    rows = {str(one.number): one for one in saved.versions(case)} if case else {}
    if not rows:
        return None
    told = {number: sides.told(one) for number, one in rows.items()}
    first = _version_meant(which, case, list(rows), names)
    picked = _one_of(say("version"), which, f"version of {case}", told, first)
    if rows[picked].note:  # a menu cuts long lines
        st.html(f'<p class="quiet">{html(rows[picked].note)}</p>')
    version = saved.version(case, int(picked))
    if version is None:
        return None
    side = sides.of_text(say("Version {number} of {case}", number=picked, case=names[case]),
                         version.text)  # fmt: skip
    return replace(side, saved=(case, version.number))


def _version_meant(which: Which, case: str, numbers: list[str], names: dict[str, str]) -> str:
    """The newest version; before, the one that the draft came from, or the other side's last."""
    opened = sides.version_opened()
    if which == "before" and opened and opened[0] == case:
        return str(opened[1])
    after_is_saved = choices.chosen("compare after", sides.KINDS) == "saved"
    same = after_is_saved and _picked("after", "case", names, sides.case_meant(names)) == case
    return numbers[1] if which == "before" and same and len(numbers) > 1 else numbers[0]


def _sought(which: Which, saved: SavedCases) -> str:
    """What is searched for in the saved cases, where they are too many for a menu."""
    note = f"{which} search"
    now = str(choices.from_aside(("compare", note)) or "")
    if saved.are_many():
        fields.typed(_of_side(which, say("find a saved case")), now,
                     lambda typed: choices.put_aside(("compare", note), typed),
                     "compare", note, placeholder=say("Title, region or any word"))  # fmt: skip
        if not saved.cases(now):
            st.html(f'<p class="quiet">{html(say("No saved case holds this."))}</p>')
    return now


def _example(which: Which, saved: SavedCases) -> Side:
    from mcda.files.examples import examples

    names = {key: say_own(title) for key, title in examples().items()}
    key = _one_of(say("example"), which, "example", names, sides.example_opened())
    return sides.of_text(
        say("The example {name}", name=names[key]), cached.text_of(cached.example(key))
    )


def _file(which: Which, saved: SavedCases) -> Side | None:
    widget = session.key("compare", which, "file")
    st.file_uploader(_of_side(which, say("a case file (.yaml)")), type=["yaml", "yml"], key=widget,
                     on_change=session.handler(_keep_file), args=(which, widget))  # fmt: skip
    kept = sides.file_kept(which)
    if kept is None:
        return None
    name, content = kept
    st.html(f'<p class="quiet">{html(name)}</p>')
    return sides.of_text(say("The file {name}", name=name), content)


def _keep_file(which: Which, widget: str) -> None:
    given = session.entered(widget)
    sides.keep_file(which, None if given is None else (given.name, given.getvalue()))


def _perspective(which: Which, saved: SavedCases) -> Side:
    names = sides.perspectives()
    first = list(names)[which == "after"]
    return sides.as_it_is_now(_one_of(say("in whose view"), which, "perspective", names, first))


def trouble(saved: SavedCases) -> None:
    """Why the saved cases cannot be reached, if they cannot."""
    if saved.trouble:
        said = sentences(say("The saved cases cannot be compared just now."), saved.trouble)
        st.html(f'<p class="quiet" role="status">{html(said)}</p>')


def what_to_do() -> None:
    """The sentence of a page on which nothing is compared yet."""
    said = say("Choose what to compare with: a saved version, an example or a file.")
    st.html(f'<p class="answer">{html(said)}</p>')


def faulty(before: Side, after: Side) -> bool:
    """Tell the faults of both sides, each with its place; whether there are any."""
    for one in dict.fromkeys(replace(side, perspective="") for side in (before, after)):
        if one.faults:
            said = say_many("{side} cannot be compared yet: {count} thing has to be mended.",
                            "{side} cannot be compared yet: {count} things have to be mended.",
                            len(one.faults), side=one.what,
                            count=counted(len(one.faults)))  # fmt: skip
            st.html(f'<p class="answer">{html(said)}</p>')
            if one.is_draft:
                faults.by_page(one.faults)
            else:
                _listed(one)
    return bool(before.faults or after.faults)


def _listed(side: Side) -> None:
    faults.as_said(say("To mend"), [_with_line(one) for one in side.faults])


def _with_line(fault: Fault) -> str:
    if not fault.line:
        return fault.sentence()
    return say("Line {line}: {sentence}", line=fault.line, sentence=fault.sentence())
