"""Whom a change touches: the cases in which something else follows, and those that only one side can judge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from checks.audit.unanswered import unanswered
from checks.book.book import Book
from checks.book.cases import Case, Choice, Question
from checks.book.quiz import right_choices
from checks.engine.evaluate import Engine
from checks.engine.verdict import Verdict
from checks.preview.cases import Asked, Read, Sort, Whence, asked
from checks.preview.changes import title_of
from checks.preview.lawful import law_lines, rules_on_the_law
from checks.preview.lines import apart, lines
from checks.preview.sentences import choice_in_words, in_words
from checks.preview.side import Side
from checks.preview.totals import TotalChange, totals_apart
from checks.text import LANGS, Text, both


@dataclass(frozen=True, slots=True)
class Person:
    """Whom a case is about: the desk and the role, by id and in words."""

    desk: str
    role: str
    text: Text


@dataclass(frozen=True, slots=True)
class Right:
    """A choice that agrees with the rules."""

    id: str
    text: Text


@dataclass(frozen=True, slots=True)
class Flip:
    """One case in which something else follows or may be taken: what falls away, what comes, sums, the right choices."""

    id: str
    sort: Sort
    whence: Whence
    title: Text
    who: Person
    gone: tuple[Text, ...]
    come: tuple[Text, ...]
    totals: tuple[TotalChange, ...]
    right_old: tuple[Right, ...] = ()
    right_new: tuple[Right, ...] = ()

    @property
    def turns(self) -> bool:
        """Whether another choice is right."""
        return [right.id for right in self.right_old] != [right.id for right in self.right_new]


@dataclass(frozen=True, slots=True)
class Lone:
    """A case that only one side can judge (`by`; or neither of both, for different reasons), and why."""

    id: str
    sort: Sort
    whence: Whence
    title: Text
    who: Person | None
    by: Literal["old", "new", "neither"]
    why: Text


@dataclass(frozen=True, slots=True)
class Effects:
    """What was judged by both sides, and what came of it."""

    judged: int
    flips: tuple[Flip, ...]
    lone: tuple[Lone, ...]


NOTHING = Effects(0, (), ())


def effects(old: Side, new: Side) -> Effects:
    """Every case of both sides judged by both books; nothing where one of them cannot judge."""
    if old.engine is None or new.engine is None:
        return NOTHING
    found = [_effect(old.engine, new.engine, one) for one in asked(old, new)]
    flips = tuple(one for one in found if isinstance(one, Flip))
    lone = tuple(one for one in found if isinstance(one, Lone))
    judged = len(found) - len(lone) - found.count(None)
    return Effects(judged, flips, lone)


def _effect(old: Engine, new: Engine, one: Asked) -> Flip | Lone | Literal["alike"] | None:
    """What comes of one case; None where neither side can judge it, for the same reason."""
    before, why_old = _verdict(old, one.old, one)
    after, why_new = _verdict(new, one.new, one)
    if before is None or after is None:
        return _lone(old.book, new.book, one, before, after, why_old or why_new) if why_old != why_new else None
    question_old, question_new = one.old.question, one.new.question
    about = (question_old.about if question_old else None), (question_new.about if question_new else None)
    was, now = lines(old.book, before, about[0]), lines(new.book, after, about[1])
    if one.sort != "question" and rules_on_the_law(old.book) and rules_on_the_law(new.book):
        was, now = [*was, *law_lines(old.book, before)], [*now, *law_lines(new.book, after)]
    gone, come = apart(was, now)
    totals = totals_apart(old.book, before, new.book, after) if one.sort != "question" else ()
    right_old, right_new = _right(old.book, question_old, before), _right(new.book, question_new, after)
    turns = [right.id for right in right_old] != [right.id for right in right_new]
    if not (gone or come or totals or turns):
        return "alike"
    return Flip(
        one.id, one.sort, one.whence, title_of(one.document), person(new.book, after.case),
        tuple(line.text for line in gone), tuple(line.text for line in come), totals, right_old, right_new,
    )  # fmt: skip


def _verdict(engine: Engine, read: Read, one: Asked) -> tuple[Verdict | None, Text | None]:
    """The verdict; or the reason why there is none: the case cannot be read, or lacks a fact that a rule asks for.

    Nor can a question be answered about a rule that is not there.
    """
    if read.case is None:
        return None, _reasons([finding.got for finding in read.findings])
    about = read.question.about if read.question else None
    if gone := [name for name in about or () if name not in engine.book.tables]:
        return None, _reasons([Text(f"没有规则叫 {name}", f"no rule is called {name}") for name in gone])
    verdict = engine.evaluate(read.case)
    missing = [
        f.got for f in unanswered(engine.book, verdict, one.document.place, about) if f.code == "case-incomplete"
    ]
    return (None, _reasons(missing)) if missing else (verdict, None)


def _reasons(said: list[Text]) -> Text:
    """The reasons, each once."""
    if not said:  # what it names could not be read, which is told of the side
        return Text("它用到的词没有读到", "the words that it uses could not be read")
    return Text(*(("；" if lang == "zh" else "; ").join(dict.fromkeys(text[lang] for text in said)) for lang in LANGS))


def _lone(old: Book, new: Book, one: Asked, before: Verdict | None, after: Verdict | None, why: Text | None) -> Lone:
    book, verdict = (old, before) if before else (new, after)
    who = person(book, verdict.case) if verdict else None
    by: Literal["old", "new", "neither"] = "old" if before else "new" if after else "neither"
    return Lone(one.id, one.sort, one.whence, title_of(one.document), who, by, why or both(""))


def _right(book: Book, question: Question | None, verdict: Verdict) -> tuple[Right, ...]:
    """The choices that agree with the engine."""
    if question is None:
        return ()
    right = right_choices(question, verdict)
    return tuple(_claim(book, choice) for choice in question.choices if choice.id in right)


def _claim(book: Book, choice: Choice) -> Right:
    """A choice with what it claims; by its id alone where that has no words."""
    said = in_words(lambda lang: choice_in_words(book, choice.then, lang))
    return Right(choice.id, said or both(choice.id))


def person(book: Book, case: Case) -> Person:
    """Whom a case is about."""
    desks = {desk.id: desk.title for desk in book.handbook.desks} if book.handbook else {}
    desk, role = desks.get(case.desk, both(case.desk)), book.roles[case.role].title
    return Person(case.desk, case.role, Text(*(f"{desk[lang]}{' · '}{role[lang]}" for lang in LANGS)))


def people(found: tuple[Flip, ...]) -> Iterator[Person]:
    """Everyone whom flips are about, each once, in order."""
    yield from sorted({flip.who for flip in found}, key=lambda who: (who.desk, who.role))
