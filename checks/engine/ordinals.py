"""The dimension of the occurrence: which time something happens.

It has one cell for each ordinal up to the last one that a row names, and then a tail that repeats.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import lcm

from checks.book.condition import Occurrence
from checks.engine.dimension import Cells


@dataclass(slots=True)
class Ordinals:
    """Which time something happens: 1, 2, 3 ... ; beyond `last` the cells repeat every `cycle`."""

    name: str
    last: int
    cycle: int

    @property
    def size(self) -> int:
        """How many cells there are."""
        return self.last + self.cycle

    def index(self, value: int) -> int:
        """The cell of an ordinal."""
        if value <= self.last:
            return value - 1
        return self.last + (value - self.last - 1) % self.cycle

    def between(self, least: int, most: int | None) -> tuple[int, ...]:
        """The first ordinal in each cell from `least` on, up to `most` where that is known."""
        end = max(least, self.last) + self.cycle
        first: dict[int, int] = {}
        for ordinal in range(least, (end if most is None else min(most, end)) + 1):
            first.setdefault(self.index(ordinal), ordinal)
        return tuple(first.values())

    def cells(self, occurrence: Occurrence) -> Cells:
        """The cells in which the occurrence holds."""
        return frozenset(cell for cell in range(self.size) if occurrence.holds(cell + 1))

    def witness(self, cell: int) -> int:
        """The first ordinal of the cell."""
        return cell + 1


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
