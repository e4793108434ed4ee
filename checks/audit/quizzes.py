"""Stale quiz answers: the engine answers every question, and exactly one choice may agree with it."""

from __future__ import annotations

from collections.abc import Iterator

from checks.audit.context import Context
from checks.book.quiz import right_choices
from checks.finding import Finding
from checks.text import Text, both

CODES = ("quiz-answer-stale", "quiz-ambiguous", "quiz-missing")

LEAST = 3
"""Questions a chapter needs."""


def check(context: Context) -> Iterator[Finding]:
    book = context.book
    for question in book.questions.values():
        right = right_choices(book, question, context.verdict(question.case))
        if len(right) > 1:
            yield Finding(
                "quiz-ambiguous", question.place,
                Text(f"{', '.join(right)} 都对", f"{', '.join(right)} are all right"), Text("恰好一个正确", "exactly one right choice"),
            )  # fmt: skip
        elif right != [question.answer]:
            yield Finding(
                "quiz-answer-stale", question.place,
                Text(f"作者的答案 {question.answer}", f"the author's answer {question.answer}"),
                Text(f"引擎的答案 {right[0]}" if right else "没有选项与引擎一致", f"the engine's {right[0]}" if right else "no choice agrees with the engine"),
            )  # fmt: skip
    for chapter in book.handbook.chapters if book.handbook else ():
        has = sum(1 for q in book.questions.values() if q.chapter == chapter.id)
        tables = any(t.head.chapter == chapter.id for t in book.tables.values())
        if tables and has < LEAST:
            yield Finding("quiz-missing", chapter.place, Text(f"{chapter.id} 有 {has} 题", f"{has} questions for {chapter.id}"), both(f"≥ {LEAST}"))
