"""Which examples may pass a step of a workflow: the others go where they went, whatever the step leads to."""

from __future__ import annotations

from math import prod

from checks.book.cases import Example
from checks.book.rules import Table
from checks.book.values import UNKNOWN
from checks.engine.evaluate import Engine
from checks.engine.possible import MOST
from checks.engine.verdict import Considered

_BEFORE_ANY_STEP = ("outside", "not-bound", "not-in-force", "yields", "after-employment")
"""Ways in which a workflow stands aside without asking where its steps lead."""


class Passing:
    """The steps through which the examples go by the rules as they are; each route is worked out once."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._rows: dict[tuple[str, str], frozenset[str] | None] = {}

    def may_pass(self, example: Example, route: Table, step: str) -> bool:
        """Whether a route of the example passes the step, or cannot be told."""
        key = (example.id, route.id)
        if key not in self._rows:
            self._rows[key] = self._passed(example, route)
        rows = self._rows[key]
        return rows is None or step in rows

    def _passed(self, example: Example, route: Table) -> frozenset[str] | None:
        """The rows that speak in the example; None where its facts leave open which do."""
        rows: set[str] = set()
        for considered in self._engine.evaluate(example.case).considered:
            if considered.table.id != route.id or considered.status in _BEFORE_ANY_STEP:
                continue
            if considered.status != "matched" or considered.match is None or not self._few_unknown(considered):
                return None
            rows.update(row.id for row in considered.match.rows)
        return frozenset(rows)

    def _few_unknown(self, considered: Considered) -> bool:
        """Whether the unknown facts can still be told one by one when one more bound is named for each of them."""
        outer = self._engine.grid(considered.table, considered.occasion.day).outer
        unknown = (name for name, value in considered.facts.items() if value is UNKNOWN)
        return prod(outer[name].size + 2 for name in unknown) <= MOST
