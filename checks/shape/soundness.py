"""Whether a document is well formed, told at once; most are, and only of the others is it asked what is wrong."""

from __future__ import annotations

from functools import cache, partial
from typing import Any

from jsonschema_rs import Draft202012Validator

from checks.shape.formats import FORMATS, conforms
from checks.shape.schemas import whole


def sound(document: dict[str, Any], schema: str) -> bool:
    """Whether a document is well formed for certain; what this validator cannot read, the other one must judge."""
    try:
        return _validator(schema).is_valid(document)
    except ValueError:  # a number beyond 64 bits, a text that is no Unicode
        return False


@cache
def _validator(schema: str) -> Draft202012Validator:
    return Draft202012Validator(
        _without_blanks(whole(schema)),
        formats={form: partial(conforms, form=form) for form in FORMATS},
        validate_formats=True,
    )


def _without_blanks(part: Any) -> Any:
    """A part of a schema in which a text that must not be empty must not be blank either."""
    if isinstance(part, list):
        return [_without_blanks(item) for item in part]
    if not isinstance(part, dict):
        return part
    own = {key: _without_blanks(value) for key, value in part.items()}
    return {"pattern": r"\S", **own} if own.get("minLength") else own
