"""Deciding by grid equals reading the conditions one by one."""

from __future__ import annotations

from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from checks.book.condition import Condition, Occurrence
from checks.book.facts import fact_named
from checks.book.rules import Row, Table
from checks.book.values import Value
from checks.engine.grid import Grid
from checks.words.conditions import named
from tests.engine.generated import bakery, every_value, facts, tables


def meets(condition: Condition, value: Value) -> bool:
    """The condition, read as it is written."""
    if condition.among is not None:
        return any(value == one for one in condition.among)
    if condition.low is not None and (value < condition.low or (value == condition.low and not condition.low_closed)):
        return False
    return not (
        condition.high is not None
        and (value > condition.high or (value == condition.high and not condition.high_closed))
    )


def due(occurrence: Occurrence, ordinal: int) -> bool:
    """The occurrence, read as it is written."""
    if occurrence.every:
        return ordinal % occurrence.every == 0
    return occurrence.first <= ordinal <= (occurrence.last or ordinal)


def naive(table: Table, given_: dict[str, Value], ordinal: int) -> tuple[list[str], dict[str, list[object]]]:
    """The rows that match, and for each other row what the groups failed first."""
    speaking: list[str] = []
    lost: dict[str, list[object]] = {}
    for row in table.rows:
        failed = failures(row, given_, ordinal)
        if row.otherwise:
            continue
        if None in failed:
            speaking.append(row.id)
        else:
            lost[row.id] = failed
    for row in table.rows:
        if row.otherwise and speaking:
            lost[row.id] = []
        elif row.otherwise:
            speaking.append(row.id)
    return speaking, lost


def failures(row: Row, given_: dict[str, Value], ordinal: int) -> list[object]:
    """For each group the first thing that failed, None where nothing did."""
    found: list[object] = []
    for group in row.when or ((),):
        tests: list[object] = [row.occurrence] if row.occurrence else []
        tests += group
        found.append(
            next(
                (
                    test
                    for test in tests
                    if (isinstance(test, Occurrence) and not due(test, ordinal))
                    or (isinstance(test, Condition) and not meets(test, given_[test.fact]))
                ),
                None,
            )
        )
    return found


def grid_of(table: Table) -> Grid:
    return Grid(table, table.rows, partial(named, bakery()))


@given(tables(), facts, st.integers(1, 40))
def test_a_grid_decides_as_the_conditions_do(table: Table, given_: dict[str, Value], ordinal: int) -> None:
    match = grid_of(table).decide(given_, ordinal)
    said = [row.id for row in match.rows], {one.row.id: list(one.failed) for one in match.lost}
    assert said == naive(table, given_, ordinal)


@given(tables())
def test_the_reachable_cells_are_those_of_the_values_inside(table: Table) -> None:
    """No value of the facts inside the table lies in a cell that the audit does not look at, and the reverse."""
    grid = grid_of(table)
    names = sorted(grid.outer)
    inside = [
        given_
        for given_ in every_value(names)
        if not table.where or any(all(meets(c, given_[c.fact]) for c in group) for group in table.where)
    ]
    cells = {tuple(grid.dimensions[name].index(given_[name]) for name in grid.names) for given_ in inside}
    size = grid.ordinals.size if grid.ordinals else None
    expected = cells if size is None else {(*cell, ordinal) for cell in cells for ordinal in range(size)}
    assert {cell for cell, _ in grid.cells()} == expected


@given(tables())
def test_the_witness_of_a_cell_lies_in_it_and_inside_the_table(table: Table) -> None:
    grid = grid_of(table)
    for cell, witness in grid.cells():
        index = [grid.dimensions[name].index(witness[name]) for name in grid.names]
        if grid.ordinals:
            index.append(grid.ordinals.index(witness["occurrence"]))
        assert tuple(index) == cell
        assert not table.where or any(all(meets(c, witness[c.fact]) for c in group) for group in table.where)
        assert all(_takes(name, value) for name, value in witness.items() if name != "occurrence")


def _takes(name: str, value: Value) -> bool:
    fact = fact_named(bakery(), name)
    assert fact is not None
    return bool(fact.stepped(value) == value)
