"""Take a table to its occasions: each of its events, or each window that closes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from checks.book.rules import Table
from checks.book.values import UNKNOWN
from checks.engine.facts import Facts, MissingFact, end_of
from checks.engine.grid import Grid
from checks.engine.judge import Ordinal, judge
from checks.engine.logic import any_holds
from checks.engine.record import Record
from checks.engine.verdict import Considered, Occasion
from checks.engine.windows import Days, window_at, windows_over

GridOn = Callable[[Table, date], Grid]
"""The grid of the rows of a table that are in force on a day."""


class Counter:
    """How many events inside the table each window holds so far: surely, and perhaps."""

    def __init__(self) -> None:
        self._sure: dict[Days, int] = {}
        self._maybe: dict[Days, int] = {}

    def next(self, record: Record, grid: Grid, window: Days, sure: bool) -> Ordinal:
        """The ordinal of one more event; a doubtful one leaves the later ordinals open."""
        assert grid.ordinals is not None
        least = self._sure.get(window, 0) + 1
        most = least + self._maybe.get(window, 0)
        counts = self._sure if sure else self._maybe
        counts[window] = counts.get(window, 0) + 1
        whole = record.known_since(window)
        return Ordinal(least, tuple(grid.ordinals.from_ordinal(least, most if whole else None)), whole)


def over_events(record: Record, table: Table, grid_on: GridOn) -> None:
    """Judge a table at each of its events, in time order."""
    counter = Counter()
    for event in record.events_of(*table.events):
        occasion = Occasion(event.at, event=event)
        if record.end is not None and event.at > record.end:
            record.note(Considered(table, occasion, "after-dismissal"))
        elif not record.binds(table):
            record.note(Considered(table, occasion, "not-bound"))
        elif not table.head.in_force.holds(event.day):
            record.note(Considered(table, occasion, "not-in-force"))
        else:
            try:
                _at_event(record, table, grid_on(table, occasion.day), occasion, counter)
            except MissingFact as missing:
                record.note(Considered(table, occasion, "missing", other=missing.name))


def _at_event(record: Record, table: Table, grid: Grid, occasion: Occasion, counter: Counter) -> None:
    assert occasion.event is not None
    other = _speaks_first(record, table, occasion)
    if other is not None:
        record.note(Considered(table, occasion, "yields", other=other))
        return
    facts = Facts(record, occasion)
    inside = any_holds(facts.read, table.where) if table.where else True
    if inside is False:
        record.note(Considered(table, occasion, "outside", failed=grid.where_failed(facts.read)))
        return
    if not occasion.event.certain:
        inside = UNKNOWN
    ordinal = None
    if table.occurrence is not None:
        window = window_at(occasion.day, table.occurrence, record.case.covers)
        ordinal = counter.next(record, grid, window, sure=inside is True)
    judge(record, table, grid, facts, inside, ordinal)


def _speaks_first(record: Record, table: Table, occasion: Occasion) -> str | None:
    """The table that this one yields to on this occasion, if any."""
    assert occasion.event is not None
    for name in table.yields_to:
        other = record.book.tables.get(name)
        if other is None or occasion.event.type not in other.events:
            continue
        in_force = record.binds(other) and other.head.in_force.holds(occasion.day)
        if in_force and (not other.where or any_holds(Facts(record, occasion).read, other.where) is True):
            return name
    return None


def over_windows(record: Record, table: Table, grid_on: GridOn) -> None:
    """Judge a table once for each window that closes; employment that ends closes its last window early."""
    assert table.each is not None
    last = record.case.covers.last if record.end is None else min(record.case.covers.last, record.end.date())
    for window in windows_over(table.each, record.case.covers, last):
        closed, at = window, end_of(window)
        if record.end is not None and window.holds(record.end.date()):
            closed, at = Days(window.first, record.end.date()), record.end
        occasion = Occasion(at, window=closed)
        if not record.binds(table):
            record.note(Considered(table, occasion, "not-bound"))
        elif closed.last > record.case.covers.last:
            record.note(Considered(table, occasion, "open"))
            record.leave_open(table, Facts(record, occasion), list(table.rows_on(closed.last)))
        elif not table.head.in_force.holds(closed.last):
            record.note(Considered(table, occasion, "not-in-force"))
        elif not record.known_since(window):
            record.note(Considered(table, occasion, "partial"))
            record.leave_open(table, Facts(record, occasion), list(table.rows_on(closed.last)))
        else:
            try:
                _at_window(record, table, grid_on(table, occasion.day), occasion)
            except MissingFact as missing:
                record.note(Considered(table, occasion, "missing", other=missing.name))


def _at_window(record: Record, table: Table, grid: Grid, occasion: Occasion) -> None:
    facts = Facts(record, occasion)
    inside = any_holds(facts.read, table.where) if table.where else True
    if inside is False:
        record.note(Considered(table, occasion, "outside", failed=grid.where_failed(facts.read)))
    else:
        judge(record, table, grid, facts, inside)
