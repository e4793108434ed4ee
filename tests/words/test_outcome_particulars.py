"""What stands beside an outcome, in words: who pays, what is suspended or told, by how much a target is missed."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from checks.book.book import Book
from checks.book.condition import Condition
from checks.book.rules import Amount, Outcome
from checks.text import Text
from checks.words.outcomes import name_in_words, outcome_in_words
from tests.department import sound
from tests.kinds import FILES

F = Fraction
LATE = Amount(beyond="wait", bounds=Condition("wait", None, high=15, high_closed=True))


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return sound(Path(tmp_path_factory.mktemp("bakery")), **FILES)


@pytest.mark.parametrize(
    ("outcome", "zh", "en"),
    [
        (Outcome("fee", Amount(number=F(5)), payer="guest"), "由客人付5元", "the guest pays 5 CNY"),
        (Outcome("fee", Amount(of="cost"), payer="house"), "由本店付成本", "the house pays cost"),
        (
            Outcome("fee", Amount(each="baked", amount=Amount(number=F(5))), payer="guest"),
            "由客人付5元（烤了几个，每个一份）",
            "the guest pays 5 CNY for each loaf (loaves baked)",
        ),
        (
            Outcome("suspend", Amount(number=F(3)), what="oven-time", unit="month"),
            "停用炉3个月",
            "no use of the oven for 3 months",
        ),
        (
            Outcome("suspend", Amount(number=F(1)), what="oven-time", unit="day"),
            "停用炉1天",
            "no use of the oven for 1 day",
        ),
        (
            Outcome("quote", Amount(least=F(1), most=F(2)), what="ripening", unit="day"),
            "告诉：发酵1至2天",
            "tell: ripening 1 to 2 days",
        ),
        (
            Outcome("quote", Amount(least=F(1, 2), most=F(1)), what="ripening", unit="day"),
            "告诉：发酵0.5至1天",
            "tell: ripening 0.5 to 1 day",
        ),
        (
            Outcome("quote", Amount(number=F(4)), what="ripening", unit="month"),
            "告诉：发酵4个月",
            "tell: ripening 4 months",
        ),
        (Outcome("points", Amount(number=F(2))), "扣2分", "2 points taken"),
        (Outcome("gain", name="star", lasting="year"), "有评星", "star gained"),
        (Outcome("honour", name="ribbon"), "授予绶带", "ribbon given"),
        (Outcome("credit", name="house"), "归本店", "credit to the house"),
        (Outcome("hand_over", name="bookkeeper"), "转给会计", "hand over to bookkeeper"),
        (
            Outcome("hand_over", name="chief", by="same-day"),
            "转给店长（当天）",
            "hand over to the chief (the same day)",
        ),
        (Outcome("met"), "达标", "met"),
        (Outcome("missed"), "未达标", "missed"),
        (Outcome("missed", LATE, unit="second"), "未达标", "missed"),
        (Outcome("missed", Amount(number=F(5)), unit="second"), "未达标，差5秒", "missed by 5 seconds"),
        (Outcome("scheduled", name="dough", title=Text("揉面", "kneading")), "揉面", "kneading"),
        (Outcome("not_assessed", name="crust", title=Text("皮脆", "crisp")), "没看到：皮脆", "not observed: crisp"),
        (
            Outcome("score", Amount(number=F(2)), name="hands", title=Text("手艺", "craft")),
            "手艺2分",
            "craft 2 points",
        ),
        (
            Outcome("score", Amount(number=F(-1)), name="hands", title=Text("手艺", "craft")),
            "手艺 -1分",
            "craft -1 point",
        ),
    ],
)
def test_an_outcome_with_its_particulars(book: Book, outcome: Outcome, zh: str, en: str) -> None:
    assert (outcome_in_words(book, outcome, "zh"), outcome_in_words(book, outcome, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("kind", "unit", "distance", "zh", "en"),
    [
        ("missed", "second", F(5), "未达标，差5秒", "missed by 5 seconds"),
        ("missed", "second", F(1), "未达标，差1秒", "missed by 1 second"),
        ("missed", "CNY", F("2.5"), "未达标，差2.50元", "missed by 2.50 CNY"),
        ("missed", None, F("0.25"), "未达标，差0.25", "missed by 0.25"),
        ("missed", "percent", F("2.5"), "未达标，差2.5%", "missed by 2.5%"),
        ("differs", None, F("0.05"), "不符，差0.05", "differs by 0.05"),
    ],
)
def test_a_target_is_missed_by_so_much(
    book: Book, kind: str, unit: str | None, distance: Fraction, zh: str, en: str
) -> None:
    outcome = Outcome(kind, LATE, unit=unit)
    assert outcome_in_words(book, outcome, "zh", distance) == zh
    assert outcome_in_words(book, outcome, "en", distance) == en


def test_a_fee_that_was_computed_stands_in_place_of_its_formula(book: Book) -> None:
    outcome = Outcome("fee", Amount(each="baked", amount=Amount(number=F(5))), payer="guest")
    assert outcome_in_words(book, outcome, "zh", F(10)) == "由客人付10元"
    assert outcome_in_words(book, outcome, "en", F(10)) == "the guest pays 10 CNY"


@pytest.mark.parametrize(
    ("outcome", "zh", "en"),
    [
        (Outcome("gain", name="star"), "评星", "star"),
        (Outcome("honour", name="ribbon"), "绶带", "ribbon"),
        (Outcome("credit", name="guest"), "客人", "the guest"),
        (Outcome("hand_over", name="baker"), "面包师", "the baker"),
        (Outcome("scheduled", name="dough"), "dough", "dough"),
    ],
)
def test_the_name_that_an_outcome_carries(book: Book, outcome: Outcome, zh: str, en: str) -> None:
    assert (name_in_words(book, outcome, "zh"), name_in_words(book, outcome, "en")) == (zh, en)
