"""Reporting lines that form no tree: on every desk one role at the top, and no one above oneself."""

from __future__ import annotations

from collections.abc import Iterator

from checks.audit.context import Context
from checks.book.people import Role
from checks.finding import Finding
from checks.text import Text

CODES = ("no-tree",)


def check(context: Context) -> Iterator[Finding]:
    roles = context.book.roles
    if context.book.handbook is None:
        return
    for role in roles.values():
        above = [role.id]
        while (boss := roles[above[-1]].reports_to) and boss in roles:
            if boss in above:
                yield _finding(role, Text(f"汇报成圈：{' → '.join([*above, boss])}", f"a circle: {' → '.join([*above, boss])}"))
                break
            above.append(boss)
    for desk in context.book.handbook.desks:
        tops = [r for r in roles.values() if desk.id in r.desks and (r.reports_to is None or desk.id not in _desks(context, r.reports_to))]
        if len(tops) > 1:
            listed = ", ".join(r.id for r in tops)
            yield _finding(tops[1], Text(f"{desk.id} 有 {len(tops)} 个顶层岗位：{listed}", f"{len(tops)} roles at the top of {desk.id}: {listed}"))


def _desks(context: Context, role: str) -> tuple[str, ...]:
    known = context.book.roles.get(role)
    return known.desks if known else ()


def _finding(role: Role, got: Text) -> Finding:
    return Finding("no-tree", role.place, got, Text("每个岗组一个顶层岗位，汇报不成圈", "one role at the top of each desk, no circle"))
