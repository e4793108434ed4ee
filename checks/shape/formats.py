"""Forms of text that a schema asks for by `format`."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"[0-9]{2}:[0-9]{2}")
_MOMENT = re.compile(rf"{_DATE.pattern}(T{_TIME.pattern}(:[0-9]{{2}})?)?")


def _date(text: str) -> bool:
    """YYYY-MM-DD, and a day that exists."""
    return bool(_DATE.fullmatch(text) and date.fromisoformat(text))


def _time(text: str) -> bool:
    """HH:MM, or 24:00 for the end of the day."""
    return text == "24:00" or bool(_TIME.fullmatch(text) and time.fromisoformat(text) is not None)


def _moment(text: str) -> bool:
    """A date, or a date and a time of day."""
    return bool(_MOMENT.fullmatch(text) and datetime.fromisoformat(text))


_FORMS: dict[str, Callable[[str], bool]] = {"date": _date, "time-of-day": _time, "moment": _moment}

FORMATS = tuple(_FORMS)


def conforms(value: object, form: str) -> bool:
    """Whether a value has one of these forms; what is no text has whatever form is asked for."""
    try:
        return not isinstance(value, str) or _FORMS[form](value)
    except ValueError:
        return False
