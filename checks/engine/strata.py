"""The order in which tables are evaluated: each after the tables whose events or standings it reads."""

from __future__ import annotations

from graphlib import TopologicalSorter

from checks.book.book import Book
from checks.book.rules import Table
from checks.engine.grid import any_group_facts


def reads(book: Book, table: Table) -> tuple[frozenset[str], frozenset[str]]:
    """The events and the standings that a table reads, directly, through measures or through tables it yields to."""
    first = [book.tables[name] for name in table.yields_to if name in book.tables]
    groups = (*table.where, *(g for row in table.rows for g in row.when), *(g for other in first for g in other.where))
    asked = [*any_group_facts(groups), *(f for row in table.rows for o in row.then if o.amount for f in o.amount.facts)]
    events = set(table.events)
    standings = set()
    seen: set[str] = set()
    while asked:
        name = asked.pop()
        measure = book.vocabulary.measures.get(name)
        if measure is not None and name not in seen:
            events.add(measure.event)
            asked += any_group_facts(measure.where)
        if name.startswith("standing."):
            standings.add(name.removeprefix("standing."))
        seen.add(name)
    return frozenset(events), frozenset(standings)


def dependencies(book: Book) -> dict[str, set[str]]:
    """For each table the tables that must be evaluated before it."""
    raisers: dict[str, set[str]] = {}
    setters: dict[str, set[str]] = {}
    for table in book.tables.values():
        for event in table.raises:
            raisers.setdefault(event, set()).add(table.id)
        for standing in table.sets_standing:
            setters.setdefault(standing, set()).add(table.id)
    needed: dict[str, set[str]] = {}
    for table in book.tables.values():
        events, standings = reads(book, table)
        needed[table.id] = {t for e in events for t in raisers.get(e, ())} | {
            t for s in standings for t in setters.get(s, ())
        }
    return needed


def takers(book: Book) -> dict[str, list[Table]]:
    """For each standing the tables that may take it away."""
    found: dict[str, list[Table]] = {}
    for table in book.tables.values():
        for standing in table.sets_standing:
            found.setdefault(standing, []).append(table)
    return found


def in_order(book: Book) -> list[Table]:
    """All tables in strata; raises graphlib.CycleError where there is no order."""
    return [
        book.tables[name]
        for name in TopologicalSorter(
            {name: sorted(first) for name, first in dependencies(book).items()}
        ).static_order()
    ]
