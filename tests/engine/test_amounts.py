"""How much: every form of an amount, exact until it is rounded once."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.book.book import Book
from checks.book.condition import Condition, Occurrence
from checks.book.rules import Amount, Row
from checks.book.values import UNKNOWN, Value
from checks.book.vocabulary import Vocabulary
from checks.engine.amounts import exact_amount, to_cents
from checks.finding import Place

F = Fraction
PAID_DAYS = F("21.75")


def exact(
    amount: Amount, given_: Mapping[str, Value], ordinal: int | None = 1, occurrence: Occurrence | None = None
) -> Value:
    row = Row("row", Place("tables.yaml"), (), occurrence=occurrence)
    book = Book(vocabulary=Vocabulary(month_days=PAID_DAYS))
    return exact_amount(book, amount, row, ordinal, given_.__getitem__)


@pytest.mark.parametrize(
    ("amount", "given_", "expected"),
    [
        (Amount(number=F(10)), {}, F(10)),
        (Amount(of="cost"), {"cost": F("9.99")}, F("9.99")),
        (Amount(of="cost"), {"cost": 0}, F(0)),
        (Amount(of="cost", percent=F(50)), {"cost": F("9.99")}, F("4.995")),
        (Amount(of="cost", percent=F("33.3")), {"cost": 10}, F("3.33")),
        (Amount(days=F(2), basis="pay"), {"pay": 6000}, F(12_000) / PAID_DAYS),
        (Amount(days=F("0.5"), basis="pay"), {"pay": 4350}, F(100)),
        (Amount(each="naps", amount=Amount(number=F(10))), {"naps": 3}, F(30)),
        (Amount(each="naps", amount=Amount(number=F(10))), {"naps": 0}, F(0)),
        (Amount(each="naps", amount=Amount(days=F(2), basis="pay")), {"naps": 2, "pay": 6000}, F(24_000) / PAID_DAYS),
        (Amount(each="naps", amount=Amount(of="cost", percent=F(10))), {"naps": 3, "cost": 7}, F("2.1")),
        (Amount(unregulated="D/KM/8/1"), {}, None),
        (Amount(unregulated="D/KM/8/1", by="chief"), {}, None),
        (Amount(each="naps", amount=Amount(unregulated="D/KM/8/1")), {"naps": 2}, None),
    ],
)  # fmt: skip
def test_the_forms_of_an_amount(amount: Amount, given_: Mapping[str, Value], expected: Fraction | None) -> None:
    assert exact(amount, given_) == expected


def test_a_range_is_no_single_figure() -> None:
    assert exact(Amount(least=F(1), most=F(2)), {}) is None


BETWEEN = Condition("wait", None, F(5), True, F(10), False)
LESS = Condition("wait", None, high=F(10), high_closed=True)
MORE = Condition("wait", None, low=F(5))


@pytest.mark.parametrize(
    ("bounds", "value", "distance"),
    [
        (BETWEEN, 0, 5),
        (BETWEEN, F("4.99"), F("0.01")),
        (BETWEEN, 10, 0),
        (BETWEEN, 12, 2),
        (LESS, 11, 1),
        (LESS, F(31, 3), F(1, 3)),
        (MORE, 5, 0),
        (MORE, -5, 10),
        (LESS, UNKNOWN, None),
    ],
)
def test_how_far_a_figure_lies_outside_its_bounds(bounds: Condition, value: Value, distance: Value) -> None:
    assert exact(Amount(beyond="wait", bounds=bounds), {"wait": value}) == distance


LADDER = Amount(first=F(100), step=F(50))


@pytest.mark.parametrize(
    ("occurrence", "ordinals", "amounts"),
    [
        (None, [1, 2, 3], [100, 150, 200]),
        (Occurrence(1), [1, 2, 3], [100, 150, 200]),
        (Occurrence(3), [3, 4, 5], [100, 150, 200]),
        (Occurrence(2, 4), [2, 3, 4], [100, 150, 200]),
        (Occurrence(3, 3), [3], [100]),
        (Occurrence(every=3), [3, 6, 9], [100, 150, 200]),
    ],
)
def test_a_ladder_counts_from_the_first_ordinal_of_its_row(
    occurrence: Occurrence | None, ordinals: list[int], amounts: list[int]
) -> None:
    assert [exact(LADDER, {}, ordinal, occurrence) for ordinal in ordinals] == amounts


def test_a_ladder_may_go_down() -> None:
    assert [exact(Amount(first=F(100), step=F(-50)), {}, ordinal) for ordinal in (1, 2, 3)] == [100, 50, 0]


@pytest.mark.parametrize("occurrence", [None, Occurrence(3), Occurrence(every=2)])
def test_a_ladder_without_a_certain_ordinal_is_open(occurrence: Occurrence | None) -> None:
    """Never the first step only because nobody knows which time it is."""
    assert exact(LADDER, {}, None, occurrence) is None
    assert exact(Amount(each="naps", amount=LADDER), {"naps": 2}, None, occurrence) is None


@pytest.mark.parametrize(
    ("amount", "given_"),
    [
        (Amount(of="cost"), {"cost": UNKNOWN}),
        (Amount(of="cost", percent=F(50)), {"cost": UNKNOWN}),
        (Amount(days=F(2), basis="pay"), {"pay": UNKNOWN}),
        (Amount(each="naps", amount=Amount(number=F(10))), {"naps": UNKNOWN}),
        (Amount(each="naps", amount=Amount(of="cost")), {"naps": 2, "cost": UNKNOWN}),
    ],
)
def test_an_amount_of_something_unknown_is_open(amount: Amount, given_: Mapping[str, Value]) -> None:
    assert exact(amount, given_) is None


def test_two_days_of_pay_are_exact_until_they_are_rounded() -> None:
    """2 × 6000 ÷ 21.75 never ends: 551.724137 ... ; three of them are not three rounded ones."""
    two_days = exact(Amount(days=F(2), basis="pay"), {"pay": 6000})
    assert two_days == F(16_000, 29)
    assert to_cents(two_days, "down") == F("551.72")
    assert to_cents(two_days, "up") == F("551.73")
    assert to_cents(3 * two_days, "down") == F("1655.17")
    assert 3 * to_cents(two_days, "down") == F("1655.16")


@pytest.mark.parametrize(
    ("amount", "down", "up"),
    [
        ("0", "0", "0"),
        ("10", "10", "10"),
        ("0.005", "0", "0.01"),
        ("9.999", "9.99", "10"),
        ("9.99", "9.99", "9.99"),
        ("-0.005", "-0.01", "0"),
    ],
)
def test_cents(amount: str, down: str, up: str) -> None:
    assert (to_cents(F(amount), "down"), to_cents(F(amount), "up")) == (F(down), F(up))


@given(st.fractions(min_value=0, max_value=10**6), st.sampled_from(["down", "up"]))
def test_rounding_moves_less_than_a_cent_and_never_against_the_employee(
    amount: Fraction, rounding: Literal["down", "up"]
) -> None:
    """Deductions go down, dues go up."""
    cents = to_cents(amount, rounding)
    assert (cents * 100).denominator == 1
    gain = amount - cents if rounding == "down" else cents - amount
    assert 0 <= gain < F(1, 100)
