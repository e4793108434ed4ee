"""Penalties without the means to observe their facts: nothing says how an event that is punished becomes known."""

from __future__ import annotations

from collections.abc import Iterator

from checks.audit.context import Context
from checks.audit.weight import punishes
from checks.engine.watched import watched_by
from checks.finding import Finding
from checks.text import Text

CODES = ("no-means-to-observe",)


def check(context: Context) -> Iterator[Finding]:
    """Every event on which a penalty rests, once, with the first table that punishes it."""
    events = context.book.vocabulary.events
    told: set[str] = set()
    for table in context.book.tables.values():
        for name in watched_by(context.book, table) if punishes(table) else ():
            if events[name].observed is None and name not in told:
                told.add(name)
                yield Finding(
                    "no-means-to-observe", events[name].place,
                    Text(f"{table.id} 罚 {name}，没有写怎样知道它发生了", f"{table.id} punishes {name}, and nothing says how it becomes known"),
                    Text(
                        "observed: says 和 clauses；原文没有写的，decisions",
                        "observed: says and clauses, or decisions where the source is silent",
                    ),
                    related=(table.head.place,),
                )  # fmt: skip
