"""Tables that wait for each other: events raised and standings set must form no circle."""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from checks.audit.context import Context
from checks.engine.strata import dependencies
from checks.finding import Finding
from checks.text import Text

CODES = ("derivation-cycle",)


def check(context: Context) -> Iterator[Finding]:
    """Each circle once; circles that share a table show when the first is mended."""
    waits = {table: sorted(others) for table, others in sorted(dependencies(context.book).items())}
    while circle := _circle(waits):
        first, *rest = (context.book.tables[table] for table in circle)
        shown = " → ".join((*circle, circle[0]))
        yield Finding(
            "derivation-cycle", first.head.place,
            Text(f"互相等待：{shown}", f"they wait for each other: {shown}"),
            Text("引出的事件和资格不能回头决定自己", "events and standings that follow must not decide themselves"),
            related=tuple(table.head.place for table in rest),
        )  # fmt: skip
        waits = {table: others for table, others in waits.items() if table not in circle}


def _circle(waits: dict[str, list[str]]) -> list[str]:
    """Some tables that wait for each other, the first in the alphabet first; empty when there are none."""
    try:
        TopologicalSorter(waits).prepare()
    except CycleError as error:
        circle: list[str] = error.args[1][:-1]
        start = circle.index(min(circle))
        return circle[start:] + circle[:start]
    return []
