"""Decision tables: rows, outcomes and amounts as typed values."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Literal

from checks.book.condition import Condition, Group, Occurrence
from checks.book.statute import Procedure
from checks.book.values import Value
from checks.finding import Place
from checks.text import Text

Window = Literal["day", "week", "month", "quarter", "year", "period"]
"""The windows of time, each larger than those before it; the period of a case has no length of its own."""
Subject = Literal["employee", "shop", "order", "buyer", "place", "stock"]


@dataclass(frozen=True, slots=True)
class Span:
    """Days on which something is in force; `until` is the last day, None means no end."""

    first: date
    last: date | None = None

    def holds(self, day: date) -> bool:
        """Whether a day lies within."""
        return day >= self.first and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Applies:
    """Whom a rule binds; no roles means everyone on the desks."""

    desks: tuple[str, ...]
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """What every policy carries besides its rules."""

    id: str
    kind: str
    title: Text
    summary: Text
    owner: str
    applies_to: Applies
    in_force: Span
    review_by: date
    sources: tuple[str, ...]
    decisions: tuple[str, ...]
    place: Place
    procedure: Procedure | None = None
    unlawful: str | None = None
    """The decision that names the conflict with the law, where the policy is written down all the same."""

    @property
    def chapter(self) -> str:
        """The chapter that the policy belongs to."""
        return self.id.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Amount:
    """How much: exactly one of the forms below.

    `number`: as written; `of`: the value of a fact; `percent` of `of`; `days` of pay taken from `basis`;
    `first` and `step`, counted from the row's first ordinal; `each` unit of a fact times `amount`;
    `least` and `most`: a range; `beyond`: by how much a fact lies outside `bounds`;
    `unregulated`: the source is silent, the decision says so, the role `by` decides.
    """

    number: Fraction | None = None
    of: str | None = None
    percent: Fraction | None = None
    days: Fraction | None = None
    basis: str | None = None
    first: Fraction | None = None
    step: Fraction | None = None
    each: str | None = None
    amount: Amount | None = None
    least: Fraction | None = None
    most: Fraction | None = None
    beyond: str | None = None
    bounds: Condition | None = None
    unregulated: str | None = None
    by: str | None = None

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts and measures the amount is computed from."""
        own = tuple(f for f in (self.of, self.basis, self.each, self.beyond) if f)
        return own + (self.amount.facts if self.amount else ())

    @property
    def silent(self) -> str | None:
        """The decision that finds no amount in the source; None where there is one."""
        return self.unregulated or (self.amount.silent if self.amount else None)


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit of time or times: so many of a unit; or the decision that finds none in the source."""

    number: Fraction | None = None
    unit: str | None = None
    decision: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """One consequence: its kind, the amount or name that goes with it, and its particulars.

    `what` is the thing that is suspended or told; `payer` the party that pays a fee; `unit` takes the place of the
    kind's own unit; `title` stands for `name` in words where only the policy itself knows it; `actor` does what a step
    says, `within` a time limit; a way back may be taken `at_most` so many times.
    """

    kind: str
    amount: Amount | None = None
    name: str | None = None
    decision: str | None = None
    ground: str | None = None
    by: str | None = None
    in_writing: bool = False
    each_role: str | None = None
    lasting: Window | None = None
    on: str | None = None
    what: str | None = None
    unit: str | None = None
    payer: str | None = None
    title: Text | None = None
    actor: str | None = None
    within: Limit | None = None
    at_most: Limit | None = None
    facts: tuple[tuple[str, Value], ...] = ()
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row: any of the groups `when` (none: no condition), the occurrence, and what follows."""

    id: str
    place: Place
    then: tuple[Outcome, ...]
    when: tuple[Group, ...] = ()
    occurrence: Occurrence | None = None
    otherwise: bool = False
    sources: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    in_force: Span | None = None
    note: Text | None = None
    unlawful: str | None = None
    """The decision that names the conflict of this row with the law."""


@dataclass(frozen=True, slots=True)
class Lighter:
    """A row declared lighter than a lesser case, with the decision that says why."""

    row: str
    decision: str
    place: Place


@dataclass(frozen=True, slots=True)
class Beside:
    """Another table that punishes the same fact as well, with the decision that says why."""

    table: str
    decision: str
    place: Place


@dataclass(frozen=True, slots=True)
class Table:
    """A decision table; it fires at `events`, or once per closed window `each`."""

    head: Head
    rows: tuple[Row, ...]
    subject: Subject = "employee"
    events: tuple[str, ...] = ()
    each: Window | None = None
    where: tuple[Group, ...] = ()
    occurrence: Window | None = None
    hit: Literal["unique", "collect"] = "unique"
    yields_to: tuple[str, ...] = ()
    lighter: tuple[Lighter, ...] = field(default=())
    beside: tuple[Beside, ...] = field(default=())
    part_of: str | None = None
    """The standard, scorecard, timetable, report or meeting that the table was made from."""

    @property
    def id(self) -> str:
        """The id of the policy; of a part, the id of its policy and its own name after it."""
        return self.head.id

    def row(self, name: str) -> Row:
        """The row with this name."""
        return next(row for row in self.rows if row.id == name)

    def rows_on(self, day: date) -> tuple[Row, ...]:
        """The rows in force on a day."""
        return tuple(row for row in self.rows if row.in_force is None or row.in_force.holds(day))

    @property
    def raises(self) -> frozenset[str]:
        """The events that the table's outcomes raise."""
        return frozenset(o.name for row in self.rows for o in row.then if o.kind == "counts_as" and o.name)

    @property
    def sets_standing(self) -> frozenset[str]:
        """The standings that the table's outcomes take away."""
        return frozenset(o.name for row in self.rows for o in row.then if o.kind == "lose" and o.name)
