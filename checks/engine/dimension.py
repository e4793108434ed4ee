"""A dimension of a table: one fact, cut into the cells between which nothing can change.

An ordered fact with the ends b1 < b2 < ... has the cells  (.., b1)  {b1}  (b1, b2)  {b2} ...  ; a fact with few
values has one cell for each; occurrences have one cell for each ordinal up to the last one that a row names, and
then a tail that repeats. The audit proves tables over these cells, the engine decides by them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from math import lcm
from typing import Protocol

from checks.book.condition import Condition, Occurrence
from checks.book.values import Fact, Value

Cells = frozenset[int]


class Dimension(Protocol):
    """What the grid asks of a dimension."""

    name: str

    @property
    def size(self) -> int: ...

    def index(self, value: Value) -> int:
        """The cell in which a value lies."""
        ...

    def witness(self, cell: int) -> Value:
        """A value that lies in the cell; None where no value of the fact does."""
        ...


@dataclass(slots=True)
class Line:
    """An ordered fact: points and the open stretches between them."""

    name: str
    fact: Fact
    points: tuple[Value, ...]

    @property
    def size(self) -> int:
        return 2 * len(self.points) + 1

    def index(self, value: Value) -> int:
        at = bisect_left(self.points, value)
        return 2 * at + (at < len(self.points) and self.points[at] == value)

    def cells(self, condition: Condition) -> Cells:
        """The cells in which the condition holds; a cell never lies half inside."""
        return frozenset(cell for cell in range(self.size) if self._holds(condition, cell))

    def _holds(self, condition: Condition, cell: int) -> bool:
        at, point = divmod(cell, 2)
        if point:
            return condition.holds(self.points[at])
        if condition.among is not None:
            return False
        above = self.points[at - 1] if at else None
        below = self.points[at] if at < len(self.points) else None
        low_met = condition.low is None or (above is not None and above >= condition.low)
        high_met = condition.high is None or (below is not None and below <= condition.high)
        return low_met and high_met

    def witness(self, cell: int) -> Value:
        at, point = divmod(cell, 2)
        if point:
            return self.points[at] if self._possible(self.points[at]) else None
        above = self.points[at - 1] if at else None
        below = self.points[at] if at < len(self.points) else None
        return self._between(above, below)

    def _possible(self, value: Value) -> bool:
        least, greatest = self._limits()
        if (least is not None and value < least) or (greatest is not None and value > greatest):
            return False
        step = self._step()
        return step is None or Fraction(value) % step == 0

    def _limits(self) -> tuple[Value, Value]:
        if self.fact.type == "time":
            return 0, 24 * 3600
        if self.fact.type == "date":
            return date(1970, 1, 1), date(2199, 12, 31)
        return self.fact.least, self.fact.greatest

    def _step(self) -> Fraction | None:
        if self.fact.type == "integer":
            return self.fact.step or Fraction(1)
        if self.fact.type == "money":
            return self.fact.step or Fraction(1, 100)
        return Fraction(60) if self.fact.type == "time" else self.fact.step

    def _between(self, above: Value, below: Value) -> Value:
        """A value strictly between two ends, inside the fact's range and on its step."""
        least, greatest = self._limits()
        if self.fact.type == "date":
            found = above + timedelta(1) if above is not None else below - timedelta(1)
            return found if (below is None or found < below) and self._possible(found) else None
        step = self._step()
        if above is None:
            start = least if least is not None else (below - (step or 1) if below is not None else 0)
            return self._plain(start) if (below is None or start < below) else None
        if step is not None:
            found = (Fraction(above) // step + 1) * step
        else:
            end = below if below is not None else greatest
            found = Fraction(above) + (1 if end is None else (Fraction(end) - Fraction(above)) / 2)
        inside = (below is None or found < below) and (greatest is None or found <= greatest)
        return self._plain(max(found, least) if least is not None else found) if inside and found != above else None

    @staticmethod
    def _plain(number: Value) -> Value:
        exact = Fraction(number)
        return int(exact) if exact.denominator == 1 else exact


@dataclass(slots=True)
class Choices:
    """A fact with a few values: one cell each."""

    name: str
    fact: Fact
    values: tuple[Value, ...]

    @property
    def size(self) -> int:
        return len(self.values)

    def index(self, value: Value) -> int:
        return self.values.index(value)

    def cells(self, condition: Condition) -> Cells:
        return frozenset(cell for cell, value in enumerate(self.values) if condition.holds(value))

    def witness(self, cell: int) -> Value:
        return self.values[cell]


@dataclass(slots=True)
class Ordinals:
    """Which time something happens: 1, 2, 3 ... ; beyond `last` the cells repeat every `cycle`."""

    name: str
    last: int
    cycle: int

    @property
    def size(self) -> int:
        return self.last + self.cycle

    def index(self, value: int) -> int:
        if value <= self.last:
            return value - 1
        return self.last + (value - self.last - 1) % self.cycle

    def from_ordinal(self, least: int, most: int | None) -> list[int]:
        """The cells of every ordinal from `least` on, up to `most` where that is known."""
        end = max(least, self.last) + self.cycle if most is None else most
        return list(dict.fromkeys(self.index(ordinal) for ordinal in range(least, end + 1)))

    def cells(self, occurrence: Occurrence) -> Cells:
        return frozenset(cell for cell in range(self.size) if occurrence.holds(cell + 1))

    def witness(self, cell: int) -> int:
        return cell + 1


def dimension_of(name: str, fact: Fact, conditions: Iterable[Condition]) -> Line | Choices:
    """The dimension of a fact, cut at every end that a condition names."""
    if fact.ordered:
        return Line(name, fact, tuple(sorted({end for c in conditions for end in c.ends})))
    return Choices(name, fact, fact.choices)


def ordinals_of(occurrences: Iterable[Occurrence]) -> Ordinals:
    """The dimension of the occurrence, cut where rows change."""
    last, cycle = 0, 1
    for occurrence in occurrences:
        if occurrence.every is not None:
            cycle = lcm(cycle, occurrence.every)
        else:
            last = max(last, occurrence.last or 0, occurrence.first - 1)
    last = -(-last // cycle) * cycle
    return Ordinals("occurrence", last, cycle)
