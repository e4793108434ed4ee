"""What something says apart from its wording: names, types, figures and conditions, without texts and places."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache

from checks.text import Text

_WORDING = frozenset({"place", "places", "observed"})
"""Fields that nothing is decided by, besides texts."""


def meaning(thing: object) -> Hashable:
    """A value that is equal exactly where the meaning is; the order of what is listed counts."""
    if isinstance(thing, Text):
        return ()
    if is_dataclass(thing) and not isinstance(thing, type):
        return type(thing).__name__, *(meaning(getattr(thing, name)) for name in _deciding(type(thing)))
    if isinstance(thing, Mapping):
        return tuple((key, meaning(value)) for key, value in thing.items())
    if isinstance(thing, Collection) and not isinstance(thing, (str, frozenset)):
        return tuple(meaning(item) for item in thing)
    assert isinstance(thing, Hashable)
    return thing


def words(thing: object) -> Iterator[str]:
    """Every word of a meaning that may be a name, keys and the parts of dotted words among them; a word may come twice."""
    if isinstance(thing, str):
        yield thing
        if "." in thing:
            yield from thing.split(".")
    elif isinstance(thing, Text):
        return
    elif is_dataclass(thing) and not isinstance(thing, type):
        for name in _deciding(type(thing)):
            yield from words(getattr(thing, name))
    elif isinstance(thing, Mapping):
        for key, value in thing.items():
            yield from words(key)
            yield from words(value)
    elif isinstance(thing, Collection):
        for item in thing:
            yield from words(item)


@cache
def _deciding(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.name not in _WORDING)
