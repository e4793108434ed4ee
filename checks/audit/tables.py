"""Gaps, overlaps and rows never reached: exact, over every cell of a table and every set of dated rows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from checks.audit.context import DECIDING, Context
from checks.audit.masked import covered, told
from checks.audit.slices import slices
from checks.book.book import Book
from checks.book.facts import can_be_asked
from checks.book.rules import Row, Table
from checks.book.values import Value
from checks.engine.grid import Grid, Match
from checks.finding import Finding, Place
from checks.text import Lang, Text
from checks.words.conditions import named
from checks.words.values import day_in_words
from checks.words.witness import witness_in_words

CODES = ("gap", "overlap", "unreachable-row", "subsumed-row", "masked-row", "facts-not-offered")


_ADDING_NOTHING = ("unreachable-row", "subsumed-row", "masked-row")
"""Rows that want to be taken out, not to be shown by an example."""


def check(context: Context) -> Iterator[Finding]:
    """Facts that cannot be known first; where there are none, every cell of the table."""
    book = context.book
    proved: list[Table] = []
    for table in _proved(book):
        missing = list(_not_offered(book, table))
        if missing and context.whole(DECIDING, "facts-not-offered"):
            yield from missing
        if not missing:
            proved.append(table)
    for found in context.each("tables", proved, partial(unproved, book), context.sense):
        if found.code in _ADDING_NOTHING:
            context.adding_nothing.add(found.place)
        yield found


def _proved(book: Book) -> Iterator[Table]:
    """Every table; in place of the routes of a workflow, which follow from its choices, the choices."""
    follow = {workflow.route.id for workflow in book.workflows.values()}
    yield from (table for table in book.tables.values() if table.id not in follow)
    for workflow in book.workflows.values():
        yield from workflow.choices


def unproved(book: Book, table: Table) -> Iterator[Finding]:
    """The faults of every stretch, each reported where it begins; a row is unreachable when it speaks in none.

    A row that never adds anything is told once, and not again in each case that it shares.
    """
    days = slices(table)
    met: list[tuple[date, Match, dict[str, Value]]] = []
    for day in days:
        grid = Grid(table, table.rows_on(day), partial(named, book))
        met += ((day, grid.at(cell), witness) for cell, witness in grid.cells())
    idle = covered(table, (match for _, match, _ in met))
    yield from told(table, idle)
    said: set[tuple[str, ...]] = set()
    for day, match, witness in met:
        rows = tuple(row for row in match.rows if row.id not in idle)
        key = (witness_in_words(book, table, witness, "en"), *(row.id for row in rows))
        if (len(rows) > 1 or not match.rows) and key not in said:
            said.add(key)
            since = day if len(days) > 1 else None
            case = Text(_case(book, table, witness, since, "zh"), _case(book, table, witness, since, "en"))
            yield from _fault(table, rows, case)
    spoke = {row.place for _, match, _ in met for row in match.rows}
    yield from (_unreachable(row) for row in table.rows if row.place not in spoke)


def _fault(table: Table, rows: tuple[Row, ...], case: Text) -> Iterator[Finding]:
    if not rows:
        yield Finding(
            "gap", table.head.place,
            Text(f"{case.zh}：没有一行管", f"{case.en}: no row applies"),
            Text("加一行，或写 otherwise", "a row for it, or otherwise"),
        )  # fmt: skip
    elif table.hit == "unique":
        listed = ", ".join(row.id for row in rows)
        first, second, *rest = (row.place for row in rows)
        yield Finding(
            "overlap", second,
            Text(f"{case.zh}：{listed} 都管", f"{case.en}: {listed} all apply"), Text("恰好一行", "exactly one row"),
            related=(first, *rest),
        )  # fmt: skip


def _unreachable(row: Row) -> Finding:
    return Finding(
        "unreachable-row", row.place,
        Text(f"行 {row.id} 永远轮不到", f"the row {row.id} can never apply"),
        Text("去掉它，或改条件、where、日期或事实的范围", "no such row, or other conditions, where, dates or range"),
    )  # fmt: skip


def _case(book: Book, table: Table, witness: dict[str, Value], since: date | None, lang: Lang) -> str:
    """A case in the cell; where rows are dated, with the day from which it is so."""
    said = witness_in_words(book, table, witness, lang)
    if since is None:
        return said
    day = day_in_words(since, lang)
    return f"{day}起，{said}" if lang == "zh" else f"from {day} on, {said}"


def _not_offered(book: Book, table: Table) -> Iterator[Finding]:
    """Facts that a table asks but its events do not offer, each place once."""
    offers = [book.vocabulary.events[event].offers for event in table.events]
    offered = frozenset.intersection(*offers) if offers else frozenset()
    listed = ", ".join(sorted(offered))
    for name, place in dict.fromkeys(_asked(table)):
        if not can_be_asked(book, table.events, name):
            yield Finding(
                "facts-not-offered", place,
                Text(f"{table.id} 的事件没有记录 {name}", f"the events of {table.id} do not record {name}"),
                Text(f"都有的事实：{listed or '无'}", f"facts they all have: {listed or 'none'}"),
            )  # fmt: skip


def _asked(table: Table) -> Iterator[tuple[str, Place]]:
    """Every fact that the conditions, amounts and days of a table ask, and where."""
    for group in (*table.where, *(group for row in table.rows for group in row.when)):
        for condition in group:
            yield condition.fact, condition.place or table.head.place
    for row in table.rows:
        for outcome in row.then:
            for name in (*(outcome.amount.facts if outcome.amount else ()), *((outcome.on,) if outcome.on else ())):
                yield name, outcome.place or row.place
