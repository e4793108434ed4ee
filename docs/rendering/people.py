"""The organization as a picture: a tree of roles, structured HTML that reflows on a phone."""

from __future__ import annotations

from dataclasses import dataclass

from checks.book.people import Role
from rendering.page import PageView


@dataclass
class Box:
    """One role and those below it; `stages` are the stages of the role itself."""

    title: str
    summary: str
    headcount: str
    titles: list[tuple[str, tuple[str, ...]]]
    below: list[Box]
    stages: list[Box]


def org_chart(page: PageView) -> str:
    """The roles of the default desk from the top down."""
    assert page.book.handbook is not None
    desk = page.book.handbook.default_desk
    roles = [r for r in page.book.roles.values() if desk in r.desks]
    tops = [r for r in roles if r.reports_to is None]
    title = next(d.title[page.lang] for d in page.book.handbook.desks if d.id == desk)
    return page.render("org.html", boxes=[_box(page, r, roles) for r in tops], title=title)


def _box(page: PageView, role: Role, roles: list[Role]) -> Box:
    counted = {"several": {"zh": "若干", "en": "several"}}
    head = counted.get(role.headcount or "", {}).get(page.lang, role.headcount or "")
    return Box(
        role.title[page.lang], role.summary[page.lang], head,
        [(alias.title[page.lang], alias.sources) for alias in role.aliases],
        [_box(page, r, roles) for r in roles if r.reports_to == role.id and not r.stage_of],
        [_box(page, r, roles) for r in roles if r.stage_of == role.id],
    )  # fmt: skip
