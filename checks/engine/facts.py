"""Read the facts of an occasion: recorded, computed, of the employee, standings and measures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from fractions import Fraction
from typing import Protocol

from checks.book.book import Book
from checks.book.cases import Case, Event
from checks.book.rules import Subject, Window
from checks.book.values import UNKNOWN, BadValue, Value
from checks.book.vocabulary import Derivation, Measure
from checks.engine.bounds import Bounds, plus, taken
from checks.engine.derive import derive
from checks.engine.logic import MissingFact, any_holds
from checks.engine.verdict import Occasion
from checks.engine.windows import Days, parts_of, whole_months, window_at


class Recorded(Protocol):
    """What a reader needs to know of the case so far."""

    book: Book
    case: Case

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
        book = self.record.book
        try:
            return derive(book, book.vocabulary.facts[name], how, read)
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
        if measure.by is None:
            least, most = self._over(measure, window)
        else:
            least, most = self._of_parts(measure, measure.by, Days(window.first, min(window.last, days.last)))
        if least is not None and least == most:
            return int(least) if least.denominator == 1 else least
        self.bounds[measure.name] = least, most
        return UNKNOWN

    def _of_parts(self, measure: Measure, by: Window, so_far: Days) -> Bounds:
        """The highest or the lowest of the smaller windows that have come; of the lowest, those alone that are over.

        As long as none is over, nothing has been reached: the lowest is 0. The years before the record, which may have
        no beginning, stand for one window of which nothing is known.
        """
        covers = self.record.case.covers
        near = max(so_far.first, covers.known_from.replace(month=1, day=1))
        parts = parts_of(Days(near, so_far.last), by, covers, whole_only=measure.take == "least")
        bounds = [self._over(measure, part) for part in parts]
        if near > so_far.first and not self._recorded(measure, so_far):
            self.cut_short = True
            bounds.append(self._unrecorded(measure))
        lows, highs = zip(*(bounds or [(Fraction(0), Fraction(0))]), strict=True)
        highest = measure.take == "most"
        return taken(measure.take, lows, one_suffices=highest), taken(measure.take, highs, one_suffices=not highest)

    def _recorded(self, measure: Measure, window: Days) -> bool:
        """Whether the record leaves out nothing that the measure counts from the start of the window on."""
        return self.record.known_since(window, self.record.book.vocabulary.events[measure.event].subject)

    def _unrecorded(self, measure: Measure) -> Bounds:
        """What events may add that nobody recorded: nothing, or any number of them."""
        low, high = self._range(measure)
        return (
            Fraction(0) if low is not None and low >= 0 else None,
            Fraction(0) if high is not None and high <= 0 else None,
        )

    def _over(self, measure: Measure, window: Days) -> Bounds:
        """The least and the most that the measure may be over a window."""
        least: Fraction | None = Fraction(0)
        most: Fraction | None = Fraction(0)
        for event in self.record.counted(measure.event):
            if window.holds(event.day) and event.at <= self.occasion.at:
                facts = Facts(self.record, Occasion(event.at, event=event))
                low, high = facts.adds(measure)
                self.cut_short |= facts.cut_short
                least, most = plus(least, low), plus(most, high)
        if not self._recorded(measure, window):
            self.cut_short = True
            low, high = self._unrecorded(measure)
            least, most = plus(least, low), plus(most, high)
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


def end_of(days: Days) -> datetime:
    """The last moment of a window."""
    return datetime(days.last.year, days.last.month, days.last.day, 23, 59, 59)
