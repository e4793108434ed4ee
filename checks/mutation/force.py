"""Another stretch of time for a whole policy: its first and its last day, a day earlier and later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from checks.book.book import Book
from checks.book.cases import Covers
from checks.book.rules import Span, Table
from checks.engine.windows import window_at
from checks.mutation.dates import spans_beside, worded
from checks.mutation.mutant import Change, Mutant


def other_force(book: Book, table: Table) -> Iterator[Mutant]:
    """A policy writes its days once: all tables made from it change together, in the name of the first of them."""
    parts = _parts(book, table)
    policy = book.policy(table.id)
    if parts[0].id != table.id or policy is None:
        return
    head = policy.head
    for span in spans_beside(head.in_force):
        day = day_between(head.in_force, span)
        if any(_judges_on(book, part, day) for part in parts):
            first, *others = (replace(part, head=replace(part.head, in_force=span)) for part in parts)
            change = Change(head.id, None, head.place, "date", worded(head.in_force), worded(span))
            yield Mutant(change, first, beside=tuple(others))


def _parts(book: Book, table: Table) -> list[Table]:
    """The tables that have their days from the same place."""
    if table.part_of is None:
        return [table]
    return [one for one in book.tables.values() if one.part_of == table.part_of]


def day_between(one: Span, other: Span) -> date:
    """The only day that lies in one of two stretches alone; of two ends moved at once the earliest."""
    ends = (end for span in (one, other) for end in (span.first, span.last) if end is not None)
    return min(day for day in ends if one.holds(day) != other.holds(day))


def _judges_on(book: Book, table: Table, day: date) -> bool:
    """Whether the table may judge on that day: events happen on any; windows close on their last day.

    The last window of somebody who leaves closes with the employment, on whatever day that is.
    """
    if table.each is None:
        return True
    kind = book.vocabulary.subjects.get("employee")
    if table.subject == "employee" and kind is not None and kind.until:
        return True
    return window_at(day, table.each, Covers(day, day, day)).last == day
