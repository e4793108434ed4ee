"""A fact that is unknown: the verdict lists exactly the rows that some value of it would give."""

from __future__ import annotations

from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from checks.book.rules import Table
from checks.book.values import UNKNOWN, Value
from checks.engine.evaluate import evaluate
from checks.engine.verdict import Considered
from tests.engine.generated import DOMAIN, case_of, check, every_value, facts, tables, with_tables

AT = datetime(2026, 2, 10, 6)
DAY = date(2026, 2, 10)

Rows = frozenset[str]


def considered(table: Table, given_: dict[str, Value]) -> Considered:
    case = case_of([check(AT, given_)], DAY, DAY, known_from=date(2026, 2, 1))
    (one,) = evaluate(with_tables(table), case).considered
    return one


def rows(one: Considered) -> Rows:
    return frozenset(row.id for row in one.match.rows) if one.match else frozenset()


def brought(table: Table, given_: dict[str, Value], unknown: list[str]) -> tuple[set[Rows], bool]:
    """The sets of rows that the values of some facts give, and whether some value lies outside the table."""
    found = [considered(table, {**given_, **values}) for values in every_value(unknown)]
    return {rows(one) for one in found if one.status != "outside"}, any(one.status == "outside" for one in found)


@given(tables(), facts, st.data())
def test_the_rows_listed_are_those_that_some_value_gives(
    table: Table, given_: dict[str, Value], data: st.DataObject
) -> None:
    unknown = data.draw(st.lists(st.sampled_from(sorted(DOMAIN)), min_size=1, max_size=2, unique=True))
    one = considered(table, {**given_, **dict.fromkeys(unknown, UNKNOWN)})
    expected, some_outside = brought(table, given_, unknown)
    match one.status:
        case "outside":
            assert (expected, some_outside) == (set(), True)
        case "undecided":
            assert {frozenset(row.id for row in p.rows) for p in one.possible} == expected
            assert len(expected) > 1 or some_outside
        case _:
            assert ({rows(one)}, False) == (expected, some_outside)


@given(tables(), facts, st.data())
def test_each_possibility_comes_true_where_its_values_are_given(
    table: Table, given_: dict[str, Value], data: st.DataObject
) -> None:
    unknown = data.draw(st.lists(st.sampled_from(sorted(DOMAIN)), min_size=1, max_size=2, unique=True))
    for possibility in considered(table, {**given_, **dict.fromkeys(unknown, UNKNOWN)}).possible:
        one = considered(table, {**given_, **possibility.assumed})
        assert [row.id for row in one.match.rows] == [row.id for row in possibility.rows] if one.match else False


@given(tables(), facts, st.data())
def test_a_fact_left_out_matters_exactly_where_it_would_make_a_difference(
    table: Table, given_: dict[str, Value], data: st.DataObject
) -> None:
    """Leaving out and not knowing differ only in the word: one is missed, the other is named with what it may bring."""
    left_out = data.draw(st.lists(st.sampled_from(sorted(DOMAIN)), min_size=1, max_size=2, unique=True))
    unknown = considered(table, {**given_, **dict.fromkeys(left_out, UNKNOWN)})
    missing = considered(table, {name: value for name, value in given_.items() if name not in left_out})
    if unknown.status == "undecided":
        assert missing.status == "missing"
        assert missing.other in left_out
    else:
        assert (missing.status, rows(missing)) == (unknown.status, rows(unknown))
