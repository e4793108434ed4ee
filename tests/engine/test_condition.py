"""Conditions: sets of values, and intervals with open or closed ends."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from checks.book.condition import Condition, Occurrence, occurrence_of
from checks.book.values import Value

HALF = Fraction(1, 2)


@pytest.mark.parametrize(
    ("condition", "inside", "outside"),
    [
        (Condition("it", (3,)), [3, Fraction(3)], [2, 4, Fraction(7, 2)]),
        (Condition("it", ("white", "brown")), ["white", "brown"], ["rye"]),
        (Condition("it", (True,)), [True], [False]),
        (Condition("it", low=5), [6, 5 + HALF], [5, 4]),
        (Condition("it", low=5, low_closed=True), [5, 6], [4, 5 - HALF]),
        (Condition("it", high=5), [4, 5 - HALF], [5, 6]),
        (Condition("it", high=5, high_closed=True), [5, 4], [6, 5 + HALF]),
        (Condition("it", low=0, high=5, high_closed=True), [HALF, 5], [0, 5 + HALF]),
        (Condition("it", low=5, low_closed=True, high=5, high_closed=True), [5], [4, 6]),
        (Condition("it", low=0), [1], [0]),
        (Condition("it", high=0), [-1], [0]),
        (Condition("it", low=date(2026, 2, 28)), [date(2026, 3, 1)], [date(2026, 2, 28)]),
    ],
)
def test_a_value_meets_a_condition_or_not(condition: Condition, inside: list[Value], outside: list[Value]) -> None:
    assert [value for value in inside + outside if condition.holds(value)] == inside


@pytest.mark.parametrize(
    ("condition", "ends"),
    [
        (Condition("it", (3, 5)), (3, 5)),
        (Condition("it", low=0), (0,)),
        (Condition("it", high=0), (0,)),
        (Condition("it", low=0, high=5), (0, 5)),
    ],
)
def test_a_condition_changes_only_at_its_ends(condition: Condition, ends: tuple[Value, ...]) -> None:
    assert condition.ends == ends


@pytest.mark.parametrize(
    ("written", "occurrence", "ordinals"),
    [
        (1, Occurrence(1, 1), [1]),
        (3, Occurrence(3, 3), [3]),
        ({"up_to": 2}, Occurrence(1, 2), [1, 2]),
        ({"from": 3}, Occurrence(3), [3, 4, 5, 6, 7]),
        ({"from": 2, "up_to": 4}, Occurrence(2, 4), [2, 3, 4]),
        ({"every": 3}, Occurrence(every=3), [3, 6]),
    ],
)
def test_an_occurrence_holds_at_its_ordinals(written: object, occurrence: Occurrence, ordinals: list[int]) -> None:
    assert occurrence_of(written) == occurrence
    assert [ordinal for ordinal in range(1, 8) if occurrence.holds(ordinal)] == ordinals


@pytest.mark.parametrize(
    "occurrence", [Occurrence(), Occurrence(3, 3), Occurrence(1, 2), Occurrence(3), Occurrence(every=3)]
)
def test_an_occurrence_knows_how_often_it_held_before(occurrence: Occurrence) -> None:
    held = [ordinal for ordinal in range(1, 20) if occurrence.holds(ordinal)]
    assert [occurrence.earlier(ordinal) for ordinal in held] == list(range(len(held)))
