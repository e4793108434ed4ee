"""What one table may ask at most: within this limit it can be proved cell by cell; beyond it nobody could read it either."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from checks.book.rules import Table
from checks.engine.size import MOST, cells_of
from checks.making.desk import Bench, Broken
from checks.making.routes import sound_fact
from checks.reading.nodes import Map
from checks.text import Text


def within_limits(bench: Bench, node: Map, tables: Iterable[Table]) -> None:
    """Raise Broken, with a finding, where the facts of a table cut it into more cells than can be walked."""
    for table in tables:
        cells, rows = cells_of(table, partial(sound_fact, bench)), len(table.rows)
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
