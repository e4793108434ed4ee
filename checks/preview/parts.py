"""A document cut into parts that have an address: a key, or an item of a list (or of the vocabulary) by its name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checks.preview.side import Document

_NAMED = frozenset({"vocabulary"})
"""Kinds whose mappings hold one definition under each name."""
_HEAD = ("kind", "id")


def parts(document: Document) -> dict[str, Any]:
    """Every part by address, in the order of the document: `owner`, `rows/first`, `facts/minutes`."""
    found: dict[str, Any] = {}
    for key, value in document.items():
        if key in _HEAD:
            continue
        if identified(value):
            for item in value:
                found[_free(found, f"{key}/{item['id']}")] = item
        elif document["kind"] in _NAMED and isinstance(value, Mapping) and not is_pair(value):
            found.update({f"{key}/{name}": item for name, item in value.items()})
        else:
            found[key] = value
    return found


def orders(document: Document) -> dict[str, list[str]]:
    """For each list whose items have ids, the ids in their order."""
    return {key: [str(item["id"]) for item in value] for key, value in document.items() if identified(value)}


def identified(value: Any) -> bool:
    """Whether it is a list of which every item has an id."""
    return isinstance(value, list) and bool(value) and all(isinstance(v, Mapping) and "id" in v for v in value)


def is_pair(value: Any) -> bool:
    """Whether it is a statement in both languages."""
    return isinstance(value, Mapping) and set(value) == {"zh", "en"}


def _free(taken: Mapping[str, Any], address: str) -> str:
    """The address, numbered where the document uses an id twice."""
    number = 2
    free = address
    while free in taken:
        free, number = f"{address}/{number}", number + 1
    return free
