"""The words rules are written in: events, facts, measures, outcome kinds, units."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from checks.book.condition import Group
from checks.book.rules import Subject, Window
from checks.book.values import Fact
from checks.finding import Place
from checks.text import Text


@dataclass(frozen=True, slots=True)
class Band:
    """Values up to and including `up_to` (None: the rest) give `value`."""

    up_to: Fraction | None
    value: str


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a fact is computed: an operator of the closed list and the facts it reads."""

    operator: str
    reads: tuple[str, ...]
    place: Place
    holds: tuple[Group, ...] = ()
    bands: tuple[Band, ...] = ()
    sources: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Observed:
    """How an event becomes known: what the clauses say, or the decisions that say they are silent.

    `unseen` are the facts of the event on which the clauses are silent though they tell how it becomes known itself.
    """

    says: Text | None
    clauses: tuple[str, ...]
    unseen: tuple[str, ...]
    decisions: tuple[str, ...]

    @property
    def silent(self) -> bool:
        """Whether the source leaves open how the event, or one of its facts, becomes known."""
        return self.says is None or bool(self.unseen)


@dataclass(frozen=True, slots=True)
class EventType:
    """A kind of event: what people record of it and what is computed from that."""

    name: str
    title: Text
    record: Text | None
    exact: Literal["moment", "date"]
    subject: Subject
    facts: tuple[str, ...]
    derived: Mapping[str, Derivation]
    chapter: str
    place: Place
    observed: Observed | None = None

    @property
    def offers(self) -> frozenset[str]:
        """Every fact that a table may ask of the event."""
        return frozenset(self.facts) | frozenset(self.derived)


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure over a window: how many events, or the sum of one of their facts.

    With `by` the figure of each smaller window is taken, and of these the highest or the lowest (`take`): the month
    with most absences, say; for the lowest only windows that are over. `span` counts no events but the whole months or
    years that the window lasts. `fills` counts how often the figure fills up: at an event, how often with that event.
    """

    name: str
    title: Text
    event: str
    per: Window
    summed: str | None
    where: tuple[Group, ...]
    unit: str | None
    place: Place
    by: Window | None = None
    take: Literal["most", "least"] = "most"
    span: Literal["month", "year"] | None = None
    fills: Fraction | None = None
    worse: Literal["more", "less"] | None = None


@dataclass(frozen=True, slots=True)
class OutcomeWords:
    """A kind of outcome in words, the total it adds to and how it is rounded to cents."""

    kind: str
    title: Text
    says: Text
    unit: str | None
    total: str | None
    rounding: Literal["down", "up"]


@dataclass(frozen=True, slots=True)
class Total:
    """A sum that verdicts show, with its unit; `of` is the subject whose outcomes add to it."""

    title: Text
    unit: str
    of: Subject = "employee"


@dataclass(frozen=True, slots=True)
class SubjectType:
    """A subject (the employee, the shop ...): the facts given of it and those computed.

    `since` names the date before which nothing can have happened to it, such as the day of joining;
    `until` the events with whose day the employment ends.
    """

    title: Text
    facts: tuple[str, ...]
    derived: Mapping[str, Derivation]
    since: str | None = None
    until: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit in words, for one and for many."""

    one: Text
    many: Text


@dataclass(slots=True)
class Vocabulary:
    """Everything the vocabulary files define, by name."""

    facts: dict[str, Fact] = field(default_factory=dict)
    events: dict[str, EventType] = field(default_factory=dict)
    measures: dict[str, Measure] = field(default_factory=dict)
    outcomes: dict[str, OutcomeWords] = field(default_factory=dict)
    subjects: dict[str, SubjectType] = field(default_factory=dict)
    totals: dict[str, Total] = field(default_factory=dict)
    units: dict[str, Unit] = field(default_factory=dict)
    windows: dict[str, Text] = field(default_factory=dict)
    standings: dict[str, Text] = field(default_factory=dict)
    tasks: dict[str, Text] = field(default_factory=dict)
    recipients: dict[str, Text] = field(default_factory=dict)
    deadlines: dict[str, Text] = field(default_factory=dict)
    things: dict[str, Text] = field(default_factory=dict)
    """What may be suspended, told or given as an honour."""
    parties: dict[str, Text] = field(default_factory=dict)
    """Who pays a fee or gets the credit."""
    sanctions: tuple[str, ...] = ()
    month_days: Fraction | None = None
    day_pay_reason: Text | None = None
    places: dict[str, Place] = field(default_factory=dict)
