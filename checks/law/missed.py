"""The value of the working time really missed in each month of a case."""

from __future__ import annotations

from fractions import Fraction

from checks.book.book import Book
from checks.book.cases import Event
from checks.book.guards import Missed, UnpaidTime
from checks.book.values import UNKNOWN
from checks.engine.facts import Facts
from checks.engine.logic import MissingFact
from checks.engine.record import Record
from checks.engine.verdict import Occasion, Verdict

MINUTES = 60


def value_missed(book: Book, verdict: Verdict, guard: UnpaidTime, wage: Fraction, month: int) -> Fraction | None:
    """What the time missed in a month is worth, exactly; None where a fact it needs is unknown.

    Only what people recorded counts: an event that a rule raised (a day deemed absent) misses no time of its own.
    """
    day = wage / guard.month_days
    minute = day / guard.day_hours / MINUTES
    end = verdict.dismissed or verdict.left
    record = Record(book, verdict.case, end)
    kinds = {missed.event: missed for missed in guard.missed}
    total = Fraction(0)
    for event in verdict.case.events:
        if event.type not in kinds or month_of(event) != month or (end is not None and event.at > end):
            continue
        days, minutes = _time(Facts(record, Occasion(event.at, event=event)), kinds[event.type])
        if days is None or minutes is None:
            return None
        total += day * days + minute * minutes
    return total


def month_of(what: Event | Occasion) -> int:
    """The month of an event or an occasion, counted as year times 12 plus month less 1."""
    return what.at.year * 12 + what.at.month - 1


def _time(facts: Facts, missed: Missed) -> tuple[Fraction | None, Fraction | None]:
    if missed.minutes_fact is not None:
        return Fraction(0), _number(facts, missed.minutes_fact)
    if missed.days_fact is not None:
        return _number(facts, missed.days_fact), Fraction(0)
    return missed.days, Fraction(0)


def _number(facts: Facts, name: str) -> Fraction | None:
    try:
        value = facts.read(name)
    except MissingFact:
        return None
    return None if value is UNKNOWN else Fraction(value)
