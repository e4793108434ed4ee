"""Values, figures, days and moments in words."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction

import pytest

from checks.book.book import Book
from checks.book.values import UNKNOWN, Value
from checks.text import Lang
from checks.words.conditions import named
from checks.words.values import day_in_words, moment_in_words, money, number_in_words, span_in_words, value_in_words


@pytest.mark.parametrize(
    ("name", "value", "zh", "en"),
    [
        ("burnt", 0, "0个", "0 loaves"),
        ("burnt", 1, "1个", "1 loaf"),
        ("burnt", 2, "2个", "2 loaves"),
        ("late", Fraction(1), "1分钟", "1 minute"),
        ("late", Fraction(5), "5分钟", "5 minutes"),
        ("weight", Fraction(3, 2), "1.5", "1.5"),
        ("weight", -1, "-1", "-1"),
        ("weight", Fraction(1, 3), "1/3", "1/3"),
        ("share", Fraction(25, 2), "12.5%", "12.5%"),
        ("cost", 10, "10元", "10 CNY"),
        ("cost", 1, "1元", "1 CNY"),
        ("cost", Fraction(19, 2), "9.50元", "9.50 CNY"),
        ("cost", Fraction(41_379, 100), "413.79元", "413.79 CNY"),
        ("naps", 1, "1次", "1 time"),
        ("naps", 3, "3次", "3 times"),
        ("employee.wage", 4000, "4000元", "4000 CNY"),
        ("employee.wage", 60_000, "60,000元", "60,000 CNY"),
        ("cost", Fraction(104_004_826, 100), "1,040,048.26元", "1,040,048.26 CNY"),
        ("cost", Fraction(-1_234_550, 100), "-12,345.50元", "-12,345.50 CNY"),
        ("burnt", 9999, "9999个", "9999 loaves"),
        ("burnt", 10_000, "10,000个", "10,000 loaves"),
        ("employee.level", "new", "新手", "new"),
        ("out_at", 0, "00:00", "00:00"),
        ("out_at", 61_200, "17:00", "17:00"),
        ("out_at", 61_230, "17:00:30", "17:00:30"),
        ("out_at", 86_400, "24:00", "24:00"),
        ("best_by", date(2026, 3, 2), "2026年3月2日", "2 March 2026"),
        ("missed", (date(2026, 3, 2),), "2026年3月2日", "2 March 2026"),
        (
            "missed",
            (date(2026, 12, 31), date(2027, 1, 1)),
            "2026年12月31日、2027年1月1日",
            "31 December 2026, 1 January 2027",
        ),
        (
            "missed",
            (date(2026, 3, 30), date(2026, 3, 31), date(2026, 4, 1)),
            "2026年3月30日、31日、4月1日",
            "30, 31 March, 1 April 2026",
        ),
        ("flour", "rye", "黑麦", "rye"),
        ("seen_by", "chief", "店长", "chief"),
        ("seen_by", "nobody", "无人", "nobody"),
        ("careless", True, "是", "yes"),
        ("careless", False, "否", "no"),
        ("salted", True, "加了盐", "there is salt"),
        ("salted", False, "没加盐", "there is no salt"),
        ("standing.star", True, "有评星", "star held"),
        ("burnt", UNKNOWN, "未知", "unknown"),
        ("salted", UNKNOWN, "未知", "unknown"),
        ("best_by", UNKNOWN, "未知", "unknown"),
    ],
)
def test_a_value_reads_as_its_fact_does(book: Book, name: str, value: Value, zh: str, en: str) -> None:
    fact = named(book, name)
    assert (value_in_words(book, fact, value, "zh"), value_in_words(book, fact, value, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [("burnt", 2, "2"), ("cost", Fraction(19, 2), "9.50"), ("share", 5, "5%"), ("naps", 1, "1")],
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_figure_may_stand_without_its_unit(book: Book, lang: Lang, name: str, value: Value, said: str) -> None:
    assert value_in_words(book, named(book, name), value, lang, with_unit=False) == said


@pytest.mark.parametrize(
    ("number", "unit", "zh", "en"),
    [
        (-1, "loaf", "-1个", "-1 loaf"),
        (Fraction(1, 2), "day", "0.5天", "0.5 days"),
        (Fraction(1), "day", "1天", "1 day"),
        (7, None, "7", "7"),
        (7, "furlong", "7", "7"),
        (Fraction(1, 2), "CNY", "0.50元", "0.50 CNY"),
    ],
)
def test_a_figure_with_its_unit(book: Book, number: Fraction | int, unit: str | None, zh: str, en: str) -> None:
    assert (number_in_words(book, number, unit, "zh"), number_in_words(book, number, unit, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (0, "0"),
        (10, "10"),
        (Fraction(1, 10), "0.10"),
        (Fraction(-1, 20), "-0.05"),
        (Fraction(-123), "-123"),
        (Fraction(100_001, 100), "1000.01"),
        (Fraction(-100_001, 100), "-1000.01"),
    ],
)
def test_money_has_cents_only_where_there_are_any(amount: Fraction | int, said: str) -> None:
    assert money(amount) == said


@pytest.mark.parametrize(
    ("first", "last", "zh", "en"),
    [
        (date(2026, 1, 1), date(2026, 12, 31), "2026年", "2026"),
        (date(2026, 2, 1), date(2026, 2, 28), "2026年2月", "February 2026"),
        (date(2026, 4, 1), date(2026, 6, 30), "2026年4月至6月", "April to June 2026"),
        (date(2026, 3, 2), date(2026, 3, 8), "2026年3月2日至8日", "2 to 8 March 2026"),
        (date(2026, 3, 30), date(2026, 4, 5), "2026年3月30日至4月5日", "30 March to 5 April 2026"),
        (
            date(2026, 12, 28),
            date(2027, 1, 3),
            "2026年12月28日至2027年1月3日",
            "28 December 2026 to 3 January 2027",
        ),
        (date(2026, 3, 2), date(2026, 3, 2), "2026年3月2日", "2 March 2026"),
        (
            date(2026, 1, 1),
            date(2027, 12, 31),
            "2026年1月1日至2027年12月31日",
            "1 January 2026 to 31 December 2027",
        ),
    ],
)
def test_a_stretch_of_days_is_called_by_its_name(first: date, last: date, zh: str, en: str) -> None:
    assert (span_in_words(first, last, "zh"), span_in_words(first, last, "en")) == (zh, en)


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_has_its_name(month: int) -> None:
    day = date(2026, month, 9)
    assert (day_in_words(day, "zh"), day_in_words(day, "en")) == (f"2026年{month}月9日", f"{day:%-d %B %Y}")


@pytest.mark.parametrize(
    ("at", "zh", "en"),
    [
        (datetime(2026, 3, 2), "2026年3月2日", "2 March 2026"),
        (datetime(2026, 3, 2, 8, 5), "2026年3月2日 08:05", "2 March 2026 08:05"),
        (datetime(2026, 3, 2, 8, 5, 30), "2026年3月2日 08:05:30", "2 March 2026 08:05:30"),
        (datetime(2026, 3, 2, 0, 0, 1), "2026年3月2日 00:00:01", "2 March 2026 00:00:01"),
    ],
)
def test_a_moment_names_its_time_where_one_was_recorded(at: datetime, zh: str, en: str) -> None:
    assert (moment_in_words(at, "zh"), moment_in_words(at, "en")) == (zh, en)
