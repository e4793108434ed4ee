"""Gaps, overlaps and rows never reached: exact, over every cell of a table and every set of dated rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial

from checks.audit.context import DECIDING, Context
from checks.book.book import Book
from checks.book.rules import Row, Table
from checks.book.values import Value
from checks.engine.grid import Grid, Match
from checks.finding import Finding, Place
from checks.text import Lang, Text
from checks.words.conditions import named, ordinal
from checks.words.marks import joined
from checks.words.values import day_in_words, value_in_words

CODES = ("gap", "overlap", "unreachable-row", "facts-not-offered")


def check(context: Context) -> Iterator[Finding]:
    """Facts that cannot be known first; where there are none, every cell of the table."""
    for table in _proved(context.book):
        missing = list(_not_offered(context.book, table))
        if missing and context.whole(DECIDING, "facts-not-offered"):
            yield from missing
        if not missing:
            yield from unproved(context.book, table)


def _proved(book: Book) -> Iterator[Table]:
    """Every table; in place of the routes of a workflow, which follow from its choices, the choices."""
    follow = {workflow.route.id for workflow in book.workflows.values()}
    yield from (table for table in book.tables.values() if table.id not in follow)
    for workflow in book.workflows.values():
        yield from workflow.choices


def slices(table: Table) -> list[date]:
    """One day in each stretch of time in which the same rows are in force."""
    days = {table.head.in_force.first}
    for row in table.rows:
        if row.in_force is not None:
            days.add(row.in_force.first)
            if row.in_force.last is not None:
                days.add(date.fromordinal(row.in_force.last.toordinal() + 1))
    return sorted(day for day in days if table.head.in_force.holds(day))


def unproved(book: Book, table: Table) -> Iterator[Finding]:
    """Gaps, overlaps and rows never reached, each reported where its stretch begins.

    A row is unreachable when it speaks in no stretch.
    """
    days = slices(table)
    spoke: set[Place] = set()
    told: set[tuple[str, ...]] = set()
    for day in days:
        grid = Grid(table, table.rows_on(day), partial(named, book))
        for cell, witness in grid.cells():
            match = grid.at(cell)
            spoke.update(row.place for row in match.rows)
            if match.row or (match.rows and table.hit == "collect"):
                continue
            told_by = (witness_in_words(book, table, witness, "en"), *(row.id for row in match.rows))
            if told_by not in told:
                told.add(told_by)
                since = day if len(days) > 1 else None
                said = Text(_case(book, table, witness, since, "zh"), _case(book, table, witness, since, "en"))
                yield from _fault(table, match, said)
    for row in table.rows:
        if row.place not in spoke:
            yield _unreachable(row)


def _fault(table: Table, match: Match, case: Text) -> Iterator[Finding]:
    if not match.rows:
        yield Finding(
            "gap", table.head.place,
            Text(f"{case.zh}：没有哪一行管", f"{case.en}: no row"),
            Text("加一行，或写 otherwise", "a row for it, or otherwise"),
        )  # fmt: skip
    elif len(match.rows) > 1 and table.hit == "unique":
        listed = ", ".join(row.id for row in match.rows)
        first, second, *rest = (row.place for row in match.rows)
        yield Finding(
            "overlap", second,
            Text(f"{case.zh}：{listed} 都管", f"{case.en}: {listed} all match"), Text("恰好一行", "exactly one row"),
            related=(first, *rest),
        )  # fmt: skip


def _unreachable(row: Row) -> Finding:
    return Finding(
        "unreachable-row", row.place,
        Text(f"行 {row.id} 永远轮不到", f"the row {row.id} can never speak"),
        Text("去掉它，或改条件、where、日期或事实的范围", "no such row, or other conditions, where, dates or range"),
    )  # fmt: skip


def _case(book: Book, table: Table, witness: dict[str, Value], since: date | None, lang: Lang) -> str:
    """A case in the cell; where rows are dated, with the day from which it is so."""
    said = witness_in_words(book, table, witness, lang)
    if since is None:
        return said
    day = day_in_words(since, lang)
    return f"{day}起，{said}" if lang == "zh" else f"from {day} on, {said}"


def witness_in_words(book: Book, table: Table, witness: Mapping[str, Value], lang: Lang) -> str:
    """The facts of a case, one after the other: `burnt: 3 loaves, the 2nd time`."""
    parts = []
    for name, value in witness.items():
        if name == "occurrence":
            parts.append(f"第{value}次" if lang == "zh" else f"the {ordinal(value)} time")
        else:
            fact = named(book, name)
            parts.append(f"{fact.title[lang]} = {value_in_words(book, fact, value, lang)}")
    return joined(parts, lang) or table.id


def _not_offered(book: Book, table: Table) -> Iterator[Finding]:
    """Facts that a table asks but its events do not offer, each place once."""
    offers = [book.vocabulary.events[event].offers for event in table.events]
    offered = frozenset.intersection(*offers) if offers else frozenset()
    listed = ", ".join(sorted(offered))
    for name, place in dict.fromkeys(_asked(table)):
        if "." not in name and name not in book.vocabulary.measures and name not in offered:
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
