"""The responsibility matrix: who does what, who answers for it, computed from the role sheets."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from checks.book.people import Desk
from checks.book.responsibility import Responsibility, responsibilities
from rendering.page import PageView


@dataclass
class FunctionView:
    """A function: one cell for each role (`answers`, `does` or empty), and the decision that settles it."""

    title: str
    cells: list[tuple[str, str]]
    decision: Markup | str
    nobody: bool


def matrix_of(page: PageView, name: str) -> str:
    """The matrix of one desk, folded: on the desk's own page the rules come first."""
    assert page.book.handbook is not None
    desk = next(desk for desk in page.book.handbook.desks if desk.id == name)
    folded = '<details class="hb-fold"><summary>{}</summary>{}</details>'
    return folded.format(page.label("shares"), _matrix(page, desk))


def matrices(page: PageView) -> str:
    """A matrix for each desk whose roles have sheets."""
    assert page.book.handbook is not None
    drawn = [
        f"### {desk.title[page.lang]} {{#who-{desk.id}}}\n\n{_matrix(page, desk)}"
        for desk in page.book.handbook.desks
        if any(responsibilities(page.book, desk.id))
    ]
    return "\n\n".join(drawn) + "\n"


def _matrix(page: PageView, desk: Desk) -> str:
    found = list(responsibilities(page.book, desk.id))
    shown = {share.role for one in found for share in one.shares} | {owner for one in found for owner in one.owners}
    roles = [role for role in page.book.roles.values() if role.id in shown]
    titles = [role.title[page.lang] for role in roles]
    rows = [_function(page, one, [(role.id, role.title[page.lang]) for role in roles]) for one in found]
    return page.render("matrix.html", roles=titles, rows=rows)


def _function(page: PageView, one: Responsibility, roles: list[tuple[str, str]]) -> FunctionView:
    cells = []
    for role, title in roles:
        mark = "answers" if role in one.owners else "does" if one.share(role) else ""
        cells.append((title, mark))
    settled = one.settled is not None and not one.accountable
    decision = page.decision_link(one.settled.decision) if settled and one.settled else ""
    return FunctionView(one.function.title[page.lang], cells, decision, not one.owners)
