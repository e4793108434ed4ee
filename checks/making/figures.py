"""Figures by address: every value that a rule holds can be named, so that scripts and pages need not repeat it.

`shop.same-day#in-time.paid_at.below` is a bound of a row's condition, `shop.surcharge#express.fee` the amount of a
row's outcome (with `.what` after it where an outcome of one kind stands there for several things), and
`attendance.shifts#early.from` the beginning of a shift or entry of a timetable.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checks.book.book import Book
from checks.book.condition import Condition
from checks.book.figures import Figure
from checks.book.rules import Row, Table
from checks.book.timetable import Entry, Shift, ShiftMeeting, Timetable
from checks.book.values import Fact, Value


def figures_of(book: Book, policy: str, fact: Callable[[str], Fact]) -> dict[str, Figure]:
    """Every figure of a table or timetable by its address; empty where the policy is neither."""
    if policy in book.tables:
        return dict(_of_table(book, book.tables[policy], fact))
    if policy in book.timetables:
        return dict(_of_timetable(book.timetables[policy]))
    return {}


def _of_table(book: Book, table: Table, fact: Callable[[str], Fact]) -> Iterator[tuple[str, Figure]]:
    for row in table.rows:
        for condition in (c for group in (*table.where, *row.when) for c in group):
            for word, value in _bounds(condition):
                figure = Figure(table.id, fact=fact(condition.fact), value=value)
                yield f"{table.id}#{row.id}.{condition.fact}.{word}", figure
        yield from _of_outcomes(book, table, row)


def _bounds(condition: Condition) -> Iterator[tuple[str, Value]]:
    if condition.among is not None:
        if len(condition.among) == 1:
            yield "is", condition.among[0]
        return
    if condition.low is not None:
        yield "from" if condition.low_closed else "over", condition.low
    if condition.high is not None:
        yield "up_to" if condition.high_closed else "below", condition.high


def _of_outcomes(book: Book, table: Table, row: Row) -> Iterator[tuple[str, Figure]]:
    for outcome in row.then:
        if outcome.amount is not None:
            words = book.vocabulary.outcomes.get(outcome.kind)
            unit = outcome.unit or (words.unit if words else None)
            address = f"{table.id}#{row.id}.{outcome.kind}" + (f".{outcome.what}" if outcome.what else "")
            yield address, Figure(table.id, amount=outcome.amount, unit=unit)


def _of_timetable(table: Timetable) -> Iterator[tuple[str, Figure]]:
    parts: tuple[Shift | ShiftMeeting | Entry, ...] = (*table.shifts, *table.meetings, *table.entries)
    for part in parts:
        for word, clock in (("from", part.start), ("to", part.end)):
            yield f"{table.head.id}#{part.id}.{word}", Figure(table.head.id, clock=clock)
