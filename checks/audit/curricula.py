"""Curricula that leave out a rule which binds the role, or ask for a quiz without questions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from checks.audit.context import Context
from checks.book.book import POLICIES
from checks.book.curriculum import Curriculum
from checks.book.rules import Head
from checks.finding import Finding
from checks.shape.suggest import one_of
from checks.text import Text

CODES = ("not-learned", "nothing-to-practise")


def check(context: Context) -> Iterator[Finding]:
    """Each curriculum against the policies of its desks and role, and against the quizzes that there are."""
    policies = context.whole((*POLICIES, "handbook"), "not-learned")
    curricula = list(context.book.curricula.values())
    practised = any(lesson.practise for curriculum in curricula for lesson in curriculum.lessons)
    questions = practised and context.whole(("question",), "nothing-to-practise")
    heads = _by_desk(context.book.heads()) if policies else {}
    quizzes = sorted({question.chapter for question in context.book.questions.values()}) if questions else []
    for curriculum in curricula:
        if policies:
            yield from _not_learned(heads, curriculum)
        if questions:
            yield from _without_quiz(context, curriculum, quizzes)


def _by_desk(heads: Iterable[Head]) -> Mapping[str, list[Head]]:
    """The heads of all policies by the desks that they bind, in their order."""
    found: dict[str, list[Head]] = {}
    for head in heads:
        for desk in head.applies_to.desks:
            found.setdefault(desk, []).append(head)
    return found


def _not_learned(heads: Mapping[str, list[Head]], curriculum: Curriculum) -> Iterator[Finding]:
    """A chapter that is learned counts for all of its policies."""
    learned = {name for lesson in curriculum.lessons for name in lesson.learn}
    own = {head.id: head for desk in curriculum.head.applies_to.desks for head in heads.get(desk, ())}
    binding = [head for head in own.values() if _binds(head, curriculum)]
    left = [head for head in binding if head.id not in learned and head.chapter not in learned]
    if left:
        listed = ", ".join(head.id for head in left)
        many = "1 rule is" if len(left) == 1 else f"{len(left)} rules are"
        got = Text(f"{len(left)}条规则没有学：{listed}", f"{many} not learned: {listed}")
        valid = Text("learn 里写上规则或它的章", "the rule or its chapter under learn")
        yield Finding("not-learned", curriculum.head.place, got, valid, related=tuple(head.place for head in left))


def _without_quiz(context: Context, curriculum: Curriculum, quizzes: list[str]) -> Iterator[Finding]:
    """A quiz is practised only where there are questions; `quizzes` are the chapters that have some."""
    for lesson in curriculum.lessons:
        for chapter in lesson.practise:
            if chapter not in quizzes and _exists(context, chapter):
                got = Text(f"{chapter} 没有自测题", f"{chapter} has no questions")
                yield Finding("nothing-to-practise", lesson.place, got, one_of(chapter, quizzes))


def _exists(context: Context, chapter: str) -> bool:
    """A chapter nobody knows is a finding of the references."""
    handbook = context.book.handbook
    return handbook is not None and chapter in [known.id for known in handbook.chapters]


def _binds(head: Head, curriculum: Curriculum) -> bool:
    """Whether a policy of a desk of the curriculum binds its role; curricula, minutes and reports bind nobody."""
    own = curriculum.head.applies_to
    roles = not head.applies_to.roles or bool({curriculum.role, *own.roles} & set(head.applies_to.roles))
    return head.kind not in ("curriculum", "minutes", "report") and roles
