"""Gaps, overlaps and rows never reached: exact, over every cell of a table and every set of dated rows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checks.audit.context import Context
from checks.book.book import Book
from checks.book.condition import Condition
from checks.book.rules import Row, Table
from checks.book.values import Value
from checks.engine.grid import Grid
from checks.finding import Finding
from checks.text import Lang, Text
from checks.words.conditions import named, ordinal
from checks.words.values import value_in_words

CODES = ("gap", "overlap", "unreachable-row", "facts-not-offered")


def check(context: Context) -> Iterator[Finding]:
    for table in context.book.tables.values():
        missing = list(_not_offered(context.book, table))
        yield from missing
        if missing:
            continue
        for day in _slices(table):
            yield from _over_cells(context.book, table, context.engine.grid(table, day))


def _slices(table: Table) -> list[date]:
    """One day in each stretch of time in which the same rows are in force."""
    days = {table.head.in_force.first}
    for row in table.rows:
        if row.in_force is not None:
            days.add(row.in_force.first)
            if row.in_force.last is not None:
                days.add(date.fromordinal(row.in_force.last.toordinal() + 1))
    return sorted(day for day in days if table.head.in_force.holds(day))


def _over_cells(book: Book, table: Table, grid: Grid) -> Iterator[Finding]:
    spoke: set[int] = set()
    for cell, witness in grid.cells():
        match = grid.at(cell)
        spoke.update(id(row) for row in match.rows)
        if not match.rows:
            yield Finding(
                "gap", table.head.place,
                Text(f"{_witness(book, table, witness, 'zh')}：没有哪一行管", f"{_witness(book, table, witness, 'en')}: no row"),
                Text("加一行，或写 otherwise", "a row for it, or otherwise"),
            )  # fmt: skip
        elif len(match.rows) > 1 and table.hit == "unique":
            listed = ", ".join(row.id for row in match.rows)
            yield Finding(
                "overlap", match.rows[1].place,
                Text(f"{_witness(book, table, witness, 'zh')}：{listed} 都管", f"{_witness(book, table, witness, 'en')}: {listed} all match"),
                Text("恰好一行", "exactly one row"), related=(match.rows[0].place,),
            )  # fmt: skip
    for row in grid.rows:
        if id(row) not in spoke:
            yield _unreachable(row)


def _unreachable(row: Row) -> Finding:
    return Finding(
        "unreachable-row", row.place,
        Text(f"行 {row.id} 永远轮不到", f"the row {row.id} can never speak"),
        Text("去掉它，或改条件、where 或事实的范围", "drop it, or mend its conditions, the where or the range of the fact"),
    )  # fmt: skip


def _witness(book: Book, table: Table, witness: dict[str, Value], lang: Lang) -> str:
    parts = []
    for name, value in witness.items():
        if name == "occurrence":
            parts.append(f"第 {value} 次" if lang == "zh" else f"the {ordinal(value)} time")
        else:
            fact = named(book, name)
            parts.append(f"{fact.title[lang]} = {value_in_words(book, fact, value, lang)}")
    return ("，" if lang == "zh" else ", ").join(parts) or table.id


def _not_offered(book: Book, table: Table) -> Iterator[Finding]:
    """Facts that a table asks but its events do not offer."""
    offered = set.intersection(*(set(book.vocabulary.events[e].offers) for e in table.events)) if table.events else set()
    conditions = [c for g in (*table.where, *(g for row in table.rows for g in row.when)) for c in g]
    asked: list[tuple[str, Condition | None]] = [(c.fact, c) for c in conditions]
    asked += [(f, None) for row in table.rows for o in row.then if o.amount for f in o.amount.facts]
    for name, condition in asked:
        if "." in name or name in book.vocabulary.measures or name in offered:
            continue
        place = condition.place if condition and condition.place else table.head.place
        yield Finding(
            "facts-not-offered", place,
            Text(f"{table.id} 的事件没有记录 {name}", f"the events of {table.id} do not record {name}"),
            Text(f"都有的事实：{', '.join(sorted(offered)) or '无'}", f"facts they all have: {', '.join(sorted(offered)) or 'none'}"),
        )  # fmt: skip
