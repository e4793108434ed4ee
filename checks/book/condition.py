"""A condition on one fact: a set of values, or an interval with open or closed ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from checks.book.values import Value
from checks.finding import Place

BOUNDS = ("over", "from", "up_to", "below")


@dataclass(frozen=True, slots=True)
class Condition:
    """`among` holds the allowed values of is / in; otherwise the interval from `low` to `high` counts.

    A missing end is None; an end that is itself included is closed.
    """

    fact: str
    among: tuple[Value, ...] | None = None
    low: Value = None
    low_closed: bool = False
    high: Value = None
    high_closed: bool = False
    place: Place | None = None

    def holds(self, value: Value) -> bool:
        """Whether a known value satisfies the condition."""
        if self.among is not None:
            return value in self.among
        if self.low is not None and not (value >= self.low if self.low_closed else value > self.low):
            return False
        return self.high is None or bool(value <= self.high if self.high_closed else value < self.high)

    @property
    def ends(self) -> tuple[Value, ...]:
        """The values at which the condition may change."""
        if self.among is not None:
            return self.among
        return tuple(end for end in (self.low, self.high) if end is not None)


Group = tuple[Condition, ...]
"""Conditions that must all hold."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Which time a row speaks about: from `first` to `last` (None: no end), or every `every`-th."""

    first: int = 1
    last: int | None = None
    every: int | None = None

    def holds(self, ordinal: int) -> bool:
        """Whether the row speaks at this ordinal."""
        if self.every is not None:
            return ordinal % self.every == 0
        return ordinal >= self.first and (self.last is None or ordinal <= self.last)

    def earlier(self, ordinal: int) -> int:
        """How many times it has held before it holds at `ordinal`."""
        return ordinal // self.every - 1 if self.every is not None else ordinal - self.first


def occurrence_of(raw: Any) -> Occurrence:
    """`3`, `{up_to: 2}`, `{from: 3}`, `{from: 2, up_to: 4}` or `{every: 3}`."""
    if isinstance(raw, int):
        return Occurrence(raw, raw)
    if "every" in raw:
        return Occurrence(every=raw["every"])
    return Occurrence(raw.get("from", 1), raw.get("up_to"))
