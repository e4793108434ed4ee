"""Amounts: exact rationals, rounded once per outcome to cents."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import ceil, floor
from typing import Literal

from checks.book.book import Book
from checks.book.condition import Condition, Occurrence
from checks.book.facts import fact_named
from checks.book.rules import Amount, Row
from checks.book.values import UNKNOWN, Value


def exact_amount(
    book: Book, amount: Amount, row: Row, ordinal: int | None, read: Callable[[str], Value]
) -> Fraction | None:
    """The amount before rounding; None where nobody has fixed it, or where a fact or the ordinal it needs is unknown.

    A day of pay is the monthly pay over the days that the vocabulary names (`day_pay`).
    """

    def number(name: str) -> Fraction | None:
        value = read(name)
        return None if value is UNKNOWN else Fraction(value)

    if amount.number is not None:
        return amount.number
    if amount.each is not None and amount.amount is not None:
        count, one = number(amount.each), exact_amount(book, amount.amount, row, ordinal, read)
        if count is None or one is None:
            return None
        return one * count
    if amount.days is not None and amount.basis is not None and book.vocabulary.month_days:
        basis = number(amount.basis)
        return None if basis is None else amount.days * basis / book.vocabulary.month_days
    if amount.beyond is not None and amount.bounds is not None:
        value = number(amount.beyond)
        if value is None:
            return None
        fact = fact_named(book, amount.beyond)
        clock = fact is not None and fact.type == "time"
        return _outside(value, amount.bounds) / (60 if clock else 1)
    if amount.of is not None:
        base = number(amount.of)
        return base if base is None or amount.percent is None else base * amount.percent / 100
    if amount.first is not None and amount.step is not None:
        return (
            None if ordinal is None else amount.first + amount.step * (row.occurrence or Occurrence()).earlier(ordinal)
        )
    return None


def _outside(value: Fraction, bounds: Condition) -> Fraction:
    """How far a value lies below the lower or above the upper bound."""
    if bounds.low is not None and value <= bounds.low:
        return Fraction(bounds.low) - value
    return value - Fraction(bounds.high)


def to_cents(exact: Fraction, rounding: Literal["down", "up"]) -> Fraction:
    """Deductions are rounded down, dues up: never to the employee's disadvantage."""
    return Fraction((floor if rounding == "down" else ceil)(exact * 100), 100)
