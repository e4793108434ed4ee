"""Which examples a table can reach: no other needs to be asked about its mutants."""

from __future__ import annotations

from checks.book.cases import Example
from checks.book.rules import Table
from checks.engine.evaluate import Engine


class Reach:
    """The examples of a book by the tables that may judge something in them."""

    def __init__(self, engine: Engine) -> None:
        self._book = engine.book
        self._examples: dict[str, list[Example]] = {}
        raised = {kind for table in engine.tables for kind in table.raises}
        for example in engine.book.examples.values():
            kinds = {event.type for event in example.case.events}
            for table in engine.concerned(example.case):
                if table.each or table.sets_standing or not (kinds | raised).isdisjoint(table.events):
                    self._examples.setdefault(table.id, []).append(example)

    def examples(self, table: Table, row: str | None) -> list[Example]:
        """All of them, those first that speak about the row, then those that speak about the table."""
        return sorted(self._examples.get(table.id, ()), key=lambda example: _far(example, table.id, row))

    def examples_with(self, event: str | None) -> list[Example]:
        """Every example, those first in which such an event happens: words may be read anywhere."""
        every = self._book.examples.values()
        return sorted(every, key=lambda example: all(one.type != event for one in example.case.events))

    def many(self, table: Table) -> int:
        """How many there are."""
        return len(self._examples.get(table.id, ()))


def _far(example: Example, table: str, row: str | None) -> int:
    rows = example.expect.rows
    if (table, row) in rows:
        return 0
    return 1 if any(name == table for name, _ in rows) or table in example.expect.outside else 2
