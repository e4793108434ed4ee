"""A score in words: the points by dimension and in all, and what nobody observed."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.book.book import Book
from checks.engine.scores import Score, scores
from checks.words.scores import missing_in_words, score_in_words
from tests.department import sound
from tests.engine.asking import ask, days
from tests.kinds import only

RATING = "- {at: 2026-02-20, rating: {}}"


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return sound(Path(tmp_path_factory.mktemp("bakery")), **only())


def rated(book: Book, *seen: str) -> Score:
    events = [f"- {{at: 2026-02-10, sighting: {{seen: {item}}}}}" for item in seen]
    (score,) = scores(book, ask(book, days("2026-02-01", "2026-02-28"), "\n".join([*events, RATING])))
    return score


@pytest.mark.parametrize(
    ("seen", "zh", "en"),
    [
        ([], "规则：合计2分（手艺0分，态度2分）", "rule: 2 points in all (craft 0 points, attitude 2 points)"),
        (
            ["crust-plus", "crust-minus", "help-plus"],
            "规则：合计5分（手艺1分，态度4分）",
            "rule: 5 points in all (craft 1 point, attitude 4 points)",
        ),
        (
            ["crust-minus", "help-minus"],
            "规则：合计0分（手艺 -1分，态度1分）",
            "rule: 0 points in all (craft -1 point, attitude 1 point)",
        ),
    ],
)
def test_a_score_by_dimension_and_in_all(book: Book, seen: list[str], zh: str, en: str) -> None:
    score = rated(book, *seen)
    assert (score_in_words(book, score, "zh"), score_in_words(book, score, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("seen", "zh", "en"),
    [
        ([], "没有评的2对：皮脆；帮人", "2 pairs not assessed: crisp crusts; helps"),
        (["crust-minus"], "没有评的1对：帮人", "1 pair not assessed: helps"),
        (["crust-minus", "help-minus"], "", ""),
    ],
)
def test_the_pairs_that_nobody_observed(book: Book, seen: list[str], zh: str, en: str) -> None:
    score = rated(book, *seen)
    assert (missing_in_words(score, "zh"), missing_in_words(score, "en")) == (zh, en)
