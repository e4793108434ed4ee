"""A table cut into cells: every question about its rows becomes a look-up.

For each combination of cells the grid knows which rows match and, of every other row, the first condition that
failed. Combinations are worked out when they are first met and kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from checks.book.condition import Condition, Group, Occurrence
from checks.book.rules import Row, Table
from checks.book.values import Fact, Value
from checks.engine.dimension import Cells, Choices, Line, dimension_of
from checks.engine.logic import first_failed
from checks.engine.ordinals import Ordinals, ordinals_of

Cell = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Lost:
    """A row that did not match, and the first condition each of its groups failed (or the occurrence)."""

    row: Row
    failed: tuple[Condition | Occurrence, ...]
    """Empty for an `otherwise` row: another row matched."""


@dataclass(frozen=True, slots=True)
class Match:
    """What the table says in one cell: the rows that match and those that lost, with the reason."""

    rows: tuple[Row, ...]
    lost: tuple[Lost, ...]

    @property
    def row(self) -> Row | None:
        """The one row that matches; None where none or several do."""
        return self.rows[0] if len(self.rows) == 1 else None


_Test = tuple[int, Cells, Condition | Occurrence]
"""A dimension, the cells in which the condition holds, and the condition."""


class Grid:
    """The rows of one table that are in force together."""

    def __init__(self, table: Table, rows: tuple[Row, ...], fact: Callable[[str], Fact]) -> None:
        self.table = table
        self.rows = rows
        conditions: dict[str, list[Condition]] = {}
        for group in (*table.where, *(g for row in rows for g in row.when)):
            for condition in group:
                conditions.setdefault(condition.fact, []).append(condition)
        asked = {c.fact for row in rows for g in row.when for c in g}
        self.dimensions: dict[str, Line | Choices] = {
            name: dimension_of(name, fact(name), conditions[name]) for name in conditions if name in asked
        }
        self.outer: dict[str, Line | Choices] = {
            name: dimension_of(name, fact(name), conditions[name]) for name in conditions
        }
        self.ordinals: Ordinals | None = None
        if table.occurrence is not None:
            self.ordinals = ordinals_of(row.occurrence for row in rows if row.occurrence)
        self.names = tuple(self.dimensions)
        self._index = tuple(dimension.index for dimension in self.dimensions.values())
        self._tests = tuple((row, self._row_tests(row)) for row in rows)
        self._known: dict[Cell, Match] = {}

    def _row_tests(self, row: Row) -> tuple[tuple[_Test, ...], ...]:
        at = {name: position for position, name in enumerate(self.dimensions)}
        head: tuple[_Test, ...] = ()
        if row.occurrence and self.ordinals:
            head = ((len(at), self.ordinals.cells(row.occurrence), row.occurrence),)
        groups = row.when or ((),)
        return tuple(head + tuple((at[c.fact], self.dimensions[c.fact].cells(c), c) for c in group) for group in groups)

    def decide(self, facts: Mapping[str, Value], ordinal: int = 1) -> Match:
        """Which row speaks for these facts at this ordinal, and why the others do not."""
        cell = tuple([index(facts[name]) for index, name in zip(self._index, self.names, strict=True)])
        if self.ordinals is not None:
            cell += (self.ordinals.index(ordinal),)
        return self._known.get(cell) or self.at(cell)

    def at(self, cell: Cell) -> Match:
        """What the table says in a cell."""
        known = self._known.get(cell)
        if known is None:
            known = self._known[cell] = self._match(cell)
        return known

    def _match(self, cell: Cell) -> Match:
        matching: list[Row] = []
        lost: list[Lost] = []
        for row, groups in self._tests:
            if row.otherwise:
                continue
            failed = []
            for group in groups:
                first = next((test for position, cells, test in group if cell[position] not in cells), None)
                if first is None:
                    matching.append(row)
                    break
                failed.append(first)
            else:
                lost.append(Lost(row, tuple(failed)))
        rest = next((row for row in self.rows if row.otherwise), None)
        if rest is not None:
            if matching:
                lost.append(Lost(rest, ()))
            else:
                matching.append(rest)
        return Match(tuple(matching), tuple(lost))

    def cells(self) -> Iterator[tuple[Cell, dict[str, Value]]]:
        """Every cell that some facts inside the table can reach, with such facts (and the ordinal) as witness."""
        names = tuple(self.outer)
        choices = [[(i, w) for i in range(d.size) if (w := d.witness(i)) is not None] for d in self.outer.values()]
        seen: set[Cell] = set()
        for combination in product(*choices):
            witness = {name: value for name, (_, value) in zip(names, combination, strict=True)}
            if first_failed(witness.__getitem__, self.table.where):
                continue
            inner = tuple(self.dimensions[name].index(witness[name]) for name in self.names)
            ordinals = range(self.ordinals.size) if self.ordinals else (None,)
            for ordinal in ordinals:
                cell = inner if ordinal is None else (*inner, ordinal)
                if cell not in seen:
                    seen.add(cell)
                    yield cell, witness if ordinal is None else {**witness, "occurrence": ordinal + 1}


def any_group_facts(groups: tuple[Group, ...]) -> tuple[str, ...]:
    """The facts that some groups ask, each once, in order."""
    return tuple(dict.fromkeys(c.fact for group in groups for c in group))
