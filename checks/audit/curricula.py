"""Rules that nobody learns: every policy that binds a role in training stands in its curriculum."""

from __future__ import annotations

from collections.abc import Iterator

from checks.audit.context import Context
from checks.book.book import POLICIES
from checks.book.curriculum import Curriculum
from checks.book.rules import Head
from checks.finding import Finding
from checks.text import Text

CODES = ("not-learned",)


def check(context: Context) -> Iterator[Finding]:
    """Each curriculum against the policies of its desks and role; a chapter that is learned counts for all of its."""
    if not context.whole((*POLICIES, "handbook"), *CODES):
        return
    book = context.book
    for curriculum in book.curricula.values():
        learned = {name for lesson in curriculum.lessons for name in lesson.learn}
        left = [h for h in book.heads() if _binds(h, curriculum) and h.id not in learned and h.chapter not in learned]
        if left:
            listed = ", ".join(head.id for head in left)
            got = Text(f"{len(left)} 条规则没有学：{listed}", f"{len(left)} policies are not learned: {listed}")
            valid = Text("learn 里写上规则或它的章", "the policy or its chapter under learn")
            related = tuple(head.place for head in left)
            yield Finding("not-learned", curriculum.head.place, got, valid, related=related)


def _binds(head: Head, curriculum: Curriculum) -> bool:
    """Whether a policy is about what the role does on all desks of the curriculum; a curriculum teaches no curriculum."""
    own = curriculum.head.applies_to
    desks = set(own.desks) & set(head.applies_to.desks)
    roles = not head.applies_to.roles or bool({curriculum.role, *own.roles} & set(head.applies_to.roles))
    return head.kind not in ("curriculum", "minutes", "report") and bool(desks) and roles
