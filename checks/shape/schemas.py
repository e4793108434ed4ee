"""The JSON Schemas of the project as they stand in their files, with every reference followed."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[2] / "schemas"


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


def whole(name: str, folder: Path = FOLDER) -> Any:
    """The schema `schemas/<name>.schema.json` without references to others."""
    path = folder / f"{name}.schema.json"
    return _whole(_raw(path), path)


@cache
def kinds(folder: Path = FOLDER) -> tuple[str, ...]:
    """The kinds of document a policy file may hold."""
    return tuple(_raw(folder / "policy.schema.json")["properties"]["kind"]["enum"])
