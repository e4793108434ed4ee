"""Which table speaks: one that yields to none, and one that speaks at fewer events."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checks.book.rules import Table
from checks.mutation.bounds import Known
from checks.mutation.mutant import Mutant, changed


def fewer_yields(table: Table, fact: Known) -> Iterator[Mutant]:
    """Each table that this one yields to left out: then both speak."""
    for name in table.yields_to:
        rest = tuple(other for other in table.yields_to if other != name)
        yield from changed(table, None, None, "order", f"yields_to {name}", "nothing", replace(table, yields_to=rest))


def fewer_events(table: Table, fact: Known) -> Iterator[Mutant]:
    """Each event left out at which the table speaks, where there are several."""
    for name in table.events if len(table.events) > 1 and table.part_of is None else ():
        rest = tuple(other for other in table.events if other != name)
        yield from changed(table, None, None, "event", f"events {name}", "nothing", replace(table, events=rest))
