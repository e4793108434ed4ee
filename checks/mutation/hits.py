"""Another hit policy: of several rows that speak together, where exactly one may, none is followed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from checks.audit.slices import slices
from checks.book.rules import Row, Table
from checks.book.values import Value
from checks.engine.grid import Grid
from checks.mutation.bounds import Known
from checks.mutation.mutant import Mutant, changed


def other_hits(table: Table, fact: Known) -> Iterator[Mutant]:
    """A table that collects, changed into one in which a single row may speak; only where rows do speak together.

    The other way round nothing changes: the audit proves that a table of single rows has no two for any case.
    """
    if table.hit == "collect" and table.part_of is None and next(together(table, fact), None) is not None:
        yield from changed(table, None, None, "hit", "hit collect", "hit unique", replace(table, hit="unique"))


def together(table: Table, fact: Known) -> Iterator[tuple[date, dict[str, Value], tuple[Row, ...]]]:
    """The cases in which several rows speak: the day from which it is so, the facts, the rows."""
    for day in slices(table):
        grid = Grid(table, table.rows_on(day), fact)
        for cell, facts in grid.cells():
            rows = grid.at(cell).rows
            if len(rows) > 1:
                yield day, facts, rows
