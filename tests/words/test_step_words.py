"""Steps, ways back and ends in words: who acts, within what time, and why the route came there."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from checks.book.book import Book
from checks.book.rules import Limit, Outcome
from checks.engine.routes import routes
from checks.text import LANGS, Text
from checks.words.conditions import group_in_words, groups_in_words
from checks.words.outcomes import actor_in_words, limit_in_words, outcome_in_words
from tests.department import sound
from tests.engine.asking import ask, days
from tests.flows import LOAF_FILES, made

KNEAD = Text("揉面", "knead")
MINUTES = Limit(Fraction(15), "minute")


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return sound(Path(tmp_path_factory.mktemp("bakery")), **LOAF_FILES)


@pytest.mark.parametrize(
    ("actor", "zh", "en"),
    [
        ("baker", "面包师", "baker"),
        ("bookkeeper", "会计", "bookkeeper"),
        ("guest", "客人", "the guest"),
        ("nobody-known", "nobody-known", "nobody-known"),
    ],
)
def test_who_acts_is_a_role_a_department_or_a_party(book: Book, actor: str, zh: str, en: str) -> None:
    assert actor_in_words(book, actor) == Text(zh, en)


@pytest.mark.parametrize(
    ("limit", "zh", "en"),
    [
        (MINUTES, "15分钟内", "within 15 minutes"),
        (Limit(Fraction(1), "minute"), "1分钟内", "within 1 minute"),
        (Limit(Fraction(1, 2), "day"), "0.5天内", "within 0.5 days"),
        (Limit(Fraction(2), "day"), "2天内", "within 2 days"),
        (Limit(decision="D/KM/8/1"), "", ""),
    ],
)
def test_a_limit_in_words(book: Book, limit: Limit, zh: str, en: str) -> None:
    assert tuple(limit_in_words(book, limit, lang) for lang in LANGS) == (zh, en)


@pytest.mark.parametrize(
    ("outcome", "zh", "en"),
    [
        (Outcome("step", name="knead", title=KNEAD, actor="baker"), "面包师：揉面", "baker: knead"),
        (
            Outcome("step", name="knead", title=KNEAD, actor="guest", within=MINUTES),
            "客人：揉面（15分钟内）",
            "the guest: knead (within 15 minutes)",
        ),
        (
            Outcome("step", name="knead", title=KNEAD, actor="baker", within=Limit(decision="D/KM/8/1")),
            "面包师：揉面",
            "baker: knead",
        ),
        (Outcome("again", name="knead", title=KNEAD, actor="chief"), "店长：回到揉面", "chief: back to knead"),
        (Outcome("again", name="knead", title=KNEAD), "回到揉面", "back to knead"),
        (Outcome("end", name="sold", title=Text("卖掉", "sold")), "到此：卖掉", "ends: sold"),
    ],
)
def test_a_step_in_words(book: Book, outcome: Outcome, zh: str, en: str) -> None:
    assert tuple(outcome_in_words(book, outcome, lang) for lang in LANGS) == (zh, en)


def test_why_a_route_came_where_it_is(book: Book) -> None:
    day = days("2026-02-01", "2026-02-01")
    (route,) = routes(book, ask(book, day, made(crust="black", saleable="false")))
    said = [tuple(group_in_words(book, stage.because, lang) for lang in LANGS) for stage in route.stages]
    assert said == [
        ("", ""),
        ("面光滑：是", "dough smooth: yes"),
        ("皮色：黑", "crust: black"),
        ("能卖：否", "saleable: no"),
    ]


def test_what_leads_to_each_branch(book: Book) -> None:
    bake = book.workflows["baking.loaf"].step("bake")
    assert bake is not None
    assert [groups_in_words(book, branch.when, "en") for branch in bake.branches] == [
        ["crust: golden or brown"],
        ["crust: pale"],
        ["crust: black"],
    ]
