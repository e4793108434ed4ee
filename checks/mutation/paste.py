"""A sketched case as the start of an example, ready to paste: what it must expect is left to the clause."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from checks.audit.examples import value_of
from checks.book.book import Book
from checks.book.cases import Case, Event
from checks.book.values import UNKNOWN, Value
from checks.engine.verdict import Verdict
from checks.mutation.mutant import Change
from checks.mutation.spots import written


def as_yaml(book: Book, change: Change, case: Case, was: Verdict, now: Verdict) -> str:
    """The case as a document of kind example; comments say what follows by the rule as it is, and by the mutant."""
    name = f"{change.table.partition('.')[0]}.{case.id.partition('.')[2]}-{change.sort}"
    covers = f"{{from: {case.covers.first}, until: {case.covers.last}, known_from: {case.covers.known_from}}}"
    person = {"desk": case.desk, "role": case.role} | {
        key: _value(book, key, value) for key, value in case.employee.items()
    }
    past = [event for event in case.events if event.day < case.covers.first]
    events = [event for event in case.events if event.day >= case.covers.first]
    lines = [
        "kind: example", f"id: {name}", "title: {zh: ..., en: ...}", f"covers: {covers}", f"employee: {_map(person)}",
        *(["history:"] if past else []), *(_event(book, event) for event in past),
        "events:" if events else "events: []", *(_event(book, event) for event in events),
        "expect:", "  outcomes: []  # written from the clause",
        *(f"  # the rule as it is: {line}" for line in _follows(was, now)),
        *(f"  # with the change: {line}" for line in _follows(now, was)),
        "  because: {}",
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def _follows(verdict: Verdict, other: Verdict) -> list[str]:
    """What follows in the one and not in the other; a dash where nothing does."""
    left = _lines(other)
    found = []
    for line in _lines(verdict):
        if line in left:
            left.remove(line)
        else:
            found.append(line)
    return found or ["—"]


def _lines(verdict: Verdict) -> list[str]:
    rows = [f"{c.table.id}/{c.row.id} {c.kind}: {value_of(c)} ({_moment(c.occasion.at)})" for c in verdict.consequences]
    stands = [f"{c.table.id} {c.status}" for c in verdict.considered if c.status != "matched"]
    return [*rows, *stands]


def _event(book: Book, event: Event) -> str:
    facts = _map({name: _value(book, name, value) for name, value in event.facts.items()})
    exact = book.vocabulary.events[event.type].exact == "moment"
    at = _moment(event.at) if exact else event.day.isoformat()
    return f"- {{at: {at}, {event.type}: {facts}}}"


def _moment(at: datetime) -> str:
    return at.isoformat(timespec="seconds" if at.second else "minutes")


def _value(book: Book, name: str, value: Value) -> str:
    fact = book.vocabulary.facts[name]
    if value is UNKNOWN:
        return "unknown"
    if isinstance(value, tuple):
        return f"[{', '.join(day.isoformat() for day in value)}]"
    shown = written(fact, value)
    return f'"{shown}"' if fact.type == "time" else shown


def _map(values: dict[str, Any]) -> str:
    return f"{{{', '.join(f'{key}: {value}' for key, value in values.items())}}}"
