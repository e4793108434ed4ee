"""Windows of time: the calendar day, week, month, quarter and year, and the period of a case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from checks.book.cases import Covers
from checks.book.rules import Window


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """From `first` to `last`, both included."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last


def window_at(day: date, window: Window, covers: Covers) -> Days:
    """The window that holds a day; `period` is the days the case covers."""
    match window:
        case "day":
            return Days(day, day)
        case "week":
            monday = day - timedelta(days=day.weekday())
            return Days(monday, monday + timedelta(days=6))
        case "month":
            return Days(day.replace(day=1), _before_month(day.year, day.month + 1))
        case "quarter":
            first = 3 * ((day.month - 1) // 3) + 1
            return Days(date(day.year, first, 1), _before_month(day.year, first + 3))
        case "year":
            return Days(date(day.year, 1, 1), date(day.year, 12, 31))
        case "period":
            return Days(covers.first, covers.last)


def windows_over(window: Window, covers: Covers, last: date) -> Iterator[Days]:
    """The windows that touch the days from the case's first day to `last`."""
    day = covers.first
    while day <= last:
        found = window_at(day, window, covers)
        yield found
        day = found.last + timedelta(days=1)


def _before_month(year: int, month: int) -> date:
    """The day before the first of a month; month 13 is January of the next year."""
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1) - timedelta(days=1)
