"""A case that would kill a survivor, sketched from an example: its facts are set to the witness, then both are asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from checks.audit.examples import value_of
from checks.book.book import Book
from checks.book.cases import Case, Event, Example
from checks.book.facts import EMPLOYEE_ROLE
from checks.book.rules import Table
from checks.book.values import BadValue, Value
from checks.engine.evaluate import Engine
from checks.engine.facts import Facts
from checks.engine.logic import MissingFact
from checks.engine.record import Record
from checks.engine.verdict import Occasion, Verdict
from checks.mutation.difference import Witness
from checks.mutation.moving import moved

_MODELS = 6
"""Examples that are tried as models, the nearest first."""
_MOST = 12
"""Times that an event is repeated at most."""
_BEFORE = (1, 7, 31, 92)
"""Days by which earlier times lie before: in the window next to this one, whatever its length."""
_OUTSIDE = ("outside", "not-bound", "not-in-force", "yields", "after-employment")
_CLAIMED = dict.fromkeys(_OUTSIDE, "outside") | dict.fromkeys(("open", "partial", "undecided"), "partial")
"""What an example calls the ways in which a table may stand aside, or cannot say."""


def sketch(engine: Engine, changed: Engine, table: Table, witness: Witness, near: list[Example]) -> Case | None:
    """A case on which the rule and the mutant surely differ; None where no small change of an example gives one."""
    for example in near[:_MODELS]:
        for model in _models(table, witness, example.case):
            for case in _candidates(engine.book, table, witness, model):
                if told(engine.evaluate(case)) != told(changed.evaluate(case)):
                    return case
    return None


def _models(table: Table, witness: Witness, case: Case) -> Iterator[Case]:
    """The example as it is; then moved as a whole, so that what the table judges happens on the day of the witness."""
    yield case
    days = {event.day for event in case.events if event.type in table.events} or {case.covers.last}
    for day in sorted(days):
        later = moved(case, (witness.day - day).days)
        if later is not None and witness.day != day:
            yield later


def told(verdict: Verdict) -> list[tuple[Any, ...]]:
    """All that an example can claim of a verdict."""
    outcomes = [(c.table.id, c.row.id, c.kind, value_of(c), c.occasion.at) for c in verdict.consequences]
    stands = [(c.table.id, _CLAIMED.get(c.status, c.status), c.occasion.at) for c in verdict.considered]
    return [*outcomes, *stands]


def _candidates(book: Book, table: Table, witness: Witness, model: Case) -> Iterator[Case]:
    """The model as it is for another person; then with one event as the witness says, alone or among the others."""
    role = str(witness.facts.get(EMPLOYEE_ROLE, model.role))
    given = {name.removeprefix("employee."): value for name, value in witness.facts.items() if "employee." in name}
    words = book.vocabulary.subjects.get("employee")
    employee = {**model.employee, **{name: v for name, v in given.items() if words and name in words.facts}}
    case = replace(model, role=role, employee=employee)
    yield case
    for event in case.events:
        if event.type in table.events and case.covers.first <= event.day:
            new = _as_witnessed(book, case, event, witness.facts)
            others = tuple(other for other in case.events if other is not event)
            for rest in ((), others):
                for earlier in _earlier(table, case, new, int(witness.facts.get("occurrence", 1)) - 1):
                    events = sorted((*rest, *earlier, new), key=lambda one: one.at)
                    yield replace(case, events=tuple(events))


def _earlier(table: Table, case: Case, event: Event, times: int) -> Iterator[tuple[Event, ...]]:
    """The same event so many times before: at once, or on an earlier day."""
    if times <= 0 or times > _MOST or table.occurrence is None:
        yield ()
        return
    yield (event,) * times
    first = datetime.combine(case.covers.known_from, event.at.time())
    for days in _BEFORE:
        yield (replace(event, at=max(event.at - timedelta(days=days), first)),) * times


def _as_witnessed(book: Book, case: Case, event: Event, facts: Mapping[str, Value]) -> Event:
    """The event with the facts of the witness: recorded ones as they are, computed ones through what they read."""
    kind = book.vocabulary.events[event.type]
    event = replace(event, facts={**event.facts, **{name: v for name, v in facts.items() if name in kind.facts}})
    for name in (name for name in facts if name in kind.derived):
        event = _solved(book, case, event, name, facts[name])
    return event


def _solved(book: Book, case: Case, event: Event, name: str, wanted: Value) -> Event:
    """The event with one input moved so that a computed fact gets the value wanted; as it was where none does."""
    for candidate in (event, *_shifted(book, case, event, name, wanted)):
        if _computed(book, case, candidate, name) == wanted:
            return candidate
    return event


def _shifted(book: Book, case: Case, event: Event, name: str, wanted: Value) -> Iterator[Event]:
    """The event with one of the inputs of a figure moved by as much as the figure must move, in seconds, minutes or days."""
    now = _computed(book, case, event, name)
    kind = book.vocabulary.events[event.type]
    if isinstance(now, (str, bool, type(None))) or isinstance(wanted, (str, bool)):
        return
    for scale in (1, 60, 24 * 3600):
        for sign in (1, -1):
            try:
                by = sign * (wanted - now) * scale
                seconds = int(by)
                for read in kind.derived[name].reads:
                    if read == "at":
                        yield replace(event, at=event.at + timedelta(seconds=seconds))
                    elif read in event.facts:
                        yield replace(event, facts={**event.facts, read: event.facts[read] + by})
            except (TypeError, OverflowError):
                continue


def _computed(book: Book, case: Case, event: Event, name: str) -> Value:
    """A computed fact of an event; None where it cannot be had."""
    try:
        return Facts(Record(book, case, None), Occasion(event.at, event=event)).read(name)
    except (MissingFact, BadValue, TypeError, ValueError, OverflowError, AttributeError):
        return None
