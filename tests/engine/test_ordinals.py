"""The ordinals of a table cut into cells; beyond the last one named they repeat."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.book.condition import Occurrence
from checks.engine.ordinals import Ordinals, ordinals_of
from tests.engine.generated import occurrences


@pytest.mark.parametrize(
    ("named", "last", "cycle"),
    [
        ([], 0, 1),
        ([Occurrence(1, 1)], 1, 1),
        ([Occurrence(1, 2), Occurrence(3)], 2, 1),
        ([Occurrence(5)], 4, 1),
        ([Occurrence(every=3)], 0, 3),
        ([Occurrence(every=2), Occurrence(every=3)], 0, 6),
        ([Occurrence(1, 1), Occurrence(every=3)], 3, 3),
        ([Occurrence(4), Occurrence(every=3)], 3, 3),
        ([Occurrence(5), Occurrence(every=3)], 6, 3),
    ],
)
def test_ordinals_are_cut_where_rows_change(named: list[Occurrence], last: int, cycle: int) -> None:
    assert ordinals_of(named) == Ordinals("occurrence", last, cycle)


@given(st.lists(occurrences(), max_size=3), st.integers(1, 200))
def test_an_occurrence_is_constant_on_a_cell(named: list[Occurrence], ordinal: int) -> None:
    ordinals = ordinals_of(named)
    cell = ordinals.index(ordinal)
    assert 0 <= cell < ordinals.size
    assert ordinals.index(ordinals.witness(cell)) == cell
    for occurrence in named:
        assert (cell in ordinals.cells(occurrence)) == occurrence.holds(ordinal)


@given(st.lists(occurrences(), max_size=3), st.integers(1, 30), st.integers(0, 30))
def test_an_open_ordinal_reaches_the_cells_between_its_ends(named: list[Occurrence], least: int, more: int) -> None:
    ordinals = ordinals_of(named)
    reached = {ordinals.index(ordinal): ordinal for ordinal in range(least + more, least - 1, -1)}
    assert ordinals.between(least, least + more) == tuple(sorted(reached.values()))


@given(st.lists(occurrences(), max_size=3), st.integers(1, 30))
def test_an_ordinal_without_end_reaches_every_later_cell(named: list[Occurrence], least: int) -> None:
    ordinals = ordinals_of(named)
    reached = {ordinals.index(ordinal): ordinal for ordinal in range(least + 200, least - 1, -1)}
    assert ordinals.between(least, None) == tuple(sorted(reached.values()))
