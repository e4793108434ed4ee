"""The JSON Schemas of the project, ready to validate with."""

from __future__ import annotations

import json
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

FOLDER = Path(__file__).resolve().parents[2] / "schemas"

formats = FormatChecker(formats=())


@formats.checks("date", raises=ValueError)
def _date(value: object) -> bool:
    """YYYY-MM-DD, and a day that exists."""
    if isinstance(value, str):
        if len(value) != 10:
            raise ValueError(value)
        date.fromisoformat(value)
    return True


@formats.checks("time-of-day", raises=ValueError)
def _time(value: object) -> bool:
    """HH:MM, or 24:00 for the end of the day."""
    if isinstance(value, str) and value != "24:00":
        if len(value) != 5:
            raise ValueError(value)
        time.fromisoformat(value)
    return True


@formats.checks("moment", raises=ValueError)
def _moment(value: object) -> bool:
    """A date, or a date and a time of day."""
    if isinstance(value, str):
        if len(value) not in (10, 16, 19):
            raise ValueError(value)
        datetime.fromisoformat(value)
    return True


def files(folder: Path = FOLDER) -> list[Path]:
    """Every schema file."""
    return sorted(folder.rglob("*.schema.json"))


@cache
def _registry(folder: Path) -> Registry[Any]:
    resources = [
        (contents["$id"], Resource.from_contents(contents, default_specification=DRAFT202012))
        for contents in (json.loads(path.read_text("utf-8")) for path in files(folder))
    ]
    return Registry().with_resources(resources)


@cache
def validator(name: str, folder: Path = FOLDER) -> Draft202012Validator:
    """The validator of `schemas/<name>.schema.json`, with references and formats."""
    schema = json.loads((folder / f"{name}.schema.json").read_text("utf-8"))
    return Draft202012Validator(schema, registry=_registry(folder), format_checker=formats)


@cache
def kinds(folder: Path = FOLDER) -> tuple[str, ...]:
    """The kinds of document a policy file may hold."""
    schema = json.loads((folder / "policy.schema.json").read_text("utf-8"))
    return tuple(schema["properties"]["kind"]["enum"])
