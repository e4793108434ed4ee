"""A quiz question answered right and wrong: feedback, the rule, the score, and what is remembered."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator

from checks.book.book import Book
from tests.browser.conftest import Reader


def _answer(question: Locator, choice: str) -> None:
    question.locator(f"input[value='{choice}']").check()
    question.locator(".hb-check").click()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("path", "right", "wrong"),
    [("attendance.html", "答对了。", "不对。"), ("en/attendance.html", "Right.", "Not quite.")],
)
def test_right_and_wrong(reader: Reader, handbook: Book, path: str, right: str, wrong: str) -> None:
    question = next(q for q in handbook.questions.values() if q.chapter == "attendance")
    other = next(c.id for c in question.choices if c.id != question.answer)
    page = reader.open(path)
    card = page.locator(f"#{question.id.replace('.', '-')}")

    _answer(card, other)
    assert card.locator(".hb-answer").inner_text() == wrong
    assert card.locator(".hb-choice--right input").get_attribute("value") == question.answer
    assert card.locator(".hb-choice--wrong input").get_attribute("value") == other
    lang = "en" if path.startswith("en/") else "zh"
    feedback = next(c.feedback[lang] for c in question.choices if c.id == other)
    assert card.locator(".hb-choice--wrong .hb-choice__feedback").inner_text() == feedback
    assert card.locator(".hb-rules a").first.get_attribute("href") == f"#{question.about[0].replace('.', '-')}"

    card.locator(".hb-again").click()
    assert card.locator(".hb-answer").inner_text() == ""
    _answer(card, question.answer)
    assert card.locator(".hb-answer").inner_text() == right
    assert card.locator(".hb-choice--wrong").count() == 0
    page.reload()
    assert page.locator(f"#{question.id.replace('.', '-')} .hb-answer").inner_text() == right
    reader.assert_quiet()


@pytest.mark.browser
def test_a_quiz_answered_right_passes(reader: Reader, handbook: Book) -> None:
    page = reader.open("leave.html")
    questions = [q for q in handbook.questions.values() if q.chapter == "leave"]
    for question in questions:
        _answer(page.locator(f"#{question.id.replace('.', '-')}"), question.answer)
    score = page.locator(".hb-board")
    assert score.get_attribute("data-passed") == "yes"
    assert score.inner_text().startswith(f"共{len(questions)}题，答对{len(questions)}题，")


@pytest.mark.browser
def test_checking_without_a_choice_asks_for_one(reader: Reader) -> None:
    page = reader.open("en/leave.html")
    card = page.locator(".hb-question-card").first
    card.locator(".hb-check").click()
    assert card.locator(".hb-answer").inner_text() == "Choose an answer first."
    assert card.get_attribute("data-state") is None
