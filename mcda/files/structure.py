"""What pydantic found wrong, said in the reader's words."""

from __future__ import annotations

from collections.abc import Mapping
from types import NoneType, UnionType
from typing import Any, TypeGuard, Union, get_args, get_origin

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from mcda.decision.noun import Noun
from mcda.faults import Fault, Path, nearest, place_of, quoted
from mcda.language import say, say_declared, say_in, say_own


def _inner(annotation: Any) -> Any:
    """The annotation without Annotated and Optional."""
    while True:
        origin = get_origin(annotation)
        if origin in (Union, UnionType):
            annotation = next(a for a in get_args(annotation) if a is not NoneType)
        elif hasattr(annotation, "__metadata__"):
            annotation = get_args(annotation)[0]
        else:
            return annotation


def _is_noun(annotation: Any) -> TypeGuard[type[Noun]]:
    return isinstance(annotation, type) and issubclass(annotation, Noun)


def _descend(noun: type[Noun], path: Path) -> tuple[Any, FieldInfo | None]:
    """The annotation at a path below a noun, and the last named field on the way."""
    here: Any = noun
    field: FieldInfo | None = None
    for step in path:
        here = _inner(here)
        if _is_noun(here):
            field = here.model_fields.get(str(step))
            here = field.annotation if field else Any
        else:
            arguments = get_args(here)
            here = arguments[1] if get_origin(here) is dict else (arguments or (Any,))[0]
    return _inner(here), field


def _path_of(location: tuple[int | str, ...]) -> Path:
    return tuple(step for step in location if step != "[key]")


def _expected(field: FieldInfo | None, error: Mapping[str, Any]) -> str:
    context = error.get("ctx", {})
    if error["type"] == "string_too_long":
        return say("at most {most:,} characters", most=context["max_length"])
    if field is not None and field.description:
        return say_declared(field.description)
    return say_in("a fault", "something else")


def _remedy(kind: str) -> str:
    match kind:
        case "string_type":
            return say("Write it as text, in quotes if it looks like a number.")
        case "string_too_long":
            return say("Shorten it.")
        case "float_type":
            return say("Write a number with a point, without unit or thousands separators.")
        case "int_type":
            return say("Write a whole number.")
        case "bool_type":
            return say("Write true or false.")
        case "missing":
            return say("Add it.")
    return say("Correct it.")


def _fault(error: Mapping[str, Any], noun: type[Noun]) -> Fault:
    path = _path_of(error["loc"])
    if error["type"] == "fault":
        parts = error["ctx"]
        return Fault.at(path, parts["found"], parts["expected"], parts["remedy"])
    if error["type"] == "extra_forbidden":
        parent, _ = _descend(noun, path[:-1])
        known = list(parent.model_fields) if _is_noun(parent) else []
        known = [key for key in known if key != "key"]
        return Fault.at(
            path,
            say("the unknown key '{key}'", key=path[-1]),
            say("a key of {place}", place=place_of(path[:-1])),
            nearest(str(path[-1]), known),
        )
    _, field = _descend(noun, path)
    found = quoted(None if error["type"] == "missing" else error["input"])
    return Fault.at(path, found, _expected(field, error), _remedy(error["type"]))


def _written(path: Path, tree: Mapping[str, Any]) -> Path:
    """The path as the text has it: a bare estimate has no 'value' below it."""
    here: Any = tree
    for depth, step in enumerate(path):
        if isinstance(here, int | float | str) and step == "value":
            return path[:depth]
        here = here.get(step) if isinstance(here, dict) else None
    return path


def _is_estimate(path: Path) -> bool:
    whole = len(path) == 4 or (len(path) == 5 and path[4] in ("value", "low", "high"))
    return whole and path[0] == "options" and path[2] == "estimates"


def _with_unit(fault: Fault, tree: Mapping[str, Any]) -> Fault:
    """A fault of an estimate that is no number, its expectation in the criterion's unit."""
    criteria = tree.get("criteria")
    criterion = criteria.get(fault.path[3]) if isinstance(criteria, dict) else None
    unit = criterion.get("unit") if isinstance(criterion, dict) else None
    expected = (
        say("a number in {unit}", unit=say_own(unit))
        if isinstance(unit, str)
        else say_in("a fault", "a number")
    )
    remedy = say("Write an estimate, or null if it is not known.")
    return Fault.at(fault.path, fault.found, expected, remedy)


def faults_of(
    error: ValidationError, noun: type[Noun], tree: Mapping[str, Any] | None = None
) -> list[Fault]:
    """Every fault that pydantic found below a noun, once for each place."""
    faults: dict[Path, Fault] = {}
    for one in error.errors(include_url=False):
        fault = _fault(one, noun)
        if tree is not None and _is_estimate(fault.path):
            fault = fault if one["type"] == "fault" else _with_unit(fault, tree)
            path = _written(fault.path, tree)
            fault = Fault.at(path, fault.found, fault.expected, fault.remedy)
        faults.setdefault(fault.path, fault)
    return list(faults.values())
