"""The verdict on a case: what follows, why, and why nothing else does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction
from typing import Literal

from checks.book.cases import Case, Event
from checks.book.condition import Condition
from checks.book.rules import Outcome, Row, Table
from checks.book.values import Value
from checks.engine.grid import Match
from checks.engine.logic import Lack
from checks.engine.windows import Days

Status = Literal[
    "matched", "outside", "not-bound", "not-in-force", "yields", "after-employment",
    "open", "partial", "undecided", "missing", "gap", "clash",
]  # fmt: skip
"""How a table stands to an event or window.

matched: a row spoke. outside: the event is not what the table is about. not-bound: it binds other desks or roles.
not-in-force: not on that day. yields: another table speaks. after-employment: nothing fires any more.
open: the window is not over within the case. partial: the record does not reach back far enough.
undecided: a fact is unknown. missing: a fact cannot be had (`lack` says why). gap: no row matches. clash: several rows do.
"""
UNDECIDED: tuple[Status, ...] = ("partial", "undecided", "missing", "gap", "clash")
"""How a table stands that speaks about an occasion and yet says nothing for certain."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a table was asked about: an event, or a window that closed."""

    at: datetime
    event: Event | None = None
    window: Days | None = None

    @property
    def day(self) -> date:
        """The day of the event, or the last day of the window."""
        return self.at.date()


@dataclass(frozen=True, slots=True)
class Possibility:
    """One way in which an undecided question may end: the values assumed and the row that would speak."""

    assumed: Mapping[str, Value]
    match: Match

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that would speak."""
        return self.match.rows


@dataclass(frozen=True, slots=True)
class Considered:
    """One table on one occasion: how it stands, and every row with the reason why it lost."""

    table: Table
    occasion: Occasion
    status: Status
    match: Match | None = None
    failed: tuple[Condition, ...] = ()
    ordinal: int | None = None
    facts: Mapping[str, Value] = field(default_factory=dict)
    possible: tuple[Possibility, ...] = ()
    other: str | None = None
    """The table that speaks instead, or the fact that is missing."""
    lack: Lack = "left-out"
    """Of a missing fact, why it cannot be had."""
    lacking: tuple[str, ...] = ()
    """Of a missing fact, those that it is computed from, or all that are unknown."""


@dataclass(frozen=True, slots=True)
class Consequence:
    """One outcome that follows. `amount` is rounded to cents, `exact` is not; None where none is fixed.

    `who` is the role that it concerns; `everyone` is set where each holder of the role is meant.
    """

    table: Table
    row: Row
    outcome: Outcome
    occasion: Occasion
    who: str
    everyone: bool
    ordinal: int | None
    amount: Fraction | None
    exact: Fraction | None
    facts: Mapping[str, Value]

    @property
    def kind(self) -> str:
        """The kind of outcome."""
        return self.outcome.kind

    @property
    def sources(self) -> tuple[str, ...]:
        """The clauses it rests on: the row's own, else the table's."""
        return self.row.sources or self.table.head.sources

    @property
    def decisions(self) -> tuple[str, ...]:
        """The house readings it rests on, each once."""
        own = (self.outcome.decision,) if self.outcome.decision else ()
        silent = (self.outcome.amount.unregulated,) if self.outcome.amount and self.outcome.amount.unregulated else ()
        return tuple(dict.fromkeys((*own, *silent, *self.row.decisions)))


@dataclass(frozen=True, slots=True)
class Total:
    """A sum over the case; `open` counts outcomes whose amount nobody has fixed yet."""

    amount: Fraction
    open: int


@dataclass(slots=True)
class Verdict:
    """Everything that the rules say about a case."""

    case: Case
    consequences: list[Consequence] = field(default_factory=list)
    considered: list[Considered] = field(default_factory=list)
    totals: dict[str, Total] = field(default_factory=dict)
    standing: dict[str, list[Days]] = field(default_factory=dict)
    """Standings lost, with the windows for which they are lost, as far as these reach into the case."""
    dismissed: datetime | None = None
    dismissed_before: datetime | None = None
    """When the rules would have dismissed the employee before the case began; whoever has a case was kept on."""
    left: datetime | None = None
    """When the employee left by an event that ends the employment, unless a dismissal came before."""
    earlier: list[Consequence] = field(default_factory=list)
    """What followed for the same person before the days of the case, from its history."""
    earlier_open: list[Considered] = field(default_factory=list)
    """The tables that the history leaves undecided before the days of the case."""

    @property
    def outcomes(self) -> list[Consequence]:
        """What follows, without the rows that say that nothing does."""
        return [c for c in self.consequences if c.kind != "none"]

    @property
    def approvals(self) -> list[Consequence]:
        """The approvals that are needed."""
        return [c for c in self.consequences if c.kind == "approve_by"]

    def with_status(self, *statuses: Status) -> list[Considered]:
        """The tables that stand so to some occasion."""
        return [c for c in self.considered if c.status in statuses]
