"""A mutant: a decision table with one small change, and how that change is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from checks.book.rules import Outcome, Row, Table
from checks.finding import Place
from checks.text import Text

Sort = Literal[
    "bound", "value", "condition", "row", "occurrence", "window", "role", "amount", "removed", "kind", "name",
    "date", "order", "event", "hit", "operator",
]  # fmt: skip
SORTS: dict[Sort, Text] = {
    "bound": Text("界限移动", "bound moved"),
    "value": Text("值不同", "other value"),
    "condition": Text("少了条件", "condition left out"),
    "row": Text("少了一行", "row left out"),
    "occurrence": Text("次数不同", "other occurrence"),
    "window": Text("期间不同", "other window"),
    "role": Text("岗位不同", "other role"),
    "amount": Text("数额不同", "other amount"),
    "removed": Text("少了后果", "outcome left out"),
    "kind": Text("后果不同", "other outcome"),
    "name": Text("名字不同", "other name"),
    "date": Text("日期不同", "other date"),
    "order": Text("不让位", "yields no more"),
    "event": Text("少了事件", "event left out"),
    "hit": Text("命中方式不同", "other hit policy"),
    "operator": Text("算法不同", "other operator"),
}
"""Every sort of change, in words."""


@dataclass(frozen=True, slots=True)
class Change:
    """What differs from the rule: the row (None: the whole table), the place, and both versions in the rule's own words."""

    table: str
    row: str | None
    place: Place
    sort: Sort
    was: str
    now: str
    number: int = 1
    """Which one it is of those that are told alike."""

    @property
    def id(self) -> str:
        """The name by which a survivor is declared; it holds no line, so that it stays when the file is edited."""
        where = self.table if self.row is None else f"{self.table}/{self.row}"
        told = f"{where} {self.sort}: {self.was} -> {self.now}"
        return told if self.number == 1 else f"{told} #{self.number}"


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change and the table that it makes; `proof` is the table that the audit proves, where that is another one.

    `beside` are the other tables made from the same policy, where the change is one of them all; `through` is the step
    of a workflow that alone is changed, so that only routes that pass it can differ.
    """

    change: Change
    table: Table
    proof: Table | None = None
    beside: tuple[Table, ...] = ()
    through: str | None = None

    @property
    def tables(self) -> tuple[Table, ...]:
        """All tables that the change makes."""
        return (self.table, *self.beside)


def changed(
    table: Table, row: Row | None, place: Place | None, sort: Sort, was: str, now: str, to: Table
) -> Iterator[Mutant]:
    """The mutant, unless the change changes nothing."""
    if to != table:
        where = place or (row.place if row else table.head.place)
        yield Mutant(Change(table.id, row.id if row else None, where, sort, was, now), to)


def told_apart(mutants: Iterable[Mutant]) -> list[Mutant]:
    """Each table once, with numbers where several changes are told alike."""
    seen: set[tuple[Table | None, ...]] = set()
    told: dict[str, int] = {}
    found = []
    for mutant in mutants:
        made = (mutant.proof, *mutant.tables)
        if made not in seen:
            seen.add(made)
            number = told[mutant.change.id] = told.get(mutant.change.id, 0) + 1
            found.append(replace(mutant, change=replace(mutant.change, number=number)))
    return found


def with_row(table: Table, at: int, row: Row) -> Table:
    """The table with another row in this position."""
    return replace(table, rows=(*table.rows[:at], row, *table.rows[at + 1 :]))


def with_outcome(table: Table, at: int, number: int, outcome: Outcome) -> Table:
    """The table with another outcome in this position of a row."""
    row = table.rows[at]
    return with_row(table, at, replace(row, then=(*row.then[:number], outcome, *row.then[number + 1 :])))
