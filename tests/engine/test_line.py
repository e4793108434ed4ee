"""An ordered fact cut into cells: points, and the open stretches between them."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.book.condition import Condition
from checks.book.values import Fact, Value
from checks.engine.dimension import Line, dimension_of, witnesses
from tests.engine.asking import choice, fact
from tests.engine.generated_lines import lines, placed

COUNT = fact("integer", least=Fraction(0))
CENT = Fraction(1, 100)
FEB = [date(2026, 2, 26), date(2026, 2, 27), date(2026, 2, 28), date(2026, 3, 1), date(2026, 3, 2)]


@given(lines())
def test_every_value_lies_in_exactly_one_cell(made: tuple[Line, list[Condition], list[Value]]) -> None:
    line, _, values = made
    for value in values:
        homes = []
        for cell in range(line.size):
            at, point = divmod(cell, 2)
            above = line.points[at - 1] if at else None
            below = line.points[at] if at < len(line.points) else None
            between = (above is None or above < value) and (below is None or value < below)
            if (point and value == line.points[at]) or (not point and between):
                homes.append(cell)
        assert homes == [line.index(value)]


@given(lines())
def test_a_condition_is_constant_on_a_cell(made: tuple[Line, list[Condition], list[Value]]) -> None:
    line, conditions, values = made
    for condition in conditions:
        cells = line.cells(condition)
        assert [condition.holds(value) for value in values] == [line.index(value) in cells for value in values]


@given(lines())
def test_a_witness_lies_in_its_cell_on_its_grain_and_in_range(made: tuple[Line, list[Condition], list[Value]]) -> None:
    line, _, _ = made
    for cell in range(line.size):
        witness = line.witness(cell)
        if witness is not None:
            assert line.index(witness) == cell
            assert line.fact.stepped(witness) == witness
            assert line.fact.type != "time" or 0 <= witness <= 86_400


@given(lines())
def test_a_cell_without_witness_holds_no_value(made: tuple[Line, list[Condition], list[Value]]) -> None:
    line, _, values = made
    assert {line.index(value) for value in values} <= {c for c in range(line.size) if line.witness(c) is not None}


@given(lines(), st.integers(0, 1000), st.integers(0, 1000))
def test_witnesses_between_two_ends_reach_every_cell_between_them(
    made: tuple[Line, list[Condition], list[Value]], one: int, other: int
) -> None:
    line, _, values = made
    least, most = sorted([placed(line.fact, one), placed(line.fact, other)])
    found = witnesses(line, least, most)
    assert all(least <= value <= most for value in found)
    assert {line.index(value) for value in [*values, least, most] if least <= value <= most} <= {
        line.index(value) for value in found
    }
    if least == most:
        assert found == [least]


@pytest.mark.parametrize(
    ("asked", "ends", "expected"),
    [
        (COUNT, (0, 3), [None, 0, 1, 3, 4]),
        (COUNT, (0, 1), [None, 0, None, 1, 2]),
        (COUNT, (2,), [0, 2, 3]),
        (fact("integer", least=Fraction(0), greatest=Fraction(3)), (3,), [0, 3, None]),
        (fact("integer"), (3,), [2, 3, 4]),
        (fact("integer", least=Fraction(1, 2)), (3,), [1, 3, 4]),
        (fact("integer", step=Fraction(5), least=Fraction(1)), (10, 20), [5, 10, 15, 20, 25]),
        (fact("decimal"), (0, 1), [-1, 0, Fraction(1, 2), 1, 2]),
        (fact("decimal", least=Fraction(0), greatest=Fraction(1)), (0, 1), [None, 0, Fraction(1, 2), 1, None]),
        (fact("decimal", least=Fraction(0), greatest=Fraction(4)), (2,), [0, 2, 3]),
        (fact("money"), (CENT, 2 * CENT), [0, CENT, None, 2 * CENT, 3 * CENT]),
        (fact("duration", step=Fraction(1), least=Fraction(0)), (5,), [0, 5, 6]),
        (fact("time"), (0, 61_200), [None, 0, 1, 61_200, 61_201]),
        (fact("time"), (61_200, 61_201), [0, 61_200, None, 61_201, 61_202]),
        (fact("time"), (86_400,), [0, 86_400, None]),
        (fact("date"), (FEB[1], FEB[3]), [FEB[0], FEB[1], FEB[2], FEB[3], FEB[4]]),
        (fact("date"), (FEB[1], FEB[2]), [FEB[0], FEB[1], None, FEB[2], FEB[3]]),
        (fact("date"), (date.min, date.max), [None, date.min, date(1, 1, 2), date.max, None]),
    ],
)  # fmt: skip
def test_the_witnesses_of_a_line(asked: Fact, ends: tuple[Value, ...], expected: list[Value]) -> None:
    line = Line("it", asked, ends)
    assert [line.witness(cell) for cell in range(line.size)] == expected


def test_a_line_is_cut_once_at_each_end_in_order() -> None:
    conditions = [Condition("it", low=5), Condition("it", (0, 5)), Condition("it", None, 2, True, 5, True)]
    assert dimension_of("it", COUNT, conditions) == Line("it", COUNT, (0, 2, 5))


def test_a_point_outside_the_range_has_no_witness() -> None:
    line = Line("it", fact("integer", least=Fraction(0), greatest=Fraction(3)), (-1, 7))
    assert [line.witness(cell) for cell in range(line.size)] == [None, None, 0, None, None]


def test_a_fact_with_few_values_has_one_cell_for_each() -> None:
    flour = choice("white", "brown", "rye")
    line = dimension_of("it", flour, [Condition("it", ("brown", "rye"))])
    assert [line.witness(cell) for cell in range(line.size)] == ["white", "brown", "rye"]
    assert [line.index(value) for value in ("white", "brown", "rye")] == [0, 1, 2]
    assert line.cells(Condition("it", ("rye", "brown"))) == {1, 2}
    assert witnesses(line) == ["white", "brown", "rye"]


def test_yes_and_no_are_the_cells_of_a_boolean() -> None:
    line = dimension_of("it", fact("boolean"), [Condition("it", (True,))])
    assert (witnesses(line), line.cells(Condition("it", (False,)))) == ([True, False], frozenset({1}))
