"""Stale quiz answers: the engine answers every question, and exactly one choice may agree with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial

from checks.audit.context import DECIDING, Context
from checks.audit.unanswered import CODES as UNANSWERED
from checks.audit.unanswered import unanswered
from checks.book.book import Book
from checks.book.cases import Question
from checks.book.quiz import answer, right_choices
from checks.engine.verdict import Verdict
from checks.finding import Finding
from checks.text import LANGS, Lang, Text, both
from checks.words.marks import colon, parted
from checks.words.outcomes import outcome_in_words
from checks.words.verdicts import status_in_words

_DECIDED = ("quiz-answer-stale", "quiz-ambiguous", "quiz-undecided")
CODES = (*_DECIDED, "quiz-missing", *UNANSWERED)

LEAST = 3
"""Questions a chapter needs."""


def check(context: Context) -> Iterator[Finding]:
    """Every question against the engine; where all questions can be read, every chapter against their number."""
    book = context.book
    if context.whole(DECIDING, *_DECIDED):
        questions = book.questions.values()
        yield from context.each("quiz", questions, partial(_judged, context), lambda one: (context.verdict(one.case),))
    whole = context.whole(("question",), "quiz-missing")
    asked = Counter(question.chapter for question in book.questions.values())
    ruled = {table.head.chapter for table in book.tables.values()}
    for chapter in book.handbook.chapters if book.handbook and whole else ():
        has = asked[chapter.id]
        if has < LEAST and chapter.id in ruled:
            got = Text(f"{chapter.id} 有{has}题", f"questions for {chapter.id}: {has}")
            yield Finding("quiz-missing", chapter.place, got, both(f"≥ {LEAST}"))


def _judged(context: Context, question: Question) -> Iterator[Finding]:
    """What leaves a question open; where nothing does, in what its answer differs from the engine's."""
    book, verdict = context.book, context.verdict(question.case)
    open_ = [*unanswered(book, verdict, question.place, question.about), *_undecided(book, question, verdict)]
    yield from open_ or _answer(book, question, verdict)


def _undecided(book: Book, question: Question, verdict: Verdict) -> Iterator[Finding]:
    """Tables asked about that the engine leaves open: “nothing follows” would be a false answer."""
    for considered in verdict.with_status("open", "partial", "undecided"):
        if considered.table.id in question.about:
            got = Text(
                *(f"{considered.table.id}{colon(lang)}{status_in_words(book, considered, lang)}" for lang in LANGS)
            )
            valid = Text("引擎能判断的案例", "a case that the engine can decide")
            yield Finding("quiz-undecided", question.place, got, valid)


def _answer(book: Book, question: Question, verdict: Verdict) -> Iterator[Finding]:
    right = right_choices(question, verdict)
    if len(right) > 1:
        listed = ", ".join(right)
        got, valid = (
            Text(f"{listed} 都对", f"{listed} are right, all of them"),
            Text("恰好一个正确", "exactly one right choice"),
        )
        yield Finding("quiz-ambiguous", question.place, got, valid)
    elif not right:
        got = Text("没有选项与引擎一致", "no choice agrees with the engine")
        valid = Text(*(_engines(book, question, verdict, lang) for lang in LANGS))
        yield Finding("quiz-answer-stale", question.place, got, valid)
    elif right != [question.answer]:
        got = Text(f"作者的答案 {question.answer}", f"the author's answer {question.answer}")
        valid = Text(f"引擎的答案 {right[0]}", f"the engine's {right[0]}")
        yield Finding("quiz-answer-stale", question.place, got, valid)


def _engines(book: Book, question: Question, verdict: Verdict, lang: Lang) -> str:
    """What follows by the engine, in words."""
    said = [outcome_in_words(book, c.outcome, lang, c.amount) for c in answer(question, verdict)]
    nothing = "没有后果" if lang == "zh" else "nothing follows"
    return parted(said, lang) or nothing
