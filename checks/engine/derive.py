"""Facts computed from what people record: one function for each operator of the closed list."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, datetime, time
from fractions import Fraction
from typing import Any

from checks.book.book import Book
from checks.book.timetable import WEEKDAYS, Shift
from checks.book.values import UNKNOWN, Fact, Value
from checks.book.vocabulary import Derivation
from checks.engine.logic import any_holds


def derive(book: Book, fact: Fact, how: Derivation, read: Callable[[str], Value], last_day: date = date.max) -> Value:
    """The value of a computed fact; unknown where something it reads is unknown. `last_day`: of the employment."""
    if how.operator == "holds":
        return any_holds(read, how.holds)
    values = [read(name) for name in how.reads]
    if any(value is UNKNOWN for value in values):
        return UNKNOWN
    if how.operator == "while_employed":
        return fact.stepped(sum(day <= last_day for day in values[0]))
    if how.operator == "band":
        value = next(b.value for b in how.bands if b.up_to is None or values[0] <= b.up_to)
        return value if value in fact.choices else UNKNOWN  # else the check of references names it
    if how.operator in _AGAINST_SHIFT:
        shift = _shift(book, how.reads[0], str(values[0]))
        return fact.stepped(max(Fraction(0), _AGAINST_SHIFT[how.operator](shift, _seconds(read("at")))))
    value = _OPERATORS[how.operator](*values)
    if how.operator == "ratio" and fact.type == "percent" and value is not UNKNOWN:
        value *= 100
    return fact.stepped(value)


def _shift(book: Book, fact: str, name: str) -> Shift:
    """The shift that a fact of type shift names; shifts of several timetables may be called alike."""
    timetable = book.vocabulary.facts[fact].timetable
    assert timetable is not None, fact
    return book.timetables[timetable].shift(name)


def _seconds(at: datetime | time) -> int:
    return at.hour * 3600 + at.minute * 60 + at.second


def _minutes(seconds: int) -> Fraction:
    return Fraction(seconds, 60)


_AGAINST_SHIFT: dict[str, Callable[[Shift, int], Fraction]] = {
    "after_start": lambda shift, at: _minutes(at - shift.start),
    "before_end": lambda shift, at: _minutes(shift.end - (at if at >= shift.start else at + 24 * 3600)),
    "after_break": lambda shift, at: _minutes(at - shift.parts[-1].start),
}
"""A departure that the clock puts before the start of the shift is one after midnight."""


def _day(value: Value) -> date:
    return value.date() if isinstance(value, datetime) else value


def _clock(value: Value) -> int:
    return _seconds(value) if isinstance(value, (datetime, time)) else int(value)


def _minutes_between(first: Value, second: Value) -> Fraction:
    """Minutes from the first to the second; a second time that the clock puts earlier is one after midnight."""
    seconds = _clock(second) - _clock(first)
    return _minutes(seconds if seconds >= 0 else seconds + 24 * 3600)


def _days(first: Value, second: Value) -> int:
    return (_day(second) - _day(first)).days


def _months(first: Value, second: Value) -> int:
    """Full calendar months from the first day to the second."""
    start, end = _day(first), _day(second)
    months = (end.year - start.year) * 12 + end.month - start.month
    last_of_month = end.day == monthrange(end.year, end.month)[1]
    return months if end.day >= start.day or last_of_month else months - 1


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


_OPERATORS: dict[str, Callable[..., Any]] = {
    "days": _days,
    "nth_day": lambda first, second: _days(first, second) + 1,
    "months": _months,
    "minutes": _minutes_between,
    "same_day": lambda first, second: _day(first) == _day(second),
    "ratio": lambda part, whole: Fraction(part) / Fraction(whole) if whole else UNKNOWN,
    "difference": lambda first, second: Fraction(first) - Fraction(second),
    "sum": lambda *values: sum((Fraction(value) for value in values), Fraction(0)),
    "weekday": lambda value: WEEKDAYS[_day(value).weekday()],
    "clock": _clock,
    "month_end": lambda value: _month_end(_day(value)),
    "count": len,
    "first": lambda days: days[0],
}
