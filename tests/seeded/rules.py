"""What the planters of wrong tables share: rows that go on for ever, what they bring, and where no example ever comes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checks.audit.weight import punishes
from checks.book.facts import fact_named
from checks.book.rules import Table
from checks.book.values import NUMERIC
from checks.reading.nodes import Map
from tests.seeded.edit import Edit
from tests.seeded.ground import Ground

FAR = 90_000_001
"""Beyond every figure of the policies and their examples."""
LATER = "2091-01-01"
"""After the day of every example."""
UNTIL_THEN = "2090-12-31"


@dataclass(frozen=True, slots=True)
class Endless:
    """A row of a schedule that speaks however large one of its facts is."""

    document: Map
    table: Table
    row: Map
    fact: str


def plain(document: Map) -> bool:
    """Whether every row of a schedule is undated, and is written with one group of conditions, or otherwise."""
    return document.get("hit", "unique") == "unique" and all(
        "in_force" not in row and "occurrence" not in row and ("otherwise" in row or isinstance(row.get("when"), Map))
        for row in document["rows"]
    )


def schedules(ground: Ground) -> Iterator[tuple[Map, Table]]:
    """Every schedule with the table it is."""
    for document in ground.of("schedule"):
        yield document, ground.book.tables[document["id"]]


def unending(ground: Ground, name: str) -> bool:
    """Whether a fact is a figure without a largest value."""
    fact = fact_named(ground.book, name)
    return fact is not None and fact.type in NUMERIC and fact.greatest is None


def endless(ground: Ground) -> Iterator[Endless]:
    """Every row of a plain schedule that has a lower end only for one of its facts."""
    for document, table in schedules(ground):
        if plain(document):
            for row in document["rows"]:
                for fact, condition in row.get("when", {}).items():
                    if isinstance(condition, Map) and set(condition) <= {"over", "from"} and unending(ground, fact):
                        yield Endless(document, table, row, fact)


def speaking_far_out(one: Endless) -> list[Map]:
    """The rows that speak where a fact is far beyond everything, whatever the others are."""
    found = []
    for row in one.document["rows"]:
        condition = row.get("when", {}).get(one.fact)
        open_ended = condition is None or (isinstance(condition, Map) and set(condition) <= {"over", "from"})
        if "otherwise" not in row and open_ended:
            found.append(row)
    return found


def always_asked(one: Endless) -> bool:
    """Whether every row of the table asks the fact, so that every example names it."""
    return all(one.fact in row.get("when", {}) for row in one.document["rows"])


def or_far_out(ground: Ground, row: Map, fact: str) -> Edit | None:
    """Let a row speak far out as well; None where its conditions take several lines."""
    written = ground.written(row, "when")
    if "\n" in written or not written.startswith("{"):
        return None
    return ground.put(row, "when", f"[{written}, {{{fact}: {{over: {FAR}}}}}]")


def punishing(table: Table) -> bool:
    """Whether a table of its own punishes employees."""
    return table.part_of is None and punishes(table)


def only_outcome(row: Map) -> tuple[str, object] | None:
    """The one outcome of a row with its value, or None."""
    if len(row["then"]) != 1 or len(row["then"][0]) != 1:
        return None
    ((kind, value),) = row["then"][0].items()
    return kind, value
