"""Places of a case as a reader finds them: by its keys, or by the names of its parts."""

from __future__ import annotations

from mcda.language import ENGLISH, say_declared, say_in, spoken

Path = tuple[str | int, ...]

# Keys that structure the file but name nothing a reader would look for.
SILENT_KEYS = frozenset({"estimates"})
# What holds keys that its writer made up.
_HOLDS_KEYS_OF_ITS_OWN = frozenset({
    "options", "criteria", "perspectives", "groups", "needs", "guidance", "estimates", "weights",
    "judgements", "given_for", "figures", "indicators", "medians", "settings", "anchors",
    "columns", "measures", "rows", "of", "within",
})  # fmt: skip
PART = "a part of a case"


def part_name(key: str) -> str:
    """What a part of a case is called in the spoken language: 'lead time'."""
    return _of_judgements(key) or say_declared(key.replace("_", " "), PART)


def _of_judgements(key: str) -> str:
    """The parts of judgements, which are no fields of a noun."""
    match key:
        case "best_to_others":
            return say_in("a part of a case", "best to others")
        case "others_to_worst":
            return say_in("a part of a case", "others to worst")
        case "order":
            return say_in("a part of a case", "order")
        case "within":
            return say_in("a part of a case", "within")
        case "despite_few_options":
            return say_in("a part of a case", "despite few options")
    return ""


def _step(path: Path, at: int) -> str:
    key = path[at]
    if isinstance(key, int):
        return f"{key + 1}"
    if spoken() == ENGLISH or (at and path[at - 1] in _HOLDS_KEYS_OF_ITS_OWN):
        return key
    name = part_name(key)
    return key if name == key.replace("_", " ") else name


def place_of(path: Path) -> str:
    """The reader's name of a place, its steps joined by ' > '.

    In English the keys as they stand in the file; in another language its parts by their names.
    """
    said = [_step(path, at) for at, key in enumerate(path) if key not in SILENT_KEYS]
    return " > ".join(said) or say_in("a fault", "the file")
