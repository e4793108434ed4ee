"""Numbers and times as people write them."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.book.values import seconds_of, show, show_time


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (0, "0"),
        (100, "100"),
        (-7, "-7"),
        (Fraction(100), "100"),
        (Fraction(1, 2), "0.5"),
        (Fraction(-1, 8), "-0.125"),
        (Fraction(21_75, 100), "21.75"),
        (Fraction(1, 1_000_000), "0.000001"),
        (Fraction(10**20), "100000000000000000000"),
        (Fraction(1, 3), "1/3"),
        (Fraction(-22, 7), "-22/7"),
    ],
)
def test_a_number_is_shown_without_exponent_and_idle_zeros(number: Fraction | int, shown: str) -> None:
    assert show(number) == shown


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=6))
def test_a_shown_decimal_reads_back(number: Decimal) -> None:
    assert Fraction(show(Fraction(number))) == Fraction(number)


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0, "00:00"), (29_100, "08:05"), (29_130, "08:05:30"), (86_399, "23:59:59"), (86_400, "24:00")],
)
def test_a_time_is_shown_with_seconds_only_where_there_are_any(seconds: int, shown: str) -> None:
    assert show_time(seconds) == shown


@given(st.integers(min_value=0, max_value=86_400))
def test_a_shown_time_reads_back(seconds: int) -> None:
    assert seconds_of(show_time(seconds)) == seconds
