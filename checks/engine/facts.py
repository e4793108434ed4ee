"""Read the facts of an occasion: recorded, computed, of the employee, standings and measures."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from checks.book.book import Book
from checks.book.cases import Case, Event
from checks.book.values import UNKNOWN, Value
from checks.book.vocabulary import Measure
from checks.engine.derive import derive
from checks.engine.logic import any_holds
from checks.engine.verdict import Occasion
from checks.engine.windows import Days, window_at


class MissingFact(LookupError):
    """A fact that a rule needs and the case does not give."""

    def __init__(self, name: str, event: Event | None) -> None:
        super().__init__(name)
        self.name = name
        self.event = event


class Recorded(Protocol):
    """What a reader needs to know of the case so far."""

    book: Book
    case: Case

    def counted(self, kind: str) -> list[Event]: ...

    def has_standing(self, name: str, occasion: Occasion) -> Value: ...


class Facts:
    """The facts of one occasion, read on demand; a fact left out raises MissingFact."""

    __slots__ = ("record", "occasion", "_known")

    def __init__(self, record: Recorded, occasion: Occasion) -> None:
        self.record = record
        self.occasion = occasion
        self._known: dict[str, Value] = {}

    def read(self, name: str) -> Value:
        known = self._known
        if name not in known:
            known[name] = self._find(name)
        return known[name]

    def _find(self, name: str) -> Value:
        if name == "at":
            return self.occasion.at
        book, event = self.record.book, self.occasion.event
        if event is not None:
            if name in event.facts:
                return event.facts[name]
            how = book.vocabulary.events[event.type].derived.get(name)
            if how is not None:
                return derive(book, book.vocabulary.facts[name], how, self.read)
        subject, dot, own = name.partition(".")
        if subject == "standing":
            return self.record.has_standing(own, self.occasion)
        if dot:
            return self._of_employee(own)
        if name in self.record.case.employee and name not in book.vocabulary.measures:
            return self.record.case.employee[name]
        if name in book.vocabulary.measures:
            return self._measured(book.vocabulary.measures[name])
        raise MissingFact(name, event)

    def _of_employee(self, name: str) -> Value:
        book, employee = self.record.book, self.record.case.employee
        if name in employee:
            return employee[name]
        how = book.vocabulary.subjects["employee"].derived.get(name)
        if how is None:
            raise MissingFact(f"employee.{name}", self.occasion.event)
        return derive(book, book.vocabulary.facts[name], how, lambda n: self.occasion.at if n == "at" else self._of_employee(n))

    def _measured(self, measure: Measure) -> Value:
        """The measure over its window, up to the end of the occasion."""
        days = self.occasion.window or Days(self.occasion.day, self.occasion.day)
        window = window_at(days.last, measure.per, self.record.case.covers)
        total: Value = 0
        for event in self.record.counted(measure.event):
            if window.first <= event.day and event.at <= self.occasion.at:
                facts = Facts(self.record, Occasion(event.at, event=event))
                counted = facts.counts(measure)
                if counted is UNKNOWN:
                    return UNKNOWN
                if counted:
                    value = facts.read(measure.summed) if measure.summed else 1
                    if value is UNKNOWN:
                        return UNKNOWN
                    total += value
        return total

    def counts(self, measure: Measure) -> Value:
        """Whether the event counts for the measure: True, False, or unknown."""
        inside = any_holds(self.read, measure.where) if measure.where else True
        event = self.occasion.event
        return UNKNOWN if inside is True and event is not None and not event.certain else inside


def end_of(days: Days) -> datetime:
    """The last moment of a window."""
    return datetime(days.last.year, days.last.month, days.last.day, 23, 59, 59)
