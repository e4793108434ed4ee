"""The proof of a table against brute force: every value in turn, or every ordinal in turn."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.audit.context import Context
from checks.audit.tables import check
from checks.book.book import Book
from checks.book.condition import Condition, Occurrence
from checks.book.rules import Outcome, Row, Table
from checks.finding import Finding, Place
from tests.department import sound, table

VALUES = range(21)
ORDINALS = range(1, 61)
BOUND = st.integers(0, 18)
"""Below the greatest values tried, so that what holds beyond 20 holds at 20 already."""


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return sound(
        tmp_path_factory.mktemp("bakery"), table("baking.burnt", "events: [batch]\nrows:\n- {id: a, then: [{fine: 5}]}")
    )


def interval(low: int | None, closed: bool, high: int | None, also: bool) -> Condition:
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Condition("burnt", None, low, closed, high, also)


CONDITIONS = st.one_of(
    st.builds(interval, st.none() | BOUND, st.booleans(), st.none() | BOUND, st.booleans()),
    st.lists(BOUND, min_size=1, max_size=3, unique=True).map(lambda some: Condition("burnt", tuple(some))),
)
GROUPS = st.lists(CONDITIONS.map(lambda c: (c,)) | st.tuples(CONDITIONS, CONDITIONS), max_size=2).map(tuple)
OCCURRENCES = st.one_of(
    st.integers(1, 6).map(lambda n: Occurrence(n, n)),
    st.builds(lambda first, more: Occurrence(first, first + more), st.integers(1, 5), st.integers(0, 4)),
    st.integers(1, 6).map(Occurrence),
    st.integers(2, 4).map(lambda n: Occurrence(every=n)),
)


def row(number: int, **parts: Any) -> Row:
    return replace(Row(f"row-{number}", Place("t.yaml", number + 2, 3), (Outcome("warn"),)), **parts)


def numbered(**name: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[Row, ...]]:
    made = st.lists(st.fixed_dictionaries(name), min_size=1, max_size=4)
    return made.map(lambda parts: tuple(row(number, **part) for number, part in enumerate(parts)))


def findings(book: Book, table: Table) -> list[Finding]:
    return list(check(Context(replace(book, tables={table.id: table}), Path(), date(2026, 6, 1))))


def against(
    found: list[Finding], rows: tuple[Row, ...], matching: Callable[[int], list[Row]], cases: list[int]
) -> None:
    """Gaps, overlaps and unreachable rows are exactly those of the cases tried; every witness is such a case.

    A row that is told to add nothing never speaks alone.
    """
    gaps = {case for case in cases if not matching(case)}
    overlaps = {case for case in cases if len(matching(case)) > 1}
    reached = {row.id for case in cases for row in matching(case)}
    told = {
        code: [int(re.findall(r"\d+", f.got.en)[0]) for f in found if f.code == code] for code in ("gap", "overlap")
    }
    assert set(told["gap"]) <= gaps
    assert bool(told["gap"]) == bool(gaps)
    assert set(told["overlap"]) <= overlaps
    idle = {f.place for f in found if f.code in ("subsumed-row", "masked-row")}
    assert bool(told["overlap"] or idle) == bool(overlaps)
    alone = {row.place for case in cases if len(matching(case)) == 1 for row in matching(case)}
    assert not idle & alone
    unreachable = {f.place for f in found if f.code == "unreachable-row"}
    assert unreachable == {row.place for row in rows if row.id not in reached}


def holds(groups: tuple[tuple[Condition, ...], ...], value: int) -> bool:
    return not groups or any(all(condition.holds(value) for condition in group) for group in groups)


@settings(deadline=None)
@given(rows=numbered(when=GROUPS), where=GROUPS)
def test_over_one_fact_exactly_what_brute_force_finds(
    book: Book, rows: tuple[Row, ...], where: tuple[tuple[Condition, ...], ...]
) -> None:
    made = replace(book.tables["baking.burnt"], rows=rows, where=where)
    inside = [value for value in VALUES if holds(where, value)]
    against(findings(book, made), rows, lambda value: [r for r in rows if holds(r.when, value)], inside)


@settings(deadline=None)
@given(rows=numbered(occurrence=OCCURRENCES))
def test_over_the_ordinal_exactly_what_brute_force_finds(book: Book, rows: tuple[Row, ...]) -> None:
    made = replace(book.tables["baking.burnt"], rows=rows, occurrence="month")

    def matching(ordinal: int) -> list[Row]:
        return [r for r in rows if r.occurrence and r.occurrence.holds(ordinal)]

    against(findings(book, made), rows, matching, list(ORDINALS))
