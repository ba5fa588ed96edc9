"""A case's workbook on its way into the draft, and a new case from a workbook."""

from __future__ import annotations

from dataclasses import dataclass

from mcda.files.case_book.bringing import Brought, brought, is_case_book, read_back, tree_of
from mcda.files.case_book.own import own_case
from mcda.files.case_book.shown import (
    FIGURES,
    Changes,
    Fields,
    Pair,
    Shown,
    changes_between,
    shown_of,
)
from mcda.files.case_book.tables import Tables, tables_of
from mcda.files.sheet import refused
from mcda.language import say, say_many, sentences, speaking
from mcda.web import draft as drafts
from mcda.web import leaving, parts, proposing
from mcda.web.draft import Draft, block, forget, read, write

MOST_NAMED = 12
_WORDS = ("how", "set_by")  # a blank one hides the library's words


@dataclass(frozen=True)
class Taken:
    """What a workbook changed, in sentences; none where it holds nothing new."""

    sentences: tuple[str, ...]

    @property
    def said(self) -> str:
        """The sentences in a row."""
        return sentences(*self.sentences)


def opened(content: bytes, file_name: str) -> Draft:
    """The draft of a workbook: one of ours, or a planner's own table of options and criteria.

    Raises CaseFaults with the sheet and the cell of everything that cannot be read.
    """
    if not is_case_book(content, file_name):
        return own_case(content, file_name)
    tables = tables_of(content, file_name)
    tree: Draft = {"format": 1, "title": "", "criteria": {}, "options": {}}
    was, shown = Shown(), Shown()
    if tables.stamp is not None:
        tree, was = tree_of(tables.stamp), tables.stamp.shown
        with speaking(tables.stamp.language):
            shown = shown_of(tree)
    _fill(tree, tables, was, shown)
    name = say("Planning")
    write(tree, ("perspectives", "planning"), {"name": name, "weighting": "equal"})
    return tree


def _fill(tree: Draft, tables: Tables, was: Shown, shown: Shown) -> None:
    """Put all that a workbook holds into an all but empty draft."""
    now = read_back(tables, was, shown, bool(tables.stamp))
    if len(now.options) < 1 or not now.criteria:
        raise refused(say("no options or no criteria"), say("one or more of each"),
                      say("Fill in the sheets Options and Criteria."))  # fmt: skip
    take(tree, changes_between(shown, now))


def bring(tree: Draft, content: bytes, file_name: str) -> tuple[Brought, Taken]:
    """What a workbook changes in a draft, tried on a copy. Raises CaseFaults, see `brought`."""
    import copy

    found = brought(content, file_name, tree)
    return found, take(copy.deepcopy(tree), found.changes)


def take(tree: Draft, changes: Changes) -> Taken:
    """Put the changes of a workbook into a draft; what was done, in sentences.

    What the draft no longer holds is left out.
    """
    said = []
    named = {"options": _take_new(tree, "options", changes.new_options),
             "criteria": _take_new(tree, "criteria", changes.new_criteria)}  # fmt: skip
    said += _tell_figures(tree, changes, named)
    _take_cells(tree, changes.cells, named)
    said += _take_fields(tree, changes)
    said += _take_case(tree, changes.case)
    said += _tell_new(changes) + _take_gone(tree, changes)
    return Taken(tuple(said))


def _take_new(tree: Draft, section: str, new: dict[str, Fields]) -> dict[str, str]:
    """Add options or criteria; their keys by those they have in the changes.

    One that the draft has by that name already, as from the same file brought before, is kept.
    """
    found: dict[str, str] = {}
    for temporary, fields in new.items():
        name = str(fields["name"])
        known = {said: key for key, said in drafts.names(tree, section).items()}
        key = known.get(name)
        if key is None:
            key = parts.key_from(name, block(tree, (section,)), section[:-1])
            write(tree, (section, key), {})
            _open_cells(tree, section, key)
        found[temporary] = key
        _take_parts(tree, (section, key), fields)
    return found


def _open_cells(tree: Draft, section: str, key: str) -> None:
    if section == "criteria":
        for option in block(tree, ("options",)):
            write(tree, ("options", option, "estimates", key), None)
    else:
        write(tree, ("options", key, "estimates"), dict.fromkeys(block(tree, ("criteria",))))


def _take_parts(tree: Draft, path: tuple[str, str], fields: Fields) -> None:
    estimates = block(tree, path).pop("estimates", None)
    for part, value in fields.items():
        if value is not None and value is not False:
            write(tree, (*path, part), value)
        elif part in _WORDS and read(tree, (*path, part)) is None and path[0] == "options":
            _blank(tree, path, part)
        else:
            forget(tree, (*path, part))
    if estimates is not None:
        write(tree, (*path, "estimates"), estimates)


def _blank(tree: Draft, path: tuple[str, str], part: str) -> None:
    """Write a part as blank where the option's policy would fill it."""
    if drafts.option(tree, path[1]).get(part):
        write(tree, (*path, part), "")


def _take_cells(tree: Draft, cells: dict[Pair, Fields], named: dict[str, dict[str, str]]) -> None:
    for pair, fields in cells.items():
        option = named["options"].get(pair[0], pair[0])
        criterion = named["criteria"].get(pair[1], pair[1])
        if option not in block(tree, ("options",)) or criterion not in block(tree, ("criteria",)):
            continue
        if "value" in fields:
            proposing.write_own(tree, option, criterion, fields["value"])
        if "low" in fields or "high" in fields:
            forget(tree, (*proposing.path_of(option, criterion), "proposal"))
        for part, one in fields.items():
            if part != "value":
                drafts.write_behind(tree, option, criterion, part, one)


def _take_fields(tree: Draft, changes: Changes) -> list[str]:
    said = []
    for section, told in (("options", changes.options), ("criteria", changes.criteria)):
        for key, fields in told.items():
            if key in block(tree, (section,)):
                _take_parts(tree, (section, key), fields)
    options = [one["name"] for one in changes.options.values() if "name" in one]
    options += [one["name"] for one in changes.criteria.values() if "name" in one]
    for name in options[:MOST_NAMED]:
        said.append(say("Renamed: {name}.", name=name))
    count = sum(len(one) - ("name" in one) for told in (changes.options, changes.criteria)
                for one in told.values())  # fmt: skip
    if count:
        said.append(say_many("{count} field of an option or a criterion changed.",
                             "{count} fields of options and criteria changed.", count,
                             count=count))  # fmt: skip
    return said


def _take_case(tree: Draft, fields: Fields) -> list[str]:
    for part, value in fields.items():
        if part == "region":
            leaving.change_region(tree, value, None)
        elif value is None and part != "title":
            forget(tree, (part,))
        else:
            write(tree, (part,), "" if value is None else value)
    if not (count := len(fields)):
        return []
    said = say_many("{count} field of the case changed.", "{count} fields of the case changed.",
                    count, count=count)  # fmt: skip
    if "region" not in fields:
        return [said]
    return [said, say("The region is another one: its peers, its needs and the figures proposed "
                      "from them went with the old one.")]  # fmt: skip


def _tell_new(changes: Changes) -> list[str]:
    said = [say("Option added: {name}.", name=one["name"]) for one in changes.new_options.values()]
    said += [say("Criterion added: {name}.", name=one["name"])
             for one in changes.new_criteria.values()]  # fmt: skip
    return said


def _take_gone(tree: Draft, changes: Changes) -> list[str]:
    said = []
    for key in changes.gone_options:
        if key in block(tree, ("options",)):
            said.append(say("Option taken away: {name}.", name=drafts.names(tree, "options")[key]))
            parts.remove_option(tree, key)
    for key in changes.gone_criteria:
        if key in block(tree, ("criteria",)):
            name = drafts.names(tree, "criteria")[key]
            said.append(say("Criterion taken away: {name}.", name=name))
            parts.remove_criterion(tree, key)
    return said


def _tell_figures(tree: Draft, changes: Changes, named: dict[str, dict[str, str]]) -> list[str]:
    """How many figures, ranges and sources differ; figures as changed, added and emptied."""
    changed = added = emptied = ranges = words = 0
    for pair, fields in changes.cells.items():
        before = changes.was.cells.get(pair, {})
        if "value" in fields:
            old, new = before.get("value"), fields["value"]
            changed += old is not None and new is not None
            added += old is None
            emptied += new is None
        ranges += "low" in fields or "high" in fields
        words += sum(part not in FIGURES for part in fields)
    return [*_counts(changed, added, emptied), *_behind(ranges, words)]


def _counts(changed: int, added: int, emptied: int) -> list[str]:
    if not (changed or added or emptied):
        return []
    return [say_many("{count} figure changed, {added} added, {emptied} emptied.",
                     "{count} figures changed, {added} added, {emptied} emptied.", changed,
                     count=changed, added=added, emptied=emptied)]  # fmt: skip


def _behind(ranges: int, words: int) -> list[str]:
    said = []
    if ranges:
        said.append(say_many("{count} range changed.", "{count} ranges changed.", ranges,
                             count=ranges))  # fmt: skip
    if words:
        said.append(say_many("{count} source, confidence or note changed.",
                             "{count} sources, confidences and notes changed.", words,
                             count=words))  # fmt: skip
    return said
