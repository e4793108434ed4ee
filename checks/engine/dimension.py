"""A dimension of a table: one fact, cut into the cells between which nothing can change.

An ordered fact with the ends b1 < b2 < ... has the cells  (.., b1)  {b1}  (b1, b2)  {b2} ...  ; a fact with few
values has one cell for each. The audit proves tables over these cells, the engine decides by them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Protocol

from checks.book.condition import Condition
from checks.book.values import Fact, Value

Cells = frozenset[int]


class Dimension(Protocol):
    """What the grid asks of a dimension."""

    name: str

    @property
    def size(self) -> int:
        """How many cells there are."""
        ...

    def index(self, value: Value) -> int:
        """The cell in which a value lies."""
        ...

    def witness(self, cell: int) -> Value:
        """A value that lies in the cell; None where no value of the fact does."""
        ...


def witnesses(dimension: Dimension, least: Value = None, most: Value = None) -> list[Value]:
    """One value of each cell in which a value can lie; with ends, of each cell that reaches between them."""
    found: list[Value] = []
    for cell in range(dimension.size):
        value = dimension.witness(cell)
        if value is not None and least is not None:
            value = max(value, least)
        if value is not None and most is not None:
            value = min(value, most)
        if value is not None and dimension.index(value) == cell:
            found.append(value)
    return found


@dataclass(slots=True)
class Line:
    """An ordered fact: points and the open stretches between them."""

    name: str
    fact: Fact
    points: tuple[Value, ...]

    @property
    def size(self) -> int:
        """How many cells there are."""
        return 2 * len(self.points) + 1

    def index(self, value: Value) -> int:
        """The cell in which a value lies: even cells are open stretches, odd ones are points."""
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
        """A value of the cell, in the range and on the grain of the fact; None where there is none."""
        at, point = divmod(cell, 2)
        if point:
            return self.points[at] if self._possible(self.points[at]) else None
        above = self.points[at - 1] if at else None
        below = self.points[at] if at < len(self.points) else None
        return self._between(above, below)

    def _possible(self, value: Value) -> bool:
        """Whether the value lies in the fact's range and on its grain."""
        number, (least, greatest) = self._number(value), self._limits()
        if (least is not None and number < least) or (greatest is not None and number > greatest):
            return False
        return self._grain is None or number % self._grain == 0

    def _limits(self) -> tuple[Fraction | None, Fraction | None]:
        if self.fact.type == "time":
            return Fraction(0), Fraction(24 * 3600)
        if self.fact.type == "date":
            return Fraction(date.min.toordinal()), Fraction(date.max.toordinal())
        return self.fact.least, self.fact.greatest

    @property
    def _grain(self) -> Fraction | None:
        return Fraction(1) if self.fact.type == "date" else self.fact.grain

    def _between(self, above: Value, below: Value) -> Value:
        """A value strictly between two ends, inside the fact's range and on its grain; None where there is none."""
        low, high = (None if end is None else self._number(end) for end in (above, below))
        least, greatest = self._limits()
        if low is not None and self._grain is None:
            end = high if high is not None else greatest
            found = low + 1 if end is None else (low + end) / 2
        elif low is not None and self._grain is not None:
            found = (low // self._grain + 1) * self._grain
        elif least is not None and self.fact.type != "date":
            found = self._on_grain(least)
        else:
            assert high is not None
            found = self._on_grain(high - (self._grain or 1))
        strictly = (low is None or low < found) and (high is None or found < high)
        inside = (least is None or least <= found) and (greatest is None or found <= greatest)
        return self._value(found) if strictly and inside else None

    def _on_grain(self, number: Fraction) -> Fraction:
        """The number itself, or the next one up that lies on the grain."""
        return number if self._grain is None else -(-number // self._grain) * self._grain

    def _number(self, value: Value) -> Fraction:
        return Fraction(value.toordinal() if isinstance(value, date) else value)

    def _value(self, number: Fraction) -> Value:
        if self.fact.type == "date":
            return date.fromordinal(int(number))
        return int(number) if number.denominator == 1 else number


@dataclass(slots=True)
class Choices:
    """A fact with a few values: one cell each."""

    name: str
    fact: Fact
    values: tuple[Value, ...]

    @property
    def size(self) -> int:
        """How many cells there are."""
        return len(self.values)

    def index(self, value: Value) -> int:
        """The cell of a value."""
        return self.values.index(value)

    def cells(self, condition: Condition) -> Cells:
        """The cells in which the condition holds."""
        return frozenset(cell for cell, value in enumerate(self.values) if condition.holds(value))

    def witness(self, cell: int) -> Value:
        """The value of the cell."""
        return self.values[cell]


def dimension_of(name: str, fact: Fact, conditions: Iterable[Condition]) -> Line | Choices:
    """The dimension of a fact, cut at every end that a condition names."""
    if fact.ordered:
        return Line(name, fact, tuple(sorted({end for c in conditions for end in c.ends})))
    return Choices(name, fact, fact.choices)
