"""Curricula on a page: lesson by lesson, with links to what is learned and practised, and the gates of promotion."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from checks.book.curriculum import Curriculum, Lesson
from rendering.page import PageView, part


@dataclass
class LessonView:
    """A lesson in words."""

    anchor: str
    title: str
    days: str
    occasion: str
    aim: str
    learn: list[Markup]
    practise: list[tuple[Markup, str]]
    """Each quiz with the number of its questions in words."""
    do: list[str]
    calls: list[Markup]
    signs: str
    sources: tuple[str, ...]
    decisions: tuple[str, ...]


def lessons(page: PageView, curriculum: Curriculum, which: tuple[Lesson, ...]) -> list[LessonView]:
    """Lessons ready for their template."""
    return [_lesson(page, curriculum, lesson) for lesson in which]


def _lesson(page: PageView, curriculum: Curriculum, lesson: Lesson) -> LessonView:
    lang = page.lang
    days = ""
    if lesson.days is not None:
        first, last = lesson.days
        days = page.label("day-one").format(first) if first == last else page.label("day-span").format(first, last)
    return LessonView(
        part(curriculum.head.id, lesson.id), lesson.title[lang], days,
        lesson.occasion[lang] if lesson.occasion else "", lesson.aim[lang] if lesson.aim else "",
        [_learned(page, name) for name in lesson.learn], [_quiz(page, name) for name in lesson.practise],
        [one[lang] for one in lesson.do], [page.policy_link(name) for name in lesson.tables],
        page.book.roles[lesson.signs].title[lang], lesson.sources, lesson.decisions,
    )  # fmt: skip


def _learned(page: PageView, name: str) -> Markup:
    assert page.book.handbook is not None
    chapters = {chapter.id: chapter for chapter in page.book.handbook.chapters}
    return _chapter(page, name, "") if name in chapters else page.policy_link(name)


def _quiz(page: PageView, name: str) -> tuple[Markup, str]:
    many = sum(question.chapter == name for question in page.book.questions.values())
    return _chapter(page, name, "quiz"), page.counted("questions", many)


def _chapter(page: PageView, name: str, part: str) -> Markup:
    assert page.book.handbook is not None
    title = page.book.handbook.chapter(name).title[page.lang]
    url = page.link(f"{name}.md" + (f"#{part}" if part else ""))
    return Markup('<a href="{}">{}</a>').format(url, title)
