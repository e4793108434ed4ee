"""A decision table on its page: what it is about and its rows, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checks.book.rules import Row, Table
from checks.book.vocabulary import EventType, Observed
from checks.engine.watched import watched_by
from checks.words.conditions import groups_in_words
from checks.words.covers import covered
from checks.words.outcomes import outcome_in_words
from checks.words.rows import row_in_words
from rendering.law import LawView, row_law
from rendering.page import PageView, part


@dataclass
class TableView:
    """What a table is about, in words."""

    about: list[str]
    triggers: list[Trigger]
    each: str


def table_view(page: PageView, table: Table) -> TableView:
    """What a table is about, and what sets it going."""
    triggers = recorded(page, watched_by(page.book, table))
    each = page.label(f"each-{table.each}") if table.each else ""
    about = () if _told_by_rows(table) else table.where
    return TableView(groups_in_words(page.book, about, page.lang), triggers, each)


@dataclass
class Trigger:
    """An event that a rule looks at: what is recorded of it, and how it becomes known."""

    title: str
    record: str
    known: str
    """Empty where nothing is said; where the source is silent, so are the `clauses`."""
    clauses: tuple[str, ...]
    unseen: str
    """The facts of which the source does not say so."""
    decisions: tuple[str, ...]


def recorded(page: PageView, events: Iterable[str]) -> list[Trigger]:
    """What sets a rule going, what is to be recorded of it, and how it becomes known."""
    return [_trigger(page, page.book.vocabulary.events[name]) for name in events]


def _trigger(page: PageView, event: EventType) -> Trigger:
    observed = event.observed or Observed(None, (), (), ())
    silent = page.label("unobserved") if observed.decisions else ""
    unseen = [page.book.vocabulary.facts[name].title[page.lang] for name in observed.unseen]
    return Trigger(
        event.title[page.lang], event.record[page.lang] if event.record else "",
        observed.says[page.lang] if observed.says else silent, observed.clauses,
        page.listed(unseen) if unseen else "", observed.decisions,
    )  # fmt: skip


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
    law: LawView | None


def row_view(page: PageView, table: Table, row: Row) -> RowView:
    """A row ready for its template."""
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
        law=row_law(page, table, row),
    )
