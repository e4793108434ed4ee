"""Cases: who, which days, what happened; and the examples and questions made of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from checks.book.rules import Outcome
from checks.finding import Place
from checks.text import Text


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened: recorded facts by name, values as their facts hold them."""

    type: str
    at: datetime
    facts: Mapping[str, Any]
    place: Place | None = None
    raised_by: str | None = None
    certain: bool = True
    """False for an event that an undecided table may raise."""

    @property
    def day(self) -> date:
        """The day on which it happened."""
        return self.at.date()


@dataclass(frozen=True, slots=True)
class Covers:
    """The days a case speaks about; from `known_from` on its record leaves nothing out."""

    first: date
    last: date
    known_from: date


@dataclass(frozen=True, slots=True)
class Case:
    """One employee and what happened; `employee` holds the facts given of the person."""

    id: str
    covers: Covers
    desk: str
    role: str
    employee: Mapping[str, Any]
    events: tuple[Event, ...]
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Expected:
    """One outcome an example expects; `value` is the number, name or decision written in the example."""

    table: str
    row: str
    kind: str
    value: Any
    at: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class ExpectedRoute:
    """The route an example expects through a workflow: the rows of its table of routes in their order."""

    table: str
    rows: tuple[str, ...]
    at: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class StandsOutside:
    """A table that an example expects not to bind at a moment, though it may bind at others."""

    table: str
    at: str
    place: Place


@dataclass(frozen=True, slots=True)
class Expectation:
    """All that an example claims: outcomes, routes, silent rows, tables outside or undecided, totals, the reasons.

    `outside` names the tables of `outside_at` too: whoever stands outside at a moment stands outside somewhere.
    """

    outcomes: tuple[Expected, ...]
    routes: tuple[ExpectedRoute, ...]
    nothing: tuple[str, ...]
    outside: tuple[str, ...]
    partial: tuple[str, ...]
    totals: Mapping[str, Fraction] | None
    because: Mapping[str, Text]
    place: Place
    outside_at: tuple[StandsOutside, ...] = ()

    @property
    def rows(self) -> tuple[tuple[str, str], ...]:
        """Every row that is expected to speak, with its table."""
        named = tuple((table, row) for table, _, row in (name.partition("/") for name in self.nothing))
        routed = tuple((route.table, row) for route in self.routes for row in route.rows)
        return tuple((e.table, e.row) for e in self.outcomes) + routed + named


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example: a case with its expectation, kept in the folder of its chapter."""

    id: str
    title: Text
    case: Case
    expect: Expectation
    chapter: str
    place: Place


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer to choose: the outcomes it claims (none: nothing follows) and what it teaches."""

    id: str
    then: tuple[Outcome, ...]
    feedback: Text


@dataclass(frozen=True, slots=True)
class Question:
    """A quiz question: a case, choices, and the choice that its author holds to be right."""

    id: str
    about: tuple[str, ...]
    ask: Text
    case: Case
    choices: tuple[Choice, ...]
    answer: str
    chapter: str
    place: Place
    decisions: tuple[str, ...] = field(default=())
