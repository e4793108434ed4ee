"""Outcomes in words, with what stands beside them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checks.book.book import Book
from checks.book.rules import Amount, Outcome
from checks.words.marks import tidy
from checks.words.outcomes import name_in_words, outcome_in_words

F = Fraction


@pytest.mark.parametrize(
    ("outcome", "zh", "en"),
    [
        (Outcome("none"), "没有后果", "nothing follows"),
        (Outcome("warn"), "警告", "a warning"),
        (Outcome("fine", Amount(number=F(10))), "罚款10元", "a fine of 10 CNY"),
        (Outcome("fine", Amount(of="cost")), "罚款成本", "a fine of cost"),
        (Outcome("deduct_pay", Amount(days=F(2), basis="employee.wage")), "扣2天月薪", "2 days of wage deducted"),
        (Outcome("bear_loss", Amount(of="cost", percent=F(100))), "赔全部成本", "you bear all cost"),
        (
            Outcome("reward", Amount(unregulated="D/KM/8/1", by="chief")),
            "奖（数额原文未定，由店长决定）",
            "a reward of an amount the source leaves open, set by the chief",
        ),
        (Outcome("lose", name="star", lasting="month"), "失去评星", "star lost"),
        (Outcome("assign", name="sweep"), "扫地", "sweep the floor"),
        (Outcome("approve_by", name="chief"), "须店长批", "needs the chief"),
        (Outcome("counts_as", name="nap"), "算打盹", "counts as nap"),
        (
            Outcome("counts_as", name="nap", on="missed"),
            "算打盹（缺的日子，每天一次）",
            "counts as nap (once for each of the days missed)",
        ),
        (Outcome("warn", in_writing=True), "书面警告", "a warning in writing"),
        (Outcome("warn", by="same-day"), "警告（当天）", "a warning (the same day)"),
        (
            Outcome("reward", Amount(number=F(10)), each_role="baker"),
            "每位面包师奖10元",
            "a reward of 10 CNY for every baker",
        ),
        (
            Outcome("warn", each_role="chief", in_writing=True, by="same-day"),
            "书面每位店长警告（当天）",
            "a warning for every chief in writing (the same day)",
        ),
        (Outcome("dismiss", ground="39"), "辞退", "dismissal"),
        (Outcome("unregulated", decision="D/KM/8/1"), "未定", "the source does not say"),
    ],
)
def test_an_outcome_in_words(book: Book, outcome: Outcome, zh: str, en: str) -> None:
    assert (outcome_in_words(book, outcome, "zh"), outcome_in_words(book, outcome, "en")) == (zh, en)


def test_a_computed_figure_stands_in_place_of_the_formula(book: Book) -> None:
    outcome = Outcome("deduct_pay", Amount(days=F(2), basis="employee.wage"))
    assert outcome_in_words(book, outcome, "zh", F("551.72")) == "扣551.72元"
    assert outcome_in_words(book, outcome, "en", F(0)) == "0 CNY deducted"


@pytest.mark.parametrize(
    ("outcome", "zh", "en"),
    [
        (Outcome("lose", name="star"), "评星", "star"),
        (Outcome("report", name="bookkeeper"), "会计", "bookkeeper"),
        (Outcome("report", name="chief"), "店长", "the chief"),
        (Outcome("criticise", name="bookkeeper"), "会计", "bookkeeper"),
        (Outcome("counts_as", name="batch"), "一炉", "batch"),
        (Outcome("assign", name="nowhere"), "nowhere", "nowhere"),
    ],
)
def test_the_name_that_an_outcome_carries(book: Book, outcome: Outcome, zh: str, en: str) -> None:
    assert (name_in_words(book, outcome, "zh"), name_in_words(book, outcome, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("said", "zh"),
    [
        ("罚款 10 元", "罚款10元"),
        ("罚款10元", "罚款10元"),
        ("差 2.5% 以上", "差2.5%以上"),
        ("奖 （未定）", "奖（未定）"),
        ("扣 10 天 2 次", "扣10天2次"),
    ],
)
def test_chinese_has_no_space_beside_a_figure_nor_before_a_bracket(said: str, zh: str) -> None:
    assert tidy(said, "zh") == zh
    assert tidy(said, "en") == said
