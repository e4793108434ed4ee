"""Standards, reports and meetings: figures that must keep within bounds, each judged by a table of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checks.book.cases import Event
from checks.book.condition import Condition
from checks.book.rules import Head, Table
from checks.finding import Place
from checks.text import Text


@dataclass(frozen=True, slots=True)
class Target:
    """One figure and the bounds it must keep; `table` says met or missed (of a report: agrees or differs)."""

    id: str
    title: Text
    asked: Condition
    table: Table
    note: Text | None
    place: Place


@dataclass(frozen=True, slots=True)
class Targeted:
    """A policy that judges figures: its tables are those of its targets."""

    head: Head
    targets: tuple[Target, ...]

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables made from it."""
        return tuple(target.table for target in self.targets)


@dataclass(frozen=True, slots=True)
class Standard(Targeted):
    """What is measured, and the figures it must reach."""


@dataclass(frozen=True, slots=True)
class Published:
    """Figures as they were published, kept as the event that records them."""

    id: str
    title: Text
    event: Event
    sources: tuple[str, ...]
    decisions: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Report(Targeted):
    """Figures and formulas over them: each line compares what is stated with what the figures give."""

    published: tuple[Published, ...]
    shown: Mapping[str, str]
    """For each line the fact that holds the computed figure."""


@dataclass(frozen=True, slots=True)
class Meeting(Targeted):
    """How often people meet, when, who leads, and the deadlines around it."""

    chair: str | None
    every_days: int | None
    start: int | None
    end: int | None
    """Seconds since midnight; None where the source does not say."""
    agenda: tuple[Text, ...]
