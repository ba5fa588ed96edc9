"""Bringing one's own table of regions: the file, its columns, and which row is one's region."""

from __future__ import annotations

from typing import Any

import streamlit as st

from mcda.decision.words import counted, sentence_case
from mcda.faults import Fault
from mcda.files.own_table import Found
from mcda.files.plain import plain as plain_data
from mcda.language import say, say_many, say_own
from mcda.web import cached_regions, choices, numbers, own_table, session
from mcda.web.own_table import Bringing, Sheeted
from mcda.web.show import faults, fields, region
from mcda.web.show.words import html

_HELD, _WANTED, _SAID = ("own table",), ("wanted", "own table"), ("said", "own table")


def _labels() -> dict[str, tuple[str, str | None]]:
    """The label of each word asked for, and what it may look like."""
    return {"source": (say("Who published the figures, and when"),
                       say("as in Bureau of Statistics, Yearbook 2025")),
            "year": (say("The year they hold for"), say("as in 2024")),
            "country": (say("Country"), None)}  # fmt: skip


def _held() -> Bringing:
    return choices.from_aside(_HELD) or Bringing()


def _keep(held: Bringing) -> None:
    choices.put_aside(_HELD, held)


def bring() -> None:
    """The file, what was recognised in it, what is wrong with it, and the way into the case."""
    st.subheader(say("Bring your own table"), anchor=False)
    shape = say("One row for each region, one column for each figure, headings in the first row. "
                "The other regions become the peers to choose from.")  # fmt: skip
    st.html(f'<p class="said">{html(shape)}</p>')
    widget = session.key("own table", "file")
    st.file_uploader(say("A table (.csv, .xlsx)"), type=["csv", "tsv", "txt", "xlsx"], key=widget,
                     on_change=session.handler(_take), args=(widget,))  # fmt: skip
    if said := choices.from_aside(_SAID):
        st.html(f'<p class="said" role="status">{html(said)}</p>')
    held = _held()
    if held.content:
        found = cached_regions.opened_table(held.content, held.file_name, held.sheet)
        _sheets(held, found)
        if found.faults:
            _list(say("The table cannot be read"), list(found.faults))
        else:
            _pick(held, found)
            _use(held, found)
        st.button(say("Put this table away"), key=session.key("own table", "away"), type="tertiary",
                  on_click=session.handler(_put_away))  # fmt: skip


def _take(widget: str) -> None:
    given = session.entered(widget)
    if given is not None:
        choices.put_aside(_SAID, "")
        _keep(_held().with_file(given.name, given.getvalue()))


def _put_away() -> None:
    _keep(_held().with_file("", b""))


def _sheets(held: Bringing, found: Sheeted) -> None:
    """The sheets of a workbook, where it has several."""
    names = found.sheet.sheets if found.sheet else ()
    if len(names) > 1:
        known = {"": say("The first with figures"), **{name: name for name in names}}
        fields.choose(say("Sheet"), known, held.sheet if held.sheet in known else "",
                      lambda now: _keep(_held().with_sheet(now)), "own table", "sheet",
                      held.file_name)  # fmt: skip


def _pick(held: Bringing, found: Sheeted) -> None:
    st.html(f'<p class="said">{html(_size(held, found))}</p>'
            + "".join(f'<p class="quiet">{html(one)}</p>' for one in found.remarks))  # fmt: skip
    for at in range(0, len(found.columns), 3):
        for cell, one in zip(st.columns(3), found.columns[at : at + 3], strict=False):
            with cell:
                _column(held, found, one)
    _words(held)
    rows = {"": say("Pick one"), **{name: name for name in found.names}}
    given = held.row if held.row in rows else ""
    fields.choose(say("Which row is your region"), rows, given,
                  lambda now: _keep(_held().with_row(now)), "own table", "row",
                  held.mark)  # fmt: skip


def _size(held: Bringing, found: Sheeted) -> str:
    """How many regions and columns a file has, and what to say of them."""
    many, wide = len(found.names), len(found.columns)
    regions = say_many("{count} region", "{count} regions", many, count=counted(many))
    columns = say_many("{count} column of figures", "{count} columns of figures", wide,
                       count=counted(wide))  # fmt: skip
    return say("{file}: {regions}, {columns}. Say what each column measures.",
               file=held.file_name, regions=regions, columns=columns)  # fmt: skip


def _column(held: Bringing, found: Sheeted, one: Found) -> None:
    from mcda.files.library import criteria

    known, label = criteria(), found.label(one)
    names = {"": say("Not used"), **{key: say_own(each.name) for key, each in known.items()}}
    now = own_table.pick_of(found, held.picked, one)
    fields.choose(label, names, now, lambda to: _keep(_held().with_pick(label, to)),
                  "own table", "column", one.column, held.mark)  # fmt: skip
    if now in known and known[now].indicator_unit:
        said = say("In {unit}", unit=say_own(known[now].indicator_unit))
        st.html(f'<p class="quiet">{html(said)}</p>')
    elif one.how == "resembles" and one.criterion:
        said = say("It resembles {criterion}", criterion=names[one.criterion])
        st.html(f'<p class="quiet">{html(said)}</p>')


def _words(held: Bringing) -> None:
    for cell, part in zip(st.columns([3, 1, 1]), own_table.WORDS, strict=True):
        with cell:
            label, shape = _labels()[part]
            fields.typed(label, held.words.get(part), _word_keeper(part), "own table", part,
                         placeholder=shape)  # fmt: skip


def _word_keeper(part: str) -> fields.Keep:
    def keep(now: str) -> None:
        _keep(_held().with_word(part, now))

    return keep


def _use(held: Bringing, read: Sheeted) -> None:
    """What is wrong with the table, or the button that takes it into the case."""
    year: Any = numbers.number_from(held.words.get("year", ""))
    wrong = own_table.year_fault(year)
    tabled = cached_regions.made_table(held, 2000 if wrong else year)
    missing = [] if held.row in read.names else [own_table.no_row()]
    found = [*tabled.faults, *([wrong] if wrong else []), *missing]
    _list(say("To mend before the table can be used"), found)
    st.button(say("Use this table"), key=session.key("own table", "use"), disabled=bool(found),
              type="primary", on_click=session.handler(_want))  # fmt: skip
    if choices.from_aside(_WANTED):
        choices.put_aside(_WANTED, False)
        row = None if found or tabled.table is None else own_table.row_of(tabled.table, held.row)
        if tabled.table is not None and row is not None:
            from mcda.upgrading.placed import placed

            with st.spinner(say("Comparing the regions")):
                found_there, group = placed(tabled.table, row)
                _put(found_there, group.noun)


def _want() -> None:
    choices.put_aside(_WANTED, True)


def _put(found: Any, peers: Any) -> None:
    region.put(plain_data(found))
    if peers is not None:
        session.write(("peers",), plain_data(peers))
    said = say("The case now holds {region} with its figures from your table.", region=found.name)
    choices.put_aside(_SAID, said)
    st.rerun()


def _list(heading: str, found: list[Fault]) -> None:
    said = [one.sentence() for one in found]
    faults.as_said(heading, list(map(sentence_case, said)))
