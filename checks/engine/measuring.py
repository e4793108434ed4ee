"""Measure a figure over a window: how many events, or the sum of one of their facts, as far as the record goes."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Protocol

from checks.book.cases import Event
from checks.book.rules import Window
from checks.book.values import UNKNOWN, Value
from checks.book.vocabulary import Measure
from checks.engine.bounds import Bounds, plus, taken
from checks.engine.filling import filled, newly_filled
from checks.engine.logic import any_holds
from checks.engine.recorded import Recorded
from checks.engine.verdict import Occasion
from checks.engine.windows import Days, parts_of, whole_months, window_at


class Reader(Protocol):
    """The facts of one occasion."""

    cut_short: bool

    def read(self, name: str) -> Value:
        """The value of a fact, or UNKNOWN; raises MissingFact."""
        ...


class Measuring:
    """Measures at one occasion; `at` reads the facts of others.

    `cut_short` is set when a measure stays open because the record does not reach back to its start.
    """

    def __init__(self, record: Recorded, occasion: Occasion, at: Callable[[Occasion], Reader]) -> None:
        self.record = record
        self.occasion = occasion
        self.at = at
        self.cut_short = False

    def bounds(self, measure: Measure) -> Bounds:
        """The least and the greatest that the measure may be over its window, up to the end of the occasion."""
        days = self.occasion.window or Days(self.occasion.day, self.occasion.day)
        window = window_at(days.last, measure.per, self.record.case.covers)
        if measure.span is not None:
            months = whole_months(window)
            length = Fraction(months if measure.span == "month" else months // 12)
            return length, length
        if measure.fills is not None:
            return self._filled(measure, measure.fills, window)
        if measure.by is None:
            return self._over(measure, window)
        return self._of_parts(measure, measure.by, Days(window.first, min(window.last, days.last)))

    def _filled(self, measure: Measure, full: Fraction, window: Days) -> Bounds:
        """How often the measure fills up: with the event at hand, or over a window that closes."""
        event = self.occasion.event
        if event is None:
            return filled(self._over(measure, window), full)
        added = self._added(measure, event) if event.type == measure.event else (Fraction(0), Fraction(0))
        return newly_filled(self._over(measure, window, before=event), added, full)

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

    def _over(self, measure: Measure, window: Days, before: Event | None = None) -> Bounds:
        """The least and the most that the measure may be over a window, or in it before an event."""
        least: Fraction | None = Fraction(0)
        most: Fraction | None = Fraction(0)
        for event in self.record.counted(measure.event):
            if event is before:
                break
            if window.holds(event.day) and event.at <= self.occasion.at:
                low, high = self._added(measure, event)
                least, most = plus(least, low), plus(most, high)
        if not self._recorded(measure, window):
            self.cut_short = True
            low, high = self._unrecorded(measure)
            least, most = plus(least, low), plus(most, high)
        return least, most

    def _added(self, measure: Measure, event: Event) -> Bounds:
        """The least and the most that an event adds to a measure."""
        facts = self.at(Occasion(event.at, event=event))
        inside = any_holds(facts.read, measure.where) if measure.where else True
        self.cut_short |= facts.cut_short
        if inside is False:
            return Fraction(0), Fraction(0)
        value = facts.read(measure.summed) if measure.summed else 1
        self.cut_short |= facts.cut_short
        low, high = self._range(measure) if value is UNKNOWN else (Fraction(value), Fraction(value))
        if inside is UNKNOWN or not event.certain:
            return None if low is None else min(low, Fraction(0)), None if high is None else max(high, Fraction(0))
        return low, high

    def _range(self, measure: Measure) -> Bounds:
        """The least and the greatest amount that one event can add."""
        if measure.summed is None:
            return Fraction(1), Fraction(1)
        fact = self.record.book.vocabulary.facts[measure.summed]
        return fact.least, fact.greatest
