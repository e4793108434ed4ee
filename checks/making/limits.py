"""What one table may ask at most: within this limit it can be proved cell by cell; beyond it nobody could read it either."""

from __future__ import annotations

from collections.abc import Iterable
from math import prod

from checks.book.condition import Condition
from checks.book.rules import Table
from checks.engine.dimension import dimension_of
from checks.engine.ordinals import ordinals_of
from checks.making.desk import Bench, Broken
from checks.making.routes import sound_fact
from checks.reading.nodes import Map
from checks.text import Text

MOST = 200_000
"""Cells times rows. The largest table of a whole department has a few thousand."""


def within_limits(bench: Bench, node: Map, tables: Iterable[Table]) -> None:
    """Raise Broken, with a finding, where the facts of a table cut it into more cells than can be walked."""
    for table in tables:
        cells, rows = _cells(bench, table), len(table.rows)
        if cells * rows > MOST:
            got = Text(
                f"{table.id} 的事实切出{cells:,}格，乘以{rows}行",
                f"the facts of {table.id} make {cells:,} cells, times {rows} rows",
            )
            valid = Text(
                f"格乘以行最多{MOST:,}；请拆表，或少写几个界限",
                f"cells times rows at most {MOST:,}; split the table, or name fewer bounds",
            )
            place = table.head.place
            bench.findings.append(node.source.finding("too-many", place.line, place.column, got, valid))
            raise Broken(got.en)


def _cells(bench: Bench, table: Table) -> int:
    """Into how many cells the facts, and the times counted, cut the table."""
    asked: dict[str, list[Condition]] = {}
    for group in (*table.where, *(group for row in table.rows for group in row.when)):
        for condition in group:
            asked.setdefault(condition.fact, []).append(condition)
    times = (row.occurrence for row in table.rows if row.occurrence)
    sizes = (dimension_of(name, sound_fact(bench, name), conditions).size for name, conditions in asked.items())
    return prod(sizes) * (ordinals_of(times).size if table.occurrence else 1)
