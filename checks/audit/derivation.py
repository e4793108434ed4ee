"""Tables that wait for each other: events raised and standings set must form no circle."""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError

from checks.audit.context import Context
from checks.engine.strata import in_order
from checks.finding import Finding
from checks.text import Text

CODES = ("derivation-cycle",)


def check(context: Context) -> Iterator[Finding]:
    try:
        in_order(context.book)
    except CycleError as error:
        circle = " → ".join(error.args[1])
        table = context.book.tables[error.args[1][0]]
        yield Finding(
            "derivation-cycle", table.head.place,
            Text(f"互相等待：{circle}", f"a circle: {circle}"),
            Text("所生的事件和资格不能回头决定自己", "raised events and standings that do not decide themselves"),
        )  # fmt: skip
