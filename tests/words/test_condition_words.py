"""Conditions and occurrences in words."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from checks.book.book import Book
from checks.book.condition import Condition, Group, Occurrence
from checks.book.rules import Window
from checks.words.conditions import (
    bounds_in_words,
    condition_in_words,
    group_in_words,
    groups_in_words,
    named,
    occurrence_in_words,
    ordinal,
)

FEW = Condition("burnt", low=0, high=3, high_closed=True)
CARELESS = Condition("careless", (True,))
HALF = Fraction(1, 2)
EIGHT, FIVE = 8 * 3600, 17 * 3600


@pytest.mark.parametrize(
    ("condition", "zh", "en"),
    [
        (Condition("burnt", low=3), "烤焦超过3个", "burnt: more than 3 loaves"),
        (Condition("burnt", low=1, low_closed=True), "烤焦至少1个", "burnt: at least 1 loaf"),
        (Condition("burnt", high=3), "烤焦不到3个", "burnt: less than 3 loaves"),
        (Condition("burnt", high=3, high_closed=True), "烤焦不超过3个", "burnt: at most 3 loaves"),
        (FEW, "烤焦1至3个", "burnt: 1 to 3 loaves"),
        (Condition("burnt", None, 1, True, 3), "烤焦1至2个", "burnt: 1 to 2 loaves"),
        (Condition("burnt", (3,)), "烤焦：3个", "burnt: 3 loaves"),
        (Condition("burnt", low=0), "烤焦至少1个", "burnt: at least 1 loaf"),
        (Condition("burnt", low=0, high=2), "烤焦：1个", "burnt: 1 loaf"),
        (Condition("burnt", high=0, high_closed=True), "烤焦：0个", "burnt: 0 loaves"),
        (Condition("burnt", high=1), "烤焦：0个", "burnt: 0 loaves"),
        (
            Condition("burnt", low=2, high=5, high_closed=True),
            "烤焦超过2、不超过5个",
            "burnt: more than 2, at most 5 loaves",
        ),
        (Condition("late", None, 0, False, 5, True), "迟到1至5分钟", "late by 1 to 5 minutes"),
        (Condition("late", low=5), "迟到超过5分钟", "late by more than 5 minutes"),
        (Condition("late", (0,)), "迟到：0分钟", "late by 0 minutes"),
        (Condition("share", None, 50, True, 60, True), "比例50%至60%", "share: 50% to 60%"),
        (Condition("share", low=0), "比例超过0%", "share: more than 0%"),
        (Condition("burnt", (1, 3)), "烤焦：1个或3个", "burnt: 1 loaf or 3 loaves"),
        (Condition("cost", low=HALF, high=20), "成本超过0.50、不到20元", "cost: more than 0.50, less than 20 CNY"),
        (Condition("share", low=50, low_closed=True), "比例至少50%", "share: at least 50%"),
        (Condition("share", low=50, high=60), "比例超过50%、不到60%", "share: more than 50%, less than 60%"),
        (Condition("weight", high=HALF), "重量不到0.5", "weight: less than 0.5"),
        (Condition("out_at", high=FIVE), "出炉早于17:00", "out at before 17:00"),
        (Condition("out_at", low=FIVE), "出炉晚于17:00", "out at after 17:00"),
        (Condition("out_at", low=FIVE, low_closed=True), "出炉从17:00起", "out at from 17:00 on"),
        (Condition("out_at", high=FIVE, high_closed=True), "出炉不晚于17:00", "out at no later than 17:00"),
        (
            Condition("out_at", None, EIGHT, True, FIVE),
            "出炉从08:00起、早于17:00",
            "out at from 08:00 on, before 17:00",
        ),
        (Condition("best_by", low=date(2026, 3, 2)), "保质期晚于2026年3月2日", "best by after 2 March 2026"),
        (
            Condition("best_by", low=date(2026, 3, 2), low_closed=True),
            "保质期从2026年3月2日起",
            "best by from 2 March 2026 on",
        ),
        (Condition("best_by", (date(2026, 3, 2),)), "保质期：2026年3月2日", "best by 2 March 2026"),
        (Condition("flour", ("rye",)), "面粉：黑麦", "flour: rye"),
        (Condition("flour", ("white", "rye")), "面粉：白面或黑麦", "flour: white or rye"),
        (Condition("flour", ("white", "brown", "rye")), "面粉：白面、黑面或黑麦", "flour: white, brown or rye"),
        (Condition("topping", ("none", "nuts")), "撒料：不撒；核桃、杏仁", "topping: none; walnuts or almonds"),
        (Condition("seen_by", ("nobody",)), "谁看见：无人", "seen by nobody"),
        (CARELESS, "粗心：是", "careless: yes"),
        (Condition("careless", (False,)), "粗心：否", "careless: no"),
        (Condition("salted", (True,)), "加了盐", "there is salt"),
        (Condition("salted", (False,)), "没加盐", "there is no salt"),
        (Condition("naps", low=2), "当月打盹超过2次", "naps in the month: more than 2 times"),
        (Condition("employee.level", ("new",)), "级别：新手", "level: new"),
        (Condition("standing.star", (False,)), "没有评星", "star not held"),
    ],
)
def test_a_condition_in_words(book: Book, condition: Condition, zh: str, en: str) -> None:
    assert (condition_in_words(book, condition, "zh"), condition_in_words(book, condition, "en")) == (zh, en)


def test_the_bounds_without_the_name_of_the_fact(book: Book) -> None:
    fact = named(book, "burnt")
    assert (bounds_in_words(book, fact, FEW, "zh"), bounds_in_words(book, fact, FEW, "en")) == (
        "1至3个",
        "1 to 3 loaves",
    )


@pytest.mark.parametrize(
    ("group", "zh", "en"),
    [
        ((CARELESS,), "粗心：是", "careless: yes"),
        (
            (FEW, CARELESS),
            "烤焦1至3个，并且粗心：是",
            "burnt: 1 to 3 loaves, and careless: yes",
        ),
        ((), "", ""),
    ],
)
def test_conditions_that_must_all_hold(book: Book, group: Group, zh: str, en: str) -> None:
    assert (group_in_words(book, group, "zh"), group_in_words(book, group, "en")) == (zh, en)


def test_groups_of_which_one_suffices_are_sentences_of_their_own(book: Book) -> None:
    assert groups_in_words(book, ((CARELESS,), (Condition("salted", (True,)),)), "zh") == ["粗心：是", "加了盐"]
    assert groups_in_words(book, (), "en") == []


@pytest.mark.parametrize(
    ("occurrence", "window", "zh", "en"),
    [
        (Occurrence(1, 1), "month", "当月第1次", "the 1st time in the month"),
        (Occurrence(3, 3), "year", "当年第3次", "the 3rd time in the year"),
        (Occurrence(1, 2), "month", "当月第1至2次", "the 1st to the 2nd time in the month"),
        (Occurrence(2, 12), "quarter", "当季第2至12次", "the 2nd to the 12th time in the quarter"),
        (Occurrence(3), "week", "当周第3次起", "from the 3rd time in the week on"),
        (Occurrence(every=3), "day", "当天每满3次", "every 3rd time in the day"),
        (Occurrence(1, 1), "period", "本期第1次", "the 1st time in the period"),
        (Occurrence(21, 21), None, "第21次", "the 21st time"),
        (Occurrence(2), None, "第2次起", "from the 2nd time on"),
        (Occurrence(every=2), None, "每满2次", "every 2nd time"),
    ],
)
def test_an_occurrence_in_words(book: Book, occurrence: Occurrence, window: Window | None, zh: str, en: str) -> None:
    said = (occurrence_in_words(book, occurrence, window, "zh"), occurrence_in_words(book, occurrence, window, "en"))
    assert said == (zh, en)


def test_ordinals_have_their_endings() -> None:
    numbers = [1, 2, 3, 4, 10, 11, 12, 13, 14, 20, 21, 22, 23, 24, 100, 101, 102, 103, 111, 112, 113, 121, 1011]
    assert " ".join(ordinal(number) for number in numbers) == (
        "1st 2nd 3rd 4th 10th 11th 12th 13th 14th 20th 21st 22nd 23rd 24th "
        "100th 101st 102nd 103rd 111th 112th 113th 121st 1011th"
    )
