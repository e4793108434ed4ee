"""Reporting lines that form no tree: on every desk one role at the top, and no one above oneself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checks.audit.context import Context
from checks.book.people import Role
from checks.finding import Finding
from checks.text import Text

CODES = ("no-tree",)


def check(context: Context) -> Iterator[Finding]:
    """Circles, and desks with several roles at the top."""
    roles = context.book.roles
    yield from _circles(roles)
    whole = context.whole(("organization",), "no-tree")
    for desk in context.book.handbook.desks if context.book.handbook and whole else ():
        here = {role.id: role for role in roles.values() if desk.id in role.desks}
        tops = [role for role in here.values() if role.reports_to not in here]
        if len(tops) > 1:
            listed = ", ".join(role.id for role in tops)
            got = Text(
                f"{desk.id} 有{len(tops)}个顶层岗位：{listed}",
                f"{len(tops)} roles at the top of {desk.id}: {listed}",
            )
            yield _finding(got, *tops[1:], tops[0])


def _circles(roles: Mapping[str, Role]) -> Iterator[Finding]:
    """Each circle once, however many lines lead into it."""
    followed: set[str] = set()
    for role in roles.values():
        line: dict[str, None] = {}
        name: str | None = role.id
        while name is not None and name in roles and name not in line and name not in followed:
            line[name] = None
            name = roles[name].reports_to
        followed.update(line)
        if name is not None and name in line:
            circle = list(line)[list(line).index(name) :]
            shown = " → ".join((*circle, name))
            yield _finding(
                Text(f"汇报成圈：{shown}", f"reporting in a circle: {shown}"), *(roles[one] for one in circle)
            )


def _finding(got: Text, role: Role, *others: Role) -> Finding:
    valid = Text("每个岗组一个顶层岗位，汇报不成圈", "one role at the top of each desk, no circle")
    return Finding("no-tree", role.place, got, valid, related=tuple(other.place for other in others))
