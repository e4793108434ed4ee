"""Read the facts of an occasion: recorded, computed, of the employee, standings and measures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from checks.book.values import UNKNOWN, BadValue, Value
from checks.book.vocabulary import Derivation, Measure
from checks.engine.bounds import Bounds
from checks.engine.derive import derive
from checks.engine.logic import MissingFact
from checks.engine.measuring import Measuring
from checks.engine.recorded import Recorded
from checks.engine.verdict import Occasion


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
        if name == "role":
            return self.record.case.role
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
            raise MissingFact(name, "contradicted", how.reads) from None

    def _standing(self, name: str) -> Value:
        held = self.record.has_standing(name, self.occasion)
        if held is True and not self.record.standing_known(name, self.occasion):
            self.cut_short = True
            return UNKNOWN
        return held

    def _measured(self, measure: Measure) -> Value:
        """The measure where it can be only one figure; otherwise unknown, with its bounds noted."""
        measuring = Measuring(self.record, self.occasion, lambda occasion: Facts(self.record, occasion))
        least, most = measuring.bounds(measure)
        self.cut_short |= measuring.cut_short
        if least is not None and least == most:
            return int(least) if least.denominator == 1 else least
        self.bounds[measure.name] = least, most
        return UNKNOWN
