"""A policy on its page: what it is about, its rows in words and its readings."""

from __future__ import annotations

from dataclasses import dataclass

from checks.book.book import Policy
from checks.book.prose import Guidance, Point, RoleSheet
from checks.book.rules import Row, Table
from checks.book.scorecard import Scorecard
from checks.book.targets import Meeting, Report, Standard
from checks.book.timetable import Timetable
from checks.book.workflow import Workflow
from checks.words.conditions import groups_in_words
from checks.words.covers import covered
from checks.words.outcomes import outcome_in_words
from checks.words.rows import row_in_words
from rendering.examples import examples
from rendering.flows import flow
from rendering.page import PageView, anchor, part
from rendering.people import day_of
from rendering.scorecards import dimensions
from rendering.shifts import timetable
from rendering.targets import cadence, published, target_view, triggers


def rule(page: PageView, name: str) -> str:
    """The heading (so that search and contents find it) and the card of a policy."""
    policy = page.book.policy(name)
    if policy is None:
        raise ValueError(f"{page.source}: no policy is called {name!r}")
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
        "also": [
            a
            for t in page.book.terms.values()
            if t.see[:1] == (head.id,)
            for a in (t.term[page.lang], *t.aliases(page.lang))
        ],
        "decisions": [page.book.decisions[d] for d in decisions_of(page, policy)],
    }
    match policy:
        case Table():
            return page.render(
                "table.html",
                rows=[_row(page, policy, row) for row in policy.rows],
                table=_table(page, policy),
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
                examples=examples(page, *(table.id for table in policy.tables)),
                **common,
            )
        case Workflow():
            return page.render(
                "workflow.html",
                flow=flow(page, policy),
                triggers=_triggers(page, policy.events),
                examples=examples(page, policy.route.id),
                **common,
            )
        case Guidance():
            return page.render(
                "guidance.html", points=[_point(page, p) for p in policy.points], groups=None, day=None, **common
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
                groups=[(title, [_point(page, p) for p in points]) for title, points in groups if points],
                day=day_of(page, policy),
                **common,
            )


def decisions_of(page: PageView, policy: Policy) -> list[str]:
    """The decisions that a policy or any part of it applies."""
    return [
        d for d, users in page.library.coverage.applied.items() if policy.head.id in users and d in page.book.decisions
    ]


@dataclass
class TableView:
    """What a table is about, in words."""

    about: list[str]
    triggers: list[tuple[str, str]]
    each: str


def _table(page: PageView, table: Table) -> TableView:
    triggers = _triggers(page, table.events)
    each = page.label(f"each-{table.each}") if table.each else ""
    about = () if _told_by_rows(table) else table.where
    return TableView(groups_in_words(page.book, about, page.lang), triggers, each)


def _triggers(page: PageView, events: tuple[str, ...]) -> list[tuple[str, str]]:
    """What sets a rule going, and what is to be recorded of it."""
    known = [page.book.vocabulary.events[name] for name in events]
    return [(event.title[page.lang], event.record[page.lang] if event.record else "") for event in known]


def _told_by_rows(table: Table) -> bool:
    """Whether every row says by itself what the table is about, so that saying it above would repeat it."""
    if len(table.where) != 1:
        return False
    about = {condition.fact for condition in table.where[0]}
    return all(
        row.when and all(about <= {condition.fact for condition in group} for group in row.when) for row in table.rows
    )


@dataclass
class RowView:
    """A row in words: the conditions (one suffices), the time, the outcomes, its clauses."""

    id: str
    conditions: list[str]
    outcomes: list[str]
    silent: bool
    quiet: bool
    sources: tuple[str, ...]
    decisions: list[str]
    note: str


def _row(page: PageView, table: Table, row: Row) -> RowView:
    book, lang = page.book, page.lang
    if row.otherwise:
        grid = page.library.engine.grid(table, table.head.in_force.first)
        conditions = covered(book, grid, row, lang) or [page.label("always" if len(table.rows) == 1 else "rest")]
    else:
        said = row_in_words(book, table, row, lang)
        conditions = said.split(" / ") if said else [page.label("always")]
    cited = [o.decision for o in row.then if o.decision] + [
        o.amount.unregulated for o in row.then if o.amount and o.amount.unregulated
    ]
    return RowView(
        id=part(table.id, row.id),
        conditions=conditions,
        outcomes=[outcome_in_words(book, o, lang) for o in row.then],
        silent=any(o.kind == "unregulated" for o in row.then),
        quiet=all(o.kind == "none" for o in row.then),
        sources=row.sources or table.head.sources,
        decisions=list(dict.fromkeys((*cited, *row.decisions))),
        note=row.note[lang] if row.note else "",
    )


@dataclass
class PointView:
    """A point of guidance or a duty, in words."""

    id: str
    says: str
    owner: str
    accountable: bool
    sources: tuple[str, ...]
    decisions: tuple[str, ...]


def _point(page: PageView, point: Point) -> PointView:
    owner = page.book.roles[point.owner].title[page.lang] if point.owner else ""
    return PointView(point.id, point.says[page.lang], owner, point.accountable, point.sources, point.decisions)
