"""The record of a case as it grows: events recorded and raised, standings lost, verdict so far."""

from __future__ import annotations

from datetime import date, datetime

from checks.book.book import Book
from checks.book.cases import Case, Event
from checks.book.rules import Outcome, Row, Table
from checks.book.values import UNKNOWN, Value
from checks.engine.facts import Facts
from checks.engine.verdict import Considered, Occasion, Verdict
from checks.engine.windows import Days, window_at


class Record:
    """One pass over a case in which employment ends at `end` (None: it does not)."""

    def __init__(self, book: Book, case: Case, end: datetime | None) -> None:
        self.book = book
        self.case = case
        self.end = end
        self.verdict = Verdict(case)
        self._doubtful: dict[str, list[Days]] = {}
        self._events: dict[str, list[Event]] = {}
        for event in case.events:
            self._events.setdefault(event.type, []).append(event)

    def events_of(self, *kinds: str) -> list[Event]:
        """The events of some kinds in time order, recorded and raised, those after the employment included."""
        return sorted((event for kind in kinds for event in self._events.get(kind, ())), key=lambda event: event.at)

    def counted(self, kind: str) -> list[Event]:
        """The events of a kind that happened while employment lasted."""
        return [event for event in self.events_of(kind) if self.end is None or event.at <= self.end]

    def has_standing(self, name: str, occasion: Occasion) -> Value:
        """Whether a standing is held on the day; unknown where an undecided table may have taken it."""
        if any(days.holds(occasion.day) for days in self.verdict.standing.get(name, ())):
            return False
        doubtful = any(days.holds(occasion.day) for days in self._doubtful.get(name, ()))
        return UNKNOWN if doubtful else True

    def binds(self, table: Table) -> bool:
        """Whether a table binds the desk and, where it is about the employee, the role."""
        applies = table.head.applies_to
        if self.case.desk not in applies.desks:
            return False
        return table.subject != "employee" or not applies.roles or self.case.role in applies.roles

    def known_since(self, window: Days) -> bool:
        """Whether the record leaves nothing out from the start of the window (or of the employment) on."""
        joined = self.case.employee.get("joined")
        start = max(window.first, joined) if isinstance(joined, date) else window.first
        return self.case.covers.known_from <= start

    def reported(self, day: date) -> bool:
        """Whether the case speaks about a day."""
        return self.case.covers.first <= day <= self.case.covers.last

    def note(self, considered: Considered) -> None:
        """Add a table's stand to the verdict, where the case speaks about the day or the window is still open."""
        if considered.status == "open" or self.reported(considered.occasion.day):
            self.verdict.considered.append(considered)

    def raise_events(self, table: Table, outcome: Outcome, facts: Facts, certain: bool = True) -> None:
        """Add the event that an outcome stands for: on its own day, or on each day of a list."""
        assert outcome.name is not None
        moments = [facts.occasion.at]
        if outcome.on is not None:
            days = facts.read(outcome.on)
            moments = [] if days is UNKNOWN else [datetime(d.year, d.month, d.day) for d in days]
        for moment in moments:
            event = Event(outcome.name, moment, dict(outcome.facts), raised_by=table.id, certain=certain)
            self._events.setdefault(outcome.name, []).append(event)

    def lose(self, outcome: Outcome, occasion: Occasion, certain: bool = True) -> None:
        """Take a standing for the window that the outcome names, or doubt it."""
        assert outcome.name is not None
        window = window_at(occasion.day, outcome.lasting or "period", self.case.covers)
        (self.verdict.standing if certain else self._doubtful).setdefault(outcome.name, []).append(window)

    def leave_open(self, table: Table, facts: Facts, rows: list[Row]) -> None:
        """Where a table is undecided, what its rows may raise or take away is doubtful for the tables after it."""
        for outcome in (o for row in rows for o in row.then):
            if outcome.kind == "counts_as":
                self.raise_events(table, outcome, facts, certain=False)
            elif outcome.kind == "lose":
                self.lose(outcome, facts.occasion, certain=False)
