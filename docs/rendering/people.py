"""The organization as pictures: trees of roles, structured HTML that reflows on a phone; and the day of a role."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from checks.book.people import Desk, Role
from checks.book.prose import RoleSheet
from checks.book.timetable import SEASON, Entry
from checks.words.conditions import named
from checks.words.marks import bracketed, listed
from rendering.clock import days_of, span
from rendering.page import PageView


@dataclass
class Box:
    """One role of a desk and those below it; `counted` gives the headcount, `stages` are stages of the role itself.

    `decisions` are those on the sources of this desk.
    """

    title: str
    summary: str
    headcount: str
    counted: tuple[str, ...]
    titles: list[tuple[str, tuple[str, ...]]]
    decisions: list[str]
    below: list[Box]
    stages: list[Box]


def org_chart(page: PageView, name: str = "") -> str:
    """The roles of a desk from the top down; of the default desk where none is named."""
    assert page.book.handbook is not None
    name = name or page.book.handbook.default_desk
    return _chart(page, next(desk for desk in page.book.handbook.desks if desk.id == name))


def org_charts(page: PageView) -> str:
    """The department as a whole: every desk with its roles."""
    assert page.book.handbook is not None
    drawn = []
    for desk in page.book.handbook.desks:
        drawn.append(
            f"### {desk.title[page.lang]} {{#desk-{desk.id}}}\n\n{desk.summary[page.lang]}\n\n{_chart(page, desk)}"
        )
    return "\n\n".join(drawn) + "\n"


def _chart(page: PageView, desk: Desk) -> str:
    roles = [r for r in page.book.roles.values() if desk.id in r.desks]
    here = {role.id for role in roles}
    tops = [r for r in roles if r.reports_to not in here]
    return page.render("org.html", boxes=[_box(page, desk, r, roles) for r in tops], title=desk.title[page.lang])


def _box(page: PageView, desk: Desk, role: Role, roles: list[Role]) -> Box:
    count = next((count for count in role.headcount if count.desk == desk.id), None)
    people = "" if count is None else page.label("several") if count.people is None else str(count.people)
    titles = [alias for alias in role.aliases if not alias.desks or desk.id in alias.desks]
    decided = [name for name in role.decisions if any(f"{name}/".startswith(f"D/{part}/") for part in desk.documents)]
    return Box(
        role.title[page.lang], role.summary[page.lang], people, count.sources if count else (),
        [(alias.title[page.lang], alias.sources) for alias in titles], decided,
        [_box(page, desk, r, roles) for r in roles if r.reports_to == role.id and not r.stage_of],
        [_box(page, desk, r, roles) for r in roles if r.stage_of == role.id],
    )  # fmt: skip


@dataclass
class Day:
    """How the day of a role goes: hours and what is done, with a link to the whole timetable."""

    lines: list[tuple[str, str]]
    link: Markup


def day_of(page: PageView, sheet: RoleSheet) -> Day | None:
    """The entries of the sheet's timetable that concern the role, in the order of the day."""
    if sheet.day is None:
        return None
    table = page.book.timetables[sheet.day]
    own = sorted((e for e in table.entries if e.role in (None, sheet.role)), key=lambda entry: (entry.start, entry.end))
    return Day([(span(e.start, e.end), e.title[page.lang] + _when(page, e)) for e in own], page.policy_link(sheet.day))


def _when(page: PageView, entry: Entry) -> str:
    """The weekdays and seasons of an entry that is not for every day."""
    seasons = [named(page.book, SEASON).value_title(season)[page.lang] for season in entry.seasons]
    when = [*([days_of(page, entry)] if entry.days else []), *seasons]
    return bracketed(listed(when, page.lang), page.lang) if when else ""
