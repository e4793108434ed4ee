"""Figures of rules in words, and texts whose placeholders are filled."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from checks.book.book import Book
from checks.book.figures import Figure
from checks.book.rules import Amount
from checks.book.values import Value
from checks.text import Lang, Text, both
from checks.words.figures import figure_in_words, filled

F = Fraction
HALF_PAST_EIGHT = 8 * 3600 + 30 * 60
VALUES: dict[str, tuple[str, Value, str, str]] = {
    "a number with its unit": ("late", 5, "5分钟", "5 minutes"),
    "one of them": ("late", 1, "1分钟", "1 minute"),
    "a number of no unit": ("weight", F(1, 2), "0.5", "0.5"),
    "money": ("cost", F("9.5"), "9.50元", "9.50 CNY"),
    "much money": ("cost", F(60000), "60,000元", "60,000 CNY"),
    "a share": ("share", F(80), "80%", "80%"),
    "a time of day": ("out_at", HALF_PAST_EIGHT, "08:30", "08:30"),
    "a day": ("best_by", date(2026, 3, 2), "2026年3月2日", "2 March 2026"),
    "a choice": ("flour", "rye", "黑麦", "rye"),
}
AMOUNTS: dict[str, tuple[Amount, str | None, str, str]] = {
    "a sum": (Amount(number=F(12)), "CNY", "12元", "12 CNY"),
    "a number of no unit": (Amount(number=F(3)), None, "3", "3"),
    "one of a unit": (Amount(number=F(1)), "day", "1天", "1 day"),
    "a range": (Amount(least=F(1), most=F(2)), "day", "1至2天", "1 to 2 days"),
    "what something costs": (Amount(of="cost"), "CNY", "成本", "cost"),
    "a part of it": (Amount(of="cost", percent=F(50)), "CNY", "成本的50%", "50% of cost"),
    "so many days of pay": (Amount(days=F(2), basis="employee.wage"), "CNY", "2天月薪", "2 days of wage"),
    "one that rises": (
        Amount(first=F(10), step=F(5)), "CNY", "首次10元，以后每次再加5元", "10 CNY at first, 5 CNY more each later time",
    ),
    "so much for each": (
        Amount(each="burnt", amount=Amount(number=F(2))), "CNY", "2元（烤焦，每个一份）", "2 CNY for each loaf (burnt)",
    ),
}  # fmt: skip
CLOCKS = {0: "00:00", 4 * 3600: "04:00", HALF_PAST_EIGHT + 5: "08:30:05", 24 * 3600: "24:00"}


def said(book: Book, figure: Figure) -> tuple[str, str]:
    return figure_in_words(book, figure, "zh"), figure_in_words(book, figure, "en")


@pytest.mark.parametrize(("fact", "value", "zh", "en"), VALUES.values(), ids=VALUES)
def test_a_bound_in_words(book: Book, fact: str, value: Value, zh: str, en: str) -> None:
    assert said(book, Figure("baking.x", fact=book.vocabulary.facts[fact], value=value)) == (zh, en)


@pytest.mark.parametrize(("amount", "unit", "zh", "en"), AMOUNTS.values(), ids=AMOUNTS)
def test_an_amount_in_words(book: Book, amount: Amount, unit: str | None, zh: str, en: str) -> None:
    assert said(book, Figure("baking.x", amount=amount, unit=unit)) == (zh, en)


@pytest.mark.parametrize(("clock", "shown"), CLOCKS.items())
def test_a_time_of_day_in_words(book: Book, clock: int, shown: str) -> None:
    """Midnight at the beginning of the day is a time too."""
    assert said(book, Figure("baking.x", clock=clock)) == (shown, shown)


NOUGHT = Figure("baking.x", amount=Amount(number=F(0)), unit="CNY")


def test_nothing_is_an_amount_too(book: Book) -> None:
    assert said(book, NOUGHT) == ("0元", "0 CNY")


BOUND = {
    "late": Figure("baking.x", fact=None, amount=Amount(number=F(15)), unit="minute"),
    "fee": Figure("baking.x", amount=Amount(least=F(3), most=F(5)), unit="CNY"),
    "open_at": Figure("baking.x", clock=4 * 3600),
}
GIVEN = {"guest": Text("客人的名字", "the guest's name"), "open": Text("开", "open")}
FILLED: dict[str, tuple[Text, Lang, str]] = {
    "a figure": (Text("等{late}。", "Wait {late}."), "zh", "等15分钟。"),
    "a figure in English": (Text("等{late}。", "Wait {late}."), "en", "Wait 15 minutes."),
    "the same twice": (Text("{open_at}到{open_at}", "x"), "zh", "04:00到04:00"),
    "a name that begins like another": (Text("{open}{open_at}", "x"), "zh", "【开】04:00"),
    "what the agent puts in": (Text("{guest}，您好。", "x"), "zh", "【客人的名字】，您好。"),
    "what the agent puts in, in English": (
        both("Dear {guest}, {fee}."),
        "en",
        "Dear 【the guest's name】, 3 to 5 CNY.",
    ),
    "no placeholder": (both("好"), "zh", "好"),
    "a space that Chinese has not": (Text("要 {fee} 左右", "about {fee}"), "zh", "要3至5元左右"),
    "a space that English has": (Text("要 {fee} 左右", "about {fee} or so"), "en", "about 3 to 5 CNY or so"),
}


@pytest.mark.parametrize(("text", "lang", "shown"), FILLED.values(), ids=FILLED)
def test_a_text_with_its_placeholders_filled(book: Book, text: Text, lang: Lang, shown: str) -> None:
    assert filled(book, text, BOUND, GIVEN, lang) == shown


@pytest.mark.parametrize(("frame", "shown"), {"[{}]": "[客人的名字]15分钟", "{}": "客人的名字15分钟"}.items())
def test_what_the_agent_puts_in_stands_in_a_frame_and_figures_do_not(book: Book, frame: str, shown: str) -> None:
    assert filled(book, both("{guest}{late}"), BOUND, GIVEN, "zh", frame) == shown
