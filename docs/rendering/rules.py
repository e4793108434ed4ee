"""A policy on its page: what it is about, its rows in words and its readings."""

from __future__ import annotations

from checks.book.book import Policy
from checks.book.curriculum import Curriculum
from checks.book.minutes import Minutes
from checks.book.prose import Guidance, RoleSheet
from checks.book.rules import Table
from checks.book.scorecard import Scorecard
from checks.book.script import Script
from checks.book.targets import Meeting, Report, Standard
from checks.book.timetable import Timetable
from checks.book.workflow import Workflow
from rendering.curricula import lessons
from rendering.examples import examples
from rendering.flows import flow
from rendering.law import shift_law, timetable_law
from rendering.minutes import minutes_view
from rendering.page import PageView, anchor
from rendering.people import day_of
from rendering.points import point_view
from rendering.scorecards import dimensions
from rendering.scripts import lines
from rendering.shifts import timetable
from rendering.tables import recorded, row_view, table_view
from rendering.targets import cadence, published, target_view, triggers


def rule(page: PageView, name: str) -> str:
    """The heading (so that search and contents find it) and the card of a policy."""
    policy = page.book.policy(name)
    if policy is None:
        raise ValueError(f"{page.source}: no rule is called {name!r}")
    heading = f"### {policy.head.title[page.lang]} {{#{anchor(name)}}}"
    return f"\n{heading}\n\n{_card(page, policy)}\n"


def _card(page: PageView, policy: Policy) -> str:
    head = policy.head
    common = {
        "head": head,
        "desks": [d.title[page.lang] for d in page.book.handbook.desks if d.id in head.applies_to.desks]
        if page.book.handbook
        else [],
        "roles": [page.book.roles[r].title[page.lang] for r in head.applies_to.roles],
        "owner": page.book.roles[head.owner].title[page.lang],
        "also": _also(page, head.id),
        "decisions": [page.book.decisions[d] for d in decisions_of(page, policy)],
    }
    match policy:
        case Table():
            return page.render(
                "table.html",
                rows=[row_view(page, policy, row) for row in policy.rows],
                table=table_view(page, policy),
                examples=examples(page, policy.id),
                **common,
            )
        case Standard() | Report() | Meeting():
            views = [target_view(page, target, compared=isinstance(policy, Report)) for target in policy.targets]
            return page.render(
                "targets.html",
                targets=views,
                about=views[0].about if views and all(view.about == views[0].about for view in views) else [],
                triggers=triggers(page, policy.targets),
                published=published(page, policy) if isinstance(policy, Report) else [],
                cadence=cadence(page, policy) if isinstance(policy, Meeting) else [],
                agenda=[point[page.lang] for point in policy.agenda] if isinstance(policy, Meeting) else [],
                examples=examples(page, *(table.id for table in policy.tables)),
                **common,
            )
        case Scorecard():
            return page.render(
                "scorecard.html",
                dimensions=dimensions(page, policy),
                examples=examples(page, *(table.id for table in policy.tables)),
                **common,
            )
        case Timetable():
            return page.render(
                "timetable.html",
                timetable=timetable(page, policy),
                law=timetable_law(page, policy),
                law_of=shift_law(page, policy),
                examples=examples(page, *(table.id for table in policy.tables)),
                **common,
            )
        case Workflow():
            return page.render(
                "workflow.html",
                flow=flow(page, policy),
                triggers=recorded(page, policy.events),
                examples=examples(page, policy.route.id),
                **common,
            )
        case Curriculum():
            return page.render(
                "curriculum.html",
                path=lessons(page, policy, policy.path),
                later=lessons(page, policy, policy.later),
                gates=[(gate, page.policy_link(gate.table)) for gate in policy.gates],
                **common,
            )
        case Minutes():
            return page.render("minutes.html", minutes=minutes_view(page, policy), meeting=policy.meeting, **common)
        case Script():
            return page.render("script.html", lines=lines(page, policy), **common)
        case Guidance():
            return page.render(
                "guidance.html", points=[point_view(page, p) for p in policy.points], groups=None, day=None, **common
            )
        case RoleSheet():
            groups = [
                (page.label("duties"), policy.duties),
                (page.label("permissions"), policy.permissions),
                (page.label("requirements"), policy.requirements),
            ]
            return page.render(
                "guidance.html",
                points=None,
                groups=[(title, [point_view(page, p) for p in points]) for title, points in groups if points],
                day=day_of(page, policy),
                **common,
            )


def _also(page: PageView, policy: str) -> list[tuple[str, list[str]]]:
    """By label what people call that which the policy is about: what is said, and what they search for in vain."""
    terms = [term for term in page.book.terms.values() if term.see[:1] == (policy,)]
    said = [word for term in terms for word in (term.term[page.lang], *term.aliases(page.lang))]
    return [("also", said), ("unsaid", [word for term in terms for word in term.instead_of.get(page.lang, ())])]


def decisions_of(page: PageView, policy: Policy) -> list[str]:
    """The decisions that a policy or any part of it applies."""
    return [
        d for d, users in page.library.coverage.applied.items() if policy.head.id in users and d in page.book.decisions
    ]
