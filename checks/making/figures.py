"""Figures by address: every value that a rule holds can be named, so that scripts and pages need not repeat it.

`shop.same-day#in-time.paid_at.below` is a bound of a row's condition, `shop.surcharge#express.fee` the amount of a
row's outcome (with `.what` after it where the outcome says what it is about, and `.each` after that where so much is
due for each), `attendance.shifts#early.from` the beginning of a shift, meeting or entry of a timetable, and
`service.complaint#report.within` the time limit of a step.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checks.book.book import Book
from checks.book.condition import Condition, Group
from checks.book.figures import Figure
from checks.book.rules import Amount, Row, Table
from checks.book.timetable import Entry, Shift, ShiftMeeting, Timetable
from checks.book.values import Fact, Value
from checks.book.workflow import Workflow


def figures_of(book: Book, policy: str, fact: Callable[[str], Fact]) -> dict[str, tuple[Figure, ...]]:
    """The figures of a table, timetable or workflow by address; none where the policy is none of them.

    An address has several where a row says different things under it: in its groups, its outcomes or from another day.
    """
    found: dict[str, tuple[Figure, ...]] = {}
    for address, figure in _of(book, policy, fact):
        if figure not in found.get(address, ()):
            found[address] = (*found.get(address, ()), figure)
    return found


def _of(book: Book, policy: str, fact: Callable[[str], Fact]) -> Iterator[tuple[str, Figure]]:
    if policy in book.tables:
        yield from _of_table(book, book.tables[policy], fact)
    elif policy in book.timetables:
        yield from _of_timetable(book.timetables[policy])
    elif policy in book.workflows:
        yield from _of_workflow(book.workflows[policy])


def _of_table(book: Book, table: Table, fact: Callable[[str], Fact]) -> Iterator[tuple[str, Figure]]:
    for row in table.rows:
        own = list(_of_conditions(table, row, row.when, fact))
        named = {address for address, _ in own}
        yield from own
        for address, figure in _of_conditions(table, row, table.where, fact):
            if address not in named:  # a bound of the row is closer than one of the whole table
                yield address, figure
        yield from _of_outcomes(book, table, row)


def _of_conditions(
    table: Table, row: Row, groups: tuple[Group, ...], fact: Callable[[str], Fact]
) -> Iterator[tuple[str, Figure]]:
    for condition in (c for group in groups for c in group):
        about = fact(condition.fact)
        for word, value in _bounds(condition) if about.type != "boolean" else ():
            yield f"{table.id}#{row.id}.{condition.fact}.{word}", Figure(table.id, fact=about, value=value)


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
        if outcome.amount is None or outcome.amount.beyond is not None:
            continue  # by how much a bound is missed, only a case can say
        words = book.vocabulary.outcomes.get(outcome.kind)
        unit = outcome.unit or (words.unit if words else None)
        address = f"{table.id}#{row.id}.{outcome.kind}" + (f".{outcome.what}" if outcome.what else "")
        yield address, Figure(table.id, amount=outcome.amount, unit=unit)
        if outcome.amount.amount is not None:
            yield f"{address}.each", Figure(table.id, amount=outcome.amount.amount, unit=unit)


def _of_timetable(table: Timetable) -> Iterator[tuple[str, Figure]]:
    parts: tuple[Shift | ShiftMeeting | Entry, ...] = (*table.shifts, *table.meetings, *table.entries)
    for part in parts:
        for word, clock in (("from", part.start), ("to", part.end)):
            yield f"{table.head.id}#{part.id}.{word}", Figure(table.head.id, clock=clock)


def _of_workflow(workflow: Workflow) -> Iterator[tuple[str, Figure]]:
    for step in workflow.steps:
        if step.within and step.within.number is not None:
            amount = Amount(number=step.within.number)
            yield f"{workflow.head.id}#{step.id}.within", Figure(workflow.head.id, amount=amount, unit=step.within.unit)
