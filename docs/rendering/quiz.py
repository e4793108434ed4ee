"""The quiz of a chapter: answers computed by the engine, feedback that leads to the rule."""

from __future__ import annotations

from dataclasses import dataclass

from checks.book.cases import Choice, Question
from checks.book.quiz import right_choices
from checks.words.outcomes import outcome_in_words
from rendering.page import PageView, anchor


@dataclass
class ChoiceView:
    """A choice in words, with its feedback and whether it is right."""

    id: str
    said: str
    feedback: str
    right: bool


@dataclass
class QuestionView:
    """A question in words, with its choices and the rules it is about."""

    id: str
    asked: str
    choices: list[ChoiceView]
    rules: list[str]


def quiz(page: PageView, chapter: str) -> str:
    """All questions of a chapter as one form."""
    questions = [_question(page, q) for q in page.book.questions.values() if q.chapter == chapter]
    if not questions:
        raise ValueError(f"{page.source}: no questions for the chapter {chapter!r}")
    assert page.book.handbook is not None
    return page.render("quiz.html", questions=questions, chapter=chapter, mark=page.book.handbook.pass_mark)


def _question(page: PageView, question: Question) -> QuestionView:
    right = right_choices(question, page.library.verdict(question.case))
    if len(right) != 1:
        raise ValueError(f"{question.place}: {len(right)} choices agree with the engine; run `handbook check`")
    choices = [ChoiceView(c.id, _said(page, c), c.feedback[page.lang], c.id in right) for c in question.choices]
    return QuestionView(anchor(question.id), question.ask[page.lang], choices, list(question.about))


def _said(page: PageView, choice: Choice) -> str:
    if not choice.then:
        return page.label("nothing")
    said = [outcome_in_words(page.book, o, page.lang) for o in choice.then]
    return page.sentence(("，并且" if page.lang == "zh" else ", and ").join(said))
