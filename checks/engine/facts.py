"""Read the facts of an occasion: recorded, computed, of the employee, standings and measures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from fractions import Fraction
from typing import Protocol

from checks.book.book import Book
from checks.book.cases import Case, Event
from checks.book.rules import Subject
from checks.book.values import UNKNOWN, BadValue, Value
from checks.book.vocabulary import Derivation, Measure
from checks.engine.derive import derive
from checks.engine.filling import Bounds, filled, newly_filled
from checks.engine.logic import MissingFact, any_holds
from checks.engine.verdict import Occasion
from checks.engine.windows import Days, parts_of, whole_months, window_at


class Recorded(Protocol):
    """What a reader needs to know of the case so far."""

    book: Book
    case: Case
    end: datetime | None

    def counted(self, kind: str) -> list[Event]:
        """The events of a kind that count."""
        ...

    def known_since(self, window: Days, subject: Subject = "employee") -> bool:
        """Whether the record leaves nothing out from the start of the window on."""
        ...

    def has_standing(self, name: str, occasion: Occasion) -> Value:
        """Whether a standing is held, as far as the record goes."""
        ...

    def standing_known(self, name: str, occasion: Occasion) -> bool:
        """Whether the record goes far enough back to say so."""
        ...


class Facts:
    """The facts of one occasion, read on demand; a fact left out raises MissingFact.

    `cut_short` is set when a measure or a standing stays unknown because the record does not reach back to its start.
    `bounds` holds for every unknown measure the least and the greatest value that it may have (None: no end).
    """

    __slots__ = ("_known", "bounds", "cut_short", "occasion", "record")

    def __init__(self, record: Recorded, occasion: Occasion) -> None:
        self.record = record
        self.occasion = occasion
        self.cut_short = False
        self.bounds: dict[str, Bounds] = {}
        self._known: dict[str, Value] = {}

    def read(self, name: str) -> Value:
        """The value of a fact, or UNKNOWN; raises MissingFact."""
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
                return self._derived(name, how, self.read)
        subject, dot, own = name.partition(".")
        if subject == "standing":
            return self._standing(own)
        if subject == "employee" and dot:
            return self._of_employee(own)
        if name in self.record.case.employee and name not in book.vocabulary.measures:
            return self.record.case.employee[name]
        if name in book.vocabulary.measures:
            return self._measured(book.vocabulary.measures[name])
        raise MissingFact(name)

    def _of_employee(self, name: str) -> Value:
        book, employee = self.record.book, self.record.case.employee
        if name in employee:
            return employee[name]
        how = book.vocabulary.subjects["employee"].derived.get(name)
        if how is None:
            raise MissingFact(f"employee.{name}")
        return self._derived(name, how, lambda n: self.occasion.at if n == "at" else self._of_employee(n))

    def _derived(self, name: str, how: Derivation, read: Callable[[str], Value]) -> Value:
        """A computed fact; what falls out of its range cannot be had: the facts given contradict each other."""
        book, end = self.record.book, self.record.end
        try:
            return derive(book, book.vocabulary.facts[name], how, read, end.date() if end else date.max)
        except BadValue:
            raise MissingFact(name) from None

    def _standing(self, name: str) -> Value:
        held = self.record.has_standing(name, self.occasion)
        if held is True and not self.record.standing_known(name, self.occasion):
            self.cut_short = True
            return UNKNOWN
        return held

    def _measured(self, measure: Measure) -> Value:
        """The measure over its window, up to the end of the occasion."""
        days = self.occasion.window or Days(self.occasion.day, self.occasion.day)
        window = window_at(days.last, measure.per, self.record.case.covers)
        if measure.span is not None:
            months = whole_months(window)
            return months if measure.span == "month" else months // 12
        if measure.fills is not None:
            least, most = self._filled(measure, measure.fills, window)
        elif measure.by is None:
            least, most = self._over(measure, window)
        else:
            near = max(window.first, self.record.case.covers.known_from.replace(month=1, day=1))
            lost = near > window.first and not self.record.known_since(window)
            parts = parts_of(
                Days(near, window.last), measure.by, self.record.case.covers, whole_only=measure.take == "least"
            )
            bounds = [self._over(measure, part) for part in parts] or [(Fraction(0), Fraction(0))]
            least, most = _taken(measure.take, [low for low, _ in bounds]), _taken(measure.take, [b for _, b in bounds])
            if lost:  # the years before the record may hold more, or fewer
                self.cut_short = True
                least, most = (least, None) if measure.take == "most" else (Fraction(0), most)
        if least is not None and least == most:
            return int(least) if least.denominator == 1 else least
        self.bounds[measure.name] = least, most
        return UNKNOWN

    def _filled(self, measure: Measure, full: Fraction, window: Days) -> Bounds:
        """How often the measure fills up: with the event at hand, or over a window that closes."""
        event = self.occasion.event
        if event is None:
            return filled(self._over(measure, window), full)
        added = self.adds(measure) if event.type == measure.event else (Fraction(0), Fraction(0))
        return newly_filled(self._over(measure, window, before=event), added, full)

    def _over(self, measure: Measure, window: Days, before: Event | None = None) -> Bounds:
        """The least and the most that the measure may be over a window, or in it before an event."""
        book = self.record.book
        least: Fraction | None = Fraction(0)
        most: Fraction | None = Fraction(0)
        for event in self.record.counted(measure.event):
            if event is before:
                break
            if window.holds(event.day) and event.at <= self.occasion.at:
                facts = Facts(self.record, Occasion(event.at, event=event))
                low, high = facts.adds(measure)
                self.cut_short |= facts.cut_short
                least, most = _plus(least, low), _plus(most, high)
        if not self.record.known_since(window, book.vocabulary.events[measure.event].subject):
            self.cut_short = True
            low, high = self._range(measure)
            least = least if low is not None and low >= 0 else None
            most = most if high is not None and high <= 0 else None
        return least, most

    def adds(self, measure: Measure) -> Bounds:
        """The least and the most that the event adds to a measure."""
        inside = any_holds(self.read, measure.where) if measure.where else True
        if inside is False:
            return Fraction(0), Fraction(0)
        value = self.read(measure.summed) if measure.summed else 1
        low, high = self._range(measure) if value is UNKNOWN else (Fraction(value), Fraction(value))
        event = self.occasion.event
        if inside is UNKNOWN or (event is not None and not event.certain):
            return None if low is None else min(low, Fraction(0)), None if high is None else max(high, Fraction(0))
        return low, high

    def _range(self, measure: Measure) -> Bounds:
        """The least and the greatest amount that one event can add."""
        if measure.summed is None:
            return Fraction(1), Fraction(1)
        fact = self.record.book.vocabulary.facts[measure.summed]
        return fact.least, fact.greatest


def _taken(take: str, ends: list[Fraction | None]) -> Fraction | None:
    """The highest or the lowest of some ends; None where one of them is open."""
    known = [end for end in ends if end is not None]
    return None if len(known) < len(ends) else (max if take == "most" else min)(known)


def _plus(total: Fraction | None, more: Fraction | None) -> Fraction | None:
    return None if total is None or more is None else total + more


def end_of(days: Days) -> datetime:
    """The last moment of a window."""
    return datetime(days.last.year, days.last.month, days.last.day, 23, 59, 59)
