"""The JSON Schemas of the project, ready to validate with."""

from __future__ import annotations

import json
import re
from collections.abc import Hashable, Iterator
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend

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


_OF_TEXTS = frozenset({"type", "minLength", "pattern", "title", "description"})


def _plainly_right(value: object, schema: Any) -> bool:
    """Whether the schema asks only for a text of some length and form, and this is one: most values are.

    Nothing is lost where the answer is False: the value then goes the long way through the library.
    """
    if not isinstance(value, str) or schema.get("type") != "string" or not schema.keys() <= _OF_TEXTS:
        return False
    if len(value.strip()) < schema.get("minLength", 0):
        return False
    return "pattern" not in schema or re.fullmatch(schema["pattern"], value) is not None


def _properties(validator: Any, properties: dict[str, Any], value: Any, _: object) -> Iterator[ValidationError]:
    """The values of a mapping by their own schemas."""
    for key, schema in properties.items() if isinstance(value, dict) else ():
        if key in value and not _plainly_right(value[key], schema):
            yield from validator.descend(value[key], schema, path=key, schema_path=key)


def _items(validator: Any, schema: Any, value: object, _: object) -> Iterator[ValidationError]:
    """The items of a list by the one schema they share."""
    for index, item in enumerate(value if isinstance(value, list) else ()):
        if not _plainly_right(item, schema):
            yield from validator.descend(item, schema, path=index)


_Validator: type[Validator] = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator,
    {
        "pattern": _pattern,
        "uniqueItems": _unique,
        "minLength": _length,
        "properties": _properties,
        "items": _items,
    },
)


def files(folder: Path = FOLDER) -> list[Path]:
    """Every schema file."""
    return sorted(folder.rglob("*.schema.json"))


@cache
def _raw(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def _whole(part: Any, path: Path) -> Any:
    """A part of a schema with every reference replaced by what it leads to, which makes validation twice as fast.

    A description beside a reference says what the part is for and becomes its title; the one behind says how it is written.
    """
    if isinstance(part, list):
        return [_whole(item, path) for item in part]
    if not isinstance(part, dict):
        return part
    own = {key: _whole(value, path) for key, value in part.items() if key not in ("$ref", "$schema", "$id", "$defs")}
    if "$ref" not in part:
        return own
    if set(own) - {"description"}:
        raise ValueError(f"{path.name}: beside $ref {part['$ref']} only a description may stand")
    behind: dict[str, Any] = _behind(part["$ref"], path)
    return behind | ({"title": own["description"]} if own else {})


def purpose(part: Any) -> str:
    """What a part of a whole schema is for, in both languages."""
    return str(part.get("title") or part["description"])


def _behind(reference: str, path: Path) -> Any:
    file, _, pointer = reference.partition("#")
    target = (path.parent / file).resolve() if file else path
    part = _raw(target)
    for step in pointer.strip("/").split("/"):
        part = part[step] if step else part
    return _whole(part, target)


@cache
def validator(name: str, folder: Path = FOLDER) -> Validator:
    """The validator of `schemas/<name>.schema.json`, with references and formats."""
    path = folder / f"{name}.schema.json"
    return _Validator(_whole(_raw(path), path), format_checker=formats)


@cache
def kinds(folder: Path = FOLDER) -> tuple[str, ...]:
    """The kinds of document a policy file may hold."""
    return tuple(_raw(folder / "policy.schema.json")["properties"]["kind"]["enum"])
