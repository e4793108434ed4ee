"""Amounts in words: the formula as the rule states it."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checks.book.book import Book
from checks.book.rules import Amount
from checks.words.outcomes import amount_in_words

F = Fraction


@pytest.mark.parametrize(
    ("amount", "zh", "en"),
    [
        (Amount(number=F(10)), "10元", "10 CNY"),
        (Amount(number=F("9.5")), "9.50元", "9.50 CNY"),
        (Amount(of="cost"), "成本", "cost"),
        (Amount(of="cost", percent=F(50)), "成本的50%", "50% of cost"),
        (Amount(of="cost", percent=F("12.5")), "成本的12.5%", "12.5% of cost"),
        (Amount(of="cost", percent=F(100)), "全部成本", "all cost"),
        (Amount(days=F(1), basis="employee.wage"), "1天月薪", "1 day of wage"),
        (Amount(days=F(2), basis="employee.wage"), "2天月薪", "2 days of wage"),
        (Amount(days=F("0.5"), basis="employee.wage"), "0.5天月薪", "0.5 days of wage"),
        (
            Amount(first=F(100), step=F(50)),
            "首次100元，以后每次再加50元",
            "100 CNY at first, 50 CNY more each later time",
        ),
        (
            Amount(each="naps", amount=Amount(number=F(10))),
            "10元（当月打盹，每次一份）",
            "10 CNY for each time (naps in the month)",
        ),
        (
            Amount(each="naps", amount=Amount(days=F(2), basis="employee.wage")),
            "2天月薪（当月打盹，每次一份）",
            "2 days of wage for each time (naps in the month)",
        ),
        (Amount(least=F(1), most=F(2)), "1至2元", "1 to 2 CNY"),
        (Amount(unregulated="D/KM/8/1"), "（数额原文未定）", "an amount the source leaves open"),
        (
            Amount(unregulated="D/KM/8/1", by="chief"),
            "（数额原文未定，由店长决定）",
            "an amount the source leaves open, set by the chief",
        ),
    ],
)
def test_an_amount_in_words(book: Book, amount: Amount, zh: str, en: str) -> None:
    assert (amount_in_words(book, amount, "CNY", "zh"), amount_in_words(book, amount, "CNY", "en")) == (zh, en)


def test_an_amount_counts_in_the_unit_of_its_outcome(book: Book) -> None:
    amount = Amount(number=F(2))
    assert amount_in_words(book, amount, "loaf", "en") == "2 loaves"
    assert amount_in_words(book, amount, None, "zh") == "2"
