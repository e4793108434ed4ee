"""Conditions that ask for another value, for fewer values, or that are left out; rows left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checks.book.outcomes import JUDGED
from checks.book.rules import Row, Table
from checks.book.values import Value
from checks.mutation.bounds import Known
from checks.mutation.mutant import Mutant, changed
from checks.mutation.spots import put, spots, worded, written


def other_values(table: Table, fact: Known) -> Iterator[Mutant]:
    """Another value for a single one, a yes for a no; of several values each one left out."""
    for spot in spots(table):
        known, condition = fact(spot.condition.fact), spot.condition
        if condition.among is None or known.ordered:
            continue
        was = worded(known, condition)
        if known.type == "boolean" and len(condition.among) == 1:
            others = [replace(condition, among=(not condition.among[0],))]
        elif len(condition.among) == 1 and len(known.choices) > 1:
            others = [replace(condition, among=(_next(known.choices, condition.among[0]),))]
        elif len(condition.among) > 1:
            others = [replace(condition, among=tuple(v for v in condition.among if v != w)) for w in condition.among]
        else:
            others = []
        for other in others:
            gone = [value for value in condition.among if value not in (other.among or ())]
            now = worded(known, other) if len(condition.among) == 1 else f"without {written(known, gone[0])}"
            yield from changed(table, spot.holder(table), condition.place, "value", was, now, put(table, spot, other))
        for value in [value for value in known.choices if value not in condition.among][:1] * (
            len(condition.among) > 1
        ):
            other, now = replace(condition, among=(*condition.among, value)), f"with {written(known, value)}"
            yield from changed(table, spot.holder(table), condition.place, "value", was, now, put(table, spot, other))


def _next(choices: Sequence[Value], this: Value) -> Value:
    """The value after this one in the list, the first after the last."""
    return choices[(choices.index(this) + 1) % len(choices)]


def fewer_conditions(table: Table, fact: Known) -> Iterator[Mutant]:
    """Each condition left out, so that the table or the row speaks of more than it should."""
    for spot in spots(table):
        if spot.outcome is None and not _made(spot.holder(table)):
            was = worded(fact(spot.condition.fact), spot.condition)
            holder, place = spot.holder(table), spot.condition.place
            yield from changed(table, holder, place, "condition", was, "nothing", put(table, spot, None))


def fewer_rows(table: Table, fact: Known) -> Iterator[Mutant]:
    """Each row left out; a table has at least one, and the rows of a standard come together."""
    for at, row in enumerate(table.rows):
        if len(table.rows) > 1 and not (table.part_of and (_made(row) or row.otherwise)):
            to = replace(table, rows=(*table.rows[:at], *table.rows[at + 1 :]))
            yield from changed(table, row, row.place, "row", row.id, "nothing", to)


def _made(row: Row | None) -> bool:
    """Whether the row is one side of a standard or of a report, which is written as a single bound."""
    return row is not None and any(o.kind in JUDGED for o in row.then)
