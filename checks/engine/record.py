"""The record of a case as it grows: events recorded and raised, standings lost, verdict so far."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime

from checks.book.book import Book
from checks.book.cases import Case, Event
from checks.book.rules import Outcome, Row, Subject, Table
from checks.book.values import UNKNOWN, Value
from checks.engine.facts import Facts
from checks.engine.logic import MissingFact, tried
from checks.engine.verdict import UNDECIDED, Consequence, Considered, Occasion, Verdict
from checks.engine.windows import Days, window_at


def employed_from(book: Book, case: Case) -> date:
    """The day before which nothing can have happened to the employee (`since` of the vocabulary), where it is given."""
    kind = book.vocabulary.subjects.get("employee")
    joined = case.employee.get(kind.since) if kind and kind.since else None
    return joined if isinstance(joined, date) else date.min


class Record:
    """One pass over a case in which employment ends at `end` (None: it does not)."""

    def __init__(
        self, book: Book, case: Case, end: datetime | None, takers: Mapping[str, list[Table]] | None = None
    ) -> None:
        self.book = book
        self.takers = takers or {}
        self.case = case
        self.end = end
        self.verdict = Verdict(case)
        self._lost: dict[str, list[Days]] = {}
        self._doubtful: dict[str, list[Days]] = {}
        self.employed_from = employed_from(book, case)
        self._events = list(case.events)
        self._kinds = {event.type for event in case.events}
        self.dismissals: list[datetime] = []
        """When the employee is dismissed in the days that the case speaks about."""

    def has_any(self, kinds: Collection[str]) -> bool:
        """Whether any event of these kinds is recorded or raised so far."""
        return not self._kinds.isdisjoint(kinds)

    def events_of(self, *kinds: str) -> list[Event]:
        """The events of some kinds in time order, recorded and raised, those after the employment included.

        Events of the same moment keep the order of the file; raised ones come after them.
        """
        return sorted((event for event in self._events if event.type in kinds), key=lambda event: event.at)

    def counted(self, kind: str) -> list[Event]:
        """The events of a kind that count: what concerns the employee only while employment lasted."""
        of_employee = self.book.vocabulary.events[kind].subject == "employee"
        return [e for e in self.events_of(kind) if not of_employee or self.end is None or e.at <= self.end]

    def has_standing(self, name: str, occasion: Occasion) -> Value:
        """Whether a standing is held on the day; unknown where an undecided table may have taken it."""
        if any(days.holds(occasion.day) for days in self._lost.get(name, ())):
            return False
        doubtful = any(days.holds(occasion.day) for days in self._doubtful.get(name, ()))
        return UNKNOWN if doubtful else True

    def standing_known(self, name: str, occasion: Occasion) -> bool:
        """Whether the record reaches back over every window for which a table may have taken the standing."""
        for table in filter(self.binds, self.takers.get(name, ())):
            for outcome in (o for row in table.rows for o in row.then if o.kind == "lose" and o.name == name):
                window = window_at(occasion.day, outcome.lasting or "period", self.case.covers)
                if not self.known_since(Days(max(window.first, table.head.in_force.first), window.last), table.subject):
                    return False
        return True

    def binds(self, table: Table) -> bool:
        """Whether a table binds the desk and, where it is about the employee, the role."""
        applies = table.head.applies_to
        if self.case.desk not in applies.desks:
            return False
        return table.subject != "employee" or not applies.roles or self.case.role in applies.roles

    def known_since(self, window: Days, subject: Subject = "employee") -> bool:
        """Whether the record leaves nothing out from the start of the window (or of the employment) on."""
        start = max(window.first, self.employed_from) if subject == "employee" else window.first
        return self.case.covers.known_from <= start

    def reported(self, day: date) -> bool:
        """Whether the case speaks about a day."""
        return self.case.covers.first <= day <= self.case.covers.last

    def _earlier(self, day: date) -> bool:
        """Whether a day of this employment lies before those that the case speaks about."""
        return self.employed_from <= day < self.case.covers.first

    def note(self, considered: Considered) -> None:
        """Add a table's stand to the verdict where the case speaks about the day or the window is open, else apart."""
        if considered.status == "open" or self.reported(considered.occasion.day):
            self.verdict.considered.append(considered)
        elif considered.status in UNDECIDED and self._earlier(considered.occasion.day):
            self.verdict.earlier_open.append(considered)

    def follow(self, consequence: Consequence, facts: Facts) -> None:
        """Add a consequence to the verdict, apart where it lies before the days of the case, and do what it brings."""
        outcome, day = consequence.outcome, consequence.occasion.day
        if self.reported(day):
            self.verdict.consequences.append(consequence)
        elif self._earlier(day):
            self.verdict.earlier.append(consequence)
        if outcome.kind == "counts_as":
            self.raise_events(consequence.table, outcome, facts)
        elif outcome.kind == "lose":
            self.lose(outcome, consequence.occasion)
        elif outcome.kind == "dismiss" and consequence.who == self.case.role:
            self._dismiss(consequence.occasion)

    def _dismiss(self, occasion: Occasion) -> None:
        """A dismissal ends the employment; one before the case does not, for whoever has a case was kept on.

        Of those before the case the earliest is told; the days before this employment do not speak about it.
        """
        if self.reported(occasion.day):
            self.dismissals.append(occasion.at)
        elif occasion.day >= self.employed_from:
            before = self.verdict.dismissed_before
            self.verdict.dismissed_before = occasion.at if before is None else min(before, occasion.at)

    def raise_events(self, table: Table, outcome: Outcome, facts: Facts, certain: bool = True) -> None:
        """Add the event that an outcome stands for: on its own day, or on each day of a list.

        Where the days of the list are not known, one doubtful event stands for them.
        """
        assert outcome.name is not None
        moments = [facts.occasion.at]
        if outcome.on is not None:
            days = tried(facts.read, outcome.on)
            if days is UNKNOWN or isinstance(days, MissingFact):
                certain = False
            else:
                moments = [datetime(d.year, d.month, d.day) for d in days]
        for moment in moments:
            self._kinds.add(outcome.name)
            self._events.append(Event(outcome.name, moment, dict(outcome.facts), raised_by=table.id, certain=certain))

    def lose(self, outcome: Outcome, occasion: Occasion, certain: bool = True) -> None:
        """Take a standing for the window that the outcome names, or doubt it."""
        assert outcome.name is not None
        covers = self.case.covers
        window = window_at(occasion.day, outcome.lasting or "period", covers)
        (self._lost if certain else self._doubtful).setdefault(outcome.name, []).append(window)
        told = self.verdict.standing.get(outcome.name, [])
        if certain and window not in told and window.first <= covers.last and window.last >= covers.first:
            self.verdict.standing[outcome.name] = [*told, window]

    def leave_open(self, table: Table, facts: Facts, rows: list[Row]) -> None:
        """Where a table is undecided, what its rows may raise or take away is doubtful for the tables after it."""
        for outcome in (o for row in rows for o in row.then):
            if outcome.kind == "counts_as":
                self.raise_events(table, outcome, facts, certain=False)
            elif outcome.kind == "lose":
                self.lose(outcome, facts.occasion, certain=False)
