"""Functions nobody answers for: several roles do them, no sheet says who answers, and no decision settles it."""

from __future__ import annotations

from collections.abc import Iterator

from checks.audit.context import Context
from checks.book.responsibility import Responsibility, responsibilities
from checks.finding import Finding
from checks.text import Text, both

CODES = ("no-owner", "several-owners", "idle-settlement")


def check(context: Context) -> Iterator[Finding]:
    """Every function on every desk; where role sheets cannot be read, nothing is said."""
    book = context.book
    if book.handbook is None or not context.whole(("organization", "role"), *CODES):
        return
    for desk in book.handbook.desks:
        for one in responsibilities(book, desk.id):
            yield from _judged(one)


def _judged(one: Responsibility) -> Iterator[Finding]:
    zh, en = f"{one.function.id}（{one.desk}）", f"{one.function.id} ({one.desk})"
    doers = ", ".join(share.role for share in one.shares) or "—"
    if len(one.accountable) > 1:
        places = [duty.place for share in one.shares for _, duty in share.duties if duty.accountable]
        listed = ", ".join(one.accountable)
        got = Text(f"{zh}有几个岗位负总责：{listed}", f"several roles answer for {en}: {listed}")
        valid = Text("一项职能一个岗位负总责", "one role answers for a function")
        yield Finding("several-owners", places[1], got, valid, related=(places[0], *places[2:]))
    elif one.settled is not None and (one.accountable or (len(one.shares) == 1 and one.settled.role == doers)):
        got = Text(f"{zh}由岗位说明已经清楚", f"the role sheets already say who answers for {en}")
        valid = Text(f"去掉这一项：{one.owners[0]} 负总责", f"without this entry: {one.owners[0]} answers")
        yield Finding("idle-settlement", one.settled.place, got, valid)
    elif one.settled is None and not one.owners:
        places = [duty.place for share in one.shares for _, duty in share.duties]
        got = Text(f"{zh}没有岗位负总责，在做的有：{doers}", f"no role answers for {en}; it is done by {doers}")
        valid = both("accountable: true | functions: settled: [{desk, role, decision}]")
        yield Finding("no-owner", places[0], got, valid, related=tuple(places[1:]))
