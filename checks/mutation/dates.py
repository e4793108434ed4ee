"""Other dates: the day from which a row holds, and the last one on which it does, a day earlier and later."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from checks.book.rules import Span, Table
from checks.mutation.bounds import Known
from checks.mutation.mutant import Mutant, changed, with_row

_DAY = timedelta(days=1)


def other_dates(table: Table, fact: Known) -> Iterator[Mutant]:
    """The day on which rows give way to others moved for all that meet there, then each end alone."""
    spans = [row.in_force for row in table.rows if row.in_force]
    meeting = Counter(span.first for span in spans)
    meeting.update(span.last + _DAY for span in spans if span.last and span.last < date.max)
    for first in sorted(day for day, many in meeting.items() if many > 1):
        for to in _beside(first):
            yield from _line_moved(table, first, to)
    for at, row in enumerate(table.rows):
        for other in spans_beside(row.in_force) if row.in_force else ():
            assert row.in_force is not None
            moved = with_row(table, at, replace(row, in_force=other))
            yield from changed(table, row, row.place, "date", worded(row.in_force), worded(other), moved)


def _line_moved(table: Table, first: date, to: date) -> Iterator[Mutant]:
    """Rows that end the day before, and rows that begin on the day, meet on another one."""
    moved = table
    for at, row in enumerate(table.rows):
        if row.in_force is not None:
            starts = to if row.in_force.first == first else row.in_force.first
            ends = to - _DAY if row.in_force.last == first - _DAY else row.in_force.last
            if ends is None or starts <= ends:
                moved = with_row(moved, at, replace(row, in_force=Span(starts, ends)))
    yield from changed(table, None, None, "date", f"from {first}", f"from {to}", moved)


def spans_beside(span: Span) -> Iterator[Span]:
    """The days with one more or one fewer at either end."""
    for first in _beside(span.first):
        if span.last is None or first <= span.last:
            yield Span(first, span.last)
    for last in _beside(span.last) if span.last is not None and span.last < date.max else ():
        if last >= span.first:
            yield Span(span.first, last)


def _beside(day: date) -> tuple[date, ...]:
    """The day before and the day after, where there are such days."""
    return tuple(
        date.fromordinal(n) for n in (day.toordinal() - 1, day.toordinal() + 1) if 0 < n <= date.max.toordinal()
    )


def worded(span: Span) -> str:
    """The days as a policy writes them: `from 2026-01-01 until 2026-06-30`."""
    until = f" until {span.last}" if span.last else ""
    return f"from {span.first}{until}"
