"""What a table looks at: the facts it asks for, and the events on which these rest."""

from __future__ import annotations

from collections.abc import Iterator

from checks.book.book import Book
from checks.book.rules import Table
from checks.engine.grid import any_group_facts


def asked_by(table: Table) -> Iterator[str]:
    """The facts and measures that a table asks for in its conditions, amounts and lists of days."""
    yield from any_group_facts((*table.where, *(group for row in table.rows for group in row.when)))
    for outcome in (o for row in table.rows for o in row.then):
        yield from outcome.amount.facts if outcome.amount else ()
        if outcome.on is not None:
            yield outcome.on


def watched_by(book: Book, table: Table) -> tuple[str, ...]:
    """The events that set a table going, and those that its measures count."""
    measures = book.vocabulary.measures
    counted = (measures[name].event for name in asked_by(table) if name in measures)
    return tuple(dict.fromkeys((*table.events, *counted)))
