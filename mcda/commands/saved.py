"""Keep cases with their versions: list, save, show, export, import and bring back."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Callable
from pathlib import Path as FilePath
from typing import TYPE_CHECKING

from mcda.commands import saved_told as told
from mcda.commands.cases import Result, at_version, say
from mcda.commands.saved_save import save
from mcda.decision.words import several
from mcda.faults import CaseFaults

if TYPE_CHECKING:
    from mcda.library.store import Library

NAME = "cases"
Action = Callable[[argparse.Namespace, "Library"], Result]


def _list(chosen: argparse.Namespace, library: Library) -> Result:
    page = library.cases(chosen.search, chosen.page, chosen.per_page, chosen.deleted)
    return told.of_page(page)


def _show(chosen: argparse.Namespace, library: Library) -> Result:
    key, number = at_version(chosen.key)
    version = library.open_case(key, number)
    return told.of_version(version, library.weights_record(key))


def _history(chosen: argparse.Namespace, library: Library) -> Result:
    return told.of_history(chosen.key, library.history(chosen.key))


def _written(text: str, output: str | None, key: str) -> Result:
    """The text into a file, or on standard output as it is. Raises CaseFaults."""
    if output is None:
        return {"case": key, "text": text}, text.removesuffix("\n")
    from mcda.files.text import write_new

    write_new(FilePath(output), text)
    return {"case": key, "file": output}, f"{output}: written."


def _export(chosen: argparse.Namespace, library: Library) -> Result:
    key, number = at_version(chosen.key)
    whole = chosen.with_history
    text = library.export_with_history(key) if whole else library.export_text(key, number)
    return _written(text, chosen.output, key)


def _export_all(chosen: argparse.Namespace, library: Library) -> Result:
    from mcda.files.text import write_new

    folder, number, keys = FilePath(chosen.folder), 1, list[str]()
    while True:
        page = library.cases(page=number, per_page=500)
        keys += [one.key for one in page.items]
        if number >= page.pages:
            break
        number += 1
    for key in keys:
        write_new(folder / f"{key}.yaml", library.export_with_history(key))
    count = several(len(keys), "case", "cases")
    return {"folder": chosen.folder, "cases": keys}, f"{chosen.folder}: {count} written."


def _trail(chosen: argparse.Namespace, library: Library) -> Result:
    if chosen.output is None and chosen.json:
        return told.of_events(library.events(chosen.key))
    return _written(library.trail_csv(chosen.key), chosen.output, chosen.key or "")


def _restore(chosen: argparse.Namespace, library: Library) -> Result:
    key, number = at_version(chosen.key)
    if number is None:
        library.restore(key, chosen.by)
        return {"case": key, "restored": True}, f"{key}: on the list again."
    version = library.restore_version(key, number, by=chosen.by).version
    result = {"case": key, "version": version.number, "text_of": number}
    return result, f"{key}: version {number} is the newest again, as version {version.number}."


def _delete(chosen: argparse.Namespace, library: Library) -> Result:
    library.delete(chosen.key, chosen.by)
    words = f"{chosen.key}: deleted. 'cases restore {chosen.key}' brings it back."
    return {"case": chosen.key, "deleted": True}, words


def _purge(chosen: argparse.Namespace, library: Library) -> Result:
    library.purge(chosen.key, chosen.by, chosen.sure)
    return {"case": chosen.key, "purged": True}, f"{chosen.key}: removed for good."


def _import(chosen: argparse.Namespace, library: Library) -> Result:
    files = [one for path in chosen.paths
             for one in library.import_folder(FilePath(path), by=chosen.by).files]  # fmt: skip
    chosen.failed = any(one.faults for one in files)
    return told.of_files(files)


def _save(chosen: argparse.Namespace, library: Library) -> Result:
    result, words = save(chosen, library)
    chosen.failed = not result["ok"]
    return result, words


ACTIONS: dict[str, tuple[Action, str]] = {
    "list": (_list, "the saved cases, the last saved first"),
    "save": (_save, "save a file as the next version of a case, or as a new case"),
    "show": (_show, "who saved a version, when and why, and when its weights were set"),
    "history": (_history, "all versions of a case"),
    "export": (_export, "a version as a file"),
    "export-all": (_export_all, "every case on the list into a folder, with its history"),
    "import": (_import, "files, or all YAML files of a folder, with the history they carry"),
    "restore": (_restore, "a deleted case, or with @NUMBER an old version as the newest"),
    "delete": (_delete, "take a case off the list"),
    "purge": (_purge, "remove a case for good"),
    "trail": (_trail, "who changed what when, as CSV"),
}


def _arguments_of(name: str, one: argparse.ArgumentParser) -> None:
    if name == "list":
        one.add_argument("search", nargs="?", default="", metavar="WORDS",
                         help="words in title, region or text")  # fmt: skip
        one.add_argument("--page", type=int, default=1)
        one.add_argument("--per-page", type=int, default=50)
        one.add_argument("--deleted", action="store_true", help="the deleted ones instead")
    elif name == "save":
        one.add_argument("file", metavar="FILE", help="a case file")
        one.add_argument("--key", help="the case to save on; without it a new one is made")
        one.add_argument("--on", type=int, metavar="N", help="the version you opened")
        one.add_argument("--note", default="", help="why")
        one.add_argument("--if-changed", choices=("ask", "on-top", "copy", "merge"), default="ask",
                         help="what to do where somebody saved since")  # fmt: skip
    elif name == "export-all":
        one.add_argument("folder", metavar="FOLDER", help="a folder that is there")
    elif name == "import":
        one.add_argument("paths", nargs="+", metavar="PATH", help="a file or a folder")
    else:
        one.add_argument("key", nargs="?" if name == "trail" else None, metavar="KEY",
                         help="a saved case; KEY@3 is its third version")  # fmt: skip
    if name == "purge":
        one.add_argument("--sure", required=True, metavar="KEY", help="the key once more")
    if name == "export":
        one.add_argument("--with-history", action="store_true", help="all versions in the file")
    if name in ("export", "trail"):
        one.add_argument("-o", "--output", metavar="FILE", help="a file that is not there yet")
    if name in ("save", "import", "restore", "delete", "purge"):
        one.add_argument("--by", default=_me(), help="who does it; without it, the user's name")


def _me() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to do, and what each of it needs."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    for name, (_action, about) in ACTIONS.items():
        one = actions.add_parser(name, help=about, description=about[0].upper() + about[1:] + ".")
        one.add_argument("--json", action="store_true", default=argparse.SUPPRESS,
                         help="print one JSON object")  # fmt: skip
        _arguments_of(name, one)


def run(chosen: argparse.Namespace) -> int:
    """Do it; 1 where the library or the file does not let it be done."""
    from mcda.library.store import Library
    from mcda.library.trouble import LibraryTrouble

    chosen.failed = False
    try:
        library = Library.open()
        try:
            result, words = ACTIONS[chosen.action][0](chosen, library)
        finally:
            library.close()
    except CaseFaults as wrong:
        return told.faults(chosen, wrong)
    except LibraryTrouble as trouble:
        if chosen.json:
            say({"ok": False, "trouble": trouble.sentence, "remedy": trouble.remedy})
        else:
            print(f"{trouble.sentence} {trouble.remedy}", file=sys.stderr)
        return 1
    if chosen.json:
        say({"ok": True, **result})
    else:
        print(words)
    return 1 if chosen.failed else 0
