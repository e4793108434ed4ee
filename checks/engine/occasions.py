"""Take a table to its occasions: each of its events, or each window that closes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from checks.book.rules import Table
from checks.book.values import UNKNOWN, Value
from checks.engine.facts import Facts
from checks.engine.grid import Grid
from checks.engine.judge import Ordinal, judge
from checks.engine.logic import MissingFact, any_holds
from checks.engine.possible import inside, outside_because
from checks.engine.record import Record
from checks.engine.verdict import Considered, Occasion
from checks.engine.windows import Days, end_of, window_at, windows_over

GridOn = Callable[[Table, date], Grid]
"""The grid of the rows of a table that are in force on a day."""


class Counter:
    """How many occasions inside the table each window holds so far: surely, and perhaps."""

    def __init__(self) -> None:
        self._sure: dict[Days, int] = {}
        self._maybe: dict[Days, int] = {}

    def next(self, record: Record, grid: Grid, day: date, sure: bool) -> Ordinal | None:
        """The ordinal of one more occasion, where the table counts; a doubtful one leaves the later ordinals open."""
        if grid.ordinals is None or grid.table.occurrence is None:
            return None
        window = window_at(day, grid.table.occurrence, record.case.covers)
        least = self._sure.get(window, 0) + 1
        most = least + self._maybe.get(window, 0) if record.known_since(window, grid.table.subject) else None
        counts = self._sure if sure else self._maybe
        counts[window] = counts.get(window, 0) + 1
        return Ordinal(least, most, grid.ordinals.between(least, most))


def over_events(record: Record, table: Table, grid_on: GridOn) -> None:
    """Judge a table at each of its events, in time order."""
    counter = Counter()
    for event in record.events_of(*table.events):
        occasion = Occasion(event.at, event=event)
        if record.end is not None and event.at > record.end and _ends_with_employment(table):
            record.note(Considered(table, occasion, "after-employment"))
        elif not record.binds(table):
            record.note(Considered(table, occasion, "not-bound"))
        elif not table.head.in_force.holds(event.day):
            record.note(Considered(table, occasion, "not-in-force"))
        else:
            _at(record, table, grid_on(table, occasion.day), occasion, counter)


def _ends_with_employment(table: Table) -> bool:
    """Whether a table is about the employee or gives people something; the shop's own account goes on."""
    return table.subject == "employee" or any(o.each_role for row in table.rows for o in row.then)


def over_windows(record: Record, table: Table, grid_on: GridOn) -> None:
    """Judge a table once for each window that closes; the end of the employment closes the employee's last one early."""
    assert table.each is not None
    counter = Counter()
    ended = record.end if table.subject == "employee" else None
    last = record.case.covers.last if ended is None else min(record.case.covers.last, ended.date())
    for window in windows_over(table.each, record.case.covers, last):
        if table.subject == "employee" and window.last < record.employed_from:
            continue
        closed, at = window, end_of(window)
        if ended is not None and window.holds(ended.date()):
            closed, at = Days(window.first, ended.date()), ended
        occasion = Occasion(at, window=closed)
        if not record.binds(table):
            record.note(Considered(table, occasion, "not-bound"))
        elif not table.head.in_force.holds(closed.last):
            record.note(Considered(table, occasion, "not-in-force"))
        elif closed.last > record.case.covers.last:
            _left(record, table, Considered(table, occasion, "open"))
        elif not record.known_since(window, table.subject):
            counter.next(record, grid_on(table, occasion.day), occasion.day, sure=False)
            _left(record, table, Considered(table, occasion, "partial"))
        else:
            _at(record, table, grid_on(table, occasion.day), occasion, counter)


def _left(record: Record, table: Table, considered: Considered) -> None:
    """Note that the table cannot say what follows; whatever its rows may bring is doubtful."""
    record.note(considered)
    day = considered.occasion.day
    record.leave_open(table, Facts(record, considered.occasion), list(table.rows_on(day)))


def _lacking(table: Table, occasion: Occasion, missing: MissingFact) -> Considered:
    return Considered(table, occasion, "missing", other=missing.name, lack=missing.lack, lacking=missing.others)


def _at(record: Record, table: Table, grid: Grid, occasion: Occasion, counter: Counter) -> None:
    """Judge one occasion; a fact left out that matters is noted, and what the table may bring is doubtful."""
    facts = Facts(record, occasion)
    try:
        about = inside(grid, facts)
        other, speaks = _speaks_first(record, table, facts) if about is not False else ("", False)
    except MissingFact as missing:
        counter.next(record, grid, occasion.day, sure=False)
        _left(record, table, _lacking(table, occasion, missing))
        return
    if about is False:
        record.note(Considered(table, occasion, "outside", failed=outside_because(grid, facts)))
    elif speaks is True:
        record.note(Considered(table, occasion, "yields", other=other))
    else:
        if speaks is UNKNOWN or (occasion.event is not None and not occasion.event.certain):
            about = UNKNOWN
        ordinal = counter.next(record, grid, occasion.day, sure=about is True)
        try:
            judge(record, table, grid, facts, about, ordinal)
        except MissingFact as missing:
            _left(record, table, _lacking(table, occasion, missing))


def _speaks_first(record: Record, table: Table, facts: Facts) -> tuple[str, Value]:
    """A table that this one yields to on this occasion, and whether it speaks: True, False, or unknown."""
    perhaps: tuple[str, Value] = ("", False)
    event = facts.occasion.event
    for name in table.yields_to:
        other = record.book.tables.get(name)
        if event is None or other is None or event.type not in other.events:
            continue
        if record.binds(other) and other.head.in_force.holds(event.day):
            speaks = any_holds(facts.read, other.where) if other.where else True
            if speaks is True:
                return name, True
            if speaks is UNKNOWN:
                perhaps = (name, UNKNOWN)
    return perhaps
