"""Where the conditions of a table stand, and how one is put in the place of another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from checks.book.condition import Condition, Group
from checks.book.rules import Row, Table
from checks.book.values import Fact, Value, show, show_time
from checks.mutation.mutant import with_outcome, with_row


@dataclass(frozen=True, slots=True)
class Spot:
    """A condition of `where` (row None) or of a row; with `outcome` the bounds from which a distance is measured."""

    row: int | None
    group: int
    number: int
    condition: Condition
    outcome: int | None = None

    def holder(self, table: Table) -> Row | None:
        """The row in which it stands; None for what the whole table is about."""
        return None if self.row is None else table.rows[self.row]


def spots(table: Table) -> Iterator[Spot]:
    """Every condition of a table: of `where`, of the rows, and the bounds that outcomes measure from."""
    for g, group in enumerate(table.where):
        yield from (Spot(None, g, n, condition) for n, condition in enumerate(group))
    for at, row in enumerate(table.rows):
        for g, group in enumerate(row.when):
            yield from (Spot(at, g, n, condition) for n, condition in enumerate(group))
        for number, outcome in enumerate(row.then):
            if outcome.amount is not None and outcome.amount.bounds is not None:
                yield Spot(at, 0, 0, outcome.amount.bounds, number)


def put(table: Table, spot: Spot, condition: Condition | None) -> Table:
    """The table with another condition in this spot; None leaves it out."""
    if spot.outcome is not None:
        assert spot.row is not None
        outcome = table.rows[spot.row].then[spot.outcome]
        amount = outcome.amount
        assert amount is not None
        return with_outcome(table, spot.row, spot.outcome, replace(outcome, amount=replace(amount, bounds=condition)))
    if spot.row is None:
        return replace(table, where=_in_groups(table.where, spot, condition))
    row = table.rows[spot.row]
    return with_row(table, spot.row, replace(row, when=_in_groups(row.when, spot, condition)))


def _in_groups(groups: tuple[Group, ...], spot: Spot, condition: Condition | None) -> tuple[Group, ...]:
    """A group that loses its last condition holds always: nothing need be said any more."""
    group = groups[spot.group]
    new = (*group[: spot.number], *(() if condition is None else (condition,)), *group[spot.number + 1 :])
    return (*groups[: spot.group], new, *groups[spot.group + 1 :]) if new else ()


def written(fact: Fact, value: Value) -> str:
    """A value as a policy writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if fact.type == "time":
        return show_time(value)
    if isinstance(value, date):
        return value.isoformat()
    return show(value) if isinstance(value, (int, Fraction)) else str(value)


def worded(fact: Fact, condition: Condition) -> str:
    """A condition as a policy writes it, on one line: `burnt over 0 up_to 3`."""
    if condition.among is not None:
        values = [written(fact, value) for value in condition.among]
        return f"{condition.fact} is {values[0]}" if len(values) == 1 else f"{condition.fact} in {', '.join(values)}"
    said = [condition.fact]
    if condition.low is not None:
        said += ["from" if condition.low_closed else "over", written(fact, condition.low)]
    if condition.high is not None:
        said += ["up_to" if condition.high_closed else "below", written(fact, condition.high)]
    return " ".join(said)
