"""The validator that tells every fault of a document; slow, and asked only of documents that have one."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from functools import cache, partial
from pathlib import Path

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend

from checks.shape.formats import FORMATS, conforms
from checks.shape.schemas import FOLDER, whole

_formats = FormatChecker(formats=())
for _form in FORMATS:
    _formats.checks(_form)(partial(conforms, form=_form))


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
    Draft202012Validator,
    {"pattern": _pattern, "uniqueItems": _unique, "minLength": _length},
)


@cache
def validator(name: str, folder: Path = FOLDER) -> Validator:
    """The validator of `schemas/<name>.schema.json`, with references and formats."""
    return _Validator(whole(name, folder), format_checker=_formats)
