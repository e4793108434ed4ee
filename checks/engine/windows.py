"""Windows of time: the calendar day, week, month, quarter and year, and the period of a case."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from checks.book.cases import Covers
from checks.book.rules import Window


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """From `first` to `last`, both included."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Whether the day is one of them."""
        return self.first <= day <= self.last


def window_at(day: date, window: Window, covers: Covers) -> Days:
    """The window that holds a day; `period` is the days the case covers, with the time before and after it."""
    match window:
        case "day":
            return Days(day, day)
        case "week":
            return _week(day)
        case "month":
            return Days(day.replace(day=1), _month_end(day.year, day.month))
        case "quarter":
            first = 3 * ((day.month - 1) // 3) + 1
            return Days(date(day.year, first, 1), _month_end(day.year, first + 2))
        case "year":
            return Days(date(day.year, 1, 1), date(day.year, 12, 31))
        case "period":
            return _period(day, covers)


def windows_over(window: Window, covers: Covers, last: date) -> Iterator[Days]:
    """The windows that touch the days from the start of the case's record to `last`; periods from its first day."""
    found = window_at(covers.first if window == "period" else covers.known_from, window, covers)
    while found.first <= last:
        yield found
        if found.last >= last:
            break
        found = window_at(found.last + timedelta(days=1), window, covers)


def _week(day: date) -> Days:
    """Monday to Sunday; the last week of all time is cut short."""
    monday = day - timedelta(days=day.weekday())
    return Days(monday, date.fromordinal(min(monday.toordinal() + 6, date.max.toordinal())))


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _period(day: date, covers: Covers) -> Days:
    if day < covers.first:
        return Days(date.min, covers.first - timedelta(days=1))
    if day > covers.last:
        return Days(covers.last + timedelta(days=1), date.max)
    return Days(covers.first, covers.last)


def parts_of(whole: Days, window: Window, covers: Covers, whole_only: bool) -> list[Days]:
    """The smaller windows that touch a larger one, cut to it; with `whole_only` those that lie within alone."""
    parts = []
    found = window_at(whole.first, window, covers)
    while found.first <= whole.last:
        if not whole_only or (whole.first <= found.first and found.last <= whole.last):
            parts.append(Days(max(found.first, whole.first), min(found.last, whole.last)))
        if found.last >= whole.last:
            break
        found = window_at(found.last + timedelta(days=1), window, covers)
    return parts


def whole_months(days: Days) -> int:
    """The full calendar months that some days last: 15 January to 14 March are two."""
    end = min(days.last, date.max - timedelta(days=1)) + timedelta(days=1)
    months = (end.year - days.first.year) * 12 + end.month - days.first.month
    return months if end.day >= days.first.day else months - 1


def end_of(days: Days) -> datetime:
    """The last moment of a window."""
    return datetime(days.last.year, days.last.month, days.last.day, 23, 59, 59)
