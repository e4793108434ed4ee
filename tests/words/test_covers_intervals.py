"""Stretches of cells told as intervals: the words hold for exactly the values of the cells."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from checks.book.condition import Condition
from checks.book.values import Value
from checks.engine.dimension import Line
from checks.words.covers import _empty, _interval, _runs
from tests.engine.generated_lines import lines


@given(lines(), st.data())
def test_the_intervals_hold_for_the_values_of_their_cells(
    made: tuple[Line, list[Condition], list[Value]], data: st.DataObject
) -> None:
    line, _, values = made
    possible = [cell for cell in range(line.size) if cell not in _empty(line)]
    cells = sorted(data.draw(st.sets(st.sampled_from(possible))))
    intervals = [_interval(line, run) for run in _runs(cells, _empty(line))]
    assert [any(interval.holds(value) for interval in intervals) for value in values] == [
        line.index(value) in cells for value in values
    ]


@given(lines(), st.data())
def test_no_two_stretches_touch(made: tuple[Line, list[Condition], list[Value]], data: st.DataObject) -> None:
    """Between two of them lies a cell with values that belongs to neither."""
    line, _, _ = made
    empty = _empty(line)
    possible = [cell for cell in range(line.size) if cell not in empty]
    cells = sorted(data.draw(st.sets(st.sampled_from(possible))))
    runs = _runs(cells, empty)
    between = [set(range(end + 1, start)) - empty for (_, end), (start, _) in pairwise(runs)]
    assert all(between)
    assert [cell for first, last in runs for cell in range(first, last + 1) if cell not in empty] == cells
