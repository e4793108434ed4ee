"""The dates at which the rows of a table change."""

from __future__ import annotations

from datetime import date, timedelta

from checks.book.rules import Table


def slices(table: Table) -> list[date]:
    """One day in each stretch of time in which the same rows are in force: its first."""
    days = {table.head.in_force.first}
    for row in table.rows:
        if row.in_force is not None:
            days.add(row.in_force.first)
            if row.in_force.last is not None and row.in_force.last < date.max:
                days.add(row.in_force.last + timedelta(days=1))
    return sorted(day for day in days if table.head.in_force.holds(day))
