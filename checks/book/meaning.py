"""What something says apart from its wording: names, types, figures and conditions, without titles and places."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache, partial

from checks.book.book import Book
from checks.memory import Memory

_WORDING = frozenset({"title", "says", "record", "place", "places", "one", "many", "yes", "no", "observed", "summary"})
"""Fields that nothing is decided by."""


def meaning(thing: object) -> Hashable:
    """A value that is equal exactly where the meaning is; the order of what is listed counts."""
    if is_dataclass(thing) and not isinstance(thing, type):
        return type(thing).__name__, *(meaning(getattr(thing, name)) for name in _deciding(type(thing)))
    if isinstance(thing, Mapping):
        return tuple((key, meaning(value)) for key, value in thing.items())
    if isinstance(thing, Collection) and not isinstance(thing, (str, frozenset)):
        return tuple(meaning(item) for item in thing)
    assert isinstance(thing, Hashable)
    return thing


@cache
def _deciding(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.name not in _WORDING)


def sense(book: Book, memory: Memory, whole: bool = True) -> object:
    """The same object while all that the handbook defines by name means the same, in whatever words it is put.

    While the book is made it is not `whole`: timetables and scorecards have no tables yet.
    """
    desks = book.handbook.desks if book.handbook else ()
    defined = (book.vocabulary, book.roles, desks, *book.timetables.values(), *book.scorecards.values())
    meant = tuple(memory.recall("meaning", (one,), partial(meaning, one)) for one in defined)
    return memory.same(("sense", whole), meant)
