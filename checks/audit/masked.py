"""Rows that add nothing: everywhere they would speak, another row speaks as well, or says the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from checks.book.rules import Outcome, Row, Table
from checks.engine.grid import Match
from checks.finding import Finding
from checks.text import Text


def covered(table: Table, matches: Iterable[Match]) -> dict[str, tuple[Row, ...]]:
    """The rows that never add anything, by name, each with the rows that cover it.

    Where exactly one row may speak, a row that never speaks alone; where several may, one beside which another says
    the same. Of rows that cover each other the first one stays.
    """
    beside: dict[str, list[frozenset[str]]] = {}
    for match in matches:
        for row in match.rows:
            others = frozenset(other.id for other in match.rows if _covers(table, other, row))
            beside.setdefault(row.id, []).append(others)
    found: dict[str, tuple[Row, ...]] = {}
    for row in reversed(table.rows):
        left = [others - set(found) for others in beside.get(row.id, [])]
        if left and all(left):
            one = next((other for other in table.rows if all(other.id in others for others in left)), None)
            several = frozenset.union(*left)
            found[row.id] = (one,) if one else tuple(other for other in table.rows if other.id in several)
    return found


def _covers(table: Table, other: Row, row: Row) -> bool:
    if other is row or row.otherwise:
        return False
    return table.hit == "unique" or _says(other) == _says(row)


def _says(row: Row) -> frozenset[Outcome]:
    """What follows, wherever it is written."""
    return frozenset(replace(outcome, place=None) for outcome in row.then)


def told(table: Table, found: dict[str, tuple[Row, ...]]) -> Iterator[Finding]:
    """A finding for each such row."""
    for row in table.rows:
        others = found.get(row.id, ())
        if others:
            names = ", ".join(other.id for other in others)
            yield Finding(
                "subsumed-row" if len(others) == 1 else "masked-row", row.place,
                Text(f"行 {row.id} 说到的情形 {names} 都管了", f"every case of the row {row.id} is also one of {names}"),
                Text("去掉它，或改条件", "no such row, or other conditions"),
                related=tuple(other.place for other in others),
            )  # fmt: skip
