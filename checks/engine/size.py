"""Into how many cells a table is cut, found without walking them."""

from __future__ import annotations

from collections.abc import Callable
from math import prod

from checks.book.condition import Condition
from checks.book.rules import Table
from checks.book.values import Fact
from checks.engine.dimension import dimension_of
from checks.engine.ordinals import ordinals_of

MOST = 200_000
"""Cells times rows that are walked. The largest table of a whole department has a few thousand."""


def cells_of(table: Table, fact: Callable[[str], Fact]) -> int:
    """The cells of the facts that a table asks, times the times that it counts."""
    asked: dict[str, list[Condition]] = {}
    for group in (*table.where, *(group for row in table.rows for group in row.when)):
        for condition in group:
            asked.setdefault(condition.fact, []).append(condition)
    times = (row.occurrence for row in table.rows if row.occurrence)
    sizes = (dimension_of(name, fact(name), conditions).size for name, conditions in asked.items())
    return prod(sizes) * (ordinals_of(times).size if table.occurrence else 1)
