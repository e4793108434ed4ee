"""The JSON Schemas of the project, ready to validate with."""

from __future__ import annotations

import json
import re
from collections.abc import Hashable, Iterator
from copy import deepcopy
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

FOLDER = Path(__file__).resolve().parents[2] / "schemas"

formats = FormatChecker(formats=())

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"[0-9]{2}:[0-9]{2}")
_MOMENT = re.compile(rf"{_DATE.pattern}(T{_TIME.pattern}(:[0-9]{{2}})?)?")


@formats.checks("date", raises=ValueError)
def _date(value: object) -> bool:
    """YYYY-MM-DD, and a day that exists."""
    return not isinstance(value, str) or bool(_DATE.fullmatch(value) and date.fromisoformat(value))


@formats.checks("time-of-day", raises=ValueError)
def _time(value: object) -> bool:
    """HH:MM, or 24:00 for the end of the day."""
    if not isinstance(value, str) or value == "24:00":
        return True
    return bool(_TIME.fullmatch(value) and time.fromisoformat(value) is not None)


@formats.checks("moment", raises=ValueError)
def _moment(value: object) -> bool:
    """A date, or a date and a time of day."""
    return not isinstance(value, str) or bool(_MOMENT.fullmatch(value) and datetime.fromisoformat(value))


def _pattern(_: Validator, pattern: str, value: object, __: object) -> Iterator[ValidationError]:
    """The whole text must match: Python's `$` would let a line end follow."""
    if isinstance(value, str) and not re.fullmatch(pattern, value):
        yield ValidationError(f"{value!r} does not match {pattern!r}")


def _unique(_: Validator, wanted: bool, value: object, __: object) -> Iterator[ValidationError]:
    """One error for each item that stands in the list already, at that item."""
    seen = set()
    for index, item in enumerate(value if wanted and isinstance(value, list) else ()):
        if (frozen := _frozen(item)) in seen:
            yield ValidationError(f"{item!r} again", path=(index,), instance=item)
        seen.add(frozen)


def _frozen(value: object) -> Hashable:
    """A value that can be looked up; true is not 1, 1.0 is."""
    if isinstance(value, dict):
        return frozenset((key, _frozen(item)) for key, item in value.items())
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    return isinstance(value, bool), value


def _length(_: Validator, least: int, value: object, __: object) -> Iterator[ValidationError]:
    """Blanks are no text."""
    if isinstance(value, str) and len(value.strip()) < least:
        yield ValidationError(f"{value!r} is too short")


_Validator: type[Validator] = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator, {"pattern": _pattern, "uniqueItems": _unique, "minLength": _length}
)


def files(folder: Path = FOLDER) -> list[Path]:
    """Every schema file."""
    return sorted(folder.rglob("*.schema.json"))


@cache
def _raw(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def _read(path: Path) -> Any:
    """A schema in which every part that refers to another carries that other's description."""
    contents = deepcopy(_raw(path))
    _describe(contents, path)
    return contents


def _describe(part: Any, path: Path) -> None:
    for value in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        _describe(value, path)
    if isinstance(part, dict) and isinstance(part.get("$ref"), str) and "description" not in part:
        part["description"] = _described(part["$ref"], path)


def _described(reference: str, path: Path) -> str:
    """The description behind a reference; a part that only refers on is followed."""
    file, _, pointer = reference.partition("#")
    target = (path.parent / file).resolve() if file else path
    part = _raw(target)
    for step in pointer.strip("/").split("/"):
        part = part[step] if step else part
    return str(part["description"] if "description" in part else _described(part["$ref"], target))


@cache
def _registry(folder: Path) -> Registry[Any]:
    resources = [
        (contents["$id"], Resource.from_contents(contents, default_specification=DRAFT202012))
        for contents in (_read(path) for path in files(folder))
    ]
    return Registry().with_resources(resources)


@cache
def validator(name: str, folder: Path = FOLDER) -> Validator:
    """The validator of `schemas/<name>.schema.json`, with references and formats."""
    schema = _read(folder / f"{name}.schema.json")
    return _Validator(schema, registry=_registry(folder), format_checker=formats)


@cache
def kinds(folder: Path = FOLDER) -> tuple[str, ...]:
    """The kinds of document a policy file may hold."""
    return tuple(_raw(folder / "policy.schema.json")["properties"]["kind"]["enum"])
